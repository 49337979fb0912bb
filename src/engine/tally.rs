//! What was done: the time really worked, stroke by stroke.

use std::time::Duration;

use super::{Phase, Segment};
use crate::model::Side;

/// The time worked, by stroke and side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    left_or_both: Vec<Duration>,
    right: Vec<Duration>,
}

impl Tally {
    pub(super) fn new(strokes: usize) -> Self {
        Self {
            left_or_both: vec![Duration::ZERO; strokes],
            right: vec![Duration::ZERO; strokes],
        }
    }

    /// Counts the part of a segment that lies between two moments.
    pub(super) fn count(&mut self, segment: &Segment, from: Duration, to: Duration) {
        let worked = to
            .min(segment.end())
            .saturating_sub(from.max(segment.start));
        if segment.phase == Phase::Work {
            let column = match segment.side {
                Side::Right => &mut self.right,
                Side::Left | Side::Both => &mut self.left_or_both,
            };
            column[segment.stroke] += worked;
        }
    }

    /// The time worked on one stroke, both sides together.
    #[must_use]
    pub fn of(&self, stroke: usize) -> Duration {
        self.left_or_both[stroke] + self.right[stroke]
    }

    /// The time worked on all strokes.
    #[must_use]
    pub fn total(&self) -> Duration {
        (0..self.left_or_both.len())
            .map(|stroke| self.of(stroke))
            .sum()
    }

    /// How many strokes were worked at all.
    #[must_use]
    pub fn strokes(&self) -> usize {
        (0..self.left_or_both.len())
            .filter(|stroke| !self.of(*stroke).is_zero())
            .count()
    }
}
