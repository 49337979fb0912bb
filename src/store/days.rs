//! The sessions of a diary by the days on which they ended, as the person's own calendar has them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Done;

/// What was done on each day; days without a session are not in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Days(BTreeMap<Date, Vec<Done>>);

impl Days {
    /// The days of these sessions in a time zone.
    #[must_use]
    pub fn of(sessions: &[Done], zone: &TimeZone) -> Self {
        let mut days: BTreeMap<Date, Vec<Done>> = BTreeMap::new();
        for done in sessions {
            let day = done.at.to_zoned_datetime(zone.clone()).date();
            days.entry(day).or_default().push(done.clone());
        }
        for sessions in days.values_mut() {
            sessions.sort_by_key(|done| done.at);
        }
        Self(days)
    }

    /// The sessions of a day, in the order in which they ended.
    #[must_use]
    pub fn on(&self, day: Date) -> &[Done] {
        self.0.get(&day).map_or(&[], Vec::as_slice)
    }

    /// The sessions from one day to another, both included.
    pub fn between(&self, first: Date, last: Date) -> impl Iterator<Item = &Done> {
        let days = (first <= last).then(|| self.0.range(first..=last));
        days.into_iter()
            .flatten()
            .flat_map(|(_, sessions)| sessions)
    }

    /// On how many days from one to another, both included, something was done.
    #[must_use]
    pub fn count(&self, first: Date, last: Date) -> usize {
        let days = (first <= last).then(|| self.0.range(first..=last));
        days.map_or(0, Iterator::count)
    }

    /// The first and the last day with a session; none where there is no session.
    #[must_use]
    pub fn ends(&self) -> Option<(Date, Date)> {
        let (first, _) = self.0.first_key_value()?;
        let (last, _) = self.0.last_key_value()?;
        Some((*first, *last))
    }

    /// All sessions, by their days.
    pub fn all(&self) -> impl Iterator<Item = &Done> {
        self.0.values().flatten()
    }
}

/// The Monday of the week that a day is in.
#[must_use]
pub fn monday(day: Date) -> Date {
    let since = i64::from(day.weekday().to_monday_zero_offset());
    day.saturating_sub(jiff::Span::new().days(since))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn done(at: &str) -> Done {
        let line = format!(
            r#"{{"at":"{at}","routine":"r","title":"R","benefit":"relax-muscles","seconds":60,"strokes":1,"finished":true}}"#
        );
        serde_json::from_str(&line).unwrap()
    }

    #[test]
    fn a_session_is_on_the_day_that_the_person_had() {
        let sessions = [
            done("2026-03-01T23:30:00Z"),
            done("2026-03-01T08:00:00Z"),
            done("2026-03-04T08:00:00Z"),
        ];
        let day = |day| Date::new(2026, 3, day).unwrap();
        let days = Days::of(&sessions, &TimeZone::UTC);
        assert_eq!(
            days.on(day(1)),
            [sessions[1].clone(), sessions[0].clone()],
            "by time"
        );
        let tokyo = TimeZone::fixed(jiff::tz::offset(9));
        let days = Days::of(&sessions, &tokyo);
        assert_eq!([1, 2, 3, 4].map(|at| days.on(day(at)).len()), [1, 1, 0, 1]);
        assert_eq!(days.ends(), Some((day(1), day(4))));
        assert_eq!(days.between(day(2), day(9)).count(), 2);
        assert_eq!(
            (days.count(day(1), day(4)), days.count(day(4), day(1))),
            (3, 0)
        );
        assert_eq!(Days::default().ends(), None);
    }

    #[test]
    fn a_week_begins_on_monday() {
        for (day, first) in [("2026-11-27", "2026-11-23"), ("2026-11-23", "2026-11-23")] {
            let day: Date = day.parse().unwrap();
            assert_eq!(monday(day).to_string(), first);
        }
        assert_eq!(monday(Date::MIN), Date::MIN);
    }
}
