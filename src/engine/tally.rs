//! What was done: the time really worked, stroke by stroke.

use std::time::Duration;

use super::{Phase, Segment};
use crate::model::Side;

/// The time worked on each stroke: on the left, on the right, on both at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally(Vec<[Duration; 3]>);

impl Tally {
    pub(super) fn new(strokes: usize) -> Self {
        Self(vec![[Duration::ZERO; 3]; strokes])
    }

    /// Counts the part of a segment that lies between two moments.
    pub(super) fn count(&mut self, segment: &Segment, from: Duration, to: Duration) {
        if segment.phase == Phase::Work {
            let (from, to) = (from.max(segment.start), to.min(segment.end()));
            self.0[segment.stroke][place(segment.side)] += to.saturating_sub(from);
        }
    }

    /// The time worked on one stroke, both sides together.
    #[must_use]
    pub fn of(&self, stroke: usize) -> Duration {
        self.0[stroke].iter().sum()
    }

    /// The time worked on one side of a stroke; on both at once, where that is asked for.
    #[must_use]
    pub fn on(&self, stroke: usize, side: Side) -> Duration {
        self.0[stroke][place(side)]
    }

    /// The time worked on all strokes.
    #[must_use]
    pub fn total(&self) -> Duration {
        self.0.iter().flatten().sum()
    }

    /// How many strokes were worked at all.
    #[must_use]
    pub fn strokes(&self) -> usize {
        (0..self.0.len())
            .filter(|nth| !self.of(*nth).is_zero())
            .count()
    }
}

/// Where the time of a side stands.
const fn place(side: Side) -> usize {
    match side {
        Side::Left => 0,
        Side::Right => 1,
        Side::Both => 2,
    }
}
