//! The rest of a session that was left: where it goes on, and what a person had changed in it. And what
//! a session has left out by the time that it is over.

use std::time::Duration;

use super::{Plan, Planned, Session, State, Timeline};

/// What is left of a session. Strokes are indices in playing order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rest {
    /// The stroke that it goes on with.
    pub from: usize,
    /// The strokes that are done more lightly.
    pub eased: Vec<usize>,
    /// The strokes that are left out because they were too much.
    pub left_out: Vec<usize>,
    /// The working times per side that were changed: the other side gets the same.
    pub times: Vec<(usize, Duration)>,
}

impl Rest {
    /// The plan of a session of these strokes. None where it is not about such a session, as what is
    /// kept in a file may not be.
    pub(super) fn plan(&self, strokes: &[Planned]) -> Option<Plan> {
        let plan = Plan {
            from: self.from,
            skips: self.left_out.iter().copied().collect(),
            eased: self.eased.iter().copied().collect(),
            times: self.times.iter().copied().collect(),
            ..Plan::default()
        };
        let named = self.eased.iter().chain(&self.left_out).chain([&self.from]);
        let are_there = named.max().is_some_and(|last| *last < strokes.len());
        let are_right = plan.times.iter().all(|(stroke, time)| {
            let facts = strokes.get(*stroke).map(|stroke| stroke.technique.facts());
            facts.is_some_and(|facts| {
                (facts.shortest.duration()..=facts.longest.duration()).contains(time)
            })
        });
        (are_there && are_right && plan.plays(self.from)).then_some(plan)
    }
}

impl Session {
    /// The rest of a session that was left. It begins at the keys like any other, with empty hands
    /// and upright, and with a 3-2-1. `None` where the timeline has no such rest.
    #[must_use]
    pub fn of_rest(timeline: &Timeline, rest: &Rest) -> Option<Self> {
        let plan = rest.plan(&timeline.strokes)?;
        let timeline = Timeline::with(timeline.strokes.clone(), &plan, timeline.ending);
        let mut session = Self::new(timeline);
        session.plan = plan;
        Some(session)
    }

    /// How it would go on from the current stroke on, if it were left now; `None` if the timeline
    /// is empty.
    #[must_use]
    pub fn rest(&self) -> Option<Rest> {
        let from = self.segment()?.stroke;
        Some(Rest {
            from,
            eased: self.eased().collect(),
            left_out: self.left_out().collect(),
            times: self
                .plan
                .times
                .iter()
                .map(|(n, time)| (*n, *time))
                .collect(),
        })
    }

    /// The strokes before the first one of this session, which goes on with another.
    #[must_use]
    pub fn begins_at(&self) -> usize {
        self.plan.from
    }

    /// Whether it came to its end by itself: nobody went there from the last stroke.
    #[must_use]
    pub fn is_worked_to_the_end(&self) -> bool {
        self.state == State::Ended && !self.is_cut_short
    }

    /// The strokes that were passed and not worked at all, as indices in playing order, but for
    /// those that were too much.
    pub fn skipped(&self) -> impl Iterator<Item = usize> + '_ {
        let here = self.segment().map_or(0, |segment| segment.stroke);
        let end = match self.state {
            State::Ended => self.timeline.strokes.len(),
            _ => here,
        };
        (self.plan.from..end).filter(|n| self.plan.plays(*n) && self.tally.of(*n).is_zero())
    }
}
