//! From bytes to text, within the limits that keep the YAML parser fast: its time grows with the
//! square of the nesting, its memory with the size of the file.

use super::report::Report;
use crate::rules::{self, Fault};
use crate::shown::acts;
use std::ops::Range;

/// The largest file that is read, in bytes.
pub const BYTES_MAX: usize = 128 * 1024;
const BRACKETS_MAX: usize = 64;

/// The text of a file, if it is fit for the parser.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Report> {
    if bytes.len() > BYTES_MAX {
        let fault = rules::TOO_BIG.fault(
            "this file is too big",
            format!("it has {} KiB", bytes.len().div_ceil(1024)),
        );
        let limit = format!("a routine may have up to {} KiB", BYTES_MAX / 1024);
        let text = String::from_utf8_lossy(&bytes[..BYTES_MAX]);
        return Err(Report::one(&text, 0..0, fault.help(limit)));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, &error))?;
    match control_character(text)
        .or_else(|| deep_bracket(text))
        .or_else(|| deep_dash(text))
    {
        Some((span, fault)) => Err(Report::one(text, span, fault)),
        None => Ok(text),
    }
}

fn not_utf8(bytes: &[u8], error: &std::str::Utf8Error) -> Report {
    let at = error.valid_up_to();
    let text = String::from_utf8_lossy(bytes);
    let fault = rules::NOT_UTF8.fault(
        "this file is not UTF-8 text",
        "the first byte that is not UTF-8",
    );
    let place = at..at + char::REPLACEMENT_CHARACTER.len_utf8();
    let fault = fault.help("save it again in UTF-8");
    let mut report = Report::one(&text, place, fault);
    // In the file it is one byte, not the three of its replacement.
    for problem in &mut report.problems {
        problem.span.end = at + 1;
    }
    report
}

/// The first character that acts on a terminal. A line ends with LF or CR LF.
fn control_character(text: &str) -> Option<(Range<usize>, Fault)> {
    let (at, found) = text.char_indices().find(|(at, c)| match c {
        '\n' | '\t' => false,
        '\r' => text.as_bytes().get(at + 1) != Some(&b'\n'),
        c => acts(*c),
    })?;
    let fault = rules::CONTROL_CHARACTER.fault(
        "there is an invisible control character here",
        format!("U+{:04X}", u32::from(found)),
    );
    let help = match found {
        '\r' => "save the file with line endings LF or CR LF",
        _ => "delete it and type the text again",
    };
    Some((at..at + found.len_utf8(), fault.help(help)))
}

fn deep_bracket(text: &str) -> Option<(Range<usize>, Fault)> {
    let mut depth = 0usize;
    let at = text.bytes().position(|byte| {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > BRACKETS_MAX
    })?;
    let fault = rules::TOO_DEEP.fault(
        "brackets are nested too deeply",
        format!("bracket number {depth}"),
    );
    Some((at..at + 1, fault.help("close some of them before this one")))
}

/// Lists nested on one line, `- - - …`, and the same with the other marks of block style.
fn deep_dash(text: &str) -> Option<(Range<usize>, Fault)> {
    let bytes = text.as_bytes();
    let mut depth = 0usize;
    let mut only_marks = true;
    let at = bytes.iter().enumerate().position(|(at, byte)| {
        let before_space = bytes.get(at + 1).is_some_and(u8::is_ascii_whitespace);
        match byte {
            b'\n' => (depth, only_marks) = (0, true),
            b' ' | b'\r' => {}
            b'-' | b'?' | b':' if only_marks && before_space => depth += 1,
            _ => only_marks = false,
        }
        depth > BRACKETS_MAX
    })?;
    let label = format!("mark number {depth}");
    let fault = rules::TOO_DEEP.fault("lists are nested too deeply", label);
    let help = "write each list on its own lines, and no deeper than it has to be";
    Some((at..at + 1, fault.help(help)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(bytes: &[u8]) -> &'static str {
        text(bytes).map_or_else(|report| report.problems[0].rule, |_| "fine")
    }

    #[test]
    fn what_is_not_worth_parsing_is_refused() {
        assert_eq!(rule(&vec![b'a'; BYTES_MAX]), "fine");
        assert_eq!(rule(&vec![b'a'; BYTES_MAX + 1]), "too-big");
        assert_eq!(rule(b"title: caf\xe9"), "not-utf8");
        assert_eq!(rule(b"a\tb\r\nc\n"), "fine");
        assert_eq!(rule(b"a\rb"), "control-character");
        for c in [
            "\0", "\u{1b}", "\u{85}", "\u{9b}", "\u{202e}", "\u{2066}", "\u{2028}",
        ] {
            assert_eq!(rule(c.as_bytes()), "control-character", "{c:?}");
        }
        assert_eq!(rule("- ".repeat(64).as_bytes()), "fine");
        assert_eq!(rule("- ".repeat(65).as_bytes()), "too-deep");
        assert_eq!(rule("x\n  ? - ".repeat(65).as_bytes()), "fine");
        assert_eq!(rule("x: é - - - -\n ? - ".repeat(65).as_bytes()), "fine");
        assert_eq!(rule(&b"? - ".repeat(33)), "too-deep");
        assert_eq!(rule("[".repeat(64).as_bytes()), "fine");
        assert_eq!(rule("[".repeat(65).as_bytes()), "too-deep");
    }
}
