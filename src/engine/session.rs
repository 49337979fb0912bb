//! One play-through of a timeline: a cursor that time and commands move.
//!
//! `advance` takes the time that has passed and `obey` what a person wants; both return the events
//! that came of it, each with its date on the timeline. Everything is a deadline and nothing counts
//! ticks: whoever drives a session sleeps for `until_next`, and cannot drift.

use std::collections::BTreeSet;
use std::time::Duration;

use super::half::ToldHalf;
use super::travel::LeftBehind;
use super::{
    Command, Dated, Ear, Event, Moment, Plan, Planned, Segment, Signal, State, Tally, Telling,
    Timeline, What, moment, remarks, telling, time_limits,
};
use crate::model::Side;

/// How long an author's line stays on screen.
const LINE_STAYS: Duration = Duration::from_secs(8);

/// One play-through of a timeline.
#[derive(Debug, Clone)]
pub struct Session {
    pub(super) timeline: Timeline,
    pub(super) plan: Plan,
    /// The strokes of which somebody said so in this session.
    pub(super) too_much: BTreeSet<usize>,
    pub(super) state: State,
    pub(super) opening: Telling,
    /// Whether the opening has been told, or is not to be.
    pub(super) is_open: bool,
    pub(super) at: Duration,
    /// The next signal, as an index into the timeline's signals.
    pub(super) cursor: usize,
    /// The work whose half was told: a stroke made longer does not tell it again.
    pub(super) half_told: Option<ToldHalf>,
    /// The moment from which "next" jumped.
    pub(super) left_behind: Option<LeftBehind>,
    /// How long it has stood still, or stood when it was held last.
    pub(super) held_for: Duration,
    /// Whether it goes on later than its words are over, so that the body can get there.
    pub(super) waits_for_body: bool,
    /// The remarks on the time that were heard.
    pub(super) remarks: Vec<&'static str>,
    /// Whether somebody went from the last stroke to the end.
    pub(super) is_cut_short: bool,
    pub(super) tally: Tally,
}

impl Session {
    /// A session that waits for `Command::Start`.
    #[must_use]
    pub fn new(timeline: Timeline) -> Self {
        let strokes = timeline.strokes.len();
        Self {
            timeline,
            plan: Plan::default(),
            too_much: BTreeSet::new(),
            state: State::Ready,
            opening: Telling::default(),
            is_open: true,
            at: Duration::ZERO,
            cursor: 0,
            half_told: None,
            left_behind: None,
            held_for: Duration::ZERO,
            waits_for_body: false,
            remarks: Vec::new(),
            is_cut_short: false,
            tally: Tally::new(strokes),
        }
    }

    /// A session that begins at this moment of the timeline, to rehearse a routine from there.
    /// Nothing before it counts as worked.
    #[must_use]
    pub fn from_moment(timeline: Timeline, at: Duration) -> Self {
        let mut session = Self::new(timeline);
        session.stand_at(at.min(session.timeline.total));
        session
    }

    /// Pauses without an event, even before the start; `Command::Resume` goes on.
    pub fn hold_still(&mut self) {
        self.state = State::Paused;
    }

    /// Lets time pass and returns what happened in it, in order.
    pub fn advance(&mut self, elapsed: Duration) -> Vec<Event> {
        let mut events = Vec::new();
        let rest = self.stand_still(elapsed, &mut events);
        if self.state == State::Running {
            let to = self.at.saturating_add(rest).min(self.timeline.total);
            self.run_to(to, &mut events);
        }
        events
    }

    /// Carries out a command and returns what came of it. One that makes no sense now does nothing.
    pub fn obey(&mut self, command: Command) -> Vec<Event> {
        self.obey_for(command, &telling::every_line)
    }

    /// The same for this ear: what it does not hear of what is told takes no time.
    pub fn obey_for(&mut self, command: Command, ear: Ear<'_>) -> Vec<Event> {
        let mut events = Vec::new();
        match command {
            Command::Start if self.state == State::Ready => self.open(ear, &mut events),
            Command::Start => {}
            _ if self.state == State::Ended => return events,
            // Until the first word it can only be held.
            _ if self.state == State::Ready && !command.holds() => return events,
            Command::Gap(away) if !self.moves() => self.held_for += away,
            Command::Resume if !self.moves() => self.resume(ear, &mut events),
            _ if self.state == State::Stopped => return events,
            Command::Pause if self.moves() => self.hold(State::Paused, What::Paused, &mut events),
            Command::Gap(away) if self.moves() => {
                self.hold(State::Away(away), What::Away(away), &mut events);
            }
            Command::Pause | Command::Gap(_) | Command::Resume => {}
            Command::Stop => self.hold(State::Stopped, What::Stopped, &mut events),
            Command::Next if !self.is_open => {
                self.skip_opening();
                let first = self.segment().map(|segment| segment.stroke);
                events.push(self.now(What::Moved(first)));
            }
            Command::Next => self.next(&mut events),
            Command::Back => self.back(ear, &mut events),
            Command::To(stroke) => self.to(stroke, &mut events),
            Command::Longer => self.retime(time_limits::longer, &mut events),
            Command::Shorter => {
                let worked = self.worked_now();
                self.retime(|t, p, n| time_limits::shorter(t, p, n, worked), &mut events);
            }
            Command::Ease => self.ease(&mut events),
        }
        events.extend(self.advance(Duration::ZERO));
        events
    }

