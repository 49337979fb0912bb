//! What is known about each tag: how much it restricts, whom it means, and what it limits.
//!
//! Source: docs/domain.md, section 4.2, where each row names its basis. Whether a tag applies is
//! for the person to say; it is never inferred.

use super::Tag;

/// How much a tag restricts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Restriction {
    /// No session at all.
    Block,
    /// The area is skipped, and nothing is pressed below it.
    Local,
    /// Allowed within tighter limits.
    Limit,
}

/// What is known about a tag.
#[derive(Debug)]
pub struct TagFacts {
    /// The tag of this row.
    pub tag: Tag,
    /// How much it restricts.
    pub restriction: Restriction,
    /// Completes "Not today if …", such as "you take blood thinners"; no full stop.
    pub not_today: &'static str,
    /// What it limits.
    pub limits: &'static str,
}

impl Tag {
    /// What is known about it.
    #[must_use]
    pub fn facts(self) -> &'static TagFacts {
        &TABLE[self as usize]
    }

    /// How much it restricts.
    #[must_use]
    pub fn restriction(self) -> Restriction {
        self.facts().restriction
    }

    /// Completes "Not today if …", such as "you take blood thinners"; no full stop.
    #[must_use]
    pub fn not_today(self) -> &'static str {
        self.facts().not_today
    }
}

const fn row(
    tag: Tag,
    restriction: Restriction,
    not_today: &'static str,
    limits: &'static str,
) -> TagFacts {
    TagFacts {
        tag,
        restriction,
        not_today,
        limits,
    }
}

use Restriction::{Block, Limit, Local};
use Tag as T;

