//! The errors of the YAML parser, in words for someone who writes routines.
//!
//! The parser stops at the first error, so such a report holds one problem. A message that is not
//! known here is shown in the parser's own words.

use super::plain::{boundary, quoted};
use super::report::Report;
use super::token::token;
use super::tree::{ParseError, start_of};
use crate::rules::{self, Fault};

/// The report of a file that could not be parsed.
pub(super) fn report(text: &str, error: ParseError) -> Report {
    let at = error.yaml.location().map_or(0, |place| place.index());
    let at = boundary(text, at);
    if let Some(fault) = error.fault {
        return Report::one(text, token(text, at), fault);
    }
    let message = error.yaml.to_string();
    let began = context(text, &message).unwrap_or(at);
    if message.contains("more than one document") {
        let (at, fault) = second_document(text);
        return Report::one(text, token(text, at), fault);
    }
    let (at, fault) = match unclosed(&message) {
        Some(fault) => (began, fault),
        None => {
            let known = limit(&message)
                .or_else(|| misplaced(&text[..at], &message))
                .or_else(|| character(&text[at..], &message));
            let other = || syntax(&bare(&message), "here", "");
            (at, known.unwrap_or_else(other))
        }
    };
    let span = match text[at..].starts_with(['\t', '\\']) {
        true => at..at + 1,
        false => token(text, at),
    };
    Report::one(text, span, fault)
}

fn syntax(title: &str, label: &str, help: &str) -> Fault {
    let fault = rules::SYNTAX.fault(title, label);
    match help {
        "" => fault,
        _ => fault.help(help),
    }
}

/// The second `---`, or whatever else follows the first document.
fn second_document(text: &str) -> (usize, Fault) {
    if let Some(at) = second_marker(text) {
        let title = "a file holds one routine";
        let fault = rules::SECOND_DOCUMENT.fault(title, "a second document begins here");
        return (at, fault.help("move it to a file of its own"));
    }
    let at = start_of(text, 1, 0).map_or(0, |at| boundary(text, at));
    let help = "is there a bracket too many, or a line that is not indented like the first one?";
    let title = "something is left over after the routine";
    (at, syntax(title, "left over", help))
}

fn second_marker(text: &str) -> Option<usize> {
    let marker = |line: &str| line.starts_with("---") || line.starts_with("...");
    let mut content = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if marker(line) && content {
            return Some(at);
        }
        content |= !line.trim().is_empty() && !line.starts_with(['#', '%']) && !marker(line);
        at += line.len();
    }
    None
}

/// The parser's own limits.
fn limit(message: &str) -> Option<Fault> {
    if message.contains("recursion limit") {
        let title = "values are nested too deeply";
        return Some(rules::TOO_DEEP.fault(title, "here"));
    }
    if message.contains("repetition limit") {
        let label = "aliases (`*name`) are repeated too often";
        return Some(rules::TOO_BIG.fault("this file holds too much", label));
    }
    None
}

/// A quote or bracket that is never closed. The place is where it was opened.
fn unclosed(message: &str) -> Option<Fault> {
    let ends = ["unexpected end of stream", "unexpected document indicator"];
    if message.contains("quoted scalar") && ends.iter().any(|end| message.contains(end)) {
        let help = "add the closing quote at the end of the text";
        return Some(syntax("this quote is never closed", "opened here", help));
    }
    if message.contains("did not find expected ',' or") {
        let help = "add the closing bracket; the entries before it have a comma between them";
        return Some(syntax("this bracket is never closed", "opened here", help));
    }
    if message.contains("could not find expected ':'") {
        let help = "write `key: value`; text over several lines is indented deeper than its key";
        return Some(syntax("a key needs a colon", "this one has none", help));
    }
    None
}

/// A line, or the rest of one, that does not belong where it stands.
fn misplaced(before: &str, message: &str) -> Option<Fault> {
    let before = before.rsplit('\n').next().unwrap_or_default();
    if message.contains("mapping values are not allowed") {
        if before.contains(": ") {
            let help = "put the whole text in quotes: \"…\"";
            return Some(syntax(
                "a text with a colon must be in quotes",
                "this colon",
                help,
            ));
        }
        let help = "is it indented too far? or does the line above lack its colon?";
        return Some(syntax("this key does not fit here", "this colon", help));
    }
    let out_of_line = ["did not find expected '-'", "did not find expected key"];
    if !out_of_line.iter().any(|words| message.contains(words)) {
        return None;
    }
    if before.trim_end().ends_with(['"', '\'', '}', ']']) {
        let help = "if all of it is one text, put all of it in quotes; \
                    inside double quotes a quote is written \\\"";
        return Some(syntax("the value ends before this", "left over", help));
    }
    let help = "entries of one list or mapping all begin in the same column";
    let title = "this line does not line up with the ones above";
    Some(syntax(title, "check its indentation", help))
}

/// A character that is not allowed where it stands.
fn character(rest: &str, message: &str) -> Option<Fault> {
    let tab = rest.starts_with('\t').then_some(&TAB);
    let mut rows = CHARACTERS.iter();
    let [_, title, label, help] = tab.or_else(|| rows.find(|row| message.contains(row[0])))?;
    Some(syntax(title, label, help))
}

const TAB: [&str; 4] = [
    "tab character",
    "a tab is used for indentation",
    "this tab",
    "YAML needs spaces: two for each step",
];

/// A part of the parser's message; then title, label and help.
const CHARACTERS: [[&str; 4]; 8] = [
    TAB,
    [
        "unknown anchor",
        "a `*name` without its `&name`",
        "no anchor with this name above",
        "text that begins with * must be in quotes",
    ],
    [
        "cannot start any token",
        "text cannot begin with this character",
        "this character",
        "put the whole text in quotes: \"…\"",
    ],
    [
        "expected alphabetic or numeric",
        "a name must follow & and *",
        "no name here",
        "text that begins with & or * must be in quotes",
    ],
    [
        "expected comment or line break",
        "text over several lines begins on the next line",
        "left over",
        "text that begins with | or > must be in quotes",
    ],
    [
        "sequence entries are not allowed",
        "a list begins on a line of its own",
        "this dash",
        "put `- ` on the next line; text that begins with `- ` must be in quotes",
    ],
    [
        "expected node content",
        "a value cannot begin like this",
        "expected a value here",
        "is there a comma or a bracket too many? text that begins with one must be in quotes",
    ],
    [
        "escape character",
        "an escape that YAML does not know",
        "this backslash",
        "write \\\\ for a backslash, or use single quotes",
    ],
];

/// The message without the path before it and the place behind it.
fn bare(message: &str) -> String {
    let message = message.split(" at line ").next().unwrap_or(message);
    let message = message.split(", while ").next().unwrap_or(message);
    match message.split_once(": ") {
        Some((path, rest)) if !path.contains(' ') => quoted(rest),
        _ => quoted(message),
    }
}

/// The byte of the last "at line L column C" in a message of libyaml: where the construct began.
fn context(text: &str, message: &str) -> Option<usize> {
    let (line, column) = message.rsplit(" at line ").next()?.split_once(" column ")?;
    let (line, column): (usize, usize) = (line.parse().ok()?, column.parse().ok()?);
    let before = text.split_inclusive('\n').take(line.checked_sub(1)?);
    let start: usize = before.map(str::len).sum();
    let mut characters = text.get(start..)?.char_indices();
    let (inside, _) = characters.nth(column.checked_sub(1)?)?;
    Some(start + inside)
}
