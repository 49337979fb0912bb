//! A session of the diary, and the sum of several: in words, and for what is concluded from them.

use std::time::Duration;

use jiff::tz::TimeZone;

use super::Done;
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
            before: self.before,
            after: self.after,
            eased: &self.eased,
            left_out: &self.left_out,
        }
    }

    /// In one line: when, how long, whether to the end, and what.
    #[must_use]
    pub fn told(&self, zone: &TimeZone) -> String {
        let at = self.at.to_zoned_datetime(zone.clone());
        let how = match self.skipped {
            _ if !self.finished => "stopped early".to_owned(),
            0 => "completed".to_owned(),
            skipped => format!("{skipped} skipped"),
        };
        format!(
            "{:<21}  {:>6}  {how:<13}  {}",
            at.strftime("%Y-%m-%d %H:%M %Z").to_string(),
            worked([self]),
            Shown::from(self.title.as_str()),
        )
    }
}

/// The time worked in all, as shown on screen; hours as hours.
#[must_use]
pub fn worked<'d>(sessions: impl IntoIterator<Item = &'d Done>) -> String {
    let seconds = sessions.into_iter().map(|done| done.seconds);
    // The file may have been edited by hand, so the sum may overflow.
    let seconds = seconds.fold(0, u64::saturating_add);
    match (seconds / 3600, seconds.div_ceil(60)) {
        (0, _) => on_screen(Duration::from_secs(seconds)),
        (_, minutes) => format!("{} h {:02} min", minutes / 60, minutes % 60),
    }
}
