//! Rules that only a routine as a whole can break.

use super::Level::{Hint, Warning};
use super::example::Extent::{File, Head, Strokes};
use super::{Example, Rule};

rules! {
    WHOLE:
    MUSCLE_TIME = Rule {
        id: "muscle-time", level: Warning, sources: &[],
        asks: "One side of a muscle is worked for 300 s at most.",
        why: "All strokes and repeats count together. By convention: no study says how much is too \
              much, and a muscle that has been worked too long is sore the next day.",
        bad: Example(Strokes, "  - repeat: 4\n    strokes:\n      - { technique: petrissage, area: \
                               calf, side: each, time: 90s }"),
        good: Example(Strokes, "  - repeat: 3\n    strokes:\n      - { technique: petrissage, \
                                area: calf, side: each, time: 90s }"),
    }
    UNEQUAL_SIDES = Rule {
        id: "unequal-sides", level: Warning, sources: &[],
        asks: "Both sides of an area get the same time.",
        why: "One side worked alone feels odd beside the other. By judgement.",
        bad: Example(Strokes, "  - { technique: petrissage, area: calf, side: left, time: 60s }\n  \
                               - { technique: petrissage, area: calf, side: right, time: 30s }"),
        good: Example(Strokes, "  - { technique: petrissage, area: calf, side: each, time: 45s }"),
    }
    REGION_TIME = Rule {
        id: "region-time", level: Warning, sources: &[],
        asks: "On each side the neck is worked for 5 minutes at most, the low back and waist for 6, the \
               buttock and hip for 8, the foot for 6.",
        why: "The areas of a neck lie over the same joints, vessels and nerves, those of a buttock over one \
              nerve: changing the area is no rest for them. By judgement. What is over it is not played.",
        bad: Example(Strokes, "  - { technique: petrissage, area: neck-back, side: both, time: 2m \
                               }\n  - { technique: petrissage, area: neck-side-back, side: each, \
                               time: 2m }\n  - { technique: effleurage, area: skull-base, side: \
                               both, time: 90s }"),
        good: Example(Strokes, "  - { technique: petrissage, area: neck-back, side: both, time: 2m \
                                }\n  - { technique: petrissage, area: neck-side-back, side: each, \
                                time: 2m }\n  - { technique: effleurage, area: skull-base, side: \
                                both, time: 60s }"),
    }
    STILL_PRESSES = Rule {
        id: "still-presses", level: Warning, sources: &[],
        asks: "There are at most two held presses on each side; a press on both sides at once \
               counts for each.",
        why: "Pressing on tender spots is the work that most often leaves people sore. By judgement. What is \
              over it is not played.",
        bad: Example(Strokes, "  - repeat: 3\n    strokes:\n      - { technique: \
                               trigger-point-pressure, area: calf, side: each, time: 15s }\n  - { \
                               technique: effleurage, area: calf, side: each, time: 30s }"),
        good: Example(Strokes, "  - repeat: 2\n    strokes:\n      - { technique: \
                                trigger-point-pressure, area: calf, side: each, time: 15s }\n  - { \
                                technique: effleurage, area: calf, side: each, time: 30s }"),
    }
    STILL_PLACE = Rule {
        id: "still-place", level: Warning, sources: &["Gemmell08", "Wilke18", "SBMU19"],
        asks: "All presses on one area of one side take 90 s together at most.",
        why: "A press with a breath in between is still the same press to the tissue. What is over it is not \
              played.",
        bad: Example(Strokes, "  - repeat: 2\n    strokes:\n      - { technique: \
                               trigger-point-pressure, area: calf, side: each, time: 60s }\n  - { \
                               technique: effleurage, area: calf, side: each, time: 30s }"),
        good: Example(Strokes, "  - repeat: 2\n    strokes:\n      - { technique: \
                                trigger-point-pressure, area: calf, side: each, time: 45s }\n  - { \
                                technique: effleurage, area: calf, side: each, time: 30s }"),
    }
    PUMP_TIME = Rule {
        id: "pump-time", level: Warning, sources: &[],
        asks: "Muscles work to a beat for 4 minutes at most, all strokes together.",
        why: "A minute or two of heel rises empties the veins of the calf; hundreds of them are a sport, and \
              leave the calf sore. By judgement. What is over it is not played.",
        bad: Example(File, "title: Example\nbenefit: improve-circulation\nsetting: chair\nsources: [Gemmell08]\nstrokes:\n  \
             - repeat: 3\n    strokes:\n      - { technique: muscle-pump, area: calf, side: both, time: 2m }"),
        good: Example(File, "title: Example\nbenefit: improve-circulation\nsetting: chair\nsources: [Gemmell08]\nstrokes:\n  \
             - repeat: 3\n    strokes:\n      - { technique: muscle-pump, area: calf, side: both, time: 60s }"),
    }
    MANY_CHANGES = Rule {
        id: "many-changes", level: Warning, sources: &[],
        asks: "The body goes up or down four times at most, and turns over four times at most.",
        why: "Getting up from the floor again and again makes people dizzy, and a dizzy person \
              falls. By judgement.",
        bad: Example(Strokes, "  - repeat: 3\n    strokes:\n      - { technique: rest, area: \
                               chest-belly, time: 10s, position: lying-back }\n      - { \
                               technique: rest, area: chest-belly, time: 10s, position: seated }"),
        good: Example(Strokes, "  - repeat: 2\n    strokes:\n      - { technique: rest, area: \
                                chest-belly, time: 10s, position: lying-back }\n      - { \
                                technique: rest, area: chest-belly, time: 10s, position: seated }"),
    }
    ENDING = Rule {
        id: "ending", level: Warning, sources: &[],
        asks: "A routine ends gently.",
        why: "Firm work, a press or a roller is never the last thing: a light glide, easy movement or a breath \
              lets one feel what has changed. By the custom of the profession.",
        bad: Example(Strokes, "  - { technique: foam-rolling, area: thigh-front, side: each, time: \
                               30s, position: floor-on-roller }"),
        good: Example(Strokes, "  - { technique: foam-rolling, area: thigh-front, side: each, \
                                time: 30s, position: floor-on-roller }\n  - technique: breathing\n \
                                   area: chest-belly\n    time: 30s\n    position: lying-back\n    \
                                say: { 20s: \"Roll to your side, and rise slowly.\" }"),
    }
    NO_WAY_UP = Rule {
        id: "no-way-up", level: Warning, sources: &[],
        asks: "A routine that ends lying on the floor says how to get up.",
        why: "Anybody who has lain down for minutes has to get up slowly, by way of the side, or \
              gets dizzy.",
        bad: Example(File, "title: Example\nbenefit: relax-muscles\nsetting: floor\nsources: [Gemmell08]\nstrokes:\n  \
             - { technique: breathing, area: chest-belly, time: 30s, position: lying-back }"),
        good: Example(File, "title: Example\nbenefit: relax-muscles\nsetting: floor\nsources: [Gemmell08]\nstrokes:\n  \
             - technique: breathing\n    area: chest-belly\n    time: 30s\n    position: lying-back\n    \
             say: { 20s: \"Roll to your side, and rise slowly.\" }"),
    }
    AVOID_MISSING = Rule {
        id: "avoid-missing", level: Warning, sources: &[],
        asks: "`avoid` names the conditions that the words of a routine speak of, and at least one \
               if it rolls on the floor for five minutes or more.",
        why: "Who is barred by a technique, a tool or a position is worked out from the strokes. A \
              new injury or a hot joint is mentioned in words only, and neither may be kneaded or \
              warmed.",
        bad: Example(File, "title: For a fresh sprain\nbenefit: relax-muscles\nsetting: chair\nsources: [Gemmell08]\nstrokes:\n  \
             - { technique: petrissage, area: calf, side: each, time: 30s }"),
        good: Example(File, "title: For a fresh sprain\nbenefit: relax-muscles\nsetting: chair\nsources: [Gemmell08]\n\
             avoid: [acute-injury-72h]\nstrokes:\n  \
             - { technique: petrissage, area: calf, side: each, time: 30s }"),
    }
    COLD_FIRM_WORK = Rule {
        id: "cold-firm-work", level: Warning, sources: &[],
        asks: "Firm work (5 and more) comes after at least 15 s of gentler work on the same region \
               and side.",
        why: "From general to specific, from light to firm: that way the tissue is warm, and the hand \
              has found what is tender. Feathery strokes do not count, nor does the other side. By the \
              custom of the profession.",
        bad: Example(Strokes, "  - { technique: petrissage, area: calf, side: each, time: 30s, \
                               pressure: 5 }\n  - { technique: effleurage, area: calf, side: each, \
                               time: 30s, pressure: 2 }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, \
                                pressure: 3 }\n  - { technique: petrissage, area: calf, side: \
                                each, time: 30s, pressure: 5 }\n  - { technique: effleurage, area: \
                                calf, side: each, time: 30s, pressure: 2 }"),
    }
    TOO_LONG = Rule {
        id: "too-long", level: Warning, sources: &["Atkins13"],
        asks: "A routine takes 20 minutes at most, with lead-ins and switches.",
        why: "Trials of self-massage lasted 20 minutes; beyond that, hands tire and little is known.",
        bad: Example(Strokes, "  - { technique: heat, area: low-back, side: both, time: 15m, say: \
                               { 5m: Look at the skin. } }\n  - { technique: breathing, area: \
                               chest-belly, time: 5m }"),
        good: Example(Strokes, "  - { technique: heat, area: low-back, side: both, time: 15m, say: \
                                { 5m: Look at the skin. } }\n  - { technique: breathing, area: \
                                chest-belly, time: 3m }"),
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
    VAGUE_SOURCE = Rule {
        id: "vague-source", level: Warning, sources: &[],
        asks: "A source of one's own names something: a person, a title, a place, a year or an \
               address.",
        why: "\"Trust me\" is nothing that anybody could look up or ask.",
        bad: Example(Head, "sources: [Trust me]"),
        good: Example(Head, "sources: [\"Leaflet of the physiotherapy ward, 2023\"]"),
    }
    NEARLY_A_SOURCE = Rule {
        id: "nearly-a-source", level: Warning, sources: &[],
        asks: "A known source is named by its key, spelt as in the list.",
        why: "A key with a slip in it is taken for a reference of one's own. Nobody who reads the routine is told \
              what stands behind it.",
        bad: Example(Head, "sources: [Gemmell2008]"),
        good: Example(Head, "sources: [Gemmell08]"),
    }
    ONE_SIDED = Rule {
        id: "one-sided", level: Hint, sources: &[],
        asks: "An area with two sides is worked on both.",
        why: "Right for one sore side, and easily forgotten otherwise.",
        bad: Example(Strokes, "  - { technique: petrissage, area: calf, side: left, time: 60s }"),
        good: Example(Strokes, "  - { technique: petrissage, area: calf, side: each, time: 60s }"),
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
