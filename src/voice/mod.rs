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
