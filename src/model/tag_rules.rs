//! What a tag changes in a routine: by region, the highest pressure and the techniques left out.
//!
//! Most tags with `Restriction::Limit` have a row, and so have varicose veins; the others are only
//! described in words. Where several rules meet, the lowest pressure wins. Source:
//! docs/domain.md, section 4.2, where each tag names its basis.

use super::{Pressure, Region, Tag, Technique};

/// What one tag changes.
#[derive(Debug)]
pub struct TagRules {
    /// The tag of this row.
    pub tag: Tag,
    /// Its plain name, such as "Blood thinners".
    pub called: &'static str,
    /// The highest pressure, 0 to 6, in these regions.
    pub caps: &'static [(Regions, u8)],
    /// Techniques that are left out in these regions.
    pub excluded: &'static [(&'static [Technique], Regions)],
}

/// Some regions of the body.
pub type Regions = &'static [Region];

impl Tag {
    /// What it changes; `None` for a tag that is only described in words.
    #[must_use]
    pub fn rules(self) -> Option<&'static TagRules> {
        TABLE.iter().find(|row| row.tag == self)
    }
}

impl TagRules {
    /// The highest pressure in a region, if the tag limits it there.
    #[must_use]
    pub fn cap(&self, region: Region) -> Option<Pressure> {
        let caps = self.caps.iter().filter(|row| row.0.contains(&region));
        caps.map(|row| Pressure::new(row.1)).min()
    }

    /// Whether a technique is left out in a region.
    #[must_use]
    pub fn excludes(&self, technique: Technique, region: Region) -> bool {
        self.excluded
            .iter()
            .any(|row| row.0.contains(&technique) && row.1.contains(&region))
    }

    /// Whether it sets the same cap for the whole body.
    #[must_use]
    pub fn caps_everywhere(&self) -> bool {
        self.caps.iter().any(|row| row.0 == EVERYWHERE)
    }
}

use Region as R;
use Technique as T;

const EVERYWHERE: Regions = &[
    R::Head,
    R::Neck,
    R::Shoulder,
    R::UpperTrunk,
    R::Arm,
    R::Hand,
    R::LowTrunk,
    R::Hip,
    R::Thigh,
    R::LowerLeg,
    R::Foot,
];
const NECK: Regions = &[R::Neck];
const BACK: Regions = &[R::UpperTrunk, R::LowTrunk];
const LOW_TRUNK: Regions = &[R::LowTrunk];
const TRUNK_AND_HIP: Regions = &[R::UpperTrunk, R::LowTrunk, R::Hip];
const HIP: Regions = &[R::Hip];
const HIP_AND_THIGH: Regions = &[R::Hip, R::Thigh];
const AROUND_A_NEW_JOINT: Regions = &[R::Shoulder, R::Hip, R::Thigh];
const LEG: Regions = &[R::Thigh, R::LowerLeg, R::Foot];
const LEG_ABOVE_THE_FOOT: Regions = &[R::Thigh, R::LowerLeg];
const LEG_AND_LOW_TRUNK: Regions = &[R::LowTrunk, R::Thigh, R::LowerLeg, R::Foot];
const LIMBS: Regions = &[R::Arm, R::Hand, R::Thigh, R::LowerLeg, R::Foot];
const ENDS_OF_THE_LIMBS: Regions = &[R::Hand, R::LowerLeg, R::Foot];
const WHERE_NERVES_MAY_BE_NUMB: Regions = &[R::Hand, R::LowTrunk, R::LowerLeg, R::Foot];
const UPPER_BODY_AND_HIP: Regions = &[
    R::Head,
    R::Neck,
    R::Shoulder,
    R::UpperTrunk,
    R::Arm,
    R::Hand,
    R::LowTrunk,
    R::Hip,
];
const OFF_TRUNK_AND_HIP: Regions = &[
    R::Head,
    R::Neck,
    R::Shoulder,
    R::Arm,
    R::Hand,
    R::Thigh,
    R::LowerLeg,
    R::Foot,
];

