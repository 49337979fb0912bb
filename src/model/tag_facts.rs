//! What is known about each tag: how much it restricts, whom it means, and what it changes, in words.
//!
//! Source: docs/domain.md, section 4.2, where each row names its basis. Whether a tag applies is
//! for the person to say; it is never inferred.

use super::{Tag, TagGroup};

/// How much a tag restricts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Restriction {
    /// No session at all.
    Block,
    /// A place is skipped, and nothing is pressed below it.
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
    /// Its plain name, such as "Blood thinners".
    pub called: &'static str,
    /// Completes "Not today if …", such as "you take blood thinners"; no full stop.
    pub not_today: &'static str,
    /// What it changes, in one plain sentence without its full stop.
    pub changes: &'static str,
    /// Where a person is asked about it; `None` where only the warning signs ask.
    pub group: Option<TagGroup>,
    /// For how many days it usually holds; after them it is asked again. `None` if it lasts.
    pub days: Option<u16>,
}

impl TagFacts {
    /// What to do about the one place that it is about, which only the person knows.
    #[must_use]
    pub const fn place(&self) -> Option<&'static str> {
        match (self.restriction, self.tag) {
            // Bulging veins are seen all over a leg, which its rules mind.
            (_, Tag::VaricoseVeins) | (Block | Limit, _) => None,
            (Local, Tag::JointFlare) => Some("skip that joint"),
            (Local, _) => Some("skip that place"),
        }
    }
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

    /// Its plain name, such as "Blood thinners".
    #[must_use]
    pub fn called(self) -> &'static str {
        self.facts().called
    }

    /// Completes "Not today if …", such as "you take blood thinners"; no full stop.
    #[must_use]
    pub fn not_today(self) -> &'static str {
        self.facts().not_today
    }

    /// The tags that a person is asked about, by group.
    pub fn asked() -> impl Iterator<Item = Self> {
        let of = |group| {
            let all = Self::ALL.iter().copied();
            all.filter(move |tag: &Self| tag.facts().group == Some(group))
        };
        TagGroup::ALL.into_iter().flat_map(of)
    }
}

const fn row(
    tag: Tag,
    restriction: Restriction,
    (group, days): (Option<TagGroup>, Option<u16>),
    called: &'static str,
    not_today: &'static str,
    changes: &'static str,
) -> TagFacts {
    TagFacts {
        tag,
        restriction,
        called,
        not_today,
        changes,
        group,
        days,
    }
}

/// Only the warning signs ask about it.
const ASKED_AS_A_SIGN: (Option<TagGroup>, Option<u16>) = (None, None);

/// It holds for about so many days.
const fn for_days(days: u16) -> (Option<TagGroup>, Option<u16>) {
    (Some(TagGroup::Today), Some(days))
}

const fn lasting(group: TagGroup) -> (Option<TagGroup>, Option<u16>) {
    (Some(group), None)
}

use Restriction::{Block, Limit, Local};
use Tag as T;
use TagGroup::{Blood, Body, Bones, Skin};

