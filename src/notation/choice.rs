//! Which of several shapes a mapping is meant to have, judged by its keys, misspelt or not.
//!
//! An untagged enum of serde tries one shape after the other and ends with "did not match any
//! variant". Choosing first lets the chosen shape report its own mistakes.

use super::known::did_you_mean;
use super::tree::{Content, Map, Node};

/// Keys that only a stroke has.
const OF_A_STROKE: [&str; 4] = ["technique", "area", "time", "side"];

/// The variant of the shape called `set`; `None` if `set` is a plain set of words.
pub(super) fn choose(set: &str, node: &Node<'_>) -> Option<&'static str> {
    match set {
        "EntryShape" => Some(entry(node)),
        "PositionShape" => Some(match node.content {
            Content::Map(_) => "per-side",
            _ => "one",
        }),
        "TextShape" | "MoveShape" | "SayShape" => Some(told(set, node)),
        _ => None,
    }
}

/// A text that is no mapping, lines by their times, or one of the two for each side.
fn told(set: &str, node: &Node<'_>) -> &'static str {
    let Content::Map(map) = &node.content else {
        return "one";
    };
    let has = |name: &str| map.entries.iter().any(|(key, _)| key.text() == Some(name));
    match (set, has("left") || has("right")) {
        (_, true) => "per-side",
        ("MoveShape", _) if has("once") => "once",
        _ => "one",
    }
}

fn entry(node: &Node<'_>) -> &'static str {
    let Content::Map(map) = &node.content else {
        return "stroke";
    };
    let words = || map.entries.iter().filter_map(|(key, _)| key.text());
    let has = |name: &str| words().any(|word| word == name);
    let stroke = OF_A_STROKE.into_iter().any(has);
    match (has("each"), has("repeat")) {
        (false, false) if stroke => "stroke",
        (false, false) => misspelt(words()),
        _ if has("technique") => "both",
        (_, true) => "repeat",
        _ if has("strokes") && empty_each(map) => "flat",
        _ => "each",
    }
}

fn empty_each(map: &Map<'_>) -> bool {
    let mut entries = map.entries.iter();
    entries.any(|(key, value)| key.text() == Some("each") && matches!(value.content, Content::Null))
}

/// The variant of a mapping none of whose keys, as spelt, is that of a block or a stroke.
fn misspelt<'w>(words: impl Iterator<Item = &'w str>) -> &'static str {
    let mut strokes = false;
    for word in words {
        match did_you_mean(word, &["each", "repeat"]) {
            Some(block) => return block,
            None => strokes |= word == "strokes",
        }
    }
    if strokes { "repeat" } else { "stroke" }
}
