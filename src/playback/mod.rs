//! A routine being followed: a session, how fast its time runs, and what is heard of it.
//!
//! Pure: it is told the time and what a person wants, and answers with the session's events and
//! with what is to be done for the ear ([`Act`]). It holds no device, no screen and no clock, so a
//! test hears what a person hears (`tests/playbacks`).

mod acts;
mod ear;
mod foreign;
pub mod lesson;
pub mod opening;
pub mod replies;
mod reply;
mod speed;
mod take;
mod voicing;

use std::time::{Duration, Instant};

use crate::engine::{Command, Event, Moment, Session, State, Telling, Timeline};
use crate::model::{Routine, VoiceMode};
use ear::{ear, is_heard};
use reply::{About, Replies};
use take::{Start, Take};

pub use acts::Act;
pub use speed::{BadSpeed, Speed};
pub use voicing::{Dated, Voicing};

/// An output that sleeps, such as one over the air, loses what comes first: it gets this much
/// silence before the begin.
pub const WARM_UP: Duration = Duration::from_millis(600);

/// Where the sounds go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// To a device, as far as is known.
    Device,
    /// Nowhere, because the person wants it so.
    Muted,
    /// Nowhere, because there is no device; one may come.
    Nowhere,
}

/// A routine being followed.
#[derive(Debug)]
pub struct Playback {
    routine: Routine,
    session: Session,
    voicing: Voicing,
    output: Output,
    take: Take,
    replies: Replies,
    /// When each sentence is said and over, as far as that is scheduled.
    sentences: Vec<(Instant, Instant)>,
    /// The time that it was told last.
    now: Instant,
    /// When the session starts; nothing before the first time goes by.
    starts_at: Option<Instant>,
    acts: Vec<Act>,
}

impl Playback {
    /// A playback of a session that has not begun. It starts when time goes by.
    #[must_use]
    pub fn new(routine: Routine, session: Session, voicing: Voicing, now: Instant) -> Self {
        Self {
            routine,
            take: Take::first(Start::Included(session.at())),
            replies: Replies::default(),
            sentences: Vec::new(),
            session,
            voicing,
            output: Output::Nowhere,
            now,
            starts_at: None,
            acts: Vec::new(),
        }
    }

    /// Lets time go by until `now`, and tells what happened in it.
    pub fn advance(&mut self, now: Instant) -> Vec<Event> {
        let mut real = now.saturating_duration_since(self.now);
        self.now = now;
        let mut events = Vec::new();
        if self.session.state() == State::Ready {
            let starts_at = self.warm_up();
            if now < starts_at {
                return events;
            }
            real = now - starts_at;
            events = self.tell(Command::Start);
        }
        if self.waits_for_nothing() {
            events.extend(self.session.leave_untold());
        }
        let time = self.voicing.speed.session_time(real);
        events.extend(self.session.advance(time));
        self.hear(&events);
        events
    }

    /// Does what a person wants at `now`, and tells what came of it. The time until then has gone
    /// by, except where the program was away.
    pub fn obey(&mut self, command: Command, now: Instant) -> Vec<Event> {
        if matches!(command, Command::Gap(_)) && self.session.state() == State::Ready {
            self.begin_anew(now);
            return Vec::new();
        }
        let mut events = match command {
            Command::Gap(_) => Vec::new(),
            _ => self.advance(now),
        };
        self.now = now;
        let answer = self.tell(command);
        self.hear(&answer);
        events.extend(answer);
        events
    }

    /// Tells the session what is wanted; what it tells then takes as long as it is heard.
    fn tell(&mut self, command: Command) -> Vec<Event> {
        let ear = ear(&self.voicing, self.output);
        self.session.obey_for(command, &ear)
    }

    /// Whether the session waits for words that nobody hears any more.
    fn waits_for_nothing(&self) -> bool {
        self.session.waits_for_words() && !is_heard(&self.voicing, self.output)
    }

