//! What a person may have that a routine must mind: the tags of `avoid`.
//!
//! A `Block` tag applies to every routine and is never listed in one. Source: docs/domain.md,
//! section 4.2, where each row names its basis.

words! {
    /// Something a person may have that a routine must mind.
    Tag, "tag" {
        /// Any of the warning signs (docs/domain.md, section 4.1).
        RedFlag = "red-flag",
        /// Temperature 38 C or more, or acute infection.
        Fever = "fever",
        /// Known or suspected clot, or one leg newly swollen, hot, tender.
        Dvt = "dvt",
        /// New severe neck pain or headache with dizziness, double vision, slurred speech, facial numbness, unsteadiness.
        NeckArterySigns = "neck-artery-signs",
        /// Stroke, mini-stroke, heart attack or unstable angina in the last 3 months.
        RecentStrokeHeart = "recent-stroke-heart",
        /// Pre-eclampsia, bleeding, contractions or high-risk pregnancy.
        PregnancyComplication = "pregnancy-complication",
        /// Tea-coloured urine after hard exercise or massage.
        DarkUrine = "dark-urine",
        /// Bone infection (osteomyelitis).
        BoneInfection = "bone-infection",
        /// Alcohol, recreational drugs or sedatives dulling sensation now.
        Intoxicated = "intoxicated",
        /// Open, healing or stitched skin.
        OpenWound = "open-wound",
        /// Rash, cellulitis, shingles, ringworm, warts, weeping eczema.
        SkinInfection = "skin-infection",
        /// Burn or sunburn.
        BurnSunburn = "burn-sunburn",
        /// Fresh bruise.
        Bruise = "bruise",
        /// Fracture or dislocation not declared healed.
        RecentFracture = "recent-fracture",
        /// Operation in the last 6 weeks.
        RecentSurgery = "recent-surgery",
        /// Sprain, strain, knock or new back injury under 72 h old.
        AcuteInjury72h = "acute-injury-72h",
        /// Hot, red, swollen joint now.
        JointFlare = "joint-flare",
        /// Bulging or painful leg veins.
        VaricoseVeins = "varicose-veins",
        /// New lump or swollen gland.
        LumpUnexplained = "lump-unexplained",
        /// Port, pump, pacemaker, stimulator, recent stent.
        ImplantDevice = "implant-device",
        /// Hard lump after an old deep bruise.
        MyositisOssificans = "myositis-ossificans",
        /// Anticoagulants or dual antiplatelets.
        BloodThinners = "blood-thinners",
        /// Haemophilia or low platelets.
        BleedingDisorder = "bleeding-disorder",
        /// Osteoporosis, long-term steroids or a low-trauma fracture.
        Osteoporosis = "osteoporosis",
        /// Pregnant (or within 6 weeks after).
        Pregnancy = "pregnancy",
        /// Numb or reduced feeling (diabetes, chemo, nerve injury).
        Neuropathy = "neuropathy",
        /// Diabetes.
        Diabetes = "diabetes",
        /// Cancer now or treated in the last year.
        Cancer = "cancer",
        /// Cancer in bone.
        BoneMetastases = "bone-metastases",
        /// Heart failure or serious heart disease.
        HeartFailure = "heart-failure",
        /// Blood pressure uncontrolled (or above 160/100).
        HighBloodPressure = "high-blood-pressure",
        /// Poor leg circulation from artery disease.
        ArteryDisease = "artery-disease",
        /// Lymphoedema or nodes removed.
        Lymphoedema = "lymphoedema",
        /// Rheumatoid, psoriatic, gout or spondyloarthritis.
        InflammatoryArthritis = "inflammatory-arthritis",
        /// Pain, tingling or numbness below the knee from the back.
        Sciatica = "sciatica",
        /// Stenosis, spondylolisthesis, acute disc or spine surgery.
        SpineUnstable = "spine-unstable",
        /// Replaced joint.
        JointReplacement = "joint-replacement",
        /// Thin skin, steroids, age-related tearing.
        FragileSkin = "fragile-skin",
        /// Very bendy joints / EDS.
        Hypermobility = "hypermobility",
        /// Kidney stone or infection.
        KidneyTrouble = "kidney-trouble",
        /// Unsteady, dizzy on rising, hard to get off the floor.
        FallRisk = "fall-risk",
        /// Touch brings distress.
        TouchDistress = "touch-distress",
    }
}

