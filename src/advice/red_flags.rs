//! The warning signs that are asked before the first session and every 30 days.
//!
//! A "yes" says whom to call and how soon; all but one kind of sign means no session. Sources:
//! docs/domain.md, sections 4.1 and 4.2 (the tags that forbid every session). A sign without
//! sources is general professional knowledge, asked because missing it would be grave.

mod pages;

use crate::model::Tag;

/// How soon someone must look at a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// An emergency.
    Now,
    /// An emergency in pregnancy.
    Maternity,
    /// The same day.
    Today,
    /// In the coming days; until then only gentle strokes.
    InDays,
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
                 America)."
            }
            Self::Maternity => {
                "Call your maternity unit now; if you bleed heavily or feel very ill, call your \
                 emergency number (112 in Europe, 999 in the UK, 911 in North America)."
            }
            Self::Today => {
                "Have it looked at today: by your doctor, or through your out-of-hours line (111 in \
                 the UK)."
            }
            Self::InDays => "Let a doctor or physiotherapist look at it in the coming days.",
            Self::Wait => {
                "Wait until it has passed, or until your doctor or midwife says that massage is fine."
            }
        }
    }

    /// What it means for a session.
    #[must_use]
    pub const fn after(self) -> &'static str {
        match self {
            Self::Now | Self::Maternity => {
                "There is no session today. Look after this first. backrub asks again before the \
                 next one."
            }
            Self::Today => {
                "There is no session until a doctor, nurse or physiotherapist has looked at it. \
                 backrub then remembers that, with the date."
            }
            Self::InDays => "Until then backrub plays gentle strokes only, at most pressure 3.",
            Self::Wait => {
                "There is no session until then. backrub asks again before the next one. If there \
                 is a mark under “What applies to you”, sessions stay off until you remove it."
            }
        }
    }
}

/// One warning sign.
#[derive(Debug, PartialEq, Eq)]
pub struct RedFlag {
    /// Its name in the memory file.
    pub id: &'static str,
    /// What completes the question of its page, without a full stop.
    pub sign: &'static str,
    /// Why it matters, in one sentence for the person.
    pub why: &'static str,
    /// How soon a "yes" must be looked at.
    pub urgency: Urgency,
    /// The tag that a "yes" stands for, if there is one.
    pub tag: Option<Tag>,
    /// Keys of the source table.
    pub sources: &'static [&'static str],
}

impl RedFlag {
    /// Whom to call, in one or two sentences. Only with some of the emergencies may one also go to
    /// a hospital oneself: with a stroke, chest pain or the like the ambulance comes to the person.
    #[must_use]
    pub fn whom(&self) -> &'static str {
        match self.id {
            "accident" | "legs" | "bladder" => {
                "Call your emergency number now (112 in Europe, 999 in the UK, 911 in North \
                 America), or go to the nearest emergency department."
            }
            _ => self.urgency.whom(),
        }
    }
}

/// Signs that complete one question.
#[derive(Debug)]
pub struct SignPart {
    /// The question.
    pub question: &'static str,
    /// What completes it.
    pub signs: &'static [RedFlag],
}

/// Signs that are asked about together, nine at most, so that each has a digit.
#[derive(Debug)]
pub struct SignPage {
    /// Its questions, one after the other.
    pub parts: &'static [SignPart],
}

impl SignPage {
    /// Its signs, in the order of their digits.
    pub fn signs(&self) -> impl Iterator<Item = &'static RedFlag> + use<> {
        self.parts.iter().flat_map(|part| part.signs)
    }
}

/// What is asked before a session on all other days. It stands for every sign.
pub const SHORT: &str = "Since last time: new or changing pain you cannot explain; new numbness or \
                         weakness; any change in bladder, bowel or feeling between the legs; chest \
                         pain or breathlessness; a fall; a fever; or one swollen leg?";

/// What is said at the beginning of a sound file, which will be heard where nobody asks.
pub const BEFORE_A_FILE: &str = "Not today with new, unexplained pain, numbness, weakness, bladder or \
                                 bowel trouble, chest pain, breathlessness, a fall, a fever, or \
                                 one swollen leg.";

/// How many days an answered list holds.
pub const HOLDS_FOR_DAYS: u16 = 30;

pub use pages::PAGES;

