//! What was done: the time really worked, stroke by stroke.

use std::time::Duration;

use super::{Phase, Planned, Segment};
use crate::model::{Area, Side};

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

    /// How long each side of each area was worked, in the order of these strokes. Work on both sides
    /// at once counts for each; an area in the middle stands once, as both.
    #[must_use]
    pub fn worked(&self, strokes: &[Planned]) -> Vec<(Area, Side, Duration)> {
        let mut all: Vec<(Area, Side, Duration)> = Vec::new();
        let mut add = |area: Area, side: Side, time: Duration| match all
            .iter_mut()
            .find(|one| (one.0, one.1) == (area, side))
        {
            _ if time.is_zero() => {}
            Some((_, _, sum)) => *sum += time,
            None => all.push((area, side, time)),
        };
        for (stroke, [left, right, both]) in strokes.iter().zip(&self.0) {
            if stroke.area.has_no_sides() {
                add(stroke.area, Side::Both, *left + *right + *both);
            } else {
                add(stroke.area, Side::Left, *left + *both);
                add(stroke.area, Side::Right, *right + *both);
            }
        }
        all
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
