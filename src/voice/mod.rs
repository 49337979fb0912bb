//! The voice in the box: which sentences it can say, and how long each takes.
//!
//! A text is spoken sentence by sentence with a short pause between. Pure data; nothing here
//! plays or reads a file.

use std::time::Duration;

/// The pause between two sentences.
pub const BETWEEN: Duration = Duration::from_millis(250);

/// How long a text takes to be spoken.
#[must_use]
pub fn length(text: &str) -> Duration {
    let letters = text.chars().count() as u64;
    Duration::from_millis(350 + 65 * letters)
}

/// A sentence that the voice can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clip {
    /// Ogg Vorbis.
    pub file: &'static [u8],
    /// How long it takes.
    pub length: Duration,
}

/// x
#[must_use]
pub fn clips(_: &str) -> Option<Vec<Clip>> {
    None
}
