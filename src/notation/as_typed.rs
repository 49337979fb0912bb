//! What stands in the text of a file and cannot be told from its values: a text that a ` #` cuts off,
//! and characters in it that cannot be seen or are not what they look like.

use super::look_alike::{is_quote, is_unseen, named};
use super::report::Problem;
use super::spans::Spans;
use super::tree::{Content, Node};
use crate::rules;
use crate::shown::is_seen;
use std::ops::Range;

/// Keys whose values are texts, or hold them.
const TEXTS: [&str; 12] = [
    "title", "summary", "why", "sources", "meant", "move", "cue", "detail", "say", "author",
    "licence", "edition",
];

/// The hints on the texts of a file.
pub(super) fn hints(root: &Node<'_>, spans: &Spans<'_>) -> Vec<Problem> {
    let mut hints = Vec::new();
    texts(root, false, &mut |node, text| {
        hints.extend(cut(node, text, spans));
        hints.extend(unseen(node, text, spans));
        hints.extend(quoted(node, text, spans));
    });
    hints
}

/// A comment that ends a text of several words.
fn cut(node: &Node<'_>, text: &str, spans: &Spans<'_>) -> Option<Problem> {
    let span = spans.of_comment_behind(node.id, text)?;
    // One word may be a key of the table with a comment.
    let is_meant = !text.contains(' ') && spans.lines.part(span.clone()).starts_with("# ");
    if is_meant {
        return None;
    }
    let fault = rules::CUT_TEXT
        .fault("a text ends before this", "a comment, and not of the text")
        .help("put the text in quotes: \"…\"; or put two blanks before a comment");
    Some(Problem::new(&spans.lines, span, fault))
}

/// A character that cannot be seen. A text of nothing else has a rule of its own.
fn unseen(node: &Node<'_>, text: &str, spans: &Spans<'_>) -> Option<Problem> {
    let letters: Vec<char> = text.chars().collect();
    let around = |nth: usize| {
        (
            nth.checked_sub(1).map(|n| letters[n]),
            letters.get(nth + 1).copied(),
        )
    };
    let found = letters.iter().enumerate().find(|(nth, c)| {
        let (before, after) = around(*nth);
        is_unseen(before, **c, after)
    });
    let (_, c) = found.filter(|_| text.contains(is_seen))?;
    let span = spans.of_character(node.id, *c);
    Some(look_alike(
        *c,
        "there is an unseen character in this text",
        span,
        spans,
    ))
}

/// A text without quotes that is wrapped in those of a word processor.
fn quoted(node: &Node<'_>, text: &str, spans: &Spans<'_>) -> Option<Problem> {
    let (first, last) = (text.chars().next()?, text.chars().next_back()?);
    let inner = text.chars().filter(|c| is_quote(*c)).count();
    let span = spans.of(node.id);
    let is_plain = spans.lines.part(span.clone()).starts_with(first);
    let wrapped = is_quote(first) && is_quote(last) && inner == 2 && is_plain;
    let span = span.start..span.start + first.len_utf8();
    wrapped.then(|| look_alike(first, "this quote mark is part of the text", span, spans))
}

fn look_alike(c: char, title: &str, span: Range<usize>, spans: &Spans<'_>) -> Problem {
    let name = named(c).unwrap_or_default();
    let (label, help) = name.split_once(": ").unwrap_or((&name, ""));
    let fault = rules::LOOK_ALIKE.fault(title, label).help(help);
    Problem::new(&spans.lines, span, fault)
}

/// Calls `tell` with every text of the values that are texts.
fn texts(node: &Node<'_>, is_text: bool, tell: &mut impl FnMut(&Node<'_>, &str)) {
    match &node.content {
        Content::Text(text) if is_text => tell(node, text),
        Content::List(list) => list.iter().for_each(|item| texts(item, is_text, tell)),
        Content::Map(map) => {
            for (key, value) in &map.entries {
                let key = key.text().unwrap_or_default();
                if !key.starts_with("x-") {
                    texts(value, is_text || TEXTS.contains(&key), tell);
                }
            }
        }
        _ => {}
    }
}
