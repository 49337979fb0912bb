//! Rules for a file before any key of it is understood.

use super::Level::Error;
use super::example::Extent::{Head, Made, Nothing};
use super::{Example, Rule};

rules! {
    FILE:
    UNREADABLE_FILE = Rule {
        id: "unreadable-file", level: Error, sources: &[],
        asks: "The file exists, is a regular file, and can be read.",
        why: "Reading a pipe could wait for ever, a link to itself leads nowhere, and somebody else's \
              file may be closed to you.",
        bad: Example(Nothing, "mine.yaml -> mine.yaml     # a link to itself"),
        good: Example(Nothing, "mine.yaml                  # a file"),
    }
    TOO_BIG = Rule {
        id: "too-big", level: Error, sources: &[],
        asks: "A file has at most 128 KiB and 20,000 values, with aliases written out.",
        why: "A routine of two hundred strokes is far smaller; anything larger is a mistake, or \
              meant to slow the program down.",
        bad: Example(Made(|| Example::of_size(200 * 1024)), "# a file of 200 KiB"),
        good: Example(Made(|| Example::of_size(100 * 1024)), "# a file of 100 KiB"),
    }
    NOT_UTF8 = Rule {
        id: "not-utf8", level: Error, sources: &[],
        asks: "A file is text in UTF-8.",
        why: "In other encodings the same bytes become different letters on another computer.",
        bad: Example(Made(|| {
            let mut bytes = Example::of_size(0);
            bytes.extend(b"why: Caf\xe9\n");
            bytes
        }), "title: Caf?      # the last letter saved as one byte, E9"),
        good: Example(Head, "why: Café"),
    }
    CONTROL_CHARACTER = Rule {
        id: "control-character", level: Error, sources: &[],
        asks: "There are no invisible control characters, not even as escapes, and a text is one \
               paragraph.",
        why: "They can move the cursor, change colours or reverse a line wherever the text is \
              shown.",
        bad: Example(Head, "why: \"Slow \\e[31mstrokes.\""),
        good: Example(Head, "why: \"Slow strokes.\""),
    }
    TOO_DEEP = Rule {
        id: "too-deep", level: Error, sources: &[],
        asks: "Brackets and lists are not nested too deeply.",
        why: "A routine needs about five levels; reading hundreds takes very long.",
        bad: Example(Made(|| {
            let mut bytes = Example::of_size(0);
            let (open, close) = ("[".repeat(100), "]".repeat(100));
            bytes.extend(format!("x-mine: {open}{close}\n").bytes());
            bytes
        }), "x-mine: [[[[ … ]]]]      # a hundred brackets"),
        good: Example(Head, "x-mine: [[[[]]]]"),
    }
    SYNTAX = Rule {
        id: "syntax", level: Error, sources: &[],
        asks: "A file is YAML.",
        why: "Reading stops where the YAML breaks, so this is the only mistake you see until it is \
              fixed.",
        bad: Example(Head, "why: \"Slow strokes first."),
        good: Example(Head, "why: \"Slow strokes first.\""),
    }
    SECOND_DOCUMENT = Rule {
        id: "second-document", level: Error, sources: &[],
        asks: "A file holds one routine.",
        why: "The name of the file is the name of the routine; a second routine would have none.",
        bad: Example(Head, "why: Slow strokes first.\n---\ntitle: Another"),
        good: Example(Head, "why: Slow strokes first."),
    }
    CUSTOM_TAG = Rule {
        id: "custom-tag", level: Error, sources: &[],
        asks: "No `!tag` is used.",
        why: "Tags define types, and a routine has no use for its own types. Put text that begins \
              with `!` in quotes.",
        bad: Example(Head, "why: !important Slow strokes first."),
        good: Example(Head, "why: \"!important Slow strokes first.\""),
    }
    BAD_MERGE = Rule {
        id: "bad-merge", level: Error, sources: &[],
        asks: "`<<:` takes a mapping, or a list of mappings.",
        why: "It copies what that mapping says. There is nothing to copy from a word.",
        bad: Example(Head, "x-mine: { <<: calf }"),
        good: Example(Head, "x-base: &base { area: calf }\nx-mine: { <<: *base }"),
    }
    EMPTY = Rule {
        id: "empty", level: Error, sources: &[],
        asks: "Every key has a value, and a list of strokes has at least one entry.",
        why: "A key without a value is nearly always a line that was meant to be filled in.",
        bad: Example(Head, "why:"),
        good: Example(Head, "why: Slow strokes first."),
    }
}
