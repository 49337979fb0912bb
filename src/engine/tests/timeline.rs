//! How long things take, and where they lie.

use std::time::Duration;

use crate::engine::fixture::{kneading, routine};
use crate::engine::{Phase, Plan, Timeline};
use crate::model::{
    Area, Block, Move, Position, Secs, Side, SideText, Sides, Step, Stroke, Technique, Tool,
};

fn timeline(strokes: Vec<Stroke>) -> Timeline {
    Timeline::of(&routine(strokes.into_iter().map(Step::Stroke).collect()))
}

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

#[test]
fn a_plan_changes_times_lead_ins_and_what_is_left_out() {
    let before = timeline(vec![kneading(Sides::Left, 30), kneading(Sides::Each, 30)]);
    // The last one is told to be the last one.
    assert_eq!(before.total, seconds(5 + 30 + 6 + 30 + 5 + 30));
    let mut plan = Plan::default();
    plan.times.insert(0, seconds(40));
    plan.lengthen_lead_in(1, seconds(20));
    plan.lengthen_lead_in(1, seconds(10));
    let after = Timeline::with(before.strokes.clone(), &plan, before.ending);
    let lengths: Vec<_> = after.segments.iter().map(|s| s.length.as_secs()).collect();
    assert_eq!(lengths, [5, 40, 20, 30, 5, 30], "the switch is as it was");
    plan.skips.insert(0);
    let after = Timeline::with(before.strokes, &plan, before.ending);
    assert_eq!(
        (after.start_of(0), after.start_of(1)),
        (None, Some(Duration::ZERO))
    );
    assert_eq!(after.total, seconds(20 + 30 + 5 + 30));
}

#[test]
fn a_moment_falls_into_the_segment_that_begins_with_it() {
    let timeline = timeline(vec![kneading(Sides::Left, 30)]);
    let at = |millis| {
        let at = Duration::from_millis(millis);
        timeline.segment_at(at).map(|segment| segment.phase)
    };
    assert_eq!(at(0), Some(Phase::LeadIn));
    assert_eq!(at(4_999), Some(Phase::LeadIn));
    assert_eq!(at(5_000), Some(Phase::Work));
    assert_eq!(at(99_000), Some(Phase::Work));
    let empty = self::timeline(Vec::new());
    assert_eq!(
        (empty.segment_at(Duration::ZERO), empty.total),
        (None, Duration::ZERO)
    );
}

#[test]
fn the_work_on_each_side_of_an_area_is_added_up() {
    let breathing = Stroke::new(
        Technique::Breathing,
        Area::ChestBelly,
        Sides::Both,
        Secs::new(20),
    );
    let timeline = timeline(vec![
        kneading(Sides::Right, 10),
        breathing.clone(),
        kneading(Sides::Both, 20),
        kneading(Sides::Each, 30),
        breathing,
    ]);
    let expected = [
        (Area::HipSide, Side::Right, seconds(60)),
        (Area::ChestBelly, Side::Both, seconds(40)),
        (Area::HipSide, Side::Left, seconds(50)),
    ];
    assert_eq!(timeline.worked(), expected);
}

#[test]
fn the_tools_to_have_at_hand_are_things_each_once() {
    let with = |tool| Stroke {
        tool: Some(tool),
        ..kneading(Sides::Left, 30)
    };
    let tools = [
        Tool::Hands,
        Tool::Roller,
        Tool::Ball,
        Tool::None,
        Tool::Roller,
    ];
    let timeline = timeline(tools.map(with).into());
    assert_eq!(timeline.tools(), [Tool::Roller, Tool::Ball]);
}

#[test]
fn the_author_gets_the_lead_in_that_was_written() {
    let with = |stroke: Stroke, lead_in| Stroke {
        lead_in: Some(Secs::new(lead_in)),
        switch: Some(Secs::new(9)),
        ..stroke
    };
    let lying = Stroke {
        position: Some(Position::LyingBack.into()),
        ..kneading(Sides::Left, 30)
    };
    let timeline = timeline(vec![with(kneading(Sides::Each, 30), 30), with(lying, 25)]);
    let lengths: Vec<_> = timeline
        .segments
        .iter()
        .map(|s| s.length.as_secs())
        .collect();
    assert_eq!(lengths, [30, 30, 9, 30, 25, 30]);
}

#[test]
fn an_author_who_says_to_take_the_tool_is_not_helped() {
    let way_in = |words: &str| {
        let kneading = Stroke {
            tool: Some(Tool::Ball),
            movement: Some(words.into()),
            ..kneading(Sides::Left, 40)
        };
        let timeline = Timeline::of(&routine(vec![Step::Stroke(kneading)]));
        timeline.segments[0].movement.clone().unwrap()
    };
    assert_eq!(way_in("Lean back."), "Take the ball. Lean back.");
    let says_it = "Lean back, and take the ball.";
    assert_eq!(way_in(says_it), says_it);
    assert_eq!(way_in("Take a step."), "Take the ball. Take a step.");
    assert_eq!(way_in("Mistake none."), "Take the ball. Mistake none.");
}

#[test]
fn a_move_is_told_on_both_sides_or_once() {
    let told = |once, in_block: bool| {
        let text = SideText::from("Shoes off.");
        let first = kneading(Sides::Each, 30);
        let stroke = Stroke {
            movement: Some(Move { text, once }),
            ..kneading(Sides::Each, 30)
        };
        let step = match in_block {
            false => vec![Step::Stroke(stroke)],
            true => vec![Step::Each(Block {
                switch: None,
                strokes: vec![first, stroke],
            })],
        };
        let segments = Timeline::of(&routine(step)).segments;
        let moves = segments.iter().filter(|s| s.movement.is_some());
        moves.map(|s| s.side).collect::<Vec<_>>()
    };
    for in_block in [false, true] {
        assert_eq!(told(false, in_block), [Side::Left, Side::Right]);
        assert_eq!(told(true, in_block), [Side::Left]);
    }
}
