//! When somebody wants to be reminded of a pause, and of how long a one.

use std::time::Duration;

use jiff::civil::{Time, Weekday};

/// When somebody wants to be reminded of a pause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remind {
    /// After so long at it: 5 minutes to 12 hours.
    pub after: Duration,
    /// How long the pause may be that is offered: 1 minute to an hour.
    pub offer: Duration,
    /// From this time of day on.
    pub from: Time,
    /// Until this time of day, which is later.
    pub until: Time,
    /// On these days, at least one.
    pub days: Vec<Weekday>,
}

/// The days by their short names, as they are set.
pub const DAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

impl Default for Remind {
    /// After fifty minutes, three of pause, in the hours of an office.
    fn default() -> Self {
        Self {
            after: Duration::from_secs(50 * 60),
            offer: Duration::from_secs(3 * 60),
            from: Time::constant(9, 0, 0, 0),
            until: Time::constant(18, 0, 0, 0),
            days: DAYS[..5].iter().map(|(_, day)| *day).collect(),
        }
    }
}
