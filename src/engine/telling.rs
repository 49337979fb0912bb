//! What is told while the session's time stands still: before its first way in, and when it goes on
//! after a pause.
//!
//! The opening comes before the session, whose minutes begin with the first way in. On going on, a
//! way in begins again, since the body may have moved; in the work, what is done and the line that was
//! cut are said before the 3-2-1. Only what is heard takes time: where nobody hears anything of it,
//! the session goes on at once.

use std::time::Duration;

use super::speech::{SpeechKind, Spoken, whole_seconds};
use super::{Event, Phase, Session, State, What};
use crate::voice;

/// The length of the 3-2-1 before a session goes on.
pub(super) const COUNTDOWN: Duration = Duration::from_secs(3);
/// From the bowl of the start to the first words: it has been struck, and has faded a little.
pub(super) const AFTER_BEGIN: Duration = Duration::from_millis(1_200);
/// The silence before and after what is said again.
const APART: Duration = Duration::from_millis(300);
/// The silence between two lines of the opening.
const BETWEEN_LINES: Duration = Duration::from_millis(400);

/// What somebody hears of a line: how long it takes, in session time; none if it is not heard.
pub type Ear<'e> = &'e dyn Fn(&Spoken) -> Option<Duration>;

/// The ear of one who hears every line, each as long as it was planned with.
pub(super) fn every_line(line: &Spoken) -> Option<Duration> {
    Some(voice::length(&line.text))
}

/// Lines that are told while the session's time stands still, dated from their own begin.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Telling {
    lines: Vec<Spoken>,
    /// The silence before the first line, and between two.
    apart: (Duration, Duration),
    length: Duration,
}

impl Telling {
    /// The opening of a session: the bowl, then these lines.
    #[must_use]
    pub fn opening(lines: impl IntoIterator<Item = String>) -> Self {
        let lines = lines.into_iter().map(|text| (SpeechKind::Opening, text));
        Self::of((AFTER_BEGIN, BETWEEN_LINES), lines)
    }

    /// What is said before a session goes on.
    pub(super) fn again(lines: Vec<(SpeechKind, String)>) -> Self {
        Self::of((APART, voice::BETWEEN), lines.into_iter())
    }

    fn of(apart: (Duration, Duration), lines: impl Iterator<Item = (SpeechKind, String)>) -> Self {
        let undated = Self {
            lines: lines
                .map(|(kind, text)| Spoken::new(Duration::ZERO, kind, text))
                .collect(),
            apart,
            length: Duration::ZERO,
        };
        undated.as_heard(&every_line)
    }

    /// The same as it is heard: a line that is not heard is there to be read, and takes no time.
    #[must_use]
    pub fn as_heard(&self, ear: Ear<'_>) -> Self {
        let (mut at, between) = self.apart;
        let mut length = Duration::ZERO;
        let dated = self.lines.iter().map(|line| {
            let takes = ear(line);
            let line = Spoken {
                at,
                length: takes.unwrap_or_default(),
                ..line.clone()
            };
            if takes.is_some() {
                length = whole_seconds(line.end() + APART);
                at = line.end() + between;
            }
            line
        });
        Self {
            lines: dated.collect(),
            apart: self.apart,
            length,
        }
    }

    /// The lines, in order. One of no length is only read.
    #[must_use]
    pub fn lines(&self) -> &[Spoken] {
        &self.lines
    }

    /// How long it takes to be heard; whole seconds, zero where nothing of it is.
    #[must_use]
    pub fn length(&self) -> Duration {
        self.length
    }

    /// Whether nothing is told.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

impl Session {
    /// The same session with something to tell before its first way in.
    #[must_use]
    pub fn with_opening(mut self, opening: Telling) -> Self {
        self.set_opening(opening);
        self
    }

    /// Gives a session that has not begun something to tell before its first way in.
    pub fn set_opening(&mut self, opening: Telling) {
        self.is_open = opening.is_empty();
        self.opening = opening;
    }

