//! The table: what speaks for a routine now and what against it, in points, and in which words.

use std::cmp::Reverse;
use std::time::Duration;

use super::Candidate;
use super::history::{DAY, History};
use crate::advice::Past;
use crate::advice::felt::Course;
use crate::model::Area;
use crate::model::wording::small;

/// A routine, and what is known of the person.
pub(super) struct Case<'c> {
    pub(super) candidate: &'c Candidate<'c>,
    pub(super) history: &'c History<'c>,
}

/// One reason for or against.
pub(super) struct Weighed {
    /// Its points: 0 where it does not hold.
    pub(super) points: fn(&Case<'_>) -> i32,
    /// Whether it can be told where nothing better can.
    holds: fn(&Case<'_>) -> bool,
    /// The words, at most twelve.
    pub(super) words: fn(&Case<'_>) -> String,
}

impl Weighed {
    /// What counts for telling it: whether it speaks for the routine, or merely holds.
    pub(super) fn weight(&self, case: &Case<'_>) -> (bool, bool) {
        ((self.points)(case) > 0, (self.holds)(case))
    }
}

/// No more of this than a short break.
const SHORT: Duration = Duration::from_secs(180);
/// What nobody minds, whatever they did before.
const USUAL: Duration = Duration::from_secs(600);
/// So many areas that have rested count.
const AREAS: usize = 3;

/// The first that speaks for a routine is told, and where none does the first that holds.
pub(super) const REASONS: &[Weighed] = &[
    // Parts that are looked after, and have rested for a day or longer.
    Weighed {
        points: |case| i32::try_from(rested(case).take(AREAS).count()).unwrap_or(0),
        holds: |_| false,
        words: |case| {
            let longest = rested(case).min_by_key(|(_, rested)| Reverse(*rested));
            let Some((area, rested)) = longest else {
                return String::new();
            };
            let name = area.name().split(" (").next().unwrap_or_default();
            match rested.as_hours() / 24 {
                1 => format!("{name}: not worked since yesterday"),
                days => format!("{name}: not worked for {days} days"),
            }
        },
    },
    Weighed {
        points: |case| i32::from(at_this_hour(case)),
        holds: |_| false,
        words: |_| "you have often done it at this time of day".to_owned(),
    },
    // What it was like the last time, in numbers: no claim.
    Weighed {
        points: |case| 2 * i32::from(course(case) == Some(Course::Better)),
        holds: |_| false,
        words: |case| {
            let last = last_time(case).and_then(|last| Some((last.before?, last.after?)));
            let (before, after) = last.unwrap_or_default();
            format!("last time: {before} before, {after} after")
        },
    },
    Weighed {
        points: |case| 2 * i32::from(case.history.benefit == Some(case.candidate.benefit)),
        holds: |_| false,
        words: |case| format!("{}, as last time", small(case.candidate.benefit.name())),
    },
    Weighed {
        points: |_| 0,
        holds: |case| case.candidate.tools.is_empty() && case.candidate.total <= SHORT,
        words: |_| "short, no tools needed".to_owned(),
    },
    Weighed {
        points: |_| 0,
        holds: |case| case.candidate.tools.is_empty(),
        words: |_| "needs nothing".to_owned(),
    },
    Weighed {
        points: |_| 0,
        holds: |_| true,
        words: |_| "something you have not done today".to_owned(),
    },
    // What speaks against it is never told.
    against(|case| {
        -3 * i32::from(
            case.candidate
                .firm
                .iter()
                .any(|area| case.history.firm.contains(area)),
        )
    }),
    against(|case| {
        let has = |tool| case.history.tools.contains(tool);
        -2 * i32::from(!case.candidate.tools.iter().all(has))
    }),
    against(|case| -2 * i32::from(case.candidate.total > case.history.longest.max(USUAL))),
    against(|case| -i32::from(last_time(case).is_some_and(|last| !last.finished))),
    against(|case| -2 * i32::from(course(case) == Some(Course::Worse))),
    against(|case| -2 * i32::from(last_time(case).is_some_and(Past::was_too_much))),
];

const fn against(points: fn(&Case<'_>) -> i32) -> Weighed {
    Weighed {
        points,
        holds: |_| false,
        words: |_| String::new(),
    }
}

/// The areas of it that were worked before, and not for a day.
fn rested<'c>(case: &'c Case<'_>) -> impl Iterator<Item = (Area, jiff::SignedDuration)> + 'c {
    let areas = case
        .candidate
        .areas
        .iter()
        .filter(|area| !area.has_no_sides());
    let rested = areas.filter_map(|area| Some((*area, *case.history.rested.get(area)?)));
    rested.filter(|(_, rested)| *rested >= DAY)
}

/// The last session with it.
fn last_time<'c>(case: &Case<'c>) -> Option<&'c Past<'c>> {
    case.history.last_time.get(case.candidate.id)
}

/// How it was after that one.
fn course(case: &Case<'_>) -> Option<Course> {
    last_time(case)?.course()
}

fn at_this_hour(case: &Case<'_>) -> bool {
    let times = case.history.at_this_hour.get(case.candidate.id);
    times.is_some_and(|times| *times >= 2)
}
