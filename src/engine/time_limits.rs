//! How much longer or shorter a stroke may become within the body's limits.

use std::time::Duration;

use super::room::{Limit, Room};
use super::{Plan, Planned, Refusal, Timeline};
use crate::model::{Side, Sides, limits};

/// What one key press adds or takes away.
const STEP: Duration = Duration::from_secs(10);
/// A stroke that has begun keeps at least this much, so that its end is still announced.
const STILL_TO_COME: Duration = Duration::from_secs(4);

/// The longest working time per side, and what stands in the way of more.
fn most(timeline: &Timeline, plan: &Plan, index: usize) -> (Duration, Refusal) {
    let stroke = &timeline.strokes[index];
    let now = plan.time(index).unwrap_or(stroke.time);
    let done: Duration = before(timeline, plan).map(|(.., time)| time).sum();
    let rest_of_session = limits::SESSION_MAX
        .duration()
        .saturating_sub(timeline.total + done);
    // Of two equal bounds the first is told: the body's own.
    let mut bounds = Vec::with_capacity(4);
    if stroke.technique.holds_still() {
        let longest = limits::still_spot_max(stroke.area).duration();
        bounds.push((longest, Refusal::Spot));
    } else if stroke.technique.works_tissue() {
        bounds.push((limits::MOVING_STRIP_MAX.duration(), Refusal::Strip));
    }
    if let Some((left, limit)) =
        others(timeline, plan, index).left(stroke.technique, stroke.area, sides(stroke))
    {
        let refusal = match limit {
            Limit::Muscle => Refusal::Muscle,
            Limit::Region => Refusal::Region,
            Limit::Place | Limit::Presses => Refusal::Spot,
            Limit::Pump => Refusal::Pump,
        };
        bounds.push((Duration::from_secs(left.into()).max(now), refusal));
    }
    let longest = stroke.technique.facts().longest.duration();
    bounds.push((longest, Refusal::Technique));
    let more = Duration::from_secs((rest_of_session / passes(stroke)).as_secs());
    bounds.push((now + more, Refusal::Session));
    let least = bounds.iter().min_by_key(|(bound, _)| *bound).copied();
    least.unwrap_or((now, Refusal::Nothing))
}

/// The sides of the stroke. In a block, a stroke and its twin change together.
const fn sides(stroke: &Planned) -> Sides {
    match stroke.block {
        Some(_) => Sides::Each,
        None => stroke.sides,
    }
}

/// How many times the stroke's time counts in the session.
fn passes(stroke: &Planned) -> u32 {
    sides(stroke).in_order().len() as u32
}

/// The work of the strokes that were done in another session, with which this one goes on: stroke, side
/// and time. As planned, which is the most that it was.
fn before<'t>(
    timeline: &'t Timeline,
    plan: &'t Plan,
) -> impl Iterator<Item = (usize, Side, Duration)> + 't {
    let strokes = timeline.strokes.iter().enumerate().take(plan.from);
    strokes
        .filter(|(n, _)| !plan.skips(*n))
        .flat_map(|(n, stroke)| {
            let time = plan.time(n).unwrap_or(stroke.time);
            let sides = stroke.sides.in_order().iter();
            sides.map(move |side| (n, *side, time))
        })
}

/// What the session has used without this stroke and its twin.
fn others(timeline: &Timeline, plan: &Plan, index: usize) -> Room {
    let mut room = Room::default();
    let twin = timeline.strokes[index].block.map(|block| block.twin);
    let work = timeline.segments.iter();
    let work = work.filter(|segment| segment.phase == super::Phase::Work);
    let work = work.map(|segment| (segment.stroke, segment.side, segment.length));
    for (nth, side, length) in before(timeline, plan).chain(work) {
        if nth != index && Some(nth) != twin {
            let stroke = &timeline.strokes[nth];
            let seconds = u32::try_from(length.as_secs()).unwrap_or(u32::MAX);
            room.take(stroke.technique, stroke.area, side.into(), seconds);
        }
    }
    room
}

/// The working time with ten seconds more, or as many of them as the limits allow.
pub(super) fn longer(timeline: &Timeline, plan: &Plan, index: usize) -> Result<Duration, Refusal> {
    let now = plan.time(index).unwrap_or(timeline.strokes[index].time);
    let (most, refusal) = most(timeline, plan, index);
    let new = most.min(now + STEP);
    if new > now { Ok(new) } else { Err(refusal) }
}

