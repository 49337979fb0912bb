//! Head and neck.

use super::{Area, AreaFacts, PAIR, Region, SINGLE};
use crate::model::{Pressure, Tool};
use Tool::{Ball, ColdPack, Hands, HeatPack, HookCane};

#[rustfmt::skip]
pub(super) static TABLE: &[AreaFacts] = &[
    AreaFacts {
        area: Area::ScalpTemples, region: Region::Head, sides: PAIR, cap: Pressure::new(4),
        common: "scalp and temples",
        anatomical: "temporalis, occipitofrontalis",
        tools: &[Hands],
        reach: "with the fingertips of both hands, your elbows supported",
        caution: "skip it after a head injury; if you are over 50 and a temple has become tender, do not massage it, and get medical advice the same day",
    },
    AreaFacts {
        area: Area::Jaw, region: Region::Head, sides: PAIR, cap: Pressure::new(3),
        common: "jaw muscle",
        anatomical: "masseter",
        tools: &[Hands, HeatPack, ColdPack],
        reach: "with two fingers in front of the ear, teeth apart",
        caution: "outside the mouth only; stay above the corner of the jaw, never on the throat",
    },
    AreaFacts {
        area: Area::SkullBase, region: Region::Neck, sides: PAIR, cap: Pressure::new(4),
        common: "base of the skull",
        anatomical: "suboccipitals; upper semispinalis, splenius insertions",
        tools: &[Hands, Ball],
        reach: "with the fingertips under the bony ridge; or lie with your head just resting on two balls in a sock",
        caution: "do not push or twist; no massage gun; stop if you feel dizzy or your sight changes",
    },
    AreaFacts {
        area: Area::NeckBack, region: Region::Neck, sides: PAIR, cap: Pressure::new(4),
        common: "back of the neck",
        anatomical: "cervical paraspinals (splenius, semispinalis), neck part of upper trapezius",
        tools: &[Hands, HeatPack, ColdPack],
        reach: "with flat fingers or the whole palm from behind, your elbow resting on a desk",
        caution: "only on the muscle beside the spine, never on the spine; not in front of a line straight down from the ear; no massage gun",
    },
    AreaFacts {
        area: Area::NeckSideBack, region: Region::Neck, sides: SINGLE, cap: Pressure::new(4),
        common: "between neck and shoulder blade",
        anatomical: "levator scapulae",
        tools: &[Hands, HookCane],
        reach: "with the opposite hand hooked over the shoulder, or with a hook cane",
        caution: "stay behind the muscle that runs from ear to collarbone (sternocleidomastoid); never press the side or front of the neck",
    },
];
