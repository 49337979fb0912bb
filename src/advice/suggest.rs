//! One routine for now, and why: from what was done before, what applies to the person, and the
//! time that there is.
//!
//! One table of points decides, without chance: the same diary gives the same suggestion. What is
//! barred, is too long, was done today or was followed by worse within two days is never suggested.
//! Firm work on a muscle waits a day (docs/domain.md, section 1.19).

use std::time::Duration;

use jiff::ZonedDateTime;

use super::Past;
use crate::model::{Area, Benefit, Tool};

mod history;
mod points;

use history::History;
use points::{Case, REASONS};

/// A routine that could be suggested.
#[derive(Debug, Clone)]
pub struct Candidate<'c> {
    /// Its id.
    pub id: &'c str,
    /// What it is for.
    pub benefit: Benefit,
    /// How long it takes in all.
    pub total: Duration,
    /// The tools that it needs, besides hands.
    pub tools: &'c [Tool],
    /// The areas that it works, each once.
    pub areas: Vec<Area>,
    /// The areas that it presses firmly.
    pub firm: Vec<Area>,
    /// Whether it is not for this person.
    pub is_barred: bool,
}

/// What is suggested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The id of the routine.
    pub id: String,
    /// Why, in at most twelve words that begin small.
    pub why: String,
}

/// The routine to do now, out of these in the order of the list; of equals the first. None if there
/// is none that is allowed, short enough for `most`, not done today, and not one after which it was
/// worse within two days. What is dated after now is left out of account.
#[must_use]
pub fn suggest(
    candidates: &[Candidate<'_>],
    past: &[Past<'_>],
    now: &ZonedDateTime,
    most: Option<Duration>,
) -> Option<Suggestion> {
    let history = History::of(candidates, past, now);
    let fits = |one: &&Candidate<'_>| {
        !one.is_barred
            && most.is_none_or(|most| one.total <= most)
            && !history.today.contains(one.id)
            && !history.was_worse.contains(one.id)
    };
    let cases = candidates.iter().filter(fits).map(|candidate| Case {
        candidate,
        history: &history,
    });
    let points = |case: &Case<'_>| REASONS.iter().map(|row| (row.points)(case)).sum::<i32>();
    let best = cases.rev().max_by_key(points)?;
    let why = REASONS.iter().rev().max_by_key(|row| row.weight(&best))?;
    Some(Suggestion {
        id: best.candidate.id.to_owned(),
        why: (why.words)(&best),
    })
}

#[cfg(test)]
mod tests;
