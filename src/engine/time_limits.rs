//! How much longer or shorter a stroke may be made, within the body's limits.

use std::time::Duration;

use super::{Plan, Planned, Refusal, Timeline};
use crate::model::{Area, Side, limits};

/// One press of a key changes a stroke by this much.
const STEP: Duration = Duration::from_secs(10);
/// A stroke that was begun keeps at least this much, so that its end is still announced.
const STILL_TO_COME: Duration = Duration::from_secs(4);

/// The longest working time per side that a stroke may have, and what stands in the way of more.
fn most(timeline: &Timeline, plan: &Plan, index: usize) -> (Duration, Refusal) {
    let stroke = &timeline.strokes[index];
    let now = plan.time(index).unwrap_or(stroke.time);
    // A stroke in a block and its twin change together.
    let sides = sides(stroke);
    let rest_of_session = limits::SESSION_MAX
        .duration()
        .saturating_sub(timeline.total);
    // Where two bounds are the same, the body's own is the one to tell.
    let mut bounds = Vec::with_capacity(4);
    if stroke.technique.holds_still() {
        bounds.push((limits::STILL_SPOT_MAX.duration(), Refusal::Spot));
    } else if stroke.technique.works_tissue() {
        bounds.push((limits::MOVING_STRIP_MAX.duration(), Refusal::Strip));
    }
    if stroke.technique.works_tissue() {
        let worked = [Side::Left, Side::Right].map(|side| on(timeline, stroke.area, side));
        let room = limits::MUSCLE_SIDE_MAX
            .duration()
            .saturating_sub(worked[0].max(worked[1]));
        bounds.push((now + room, Refusal::Muscle));
    }
    bounds.push((
        stroke.technique.facts().longest.duration(),
        Refusal::Technique,
    ));
    bounds.push((
        now + whole_seconds(rest_of_session / sides),
        Refusal::Session,
    ));
    let least = bounds.iter().min_by_key(|(bound, _)| *bound).copied();
    least.unwrap_or((now, Refusal::Nothing))
}

/// How many times the stroke's time counts in the session.
fn sides(stroke: &Planned) -> u32 {
    if stroke.block.is_some() || stroke.sides.in_order().len() == 2 {
        2
    } else {
        1
    }
}

fn whole_seconds(time: Duration) -> Duration {
    Duration::from_secs(time.as_secs())
}

/// The planned work on an area of one side; work on both sides counts for each.
fn on(timeline: &Timeline, area: Area, side: Side) -> Duration {
    let work = timeline.segments.iter().filter(|segment| {
        let stroke = &timeline.strokes[segment.stroke];
        segment.phase == super::Phase::Work
            && stroke.area == area
            && stroke.technique.works_tissue()
            && (segment.side == side || segment.side == Side::Both)
    });
    work.map(|segment| segment.length).sum()
}

/// The working time ten seconds up, or as much of it as there is room for.
pub(super) fn longer(timeline: &Timeline, plan: &Plan, index: usize) -> Result<Duration, Refusal> {
    let now = plan.time(index).unwrap_or(timeline.strokes[index].time);
    let (most, refusal) = most(timeline, plan, index);
    let new = most.min(now + STEP);
    if new > now { Ok(new) } else { Err(refusal) }
}

/// The working time ten seconds down, or as much of it as there is room for. `worked` is what
/// of the first side is done already.
pub(super) fn shorter(
    timeline: &Timeline,
    plan: &Plan,
    index: usize,
    worked: Duration,
) -> Result<Duration, Refusal> {
    let stroke = &timeline.strokes[index];
    let now = plan.time(index).unwrap_or(stroke.time);
    let shortest = stroke.technique.facts().shortest.duration();
    let begun = match worked {
        Duration::ZERO => Duration::ZERO,
        worked => Duration::from_secs(worked.as_millis().div_ceil(1000) as u64) + STILL_TO_COME,
    };
    let new = now.saturating_sub(STEP).max(shortest).max(begun);
    match new < now {
        true => Ok(new),
        false if begun > shortest => Err(Refusal::NearlyOver),
        false => Err(Refusal::Technique),
    }
}
