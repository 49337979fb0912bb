//! Text from outside, such as a file's name, made fit for a terminal: nothing in it can move the
//! cursor, reverse a line or feign another one.
//!
//! Only this module turns a path into text for people; `tests/suite/layers.rs` holds it to that.

mod json;

pub use json::{json, json_line};

use std::borrow::Cow;
use std::fmt;
use std::path::Path;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use unicode_width::UnicodeWidthChar as _;

/// Text that is harmless on a terminal, whatever it was made from.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shown(String);

impl Shown {
    /// The text of a path; what is not Unicode in it is a replacement character.
    #[must_use]
    pub fn path(path: &Path) -> Self {
        exact(path).into()
    }

    /// The last part of a path, or all of it if it has no name.
    #[must_use]
    pub fn file_name(path: &Path) -> Self {
        Self::path(path.file_name().map_or(path, Path::new))
    }

    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for Shown {
    fn from(text: String) -> Self {
        match harmless(&text) {
            Cow::Owned(made) => Self(made),
            Cow::Borrowed(_) => Self(text),
        }
    }
}

impl From<&str> for Shown {
    fn from(text: &str) -> Self {
        Self(harmless(text).into_owned())
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// The very text of a path, for JSON and for files: never for a terminal. What is not Unicode in
/// it is a replacement character.
#[must_use]
pub fn exact(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// Whether a character acts on a terminal instead of being shown: controls (C0, DEL, C1 with
/// CSI), line and paragraph separators, and the marks that change the direction of writing.
#[must_use]
pub fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character leaves a mark on the screen.
#[must_use]
pub fn is_seen(c: char) -> bool {
    let blank = matches!(
        c,
        '\u{AD}' | '\u{115F}' | '\u{2800}' | '\u{3164}' | '\u{FFA0}'
    );
    !c.is_whitespace() && !blank && c.width().is_some_and(|cells| cells > 0)
}

/// Whether a character belongs to the letter before it, as vowels and tones of many scripts do, and
/// is seen there.
#[must_use]
pub fn marks(c: char) -> bool {
    let unseen = matches!(
        c,
        '\u{34F}' | '\u{180B}'..='\u{180F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}'
    );
    is_combining_mark(c) && !unseen
}

/// The text with every character that acts on a terminal written as `\u{…}`.
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

/// A name in the one form in which names are compared. Some systems write `ö` as a letter and a
/// mark, others as one letter.
#[must_use]
pub fn composed(name: &str) -> String {
    name.nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NASTY: &str = "a\u{1b}[31m\u{9b}2J\u{202e}\u{2066}\u{7f}b\r\n";

    #[test]
    fn nothing_that_acts_on_a_terminal_is_left() {
        let plain = "a\\u{1b}[31m\\u{9b}2J\\u{202e}\\u{2066}\\u{7f}b\\u{d}\\u{a}";
        for shown in [
            Shown::from(NASTY),
            NASTY.to_owned().into(),
            Shown::path(Path::new(NASTY)),
            Shown::file_name(&Path::new("/x").join(NASTY)),
        ] {
            assert_eq!(shown.as_str(), plain);
        }
        assert!(matches!(harmless("größer 首"), Cow::Borrowed(_)));
        assert_eq!(Shown::file_name(Path::new("..")).as_str(), "..");
        assert_eq!(format!("{:<5}|", Shown::from("é")), "é    |");
    }

    #[test]
    fn what_leaves_no_mark_is_not_seen() {
        let unseen =
            " \t\u{a0}\u{ad}\u{200b}\u{200f}\u{61c}\u{2800}\u{3164}\u{feff}\u{e0041}\u{301}";
        assert!(!unseen.contains(is_seen));
        assert!("a首½·😀".chars().all(is_seen));
    }

    #[test]
    fn a_name_has_one_form() {
        assert_eq!(composed("scho\u{308}ne"), "schöne");
        assert_eq!(composed("schöne"), "schöne");
    }
}
