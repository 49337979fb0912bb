//! Rules for strokes and blocks: what must hold between their keys.

use super::Level::Error;
use super::example::Extent::Strokes;
use super::{Example, Rule};

rules! {
    STROKES:
    STROKE_AND_BLOCK = Rule {
        id: "stroke-and-block", level: Error, sources: &[],
        asks: "An entry is a stroke or a block, not both.",
        why: "A block keeps its strokes under `strokes:`; a stroke beside them would have no place \
              in their order.",
        bad: Example(Strokes, "  - technique: rest\n    repeat: 2\n    strokes:\n      - { technique: effleurage, area: calf, side: each, time: 30s }"),
        good: Example(Strokes, "  - repeat: 2\n    strokes:\n      - { technique: effleurage, area: calf, side: each, time: 30s }"),
    }
    NOT_INDENTED = Rule {
        id: "not-indented", level: Error, sources: &[],
        asks: "What belongs to a block is indented deeper than the block.",
        why: "In YAML the indentation says what belongs to what; without it the block is empty.",
        bad: Example(Strokes, "  - each:\n    strokes:\n      - { technique: effleurage, area: calf, time: 30s }"),
        good: Example(Strokes, "  - each:\n      strokes:\n        - { technique: effleurage, area: calf, time: 30s }"),
    }
    REPEAT_INSIDE_REPEAT = Rule {
        id: "repeat-inside-repeat", level: Error, sources: &[],
        asks: "A repeat does not hold another repeat.",
        why: "Nobody can keep count of repeats within repeats with their eyes closed.",
        bad: Example(Strokes, "  - repeat: 2\n    strokes:\n      - repeat: 2\n        strokes:\n          - { technique: effleurage, area: calf, side: each, time: 30s }"),
        good: Example(Strokes, "  - repeat: 4\n    strokes:\n      - { technique: effleurage, area: calf, side: each, time: 30s }"),
    }
    BLOCK_INSIDE_EACH = Rule {
        id: "block-inside-each", level: Error, sources: &[],
        asks: "An `each` block holds strokes only.",
        why: "It does all its strokes on the left, then all of them on the right; a block inside it \
              would switch sides within a side.",
        bad: Example(Strokes, "  - each:\n      strokes:\n        - repeat: 2\n          strokes:\n            - { technique: effleurage, area: calf, time: 30s }"),
        good: Example(Strokes, "  - repeat: 2\n    strokes:\n      - each:\n          strokes:\n            - { technique: effleurage, area: calf, time: 30s }"),
    }
    NO_SUCH_SIDE = Rule {
        id: "no-such-side", level: Error, sources: &[],
        asks: "A stroke names a side that its area has.",
        why: "An area in the middle has none, and some areas need both hands for one side.",
        bad: Example(Strokes, "  - { technique: breathing, area: chest-belly, side: left, time: 30s }"),
        good: Example(Strokes, "  - { technique: breathing, area: chest-belly, time: 30s }"),
    }
    SIDE_IN_BLOCK = Rule {
        id: "side-in-block", level: Error, sources: &[],
        asks: "In an `each` block the block gives the side.",
        why: "All of it is done on the left, then all of it on the right.",
        bad: Example(Strokes, "  - each:\n      strokes:\n        - { technique: effleurage, area: calf, side: left, time: 30s }"),
        good: Example(Strokes, "  - each:\n      strokes:\n        - { technique: effleurage, area: calf, time: 30s }"),
    }
    MIDDLE_IN_BLOCK = Rule {
        id: "middle-in-block", level: Error, sources: &[],
        asks: "An `each` block holds areas that have a left and a right.",
        why: "What lies in the middle cannot be done one side at a time.",
        bad: Example(Strokes, "  - each:\n      strokes:\n        - { technique: effleurage, area: calf, time: 30s }\n        - { technique: rest, area: chest-belly, time: 10s }"),
        good: Example(Strokes, "  - each:\n      strokes:\n        - { technique: effleurage, area: calf, time: 30s }\n  - { technique: rest, area: chest-belly, time: 10s }"),
    }
    SWITCH_WITHOUT_EACH = Rule {
        id: "switch-without-each", level: Error, sources: &[],
        asks: "A switch is given only where sides are switched.",
        why: "It is the pause between the two sides of a stroke with `side: each`, or of a block.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: both, time: 30s, switch: 8s }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, switch: 8s }"),
    }
    POSITIONS_OF_ONE_SIDE = Rule {
        id: "positions-of-one-side", level: Error, sources: &[],
        asks: "A position or a text for each side needs both sides, one after the other.",
        why: "Where only one side is worked, or both at once, there is only one position and one text.",
        bad: Example(Strokes, "  - technique: effleurage\n    area: calf\n    side: both\n    time: 30s\n    position: { left: lying-on-right-side, right: lying-on-left-side }"),
        good: Example(Strokes, "  - technique: effleurage\n    area: calf\n    side: each\n    time: 30s\n    position: { left: lying-on-right-side, right: lying-on-left-side }"),
    }
    TEMPO_HELD_STILL = Rule {
        id: "tempo-held-still", level: Error, sources: &[],
        asks: "A technique without a beat has no tempo.",
        why: "A held press does not move; there is nothing to do to a beat.",
        bad: Example(Strokes, "  - { technique: trigger-point-pressure, area: calf, side: each, time: 30s, tempo: 12 }"),
        good: Example(Strokes, "  - { technique: trigger-point-pressure, area: calf, side: each, time: 30s }\n  - { technique: effleurage, area: calf, side: each, time: 30s }"),
    }
    SIDE_NAMED_WITH_BOTH = Rule {
        id: "side-named-with-both", level: Error, sources: &[],
        asks: "A text names a side only where one side is worked at a time.",
        why: "`{side}` becomes left or right. Where both are worked at once it is neither.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: both, time: 30s, cue: \"Glide up the {side} calf.\" }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, cue: \"Glide up the {side} calf.\" }"),
    }
    UNKNOWN_PLACEHOLDER = Rule {
        id: "unknown-placeholder", level: Error, sources: &[],
        asks: "Placeholders are {side}, {other}, {Side} and {Other}.",
        why: "A misspelt one would be read out literally.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, cue: \"Glide up the {sied} calf.\" }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, cue: \"Glide up the {side} calf.\" }"),
    }
    NOT_TO_BE_MEANT = Rule {
        id: "not-to-be-meant", level: Error, sources: &[],
        asks: "Only a warning can be meant.",
        why: "`meant` is for an author who knows better than a warning, for these people and this \
              routine. What is never done has no exception, and a hint needs none.",
        bad: Example(Strokes, "  - technique: effleurage\n    area: calf\n    side: each\n    time: 30s\n    meant: { never-pressed: My teacher does it like this. }"),
        good: Example(Strokes, "  - technique: effleurage\n    area: calf\n    side: each\n    time: 30s\n    x-meant: My teacher does it like this."),
    }
    SAID_TWICE = Rule {
        id: "said-twice", level: Error, sources: &[],
        asks: "Only one line is said at a given second.",
        why: "Two lines cannot be heard at once.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, say: { 10s: Slow., 10: Lighter. } }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, say: { 10s: Slow., 16s: Lighter. } }"),
    }
}