#[rustfmt::skip]
static TABLE: [TagFacts; 42] = [
    row(T::RedFlag, Block,
        "you have any of the warning signs",
        "all techniques and areas"),
    row(T::Fever, Block,
        "you have a fever or an infection",
        "all"),
    row(T::Dvt, Block,
        "you may have a blood clot, or one leg has become swollen, hot and sore",
        "all until a clinician clears; urgent advice; never the legs"),
    row(T::NeckArterySigns, Block,
        "a new, severe neck pain or headache comes with dizziness, or trouble seeing or speaking",
        "all; emergency"),
    row(T::RecentStrokeHeart, Block,
        "you have had a stroke, mini-stroke, heart attack or unstable angina in the last three months",
        "all until cleared"),
    row(T::PregnancyComplication, Block,
        "your pregnancy has complications",
        "all until cleared"),
    row(T::DarkUrine, Block,
        "your urine turned dark brown after hard exercise or massage",
        "all; urgent (muscle breakdown)"),
    row(T::BoneInfection, Block,
        "you have an infection in a bone",
        "all until cleared"),
    row(T::Intoxicated, Block,
        "alcohol, drugs or sleeping tablets are dulling what you feel",
        "all"),
    row(T::OpenWound, Local,
        "the area has an open wound or stitches",
        "skip the area; roller contraindicated there"),
    row(T::SkinInfection, Local,
        "the area has a rash or a skin infection",
        "skip area; cellulitis or shingles with illness = block"),
    row(T::BurnSunburn, Local,
        "the area is burnt or sunburnt",
        "skip area"),
    row(T::Bruise, Local,
        "the area has a fresh bruise",
        "skip area until yellow and painless; unexplained bruises: ask"),
    row(T::RecentFracture, Local,
        "a bone in the area is broken and not yet healed",
        "skip the limb segment; roller contraindicated; spine or rib: block all back areas"),
    row(T::RecentSurgery, Local,
        "you have had an operation in the last six weeks",
        "skip region, ask surgeon; leg massage blocked (clot risk)"),
    row(T::AcuteInjury72h, Local,
        "you have hurt the area, or your back, in the last three days",
        "no massage or heat on the area; breathing, resting-touch and remote areas allowed"),
    row(T::JointFlare, Local,
        "a joint in the area is hot, red or swollen",
        "skip the joint; lymphatic-stroke above it only if clinician agrees"),
    row(T::VaricoseVeins, Local,
        "your leg veins bulge or hurt",
        "no pressure on or below them; effleurage 1-2 elsewhere; no foam-rolling, tapotement, massage-gun on that leg"),
    row(T::LumpUnexplained, Local,
        "you have a new lump that no one has looked at",
        "skip; see a clinician"),
    row(T::ImplantDevice, Local,
        "you have a pacemaker, stimulator, pump, port or new stent near the area",
        "skip within a hand's width; no massage-gun on trunk"),
    row(T::MyositisOssificans, Local,
        "an old deep bruise has left a hard lump in the area",
        "skip area; no roller"),
    row(T::BloodThinners, Limit,
        "you take blood thinners",
        "max pressure 3; no trigger-point-pressure, cross-fibre-friction, tapotement, foam-rolling, massage-gun, pin-and-stretch; ask first"),
    row(T::BleedingDisorder, Limit,
        "you bleed or bruise easily because of an illness",
        "as blood-thinners but max 2; ask first"),
    row(T::Osteoporosis, Limit,
        "your bones are thin, or you take steroids long-term",
        "max 3 on trunk and hips, 4 elsewhere; no foam-rolling, ball, trigger-point-pressure, tapotement or massage-gun on trunk and hips"),
    row(T::Pregnancy, Limit,
        "you are pregnant, or gave birth in the last six weeks",
        "max 3, legs 2 (effleurage, light-stroking only); no foam-rolling or massage-gun anywhere; no trigger-point-pressure, ball, kneading or tapping on legs and low back; not flat on the back after 20 weeks; ask first in first trimester"),
    row(T::Neuropathy, Limit,
        "part of your skin is numb or feels less than it did",
        "max 2 on affected parts; no ball, roller, heat, cold there; check skin after"),
    row(T::Diabetes, Limit,
        "you have diabetes",
        "if feet normal: max 4; if ulcer or numb: neuropathy rules"),
    row(T::Cancer, Limit,
        "you have cancer, or had treatment for it in the last year",
        "ask team; max 2; skip tumour, radiotherapy, node and line sites; up to 20 min"),
    row(T::BoneMetastases, Limit,
        "you have cancer in a bone",
        "resting-touch, breathing, light-stroking only"),
    row(T::HeartFailure, Limit,
        "you have heart failure or another serious heart disease",
        "ask; no lymphatic-stroke, no leg effleurage toward the heart over large areas; max 3"),
    row(T::HighBloodPressure, Limit,
        "your blood pressure is high and not under control",
        "ask; max 3; no tapotement, no breath-holding"),
    row(T::ArteryDisease, Limit,
        "narrowed arteries reduce the blood flow to your legs",
        "ask; max 2 on legs; no heat or cold"),
    row(T::Lymphoedema, Limit,
        "you have lymphoedema, or had lymph nodes removed",
        "only the drainage you were taught; max 1 on the limb"),
    row(T::InflammatoryArthritis, Limit,
        "you have rheumatoid arthritis, gout or a similar illness",
        "no neck pressure or traction; max 3; flare = joint-flare"),
    row(T::Sciatica, Limit,
        "pain or tingling runs from your back to below the knee",
        "no piriformis/glute trigger-point-pressure; low-back max 3; worsening = red-flag"),
    row(T::SpineUnstable, Limit,
        "you have a narrowed spinal canal, a slipped vertebra, a new disc injury or spine surgery",
        "no roller, no ball on back; low-back max 2; ask"),
    row(T::JointReplacement, Limit,
        "you have a replaced joint in the area",
        "skip 12 weeks; then max 3 around it"),
    row(T::FragileSkin, Limit,
        "your skin is thin and tears easily",
        "max 2; no skin-rolling, cross-fibre-friction, pin-and-stretch, foam-rolling, tapotement; lotion always"),
    row(T::Hypermobility, Limit,
        "your joints are very flexible (hypermobile)",
        "no pin-and-stretch end range; max 4"),
    row(T::KidneyTrouble, Limit,
        "you have a kidney stone or a kidney infection",
        "no massage on mid-back, low-back, low-back-side; fever = block"),
    row(T::FallRisk, Limit,
        "you feel unsteady, or find it hard to get up from the floor",
        "no standing-ball or floor routines; seated and bed only"),
    row(T::TouchDistress, Limit,
        "being touched upsets you",
        "offer breathing and active-movement only; skip anything"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::wording::words;
    use std::collections::HashSet;

    #[test]
    fn every_tag_has_its_own_row() {
        for (row, tag) in TABLE.iter().zip(Tag::ALL) {
            assert_eq!(row.tag, *tag);
        }
        assert_eq!(TABLE.len(), Tag::ALL.len());
    }

    #[test]
    fn every_phrase_completes_the_sentence() {
        for tag in Tag::ALL {
            let phrase = tag.not_today();
            assert!(phrase.starts_with(char::is_lowercase), "{tag}: {phrase}");
            assert!(!phrase.ends_with(['.', '?']), "{tag}: {phrase}");
            assert!(words(phrase) <= 16, "{tag}: {phrase}");
        }
    }

    #[test]
    fn no_two_tags_share_a_phrase() {
        let phrases: HashSet<_> = Tag::ALL.iter().map(|tag| tag.not_today()).collect();
        assert_eq!(phrases.len(), Tag::ALL.len());
    }
}
