//! The author's lines that are not heard when they should be.

use std::collections::BTreeMap;
use std::time::Duration;

use super::overlap::{self, Placed};
use super::{Phase, Segment, Timeline, signal};
use crate::model::Ending;

/// A line that comes later than this speaks of something that has passed.
const LATE: Duration = Duration::from_secs(1);

/// What keeps a line from being heard at its second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// A line before it is still being said.
    Line,
    /// It runs into the last three seconds, which are counted.
    Countdown,
    /// It runs past the end of the work.
    End,
}

/// A line of the author that is heard late, over the countdown, or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CrowdedLine {
    /// The stroke as written, counted from 0.
    pub written: usize,
    /// Its place among the lines of the stroke, counted from 0.
    pub nth: usize,
    /// Its second of the work.
    pub wanted: Duration,
    /// What is in the way.
    pub obstacle: Obstacle,
    /// Whether it is spoken at all, late or over the countdown, and not only shown.
    pub spoken: bool,
    /// The first and the last second of the work at which it would be heard in time; `None` if
    /// there is no room for it.
    pub fits: Option<(u64, u64)>,
}

/// Every line that is not heard when it should be: each line of the file once, at its worst, in the
/// order of the file.
#[must_use]
pub fn crowded_lines(timeline: &Timeline) -> Vec<CrowdedLine> {
    let mut lines: BTreeMap<(usize, usize), Vec<Pass>> = BTreeMap::new();
    for work in timeline.segments.iter().filter(|s| s.phase == Phase::Work) {
        let stroke = &timeline.strokes[work.stroke];
        let ends = (work.end() == timeline.total).then_some(timeline.ending);
        for placed in overlap::place(work, stroke) {
            let passes = lines.entry((stroke.written, placed.nth)).or_default();
            passes.push(Pass::of(&placed, work, ends));
        }
    }
    let lines = lines.into_iter();
    let crowded = lines.filter_map(|((written, nth), passes)| {
        let crowded = passes.iter().filter(|pass| pass.obstacle.is_some());
        let worst = crowded.max_by_key(|pass| (!pass.spoken, pass.late))?;
        let first = passes.iter().map(|pass| pass.first).max()?;
        let last = passes.iter().map(|pass| pass.last).min()?;
        Some(CrowdedLine {
            written,
            nth,
            wanted: worst.wanted,
            obstacle: worst.obstacle?,
            spoken: worst.spoken,
            fits: last.filter(|last| first <= *last).map(|last| (first, last)),
        })
    });
    crowded.collect()
}

/// How a line fares in the work of one side.
struct Pass {
    wanted: Duration,
    obstacle: Option<Obstacle>,
    spoken: bool,
    late: Duration,
    first: u64,
    last: Option<u64>,
}

impl Pass {
    fn of(placed: &Placed, work: &Segment, ends: Option<Ending>) -> Self {
        let line = &placed.line;
        let counted = signal::ticks(work.length, ends).first();
        let countdown = work.end() - counted.copied().unwrap_or_default();
        let obstacle = if placed.free_from > placed.wanted + LATE {
            Some(Obstacle::Line)
        } else if !placed.fits {
            Some(Obstacle::End)
        } else {
            (line.end() > countdown).then_some(Obstacle::Countdown)
        };
        let latest = countdown.checked_sub(line.length);
        let latest = latest.filter(|latest| placed.free_from <= *latest);
        let into_work = |at: Duration| (at - work.start).as_secs();
        Self {
            wanted: placed.wanted - work.start,
            obstacle,
            spoken: placed.fits,
            late: placed.free_from.saturating_sub(placed.wanted),
            first: into_work(placed.free_from),
            last: latest.map(into_work),
        }
    }
}
