//! A routine with every moment dated.
//!
//! Player, plain mode, bars and sound all read the same timeline. It is cheap to make, so a
//! session that changes its plan makes a new one.
//!
//! In an `each` block the switch takes the place of the first right stroke's lead-in: one pause,
//! one announcement.

use std::sync::Arc;
use std::time::Duration;

use super::speech::Announcement;
use super::transition::Transitions;
use super::{Dated, Plan, Planned, Spoken, planned, signal};
use crate::model::{Area, Ending, Pressure, Routine, Side, Sides, Tool};

/// What a segment is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// The stroke is announced and the hand finds its place.
    LeadIn,
    /// The stroke itself.
    Work,
    /// The hand changes to the other side.
    Switch,
}

impl Phase {
    /// The name in scripts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::LeadIn => "lead-in",
            Self::Work => "work",
            Self::Switch => "switch",
        }
    }
}

/// A stretch of time with one purpose. Segments follow one another without gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// The stroke, as an index in playing order.
    pub stroke: usize,
    /// The side that is worked, or is about to be.
    pub side: Side,
    /// What it is for.
    pub phase: Phase,
    /// Session time at its start; whole seconds.
    pub start: Duration,
    /// How long it lasts; whole seconds, never zero.
    pub length: Duration,
    /// How to move the body, told when the segment begins.
    pub movement: Option<String>,
    /// What to mind in the work that follows, told once in a session.
    pub caution: Option<&'static str>,
}

impl Segment {
    /// When it is over.
    #[must_use]
    pub fn end(&self) -> Duration {
        self.start + self.length
    }
}

/// A routine with every moment dated.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The strokes in playing order, including those that are left out.
    pub strokes: Arc<[Planned]>,
    /// The segments, in order.
    pub segments: Vec<Segment>,
    /// Every signal, by date.
    pub signals: Vec<Dated>,
    /// Every spoken line, by date; no two overlap.
    pub speech: Vec<Spoken>,
    /// How long it all takes.
    pub total: Duration,
    /// How it ends.
    pub ending: Ending,
}

impl Timeline {
    /// Dates a routine as written.
    #[must_use]
    pub fn of(routine: &Routine) -> Self {
        let strokes = planned::write_out(routine).into();
        let ending = routine.end.unwrap_or(Ending::Bowl);
        Self::with(strokes, &Plan::default(), ending)
    }

    /// Dates strokes that end so, with the changes of a plan.
    #[must_use]
    pub fn with(strokes: Arc<[Planned]>, plan: &Plan, ending: Ending) -> Self {
        let mut layout = Layout {
            plan,
            segments: Vec::new(),
            announcements: Vec::new(),
            at: Duration::ZERO,
        };
        let mut transitions = Transitions::new(&strokes, plan);
        for (index, stroke) in strokes.iter().enumerate().filter(|(n, _)| plan.plays(*n)) {
            layout.stroke(index, stroke, &mut transitions);
        }
        let (segments, end) = (layout.segments, (layout.at, ending));
        let all = signal::of(&segments, &strokes, layout.announcements, plan, end);
        Self {
            strokes,
            segments,
            signals: all.dated,
            speech: all.spoken,
            total: layout.at,
            ending,
        }
    }

    /// The segment at this moment; the last one once the session is over. `None` if there is none.
    #[must_use]
    pub fn segment_at(&self, at: Duration) -> Option<&Segment> {
        let after = self.segments.partition_point(|segment| segment.start <= at);
        self.segments.get(after.saturating_sub(1))
    }

    /// When the lead-in of a stroke begins; `None` if the stroke is not played.
    #[must_use]
    pub fn start_of(&self, stroke: usize) -> Option<Duration> {
        self.segments
            .iter()
            .find(|segment| segment.stroke == stroke)
            .map(|first| first.start)
    }

    /// The stroke that is most likely the same as the `nth` one of another timeline: the nearest
    /// that works the same area with the same technique, or else the one that now has its number.
    #[must_use]
    pub fn same_as(&self, stroke: &Planned, nth: usize) -> usize {
        let key = |stroke: &Planned| (stroke.technique, stroke.area, stroke.sides);
        let same = self.strokes.iter().enumerate();
        let same = same.filter(|(_, other)| key(other) == key(stroke));
        let nearest = same.map(|(at, _)| at).min_by_key(|at| at.abs_diff(nth));
        nearest.unwrap_or_else(|| nth.min(self.strokes.len().saturating_sub(1)))
    }

