//! What the YAML parser says, in the words of someone who writes routines.
//!
//! The parser stops at the first thing it cannot read, so a report of this kind holds one
//! problem. A wording of the parser that is not known here is shown as it is.

use super::fault::Fault;
use super::places::token;
use super::plain::{boundary, quoted};
use super::report::Report;
use super::tree::Halt;

/// The report of a file that has no tree.
pub(super) fn report(text: &str, halt: Halt) -> Report {
    let at = halt.error.location().map_or(0, |place| place.index());
    let at = boundary(text, at);
    if let Some(fault) = halt.fault {
        return Report::one(text, token(text, at), fault);
    }
    let message = halt.error.to_string();
    let (at, fault) = explain(text, at, &message);
    Report::one(text, token(text, at), fault)
}

/// Where to point, and what to say there.
fn explain(text: &str, at: usize, message: &str) -> (usize, Fault) {
    let says = |words: &str| message.contains(words);
    let syntax = |title: &str, label: &str| Fault::new("syntax", title, label);
    if says("more than one document") {
        let fault = Fault::new(
            "second-document",
            "a file holds one routine",
            "a second document begins here",
        );
        return (
            second_document(text),
            fault.help("move it to a file of its own"),
        );
    }
    if says("tab character") || text[at..].starts_with('\t') {
        let fault = syntax("a tab is used for indentation", "this tab");
        return (at, fault.help("YAML wants spaces: two for each step"));
    }
    if says("quoted scalar") {
        let fault = syntax("this quote is never closed", "opened here");
        return (
            context(text, message).unwrap_or(at),
            fault.help("add the closing quote at the end of the text"),
        );
    }
    if says("mapping values are not allowed") {
        let fault = syntax("a `:` is not possible here", "this colon");
        return (at, fault.help("text with a colon must be in quotes: \"…\"; or is the indentation of this line wrong?"));
    }
    if says("did not find expected ',' or") {
        let fault = syntax(
            "a list or mapping in brackets is not closed",
            "expected a `,` or the closing bracket here",
        );
        return (at, fault);
    }
    if says("did not find expected '-'") || says("did not find expected key") {
        let fault = syntax(
            "this line does not line up with the ones above",
            "check its indentation",
        );
        return (at, fault.help("entries of one list or mapping all begin in the same column; text with a quote inside must be in quotes as a whole"));
    }
    if says("could not find expected ':'") {
        let fault = syntax("a key needs a colon", "no `: ` was found up to here");
        return (
            context(text, message).unwrap_or(at),
            fault.help(
                "write `key: value`; text over several lines is indented deeper than its key",
            ),
        );
    }
    if says("unknown anchor") {
        let fault = syntax(
            "a `*name` without its `&name`",
            "no anchor with this name above",
        );
        return (at, fault.help("text that begins with * must be in quotes"));
    }
    if says("cannot start any token") {
        let fault = syntax("text cannot begin with this character", "this character");
        return (at, fault.help("put the whole text in quotes: \"…\""));
    }
    if says("recursion limit") {
        return (
            at,
            Fault::new(
                "too-deep",
                "values stand too deep inside each other",
                "here",
            ),
        );
    }
    if says("repetition limit") {
        let fault = Fault::new(
            "too-big",
            "this file holds too much",
            "aliases (`*name`) are repeated too often",
        );
        return (at, fault);
    }
    (at, syntax(&bare(message), "here"))
}

/// The message without the path in front and the place behind.
fn bare(message: &str) -> String {
    let message = message.split(" at line ").next().unwrap_or(message);
    match message.split_once(": ") {
        Some((path, rest)) if !path.contains(' ') => quoted(rest),
        _ => quoted(message),
    }
}

/// The second `---`, or whatever ended the first document.
fn second_document(text: &str) -> usize {
    let start = |line: &str| line.starts_with("---") || line.starts_with("...");
    let mut content = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if start(line) && content {
            return at;
        }
        content |= !line.trim().is_empty() && !line.starts_with(['#', '%']) && !start(line);
        at += line.len();
    }
    0
}

/// The last "at line L column C" of a message of libyaml: where the construct began.
fn context(text: &str, message: &str) -> Option<usize> {
    let (line, column) = message.rsplit(" at line ").next()?.split_once(" column ")?;
    let (line, column): (usize, usize) = (line.parse().ok()?, column.parse().ok()?);
    let before = text.split_inclusive('\n').take(line.checked_sub(1)?);
    let start: usize = before.map(str::len).sum();
    let mut characters = text.get(start..)?.char_indices();
    let (inside, _) = characters.nth(column.checked_sub(1)?)?;
    Some(start + inside)
}
