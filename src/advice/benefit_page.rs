//! One short page per benefit: what people hope for, what research says, and what backrub
//! says because of it.
//!
//! Nothing here promises a treatment: no page speaks of healing, and none gives a percentage
//! of a hormone. Facts and grades: docs/domain.md, section 3; wording:
//! docs/domain.md, section 3.6.

use crate::model::Benefit;

use super::pages;

/// How sure research is of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Grade {
    /// Many good studies agree.
    Strong,
    /// Several studies agree, with limits.
    Moderate,
    /// Few or small studies, or a small effect.
    Weak,
    /// Studies disagree, or those who read them do.
    Contested,
    /// Too little is known to say.
    Insufficient,
}

impl Grade {
    /// The grade in a plain word or two.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Strong => "well supported",
            Self::Moderate => "fairly sure",
            Self::Weak => "not sure",
            Self::Contested => "disputed",
            Self::Insufficient => "not known",
        }
    }
}

/// One finding of research.
#[derive(Debug, PartialEq, Eq)]
pub struct Claim {
    /// The claim, in one or two short sentences.
    pub text: &'static str,
    /// How sure research is of it.
    pub grade: Grade,
    /// Keys of the source table; empty if the claim is that nothing is known.
    pub sources: &'static [&'static str],
}

/// The page about one benefit.
#[derive(Debug, PartialEq, Eq)]
pub struct Page {
    /// What people hope for.
    pub hopes: &'static str,
    /// What research says of it.
    pub claims: &'static [Claim],
    /// What backrub says, and does, because of it.
    pub so_we_say: &'static str,
}

impl Page {
    /// The page about a benefit.
    #[must_use]
    pub const fn of(benefit: Benefit) -> &'static Self {
        match benefit {
            Benefit::RelaxMuscles => &pages::RELAX_MUSCLES,
            Benefit::ReleaseEndorphins => &pages::RELEASE_ENDORPHINS,
            Benefit::ReduceInflammation => &pages::REDUCE_INFLAMMATION,
            Benefit::ImproveCirculation => &pages::IMPROVE_CIRCULATION,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::model::wording::words;
    use crate::model::{Quality, Source};

    /// All the text of a page, to search it and to count its words.
    fn read(page: &Page) -> String {
        let claims: Vec<&str> = page.claims.iter().map(|claim| claim.text).collect();
        format!("{} {} {}", page.hopes, claims.join(" "), page.so_we_say)
    }

    #[test]
    fn no_claim_rests_on_weak_pages_alone() {
        for benefit in Benefit::ALL {
            for claim in Page::of(*benefit).claims {
                let mut sources = claim.sources.iter().filter_map(|key| Source::find(key));
                let held = sources.any(|source| source.quality != Quality::Low);
                // There is no source to name for what nobody knows.
                let open = claim.grade == Grade::Insufficient && claim.sources.is_empty();
                assert!(held || open, "{benefit}: {}", claim.text);
            }
        }
    }

    #[test]
    fn every_source_of_a_claim_exists() {
        for benefit in Benefit::ALL {
            for claim in Page::of(*benefit).claims {
                for key in claim.sources {
                    assert!(Source::find(key).is_some(), "{benefit}: {key}");
                }
            }
        }
    }

    #[test]
    fn a_page_is_read_in_a_minute() {
        for benefit in Benefit::ALL {
            let count = words(&read(Page::of(*benefit)));
            assert!((120..=200).contains(&count), "{benefit}: {count} words");
        }
    }

    #[test]
    fn no_page_promises_more_than_is_known() {
        const NEVER: [&str; 12] = [
            "heal", "cure", "treats", "detox", "toxin", "lactic", "adhesion", "scar", "posture",
            "boost", "%", "per cent",
        ];
        for benefit in Benefit::ALL {
            let text = read(Page::of(*benefit)).to_lowercase();
            for word in NEVER {
                assert!(!text.contains(word), "{benefit}: {word}");
            }
            assert!(!text.contains("  "), "{benefit}");
        }
    }

    #[test]
    fn every_grade_has_its_own_word() {
        use Grade::{Contested, Insufficient, Moderate, Strong, Weak};
        let grades = [Strong, Moderate, Weak, Contested, Insufficient];
        let words: HashSet<_> = grades.map(Grade::word).into();
        assert_eq!(words.len(), grades.len());
    }
}
