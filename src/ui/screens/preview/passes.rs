//! A routine as the row of its passes: one side of one stroke, with the way into it.

use std::time::Duration;

use crate::engine::{Phase, Planned, Timeline};
use crate::model::Side;

/// One side of one stroke, as it is played.
#[derive(Debug, Clone, Copy)]
pub struct Pass<'t> {
    /// The stroke.
    pub stroke: &'t Planned,
    /// The same, as an index in playing order.
    pub nth: usize,
    /// The side that is worked.
    pub side: Side,
    /// Whether the way in is a lead-in or a switch.
    pub way: Phase,
    /// When the way in begins.
    pub starts: Duration,
    /// How long the way in takes.
    pub lead_in: Duration,
    /// How long the work takes.
    pub work: Duration,
}

/// The passes of a routine, in playing order.
#[must_use]
pub fn passes(timeline: &Timeline) -> Vec<Pass<'_>> {
    let ways = timeline
        .segments
        .iter()
        .zip(timeline.segments.iter().skip(1));
    ways.filter(|(way, work)| way.phase != Phase::Work && work.phase == Phase::Work)
        .map(|(way, work)| Pass {
            stroke: &timeline.strokes[work.stroke],
            nth: work.stroke,
            side: work.side,
            way: way.phase,
            starts: way.start,
            lead_in: way.length,
            work: work.length,
        })
        .collect()
}
