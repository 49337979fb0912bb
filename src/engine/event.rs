//! What a session can be told to do, and what it reports.

use std::time::Duration;

use super::{Dated, Signal, Telling};

/// What a person, or the program on their behalf, tells a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Begin.
    Start,
    /// Hold still.
    Pause,
    /// Go on after what was cut is said again, and a 3-2-1.
    Resume,
    /// Go to the next stroke.
    Next,
    /// Go back: restore the stroke just left, restart this one, or the one before.
    Back,
    /// Go to the stroke with this index in playing order, or to the nearest that is not left out.
    To(usize),
    /// Ten seconds more on this stroke.
    Longer,
    /// Ten seconds less on this stroke.
    Shorter,
    /// Too much: ease this stroke; the second time, leave it out.
    Ease,
    /// The program did not run for this long: hold where the session was.
    Gap(Duration),
    /// Fall silent and pause at once.
    Stop,
}

impl Command {
    /// Whether it holds a session.
    pub(super) const fn holds(self) -> bool {
        matches!(self, Self::Pause | Self::Gap(_) | Self::Stop)
    }
}

/// Something that happened in a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Session time since the start; pauses add nothing.
    pub at: Duration,
    /// What happened.
    pub what: What,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A dated thing to hear.
    Signal(Dated),
    /// Held, as asked.
    Paused,
    /// Held, because the program was away for this long.
    Away(Duration),
    /// This is told from now on, while the session's time stands still.
    Tells(Telling),
    /// Resuming in this many seconds.
    Countdown(u8),
    /// Resuming now.
    Resumed,
    /// Moved to the stroke with this index in playing order; to the end if `None`.
    Moved(Option<usize>),
    /// The working time of a stroke was changed.
    Timed {
        /// The stroke, as an index in playing order.
        stroke: usize,
        /// The new working time per side.
        time: Duration,
        /// The change in seconds.
        by: i64,
    },
    /// A change was not made.
    Refused(Refusal),
    /// This stroke is done more lightly from now on.
    Eased(usize),
    /// This stroke is left out, and its other side with it.
    LeftOut(usize),
    /// Stopped: silent and paused.
    Stopped,
}

impl What {
    /// The name for scripts.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Signal(_) => "signal",
            Self::Paused => "paused",
            Self::Away(_) => "away",
            Self::Tells(_) => "tells",
            Self::Countdown(_) => "countdown",
            Self::Resumed => "resumed",
            Self::Moved(_) => "moved",
            Self::Timed { .. } => "timed",
            Self::Refused(_) => "refused",
            Self::Eased(_) => "eased",
            Self::LeftOut(_) => "left-out",
            Self::Stopped => "stopped",
        }
    }

    /// The signal, if it is one.
    #[must_use]
    pub const fn signal(&self) -> Option<Signal> {
        match self {
            Self::Signal(dated) => Some(dated.signal),
            _ => None,
        }
    }
}

/// Why a stroke was not made longer or shorter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The technique is done neither for longer nor for shorter.
    #[error("that is the limit for this technique")]
    Technique,
    /// One spot has had enough.
    #[error("90 seconds on one spot is the limit")]
    Spot,
    /// One strip has had enough.
    #[error("2 minutes on one strip is the limit")]
    Strip,
    /// One muscle has had enough.
    #[error("5 minutes on one muscle is the limit")]
    Muscle,
    /// A larger part of the body has had enough.
    #[error("this part of the body has had its time")]
    Region,
    /// Muscles have worked to a beat for long enough.
    #[error("4 minutes of moving to a beat is the limit")]
    Pump,
    /// The session is as long as one may be.
    #[error("20 minutes is the limit for a session")]
    Session,
    /// The first side is done, and both sides get the same time.
    #[error("both sides get the same time, and the first is already done")]
    SecondSide,
    /// Nothing presses harder than a feather; the second time it is left out.
    #[error("this is as light as it gets; minus again skips it")]
    Lightest,
    /// Most of it is done already.
    #[error("this stroke is nearly over")]
    NearlyOver,
    /// There is nothing to change now.
    #[error("there is nothing to change here")]
    Nothing,
}
