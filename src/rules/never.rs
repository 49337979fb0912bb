//! What is never done, whoever wrote it. A file that asks for it cannot be played.

use super::Level::Error;
use super::example::Extent::{File, Strokes};
use super::{Example, Rule};

rules! {
    NEVER:
    NEVER_BEATEN = Rule {
        id: "never-beaten", level: Error, sources: &["Sulkowski22", "ABMP-sites"],
        asks: "Nothing is tapped, drummed or worked with a massage gun on the head, neck, chest, flank, \
               spine, inner thigh or around the kneecap.",
        why: "An artery of the neck has torn under a massage gun. Over the kidneys, the heart, bone and \
              great vessels there is too little muscle to take a blow.",
        bad: Example(File, "title: Example\nbenefit: improve-circulation\nsetting: chair\nsources: [Gemmell08]\nstrokes:\n  \
             - { technique: tapotement, area: low-back, side: both, time: 30s }"),
        good: Example(File, "title: Example\nbenefit: improve-circulation\nsetting: chair\nsources: [Gemmell08]\nstrokes:\n  \
             - { technique: tapotement, area: thigh-front, side: both, time: 30s }"),
    }
    NEVER_LAIN_ON = Rule {
        id: "never-lain-on", level: Error, sources: &["Springforward", "ABMP-sites"],
        asks: "Nobody lies with the low back or the lower ribs on a roller or a ball.",
        why: "It bends the low back over a ridge with the weight of the body, and presses on the kidneys. \
              This is custom among physiotherapists, not proven. At a wall or a chair back a ball takes \
              only as much weight as one leans on it.",
        bad: Example(Strokes, "  - { technique: ball-rolling, area: low-back, side: each, time: \
                               30s, position: lying-back }"),
        good: Example(Strokes, "  - { technique: ball-rolling, area: low-back, side: each, time: \
                                30s, position: standing-back-to-wall }"),
    }
    NEVER_ON_THE_SPINE = Rule {
        id: "never-on-the-spine", level: Error, sources: &["ABMP-sites"],
        asks: "A ball, a cane or a gun works one side of the back at a time.",
        why: "There is only one of it. With `both` it can lie nowhere but on the spine.",
        bad: Example(Strokes, "  - { technique: ball-rolling, area: upper-back, side: both, time: \
                               30s, position: standing-back-to-wall }"),
        good: Example(Strokes, "  - { technique: ball-rolling, area: upper-back, side: each, time: \
                                30s, position: standing-back-to-wall }"),
    }
    NEVER_PRESSED = Rule {
        id: "never-pressed", level: Error, sources: &["ABMP-sites"],
        asks: "The belly and the inner thigh are never pressed, kneaded deeply or rolled on.",
        why: "The great artery lies behind the belly, the great vein and nerve of the leg run down the inner \
              thigh. Hands may rest on the belly, and glide lightly over the lower inner thigh.",
        bad: Example(Strokes, "  - { technique: trigger-point-pressure, area: thigh-inner, side: \
                               each, time: 30s }"),
        good: Example(Strokes, "  - { technique: effleurage, area: thigh-inner, side: each, time: \
                                30s, pressure: 2 }"),
    }
    TOOL_NEEDED = Rule {
        id: "tool-needed", level: Error, sources: &[],
        asks: "Rolling and the massage gun are not done with `tool: none`.",
        why: "There is nothing to roll on. What an area bears depends on the tool, so the tool \
              must be told.",
        bad: Example(Strokes, "  - { technique: foam-rolling, area: thigh-front, side: each, time: \
                               30s, tool: none }"),
        good: Example(Strokes, "  - { technique: foam-rolling, area: thigh-front, side: each, \
                                time: 30s, tool: roller-stick }\n  - { technique: effleurage, \
                                area: calf, side: each, time: 30s }"),
    }
}
