//! The areas of the body that a person can reach without help, and what is known about each.
//!
//! Zones that are never worked (the spine, the front of the neck, behind the knee …) are no
//! areas, so that no routine can name them. Source: docs/domain.md, sections 2 and 2.1.

use super::{Pressure, Sides, Tool};

mod arm;
mod bears;
mod head_neck;
mod leg;
mod names;
mod trunk;

pub use bears::{Bearing, Never};

words! {
    /// A part of the body that one can reach alone.
    Area, "area" {
        /// Scalp and temples.
        ScalpTemples = "scalp-temples",
        /// Jaw muscle.
        Jaw = "jaw",
        /// Base of the skull.
        SkullBase = "skull-base",
        /// Back of the neck.
        NeckBack = "neck-back",
        /// Between neck and shoulder blade.
        NeckSideBack = "neck-side-back",
        /// Top of the shoulder.
        ShoulderTop = "shoulder-top",
        /// Between spine and shoulder blade.
        ShoulderBladeInner = "shoulder-blade-inner",
        /// Back of the shoulder blade.
        ShoulderBladeBack = "shoulder-blade-back",
        /// Outer shoulder.
        ShoulderOuter = "shoulder-outer",
        /// Front of the chest.
        ChestFront = "chest-front",
        /// Side of the back below the armpit.
        SideBack = "side-back",
        /// Front of the upper arm.
        UpperArmFront = "upper-arm-front",
        /// Back of the upper arm.
        UpperArmBack = "upper-arm-back",
        /// Palm side of the forearm.
        ForearmInner = "forearm-inner",
        /// Back of the forearm.
        ForearmOuter = "forearm-outer",
        /// Palm and thumb pad.
        Palm = "palm",
        /// Back of the hand.
        HandBack = "hand-back",
        /// Fingers and thumb joints.
        Fingers = "fingers",
        /// Upper and middle back.
        UpperBack = "upper-back",
        /// Lower ribs beside the spine.
        MidBack = "mid-back",
        /// Lower back beside the spine.
        LowBack = "low-back",
        /// Waist between ribs and hip.
        LowBackSide = "low-back-side",
        /// Dimples of the low back and rim of the hip.
        SacrumEdge = "sacrum-edge",
        /// Buttock.
        GluteMax = "glute-max",
        /// Outer hip.
        HipSide = "hip-side",
        /// Deep buttock.
        Piriformis = "piriformis",
        /// Outer front of the hip.
        FrontHip = "front-hip",
        /// Front of the thigh.
        ThighFront = "thigh-front",
        /// Back of the thigh.
        ThighBack = "thigh-back",
        /// Inner thigh.
        ThighInner = "thigh-inner",
        /// Outer thigh.
        ThighOuter = "thigh-outer",
        /// Around the kneecap.
        KneeSurround = "knee-surround",
        /// Calf.
        Calf = "calf",
        /// Outer shin.
        ShinOuter = "shin-outer",
        /// Ankle and Achilles tendon.
        Ankle = "ankle",
        /// Sole of the foot.
        FootSole = "foot-sole",
        /// Top of the foot and toes.
        FootTop = "foot-top",
        /// Chest and belly (hands resting).
        ChestBelly = "chest-belly",
    }
}

words! {
    /// A larger part of the body: what is warmed by gentler work, and what a caution covers.
    Region, "region" {
        /// Scalp, temples and jaw.
        Head = "head",
        /// The back of the neck.
        Neck = "neck",
        /// The shoulders.
        Shoulder = "shoulder",
        /// Chest and upper back.
        UpperTrunk = "upper-trunk",
        /// Upper arm and forearm.
        Arm = "arm",
        /// The hand.
        Hand = "hand",
        /// Lower ribs to the rim of the pelvis.
        LowTrunk = "low-trunk",
        /// Buttock and hip.
        Hip = "hip",
        /// Thigh and knee.
        Thigh = "thigh",
        /// Shin, calf and ankle.
        LowerLeg = "lower-leg",
        /// The foot.
        Foot = "foot",
        /// Chest and belly, where hands only rest.
        None = "none",
    }
}

impl Region {
    /// Who should not have it worked today, whatever a routine says: each phrase completes "Not
    /// today if …", without a full stop. Source: docs/domain.md, section 2.3.
    #[must_use]
    pub const fn not_today(self) -> &'static [&'static str] {
        match self {
            Self::Head => &[
                "a temple has become tender",
                "you have hit your head in the last two weeks",
            ],
            Self::Neck => &[
                "you have a new, severe pain in the neck or head",
                "you are dizzy, see double, or speak or swallow with difficulty",
            ],
            Self::Thigh | Self::LowerLeg | Self::Foot => {
                &["one leg has become swollen, warm, red or sore, or you may have a blood clot"]
            }
            _ => &[],
        }
    }

    /// Whether a clot in a deep vein of the leg would lie in it.
    const fn is_leg(self) -> bool {
        matches!(self, Self::Thigh | Self::LowerLeg)
    }
}

