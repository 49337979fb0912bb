//! What a tag changes in a stroke, by its technique, its region and how the body is placed.
//!
//! Written once here, and everything else follows: who should not do a routine, what is gentler, what
//! is said and what is asked. Where several rules meet, the lowest pressure wins. A tag without
//! rules of its own is about one place of the skin, which only the person knows. Source:
//! docs/domain.md, section 4.2, where each tag names its basis.

mod sets;

use super::{Area, Position, Pressure, Region, Tag, Technique};

/// One rule of a tag.
#[derive(Debug)]
pub struct TagRule {
    /// The techniques that it is about; if none is named, each that touches the body.
    techniques: &'static [Technique],
    /// The regions; all if none is named.
    regions: Regions,
    /// The areas within them; all if none is named.
    areas: &'static [Area],
    /// The positions; all if none is named.
    positions: &'static [Position],
    /// What it does with such a stroke.
    pub then: Then,
}

/// What a rule does with a stroke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// It is pressed with this much at most.
    AtMost(Pressure),
    /// It is left out.
    LeaveOut,
    /// The whole routine is not for this person.
    Bar,
}

/// Some regions of the body.
pub type Regions = &'static [Region];

impl Tag {
    /// What it changes; nothing for a tag that is only described in words.
    #[must_use]
    pub fn rules(self) -> &'static [TagRule] {
        TABLE
            .iter()
            .find(|row| row.0 == self)
            .map_or(&[], |row| row.1)
    }
}

impl TagRule {
    /// Whether it is about such a stroke.
    #[must_use]
    pub fn is_about(&self, technique: Technique, area: Area, position: Position) -> bool {
        let technique = match self.techniques {
            [] => technique.touches() || !self.positions.is_empty(),
            some => some.contains(&technique),
        };
        technique
            && (self.regions.is_empty() || self.regions.contains(&area.region()))
            && (self.areas.is_empty() || self.areas.contains(&area))
            && (self.positions.is_empty() || self.positions.contains(&position))
    }
}

use Technique as T;
use Then::{AtMost, Bar, LeaveOut};

use sets::{
    ANY_TECHNIQUE, ANYHOW, ANYWHERE, AROUND_A_NEW_JOINT, BACK, BACK_AND_HIP, BRUISING,
    ENDS_OF_THE_LIMBS, FACE_DOWN, FLAT, FORCEFUL, HARD_TO_GET_UP_FROM, HIP, HIP_AND_THIGH, LEG,
    LEG_ABOVE_THE_FOOT, LEG_AND_LOW_TRUNK, LIMBS, LIMBS_AND_UPPER_TRUNK, LOADING, LOW_TRUNK,
    MORE_THAN_A_FEATHER, MOVING, NECK, NECK_BACK_AND_HIP, NEEDS_FEELING, ON_THE_FEET,
    PRESSING_OR_TAPPING, ROLLER_AND_GUN, RUBBING, STIRRING, TEARING, TRUNK_AND_HIP,
    UPPER_BODY_AND_HIP, WEIGHING, WHERE_NERVES_MAY_BE_NUMB, WORKING,
};

const fn most(level: u8, regions: Regions) -> TagRule {
    TagRule {
        techniques: ANY_TECHNIQUE,
        regions,
        areas: &[],
        positions: ANYHOW,
        then: AtMost(Pressure::new(level)),
    }
}

const fn without(techniques: &'static [Technique], regions: Regions) -> TagRule {
    TagRule {
        techniques,
        regions,
        areas: &[],
        positions: ANYHOW,
        then: LeaveOut,
    }
}

const fn spare(areas: &'static [Area]) -> TagRule {
    TagRule {
        techniques: ANY_TECHNIQUE,
        regions: ANYWHERE,
        areas,
        positions: ANYHOW,
        then: LeaveOut,
    }
}

const fn placed(positions: &'static [Position], then: Then) -> TagRule {
    TagRule {
        techniques: ANY_TECHNIQUE,
        regions: ANYWHERE,
        areas: &[],
        positions,
        then,
    }
}

const fn placed_for(techniques: &'static [Technique], positions: &'static [Position]) -> TagRule {
    TagRule {
        techniques,
        regions: ANYWHERE,
        areas: &[],
        positions,
        then: LeaveOut,
    }
}

