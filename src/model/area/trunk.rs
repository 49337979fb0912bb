//! Shoulders, chest, back and belly.

use super::{Area, AreaFacts, MIDDLE, PAIR, Region, SINGLE};
use crate::model::{Pressure, Tool};
use Tool::{Ball, Hands, HeatPack, HookCane, Roller, SockBall};

#[rustfmt::skip]
pub(super) static TABLE: &[AreaFacts] = &[
    AreaFacts {
        area: Area::ShoulderTop, region: Region::Shoulder, sides: PAIR, cap: Pressure::new(6),
        common: "top of the shoulder",
        anatomical: "upper trapezius",
        tools: &[Hands, Ball, HookCane, HeatPack],
        reach: "opposite hand; forearm supported; hook cane",
        caution: "squeeze the muscle, do not dig behind the collarbone",
    },
    AreaFacts {
        area: Area::ShoulderBladeInner, region: Region::UpperTrunk, sides: SINGLE, cap: Pressure::new(6),
        common: "between spine and shoulder blade",
        anatomical: "rhomboids, middle trapezius",
        tools: &[SockBall, Ball, HookCane],
        reach: "ball on wall with arm hugged across; hook cane",
        caution: "ball a thumb's width from the spine; not on the blade edge",
    },
    AreaFacts {
        area: Area::ShoulderBladeBack, region: Region::UpperTrunk, sides: SINGLE, cap: Pressure::new(5),
        common: "back of the shoulder blade",
        anatomical: "infraspinatus, teres minor",
        tools: &[Hands, Ball],
        reach: "ball on wall, body turned about 45 degrees; opposite hand",
        caution: "thin muscle over bone: moderate only; keep out of the armpit",
    },
    AreaFacts {
        area: Area::ShoulderOuter, region: Region::Shoulder, sides: SINGLE, cap: Pressure::new(5),
        common: "outer shoulder",
        anatomical: "deltoid",
        tools: &[Hands, Ball],
        reach: "opposite hand; ball on wall",
        caution: "not on the bony tip; skip after recent shoulder dislocation or surgery",
    },
    AreaFacts {
        area: Area::ChestFront, region: Region::UpperTrunk, sides: SINGLE, cap: Pressure::new(5),
        common: "front of the chest",
        anatomical: "pectoralis major (minor beneath)",
        tools: &[Hands, Ball],
        reach: "opposite fingers; ball against door frame or wall",
        caution: "below the collarbone, off breast tissue, off ports and pacemaker pockets; stop for arm tingling or any chest pain",
    },
    AreaFacts {
        area: Area::SideBack, region: Region::UpperTrunk, sides: SINGLE, cap: Pressure::new(5),
        common: "side of the back below the armpit",
        anatomical: "latissimus dorsi, teres major",
        tools: &[Hands, Roller],
        reach: "opposite hand grips the flank fold; roller on floor, side-lying",
        caution: "stay a hand's width below the armpit and above the lowest ribs",
    },
    AreaFacts {
        area: Area::UpperBack, region: Region::UpperTrunk, sides: PAIR, cap: Pressure::new(5),
        common: "upper and middle back",
        anatomical: "thoracic erector spinae, middle/lower trapezius",
        tools: &[Ball, Roller, HookCane, HeatPack],
        reach: "roller across the blades on floor, head supported; ball on wall one side at a time",
        caution: "roller between shoulder-blade tops and lowest ribs only, head held, arms hugged so the blades spread; no roller with osteoporosis; ball never on the spine",
    },
    AreaFacts {
        area: Area::MidBack, region: Region::LowTrunk, sides: SINGLE, cap: Pressure::new(3),
        common: "lower ribs beside the spine",
        anatomical: "lower thoracic erector spinae",
        tools: &[Hands, Ball, HeatPack],
        reach: "ball on wall; backs of the fists seated",
        caution: "over the floating ribs and kidneys: light only, no percussion, no roller bodyweight",
    },
    AreaFacts {
        area: Area::LowBack, region: Region::LowTrunk, sides: PAIR, cap: Pressure::new(4),
        common: "lower back beside the spine",
        anatomical: "lumbar erector spinae, multifidus",
        tools: &[Hands, Ball, HeatPack],
        reach: "palms or thumbs with hands on hips; ball on wall; side-lying hand",
        caution: "never on the spine; no foam roller; ball by wall only; no percussion",
    },
    AreaFacts {
        area: Area::LowBackSide, region: Region::LowTrunk, sides: SINGLE, cap: Pressure::new(3),
        common: "waist between ribs and hip",
        anatomical: "quadratus lumborum, lateral raphe",
        tools: &[Hands],
        reach: "thumb or knuckle with hand on hip; side-lying palm",
        caution: "kidney lies above and deep: low half only, press in and down toward the hip, never up under the ribs",
    },
    AreaFacts {
        area: Area::SacrumEdge, region: Region::LowTrunk, sides: PAIR, cap: Pressure::new(4),
        common: "dimples and back hip rim",
        anatomical: "gluteal origin, posterior iliac crest, sacroiliac ligaments",
        tools: &[Hands, Ball],
        reach: "heel of hand; ball on wall just outside the dimple",
        caution: "not on the tailbone or sacral bone",
    },
    AreaFacts {
        area: Area::ChestBelly, region: Region::None, sides: MIDDLE, cap: Pressure::new(1),
        common: "breastbone and belly (hand resting)",
        anatomical: "diaphragm region",
        tools: &[Hands],
        reach: "hands resting, no pressure",
        caution: "resting hand only; no belly kneading",
    },
];