/// Techniques that can bruise.
const FORCEFUL: &[T] = &[
    T::TriggerPointPressure,
    T::CrossFibreFriction,
    T::Tapotement,
    T::FoamRolling,
    T::MassageGun,
    T::PinAndStretch,
];
/// Techniques that press or drag more than the lightest stroking does.
const MORE_THAN_A_FEATHER: &[T] = &[
    T::Effleurage,
    T::Petrissage,
    T::CircularFriction,
    T::SkinRolling,
    T::BallRolling,
    T::TriggerPointPressure,
    T::CrossFibreFriction,
    T::Tapotement,
    T::FoamRolling,
    T::MassageGun,
    T::PinAndStretch,
];
/// Techniques that load a brittle bone.
const LOADING: &[T] = &[
    T::FoamRolling,
    T::BallRolling,
    T::TriggerPointPressure,
    T::Tapotement,
    T::MassageGun,
];
/// Techniques that are not safe where feeling is reduced.
const NEEDS_FEELING: &[T] = &[
    T::BallRolling,
    T::FoamRolling,
    T::Heat,
    T::Cold,
    T::MassageGun,
    T::TriggerPointPressure,
];
/// Techniques that press or drum on a muscle.
const PRESSING_OR_TAPPING: &[T] = &[
    T::TriggerPointPressure,
    T::BallRolling,
    T::Tapotement,
    T::Petrissage,
];
/// Techniques that rub or press over a sore kidney.
const RUBBING: &[T] = &[
    T::Effleurage,
    T::Petrissage,
    T::CircularFriction,
    T::BallRolling,
    T::LymphaticStroke,
    T::Tapotement,
    T::TriggerPointPressure,
];
/// Techniques that can tear thin skin.
const TEARING: &[T] = &[
    T::SkinRolling,
    T::CrossFibreFriction,
    T::PinAndStretch,
    T::FoamRolling,
    T::Tapotement,
];
const ROLLER_AND_GUN: &[T] = &[T::FoamRolling, T::MassageGun];

const fn row(
    tag: Tag,
    called: &'static str,
    caps: &'static [(Regions, u8)],
    excluded: &'static [(&'static [Technique], Regions)],
) -> TagRules {
    TagRules {
        tag,
        called,
        caps,
        excluded,
    }
}