#[rustfmt::skip]
static TABLE: &[(Tag, &[TagRule])] = &[
    (Tag::RecentFracture, &[
        most(3, ANYWHERE), without(WORKING, NECK_BACK_AND_HIP), without(WEIGHING, ANYWHERE),
        without(MOVING, LOW_TRUNK), placed_for(MOVING, ON_THE_FEET),
    ]),
    (Tag::RecentSurgery, &[
        most(2, ANYWHERE), without(WORKING, LEG), without(WORKING, TRUNK_AND_HIP), without(WEIGHING, ANYWHERE),
        without(MOVING, LOW_TRUNK),
    ]),
    (Tag::AcuteInjury72h, &[most(3, ANYWHERE), without(WORKING, BACK_AND_HIP), without(WEIGHING, ANYWHERE), without(&[T::Heat], ANYWHERE)]),
    (Tag::JointFlare, &[
        most(2, LIMBS), without(WEIGHING, LIMBS), without(&[T::CrossFibreFriction, T::Heat], LIMBS),
        placed_for(MOVING, ON_THE_FEET),
    ]),
    (Tag::VaricoseVeins, &[most(2, LEG), spare(&[Area::ThighInner]), without(&[T::FoamRolling, T::BallRolling, T::Tapotement, T::MassageGun, T::SkinRolling], LEG)]),
    (Tag::ImplantDevice, &[most(3, BACK_AND_HIP), without(WEIGHING, BACK_AND_HIP)]),
    (Tag::MyositisOssificans, &[without(&[T::FoamRolling], ANYWHERE)]),
    (Tag::BloodThinners, &[most(3, ANYWHERE), without(BRUISING, ANYWHERE), without(&[T::BallRolling], TRUNK_AND_HIP)]),
    (Tag::BleedingDisorder, &[most(2, ANYWHERE), without(BRUISING, ANYWHERE), without(&[T::BallRolling], ANYWHERE)]),
    (Tag::Osteoporosis, &[most(3, TRUNK_AND_HIP), most(4, ANYWHERE), without(LOADING, TRUNK_AND_HIP)]),
    (Tag::Pregnancy, &[
        most(3, UPPER_BODY_AND_HIP), most(2, LEG), spare(&[Area::ThighInner]),
        without(ROLLER_AND_GUN, ANYWHERE), without(PRESSING_OR_TAPPING, LEG_AND_LOW_TRUNK),
        placed(FLAT, LeaveOut), placed(FACE_DOWN, LeaveOut),
    ]),
    (Tag::Neuropathy, &[
        most(2, ENDS_OF_THE_LIMBS), without(NEEDS_FEELING, WHERE_NERVES_MAY_BE_NUMB),
        placed_for(&[T::MusclePump], ON_THE_FEET),
    ]),
    (Tag::Diabetes, &[most(4, ANYWHERE)]),
    (Tag::Cancer, &[most(2, ANYWHERE), without(FORCEFUL, ANYWHERE), without(&[T::BallRolling], TRUNK_AND_HIP)]),
    (Tag::BoneMetastases, &[
        most(1, ANYWHERE), without(MORE_THAN_A_FEATHER, ANYWHERE),
        without(MOVING, LOW_TRUNK), placed_for(MOVING, ON_THE_FEET),
    ]),
    (Tag::HeartFailure, &[
        most(3, ANYWHERE), without(&[T::LymphaticStroke, T::FoamRolling, T::Tapotement], ANYWHERE),
        without(&[T::Effleurage], LEG_ABOVE_THE_FOOT), placed(FLAT, LeaveOut), placed(FACE_DOWN, LeaveOut),
    ]),
    (Tag::HighBloodPressure, &[most(3, ANYWHERE), without(&[T::Tapotement], ANYWHERE)]),
    (Tag::ArteryDisease, &[most(2, LEG), without(&[T::FoamRolling], LEG), without(&[T::Heat, T::Cold], ANYWHERE)]),
    (Tag::NeckArteries, &[most(2, NECK), without(STIRRING, NECK)]),
    (Tag::Lymphoedema, &[most(1, LIMBS_AND_UPPER_TRUNK)]),
    (Tag::InflammatoryArthritis, &[most(3, ANYWHERE), most(2, NECK), without(STIRRING, NECK)]),
    (Tag::Sciatica, &[
        most(3, LOW_TRUNK),
        without(&[T::TriggerPointPressure, T::FoamRolling, T::BallRolling, T::Tapotement, T::MassageGun], HIP),
    ]),
    (Tag::SpineUnstable, &[most(2, LOW_TRUNK), without(&[T::FoamRolling, T::BallRolling, T::TriggerPointPressure], BACK)]),
    (Tag::JointReplacement, &[most(3, AROUND_A_NEW_JOINT), without(ROLLER_AND_GUN, HIP_AND_THIGH)]),
    (Tag::FragileSkin, &[most(2, ANYWHERE), without(TEARING, ANYWHERE), without(&[T::Heat, T::Cold], ANYWHERE)]),
    (Tag::Hypermobility, &[most(4, ANYWHERE), without(&[T::PinAndStretch], ANYWHERE)]),
    (Tag::KidneyTrouble, &[without(RUBBING, LOW_TRUNK)]),
    (Tag::FallRisk, &[placed(ON_THE_FEET, Bar), placed(HARD_TO_GET_UP_FROM, Bar)]),
    (Tag::TouchDistress, &[without(ANY_TECHNIQUE, ANYWHERE)]),
    (Tag::NotLookedAt, &[most(3, ANYWHERE), without(FORCEFUL, ANYWHERE), without(&[T::BallRolling], ANYWHERE)]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Area as A, Position as P, Restriction};

    /// The lowest cap and whether it is left out, seated.
    fn of(tag: Tag, technique: Technique, area: Area) -> (Option<Pressure>, bool) {
        let rules = tag.rules().iter();
        let about: Vec<Then> = rules
            .filter(|rule| rule.is_about(technique, area, P::Seated))
            .map(|rule| rule.then)
            .collect();
        let caps = about.iter().filter_map(|then| match then {
            AtMost(most) => Some(*most),
            _ => None,
        });
        (caps.min(), about.contains(&LeaveOut))
    }

    #[test]
    fn the_rows_stand_in_the_order_of_the_tags_and_each_once() {
        for pair in TABLE.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{}", pair[1].0);
        }
    }

    #[test]
    fn a_tag_without_rules_forbids_the_session_or_is_about_one_place() {
        for tag in Tag::ALL {
            match tag.restriction() {
                Restriction::Block => assert!(tag.rules().is_empty(), "{tag}"),
                Restriction::Limit => assert!(!tag.rules().is_empty(), "{tag}"),
                Restriction::Local => {}
            }
        }
    }

    #[test]
    fn pregnancy_is_gentler_on_the_legs() {
        let rules = |technique, area| of(Tag::Pregnancy, technique, area);
        assert_eq!(rules(T::Effleurage, A::Calf).0, Some(Pressure::new(2)));
        assert_eq!(
            rules(T::Effleurage, A::ForearmOuter).0,
            Some(Pressure::new(3))
        );
        assert_eq!(rules(T::RestingTouch, A::ChestBelly).0, None);
        assert!(rules(T::Petrissage, A::LowBack).1);
        assert!(!rules(T::Petrissage, A::ShoulderTop).1);
        assert!(rules(T::Effleurage, A::ThighInner).1);
        assert!(!rules(T::Effleurage, A::ThighFront).1);
        let flat = |rule: &&TagRule| rule.is_about(T::Breathing, A::ChestBelly, P::LyingBack);
        assert!(Tag::Pregnancy.rules().iter().any(|rule| flat(&rule)));
    }

    #[test]
    fn what_is_healing_does_not_carry_the_body_and_is_not_bent() {
        let left_out = |tag: Tag, technique, area, position| {
            let mut rules = tag.rules().iter();
            rules.any(|rule| rule.is_about(technique, area, position) && rule.then == LeaveOut)
        };
        for tag in [Tag::RecentFracture, Tag::JointFlare, Tag::BoneMetastases] {
            assert!(left_out(tag, T::MusclePump, A::Calf, P::Standing), "{tag}");
            assert!(
                !left_out(tag, T::Breathing, A::ChestBelly, P::Standing),
                "{tag}"
            );
        }
        for tag in [Tag::RecentFracture, Tag::RecentSurgery, Tag::BoneMetastases] {
            assert!(
                left_out(tag, T::ActiveMovement, A::LowBack, P::LyingBack),
                "{tag}"
            );
        }
        assert!(!left_out(
            Tag::RecentSurgery,
            T::MusclePump,
            A::Calf,
            P::Seated
        ));
    }

    #[test]
    fn no_pressure_and_no_movement_is_capped() {
        for tag in Tag::ALL {
            assert_eq!(
                of(*tag, T::Breathing, A::ChestBelly),
                (None, false),
                "{tag}"
            );
        }
    }
}