#[rustfmt::skip]
static TABLE: [TagFacts; 44] = [
    row(T::RedFlag, Block, ASKED_AS_A_SIGN, "Warning signs",
        "you have any of the warning signs",
        "no session"),
    row(T::Fever, Block, for_days(3), "Fever or infection",
        "you have a fever or an infection, such as of a kidney",
        "no session until it has passed"),
    row(T::Dvt, Block, ASKED_AS_A_SIGN, "Blood clot",
        "you may have a blood clot, or one leg has become swollen, hot or sore",
        "no session until a doctor has cleared it"),
    row(T::NeckArterySigns, Block, ASKED_AS_A_SIGN, "Signs of a torn neck artery",
        "a new, severe neck pain or headache comes with dizziness, or trouble seeing or speaking",
        "no session; it is an emergency"),
    row(T::RecentStrokeHeart, Block, for_days(92), "Recent stroke or heart attack",
        "you have had a stroke, mini-stroke, heart attack or unstable angina in the last three months",
        "for three months, no session until your doctor agrees"),
    row(T::PregnancyComplication, Block, for_days(14), "Pregnancy with complications",
        "your pregnancy has complications",
        "no session until your midwife or doctor agrees"),
    row(T::DarkUrine, Block, ASKED_AS_A_SIGN, "Dark urine",
        "your urine turned dark brown after hard exercise or massage",
        "no session; see a doctor now"),
    row(T::BoneInfection, Block, for_days(42), "Infection in a bone",
        "you have an infection in a bone",
        "no session until a doctor has cleared it"),
    row(T::Intoxicated, Block, for_days(1), "Alcohol, drugs or sleeping tablets",
        "you are drunk, high, or drowsy from tablets",
        "no session until it has worn off"),
    row(T::OpenWound, Local, for_days(14), "Open wound or stitches",
        "the area has an open wound or stitches",
        "skip that place"),
    row(T::SkinInfection, Local, for_days(14), "Rash or skin infection",
        "the area has a rash or a skin infection",
        "skip that place"),
    row(T::BurnSunburn, Local, for_days(14), "Burn or sunburn",
        "the area is burnt or sunburnt",
        "skip that place"),
    row(T::Bruise, Local, for_days(14), "Fresh bruise",
        "the area has a fresh bruise",
        "skip that place until it is yellow and painless"),
    row(T::RecentFracture, Local, for_days(84), "Broken bone, dislocation",
        "you have a broken bone or dislocated joint that has not healed",
        "until it has healed, at most pressure 3; no rollers, balls or tapping; no movement while \
         standing; neck, back, hips and that limb are skipped"),
    row(T::RecentSurgery, Local, for_days(42), "Recent operation",
        "you have had an operation in the last six weeks",
        "for six weeks, at most pressure 2; legs, back, hips and that place are skipped; ask your \
         surgeon"),
    row(T::AcuteInjury72h, Local, for_days(3), "Fresh strain",
        "you have hurt the area, or your back, in the last three days",
        "for three days, no warmth; back and hips are only touched lightly; skip the sore place"),
    row(T::JointFlare, Local, for_days(7), "Hot, red or swollen joint",
        "a joint in the area is hot, red or swollen",
        "at most pressure 2 on arms and legs; no movement while standing; skip that joint"),
    row(T::VaricoseVeins, Local, lasting(Blood), "Varicose veins",
        "your leg veins bulge or hurt",
        "at most pressure 2 on the legs; no rollers, balls or tapping there; inner thighs are skipped"),
    row(T::LumpUnexplained, Local, for_days(14), "New lump",
        "you have a new lump that no one has looked at",
        "skip that place, and have it looked at"),
    row(T::ImplantDevice, Local, lasting(Body), "Pacemaker, pump, port or stimulator",
        "you have a pacemaker, stimulator, pump, port or new stent near the area",
        "at most pressure 3 on back, chest and hips; no balls, rollers or tapping there"),
    row(T::MyositisOssificans, Local, lasting(Skin), "Hard lump after a deep bruise",
        "an old deep bruise has left a hard lump in the area",
        "no rollers; skip that place"),
    row(T::BloodThinners, Limit, lasting(Blood), "Blood thinners",
        "you take blood thinners",
        "at most pressure 3; nothing that can bruise"),
    row(T::BleedingDisorder, Limit, lasting(Blood), "Bleeding disorder",
        "you bleed or bruise easily because of an illness",
        "at most pressure 2; nothing that can bruise"),
    row(T::Osteoporosis, Limit, lasting(Bones), "Thin bones",
        "your bones are thin, a bone broke after a small fall, or you take steroids long-term",
        "at most pressure 3 on back, chest and hips, 4 elsewhere; no balls, rollers or tapping on \
         back and hips"),
    row(T::Pregnancy, Limit, lasting(Body), "Pregnancy",
        "you are pregnant, or gave birth in the last six weeks",
        "at most pressure 3, 2 on the legs; no rollers; nothing flat on your back; inner thighs \
         are skipped"),
    row(T::Neuropathy, Limit, lasting(Skin), "Numb skin",
        "part of your skin is numb or feels less than it did",
        "at most pressure 2 on hands and lower legs; no balls, rollers, heat or cold there"),
    row(T::Diabetes, Limit, lasting(Body), "Diabetes",
        "you have diabetes",
        "at most pressure 4; if your feet are numb, mark numb skin too"),
    row(T::Cancer, Limit, lasting(Body), "Cancer",
        "you have cancer, or had treatment for it in the last year",
        "at most pressure 2; ask your team; skip treated places"),
    row(T::BoneMetastases, Limit, lasting(Bones), "Cancer in a bone",
        "you have cancer in a bone",
        "only resting hands, light stroking and breathing; no movement while standing, and none of \
         the low back"),
    row(T::HeartFailure, Limit, lasting(Blood), "Heart disease",
        "you have heart failure or another serious heart disease",
        "at most pressure 3; no long strokes up the legs; nothing lying flat"),
    row(T::HighBloodPressure, Limit, lasting(Blood), "High blood pressure",
        "your blood pressure is high and not under control",
        "at most pressure 3; no tapping"),
    row(T::ArteryDisease, Limit, lasting(Blood), "Poor leg circulation",
        "narrowed arteries reduce the blood flow to your legs",
        "at most pressure 2 on the legs; no rollers there; no heat or cold"),
    row(T::NeckArteries, Limit, lasting(Blood), "Past stroke, or narrowed neck arteries",
        "you have ever had a stroke or mini-stroke, or your neck arteries are narrowed",
        "on the neck, only light gliding and light stroking"),
    row(T::Lymphoedema, Limit, lasting(Body), "Lymphoedema",
        "you have lymphoedema, or had lymph nodes removed",
        "at most pressure 1 on arms, legs, shoulders, chest and upper back; only the drainage you \
         were taught"),
    row(T::InflammatoryArthritis, Limit, lasting(Bones), "Inflammatory arthritis",
        "you have rheumatoid or psoriatic arthritis, ankylosing spondylitis, gout or a similar illness",
        "at most pressure 3; only light glides on the neck"),
    row(T::Sciatica, Limit, lasting(Bones), "Sciatica",
        "pain or tingling runs from your back to below the knee",
        "at most pressure 3 on the low back; no deep presses, balls or rollers on the buttock"),
    row(T::SpineUnstable, Limit, lasting(Bones), "Spinal stenosis or slipped vertebra",
        "you have a narrowed spinal canal, a slipped vertebra, a new disc injury or spine surgery",
        "at most pressure 2 on the low back; no balls or rollers on the back"),
    row(T::JointReplacement, Limit, lasting(Bones), "Joint replacement",
        "you have a replaced joint in the area",
        "at most pressure 3 around it, nothing in the first twelve weeks; no rollers on hips and \
         thighs"),
    row(T::FragileSkin, Limit, lasting(Skin), "Fragile skin",
        "your skin is thin and tears easily",
        "at most pressure 2, with lotion; nothing that drags the skin; no heat or cold"),
    row(T::Hypermobility, Limit, lasting(Bones), "Very flexible joints",
        "your joints are very flexible (hypermobile)",
        "at most pressure 4; no stretches"),
    row(T::KidneyTrouble, Limit, lasting(Body), "Kidney stone",
        "you have a kidney stone",
        "the low back is skipped"),
    row(T::FallRisk, Limit, lasting(Body), "Unsteady",
        "you feel unsteady, or find it hard to get up from the floor",
        "nothing standing or on the floor"),
    row(T::TouchDistress, Limit, lasting(Skin), "Upset by touch",
        "being touched upsets you",
        "breathing and movement only"),
    row(T::NotLookedAt, Limit, for_days(30), "Pain that has not been checked",
        "you have pain that a doctor or physiotherapist ought to check, and nobody has",
        "at most pressure 3; nothing deep; have it looked at in the coming days"),
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
