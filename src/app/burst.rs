//! Keys that come together count as one: the heel of a hand or an elbow presses several.

use std::time::{Duration, Instant};

use crate::ui::Press;

/// So soon after each other keys are pressed together.
const TOGETHER: Duration = Duration::from_millis(300);
/// A key that an elbow still holds comes again within this time, on the slowest of usual keyboards.
const REPEATS: Duration = Duration::from_secs(1);

/// While it is held it comes again at least as often as this; no finger does.
const HELD: Duration = Duration::from_millis(120);

/// What a press is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A key with a meaning. So far all that came together have one.
    Meant,
    /// The same once more while it is held. It has acted when it was pressed, when it came again after a
    /// while, and once more: what goes to and fro is as the press left it.
    Held,
    /// A key without a meaning: all that come together with it are an elbow.
    Elbow,
    /// One more key of that elbow.
    More,
}

/// The keys that came together last.
#[derive(Debug)]
pub(super) struct Burst {
    /// When the session came to this screen.
    begun: Instant,
    first: Option<Instant>,
    last: Option<(Press, Instant)>,
    /// How often the last one has come again as fast as one that is held.
    again: u32,
    is_elbow: bool,
}

impl Burst {
    /// For a session that begins now. What is typed together with the key that began it is no elbow.
    pub(super) fn from(begun: Instant) -> Self {
        Self {
            begun,
            first: None,
            last: None,
            again: 0,
            is_elbow: false,
        }
    }

    /// Whatever comes next is new.
    pub(super) fn end(&mut self) {
        *self = Self::from(self.begun);
    }

    /// Whether a press at `now` comes on its own, or is the first of those that come together.
    pub(super) fn is_new(&self, press: Press, now: Instant) -> bool {
        let within = |since: Option<Instant>, time| {
            since.is_some_and(|since| now.saturating_duration_since(since) < time)
        };
        let last = self.last.map(|(_, at)| at);
        let is_same = self.last.is_some_and(|(last, _)| last == press);
        !match self.is_elbow {
            true => within(last, TOGETHER) || (is_same && within(last, REPEATS)),
            false if is_same && within(last, HELD) => true,
            // Whoever presses keys with a meaning one after the other means each of them.
            false => within(self.first, TOGETHER),
        }
    }

    /// Takes a press at `now`, given whether it means something; tells what it is.
    pub(super) fn take(&mut self, press: Press, is_meant: bool, now: Instant) -> Kind {
        let before = self.last.filter(|(last, _)| *last == press);
        let since = before.map(|(_, at)| now.saturating_duration_since(at));
        self.again = match since {
            Some(since) if since < HELD => self.again.saturating_add(1),
            _ => 0,
        };
        // A key that bounces may mean nothing by then; it is no other key.
        let mut bounces = before.is_some();
        if self.is_new(press, now) {
            (self.first, self.is_elbow, bounces) = (Some(now), false, false);
        }
        self.last = Some((press, now));
        let is_early = now.saturating_duration_since(self.begun) < TOGETHER;
        match self.is_elbow {
            true => Kind::More,
            false if self.again > 1 => Kind::Held,
            false if is_meant || bounces || is_early => Kind::Meant,
            false => {
                self.is_elbow = true;
                Kind::Elbow
            }
        }
    }
}

#[cfg(test)]
#[path = "burst_tests.rs"]
mod tests;
