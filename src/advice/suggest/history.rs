//! What the diary says of a person, counted once for all routines.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp, ZonedDateTime};

use super::Candidate;
use crate::advice::Past;
use crate::model::{Area, Benefit, Tool};

/// How long a muscle rests.
pub(super) const DAY: SignedDuration = SignedDuration::from_hours(24);
/// How far from this time of day is still this time of day, in seconds.
const ABOUT_NOW: i64 = 5_400;

/// What the diary says.
#[derive(Debug, Default)]
pub(super) struct History<'h> {
    /// What was done today.
    pub(super) today: HashSet<&'h str>,
    /// How long each area that was ever worked has rested.
    pub(super) rested: HashMap<Area, SignedDuration>,
    /// The areas that were pressed firmly within a day.
    pub(super) firm: HashSet<Area>,
    /// How often each was done at this time of day.
    pub(super) at_this_hour: HashMap<&'h str, usize>,
    /// What each was like the last time.
    pub(super) last_time: HashMap<&'h str, Past<'h>>,
    /// After which it was worse, not long ago.
    pub(super) was_worse: HashSet<&'h str>,
    /// The tools that were used.
    pub(super) tools: HashSet<Tool>,
    /// The longest that was done.
    pub(super) longest: Duration,
    /// What the last one was for.
    pub(super) benefit: Option<Benefit>,
}

impl<'h> History<'h> {
    pub(super) fn of(candidates: &[Candidate<'_>], past: &[Past<'h>], now: &ZonedDateTime) -> Self {
        let known: HashMap<&str, &Candidate<'_>> =
            candidates.iter().map(|one| (one.id, one)).collect();
        let mut history = Self::default();
        let today = now
            .start_of_day()
            .map_or(now.timestamp(), |day| day.timestamp());
        let offset = i64::from(now.offset().seconds());
        let clock = |at: Timestamp| (at.as_second() + offset).rem_euclid(86_400);
        let now = now.timestamp();
        let mut latest = None;
        for one in past {
            if !one.counts(now) {
                continue;
            }
            let age = now.duration_since(one.at);
            let apart = (clock(one.at) - clock(now)).abs();
            if apart.min(86_400 - apart) <= ABOUT_NOW {
                *history.at_this_hour.entry(one.id).or_default() += 1;
            }
            if one.at >= today {
                history.today.insert(one.id);
            }
            if one.left_it_worse(now) {
                history.was_worse.insert(one.id);
            }
            history.last_time.insert(one.id, *one);
            if let Some(candidate) = known.get(one.id) {
                history.take(candidate, age);
                if latest.is_none_or(|latest| latest <= one.at) {
                    latest = Some(one.at);
                    history.benefit = Some(candidate.benefit);
                }
            }
        }
        history
    }

    fn take(&mut self, done: &Candidate<'_>, age: SignedDuration) {
        for area in &done.areas {
            let rested = self.rested.entry(*area).or_insert(age);
            *rested = age.min(*rested);
        }
        if age < DAY {
            self.firm.extend(&done.firm);
        }
        self.tools.extend(done.tools);
        self.longest = self.longest.max(done.total);
    }
}
