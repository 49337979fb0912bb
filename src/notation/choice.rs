//! Which of several shapes a mapping is meant to have, told from its keys, misspelt or not.
//!
//! serde's untagged enums try one shape after the other and in the end know nothing better
//! than "did not match any variant"; a choice made first lets the chosen shape speak.

use super::known::did_you_mean;
use super::tree::{Kind, Map, Node};

/// Keys that only a stroke has.
const OF_A_STROKE: [&str; 4] = ["technique", "area", "time", "side"];

/// The variant of the shape called `set`, or none if the words of `set` are plain words.
pub(super) fn choose(set: &str, node: &Node<'_>) -> Option<&'static str> {
    match set {
        "EntryShape" => Some(entry(node)),
        "PositionShape" => Some(match node.kind {
            Kind::Map(_) => "per-side",
            _ => "one",
        }),
        _ => None,
    }
}

fn entry(node: &Node<'_>) -> &'static str {
    let Kind::Map(map) = &node.kind else {
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
    entries.any(|(key, value)| key.text() == Some("each") && matches!(value.kind, Kind::Null))
}

/// Neither a block nor a stroke by any key as it is spelt.
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
