//! A word in a coloured block, and the short words about sound.

use ratatui::style::Modifier;
use ratatui::style::Style;
use ratatui::text::Span;

/// What to say about the sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SoundBadge {
    /// On, at this volume in percent.
    On(u8),
    /// Off, as asked.
    Muted,
    /// There is no device to play on; sound returns by itself.
    Silent,
}

impl SoundBadge {
    /// The words on the screen.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::On(percent) => format!("sound {percent}%"),
            Self::Muted => "muted".into(),
            Self::Silent => "silent".into(),
        }
    }
}

/// A word in a block of its style, so that it can be seen from afar.
#[must_use]
pub fn block(word: &str, style: Style) -> Span<'static> {
    Span::styled(format!(" {word} "), style.add_modifier(Modifier::REVERSED))
}
