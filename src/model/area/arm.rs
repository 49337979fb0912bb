//! Arms and hands.

use super::{Area, AreaFacts, PAIR, Region, SINGLE};
use crate::model::{Pressure, Tool};
use Tool::{Ball, Hands, HeatPack, Roller};

#[rustfmt::skip]
pub(super) static TABLE: &[AreaFacts] = &[
    AreaFacts {
        area: Area::UpperArmFront, region: Region::Arm, sides: SINGLE, cap: Pressure::new(5),
        common: "front of the upper arm",
        anatomical: "biceps, brachialis",
        tools: &[Hands],
        reach: "opposite hand",
        caution: "not the inner groove (vessels and nerves) nor the elbow crease",
    },
    AreaFacts {
        area: Area::UpperArmBack, region: Region::Arm, sides: SINGLE, cap: Pressure::new(5),
        common: "back of the upper arm",
        anatomical: "triceps",
        tools: &[Hands, Roller],
        reach: "opposite hand; roller on table",
        caution: "not the bony elbow or the ulnar groove",
    },
    AreaFacts {
        area: Area::ForearmInner, region: Region::Arm, sides: SINGLE, cap: Pressure::new(5),
        common: "palm side of the forearm",
        anatomical: "wrist and finger flexors",
        tools: &[Hands, Ball],
        reach: "opposite thumb or heel of hand; other forearm as roller",
        caution: "off the elbow crease and the wrist pulse; light with carpal tunnel symptoms",
    },
    AreaFacts {
        area: Area::ForearmOuter, region: Region::Arm, sides: SINGLE, cap: Pressure::new(5),
        common: "back of the forearm",
        anatomical: "wrist and finger extensors, brachioradialis",
        tools: &[Hands, Ball],
        reach: "opposite thumb; ball on desk",
        caution: "not on the bony outer elbow",
    },
    AreaFacts {
        area: Area::Palm, region: Region::Hand, sides: SINGLE, cap: Pressure::new(5),
        common: "palm and thumb pad",
        anatomical: "thenar, hypothenar, lumbricals, palmar fascia",
        tools: &[Hands, Ball, HeatPack],
        reach: "opposite thumb; ball on desk",
        caution: "light over swollen joints",
    },
    AreaFacts {
        area: Area::HandBack, region: Region::Hand, sides: SINGLE, cap: Pressure::new(3),
        common: "back of the hand",
        anatomical: "dorsal interossei",
        tools: &[Hands],
        reach: "opposite thumb between the bones",
        caution: "thin skin and veins: light only",
    },
    AreaFacts {
        area: Area::Fingers, region: Region::Hand, sides: PAIR, cap: Pressure::new(3),
        common: "fingers and thumb joints",
        anatomical: "flexor sheaths, collateral ligaments",
        tools: &[Hands, HeatPack],
        reach: "opposite thumb and index finger",
        caution: "around, not on, hot or swollen joints",
    },
];
