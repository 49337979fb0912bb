//! Whole entries for an editor to insert, with places to fill in: `${1:calf}` is the first place,
//! with `calf` as its initial text. A snippet is text, because the keys of a JSON object have no
//! order. Its lines are indented as below the `- ` of an entry.

use serde_json::{Value, json};

const STROKE: &str = "technique: ${1:effleurage}
area: ${2:calf}
side: ${3:each}
time: ${4:30s}
cue: ${5:Long slow glides from the ankle up.}";
const STROKE_IN_EACH: &str = "technique: ${1:effleurage}
area: ${2:calf}
time: ${3:30s}
cue: ${4:Long slow glides from the ankle up.}";

/// A stroke with its side.
pub(super) fn stroke() -> Value {
    snippet("stroke", "A whole stroke.", STROKE)
}

/// A stroke of an `each` block.
pub(super) fn stroke_in_each() -> Value {
    let about = "A whole stroke; the block gives its side.";
    snippet("stroke", about, STROKE_IN_EACH)
}

/// An `each` block with one stroke.
pub(super) fn each() -> Value {
    let stroke = below_a_dash(STROKE_IN_EACH, 4);
    let text = format!("each:\n  switch: ${{6:8s}}\n  strokes:\n    - {stroke}");
    let about = "All of its strokes on the left, then all of them on the right.";
    snippet("each block", about, &text)
}

/// A repeat with one stroke.
pub(super) fn repeat() -> Value {
    let stroke = below_a_dash(STROKE, 2);
    let text = format!("repeat: ${{6:2}}\nstrokes:\n  - {stroke}");
    snippet(
        "repeat block",
        "All of its strokes several times over.",
        &text,
    )
}

/// A snippet in the form that editors expect.
fn snippet(label: &str, about: &str, text: &str) -> Value {
    json!({ "label": label, "description": about, "bodyText": below_a_dash(text, 0) })
}

/// The text with its lines indented as below a `- ` that is itself indented.
fn below_a_dash(text: &str, indent: usize) -> String {
    text.replace('\n', &format!("\n{}", " ".repeat(indent + 2)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with every place at its initial text.
    fn filled(text: &str) -> String {
        let mut out = String::new();
        for part in text.split("${") {
            match part.split_once('}') {
                Some((place, rest)) => {
                    out += place.split_once(':').unwrap().1;
                    out += rest;
                }
                None => out += part,
            }
        }
        out
    }

    /// Authors start from them, so they must be right.
    #[test]
    fn every_snippet_is_a_good_entry() {
        for snippet in [stroke(), each(), repeat()] {
            let entry = filled(snippet["bodyText"].as_str().unwrap());
            let file =
                format!("title: T\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n- {entry}\n");
            let read = crate::notation::read("id", file.as_bytes());
            assert!(read.is_ok(), "{file}: {read:?}");
        }
    }
}
