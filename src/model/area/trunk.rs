//! Shoulders, chest, back and belly.

use super::{Area, AreaFacts, MIDDLE, PAIR, Region, SINGLE};
use crate::model::{Pressure, Tool};
use Tool::{Ball, ColdPack, Hands, HeatPack, HookCane, Roller, SockBall};

#[rustfmt::skip]
pub(super) static TABLE: &[AreaFacts] = &[
    AreaFacts {
        area: Area::ShoulderTop, region: Region::Shoulder, sides: PAIR, cap: Pressure::new(6),
        common: "top of the shoulder",
        anatomical: "upper trapezius",
        tools: &[Hands, Ball, HookCane, HeatPack, ColdPack],
        reach: "with the opposite hand, your forearm supported, or with a hook cane",
        caution: "squeeze the muscle; do not dig behind the collarbone",
    },
    AreaFacts {
        area: Area::ShoulderBladeInner, region: Region::UpperTrunk, sides: SINGLE, cap: Pressure::new(6),
        common: "between spine and shoulder blade",
        anatomical: "rhomboids, middle trapezius",
        tools: &[SockBall, Ball, HookCane],
        reach: "with a ball on the wall, your arm hugged across the chest, or with a hook cane",
        caution: "keep the ball a thumb's width from the spine, and off the edge of the shoulder blade",
    },
    AreaFacts {
        area: Area::ShoulderBladeBack, region: Region::UpperTrunk, sides: SINGLE, cap: Pressure::new(5),
        common: "back of the shoulder blade",
        anatomical: "infraspinatus, teres minor",
        tools: &[Hands, Ball, HeatPack, SockBall],
        reach: "with a ball on the wall, your body turned about 45 degrees, or with the opposite hand",
        caution: "thin muscle over bone: moderate pressure only; keep out of the armpit",
    },
    AreaFacts {
        area: Area::ShoulderOuter, region: Region::Shoulder, sides: SINGLE, cap: Pressure::new(5),
        common: "outer shoulder",
        anatomical: "deltoid",
        tools: &[Hands, Ball, HeatPack, ColdPack],
        reach: "with the opposite hand, or with a ball on the wall",
        caution: "not on the bony tip; skip it after a recent shoulder dislocation or surgery",
    },
    AreaFacts {
        area: Area::ChestFront, region: Region::UpperTrunk, sides: SINGLE, cap: Pressure::new(5),
        common: "front of the chest",
        anatomical: "pectoralis major (minor beneath)",
        tools: &[Hands, Ball],
        reach: "with the fingers of the opposite hand, or with a ball against a door frame or wall",
        caution: "stay below the collarbone, off breast tissue, and off ports and pacemakers; stop if your arm tingles or you feel any chest pain",
    },
    AreaFacts {
        area: Area::SideBack, region: Region::UpperTrunk, sides: SINGLE, cap: Pressure::new(5),
        common: "side of the back below the armpit",
        anatomical: "latissimus dorsi, teres major",
        tools: &[Hands, Roller],
        reach: "with the opposite hand holding the fold of your side, or lying on your side on a roller",
        caution: "stay a hand's width below the armpit and above the lowest ribs",
    },
    AreaFacts {
        area: Area::UpperBack, region: Region::UpperTrunk, sides: PAIR, cap: Pressure::new(5),
        common: "upper and middle back",
        anatomical: "thoracic erector spinae, middle/lower trapezius",
        tools: &[Ball, Roller, HookCane, HeatPack, ColdPack, SockBall],
        reach: "on a roller across the shoulder blades, head supported; or with a ball on the wall, one side at a time",
        caution: "roll only between shoulder-blade tops and lowest ribs, head held, arms hugged so that the blades spread; no roller with osteoporosis; never a ball on the spine",
    },
    AreaFacts {
        area: Area::MidBack, region: Region::LowTrunk, sides: SINGLE, cap: Pressure::new(3),
        common: "lower ribs beside the spine",
        anatomical: "lower thoracic erector spinae",
        tools: &[Hands, Ball, HeatPack],
        reach: "with a ball on the wall, or seated, with the backs of the fists",
        caution: "over the floating ribs and kidneys: light pressure only, no tapping, no weight on a roller",
    },
    AreaFacts {
        area: Area::LowBack, region: Region::LowTrunk, sides: PAIR, cap: Pressure::new(4),
        common: "lower back beside the spine",
        anatomical: "lumbar erector spinae, multifidus",
        tools: &[Hands, Ball, HeatPack, ColdPack],
        reach: "with palms or thumbs, hands on hips; with a ball on the wall; or by hand, lying on your side",
        caution: "never on the spine; no foam roller; a ball only at a wall; no tapping",
    },
    AreaFacts {
        area: Area::LowBackSide, region: Region::LowTrunk, sides: SINGLE, cap: Pressure::new(3),
        common: "waist between ribs and hip",
        anatomical: "quadratus lumborum, lateral raphe",
        tools: &[Hands, HeatPack],
        reach: "with a thumb or knuckle, hand on hip; or lying on your side, with the palm",
        caution: "the kidney lies above and deep: work only the lower half, press in and down toward the hip, never up under the ribs",
    },
    AreaFacts {
        area: Area::SacrumEdge, region: Region::LowTrunk, sides: PAIR, cap: Pressure::new(4),
        common: "low-back dimples and hip rim",
        anatomical: "gluteal origin, posterior iliac crest, sacroiliac ligaments",
        tools: &[Hands, Ball, HeatPack],
        reach: "with the heel of the hand, or with a ball on the wall just outside the dimple",
        caution: "not on the tailbone or the sacrum",
    },
    AreaFacts {
        area: Area::ChestBelly, region: Region::None, sides: MIDDLE, cap: Pressure::new(1),
        common: "chest and belly (hands resting)",
        anatomical: "diaphragm region",
        tools: &[Hands, HeatPack],
        reach: "with hands resting, no pressure",
        caution: "resting hands only; never knead the belly",
    },
];
