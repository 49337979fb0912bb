//! Foreign text made fit for a terminal: nothing in it can move the cursor or reverse a line.

use std::borrow::Cow;

/// Whether a character acts on a terminal instead of being shown: controls (C0, DEL, C1 with
/// CSI), line and paragraph separators, and the marks that change the direction of writing.
#[must_use]
pub fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The text with every character that acts on a terminal written as `\u{…}`.
///
/// For texts that did not come through [`read`](super::read), such as file names.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    if !text.contains(acts) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match acts(c) {
            true => out.extend(c.escape_unicode()),
            false => out.push(c),
        }
    }
    Cow::Owned(out)
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_acts_on_a_terminal_is_left() {
        let nasty = "a\u{1b}[31m\u{9b}2J\u{202e}\u{2066}\u{7f}b\r";
        let plain = harmless(nasty);
        assert_eq!(
            plain,
            "a\\u{1b}[31m\\u{9b}2J\\u{202e}\\u{2066}\\u{7f}b\\u{d}"
        );
        assert!(!plain.contains(acts));
        assert!(matches!(harmless("größer 首"), Cow::Borrowed(_)));
    }
}
