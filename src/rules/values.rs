//! Rules for keys and single values.

use super::Level::Error;
use super::example::Extent::{File, Head, Strokes};
use super::{Example, Rule};

rules! {
    VALUES:
    UNKNOWN_KEY = Rule {
        id: "unknown-key", level: Error, sources: &[],
        asks: "Every key is one of the format; keys of your own begin with `x-`.",
        why: "A misspelt key would be ignored in silence, and its value with it.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, presure: 2 }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, pressure: 2 }"),
    }
    DUPLICATE_KEY = Rule {
        id: "duplicate-key", level: Error, sources: &[],
        asks: "A key is given only once.",
        why: "One of the two values would have to be dropped, and nobody can tell which one was meant.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, time: 40s }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 40s }"),
    }
    MISSING_KEY = Rule {
        id: "missing-key", level: Error, sources: &[],
        asks: "Everything without a default is given: title, benefit, setting and strokes of a file; \
               technique, area, side and time of a stroke.",
        why: "No guess would be right for these. Omit the side where the area has none, and in an \
              `each` block, which gives it.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: each }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s }"),
    }
    WRONG_TYPE = Rule {
        id: "wrong-type", level: Error, sources: &[],
        asks: "A value has the type that its key needs: text, number, list or mapping.",
        why: "YAML tells numbers from text by the quotes, and lists by dashes or square brackets.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, pressure: \"2\" }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, pressure: 2 }"),
    }
    UNKNOWN_WORD = Rule {
        id: "unknown-word", level: Error, sources: &[],
        asks: "A word is one from the vocabulary.",
        why: "Only for these words does the program know where they lie, how they move and what \
              limits they have. Places that nobody should press have no word at all.",
        bad: Example(Strokes, "  - { technique: kneading, area: calf, side: each, time: 30s }"),
        good: Example(Strokes, "  - { technique: petrissage, area: calf, side: each, time: 30s }"),
    }
    UNREADABLE_TIME = Rule {
        id: "unreadable-time", level: Error, sources: &[],
        asks: "A time is 30, 30s, 2m or 1m 30s.",
        why: "`1:30` could mean minutes or hours, and hands are no more exact than whole seconds.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 1:30 }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 1m 30s }"),
    }
    OUT_OF_RANGE = Rule {
        id: "out-of-range", level: Error, sources: &[],
        asks: "Numbers and times are within their range.",
        why: "Pressure goes from 0 to 6, tempo from 5 to 240, a stroke's time from 5s to 20m, a \
              lead-in from 2s to 60s, a switch from 2s to 30s, a repeat from 2 to 10.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, pressure: 9 }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, pressure: 3 }"),
    }
    WRONG_LENGTH = Rule {
        id: "wrong-length", level: Error, sources: &[],
        asks: "Texts and lists are short enough to be shown.",
        why: "A title has up to 80 characters, a cue, a move or a line up to 200, a summary or a source \
              300, a why or a detail 600; a list has up to 200 entries, and a stroke up to 60 spoken lines.",
        bad: Example(File,
            "title: A title that says all there is to say of a routine and so is far too long for its line\n\
             benefit: relax-muscles\nsetting: chair\nsources: [Gemmell08]\nstrokes:\n  \
             - { technique: effleurage, area: calf, side: each, time: 30s }"),
        good: Example(File,
            "title: Calves in a chair\n\
             benefit: relax-muscles\nsetting: chair\nsources: [Gemmell08]\nstrokes:\n  \
             - { technique: effleurage, area: calf, side: each, time: 30s }"),
    }
    TOO_MANY_TURNS = Rule {
        id: "too-many-turns", level: Error, sources: &[],
        asks: "At most 500 strokes are played, counting both sides and every repeat.",
        why: "Twenty minutes have room for a fifth of that; more than 500 is a slip in a repeat.",
        bad: Example(File,
            "title: Calves in a chair\n\
             benefit: relax-muscles\nsetting: chair\nsources: [Gemmell08]\nstrokes:\n  \
             - &s { technique: effleurage, area: calf, side: each, time: 30s }\n  \
             - repeat: 10\n    \
             strokes: [*s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, \
             *s, *s, *s, *s, *s, *s]"),
        good: Example(File,
            "title: Calves in a chair\n\
             benefit: relax-muscles\nsetting: chair\nsources: [Gemmell08]\nstrokes:\n  \
             - &s { technique: effleurage, area: calf, side: each, time: 30s }\n  \
             - repeat: 2\n    \
             strokes: [*s]"),
    }
    BLOCK_TAG_LISTED = Rule {
        id: "block-tag-listed", level: Error, sources: &[],
        asks: "A tag that applies to every routine is not listed in one.",
        why: "With a fever there is no massage at all. If one routine listed it, it would seem not \
              to apply to the others.",
        bad: Example(Head, "avoid: [fever, osteoporosis]"),
        good: Example(Head, "avoid: [osteoporosis]"),
    }
    LISTED_TWICE = Rule {
        id: "listed-twice", level: Error, sources: &[],
        asks: "Nothing is listed twice.",
        why: "One of the two was probably meant to be something else.",
        bad: Example(Head, "avoid: [osteoporosis, pregnancy, osteoporosis]"),
        good: Example(Head, "avoid: [osteoporosis, pregnancy]"),
    }
}
