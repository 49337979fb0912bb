//! The warning signs that are asked before the first session and every seven days.
//!
//! One "yes" means no session, only whom to call. Emergencies come first. Source:
//! docs/domain.md, sections 4.1 and 4.2 (the tags that forbid every session). A sign without
//! sources is general professional knowledge, asked because missing it would be grave.

use crate::model::Tag;

/// How soon someone must look at a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// An emergency.
    Now,
    /// The same day or the next.
    Soon,
    /// No hurry, but no session until it has passed or a doctor agrees.
    Wait,
}

impl Urgency {
    /// Whom to call, in one or two sentences.
    #[must_use]
    pub const fn whom(self) -> &'static str {
        match self {
            Self::Now => {
                "Call your emergency number now (112 in Europe, 999 in the UK, 911 in North \
                 America), or go to the nearest emergency department."
            }
            Self::Soon => {
                "See a doctor today or tomorrow, or call your out-of-hours line (111 in the UK)."
            }
            Self::Wait => {
                "Wait until it has worn off, or until a doctor says that massage is fine."
            }
        }
    }
}

/// One warning sign.
#[derive(Debug, PartialEq, Eq)]
pub struct RedFlag {
    /// The question, answered by yes or no.
    pub question: &'static str,
    /// Why it matters, in one sentence for the person.
    pub why: &'static str,
    /// How soon a "yes" must be looked at.
    pub urgency: Urgency,
    /// The tag that a "yes" stands for, if the sign has one of its own.
    pub tag: Option<Tag>,
    /// Keys of the source table.
    pub sources: &'static [&'static str],
}

/// What is said before the questions.
pub const BEFORE: &str = "To be sure that nothing serious is missed: do any of these apply to you \
                          today? If so, skip the massage; you will see whom to contact.";

/// What is said after a yes.
pub const AFTER: &str = "There is no session today. Look after this first. When you open backrub \
                         again it will ask once more, and if all is well you can begin.";

use Urgency::{Now, Soon, Wait};

const fn row(
    urgency: Urgency,
    tag: Option<Tag>,
    question: &'static str,
    why: &'static str,
    sources: &'static [&'static str],
) -> RedFlag {
    RedFlag {
        question,
        why,
        urgency,
        tag,
        sources,
    }
}

/// Every question: emergencies first, and within one urgency those that are easy to answer.
#[rustfmt::skip]
pub const ALL: &[RedFlag] = &[
    row(Now, None,
        "Did the pain start after a serious fall or accident?",
        "A bone may be injured, and pressing could make it worse.",
        &["NHS-Sheffield", "NHS-Norfolk"]),
    row(Now, None,
        "Do you have chest pain, or are you suddenly short of breath?",
        "It may come from the heart or the lungs, and minutes count.",
        &["NHS-Sheffield", "NHS-DVT"]),
    row(Now, Some(Tag::Dvt),
        "Has one leg become swollen, hot and sore, or might you have a blood clot?",
        "It may be a clot, and massage could dislodge it.",
        &["NHS-DVT", "Bartsch21"]),
    row(Now, None,
        "Have both legs started to hurt, tingle or feel numb, or are your legs becoming weak?",
        "Nerves at the base of the spine may be under pressure, and hours count.",
        &["NHS-Sheffield", "NHS-Norfolk"]),
    row(Now, Some(Tag::NeckArterySigns),
        "Do you have a new, severe neck pain or headache, with dizziness, double vision, slurred \
         speech, trouble swallowing, a numb face or unsteady legs?",
        "An artery in the neck may be injured, and pressing could injure it further.",
        &["Rushton23", "Sulkowski22"]),
    row(Now, None,
        "Do you have a tearing pain in your belly or back, and do you feel faint?",
        "It may come from a large blood vessel, and minutes count.",
        &[]),
    row(Now, Some(Tag::DarkUrine),
        "Has your urine turned dark brown, like tea, after hard exercise or massage?",
        "Muscle may be breaking down, which strains the kidneys.",
        &["Chen21"]),
    row(Now, None,
        "Have you recently had trouble starting, stopping or feeling it when you pee or poo, or have \
         you started to leak?",
        "Nerves at the base of the spine may be under pressure, and hours count.",
        &["NHS-Sheffield", "NHS-Norfolk"]),
    row(Now, None,
        "Are you numb around the genitals, back passage or inner thighs, or have you recently lost \
         sexual feeling or function?",
        "Nerves at the base of the spine may be under pressure, and hours count.",
        &["NHS-Sheffield", "NHS-Norfolk"]),
    row(Soon, Some(Tag::Fever),
        "Is your temperature 38 C (100.4 F) or more, or do you feel ill with an infection?",
        "Your body needs rest to fight it; with back pain, a doctor should know.",
        &["NHS-Sheffield"]),
    row(Soon, None,
        "Is the pain getting worse, or no better after six weeks, and has no doctor looked at it?",
        "Pain that gets worse or does not go away deserves a look at its cause.",
        &[]),
    row(Soon, None,
        "Is this your first severe back pain, and are you under 20 or over 55?",
        "At these ages the cause more often needs a doctor's attention.",
        &[]),
    row(Soon, None,
        "Are you losing weight without trying, does your back have a new lump or shape, or is the \
         pain worse at night and not eased by rest?",
        "The pain may come from an illness, not from a muscle.",
        &["NHS-Sheffield"]),
    row(Soon, None,
        "Is the pain new or sudden, and do any of these apply: cancer now or in the past, a weakened \
         immune system, thin bones, steroids, or drugs injected into a vein?",
        "The pain may come from a bone or an infection, not from a muscle.",
        &[]),
    row(Soon, Some(Tag::BoneInfection),
        "Do you have an infection in a bone?",
        "Pressing near it could make it worse.",
        &["Bartsch21"]),
    row(Soon, Some(Tag::PregnancyComplication),
        "Are you pregnant, with bleeding, contractions, pre-eclampsia or another high risk?",
        "You and the baby come first; ask your midwife or doctor before any massage.",
        &["Mueller21"]),
    row(Wait, Some(Tag::Intoxicated),
        "Are alcohol, drugs or sleeping tablets dulling what you feel right now?",
        "You might press too hard and not notice.",
        &[]),
    row(Wait, Some(Tag::RecentStrokeHeart),
        "Have you had a stroke, mini-stroke, heart attack or unstable angina in the last three \
         months?",
        "Your heart and blood vessels need time to recover first.",
        &[]),
];

