//! A word in a block of its style, and the small words about sound and speed.

use std::borrow::Cow;

use ratatui::style::Modifier;
use ratatui::style::Style;
use ratatui::text::Span;

/// What is to be said of the sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SoundBadge {
    /// On, at so many percent.
    On(u8),
    /// Off, as asked.
    Muted,
    /// There is no device to play on; sound returns by itself.
    Silent,
}

impl SoundBadge {
    /// The words on the screen.
    #[must_use]
    pub fn words(self) -> Cow<'static, str> {
        match self {
            Self::On(percent) => format!("sound {percent}%").into(),
            Self::Muted => "muted".into(),
            Self::Silent => "silent".into(),
        }
    }
}

/// A word set off by a block of its style, so that it is seen from afar.
#[must_use]
pub fn block(word: &str, style: Style) -> Span<'static> {
    Span::styled(format!(" {word} "), style.add_modifier(Modifier::REVERSED))
}
