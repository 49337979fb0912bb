//! How fast the hand goes.

use std::fmt;

/// Beats per minute, 5 to 240; one beat is one pass of the hand, or one whole breath.
///
/// The slowest technique is breathing at 5 (`Shao24`), the fastest tapping at 240 (by convention).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct Tempo(u16);

/// The error for a tempo outside 5 to 240.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a tempo is a whole number of beats per minute, from 5 to 240")]
pub struct BadTempo;

impl Tempo {
    /// The slowest tempo, in beats per minute.
    pub const MIN: u16 = 5;
    /// The fastest tempo, in beats per minute.
    pub const MAX: u16 = 240;

    /// A constant tempo; outside 5 to 240 it does not compile in a `const`.
    #[must_use]
    pub const fn new(beats: u16) -> Self {
        assert!(
            beats >= Self::MIN && beats <= Self::MAX,
            "a tempo goes from 5 to 240"
        );
        Self(beats)
    }

    /// Beats per minute.
    #[must_use]
    pub const fn per_minute(self) -> u16 {
        self.0
    }
}

impl TryFrom<u64> for Tempo {
    type Error = BadTempo;

    fn try_from(beats: u64) -> Result<Self, BadTempo> {
        match u16::try_from(beats) {
            Ok(beats) if (Self::MIN..=Self::MAX).contains(&beats) => Ok(Self(beats)),
            _ => Err(BadTempo),
        }
    }
}

impl fmt::Display for Tempo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
