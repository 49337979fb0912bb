//! Where somebody is in the diary, and what a press does there.

use jiff::Span;
use jiff::civil::Date;

use super::{Outcome, View, WEEKS};
use crate::store::monday;
use crate::ui::keys::{Action, Place};

/// The day that is chosen, the weeks in sight, and what is done with the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leafing {
    day: Date,
    /// The Monday of the last week in sight.
    last: Date,
    part: Part,
    /// Whether it shows how it was before and after sessions, in place of those of the day.
    shows_felt: bool,
}

/// What the keys move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// From day to day.
    Days,
    /// Over the sessions of the day, on the one with this number from 0.
    Sessions(usize),
    /// The same, asked whether to take it out.
    TakesOut(usize),
}

/// How many weeks the page keys move.
const PAGE: i64 = 4;

impl Leafing {
    /// At a day, with the weeks before it.
    #[must_use]
    pub fn at(day: Date) -> Self {
        Self {
            day,
            last: monday(day),
            part: Part::Days,
            shows_felt: false,
        }
    }

    /// Where keys are pressed.
    #[must_use]
    pub const fn place(&self) -> Place {
        match self.part {
            Part::Days => Place::Diary,
            Part::Sessions(_) => Place::Day,
            Part::TakesOut(_) => Place::TakeOut,
        }
    }

    /// The day that is chosen.
    #[must_use]
    pub const fn day(&self) -> Date {
        self.day
    }

    /// The first and the last day of the weeks in sight.
    #[must_use]
    pub fn in_sight(&self) -> (Date, Date) {
        let first = after(self.last, -7 * (i64::from(WEEKS) - 1));
        (first, after(self.last, 6))
    }

    /// Whether it shows how it was before and after sessions, in place of those of the day.
    pub(super) const fn shows_felt(&self) -> bool {
        self.shows_felt
    }

    /// The session that is chosen, counted from 0; none while that is a day.
    pub(super) const fn session(&self) -> Option<usize> {
        match self.part {
            Part::Days => None,
            Part::Sessions(nth) | Part::TakesOut(nth) => Some(nth),
        }
    }

    /// Carries out an action.
    pub fn act(&mut self, action: Action, view: &View<'_>) -> Option<Outcome> {
        let sessions = view.days.on(self.day);
        match (self.part, action) {
            (Part::Days, Action::Back) => return Some(Outcome::Back),
            (Part::Days, Action::Open) if !sessions.is_empty() => {
                (self.part, self.shows_felt) = (Part::Sessions(0), false);
            }
            (Part::Days, Action::BeforeAndAfter) => self.shows_felt = !self.shows_felt,
            (Part::Days, other) => self.walk(other, view),
            (Part::Sessions(_), Action::Back) => self.part = Part::Days,
            (Part::Sessions(nth), Action::TakeOut) => self.part = Part::TakesOut(nth),
            (Part::Sessions(nth), other) => {
                let last = sessions.len().saturating_sub(1);
                self.part = Part::Sessions(other.moved(nth, last, 1).unwrap_or(nth));
            }
            (Part::TakesOut(nth), Action::Yes) => {
                self.part = Part::Sessions(nth);
                let done = sessions.get(nth).cloned();
                return done.map(|done| Outcome::TakeOut(Box::new(done)));
            }
            (Part::TakesOut(nth), Action::No | Action::Back) => self.part = Part::Sessions(nth),
            (Part::TakesOut(_), _) => {}
        }
        None
    }

    /// Finds its place again after the diary has changed: the session that was asked about may be
    /// another one now.
    pub fn settle(&mut self, view: &View<'_>) {
        let left = view.days.on(self.day).len();
        self.part = match (self.session(), left.checked_sub(1)) {
            (Some(nth), Some(last)) => Part::Sessions(nth.min(last)),
            _ => Part::Days,
        };
    }

    fn walk(&mut self, action: Action, view: &View<'_>) {
        let (first, last) = view.days.ends().unwrap_or((view.today, view.today));
        let back = after(monday(view.today), -7 * (i64::from(WEEKS) - 1));
        let to = match action {
            Action::DayBefore => after(self.day, -1),
            Action::DayAfter => after(self.day, 1),
            Action::Up => after(self.day, -7),
            Action::Down => after(self.day, 7),
            Action::PageUp => after(self.day, -7 * PAGE),
            Action::PageDown => after(self.day, 7 * PAGE),
            Action::Top => first,
            Action::Bottom => view.today,
            _ => return,
        };
        // A session in days to come was kept while the clock was wrong, and can be taken out too.
        self.day = to.clamp(first.min(back), last.max(view.today));
        let week = monday(self.day);
        let latest = after(week, 7 * (i64::from(WEEKS) - 1));
        self.last = self.last.clamp(week, latest);
    }
}