    /// Goes on with another version of the routine, from a moment of it; held if it was held.
    pub fn take_up(&mut self, routine: Routine, timeline: Timeline, at: Duration, now: Instant) {
        self.voicing.prepare(&Telling::default(), &timeline);
        self.routine = routine;
        let before = std::mem::replace(&mut self.session, Session::from_moment(timeline, at));
        if before.state() == State::Ready {
            return self.begin_anew(now);
        }
        self.now = now;
        self.silence(Start::Included(at));
        if before.moves() {
            let events = self.tell(Command::Start);
            self.hear(&events);
        } else {
            self.session.hold_still();
        }
    }

    /// Puts the session back to how it was a moment ago, silent: what was done since was not meant.
    /// One that had not begun is let be.
    pub fn put_back(&mut self, before: Session) {
        if before.state() != State::Ready {
            self.session = before;
            self.fall_silent();
        }
    }

    /// Silent from now on, for good.
    pub fn fall_silent(&mut self) {
        self.silence(Start::Included(self.session.at()));
    }

    /// Says where the sounds go from now on.
    pub fn set_output(&mut self, output: Output) {
        let before = std::mem::replace(&mut self.output, output);
        if (before == Output::Muted) != (output == Output::Muted) {
            self.schedule();
        }
    }

    /// Lets the coach say more or less from now on.
    pub fn set_voice(&mut self, voice: VoiceMode) {
        let before = std::mem::replace(&mut self.voicing.voice, voice);
        self.take.voice_changed(before, voice, self.session.at());
        self.voicing
            .prepare(self.session.opening(), self.session.timeline());
        self.say(About::Voice, voice.told());
    }

    /// Lets the time run faster or slower from now on; what sounds is cut.
    pub fn set_speed(&mut self, speed: Speed) {
        self.voicing.speed = speed;
        match self.session.state() {
            State::Ready => self.silence(Start::Included(self.session.at())),
            _ => self.silence(Start::Excluded(self.session.at())),
        }
        self.schedule();
    }

    /// What is to be done for the ear since it was last asked, in order.
    #[must_use]
    pub fn take_acts(&mut self) -> Vec<Act> {
        std::mem::take(&mut self.acts)
    }

    /// The real time until something happens by itself, from the time that it was told last.
    #[must_use]
    pub fn until_next(&self) -> Option<Duration> {
        if self.session.state() == State::Ready {
            let left = self
                .starts_at
                .map(|start| start.saturating_duration_since(self.now));
            return Some(left.unwrap_or_default());
        }
        if self.waits_for_nothing() {
            return Some(Duration::ZERO);
        }
        let event = self.session.until_next();
        let event = event.map(|wait| self.voicing.speed.real_time(wait));
        let refill = self.take.until_refill(&self.session, &self.voicing);
        event.into_iter().chain(refill).min()
    }

    /// The real time until a shown second changes.
    #[must_use]
    pub fn until_next_second(&self) -> Option<Duration> {
        let wait = self.moment()?.until_next_second();
        wait.map(|wait| self.voicing.speed.real_time(wait))
    }

    /// All that there is to see now.
    #[must_use]
    pub fn moment(&self) -> Option<Moment<'_>> {
        self.session.moment()
    }

    /// The time that it was told last.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.now
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

    /// How much the coach says.
    #[must_use]
    pub fn voice(&self) -> VoiceMode {
        self.voicing.voice
    }

    /// How fast the time runs.
    #[must_use]
    pub fn speed(&self) -> Speed {
        self.voicing.speed
    }

    /// When the session starts. The first time that it is asked, it schedules the begin.
    fn warm_up(&mut self) -> Instant {
        if let Some(starts_at) = self.starts_at {
            return starts_at;
        }
        let wait = match self.output {
            Output::Device => WARM_UP,
            Output::Muted | Output::Nowhere => Duration::ZERO,
        };
        let starts_at = self.now + wait;
        self.starts_at = Some(starts_at);
        // The last words of another session may still sound.
        self.silence(Start::Included(self.session.at()));
        let opening = self.session.opening();
        let opening = opening.as_heard(&ear(&self.voicing, self.output));
        self.session.set_opening(opening.clone());
        self.take.tell(opening, self.session.at(), starts_at);
        self.schedule();
        starts_at
    }

    /// Before the begin nothing is lost: it waits for time to go by once more.
    fn begin_anew(&mut self, now: Instant) {
        self.now = now;
        self.starts_at = None;
        self.silence(Start::Included(self.session.at()));
    }
}
