//! Whom a routine is not for today: one plain phrase per tag, to follow "Not today if".
//!
//! Only words live here. Whether a tag applies is the person's answer, never worked out.

use crate::model::Tag;

/// Completes "Not today if …", such as "you take blood thinners"; no full stop.
#[must_use]
pub const fn not_today(tag: Tag) -> &'static str {
    match tag {
        Tag::RedFlag => "you have any of the warning signs",
        Tag::Fever => "you have a fever or an infection",
        Tag::Dvt => "you may have a blood clot, or one leg is newly swollen, hot and sore",
        Tag::NeckArterySigns => {
            "a new, severe neck pain or headache comes with dizziness, or trouble seeing or speaking"
        }
        Tag::RecentStrokeHeart => {
            "you had a stroke, mini-stroke, heart attack or unstable angina in the last three months"
        }
        Tag::PregnancyComplication => "your pregnancy has complications",
        Tag::DarkUrine => "your urine turned dark brown after hard exercise or massage",
        Tag::BoneInfection => "you have an infection in a bone",
        Tag::Intoxicated => "alcohol, drugs or sleeping tablets are dulling what you feel",
        Tag::OpenWound => "the area has an open wound or stitches",
        Tag::SkinInfection => "the area has a rash or a skin infection",
        Tag::BurnSunburn => "the area is burnt or sunburnt",
        Tag::Bruise => "the area has a fresh bruise",
        Tag::RecentFracture => "a bone in the area is broken and not yet healed",
        Tag::RecentSurgery => "you had an operation in the last six weeks",
        Tag::AcuteInjury72h => "you hurt the area, or your back, in the last three days",
        Tag::JointFlare => "a joint in the area is hot, red or swollen",
        Tag::VaricoseVeins => "your leg veins bulge or hurt",
        Tag::LumpUnexplained => "you have a new lump that no one has looked at",
        Tag::ImplantDevice => {
            "you have a pacemaker, stimulator, pump, port or new stent near the area"
        }
        Tag::MyositisOssificans => "an old deep bruise has left a hard lump in the area",
        Tag::BloodThinners => "you take blood thinners",
        Tag::BleedingDisorder => "you bleed or bruise easily because of an illness",
        Tag::Osteoporosis => "your bones are thin, or you take steroids long-term",
        Tag::Pregnancy => "you are pregnant, or gave birth in the last six weeks",
        Tag::Neuropathy => "part of your skin is numb or feels less than it did",
        Tag::Diabetes => "you have diabetes",
        Tag::Cancer => "you have cancer, or had treatment for it in the last year",
        Tag::BoneMetastases => "you have cancer in a bone",
        Tag::HeartFailure => "you have heart failure or another serious heart disease",
        Tag::HighBloodPressure => "your blood pressure is high and not under control",
        Tag::ArteryDisease => "narrowed arteries make the blood flow to your legs poor",
        Tag::Lymphoedema => "you have lymphoedema, or had lymph nodes removed",
        Tag::InflammatoryArthritis => "you have rheumatoid arthritis, gout or a similar illness",
        Tag::Sciatica => "pain or tingling runs from your back to below the knee",
        Tag::SpineUnstable => {
            "you have a narrowed or slipped spine, a new disc injury or spine surgery"
        }
        Tag::JointReplacement => "you have a replaced joint in the area",
        Tag::FragileSkin => "your skin is thin and tears easily",
        Tag::Hypermobility => "your joints are very bendy",
        Tag::KidneyTrouble => "you have a kidney stone or a kidney infection",
        Tag::FallRisk => "you feel unsteady, or find it hard to get up from the floor",
        Tag::TouchDistress => "being touched upsets you",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::wording::words;
    use std::collections::HashSet;

    #[test]
    fn every_phrase_completes_the_sentence() {
        for tag in Tag::ALL {
            let phrase = not_today(*tag);
            assert!(phrase.starts_with(char::is_lowercase), "{tag}: {phrase}");
            assert!(!phrase.ends_with(['.', '?']), "{tag}: {phrase}");
            assert!(words(phrase) <= 16, "{tag}: {phrase}");
        }
    }

    #[test]
    fn no_two_tags_share_a_phrase() {
        let phrases: HashSet<_> = Tag::ALL.iter().map(|tag| not_today(*tag)).collect();
        assert_eq!(phrases.len(), Tag::ALL.len());
    }
}
