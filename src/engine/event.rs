//! What a session is told to do, and what it answers.

use std::time::Duration;

use super::{Dated, Signal};

/// What a person, or the program on their behalf, tells a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Begin.
    Start,
    /// Hold still.
    Pause,
    /// Go on, with a 3-2-1.
    Resume,
    /// Go to the next stroke.
    Next,
    /// Go back: restore the stroke just left, restart this one, or the one before.
    Back,
    /// Go to this stroke, by its index in playing order; to the nearest one that is not left out.
    To(usize),
    /// Ten seconds more on this stroke.
    Longer,
    /// Ten seconds less on this stroke.
    Shorter,
    /// Too much: lighten this stroke, then leave it out.
    Ease,
    /// The program was not running for this long: hold where it was.
    Gap(Duration),
    /// Silent and paused at once.
    Stop,
}

/// Something that happened in a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Session time since the begin; pauses add nothing.
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
    /// Resuming in this many seconds.
    Countdown(u8),
    /// Resuming now.
    Resumed,
    /// Moved to this stroke, by its index in playing order; none is the end.
    Moved(Option<usize>),
    /// This stroke's time per side is now this.
    Timed {
        /// The stroke, by its index in playing order.
        stroke: usize,
        /// The new working time per side.
        time: Duration,
        /// By how many seconds it changed.
        by: i64,
    },
    /// A change was not made.
    Refused(Refusal),
    /// This stroke is to be done more lightly.
    Eased(usize),
    /// This stroke, and its other side, is left out.
    LeftOut(usize),
    /// Stopped, silent.
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

/// Why a stroke is not made longer or shorter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The technique is not done for longer or shorter.
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
    /// The session is long enough.
    #[error("20 minutes is the limit for a session")]
    Session,
    /// The first side is done, and both get the same.
    #[error("both sides get the same time, and the first is already done")]
    SecondSide,
    /// Most of it is done already.
    #[error("this stroke is nearly over")]
    NearlyOver,
    /// There is nothing to change now.
    #[error("there is nothing to change here")]
    Nothing,
}