    /// How long each side of each area is worked, in the order of their first stroke. Work on both
    /// sides at once counts for each; an area in the middle stands once, as both.
    #[must_use]
    pub fn worked(&self) -> Vec<(Area, Side, Duration)> {
        let mut all: Vec<(Area, Side, Duration)> = Vec::new();
        for segment in self.segments.iter().filter(|s| s.phase == Phase::Work) {
            let area = self.strokes[segment.stroke].area;
            let sides = match &segment.side {
                Side::Both if !area.has_no_sides() => Sides::Each.in_order(),
                one => std::slice::from_ref(one),
            };
            for side in sides {
                match all.iter_mut().find(|one| (one.0, one.1) == (area, *side)) {
                    Some((_, _, time)) => *time += segment.length,
                    None => all.push((area, *side, segment.length)),
                }
            }
        }
        all
    }

    /// How long each area is worked in all, in the order of its first stroke. Two sides at once
    /// count once, so this is never more than the whole.
    #[must_use]
    pub fn time_on(&self) -> Vec<(Area, Duration)> {
        let mut all: Vec<(Area, Duration)> = Vec::new();
        for segment in self.segments.iter().filter(|s| s.phase == Phase::Work) {
            let area = self.strokes[segment.stroke].area;
            match all.iter_mut().find(|one| one.0 == area) {
                Some((_, time)) => *time += segment.length,
                None => all.push((area, segment.length)),
            }
        }
        all
    }

    /// What is worked, how hard and for how long, in order; what goes on as it was counts as one.
    #[must_use]
    pub fn parts(&self) -> Vec<(Area, Pressure, Duration)> {
        let mut all: Vec<(Area, Pressure, Duration)> = Vec::new();
        for work in self.segments.iter().filter(|s| s.phase == Phase::Work) {
            let stroke = &self.strokes[work.stroke];
            match all.last_mut() {
                Some((area, pressure, time))
                    if (*area, *pressure) == (stroke.area, stroke.pressure) =>
                {
                    *time += work.length;
                }
                _ => all.push((stroke.area, stroke.pressure, work.length)),
            }
        }
        all
    }

    /// The tools to have at hand, each once, in the order of their use.
    #[must_use]
    pub fn tools(&self) -> Vec<Tool> {
        let mut tools = Vec::new();
        for stroke in self.strokes.iter().filter(|stroke| stroke.tool.is_thing()) {
            if !tools.contains(&stroke.tool) {
                tools.push(stroke.tool);
            }
        }
        tools
    }
}

struct Layout<'p> {
    plan: &'p Plan,
    segments: Vec<Segment>,
    /// What is said in each lead-in or switch.
    announcements: Vec<Announcement>,
    at: Duration,
}

impl Layout<'_> {
    /// Lays out one stroke.
    fn stroke<'s>(&mut self, index: usize, stroke: &'s Planned, transitions: &mut Transitions<'s>) {
        let time = self.plan.time(index).unwrap_or(stroke.time);
        let transitions = transitions.advance_to(stroke).into_iter();
        for (nth, transition) in transitions.enumerate() {
            let least = match nth {
                0 => self.plan.lead_ins.get(&index).copied(),
                _ => None,
            };
            let announcement = Announcement::of(&transition);
            let wanted = transition.wanted.unwrap_or(transition.change);
            let length = wanted
                .max(least.unwrap_or_default())
                .max(announcement.needs());
            self.announcements.push(announcement);
            let movement = transition.movement.join(" ");
            let movement = (!movement.is_empty()).then_some(movement);
            let way_in = (transition.phase, length, movement);
            let mut caution = transition.caution;
            for (phase, length, movement) in [way_in, (Phase::Work, time, None)] {
                self.segments.push(Segment {
                    stroke: index,
                    side: transition.side,
                    phase,
                    start: self.at,
                    length,
                    movement,
                    caution: caution.take(),
                });
                self.at += length;
            }
        }
    }
}
