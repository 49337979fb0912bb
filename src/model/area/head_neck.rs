//! Head and neck.

use super::{Area, AreaFacts, PAIR, Region, SINGLE};
use crate::model::{Pressure, Tool};
use Tool::{Ball, Hands, HeatPack, HookCane};

#[rustfmt::skip]
pub(super) static TABLE: &[AreaFacts] = &[
    AreaFacts {
        area: Area::ScalpTemples, region: Region::Head, sides: PAIR, cap: Pressure::new(4),
        common: "scalp and temples",
        anatomical: "temporalis, occipitofrontalis",
        tools: &[Hands],
        reach: "fingertips of both hands, elbows supported",
        caution: "skip after a head injury; a newly tender temple over age 50 means no massage and prompt medical advice",
    },
    AreaFacts {
        area: Area::Jaw, region: Region::Head, sides: PAIR, cap: Pressure::new(3),
        common: "chewing muscle",
        anatomical: "masseter",
        tools: &[Hands],
        reach: "two fingers in front of the ear, teeth apart",
        caution: "outside the mouth only; stay above the jaw angle, not on the throat",
    },
    AreaFacts {
        area: Area::SkullBase, region: Region::Neck, sides: PAIR, cap: Pressure::new(4),
        common: "base of the skull",
        anatomical: "suboccipitals; upper semispinalis, splenius insertions",
        tools: &[Hands, Ball],
        reach: "fingertips under the bony ridge; or lie with two balls in a sock, head resting only",
        caution: "no thrust or twist; no massage gun; stop for dizziness or visual change",
    },
    AreaFacts {
        area: Area::NeckBack, region: Region::Neck, sides: PAIR, cap: Pressure::new(4),
        common: "back of the neck",
        anatomical: "cervical paraspinals (splenius, semispinalis), neck part of upper trapezius",
        tools: &[Hands, HeatPack],
        reach: "flat fingers or whole palm from behind, elbow resting on desk",
        caution: "two muscle columns only, never on the bones between; never forward of the line below the ear; no massage gun",
    },
    AreaFacts {
        area: Area::NeckSideBack, region: Region::Neck, sides: SINGLE, cap: Pressure::new(4),
        common: "side-back of the neck to the blade",
        anatomical: "levator scapulae",
        tools: &[Hands, HookCane],
        reach: "opposite hand hooks over the shoulder; or hook cane",
        caution: "stay behind the big slanting muscle (sternocleidomastoid); no pressure on the side or front triangle",
    },
];
