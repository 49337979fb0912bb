//! When somebody was seen at it, and when they were reminded. The code for prompts in
//! `commands/init/` goes by the same.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::AWAY;

/// A clock that goes back by less was merely set right.
const SET_RIGHT: SignedDuration = SignedDuration::from_mins(1);
/// Who is looked for every five minutes, and was not for so long, was away: the machine slept.
const NOT_LOOKED_FOR: SignedDuration = SignedDuration::from_mins(11);

/// When somebody was seen, and was reminded. The usual one knows of nobody: all is in 1970.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seen {
    /// The last sign of somebody.
    pub last: Timestamp,
    /// The first sign after an absence: since then somebody is at it.
    pub since: Timestamp,
    /// When there was a reminder the last time.
    pub asked: Timestamp,
    /// How many reminders there were since the last answer.
    pub times: u32,
    /// How often they said `later` since the last pause.
    pub later: u32,
}

impl Seen {
    /// Takes a sign: somebody did something from `began` on, until `now`, such as a command at the
    /// prompt.
    #[must_use]
    pub fn sign(mut self, began: Timestamp, now: Timestamp) -> Self {
        if self.was_set_back(now) || began.duration_since(self.last) >= AWAY {
            self.begin(began);
        }
        self.last = now;
        self
    }

    /// Takes a look: nobody has pressed a key for so long.
    #[must_use]
    pub fn look(mut self, idle: Duration, now: Timestamp) -> Self {
        let idle = SignedDuration::try_from(idle).unwrap_or(SignedDuration::MAX);
        if self.was_set_back(now) || idle >= AWAY {
            self.begin(now);
        } else if now.duration_since(self.last) >= NOT_LOOKED_FOR {
            self.begin(now.saturating_sub(idle).unwrap_or(now));
        }
        self.last = now;
        self
    }

    /// Somebody begins anew: after an absence, or a session of at least a minute.
    pub fn begin(&mut self, at: Timestamp) {
        (self.since, self.times, self.later) = (at, 0, 0);
    }

    /// Takes that somebody said `later`, and answers how long that puts it off: 10, 20, then 40 minutes.
    pub fn put_off(&mut self) -> Duration {
        self.times = 0;
        let minutes = 10 << self.later.min(2);
        self.later = self.later.saturating_add(1);
        Duration::from_secs(minutes * 60)
    }

    /// Takes that somebody was reminded, as it was known when that began. Signs may have come since; who
    /// has begun anew since was reminded of what is over.
    #[must_use]
    pub fn told(self, reminded: Self) -> Self {
        if self.since != reminded.since {
            return self;
        }
        let Self { asked, times, .. } = reminded;
        Self {
            asked,
            times,
            ..self
        }
    }

    fn was_set_back(&self, now: Timestamp) -> bool {
        self.last.duration_since(now) > SET_RIGHT
    }
}
