//! A session of the diary, and the sum of several: in words, and for what is concluded from them.

use std::time::Duration;

use jiff::tz::TimeZone;

use super::{Diary, Done};
use crate::advice::Past;
use crate::model::secs::on_screen;
use crate::shown::Shown;

impl Done {
    /// What is concluded from it.
    #[must_use]
    pub fn past(&self) -> Past<'_> {
        Past {
            id: &self.routine,
            at: self.at,
            finished: self.finished,
            is_whole: self.skipped == 0 && self.went_on_with.is_none(),
            before: self.before,
            after: self.after,
            eased: &self.eased,
            left_out: &self.left_out,
        }
    }

    /// In one line: when, how long, whether to the end, and what; how it was before and after, if both
    /// were said.
    #[must_use]
    pub fn told(&self, zone: &TimeZone) -> String {
        let at = self.at.to_zoned_datetime(zone.clone());
        let felt = match (self.before, self.after) {
            (Some(before), Some(after)) => format!("  {before} -> {after}"),
            _ => String::new(),
        };
        format!(
            "{:<21}  {:>6}  {:<13}  {}{felt}",
            at.strftime("%Y-%m-%d %H:%M %Z").to_string(),
            worked([self]),
            self.how(),
            Shown::from(self.title.as_str()),
        )
    }

    /// Whether it was worked to the end, in a word or two.
    #[must_use]
    pub fn how(&self) -> String {
        match self.skipped {
            _ if !self.finished => "stopped early".to_owned(),
            0 => "completed".to_owned(),
            skipped => format!("{skipped} skipped"),
        }
    }
}

impl Diary {
    /// That there are lines that are not understood; none where there are none.
    #[must_use]
    pub fn unread_told(&self) -> Option<String> {
        match self.unread {
            0 => None,
            1 => Some("one line of the diary cannot be read and is skipped".to_owned()),
            many => Some(format!(
                "{many} lines of the diary cannot be read and are skipped"
            )),
        }
    }
}

/// The time worked in all, as shown on screen; hours as hours.
#[must_use]
pub fn worked<'d>(sessions: impl IntoIterator<Item = &'d Done>) -> String {
    match seconds(sessions) {
        seconds @ 0..3600 => on_screen(Duration::from_secs(seconds)),
        seconds => in_minutes(Duration::from_secs(seconds)),
    }
}

/// The seconds worked in all.
#[must_use]
pub fn seconds<'d>(sessions: impl IntoIterator<Item = &'d Done>) -> u64 {
    let seconds = sessions.into_iter().map(|done| done.seconds);
    // The file may have been edited by hand, so the sum may overflow.
    seconds.fold(0, u64::saturating_add)
}

/// A time in minutes, each one that was begun a whole one: "26 min", "1 h 05 min".
#[must_use]
pub fn in_minutes(time: Duration) -> String {
    let minutes = time.as_secs().div_ceil(60);
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, minutes) => format!("{hours} h {minutes:02} min"),
    }
}