/// The working time with ten seconds less, or as many of them as the limits allow. `worked` is the
/// part of the first side that is already done.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::fixture::{kneading, routine};
    use crate::model::{Area, Block, Secs, Step, Stroke, Technique};

    fn on_back(technique: Technique, sides: Sides, seconds: u32) -> Stroke {
        Stroke::new(technique, Area::UpperBack, sides, Secs::new(seconds))
    }

    fn timeline(strokes: Vec<Stroke>) -> Timeline {
        Timeline::of(&routine(strokes.into_iter().map(Step::Stroke).collect()))
    }

    /// The seconds that the last of these strokes may have at most, and what is in the way.
    fn most_of_last(strokes: Vec<Stroke>) -> (u64, Refusal) {
        let timeline = timeline(strokes);
        let (most, why) = most(&timeline, &Plan::default(), timeline.strokes.len() - 1);
        (most.as_secs(), why)
    }

    #[test]
    fn one_spot_one_strip_and_one_technique_have_their_most() {
        use Technique::{Breathing, CircularFriction, TriggerPointPressure};
        let press = on_back(TriggerPointPressure, Sides::Left, 30);
        assert_eq!(most_of_last(vec![press]), (90, Refusal::Spot));
        let strip = kneading(Sides::Left, 30);
        assert_eq!(most_of_last(vec![strip]), (120, Refusal::Strip));
        let circles = on_back(CircularFriction, Sides::Left, 30);
        assert_eq!(most_of_last(vec![circles]), (60, Refusal::Technique));
        let breath = Stroke::new(Breathing, Area::ChestBelly, Sides::Both, Secs::new(30));
        assert_eq!(most_of_last(vec![breath]), (300, Refusal::Technique));
    }

    #[test]
    fn one_muscle_has_five_minutes_on_each_side() {
        let before = |sides| [kneading(sides, 120), kneading(sides, 110)];
        let with = |before: [Stroke; 2], last| most_of_last([before.as_slice(), &[last]].concat());
        let left = kneading(Sides::Left, 40);
        assert_eq!(
            with(before(Sides::Left), left.clone()),
            (70, Refusal::Muscle)
        );
        assert_eq!(
            with(before(Sides::Both), left.clone()),
            (70, Refusal::Muscle)
        );
        assert_eq!(
            with(before(Sides::Each), left.clone()),
            (70, Refusal::Muscle)
        );
        assert_eq!(
            with(before(Sides::Right), left.clone()),
            (120, Refusal::Strip)
        );
        let right = kneading(Sides::Right, 40);
        assert_eq!(with(before(Sides::Left), right), (120, Refusal::Strip));
        // The side with less room decides for both.
        let each = kneading(Sides::Each, 40);
        assert_eq!(with(before(Sides::Right), each), (70, Refusal::Muscle));
        // Other muscles, and what only moves them, leave the room as it is.
        let elsewhere = before(Sides::Left).map(|stroke| Stroke {
            area: Area::ThighBack,
            ..stroke
        });
        assert_eq!(with(elsewhere, left.clone()), (120, Refusal::Strip));
        let moving = before(Sides::Left).map(|stroke| Stroke {
            technique: Technique::MusclePump,
            ..stroke
        });
        assert_eq!(with(moving, left.clone()), (120, Refusal::Strip));
        let full = [kneading(Sides::Left, 120), kneading(Sides::Left, 120)];
        let last = kneading(Sides::Left, 60);
        assert_eq!(with(full, last), (60, Refusal::Muscle));
    }

    /// What is left of the twenty minutes counts once for each side that gets longer.
    #[test]
    fn a_session_has_twenty_minutes_with_both_sides_in_it() {
        let heat = |seconds| {
            let heat = Stroke::new(
                Technique::Heat,
                Area::UpperBack,
                Sides::Both,
                Secs::new(seconds),
            );
            Step::Stroke(heat)
        };
        let block = |stroke| {
            Step::Each(Block {
                switch: None,
                strokes: vec![stroke],
            })
        };
        let cases = [
            (Step::Stroke(kneading(Sides::Left, 30)), 1),
            (Step::Stroke(kneading(Sides::Both, 30)), 1),
            (Step::Stroke(kneading(Sides::Each, 30)), 2),
            (block(kneading(Sides::Each, 30)), 2),
        ];
        for (last, sides) in cases {
            let with = |second| {
                let heats = vec![heat(700), heat(second), last.clone()];
                Timeline::of(&routine(heats))
            };
            let used = u32::try_from(with(100).total.as_secs()).unwrap();
            let timeline = with(100 + 1200 - 7 - used);
            let (most, why) = most(&timeline, &Plan::default(), 2);
            assert_eq!((most.as_secs(), why), (30 + 7 / sides, Refusal::Session));
        }
        let over = Timeline::of(&routine(vec![heat(1190), heat(60)]));
        let (most, why) = most(&over, &Plan::default(), 1);
        assert_eq!((most.as_secs(), why), (60, Refusal::Session));
    }

    #[test]
    fn ten_seconds_more_are_cut_at_the_limit_and_refused_there() {
        let timeline = timeline(vec![kneading(Sides::Left, 30)]);
        let after = |seconds| {
            let mut plan = Plan::default();
            plan.times.insert(0, Duration::from_secs(seconds));
            longer(&timeline, &plan, 0).map(|time| time.as_secs())
        };
        assert_eq!(after(30), Ok(40));
        assert_eq!(after(115), Ok(120));
        assert_eq!(after(120), Err(Refusal::Strip));
    }

    #[test]
    fn ten_seconds_less_leave_the_shortest_time_and_four_seconds_to_come() {
        let timeline = timeline(vec![kneading(Sides::Left, 30)]);
        let after = |worked| {
            let worked = Duration::from_millis(worked);
            shorter(&timeline, &Plan::default(), 0, worked).map(|time| time.as_secs())
        };
        assert_eq!(after(0), Ok(20));
        assert_eq!(after(16_000), Ok(20));
        assert_eq!(after(16_001), Ok(21));
        assert_eq!(after(25_000), Ok(29));
        assert_eq!(after(25_001), Err(Refusal::NearlyOver));
        let shortest = self::timeline(vec![kneading(Sides::Left, 10)]);
        let after_six = shorter(&shortest, &Plan::default(), 0, Duration::from_secs(6));
        assert_eq!(
            after_six,
            Err(Refusal::Technique),
            "ten seconds is the least anyway"
        );
        let planned = |seconds| {
            let mut plan = Plan::default();
            plan.times.insert(0, Duration::from_secs(seconds));
            shorter(&timeline, &plan, 0, Duration::ZERO).map(|time| time.as_secs())
        };
        assert_eq!(planned(15), Ok(10));
        assert_eq!(planned(10), Err(Refusal::Technique));
    }
}
