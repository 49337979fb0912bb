//! Words of a file in a message, and places in its text.

use crate::shown::harmless;

/// A word of the file for use in a message: harmless, and cut to 60 characters.
pub(super) fn quoted(text: &str) -> String {
    let mut cut: String = text.chars().take(60).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    harmless(&cut).into_owned()
}

/// The last byte at or before `at` where a character begins.
pub(super) fn boundary(text: &str, at: usize) -> usize {
    let mut places = (0..=at.min(text.len())).rev();
    places.find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
