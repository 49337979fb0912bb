//! What is told while the session's time stands still: before its first way in, and when it goes on
//! after a pause.
//!
//! The opening comes before the session, whose minutes begin with the first way in. On going on, a
//! way in begins again, since the body may have moved; in the work, the name and what was cut are
//! said again before the 3-2-1.

use std::time::Duration;

use super::speech::{SpeechKind, Spoken, whole_seconds};
use super::{Event, Phase, Session, State, What};
use crate::voice;

/// The length of the 3-2-1 before a session goes on.
const COUNTDOWN: Duration = Duration::from_secs(3);
/// From the bowl of the start to the first words: it has been struck, and has faded a little.
pub(super) const AFTER_BEGIN: Duration = Duration::from_millis(1_200);
/// The silence before and after what is said again.
const APART: Duration = Duration::from_millis(300);
/// The silence between two lines of the opening.
const BETWEEN_LINES: Duration = Duration::from_millis(400);

/// Lines that are told while the session's time stands still, dated from their own begin.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Telling {
    lines: Vec<Spoken>,
    length: Duration,
}

impl Telling {
    /// The opening of a session: the bowl, then these lines.
    #[must_use]
    pub fn opening(lines: impl IntoIterator<Item = String>) -> Self {
        let lines = lines.into_iter().map(|text| (SpeechKind::Opening, text));
        Self::of(AFTER_BEGIN, BETWEEN_LINES, lines)
    }

    fn of(
        from: Duration,
        between: Duration,
        lines: impl Iterator<Item = (SpeechKind, String)>,
    ) -> Self {
        let mut at = from;
        let dated = lines.map(|(kind, text)| {
            let line = Spoken::new(at, kind, text);
            at = line.end() + between;
            line
        });
        let lines: Vec<Spoken> = dated.collect();
        let end = lines.last().map(|line| line.end() + APART);
        Self {
            length: end.map_or(Duration::ZERO, whole_seconds),
            lines,
        }
    }

    /// The lines, in order.
    #[must_use]
    pub fn lines(&self) -> &[Spoken] {
        &self.lines
    }

    /// How long it takes; whole seconds.
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
        self.is_open = opening.is_empty();
        self.opening = opening;
        self
    }

    /// What is told before the first way in.
    #[must_use]
    pub fn opening(&self) -> &Telling {
        &self.opening
    }

    /// Begins, with the opening if there is one.
    pub(super) fn open(&mut self, events: &mut Vec<Event>) {
        match self.is_open {
            true => self.begin(events),
            false => {
                self.state = State::Opening(self.opening.length);
                events.push(self.now(What::Tells(self.opening.clone())));
            }
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
    pub(super) fn resume(&mut self, events: &mut Vec<Event>) {
        if !self.is_open {
            return self.open(events);
        }
        let again = self.told_again();
        if let Some(way_in) = self.segment().filter(|here| here.phase != Phase::Work) {
            self.stand_at(way_in.start);
        }
        self.state = State::Resuming(COUNTDOWN + again.length);
        match again.is_empty() {
            true => events.push(self.now(What::Countdown(3))),
            false => events.push(self.now(What::Tells(again))),
        }
    }

    /// What is said again before the work goes on: what comes, and the line that was cut.
    fn told_again(&self) -> Telling {
        let work = self.segment().filter(|here| here.phase == Phase::Work);
        let lines = work.into_iter().flat_map(|work| {
            let before = self.timeline.speech.iter();
            let name = before
                .clone()
                .rfind(|line| line.kind == SpeechKind::Name && line.at < work.start);
            let is_cut = |line: &&Spoken| line.at < self.at && self.at < line.end();
            name.into_iter().chain(before.clone().find(is_cut))
        });
        let lines = lines.map(|line| (line.kind, line.text.clone()));
        Telling::of(APART, voice::BETWEEN, lines)
    }

    /// Spends time on what is told and on the 3-2-1, and returns what is left of that time.
    pub(super) fn stand_still(&mut self, elapsed: Duration, events: &mut Vec<Event>) -> Duration {
        let (before, opening) = match self.state {
            State::Opening(left) => (left, true),
            State::Resuming(left) => (left, false),
            _ => return elapsed,
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
