//! How it was before a session and after it, from 0 (nothing) to 10: told as numbers and counts,
//! never as a claim, for most aches come and go by themselves.
//!
//! Two points are the least change that counts (docs/domain.md, sections 4.5 and 6.1).

use jiff::Timestamp;

use super::Past;

/// The highest number.
pub const MOST: u8 = 10;
/// From here on the warning signs are asked again before a session.
pub const MUCH: u8 = 7;
/// The question, in the same words before and after.
pub const QUESTION: &str = "How is it now?";
/// What is told where it is worse afterwards.
pub const WORSE: &str = "That is worse by 2 or more: leave it for today. This routine is not suggested \
                         for two days.";
/// Why the warning signs are asked, where it is much before a session.
pub const MUCH_NOW: &str = "At 7 or more, you are asked about the warning signs before it begins.";
/// The same where it was worse after session upon session.
pub const OFTEN_WORSE: &str = "You felt worse after each of the last three sessions that you \
                               rated, so you are asked about the warning signs before it begins.";
/// The question beside a title, the longest first.
pub const IN_SHORT: [&str; 2] = ["how is it now? 0-9, t for 10", "how is it? 0-9"];
/// What is told beside counts.
pub const NO_CLAIM: &str = "Most aches come and go by themselves.";
/// The least change that counts, in points.
const COUNTS_FROM: u8 = 2;
/// Counts are told from so many pairs of one routine on.
const PAIRS: usize = 5;
/// So many sessions in a row after which it was worse are a reason to ask the warning signs again.
const IN_A_ROW: usize = 3;

/// The question on a screen, or what was answered.
#[must_use]
pub fn told(felt: Option<u8>) -> String {
    match felt {
        None => {
            format!("{QUESTION} 0 (nothing) to 9, t for {MOST} (very bad); or skip it.")
        }
        Some(felt) => format!("{QUESTION} {felt} of {MOST}."),
    }
}

/// How it was after a session, beside how it was before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// Lower by two points or more.
    Better,
    /// About the same.
    Same,
    /// Higher by two points or more.
    Worse,
}

impl Course {
    /// How it was afterwards.
    #[must_use]
    pub const fn of(before: u8, after: u8) -> Self {
        if after.saturating_add(COUNTS_FROM) <= before {
            Self::Better
        } else if before.saturating_add(COUNTS_FROM) <= after {
            Self::Worse
        } else {
            Self::Same
        }
    }
}

impl Past<'_> {
    /// How it was afterwards; none where one of the two was not said.
    #[must_use]
    pub fn course(&self) -> Option<Course> {
        Some(Course::of(self.before?, self.after?))
    }
}

/// How often it was better, about the same and worse after one routine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// How often better by two points or more.
    pub better: usize,
    /// How often about the same.
    pub same: usize,
    /// How often worse by two points or more.
    pub worse: usize,
}

impl Counts {
    /// Those of the sessions with this routine; none where too few of them say both.
    #[must_use]
    pub fn of<'p>(past: impl Iterator<Item = Past<'p>>, id: &str) -> Option<Self> {
        let of_it = past.filter(|one| one.id == id);
        let courses: Vec<Course> = of_it.filter_map(|one| one.course()).collect();
        let count = |course| courses.iter().filter(|one| **one == course).count();
        (courses.len() >= PAIRS).then(|| Self {
            better: count(Course::Better),
            same: count(Course::Same),
            worse: count(Course::Worse),
        })
    }

    /// "7 times: better by 2 or more in 4, about the same in 2, worse by 2 or more in 1."
    #[must_use]
    pub fn text(&self) -> String {
        let Self {
            better,
            same,
            worse,
        } = self;
        format!(
            "{} times: better by {COUNTS_FROM} or more in {better}, about the same in {same}, worse \
             by {COUNTS_FROM} or more in {worse}.",
            better + same + worse
        )
    }
}

/// Whether the warning signs are to be asked again: it was worse after each of the last three
/// sessions that say both, and they were not all answered with no since.
#[must_use]
pub fn asks_signs(past: &[Past<'_>], answered: Option<Timestamp>, now: Timestamp) -> bool {
    let known = past.iter().rev().filter(|one| one.counts(now));
    let mut pairs = known.filter_map(|one| Some((one.at, one.course()?)));
    let last: Vec<_> = pairs.by_ref().take(IN_A_ROW).collect();
    let is_worse = last.iter().all(|(_, course)| *course == Course::Worse);
    let is_answered = |(at, _): &(Timestamp, Course)| answered.is_some_and(|known| *at < known);
    is_worse && last.len() == IN_A_ROW && !last.first().is_some_and(is_answered)
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;

    fn now() -> Timestamp {
        "2026-03-10T09:00:00Z".parse().unwrap()
    }

    /// Sessions with these numbers, one a day, the last one today.
    fn past(pairs: &[(u8, u8)]) -> Vec<Past<'static>> {
        let days = (0..pairs.len()).rev();
        let at =
            |days: usize| now() - SignedDuration::from_hours(24 * i64::try_from(days).unwrap());
        let one = |(days, (before, after)): (usize, &(u8, u8))| Past {
            id: "desk",
            at: at(days),
            finished: true,
            is_whole: true,
            before: Some(*before),
            after: Some(*after),
            eased: &[],
            left_out: &[],
        };
        days.zip(pairs).map(one).collect()
    }

    #[test]
    fn two_points_count() {
        for (before, after, course) in [
            (5, 3, Course::Better),
            (5, 4, Course::Same),
            (5, 6, Course::Same),
            (5, 7, Course::Worse),
            (0, 1, Course::Same),
            (0, 10, Course::Worse),
            (10, 0, Course::Better),
        ] {
            assert_eq!(Course::of(before, after), course, "{before} to {after}");
        }
    }

    #[test]
    fn counts_are_told_from_five_pairs_of_one_routine_on() {
        let seven = [(5, 3), (4, 1), (6, 4), (7, 2), (5, 5), (3, 4), (2, 4)];
        let counts = |pairs: &[(u8, u8)]| Counts::of(past(pairs).into_iter(), "desk");
        assert_eq!(
            counts(&seven).unwrap().text(),
            "7 times: better by 2 or more in 4, about the same in 2, worse by 2 or more in 1."
        );
        assert_eq!(counts(&seven[..4]), None);
        assert!(counts(&seven[..5]).is_some());
        assert_eq!(Counts::of(past(&seven).into_iter(), "bed"), None);
        let mut half = past(&seven[..5]);
        half[2].after = None;
        assert_eq!(Counts::of(half.into_iter(), "desk"), None);
    }

    #[test]
    fn three_worse_in_a_row_ask_the_signs_again_until_they_are_answered() {
        let asks = |pairs: &[(u8, u8)], answered| asks_signs(&past(pairs), answered, now());
        let worse = [(2, 5), (3, 5), (1, 4)];
        assert!(asks(&worse, None));
        assert!(asks(&worse, Some(now() - SignedDuration::from_hours(1))));
        assert!(!asks(&worse, Some(now() + SignedDuration::from_secs(1))));
        assert!(!asks(&worse[..2], None));
        assert!(!asks(&[(2, 5), (3, 4), (1, 4)], None));
        assert!(
            !asks(&[(2, 5), (3, 5), (1, 4), (5, 5)], None),
            "the last one"
        );
        // What is dated ahead is of a clock that was set back.
        let later = now() - SignedDuration::from_hours(30);
        assert!(!asks_signs(&past(&worse), None, later));
    }
}