#[rustfmt::skip]
static TABLE: [TagRules; 20] = [
    row(Tag::VaricoseVeins, "Varicose veins",
        &[(LEG, 2)],
        &[(&[T::FoamRolling, T::Tapotement, T::MassageGun], LEG)]),
    row(Tag::BloodThinners, "Blood thinners",
        &[(EVERYWHERE, 3)],
        &[(FORCEFUL, EVERYWHERE)]),
    row(Tag::BleedingDisorder, "Bleeding disorder",
        &[(EVERYWHERE, 2)],
        &[(FORCEFUL, EVERYWHERE)]),
    row(Tag::Osteoporosis, "Thin bones",
        &[(TRUNK_AND_HIP, 3), (OFF_TRUNK_AND_HIP, 4)],
        &[(LOADING, TRUNK_AND_HIP)]),
    row(Tag::Pregnancy, "Pregnancy",
        &[(UPPER_BODY_AND_HIP, 3), (LEG, 2)],
        &[(ROLLER_AND_GUN, EVERYWHERE), (PRESSING_OR_TAPPING, LEG_AND_LOW_TRUNK)]),
    row(Tag::Neuropathy, "Numb skin",
        &[(ENDS_OF_THE_LIMBS, 2)],
        &[(NEEDS_FEELING, WHERE_NERVES_MAY_BE_NUMB)]),
    row(Tag::Diabetes, "Diabetes",
        &[(EVERYWHERE, 4)],
        &[]),
    row(Tag::Cancer, "Cancer",
        &[(EVERYWHERE, 2)],
        &[(FORCEFUL, EVERYWHERE)]),
    row(Tag::BoneMetastases, "Cancer in a bone",
        &[(EVERYWHERE, 1)],
        &[(MORE_THAN_A_FEATHER, EVERYWHERE)]),
    row(Tag::HeartFailure, "Heart disease",
        &[(EVERYWHERE, 3)],
        &[(&[T::LymphaticStroke], EVERYWHERE), (&[T::Effleurage], LEG_ABOVE_THE_FOOT)]),
    row(Tag::HighBloodPressure, "High blood pressure",
        &[(EVERYWHERE, 3)],
        &[(&[T::Tapotement], EVERYWHERE)]),
    row(Tag::ArteryDisease, "Poor leg circulation",
        &[(LEG, 2)],
        &[(&[T::Heat, T::Cold, T::FoamRolling], LEG)]),
    row(Tag::Lymphoedema, "Lymphoedema",
        &[(LIMBS, 1)],
        &[]),
    row(Tag::InflammatoryArthritis, "Inflammatory arthritis",
        &[(EVERYWHERE, 3)],
        &[(&[T::TriggerPointPressure, T::PinAndStretch], NECK)]),
    row(Tag::Sciatica, "Sciatica",
        &[(LOW_TRUNK, 3)],
        &[(&[T::TriggerPointPressure], HIP)]),
    row(Tag::SpineUnstable, "Unstable spine",
        &[(LOW_TRUNK, 2)],
        &[(&[T::FoamRolling, T::BallRolling, T::TriggerPointPressure], BACK)]),
    row(Tag::JointReplacement, "Joint replacement",
        &[(AROUND_A_NEW_JOINT, 3)],
        &[(ROLLER_AND_GUN, HIP_AND_THIGH)]),
    row(Tag::FragileSkin, "Fragile skin",
        &[(EVERYWHERE, 2)],
        &[(TEARING, EVERYWHERE)]),
    row(Tag::Hypermobility, "Very flexible joints",
        &[(EVERYWHERE, 4)],
        &[(&[T::PinAndStretch], EVERYWHERE)]),
    row(Tag::KidneyTrouble, "Kidney trouble",
        &[],
        &[(RUBBING, LOW_TRUNK)]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Restriction;

    #[test]
    fn the_rows_stand_in_the_order_of_the_tags_and_each_once() {
        for pair in TABLE.windows(2) {
            assert!(pair[0].tag < pair[1].tag, "{}", pair[1].tag);
        }
    }

    #[test]
    fn no_tag_that_forbids_a_session_has_rules() {
        for row in &TABLE {
            assert_ne!(row.tag.restriction(), Restriction::Block, "{}", row.tag);
            assert!(row.caps.iter().all(|cap| cap.1 >= 1), "{}", row.tag);
        }
    }

    #[test]
    fn no_region_has_two_caps_from_one_tag() {
        for row in &TABLE {
            for region in Region::ALL {
                let caps = row.caps.iter().filter(|cap| cap.0.contains(region));
                assert!(caps.count() <= 1, "{} on {region}", row.tag);
            }
        }
    }

    #[test]
    fn pregnancy_is_gentler_on_the_legs() {
        let rules = Tag::Pregnancy.rules().unwrap();
        assert_eq!(rules.cap(R::LowerLeg), Some(Pressure::new(2)));
        assert_eq!(rules.cap(R::Arm), Some(Pressure::new(3)));
        assert_eq!(rules.cap(R::None), None);
        assert!(rules.excludes(T::Petrissage, R::LowTrunk));
        assert!(!rules.excludes(T::Petrissage, R::Shoulder));
    }

    #[test]
    fn no_figure_says_what_a_bruise_changes() {
        assert!(Tag::Bruise.rules().is_none());
    }
}