/// The questions of one urgency, in the order in which they are asked.
pub fn of(urgency: Urgency) -> impl Iterator<Item = &'static RedFlag> {
    ALL.iter().filter(move |flag| flag.urgency == urgency)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::wording::words;
    use crate::model::{Quality, Restriction, Source};

    #[test]
    fn every_tag_that_forbids_a_session_is_asked_once() {
        for tag in Tag::ALL {
            let asked = ALL.iter().filter(|flag| flag.tag == Some(*tag)).count();
            let must = tag.restriction() == Restriction::Block && *tag != Tag::RedFlag;
            assert_eq!(asked, usize::from(must), "{tag}");
        }
    }

    #[test]
    fn emergencies_come_first_and_the_list_stays_short() {
        assert!(ALL.is_sorted_by_key(|flag| flag.urgency));
        assert!((12..=18).contains(&ALL.len()));
    }

    #[test]
    fn every_question_is_one_plain_sentence() {
        for RedFlag { question, .. } in ALL {
            assert!(question.ends_with('?'), "{question}");
            assert_eq!(question.matches('?').count(), 1, "{question}");
            assert!(words(question) <= 32, "{question}");
            assert!(!question.contains("  "), "{question}");
        }
    }

    #[test]
    fn no_question_shows_only_weak_sources() {
        for flag in ALL {
            let found: Vec<_> = flag
                .sources
                .iter()
                .map(|key| Source::find(key).unwrap().quality)
                .collect();
            let weak = found.iter().all(|quality| *quality == Quality::Low);
            assert!(found.is_empty() || !weak, "{}", flag.question);
        }
    }

    #[test]
    fn every_sign_says_why_it_matters_in_one_sentence() {
        for RedFlag { why, .. } in ALL {
            assert!(why.ends_with('.') && words(why) <= 16, "{why}");
            assert!(!why.contains("  "), "{why}");
        }
    }

    #[test]
    fn nobody_is_asked_the_most_private_things_first() {
        let private = ["urine", "pee", "poo", "genitals", "sex", "pregnant"];
        for urgency in [Now, Soon, Wait] {
            let first = of(urgency).next().unwrap().question;
            assert!(private.iter().all(|word| !first.contains(word)), "{first}");
        }
    }

    #[test]
    fn an_emergency_names_the_numbers_and_where_they_hold() {
        for words in ["112 in Europe", "999 in the UK", "911 in North America"] {
            assert!(Now.whom().contains(words));
        }
        assert!(Soon.whom().contains("111 in the UK"));
    }

    #[test]
    fn every_sign_of_an_urgency_has_a_digit() {
        assert!([Now, Soon, Wait].into_iter().all(|u| of(u).count() <= 9));
    }
}
