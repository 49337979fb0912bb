//! Going to another stroke: next, back, and leaving one out.
//!
//! Nobody is hurried. Going to a stroke from another position than the routine planned lengthens
//! its lead-in; taking one up in its middle from another position pauses the session instead.
//!
//! Leaving out a stroke that was too much takes its other side with it if that is still to come,
//! and what follows on the same region begins eased: nobody goes from "too much" to a firm press on
//! the same spot. What was done stays in the tally.

use std::time::Duration;

use super::half::ToldHalf;
use super::stance::Stance;
use super::{Ear, Event, Phase, Session, State, What};

/// Less than this into a stroke's work, going back means the stroke before it.
const JUST_BEGUN: Duration = Duration::from_secs(3);

/// The moment from which "next" jumped.
#[derive(Debug, Clone, Copy)]
pub(super) struct LeftBehind {
    at: Duration,
    cursor: usize,
    half_told: Option<ToldHalf>,
    /// The stroke that it jumped to.
    instead: usize,
}

impl Session {
    /// The first stroke after this one that is not left out.
    fn after(&self, stroke: usize) -> Option<usize> {
        (stroke + 1..self.timeline.strokes.len()).find(|n| !self.plan.skips(*n))
    }

    fn before(&self, stroke: usize) -> Option<usize> {
        (0..stroke).rev().find(|n| self.plan.plays(*n))
    }

    pub(super) fn next(&mut self, events: &mut Vec<Event>) {
        let Some(here) = self.segment().map(|segment| segment.stroke) else {
            return;
        };
        let Some(instead) = self.after(here) else {
            self.is_cut_short = true;
            return self.go_to_end(events);
        };
        let left = LeftBehind {
            at: self.at,
            cursor: self.cursor,
            half_told: self.half_told,
            instead,
        };
        self.go_to(instead, events);
        self.left_behind = Some(left);
    }

    pub(super) fn back(&mut self, ear: Ear<'_>, events: &mut Vec<Event>) {
        let Some(here) = self.segment().map(|segment| segment.stroke) else {
            return;
        };
        if !self.is_open {
            return self.go_to(here, events);
        }
        let just_begun = self
            .since_work_of(here)
            .is_none_or(|since| since < JUST_BEGUN);
        match self.left_behind.take() {
            Some(left) if just_begun && left.instead == here => {
                self.restore(left, ear, events);
            }
            _ if just_begun => self.go_to(self.before(here).unwrap_or(here), events),
            _ => self.go_to(here, events),
        }
    }

    pub(super) fn to(&mut self, stroke: usize, events: &mut Vec<Event>) {
        let wanted = stroke.min(self.timeline.strokes.len().saturating_sub(1));
        let there = match self.plan.plays(wanted) {
            true => Some(wanted),
            false => self.before(wanted).or_else(|| self.after(wanted)),
        };
        if let Some(there) = there {
            self.go_to(there, events);
        }
    }

    /// How long ago the work on a stroke's first side began; `None` if it has not.
    fn since_work_of(&self, stroke: usize) -> Option<Duration> {
        let mut segments = self.timeline.segments.iter();
        let work = segments.find(|s| s.stroke == stroke && s.phase == Phase::Work)?;
        self.at.checked_sub(work.start)
    }

    /// Goes to the lead-in of a stroke, and gives it time enough for where the body is now. An
    /// opening is told from its begin then; what is told before going on is not needed any more.
    fn go_to(&mut self, stroke: usize, events: &mut Vec<Event>) {
        let Some(stance) = self.stance() else { return };
        let target = &self.timeline.strokes[stroke];
        let first = target.sides.in_order()[0];
        let there = Stance::new(target.positions.on(first), target.tool);
        if stance != there {
            self.plan.lengthen_lead_in(stroke, stance.time_to(there));
        }
        self.replan();
        self.left_behind = None;
        let start = self.timeline.start_of(stroke);
        self.stand_at(start.unwrap_or(self.timeline.total));
        events.push(self.now(What::Moved(Some(stroke))));
        match self.state {
            State::Opening(_) => self.tell_opening(events),
            State::Resuming(_) => self.state = State::Running,
            _ => {}
        }
    }

    /// Moves to a moment; what is due at that very moment is still to be told.
    pub(super) fn stand_at(&mut self, at: Duration) {
        self.at = at;
        let signals = &self.timeline.signals;
        self.cursor = signals.partition_point(|signal| signal.at < at);
        self.half_told = None;
    }

    /// Nothing is left to go to: the end is told at once, even if the session was paused.
    fn go_to_end(&mut self, events: &mut Vec<Event>) {
        self.left_behind = None;
        self.is_open = true;
        self.state = State::Running;
        self.at = self.timeline.total;
        self.cursor = self.timeline.signals.len().saturating_sub(1);
        events.push(self.now(What::Moved(None)));
    }

    /// Takes up a stroke where it was left: a way in from its begin, work as after a pause; paused if the body has to find its way
    /// back.
    fn restore(&mut self, left: LeftBehind, ear: Ear<'_>, events: &mut Vec<Event>) {
        let away = self.stance();
        (self.at, self.cursor, self.half_told) = (left.at, left.cursor, left.half_told);
        if let Some(stroke) = self.segment().map(|segment| segment.stroke) {
            events.push(self.now(What::Moved(Some(stroke))));
        }
        let way_in = self.segment().filter(|here| here.phase != Phase::Work);
        let way_in = way_in.map(|way_in| way_in.start);
        if let Some(start) = way_in {
            self.stand_at(start);
        }
        match self.moves() {
            true if away == self.stance() && way_in.is_some() => self.state = State::Running,
            true if away == self.stance() => self.resume(ear, events),
            true => self.hold(State::Paused, What::Paused, events),
            false => {}
        }
    }

    fn stance(&self) -> Option<Stance> {
        let segment = self.segment()?;
        let stroke = &self.timeline.strokes[segment.stroke];
        Some(Stance::new(stroke.positions.on(segment.side), stroke.tool))
    }

    /// Leaves a stroke out for good, with its other side, and goes on to what comes after.
    pub(super) fn leave_out(
        &mut self,
        stroke: usize,
        twin: Option<usize>,
        events: &mut Vec<Event>,
    ) {
        events.push(self.now(What::LeftOut(stroke)));
        for stroke in twin.into_iter().chain([stroke]) {
            self.plan.skips.insert(stroke);
        }
        self.spare_what_follows(stroke);
        match self.after(stroke) {
            Some(next) => self.go_to(next, events),
            None => {
                self.replan();
                self.go_to_end(events);
            }
        }
    }

    /// After one stroke was too much, the later ones on the same region begin eased; a single "too
    /// much" then leaves them out.
    fn spare_what_follows(&mut self, stroke: usize) {
        let strokes = &self.timeline.strokes;
        let region = strokes[stroke].area.region();
        for (index, later) in strokes.iter().enumerate().skip(stroke + 1) {
            if later.technique.touches() && later.area.region() == region {
                self.plan.eased.insert(index);
            }
        }
    }
}
