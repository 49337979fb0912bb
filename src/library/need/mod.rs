//! What somebody needs, in their own words: "6m shoulder quiet", "bed no tools". Every word may
//! be a time, a place, a tool, a part of the body, how it suits, or a piece of a title.
//!
//! All of it must hold. Where a word can mean several things, any of them is enough; one that means
//! nothing at all is taken for the nearest that does. No word is an error.

mod matching;
mod parse;
mod vocabulary;

use std::time::Duration;

use self::matching::Matching;
use self::vocabulary::Meaning;
use super::Entry;
use crate::advice::Fit;
use crate::model::{Area, Tag};

/// What somebody needs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Need {
    terms: Vec<Term>,
}

/// One thing that must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    /// As it was said.
    said: String,
    /// Whether it must not hold.
    is_not: bool,
    sense: Sense,
}

/// What is asked of a routine.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Sense {
    /// It takes at most this long.
    Most(Duration),
    /// Others hardly notice it: seated, with nothing but the hands, nothing tapped.
    Quiet,
    /// It needs no tools.
    NoTools,
    /// It is not barred for the person.
    ForMe,
    /// It is made gentler for the person.
    Gentler,
    /// It is the user's own.
    Own,
    /// A word that may mean several things.
    Word(Meaning),
}

/// A routine that fits a need.
#[derive(Debug, Clone, Copy)]
pub struct Fitting<'e> {
    /// The routine, or a file that cannot be played.
    pub entry: &'e Entry,
    /// How well it fits, for comparison with others only.
    score: u32,
    /// Whether it is not for this person.
    is_barred: bool,
}

impl<'e> Fitting<'e> {
    /// The id of the routine.
    #[must_use]
    pub fn id(&self) -> &'e str {
        &self.entry.id
    }
}

impl Need {
    /// What somebody needs who says this.
    #[must_use]
    pub fn of(words: &str) -> Self {
        Self {
            terms: parse::terms(words),
        }
    }

    /// Whether nothing is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The longest that it may take; none if no time was said.
    #[must_use]
    pub fn most(&self) -> Option<Duration> {
        let times = self.terms.iter().filter_map(|term| match term.sense {
            Sense::Most(time) => Some(time),
            _ => None,
        });
        times.min()
    }

    /// The parts of the body that were named outright, to tell how long each routine works them.
    #[must_use]
    pub fn areas(&self) -> Vec<Area> {
        let named = self.terms.iter().filter_map(|term| match &term.sense {
            Sense::Word(meaning) if meaning.is_sure && !term.is_not => Some(&meaning.areas),
            _ => None,
        });
        named.flatten().copied().collect()
    }

    /// Everything that fits a person to whom these tags apply, in the order of the entries.
    #[must_use]
    pub fn find<'e>(&self, entries: &'e [Entry], mine: &[Tag]) -> Vec<Fitting<'e>> {
        let mut matching = Matching::default();
        let terms: Vec<Term> = self
            .terms
            .iter()
            .map(|term| understood(term, entries, mine, &mut matching))
            .collect();
        let mut found = matching.all(&terms, entries, mine);
        // A word of which there is a letter or two yet does not empty the list.
        if let ([], Some((last, before))) = (found.as_slice(), terms.split_last())
            && last.is_begun()
        {
            found = matching.all(before, entries, mine);
        }
        found
    }

    /// The first word that nothing at all has anything to do with.
    #[must_use]
    pub fn unknown(&self, entries: &[Entry]) -> Option<&str> {
        let mut matching = Matching::default();
        let is_unknown = |term: &&Term| {
            let is_word = matches!(term.sense, Sense::Word(_)) && !term.is_not;
            is_word && {
                let term = understood(term, entries, &[], &mut matching);
                let none = |entry| matching.score(&term, entry, &[]).is_none();
                entries.iter().all(none)
            }
        };
        let unknown = self.terms.iter().find(is_unknown);
        unknown.map(|term| term.said.as_str())
    }
}

impl Term {
    /// Whether it is a word of which so little has been said that it may become another.
    fn is_begun(&self) -> bool {
        let is_open = matches!(&self.sense, Sense::Word(meaning) if !meaning.is_sure);
        is_open && self.said.chars().count() < 3
    }
}

/// The best of what was found: the one that suits, and fits best; of equals the first.
#[must_use]
pub fn best<'f, 'e>(found: &'f [Fitting<'e>]) -> Option<&'f Fitting<'e>> {
    let suits = |one: &Fitting<'_>| (!one.is_barred && one.entry.listing.is_some(), one.score);
    found.iter().rev().max_by_key(|one| suits(one))
}

fn is_barred(entry: &Entry, mine: &[Tag]) -> bool {
    let listing = entry.listing.as_ref();
    listing.is_some_and(|listing| matches!(listing.demands.fit(mine), Fit::NotForYou(_)))
}

/// The term, or what was probably meant where nothing has to do with it as it stands.
fn understood(term: &Term, entries: &[Entry], mine: &[Tag], matching: &mut Matching) -> Term {
    if let Sense::Word(meaning) = &term.sense
        && !meaning.is_sure
        && !entries
            .iter()
            .any(|entry| matching.score(term, entry, mine).is_some())
        && let Some(near) = Meaning::near(&term.said)
    {
        return Term {
            sense: Sense::Word(near),
            ..term.clone()
        };
    }
    term.clone()
}

#[cfg(test)]
mod tests;
