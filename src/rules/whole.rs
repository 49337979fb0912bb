//! Rules that only a routine as a whole can break.

use super::Level::{Hint, Warning};
use super::example::Extent::{Head, Strokes};
use super::{Example, Rule};

rules! {
    WHOLE:
    MUSCLE_TIME = Rule {
        id: "muscle-time", level: Warning, sources: &[],
        asks: "One side of a muscle is worked for 300 s at most.",
        why: "All strokes and repeats count together. By convention: no study says how much is too \
              much, and a muscle that has been worked too long is sore the next day.",
        bad: Example(Strokes, "  - repeat: 4\n    strokes:\n      - { technique: petrissage, area: calf, side: each, time: 90s }"),
        good: Example(Strokes, "  - repeat: 3\n    strokes:\n      - { technique: petrissage, area: calf, side: each, time: 90s }"),
    }
    UNEQUAL_SIDES = Rule {
        id: "unequal-sides", level: Warning, sources: &[],
        asks: "Both sides of an area get the same time.",
        why: "One worked side feels odd beside the other. By judgement.",
        bad: Example(Strokes, "  - { technique: petrissage, area: calf, side: left, time: 60s }\n  - { technique: petrissage, area: calf, side: right, time: 30s }"),
        good: Example(Strokes, "  - { technique: petrissage, area: calf, side: each, time: 45s }"),
    }
    STILL_PRESSES = Rule {
        id: "still-presses", level: Warning, sources: &[],
        asks: "There are three held presses at most; left and right count as two.",
        why: "Pressing on tender spots is the work that most often leaves people sore. By judgement.",
        bad: Example(Strokes, "  - { technique: trigger-point-pressure, area: shoulder-top, side: each, time: 30s }\n  - { technique: trigger-point-pressure, area: calf, side: each, time: 30s }"),
        good: Example(Strokes, "  - { technique: trigger-point-pressure, area: shoulder-top, side: each, time: 30s }\n  - { technique: petrissage, area: calf, side: each, time: 30s }"),
    }
    COLD_FIRM_WORK = Rule {
        id: "cold-firm-work", level: Warning, sources: &[],
        asks: "Firm work (5 and more) comes after gentler work on the same region.",
        why: "From general to specific, from light to firm: that way the tissue is warm, and the hand \
              has found what is tender. By the custom of the profession.",
        bad: Example(Strokes, "  - { technique: petrissage, area: calf, side: each, time: 30s, pressure: 5 }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, pressure: 3 }\n  - { technique: petrissage, area: calf, side: each, time: 30s, pressure: 5 }"),
    }
    TOO_LONG = Rule {
        id: "too-long", level: Warning, sources: &["Atkins13"],
        asks: "A routine takes 20 minutes at most, with lead-ins and switches.",
        why: "Trials of self-massage lasted 20 minutes; beyond that, hands tire and little is known.",
        bad: Example(Strokes, "  - { technique: heat, area: low-back, side: both, time: 15m }\n  - { technique: breathing, area: chest-belly, time: 5m }"),
        good: Example(Strokes, "  - { technique: heat, area: low-back, side: both, time: 15m }\n  - { technique: breathing, area: chest-belly, time: 3m }"),
    }
    NO_SOURCE = Rule {
        id: "no-source", level: Warning, sources: &[],
        asks: "A routine names its sources.",
        why: "Whoever follows it should be able to see why it is done this way: name a key of the \
              program's table, or a study, a page or a teacher in your own words.",
        bad: Example(Head, "sources: []"),
        good: Example(Head, "sources: [\"Taught by my physiotherapist, 2024\"]"),
    }
    LOW_SOURCE = Rule {
        id: "low-source", level: Warning, sources: &[],
        asks: "At least one source is better than a magazine.",
        why: "Magazines tell common practice and repeat one another; they prove nothing.",
        bad: Example(Head, "sources: [Podium]"),
        good: Example(Head, "sources: [Podium, Behm20]"),
    }
    BENEFIT_NOT_SERVED = Rule {
        id: "benefit-not-served", level: Hint, sources: &[],
        asks: "The technique is known to serve the benefit.",
        why: "Other techniques have their place: to warm up, to finish, because they feel good. \
              Breathing, movement, rest and gentle heat serve every benefit. The page of each benefit, \
              in the program, says how certain that is, and what it rests on.",
        bad: Example(Strokes, "  - { technique: light-stroking, area: calf, side: each, time: 30s }"),
        good: Example(Strokes, "  - { technique: petrissage, area: calf, side: each, time: 30s }"),
    }
}
