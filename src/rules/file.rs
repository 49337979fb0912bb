//! Rules for a file before any key of it is understood.

use super::Level::Error;
use super::{Example, Rule};

rules! {
    FILE:
    UNREADABLE_FILE = Rule {
        id: "unreadable-file", level: Error, sources: &[],
        asks: "A file is there, is a file, and may be read.",
        why: "A pipe would be waited for without end, a link to itself leads nowhere, and a file of \
              somebody else's may be closed to you.",
        bad: Example::nothing("mine.yaml -> mine.yaml     # a link to itself"),
        good: Example::nothing("mine.yaml                  # a file"),
    }
    TOO_BIG = Rule {
        id: "too-big", level: Error, sources: &[],
        asks: "A file has up to 128 KiB and 20,000 values, aliases written out.",
        why: "A routine of two hundred strokes is far smaller; what is larger is a mistake, or made \
              to hold the reader up.",
        bad: Example::made("# a file of 200 KiB", || Example::of_size(200 * 1024)),
        good: Example::made("# a file of 100 KiB", || Example::of_size(100 * 1024)),
    }
    NOT_UTF8 = Rule {
        id: "not-utf8", level: Error, sources: &[],
        asks: "A file is text in UTF-8.",
        why: "In other encodings the same bytes are other letters on another computer.",
        bad: Example::made("title: Caf?      # the last letter saved as one byte, E9", || {
            let mut bytes = Example::of_size(0);
            bytes.extend(b"why: Caf\xe9\n");
            bytes
        }),
        good: Example::head("why: Café"),
    }
    CONTROL_CHARACTER = Rule {
        id: "control-character", level: Error, sources: &[],
        asks: "There are no invisible control characters, also not by an escape, and a text is one \
               paragraph.",
        why: "They can move the cursor, change colours or turn a line around where the text is \
              shown.",
        bad: Example::head("why: \"Slow \\e[31mstrokes.\""),
        good: Example::head("why: \"Slow strokes.\""),
    }
    TOO_DEEP = Rule {
        id: "too-deep", level: Error, sources: &[],
        asks: "Brackets and lists do not stand many times inside each other.",
        why: "A routine needs about five levels; reading hundreds takes very long.",
        bad: Example::made("x-mine: [[[[ … ]]]]      # a hundred brackets", || {
            let mut bytes = Example::of_size(0);
            let (open, close) = ("[".repeat(100), "]".repeat(100));
            bytes.extend(format!("x-mine: {open}{close}\n").bytes());
            bytes
        }),
        good: Example::head("x-mine: [[[[]]]]"),
    }
    SYNTAX = Rule {
        id: "syntax", level: Error, sources: &[],
        asks: "A file is YAML.",
        why: "The reading stops where it is not, so that this is the only mistake that is told until \
              it is mended.",
        bad: Example::head("why: \"Slow strokes first."),
        good: Example::head("why: \"Slow strokes first.\""),
    }
    SECOND_DOCUMENT = Rule {
        id: "second-document", level: Error, sources: &[],
        asks: "A file holds one routine.",
        why: "Its name is the routine's name; a second one would have none.",
        bad: Example::head("why: Slow strokes first.\n---\ntitle: Another"),
        good: Example::head("why: Slow strokes first."),
    }
    CUSTOM_TAG = Rule {
        id: "custom-tag", level: Error, sources: &[],
        asks: "No `!tag` is used.",
        why: "Tags make types, and a routine has no use for types of its own. Text that begins with \
              `!` is put in quotes.",
        bad: Example::head("why: !important Slow strokes first."),
        good: Example::head("why: \"!important Slow strokes first.\""),
    }
    BAD_MERGE = Rule {
        id: "bad-merge", level: Error, sources: &[],
        asks: "`<<:` takes a mapping, or a list of mappings.",
        why: "It means: take over what that mapping says. There is nothing to take over from a word.",
        bad: Example::head("x-mine: { <<: calf }"),
        good: Example::head("x-base: &base { area: calf }\nx-mine: { <<: *base }"),
    }
    EMPTY = Rule {
        id: "empty", level: Error, sources: &[],
        asks: "What is written has a value, and a list of strokes has an entry.",
        why: "A key without a value is nearly always a line that was meant to be filled in.",
        bad: Example::head("why:"),
        good: Example::head("why: Slow strokes first."),
    }
}
