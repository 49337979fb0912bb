//! What stands in the text of a file and cannot be told from its values: a text that a ` #` cuts off,
//! and characters in it that cannot be seen or are not what they look like.

use super::look_alike::{is_quote, is_unseen, named};
use super::notes::add;
use super::report::Problem;
use super::spans::Spans;
use super::tree::{Content, Node};
use crate::rules;
use crate::shown::is_seen;

/// Keys whose values are texts, or hold them.
const TEXTS: [&str; 10] = [
    "title", "summary", "why", "sources", "meant", "move", "cue", "detail", "say", "author",
];

/// The hints on the texts of a file, as far as a report has room for them.
pub(super) fn hints(root: &Node<'_>, spans: &Spans<'_>, problems: &mut Vec<Problem>) {
    texts(root, false, &mut |node, text| {
        if let Some(span) = spans.of_comment_behind(node.id, text) {
            let fault = rules::CUT_TEXT
                .fault("a text ends before this", "a comment, and not of the text")
                .help("put the text in quotes: \"…\"; or put two blanks before a comment");
            add(problems, Problem::new(&spans.lines, span, fault));
        }
        let first = text.chars().next();
        // What cannot be seen at all has a rule of its own.
        let odd = text
            .chars()
            .find(|c| is_unseen(*c) && text.contains(is_seen));
        if let Some((found, name)) = odd
            .or(first.filter(|c| is_quote(*c)))
            .and_then(|c| Some((c, named(c)?)))
        {
            let span = spans.of_phrase(node.id, found.encode_utf8(&mut [0; 4]));
            let title = match is_quote(found) {
                true => "this quote mark is part of the text",
                false => "there is an unseen character in this text",
            };
            let (label, help) = name.split_once(": ").unwrap_or((&name, ""));
            let fault = rules::LOOK_ALIKE.fault(title, label).help(help);
            add(problems, Problem::new(&spans.lines, span, fault));
        }
    });
}

/// Calls `tell` with every text of the values that are texts.
fn texts(node: &Node<'_>, is_text: bool, tell: &mut impl FnMut(&Node<'_>, &str)) {
    match &node.content {
        Content::Text(text) if is_text => tell(node, text),
        Content::List(list) => list.iter().for_each(|item| texts(item, is_text, tell)),
        Content::Map(map) => {
            for (key, value) in &map.entries {
                let named = key.text().is_some_and(|key| TEXTS.contains(&key));
                texts(value, is_text || named, tell);
            }
        }
        _ => {}
    }
}