    /// What is told before the first way in.
    #[must_use]
    pub fn opening(&self) -> &Telling {
        &self.opening
    }

    /// Begins, with what is heard of the opening.
    pub(super) fn open(&mut self, ear: Ear<'_>, events: &mut Vec<Event>) {
        if self.opening.is_empty() {
            return self.begin(events);
        }
        self.opening = self.opening.as_heard(ear);
        self.tell_opening(events);
    }

    /// Tells the opening from its first word on.
    pub(super) fn tell_opening(&mut self, events: &mut Vec<Event>) {
        self.state = State::Opening(self.opening.length);
        events.push(self.now(What::Tells(self.opening.clone())));
        if self.opening.length.is_zero() {
            self.begin(events);
        }
    }

    /// The first way in begins; where a session goes on that was left, after a 3-2-1.
    fn begin(&mut self, events: &mut Vec<Event>) {
        self.is_open = true;
        self.state = match self.plan.from {
            0 => State::Running,
            _ => State::Resuming(COUNTDOWN),
        };
        if self.state != State::Running {
            events.push(self.now(What::Countdown(3)));
        }
    }

    /// Leaves the rest of the opening untold.
    pub(super) fn skip_opening(&mut self) {
        self.is_open = true;
        if let State::Opening(_) = self.state {
            self.state = State::Running;
        }
    }

    /// Goes on after it was held, where nothing of what was cut is lost.
    pub(super) fn resume(&mut self, ear: Ear<'_>, events: &mut Vec<Event>) {
        if !self.is_open {
            return self.open(ear, events);
        }
        let again = self.told_again().as_heard(ear);
        let told = COUNTDOWN + again.length;
        let body = self.way_down();
        if let Some(way_in) = self.segment().filter(|here| here.phase != Phase::Work) {
            self.stand_at(way_in.start);
        }
        self.waits_for_body = body > told;
        self.state = State::Resuming(told.max(body));
        if !again.is_empty() {
            events.push(self.now(What::Tells(again)));
        }
        if told.max(body) == COUNTDOWN {
            events.push(self.now(What::Countdown(3)));
        }
    }

    /// Whether something is told that the session waits for, and the body does not.
    #[must_use]
    pub fn waits_for_words(&self) -> bool {
        match self.state {
            State::Opening(_) => true,
            State::Resuming(left) => left > COUNTDOWN && !self.waits_for_body,
            _ => false,
        }
    }

    /// Waits no longer for words that nobody hears any more.
    pub fn leave_untold(&mut self) -> Vec<Event> {
        let mut events = Vec::new();
        match self.state {
            _ if !self.waits_for_words() => return events,
            State::Opening(_) => self.begin(&mut events),
            _ => {
                self.state = State::Resuming(COUNTDOWN);
                events.push(self.now(What::Countdown(3)));
            }
        }
        events.extend(self.advance(Duration::ZERO));
        events
    }

    /// Spends time on what is told and on the 3-2-1, and returns what is left of that time.
    pub(super) fn stand_still(&mut self, elapsed: Duration, events: &mut Vec<Event>) -> Duration {
        let (before, opening) = match self.state {
            State::Opening(left) => (left, true),
            State::Resuming(left) => (left, false),
            _ => {
                self.held_for = self.held_for.saturating_add(elapsed);
                return elapsed;
            }
        };
        let after = before.saturating_sub(elapsed);
        for count in [3, 2, 1] {
            let due = Duration::from_secs(count);
            if !opening && after <= due && due < before {
                events.push(self.now(What::Countdown(count as u8)));
            }
        }
        match (after.is_zero(), opening) {
            (true, true) => {
                self.begin(events);
                return self.stand_still(elapsed - before, events);
            }
            (true, false) => {
                self.state = State::Running;
                events.push(self.now(What::Resumed));
            }
            (false, true) => self.state = State::Opening(after),
            (false, false) => self.state = State::Resuming(after),
        }
        elapsed.saturating_sub(before)
    }
}
