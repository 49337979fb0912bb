//! One routine being followed: a session, the ear that hears it, and what is kept of it.
//!
//! The sitting is driven by whoever waits: the player's loop, or plain mode. It turns events
//! into sounds and real time into session time, and knows nothing of screens.

use std::time::Duration;

use jiff::Timestamp;

use super::Speed;
use crate::audio::{Earcon, Speaker};
use crate::engine::{Command, Event, Moment, Session, Signal, State, Timeline, What};
use crate::model::Routine;
use crate::store::Done;

/// One routine being followed.
pub struct Sitting {
    routine: Routine,
    session: Session,
    speaker: Speaker,
    speed: Speed,
    /// Signals for the terminal's bell since it was last asked.
    bells: usize,
}

impl Sitting {
    /// A sitting at its very beginning.
    #[must_use]
    pub fn new(routine: Routine, timeline: Timeline, speaker: Speaker, speed: Speed) -> Self {
        Self {
            routine,
            session: Session::new(timeline),
            speaker,
            speed,
            bells: 0,
        }
    }

    /// Lets real time go by.
    pub fn advance(&mut self, real: Duration) -> Vec<Event> {
        let events = self.session.advance(self.speed.session_time(real));
        self.sound(&events);
        events
    }

    /// Does what a person wants.
    pub fn obey(&mut self, command: Command) -> Vec<Event> {
        let events = self.session.obey(command);
        self.sound(&events);
        events
    }

    /// The real time until something happens by itself.
    #[must_use]
    pub fn until_next(&self) -> Option<Duration> {
        self.session
            .until_next()
            .map(|wait| self.speed.real_time(wait))
    }

    /// The real time until a shown second changes.
    #[must_use]
    pub fn until_next_second(&self) -> Option<Duration> {
        let moment = self.moment()?;
        moment
            .until_next_second()
            .map(|wait| self.speed.real_time(wait))
    }

    /// All that there is to see now.
    #[must_use]
    pub fn moment(&self) -> Option<Moment<'_>> {
        self.session.moment()
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The routine as it was written.
    #[must_use]
    pub fn routine(&self) -> &Routine {
        &self.routine
    }

    /// The ear.
    #[must_use]
    pub fn speaker(&self) -> &Speaker {
        &self.speaker
    }

    /// How fast the time runs.
    #[must_use]
    pub fn speed(&self) -> Speed {
        self.speed
    }

    /// Whether the terminal's bell is to ring: without a sound device, for `next`, `switch`
    /// and `end`.
    pub fn take_bell(&mut self) -> bool {
        std::mem::take(&mut self.bells) > 0
    }

    /// What the diary keeps; nothing where nothing was worked.
    #[must_use]
    pub fn done(&self, at: Timestamp) -> Option<Done> {
        let tally = self.session.tally();
        let seconds = tally.total().as_secs();
        (seconds > 0).then(|| Done {
            at,
            routine: self.routine.id.clone(),
            title: self.routine.title.clone(),
            benefit: self.routine.benefit.id().to_owned(),
            seconds,
            strokes: tally.strokes(),
            finished: self.session.state() == State::Ended,
        })
    }

    fn sound(&mut self, events: &[Event]) {
        for event in events {
            match &event.what {
                What::Paused
                | What::Away(_)
                | What::Stopped
                | What::Moved(_)
                | What::LeftOut(_) => self.speaker.hush(),
                _ => {}
            }
            if let Some(earcon) = earcon(&event.what) {
                self.speaker.play(earcon);
            }
            let rings = matches!(
                event.what.signal(),
                Some(Signal::Next | Signal::Switch | Signal::End)
            );
            let silent = self.speaker.status().is_silent() && !self.speaker.muted();
            self.bells += usize::from(rings && silent);
        }
        self.speaker.prepare(self.until_next());
    }
}

/// How an event sounds; what is only told in words sounds nothing.
fn earcon(what: &What) -> Option<Earcon> {
    Some(match what {
        What::Signal(dated) => match dated.signal {
            Signal::Begin => Earcon::Begin,
            Signal::Next => Earcon::Next,
            Signal::Work => Earcon::Work,
            Signal::Switch => Earcon::Switch,
            Signal::Half => Earcon::Half,
            Signal::Tick => Earcon::Tick,
            Signal::Say => return None,
            Signal::End => Earcon::End,
        },
        What::Paused | What::Away(_) => Earcon::Pause,
        What::Countdown(_) => Earcon::Tick,
        What::Resumed => Earcon::Resume,
        What::Eased(_) => Earcon::Ease,
        What::Moved(_)
        | What::LeftOut(_)
        | What::Timed { .. }
        | What::Refused(_)
        | What::Stopped => return None,
    })
}