/// How far a tag reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// No session at all.
    Block,
    /// Skip the area, and nothing pressed below it.
    Local,
    /// Allowed within tighter limits.
    Limit,
}

/// What is known of a tag.
#[derive(Debug)]
pub struct Facts {
    /// The tag of this row.
    pub tag: Tag,
    /// How far it reaches.
    pub level: Level,
    /// The question to the person.
    pub ask: &'static str,
    /// What it limits.
    pub limits: &'static str,
}

impl Tag {
    /// What is known of it.
    #[must_use]
    pub fn facts(self) -> &'static Facts {
        &TABLE[self as usize]
    }

    /// How far it reaches.
    #[must_use]
    pub fn level(self) -> Level {
        self.facts().level
    }
}

const fn row(tag: Tag, level: Level, ask: &'static str, limits: &'static str) -> Facts {
    Facts {
        tag,
        level,
        ask,
        limits,
    }
}

use Level::{Block, Limit, Local};
use Tag as T;

#[rustfmt::skip]
static TABLE: [Facts; 42] = [
    row(T::RedFlag, Block,
        "Any of the warning signs that are asked every seven days?",
        "all techniques and areas"),
    row(T::Fever, Block,
        "Temperature 38 C or more, or acute infection?",
        "all"),
    row(T::Dvt, Block,
        "Known or suspected clot, or one leg newly swollen, hot, tender?",
        "all until a clinician clears; urgent advice; never the legs"),
    row(T::NeckArterySigns, Block,
        "New severe neck pain or headache with dizziness, double vision, slurred speech, facial numbness, unsteadiness?",
        "all; emergency"),
    row(T::RecentStrokeHeart, Block,
        "Stroke, mini-stroke, heart attack or unstable angina in the last 3 months?",
        "all until cleared"),
    row(T::PregnancyComplication, Block,
        "Pre-eclampsia, bleeding, contractions or high-risk pregnancy?",
        "all until cleared"),
    row(T::DarkUrine, Block,
        "Tea-coloured urine after hard exercise or massage?",
        "all; urgent (muscle breakdown)"),
    row(T::BoneInfection, Block,
        "Bone infection (osteomyelitis)?",
        "all until cleared"),
    row(T::Intoxicated, Block,
        "Alcohol, recreational drugs or sedatives dulling sensation now?",
        "all"),
    row(T::OpenWound, Local,
        "Open, healing or stitched skin?",
        "skip the area; roller contraindicated there"),
    row(T::SkinInfection, Local,
        "Rash, cellulitis, shingles, ringworm, warts, weeping eczema?",
        "skip area; cellulitis or shingles with illness = block"),
    row(T::BurnSunburn, Local,
        "Burn or sunburn?",
        "skip area"),
    row(T::Bruise, Local,
        "Fresh bruise?",
        "skip area until yellow and painless; unexplained bruises: ask"),
    row(T::RecentFracture, Local,
        "Fracture or dislocation not declared healed?",
        "skip the limb segment; roller contraindicated; spine or rib: block all back areas"),
    row(T::RecentSurgery, Local,
        "Operation in the last 6 weeks?",
        "skip region, ask surgeon; leg massage blocked (clot risk)"),
    row(T::AcuteInjury72h, Local,
        "Sprain, strain, knock or new back injury under 72 h old?",
        "no massage or heat on the area; breathing, resting-touch and remote areas allowed"),
    row(T::JointFlare, Local,
        "Hot, red, swollen joint now?",
        "skip the joint; lymphatic-stroke above it only if clinician agrees"),
    row(T::VaricoseVeins, Local,
        "Bulging or painful leg veins?",
        "no pressure on or below them; effleurage 1-2 elsewhere; no foam-rolling, tapotement, massage-gun on that leg"),
    row(T::LumpUnexplained, Local,
        "New lump or swollen gland?",
        "skip; see a clinician"),
    row(T::ImplantDevice, Local,
        "Port, pump, pacemaker, stimulator, recent stent?",
        "skip within a hand's width; no massage-gun on trunk"),
    row(T::MyositisOssificans, Local,
        "Hard lump after an old deep bruise?",
        "skip area; no roller"),
    row(T::BloodThinners, Limit,
        "Anticoagulants or dual antiplatelets?",
        "max pressure 3; no trigger-point-pressure, cross-fibre-friction, tapotement, foam-rolling, massage-gun, pin-and-stretch; ask first"),
    row(T::BleedingDisorder, Limit,
        "Haemophilia or low platelets?",
        "as blood-thinners but max 2; ask first"),
    row(T::Osteoporosis, Limit,
        "Osteoporosis, long-term steroids or a low-trauma fracture?",
        "max 3 on trunk and hips, 4 elsewhere; no foam-rolling, ball, trigger-point-pressure, tapotement or massage-gun on trunk and hips"),
    row(T::Pregnancy, Limit,
        "Pregnant (or within 6 weeks after)?",
        "max 3, legs 2 (effleurage, light-stroking only); no foam-rolling or massage-gun anywhere; no trigger-point-pressure, ball, kneading or tapping on legs and low back; not flat on the back after 20 weeks; ask first in first trimester"),
    row(T::Neuropathy, Limit,
        "Numb or reduced feeling (diabetes, chemo, nerve injury)?",
        "max 2 on affected parts; no ball, roller, heat, cold there; check skin after"),
    row(T::Diabetes, Limit,
        "Diabetes?",
        "if feet normal: max 4; if ulcer or numb: neuropathy rules"),
    row(T::Cancer, Limit,
        "Cancer now or treated in the last year?",
        "ask team; max 2; skip tumour, radiotherapy, node and line sites; up to 20 min"),
    row(T::BoneMetastases, Limit,
        "Cancer in bone?",
        "resting-touch, breathing, light-stroking only"),
    row(T::HeartFailure, Limit,
        "Heart failure or serious heart disease?",
        "ask; no lymphatic-stroke, no leg effleurage toward the heart over large areas; max 3"),
    row(T::HighBloodPressure, Limit,
        "Blood pressure uncontrolled (or above 160/100)?",
        "ask; max 3; no tapotement, no breath-holding"),
    row(T::ArteryDisease, Limit,
        "Poor leg circulation from artery disease?",
        "ask; max 2 on legs; no heat or cold"),
    row(T::Lymphoedema, Limit,
        "Lymphoedema or nodes removed?",
        "only the drainage you were taught; max 1 on the limb"),
    row(T::InflammatoryArthritis, Limit,
        "Rheumatoid, psoriatic, gout or spondyloarthritis?",
        "no neck pressure or traction; max 3; flare = joint-flare"),
    row(T::Sciatica, Limit,
        "Pain, tingling or numbness below the knee from the back?",
        "no piriformis/glute trigger-point-pressure; low-back max 3; worsening = red-flag"),
    row(T::SpineUnstable, Limit,
        "Stenosis, spondylolisthesis, acute disc or spine surgery?",
        "no roller, no ball on back; low-back max 2; ask"),
    row(T::JointReplacement, Limit,
        "Replaced joint?",
        "skip 12 weeks; then max 3 around it"),
    row(T::FragileSkin, Limit,
        "Thin skin, steroids, age-related tearing?",
        "max 2; no skin-rolling, cross-fibre-friction, pin-and-stretch, foam-rolling, tapotement; lotion always"),
    row(T::Hypermobility, Limit,
        "Very bendy joints / EDS?",
        "no pin-and-stretch end range; max 4"),
    row(T::KidneyTrouble, Limit,
        "Kidney stone or infection?",
        "no massage on mid-back, low-back, low-back-side; fever = block"),
    row(T::FallRisk, Limit,
        "Unsteady, dizzy on rising, hard to get off the floor?",
        "no standing-ball or floor routines; seated and bed only"),
    row(T::TouchDistress, Limit,
        "Touch brings distress?",
        "offer breathing and active-movement only; skip at will"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tag_has_its_own_row() {
        for (row, tag) in TABLE.iter().zip(Tag::ALL) {
            assert_eq!(row.tag, *tag);
        }
        assert_eq!(TABLE.len(), Tag::ALL.len());
    }
}