    /// How long until something happens by itself; `None` while the time stands still.
    #[must_use]
    pub fn until_next(&self) -> Option<Duration> {
        match self.state {
            State::Running => {
                let next = self.timeline.signals.get(self.cursor)?;
                Some(next.at.saturating_sub(self.at))
            }
            State::Opening(left) | State::Resuming(left) => Some(moment::into_second(left)),
            _ => None,
        }
    }

    /// What the session is doing.
    #[must_use]
    pub fn state(&self) -> State {
        self.state
    }

    /// Whether the time runs, or is about to.
    #[must_use]
    pub fn moves(&self) -> bool {
        matches!(
            self.state,
            State::Ready | State::Opening(_) | State::Running | State::Resuming(_)
        )
    }

    /// Session time since the start.
    #[must_use]
    pub fn at(&self) -> Duration {
        self.at
    }

    /// The timeline as the session has it now.
    #[must_use]
    pub fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// The work done so far.
    #[must_use]
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// The strokes that are done more lightly than planned, as indices in playing order.
    pub fn eased(&self) -> impl Iterator<Item = usize> + '_ {
        self.plan.eased.iter().copied()
    }

    /// The strokes that are left out because they were too much, as indices in playing order.
    pub fn left_out(&self) -> impl Iterator<Item = usize> + '_ {
        self.plan.skips.iter().copied()
    }

    /// The current stroke, as an index in playing order, and its side; `None` if the timeline is
    /// empty.
    #[must_use]
    pub fn place(&self) -> Option<(usize, Side)> {
        self.segment().map(|segment| (segment.stroke, segment.side))
    }

    /// Everything that can be seen now; `None` if the timeline is empty.
    #[must_use]
    pub fn moment(&self) -> Option<Moment<'_>> {
        let segment = self.segment()?;
        let stroke = &self.timeline.strokes[segment.stroke];
        let lighter = stroke.pressure.halved();
        let eased = self.plan.eases(segment.stroke) && lighter != stroke.pressure;
        Some(Moment {
            state: self.state,
            at: self.at,
            timeline: &self.timeline,
            tally: &self.tally,
            stroke,
            side: segment.side,
            phase: segment.phase,
            length: segment.length,
            left: segment.end().saturating_sub(self.at),
            movement: segment.movement.as_deref(),
            pressure: match eased {
                true => lighter,
                false => stroke.pressure,
            },
            eased,
            line: self.line(segment),
            next: self.coming(segment),
        })
    }

    pub(super) fn segment(&self) -> Option<&Segment> {
        self.timeline.segment_at(self.at)
    }

    pub(super) fn now(&self, what: What) -> Event {
        Event { at: self.at, what }
    }

    pub(super) fn hold(&mut self, state: State, what: What, events: &mut Vec<Event>) {
        if self.state != state {
            self.held_for = match state {
                State::Away(away) => away,
                _ if self.moves() => Duration::ZERO,
                _ => self.held_for,
            };
            // Held before its first word, it begins when it goes on.
            self.is_open &= self.state != State::Ready;
            self.state = state;
            events.push(self.now(what));
        }
    }

    /// Moves on to a moment and reports every signal on the way.
    fn run_to(&mut self, to: Duration, events: &mut Vec<Event>) {
        let from = self.at;
        let first = self
            .timeline
            .segments
            .partition_point(|segment| segment.end() <= from);
        let passed = self.timeline.segments[first..].iter();
        for segment in passed.take_while(|segment| segment.start < to) {
            self.tally.count(segment, from, to);
        }
        let lines = self.timeline.speech.iter();
        let heard = lines.filter(|line| (from..to).contains(&line.at));
        self.remarks
            .extend(heard.filter_map(|line| remarks::once(&line.text)));
        self.at = to;
        let due = |signal: &&Dated| signal.at <= to;
        while let Some(due) = self.timeline.signals.get(self.cursor).filter(due) {
            let due = due.clone();
            self.cursor += 1;
            if self.is_new(&due) {
                events.push(Event {
                    at: due.at,
                    what: What::Signal(due),
                });
            }
        }
        if self.cursor == self.timeline.signals.len() {
            self.state = State::Ended;
        }
    }

    fn line(&self, segment: &Segment) -> Option<&str> {
        let told = self.timeline.signals[..self.cursor].iter().rev();
        let mut of_this = told.take_while(|signal| signal.at >= segment.start);
        let line = of_this.find(|signal| signal.signal == Signal::Say)?;
        (self.at < line.at + LINE_STAYS).then_some(line.text.as_deref()?)
    }

    /// The stroke and side after this side's work.
    fn coming(&self, segment: &Segment) -> Option<(&Planned, Side)> {
        let key = |segment: &Segment| (segment.stroke, segment.side);
        let mut segments = self.timeline.segments.iter();
        let next = segments.find(|s| s.start > segment.start && key(s) != key(segment))?;
        Some((&self.timeline.strokes[next.stroke], next.side))
    }
}
