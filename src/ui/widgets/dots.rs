//! Pressure as six dots and a word.

use ratatui::text::Span;

use crate::model::Pressure;
use crate::ui::Theme;

const FULL: &str = "●●●●●●";
const EMPTY: &str = "○○○○○○";

/// The pressure as filled and empty dots.
#[must_use]
pub fn dots(pressure: Pressure, theme: &Theme) -> [Span<'static>; 2] {
    let bytes = usize::from(pressure.level()) * '●'.len_utf8();
    [
        Span::styled(&FULL[..bytes], theme.lit),
        Span::styled(&EMPTY[bytes..], theme.quiet),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_always_six() {
        for level in 0..=6 {
            let [full, empty] = dots(Pressure::new(level), &Theme::none());
            assert_eq!(full.content.chars().count(), usize::from(level));
            assert_eq!(full.width() + empty.width(), 6);
        }
    }
}
