//! A routine as a list of passes: one side of one stroke, with its lead-in or switch.

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
    /// Whether a lead-in or a switch comes before it.
    pub way: Phase,
    /// When the lead-in or switch begins.
    pub starts: Duration,
    /// How long the lead-in or switch takes.
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