/// Every sign, in the order in which they are asked.
pub fn all() -> impl Iterator<Item = &'static RedFlag> {
    PAGES.iter().flat_map(SignPage::signs)
}

#[cfg(test)]
mod tests {
    use super::Urgency::{InDays, Maternity, Now, Today, Wait};
    use super::*;
    use crate::model::wording::words;
    use crate::model::{Quality, Restriction, Source};
    use std::collections::HashSet;

    #[test]
    fn every_tag_that_forbids_a_session_is_asked_as_a_sign_or_in_the_profile() {
        for tag in Tag::ALL {
            let asked = all().filter(|flag| flag.tag == Some(*tag)).count();
            let must = tag.restriction() == Restriction::Block && *tag != Tag::RedFlag;
            let is_asked = asked == 1 || tag.facts().group.is_some();
            assert!(!must || is_asked, "{tag}");
        }
    }

    #[test]
    fn every_sign_has_a_name_and_a_digit() {
        let ids: HashSet<_> = all().map(|flag| flag.id).collect();
        assert_eq!(ids.len(), all().count());
        assert!(PAGES.iter().all(|page| page.signs().count() <= 9));
    }

    #[test]
    fn the_most_urgent_come_first_and_the_list_stays_short() {
        let parts = PAGES.iter().flat_map(|page| page.parts);
        let urgencies: Vec<_> = parts.map(|part| part.signs[0].urgency).collect();
        assert_eq!(urgencies, [Now, Today, Wait]);
        let asked = all().map(|flag| words(flag.sign)).sum::<usize>();
        assert!(asked <= 230, "{asked} words");
    }

    #[test]
    fn every_sign_completes_its_question_and_says_why_it_matters() {
        for RedFlag { sign, why, .. } in all() {
            assert!(sign.starts_with(char::is_lowercase), "{sign}");
            assert!(!sign.ends_with(['.', '?']) && words(sign) <= 22, "{sign}");
            assert!(why.ends_with('.') && words(why) <= 16, "{why}");
            assert!(
                ![sign, why].iter().any(|text| text.contains("  ")),
                "{sign}"
            );
        }
        let mut parts = PAGES.iter().flat_map(|page| page.parts);
        assert!(parts.all(|part| part.question.ends_with('?')));
    }

    #[test]
    fn what_is_no_stop_makes_sessions_gentler() {
        for flag in all().filter(|flag| flag.urgency == InDays) {
            let tag = flag.tag.unwrap();
            assert_eq!(tag.restriction(), Restriction::Limit, "{}", flag.id);
        }
        for flag in all().filter(|flag| flag.urgency == Wait) {
            let restriction = flag.tag.map(Tag::restriction);
            assert!(
                matches!(restriction, None | Some(Restriction::Block)),
                "{}",
                flag.id
            );
        }
    }

    #[test]
    fn no_sign_shows_only_weak_sources() {
        for flag in all() {
            let found: Vec<_> = flag
                .sources
                .iter()
                .map(|key| Source::find(key).unwrap().quality)
                .collect();
            let weak = found.iter().all(|quality| *quality == Quality::Low);
            assert!(found.is_empty() || !weak, "{}", flag.sign);
        }
    }

    #[test]
    fn nobody_is_asked_the_most_private_things_first() {
        let private = ["urine", "pee", "poo", "sex", "pregnan"];
        for page in PAGES {
            let first = page.parts[0].signs[0].sign;
            assert!(private.iter().all(|word| !first.contains(word)), "{first}");
        }
    }

    #[test]
    fn nobody_with_a_stroke_or_chest_pain_is_sent_to_the_hospital_by_themselves() {
        for flag in all() {
            let goes = flag.whom().contains("go to the nearest");
            let may = ["accident", "legs", "bladder"].contains(&flag.id);
            assert_eq!(goes, may, "{}", flag.id);
            assert!(!may || flag.urgency == Now, "{}", flag.id);
        }
    }

    #[test]
    fn an_emergency_names_the_numbers_and_where_they_hold() {
        for urgency in [Now, Maternity] {
            for words in ["112 in Europe", "999 in the UK", "911 in North America"] {
                assert!(urgency.whom().contains(words));
            }
        }
        assert!(Maternity.whom().starts_with("Call your maternity unit now"));
        assert!(Today.whom().contains("111 in the UK"));
    }
}