/// What is known about an area.
#[derive(Debug, serde::Serialize)]
pub struct AreaFacts {
    /// The area of this row.
    #[serde(rename = "id")]
    pub area: Area,
    /// The everyday name.
    #[serde(rename = "name")]
    pub common: &'static str,
    /// The muscles beneath.
    #[serde(rename = "muscles")]
    pub anatomical: &'static str,
    /// The larger part of the body.
    pub region: Region,
    /// What a stroke may say of its side.
    pub sides: &'static [Sides],
    /// The highest pressure, whatever the technique allows.
    pub cap: Pressure,
    /// The tools allowed on it; `none` always is.
    pub tools: &'static [Tool],
    /// How to reach it without help.
    pub reach: &'static str,
    /// Where and when not to work it.
    pub caution: &'static str,
}

/// Areas that can be worked one side at a time or both at once.
const PAIR: &[Sides] = &[Sides::Left, Sides::Right, Sides::Both, Sides::Each];
/// Areas that can only be worked one side at a time.
const SINGLE: &[Sides] = &[Sides::Left, Sides::Right, Sides::Each];
/// Areas in the middle of the body.
const MIDDLE: &[Sides] = &[Sides::Both];

impl Area {
    /// What is known about it.
    #[must_use]
    pub fn facts(self) -> &'static AreaFacts {
        let tables = [head_neck::TABLE, trunk::TABLE, arm::TABLE, leg::TABLE];
        let Some(row) = tables.into_iter().flatten().find(|row| row.area == self) else {
            unreachable!("a test holds that every area has a row")
        };
        row
    }

    /// The everyday name, such as "top of the shoulder".
    #[must_use]
    pub fn name(self) -> &'static str {
        self.facts().common
    }

    /// The name as the end of "on …": "the calf", "the part around the kneecap". What stands in
    /// brackets is left out.
    #[must_use]
    pub fn the(self) -> String {
        let name = self.name().split(" (").next().unwrap_or_default();
        match name.starts_with("between") || name.starts_with("around") {
            true => format!("the part {name}"),
            false => format!("the {name}"),
        }
    }

    /// The larger part of the body that it belongs to.
    #[must_use]
    pub fn region(self) -> Region {
        self.facts().region
    }

    /// Its gravest caution in ten words or fewer, for those who keep their eyes shut: said once in a
    /// session, before the work begins. Source: docs/domain.md, section 2.3.
    #[must_use]
    pub fn heard(self) -> Option<&'static str> {
        let caution = match self {
            Self::ScalpTemples => "Skip this with a tender temple or a head injury.",
            Self::Jaw => "Stay off the throat.",
            Self::SkullBase => "Stop if you feel dizzy.",
            // A man had a second stroke after massaging his own carotid (`LopezNavarro21`).
            Self::NeckBack | Self::NeckSideBack => "Stay on the back of the neck.",
            Self::ChestFront => "Not over a pacemaker or port; stop for chest pain.",
            Self::ShoulderTop => "Stay on the muscle, never behind the collarbone.",
            Self::GluteMax | Self::Piriformis => "Stop if the leg tingles.",
            _ if self.region().is_leg() => "Not if one leg is swollen, hot or sore.",
            _ => return None,
        };
        Some(caution)
    }

    /// Whether it lies in the middle and has no sides.
    #[must_use]
    pub fn has_no_sides(self) -> bool {
        self.facts().sides == MIDDLE
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::wording::words;

    #[test]
    fn every_area_has_exactly_one_row() {
        let rows: Vec<Area> = [head_neck::TABLE, trunk::TABLE, arm::TABLE, leg::TABLE]
            .into_iter()
            .flatten()
            .map(|row| row.area)
            .collect();
        assert_eq!(rows.len(), Area::ALL.len());
        for area in Area::ALL {
            assert_eq!(area.facts().area, *area);
        }
    }

    #[test]
    fn what_is_heard_is_one_short_sentence() {
        for area in Area::ALL {
            let Some(heard) = area.heard() else { continue };
            assert!((3..=10).contains(&words(heard)), "{heard}");
            assert_eq!(heard.matches(['.', '!', '?']).count(), 1, "{heard}");
            assert!(heard.starts_with(char::is_uppercase) && heard.ends_with('.'));
        }
        let leg = Area::Calf.heard();
        assert!(leg.is_some() && leg == Area::ThighInner.heard());
        assert_eq!(Area::Palm.heard(), None);
    }

    #[test]
    fn a_phrase_of_a_region_completes_not_today_if() {
        let warned = Region::ALL
            .iter()
            .filter(|region| !region.not_today().is_empty());
        let warned: Vec<&Region> = warned.collect();
        let expected = ["head", "neck", "thigh", "lower-leg", "foot"];
        assert_eq!(warned.iter().map(|r| r.id()).collect::<Vec<_>>(), expected);
        for phrase in warned.iter().flat_map(|region| region.not_today()) {
            assert!(phrase.starts_with(char::is_lowercase), "{phrase}");
            assert!(!phrase.ends_with('.'), "{phrase}");
        }
    }
}
