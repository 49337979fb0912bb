//! Whether a pause is due: one pure rule for the prompt, the bar and the notice.
//!
//! Somebody is at it from the first sign of them after an absence on. An absence of five minutes ends
//! that, and so does a session of a minute. What says "now" may be a clock that was set back: then a
//! pause is due later, never at once.

mod seen;
#[cfg(test)]
mod tests;
mod words;

use std::time::Duration;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ZonedDateTime};

pub use seen::Seen;
pub use words::{Offer, SIGNS_FIRST, words};

use crate::model::Remind;

/// Who is away for so long has had a pause.
pub const AWAY: SignedDuration = SignedDuration::from_mins(5);
/// A session of at least so long is one.
pub const SESSION: Duration = Duration::from_secs(60);
/// Who pressed a key within this time is in the middle of something.
const TYPING: Duration = Duration::from_secs(5);
/// So long at most a pause in typing is waited for.
const WAITS_FOR: SignedDuration = SignedDuration::from_mins(10);
/// After so many reminders without an answer there is none till the next day.
const UNANSWERED_MAX: u32 = 3;
/// Nothing is put off for longer; more is of a clock that was set back.
const PUT_OFF_MAX: SignedDuration = SignedDuration::from_hours(8 * 24);

/// What is known when it is asked whether a pause is due.
#[derive(Debug, Clone)]
pub struct Look<'l> {
    /// The time there and then.
    pub now: &'l ZonedDateTime,
    /// What the person wants.
    pub remind: &'l Remind,
    /// Not before this, by a session or because somebody said `later`.
    pub not_before: Option<Timestamp>,
    /// When somebody was there, and was reminded.
    pub seen: Seen,
    /// How long no key was pressed, where that is known.
    pub idle: Option<Duration>,
    /// What keeps it quiet.
    pub quiet: Option<Hush>,
}

/// What keeps it quiet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hush {
    /// A session is under way.
    Session,
    /// Nobody wants to be disturbed.
    DoNotDisturb,
    /// A program keeps the screen awake: a film, slides, a call.
    Film,
    /// The camera is on.
    Camera,
}

/// Why no pause is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It will be, at this time, if somebody stays at it.
    NotYet(Timestamp),
    /// It is another day.
    Day,
    /// It is before or after the hours.
    Hours,
    /// Nobody was seen today.
    Nobody,
    /// Nobody is there.
    Away,
    /// Somebody types.
    Typing,
    /// Something keeps it quiet.
    Quiet(Hush),
    /// A reminder was given, and the next one is due at this time.
    Reminded(Timestamp),
    /// There was no answer to three; it is silent till the next day.
    Unanswered,
}

/// Whether a pause is due at this moment.
///
/// # Errors
/// Why it is not.
pub fn due(look: &Look<'_>) -> Result<(), Why> {
    let now = look.now.timestamp();
    let moment = look.moment();
    if !look.remind.days.contains(&look.now.weekday()) {
        return Err(Why::Day);
    }
    if !(look.remind.from..look.remind.until).contains(&look.now.time()) {
        return Err(Why::Hours);
    }
    if look.seen.last != Timestamp::UNIX_EPOCH && look.day(look.seen.last) < look.now.date() {
        return Err(Why::Nobody);
    }
    if moment > now {
        return Err(Why::NotYet(moment));
    }
    if let Some(quiet) = look.quiet {
        return Err(Why::Quiet(quiet));
    }
    let unanswered = look.unanswered();
    let again = look.seen.asked.saturating_add(after(look.remind));
    let again = again.unwrap_or(Timestamp::MAX);
    if unanswered >= UNANSWERED_MAX {
        return Err(Why::Unanswered);
    }
    if unanswered > 0 && again > now {
        return Err(Why::Reminded(again));
    }
    match look
        .idle
        .and_then(|idle| SignedDuration::try_from(idle).ok())
    {
        Some(idle) if idle >= AWAY => Err(Why::Away),
        Some(_) if look.is_typing() && now.duration_since(moment) < WAITS_FOR => Err(Why::Typing),
        _ => Ok(()),
    }
}

impl Look<'_> {
    /// When somebody was seen, now that they are reminded.
    #[must_use]
    pub fn reminded(&self) -> Seen {
        Seen {
            asked: self.now.timestamp(),
            times: self.unanswered() + 1,
            ..self.seen
        }
    }

    /// How many reminders of today had no answer: no pause, session or `later` came after them.
    fn unanswered(&self) -> u32 {
        let Seen {
            asked,
            since,
            times,
            ..
        } = self.seen;
        let is_open = asked >= since && Some(asked) >= self.not_before;
        let is_of_today = self.day(asked) == self.now.date();
        if is_open && is_of_today { times } else { 0 }
    }

    fn day(&self, at: Timestamp) -> Date {
        at.to_zoned_datetime(self.now.time_zone().clone()).date()
    }

    /// When a pause is due, if somebody stays at it. Before anything is known that is `after` from now.
    fn moment(&self) -> Timestamp {
        let now = self.now.timestamp();
        let from_now = now.saturating_add(after(self.remind)).unwrap_or(now);
        let known = self.seen.since != Timestamp::UNIX_EPOCH;
        let since = self.seen.since.saturating_add(after(self.remind));
        // Who was first seen after now was seen by a clock that was set back since.
        let since = since.ok().filter(|_| self.seen.since <= now);
        let of_presence = known.then(|| since.unwrap_or(from_now));
        let put_off = |at: Timestamp| if at > trusted(now) { from_now } else { at };
        let of_session = self.not_before.map(put_off);
        of_presence.max(of_session).unwrap_or(from_now)
    }

    fn is_typing(&self) -> bool {
        self.idle.is_some_and(|idle| idle < TYPING)
    }
}

/// What is put off beyond this was put off by a clock that was set back.
#[must_use]
pub fn trusted(now: Timestamp) -> Timestamp {
    now.saturating_add(PUT_OFF_MAX).unwrap_or(Timestamp::MAX)
}

fn after(remind: &Remind) -> SignedDuration {
    SignedDuration::try_from(remind.after).unwrap_or(SignedDuration::MAX)
}
