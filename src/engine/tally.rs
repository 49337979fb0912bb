//! What was done: the time really worked, stroke by stroke.

use std::time::Duration;

use super::{Phase, Segment};

/// The time worked on each stroke, both sides together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally(Vec<Duration>);

impl Tally {
    pub(super) fn new(strokes: usize) -> Self {
        Self(vec![Duration::ZERO; strokes])
    }

    /// Counts the part of a segment that lies between two moments.
    pub(super) fn count(&mut self, segment: &Segment, from: Duration, to: Duration) {
        if segment.phase == Phase::Work {
            let (from, to) = (from.max(segment.start), to.min(segment.end()));
            self.0[segment.stroke] += to.saturating_sub(from);
        }
    }

    /// The time worked on one stroke.
    #[must_use]
    pub fn of(&self, stroke: usize) -> Duration {
        self.0[stroke]
    }

    /// The time worked on all strokes.
    #[must_use]
    pub fn total(&self) -> Duration {
        self.0.iter().sum()
    }

    /// How many strokes were worked at all.
    #[must_use]
    pub fn strokes(&self) -> usize {
        self.0.iter().filter(|worked| !worked.is_zero()).count()
    }
}
