//! Who should not, in few plain words: reasons that have much in common share one phrase, for where
//! there is time for a sentence and not for a list.
//!
//! A phrase names what its tags have in common in words that those people use of themselves; it may
//! mean others too. Where the list is cut, "With any other condition, ask your doctor first" follows.

use super::Demands;
use crate::model::{Region, Tag};

/// Every phrase, the gravest first; each completes "Not with …", and the last one "…, or if …".
pub const PHRASES: [&str; 21] = [
    "a recent injury or operation",
    "blood thinners",
    "thin or broken bones",
    "heart trouble",
    "pregnancy",
    "cancer",
    "vein, artery or lymph trouble",
    "new head or neck pain",
    "numb skin",
    "high blood pressure",
    "spinal stenosis or a slipped vertebra",
    "torn or fragile skin",
    "joint trouble",
    "a lump",
    "an implant",
    "a kidney stone",
    "sciatica",
    "pain that has not been checked",
    "poor balance",
    "a past stroke",
    "if touch upsets you",
];
/// The place of "new head or neck pain" among them.
const HEAD: usize = 7;
/// The place of "numb skin".
const NUMB: usize = 8;
/// The place of "an implant".
const IMPLANT: usize = 14;
/// The place of "poor balance".
const BALANCE: usize = 18;

/// The place of a tag's phrase; none for what keeps from every session, which every file begins with.
const fn place(tag: Tag) -> Option<usize> {
    Some(match tag {
        Tag::AcuteInjury72h | Tag::RecentSurgery => 0,
        Tag::BloodThinners | Tag::BleedingDisorder => 1,
        Tag::RecentFracture | Tag::Osteoporosis => 2,
        Tag::HeartFailure => 3,
        Tag::Cancer | Tag::BoneMetastases => 5,
        Tag::ArteryDisease | Tag::VaricoseVeins | Tag::Lymphoedema => 6,
        Tag::Pregnancy => 4,
        Tag::Neuropathy | Tag::Diabetes => 8,
        Tag::HighBloodPressure => 9,
        Tag::SpineUnstable => 10,
        Tag::OpenWound | Tag::SkinInfection | Tag::BurnSunburn | Tag::Bruise | Tag::FragileSkin => {
            11
        }
        Tag::JointFlare
        | Tag::InflammatoryArthritis
        | Tag::JointReplacement
        | Tag::Hypermobility => 12,
        Tag::LumpUnexplained | Tag::MyositisOssificans => 13,
        Tag::ImplantDevice => 14,
        Tag::KidneyTrouble => 15,
        Tag::Sciatica => 16,
        Tag::NotLookedAt => 17,
        Tag::FallRisk => 18,
        Tag::NeckArteries => 19,
        Tag::TouchDistress => 20,
        Tag::RedFlag
        | Tag::Fever
        | Tag::Dvt
        | Tag::NeckArterySigns
        | Tag::RecentStrokeHeart
        | Tag::PregnancyComplication
        | Tag::DarkUrine
        | Tag::BoneInfection
        | Tag::Intoxicated => return None,
    })
}

impl Demands {
    /// Who should not do it, in phrases that complete "Not with …": first those whom this routine
    /// endangers most, then the gravest. A swollen leg is not among them: every file begins with it.
    #[must_use]
    pub fn not_with(&self) -> Vec<&'static str> {
        let mut places: Vec<usize> = self.not_for().filter_map(place).collect();
        let of_head = [Region::Head, Region::Neck].map(Region::not_today).concat();
        if self
            .not_today()
            .iter()
            .any(|phrase| of_head.contains(phrase))
        {
            places.push(HEAD);
        }
        let own = self.own_hazards();
        places.sort_unstable_by_key(|place| (!own.contains(place), *place));
        places.dedup();
        places.into_iter().map(|place| PHRASES[place]).collect()
    }

    /// The places of those whom its positions, its warmth or its work on the chest endanger most.
    fn own_hazards(&self) -> Vec<usize> {
        let hazards = [
            (self.needs_balance(), BALANCE),
            (self.works_on_the_chest(), IMPLANT),
            (self.warms_or_cools(), NUMB),
        ];
        let own = hazards.into_iter().filter(|(is, _)| *is);
        own.map(|(_, place)| place).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::red_flags::SHORT;
    use crate::model::Restriction;

    #[test]
    fn every_phrase_stands_for_somebody_and_nobody_is_left_out() {
        let places = Tag::ALL.iter().filter_map(|tag| place(*tag));
        let mut places: Vec<usize> = places.chain([HEAD]).collect();
        places.sort_unstable();
        places.dedup();
        assert!(places.into_iter().eq(0..PHRASES.len()));
        for tag in Tag::ALL {
            let always = tag.restriction() == Restriction::Block;
            assert_eq!(place(*tag).is_none(), always, "{tag}");
        }
        assert!(SHORT.contains("one swollen leg"));
    }
}
