//! One routine being followed: a session, the ear that hears it, and what is kept of it.
//!
//! The playback is driven by whoever waits: the player's loop, or plain mode. It turns events
//! into sounds and real time into session time, and knows nothing of screens.

pub mod lesson;
mod schedule;
mod speed;
mod voicing;

use std::time::Duration;

use jiff::Timestamp;

use crate::audio::{Earcon, Speaker, Volume};
use crate::clock;
use crate::engine::{Command, Event, Moment, Session, Signal, State, Timeline, What};
use crate::model::{Routine, VoiceMode};
use crate::store::Done;

pub use schedule::Ear;
pub use speed::Speed;
pub use voicing::Voicing;

/// An output that sleeps, such as one over the air, loses what comes first: it gets so much
/// silence before the begin.
pub const WARM_UP: Duration = Duration::from_millis(600);

/// One routine being followed.
pub struct Playback {
    routine: Routine,
    session: Session,
    ear: Ear,
    speed: Speed,
    /// Real time until the session starts; none before the first time goes by.
    starts_in: Option<Duration>,
    /// Signals for the terminal's bell since it was last asked.
    bells: usize,
}

impl Playback {
    /// A playback at its very beginning. It starts when time goes by.
    #[must_use]
    pub fn new(routine: Routine, timeline: Timeline, ear: Ear, speed: Speed) -> Self {
        Self {
            routine,
            session: Session::new(timeline),
            ear,
            speed,
            starts_in: None,
            bells: 0,
        }
    }

    /// A playback that begins at this moment of the routine, to rehearse it.
    #[must_use]
    pub fn from_moment(
        routine: Routine,
        timeline: Timeline,
        at: Duration,
        ear: Ear,
        speed: Speed,
    ) -> Self {
        Self {
            session: Session::from_moment(timeline.clone(), at),
            ..Self::new(routine, timeline, ear, speed)
        }
    }

    /// Goes on with this version of the routine, from this moment of it; held if it was held.
    pub fn take_up(&mut self, routine: Routine, timeline: Timeline, at: Duration) {
        self.ear.prepare(&timeline);
        self.routine = routine;
        let before = std::mem::replace(&mut self.session, Session::from_moment(timeline, at));
        if before.state() == State::Ready {
            self.warms_up_again();
            return;
        }
        self.ear.hush();
        self.ear.moved(at, true);
        if before.moves() {
            let events = self.session.obey(Command::Start);
            self.sound(&events);
        } else {
            self.session.hold_still();
        }
    }

    /// Silent from now on, for good.
    pub fn hush(&mut self) {
        self.ear.hush();
    }

    /// Lets real time go by.
    pub fn advance(&mut self, real: Duration) -> Vec<Event> {
        let mut events = Vec::new();
        let mut real = real;
        if self.session.state() == State::Ready {
            let Some(over) = self.warm_up(real) else {
                return events;
            };
            real = over;
            events = self.session.obey(Command::Start);
        }
        events.extend(self.session.advance(self.speed.session_time(real)));
        self.sound(&events);
        events
    }

    /// Does what a person wants.
    pub fn obey(&mut self, command: Command) -> Vec<Event> {
        if matches!(command, Command::Pause | Command::Gap(_)) {
            self.warms_up_again();
        }
        let events = self.session.obey(command);
        self.sound(&events);
        events
    }

    /// Before the begin, what was given holds no more: it is given anew. Answers whether it is
    /// before the begin.
    fn warms_up_again(&mut self) -> bool {
        let waits = self.session.state() == State::Ready;
        if waits {
            self.starts_in = None;
        }
        waits
    }

    /// Waits until the output is awake; answers the real time that is over once it is.
    fn warm_up(&mut self, real: Duration) -> Option<Duration> {
        let Some(left) = self.starts_in else {
            let left = self.ear.speaker().is_audible().then_some(WARM_UP);
            let left = left.unwrap_or_default();
            // The last words of another session may still sound.
            self.ear.hush();
            self.ear.moved(self.session.at(), true);
            self.ear.follow(&self.session, clock::now() + left);
            self.starts_in = Some(left);
            return left.is_zero().then_some(Duration::ZERO);
        };
        self.starts_in = Some(left.saturating_sub(real));
        real.checked_sub(left)
    }

    /// The real time until something happens by itself.
    #[must_use]
    pub fn until_next(&self) -> Option<Duration> {
        if self.session.state() == State::Ready {
            return Some(self.starts_in.unwrap_or_default());
        }
        let event = self.session.until_next();
        let event = event.map(|wait| self.speed.real_time(wait));
        event
            .into_iter()
            .chain(self.ear.until_refill(&self.session))
            .min()
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
        self.ear.speaker()
    }

    /// How much the coach says.
    #[must_use]
    pub fn voice(&self) -> VoiceMode {
        self.ear.voice()
    }

    /// Lets the coach say more or less from now on.
    pub fn set_voice(&mut self, voice: VoiceMode) {
        match self.warms_up_again() {
            true => self.ear.choose_voice(voice),
            false => self.ear.set_voice(voice, &self.session, clock::now()),
        }
    }

    /// Mutes or unmutes it.
    pub fn set_muted(&mut self, muted: bool) {
        self.ear.speaker().set_muted(muted);
        if !self.warms_up_again() {
            self.ear.changed(&self.session, clock::now());
        }
    }

    /// Sets how loud it is.
    pub fn set_volume(&mut self, volume: Volume) {
        let was_silent = !self.ear.speaker().is_audible();
        self.ear.speaker().set_volume(volume);
        if was_silent && !self.warms_up_again() {
            self.ear.changed(&self.session, clock::now());
        }
    }

    /// How fast the time runs.
    #[must_use]
    pub fn speed(&self) -> Speed {
        self.speed
    }

    /// Lets the time run faster or slower from now on.
    pub fn set_speed(&mut self, speed: Speed) {
        self.speed = speed;
        match self.warms_up_again() {
            true => self.ear.choose_speed(speed),
            false => self.ear.set_speed(speed, &self.session, clock::now()),
        }
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
        let (now, at) = (clock::now(), self.session.at());
        let told_now = events
            .iter()
            .any(|event| event.at == at && event.what.signal().is_some());
        for event in events {
            match &event.what {
                What::Moved(_) | What::LeftOut(_) => {
                    self.ear.hush();
                    self.ear.moved(at, told_now);
                }
                What::Paused | What::Away(_) | What::Stopped => self.ear.hush(),
                What::Resumed => {
                    // A wait ends a little late: what is due since is to be heard too.
                    let told = events
                        .iter()
                        .any(|other| other.at == event.at && other.what.signal().is_some());
                    self.ear.moved(event.at, told);
                    self.ear.say_again(&self.session, now);
                }
                What::Timed { .. } => self.ear.changed(&self.session, now),
                _ => {}
            }
            if let Some(earcon) = at_once(&event.what) {
                self.ear.speaker().play(earcon);
            }
            let rings = matches!(
                event.what.signal(),
                Some(Signal::Next | Signal::Switch | Signal::End)
            );
            let speaker = self.ear.speaker();
            let silent = speaker.status().is_silent() && !speaker.muted();
            self.bells += usize::from(rings && silent);
        }
        self.ear.follow(&self.session, now);
    }
}

/// What sounds when it happens; signals were given ahead of their date.
fn at_once(what: &What) -> Option<Earcon> {
    Some(match what {
        What::Paused | What::Away(_) => Earcon::Pause,
        What::Countdown(_) => Earcon::Tick,
        What::Resumed => Earcon::Resume,
        What::Eased(_) => Earcon::Ease,
        _ => return None,
    })
}
