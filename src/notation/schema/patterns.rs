//! Regular expressions for texts and times, in the syntax that editors and validators share.

/// A character that is trimmed from the ends of a text.
pub(super) const BLANK: &str =
    r"[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]";
/// A character that is shown, or a blank within a line.
pub(super) const PLAIN: &str = r"[^\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]";
/// A character that is shown.
pub(super) const SHOWN: &str =
    r"[^\u0000-\u0020\u007F-\u00A0\u1680\u2000-\u200A\u2028-\u202F\u205F\u2066-\u2069\u3000]";

const MINUTES: &str = "(?:m|mins?|minutes?)";
const SECONDS: &str = "(?:s|secs?|seconds?)";

/// A text of `least` to `most` characters in one paragraph, whatever blanks stand around it.
pub(super) fn text(least: usize, most: usize) -> String {
    let [few, many] = [least, most].map(|length| length.saturating_sub(2));
    let one = if least > 1 { "" } else { "?" };
    format!("^{BLANK}*{SHOWN}(?:{PLAIN}{{{few},{many}}}{SHOWN}){one}{BLANK}*$")
}

/// A time as people write it: `45`, `45s`, `2m`, `1m 30s`. Its range is left to the reader.
pub(super) fn time() -> String {
    let seconds = format!("[0-9]+{BLANK}*{SECONDS}");
    let minutes = format!("[0-9]+{BLANK}*{MINUTES}(?:{BLANK}*{seconds})?");
    format!("^{BLANK}*(?:[0-9]+|{seconds}|{minutes}){BLANK}*$")
}
