//! How well one routine fits one term: from 0, hardly, to 1000, fully; none if it does not.

use std::time::Duration;

use nucleo_matcher::pattern::{Atom, AtomKind, CaseMatching, Normalization};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::vocabulary::Meaning;
use super::{Fitting, Sense, Term, is_barred};
use crate::advice::Fit;
use crate::library::{Entry, Listing, Origin};
use crate::model::Tag;

/// The score of a whole word.
const WHOLE: u32 = 900;
/// The score of the beginning of a word.
const BEGUN: u32 = 600;
/// The most for letters that only come in this order.
const LETTERS: u32 = 400;
/// So much of the matcher's points for each letter: as many as for letters side by side, less one
/// small gap. Fewer, and three letters would be found in nearly every title.
const POINTS: usize = 14;

/// Compares words with routines.
#[derive(Default)]
pub(super) struct Matching {
    matcher: Matcher,
    letters: Vec<char>,
}

impl Matching {
    /// All entries that fit every term.
    pub(super) fn all<'e>(
        &mut self,
        terms: &[Term],
        entries: &'e [Entry],
        mine: &[Tag],
    ) -> Vec<Fitting<'e>> {
        let fitting = entries.iter().filter_map(|entry| {
            let scores = terms.iter().map(|term| self.score(term, entry, mine));
            Some(Fitting {
                entry,
                score: scores.sum::<Option<u32>>()?,
                is_barred: !terms.is_empty() && is_barred(entry, mine),
            })
        });
        fitting.collect()
    }

    /// How well a routine fits; a file that cannot be played fits by its name alone.
    pub(super) fn score(&mut self, term: &Term, entry: &Entry, mine: &[Tag]) -> Option<u32> {
        let score = match (&entry.listing, &term.sense) {
            (Some(listing), Sense::Word(meaning)) => {
                self.word(&term.said, meaning, entry.title(), listing)
            }
            (None, Sense::Word(meaning)) => self.title(&term.said, meaning.is_sure, entry.title()),
            (None, _) => None,
            (Some(listing), sense) => holds(sense, listing, entry, mine),
        };
        match (term.is_not, score) {
            (false, score) => score,
            (true, None) => Some(0),
            (true, Some(_)) => None,
        }
    }

    /// A word in any of its meanings. What a routine is called after and works too comes before what it
    /// only works.
    fn word(
        &mut self,
        said: &str,
        meaning: &Meaning,
        title: &str,
        listing: &Listing,
    ) -> Option<u32> {
        let title = self.title(said, meaning.is_sure, title);
        let benefit = word_in(said, listing.benefit.name());
        let person = word_in(said, listing.benefit.person()).map(|score| score / 2);
        let all = [title, benefit, person, meant(meaning, listing)]
            .into_iter()
            .flatten();
        let most = all.clone().max()?;
        Some(most + (all.sum::<u32>() - most) / 4)
    }

    /// A piece of the title: a word, the beginning of one, or letters of it in their order.
    fn title(&mut self, said: &str, is_sure: bool, title: &str) -> Option<u32> {
        let word = word_in(said, title);
        let letters = said.chars().count();
        if word.is_some() || is_sure || letters < 3 {
            return word;
        }
        self.matcher.config = Config::DEFAULT;
        let (case, kind) = (CaseMatching::Ignore, AtomKind::Fuzzy);
        let atom = Atom::new(said, case, Normalization::Smart, kind, false);
        let title = Utf32Str::new(title, &mut self.letters);
        let points = usize::from(atom.score(title, &mut self.matcher)?);
        let full = letters * 2 * POINTS;
        let share = LETTERS as usize * points.min(full) / full;
        (points >= letters * POINTS).then(|| u32::try_from(share).unwrap_or(LETTERS))
    }
}

/// Whether a word is in a text, or begins one of its words.
fn word_in(said: &str, text: &str) -> Option<u32> {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric());
    let scores = words
        .filter(|word| word.starts_with(said))
        .map(|word| if word == said { WHOLE } else { BEGUN });
    scores.max()
}

/// How well a routine fits any meaning of a word: a part of the body by its share of the work.
fn meant(meaning: &Meaning, listing: &Listing) -> Option<u32> {
    let full = if meaning.is_sure { 1000 } else { BEGUN };
    let is_there = meaning.settings.contains(&listing.setting)
        || meaning
            .tools
            .iter()
            .any(|tool| listing.tools.contains(tool))
        || meaning
            .suits
            .iter()
            .any(|suits| listing.suits.contains(suits));
    let on = listing.seconds_on(&meaning.areas);
    let is_worked = !on.is_zero();
    let in_all: Duration = listing.time_on.iter().map(|(_, time)| *time).sum();
    let worked = is_worked.then(|| full / 2 + share(on, in_all, full / 2));
    worked.max(is_there.then_some(full))
}

/// Whether it is as it was asked for.
fn holds(sense: &Sense, listing: &Listing, entry: &Entry, mine: &[Tag]) -> Option<u32> {
    let is_so = match sense {
        // The nearer to the time that there is, the better.
        Sense::Most(most) => {
            return (listing.total <= *most).then(|| share(listing.total, *most, 1000));
        }
        Sense::Quiet => listing.is_quiet(),
        Sense::NoTools => listing.tools.is_empty(),
        Sense::ForMe => !matches!(listing.demands.fit(mine), Fit::NotForYou(_)),
        Sense::Gentler => matches!(listing.demands.fit(mine), Fit::Gentler(_)),
        Sense::Own => entry.origin != Origin::BuiltIn,
        Sense::Word(meaning) => return meant(meaning, listing),
    };
    is_so.then_some(1000)
}

/// So much of a whole.
fn share(part: Duration, of: Duration, whole: u32) -> u32 {
    let share = u128::from(whole) * part.as_millis() / of.as_millis().max(1);
    u32::try_from(share).map_or(whole, |share| share.min(whole))
}
