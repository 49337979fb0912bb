//! Arms and hands.

use super::{Area, AreaFacts, PAIR, Region, SINGLE};
use crate::model::{Pressure, Tool};
use Tool::{Ball, ColdPack, Hands, HeatPack, Roller};

#[rustfmt::skip]
pub(super) static TABLE: &[AreaFacts] = &[
    AreaFacts {
        area: Area::UpperArmFront, region: Region::Arm, sides: SINGLE, cap: Pressure::new(5),
        common: "front of the upper arm",
        anatomical: "biceps, brachialis",
        tools: &[Hands, HeatPack, ColdPack],
        reach: "with the opposite hand",
        caution: "not in the inner groove, where vessels and nerves run, nor in the crease of the elbow",
    },
    AreaFacts {
        area: Area::UpperArmBack, region: Region::Arm, sides: SINGLE, cap: Pressure::new(5),
        common: "back of the upper arm",
        anatomical: "triceps",
        tools: &[Hands, Roller, HeatPack, ColdPack],
        reach: "with the opposite hand, or on a roller on a table",
        caution: "not on the bony elbow or in the groove beside it (ulnar nerve)",
    },
    AreaFacts {
        area: Area::ForearmInner, region: Region::Arm, sides: SINGLE, cap: Pressure::new(5),
        common: "palm side of the forearm",
        anatomical: "wrist and finger flexors",
        tools: &[Hands, Ball, HeatPack, ColdPack],
        reach: "with the opposite thumb or heel of the hand, or with the other forearm as a roller",
        caution: "keep off the crease of the elbow and the pulse at the wrist; stay light if you have carpal tunnel symptoms",
    },
    AreaFacts {
        area: Area::ForearmOuter, region: Region::Arm, sides: SINGLE, cap: Pressure::new(5),
        common: "back of the forearm",
        anatomical: "wrist and finger extensors, brachioradialis",
        tools: &[Hands, Ball, HeatPack, ColdPack],
        reach: "with the opposite thumb, or with a ball on a desk",
        caution: "not on the bony outer elbow",
    },
    AreaFacts {
        area: Area::Palm, region: Region::Hand, sides: SINGLE, cap: Pressure::new(5),
        common: "palm and thumb pad",
        anatomical: "thenar, hypothenar, lumbricals, palmar fascia",
        tools: &[Hands, Ball, HeatPack, ColdPack],
        reach: "with the opposite thumb, or with a ball on a desk",
        caution: "stay light over swollen joints",
    },
    AreaFacts {
        area: Area::HandBack, region: Region::Hand, sides: SINGLE, cap: Pressure::new(3),
        common: "back of the hand",
        anatomical: "dorsal interossei",
        tools: &[Hands, HeatPack, ColdPack],
        reach: "with the opposite thumb, between the bones",
        caution: "thin skin and veins: light pressure only",
    },
    AreaFacts {
        area: Area::Fingers, region: Region::Hand, sides: PAIR, cap: Pressure::new(3),
        common: "fingers and thumb joints",
        anatomical: "flexor sheaths, collateral ligaments",
        tools: &[Hands, HeatPack, ColdPack],
        reach: "with the opposite thumb and index finger",
        caution: "work around hot or swollen joints, not on them",
    },
];