/// The day so many days later, or before.
pub(super) fn after(day: Date, days: i64) -> Date {
    day.saturating_add(Span::new().days(days))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Days, Done};
    use jiff::tz::TimeZone;

    static UTC: TimeZone = TimeZone::UTC;

    fn days(dates: &[&str]) -> Days {
        let done = |date: &&str| -> Done {
            let line = format!(
                r#"{{"at":"{date}T09:00:00Z","routine":"r","title":"R","benefit":"relax-muscles","seconds":60,"strokes":1,"finished":true}}"#
            );
            serde_json::from_str(&line).unwrap()
        };
        let sessions: Vec<Done> = dates.iter().map(done).collect();
        Days::of(&sessions, &TimeZone::UTC)
    }

    fn view(days: &Days) -> View<'_> {
        View {
            days,
            shelf: Box::leak(Box::default()),
            today: "2026-11-27".parse().unwrap(),
            zone: &UTC,
            care: &[],
            felt: &[],
            is_read: true,
            is_offered: true,
            notice: None,
        }
    }

    #[test]
    fn days_and_weeks_are_walked_as_far_back_as_the_diary_goes() {
        let days = days(&["2025-01-15", "2026-11-26"]);
        let view = view(&days);
        let mut state = Leafing::at(view.today);
        for (action, day) in [
            (Action::DayAfter, "2026-11-27"),
            (Action::DayBefore, "2026-11-26"),
            (Action::Up, "2026-11-19"),
            (Action::Down, "2026-11-26"),
            (Action::Down, "2026-11-27"),
            (Action::PageUp, "2026-10-30"),
            (Action::Top, "2025-01-15"),
            (Action::Up, "2025-01-15"),
            (Action::PageDown, "2025-02-12"),
            (Action::Bottom, "2026-11-27"),
        ] {
            assert_eq!(state.act(action, &view), None);
            assert_eq!(state.day().to_string(), day, "{action:?}");
            let (first, last) = state.in_sight();
            assert!((first..=last).contains(&state.day()), "{action:?}");
            assert_eq!(first.duration_until(last).as_hours(), 83 * 24);
        }
        state.act(Action::BeforeAndAfter, &view);
        assert_eq!(state.act(Action::Open, &view), None);
        assert_eq!(state.place(), Place::Diary, "nothing was done today");
        assert!(state.shows_felt());
        state.act(Action::Top, &view);
        state.act(Action::Open, &view);
        assert!(state.place() == Place::Day && !state.shows_felt());
        state.act(Action::Back, &view);
        assert_eq!(state.act(Action::Back, &view), Some(Outcome::Back));
    }

    #[test]
    fn a_session_goes_only_after_a_yes() {
        let before = days(&["2026-11-26", "2026-11-26"]);
        let view = view(&before);
        let mut state = Leafing::at("2026-11-26".parse().unwrap());
        for action in [Action::Open, Action::Down, Action::TakeOut] {
            assert_eq!(state.act(action, &view), None);
        }
        assert_eq!(state.place(), Place::TakeOut);
        assert_eq!(state.act(Action::No, &view), None);
        assert_eq!(state.place(), Place::Day);
        state.act(Action::TakeOut, &view);
        let meant = before.on(state.day())[1].clone();
        let taken = state.act(Action::Yes, &view);
        assert_eq!(taken, Some(Outcome::TakeOut(Box::new(meant))));
        let left = days(&["2026-11-26"]);
        state.settle(&View {
            days: &left,
            ..view
        });
        assert_eq!((state.place(), state.session()), (Place::Day, Some(0)));
        let none = days(&[]);
        state.settle(&View {
            days: &none,
            ..view
        });
        assert_eq!(state.place(), Place::Diary);
    }

    #[test]
    fn a_question_does_not_outlive_what_it_asks_about() {
        let days = days(&["2026-11-26", "2026-11-26"]);
        let view = view(&days);
        let mut state = Leafing::at("2026-11-26".parse().unwrap());
        state.act(Action::Open, &view);
        state.act(Action::TakeOut, &view);
        state.settle(&view);
        assert_eq!(state.place(), Place::Day);
    }
}
