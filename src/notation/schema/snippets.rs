//! Whole entries for an editor to insert, with places to fill in: `${1:calf}` is the first place,
//! with `calf` as its initial text. A snippet is text, because the keys of a JSON object have no
//! order. Its lines are indented as below the `- ` of an entry.

use serde_json::{Value, json};

/// A snippet for an entry of a list of strokes.
#[derive(Debug, Clone, Copy)]
pub(super) enum Snippet {
    /// A stroke with its side.
    Stroke,
    /// An `each` block with one stroke.
    Each,
    /// A repeat with one stroke.
    Repeat,
    /// A stroke of an `each` block.
    StrokeInEach,
}

/// The snippets in the form that editors expect.
pub(super) fn of(snippets: &[Snippet]) -> Vec<Value> {
    let told = snippets.iter().map(|snippet| {
        let (label, about) = snippet.label();
        json!({ "label": label, "description": about, "bodyText": below_a_dash(&snippet.text(), 0) })
    });
    told.collect()
}

impl Snippet {
    fn label(self) -> (&'static str, &'static str) {
        match self {
            Self::Stroke => ("stroke", "A whole stroke."),
            Self::Each => (
                "each block",
                "All of its strokes on the left, then all of them on the right.",
            ),
            Self::Repeat => ("repeat block", "All of its strokes several times over."),
            Self::StrokeInEach => ("stroke", "A whole stroke; the block gives its side."),
        }
    }

    fn text(self) -> String {
        match self {
            Self::Stroke => lines(&[
                "technique: ${1:effleurage}",
                "area: ${2:calf}",
                "side: ${3:each}",
                "time: ${4:30s}",
                "cue: ${5:Long slow glides from the ankle up.}",
            ]),
            Self::StrokeInEach => lines(&[
                "technique: ${1:effleurage}",
                "area: ${2:calf}",
                "time: ${3:30s}",
                "cue: ${4:Long slow glides from the ankle up.}",
            ]),
            Self::Each => lines(&[
                "each:",
                "  switch: ${6:8s}",
                "  strokes:",
                &format!("    - {}", below_a_dash(&Self::StrokeInEach.text(), 4)),
            ]),
            Self::Repeat => lines(&[
                "repeat: ${6:2}",
                "strokes:",
                &format!("  - {}", below_a_dash(&Self::Stroke.text(), 2)),
            ]),
        }
    }
}

fn lines(lines: &[&str]) -> String {
    lines.join("\n")
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
        for snippet in [Snippet::Stroke, Snippet::Each, Snippet::Repeat] {
            let entry = filled(&below_a_dash(&snippet.text(), 0));
            let file =
                format!("title: T\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n- {entry}\n");
            let read = crate::notation::read("id", file.as_bytes());
            assert!(read.is_ok(), "{file}: {read:?}");
        }
    }
}
