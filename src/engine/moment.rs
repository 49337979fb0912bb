//! One moment of a session: everything that a screen may know about it.

use std::time::Duration;

use super::{Phase, Planned, Tally, Timeline};
use crate::model::{Pressure, Side};

/// What a session is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Not begun.
    Ready,
    /// Something is told before the first way in, with this much of it left.
    Opening(Duration),
    /// The time runs.
    Running,
    /// Held, as asked.
    Paused,
    /// Held because the program was away for this long.
    Away(Duration),
    /// About to go on: with what is said again and the 3-2-1, this much is left.
    Resuming(Duration),
    /// Stopped; it may still go on.
    Stopped,
    /// Over.
    Ended,
}

/// One moment of a session.
#[derive(Debug, Clone, Copy)]
pub struct Moment<'s> {
    /// What the session is doing.
    pub state: State,
    /// Session time since the start.
    pub at: Duration,
    /// The timeline as the session has it now.
    pub timeline: &'s Timeline,
    /// The work done so far.
    pub tally: &'s Tally,
    /// The current stroke, or the one about to begin.
    pub stroke: &'s Planned,
    /// The current side, or the one about to begin.
    pub side: Side,
    /// What this stretch of time is for.
    pub phase: Phase,
    /// How long this stretch is.
    pub length: Duration,
    /// How much of it is left.
    pub left: Duration,
    /// What to do with the body now.
    pub movement: Option<&'s str>,
    /// How hard to press now: less than planned after "too much".
    pub pressure: Pressure,
    /// Whether the person said that it was too much.
    pub eased: bool,
    /// The author's latest line, for a few seconds.
    pub line: Option<&'s str>,
    /// The stroke and side that come after this side's work.
    pub next: Option<(&'s Planned, Side)>,
}

impl Moment<'_> {
    /// How much of the whole session is left.
    #[must_use]
    pub fn left_in_all(&self) -> Duration {
        self.timeline.total.saturating_sub(self.at)
    }

    /// What runs down now: what is told and the 3-2-1, or else the whole session; `None` while the
    /// time stands still.
    #[must_use]
    pub fn running_down(&self) -> Option<Duration> {
        match self.state {
            State::Running => Some(self.left_in_all()),
            State::Opening(left) | State::Resuming(left) => Some(left),
            _ => None,
        }
    }

    /// How long until the seconds on screen change; `None` while the time stands still.
    #[must_use]
    pub fn until_next_second(&self) -> Option<Duration> {
        self.running_down().map(into_second)
    }
}

/// How long until a time that runs down comes to a whole second.
pub(super) fn into_second(left: Duration) -> Duration {
    match left.subsec_nanos() {
        0 => Duration::from_secs(1),
        part => Duration::from_nanos(part.into()),
    }
}
