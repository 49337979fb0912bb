//! How loud the parts of what is heard are beside each other.

/// The levels of what is spoken, of the sounds that have a meaning, and of the pace, each in percent,
/// 0 (nothing of it) to 100 (as it was made). The volume is that of all together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Levels {
    /// What is spoken.
    pub voice: u8,
    /// The sounds that have a meaning.
    pub signals: u8,
    /// Taps, swells and breaths.
    pub pace: u8,
}

impl Levels {
    /// All of it as it was made.
    pub const FULL: Self = Self {
        voice: 100,
        signals: 100,
        pace: 100,
    };
}

impl Default for Levels {
    fn default() -> Self {
        Self::FULL
    }
}
