//! Pressure as six dots and a word.

use ratatui::text::Span;

use crate::model::Pressure;
use crate::ui::Theme;
use crate::ui::body::Glyphs;

/// The pressure as filled and empty dots.
#[must_use]
pub fn dots(pressure: Pressure, theme: &Theme) -> [Span<'static>; 2] {
    let (full, empty) = match theme.glyphs {
        Glyphs::Braille if theme.wide_blocks => ("⣿", "⣀"),
        _ => ("●", "○"),
    };
    let (level, most) = (pressure.level().into(), Pressure::MAX.level().into());
    let rest = usize::saturating_sub(most, level);
    [
        Span::styled(full.repeat(level), theme.lit),
        Span::styled(empty.repeat(rest), theme.quiet),
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
