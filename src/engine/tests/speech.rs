//! What is said, and when.

use std::time::Duration;

use crate::engine::fixture::{kneading, routine};
use crate::engine::remarks::{FIVE_LEFT, HALF_OF_ALL};
use crate::engine::speech::place;
use crate::engine::{Plan, Segment, Signal, SpeechKind, Timeline};
use crate::model::{Area, Block, Ending, Position, Secs, Side, Sides, Step, Stroke, Technique};
use crate::voice;

/// Everything that is said of a routine: the milliseconds at which it begins, and the words.
pub(super) fn said(steps: Vec<Step>) -> Vec<(u128, SpeechKind, String)> {
    let timeline = Timeline::of(&routine(steps));
    let lines = timeline.speech.iter();
    lines
        .map(|line| (line.at.as_millis(), line.kind, line.text.clone()))
        .collect()
}

pub(super) fn texts(steps: Vec<Step>) -> Vec<String> {
    said(steps).into_iter().map(|line| line.2).collect()
}

pub(super) fn breathing() -> Stroke {
    Stroke::new(
        Technique::Breathing,
        Area::ChestBelly,
        Sides::Both,
        Secs::new(20),
    )
}

#[test]
fn a_transition_tells_the_move_then_side_area_and_technique() {
    let rolling = Stroke {
        movement: Some("Roll onto your {other} side.".into()),
        ..kneading(Sides::Each, 30)
    };
    let hands = Stroke {
        technique: Technique::RestingTouch,
        ..breathing()
    };
    let both = Stroke {
        position: Some(Position::Standing.into()),
        ..kneading(Sides::Both, 30)
    };
    let steps = [breathing(), rolling, hands, both].map(Step::Stroke);
    let expected = [
        "Breathing. Twenty seconds.",
        "Roll onto your right side.",
        "Left, outer hip. Kneading, medium.",
        "Thirty seconds.",
        "Roll onto your left side.",
        "Other side. Right, outer hip.",
        "Halfway through the session.",
        "Chest and belly. Resting hands, feather-light.",
        "Twenty seconds.",
        "Keep breathing.",
        "Stand with your feet apart.",
        "Last one. Outer hip, both sides. Kneading, medium.",
        "Thirty seconds.",
        "Well done.",
    ];
    assert_eq!(texts(steps.into()), expected);
}

#[test]
fn a_block_names_the_technique_again_on_its_other_side() {
    let block = Block {
        switch: None,
        strokes: vec![kneading(Sides::Each, 30), kneading(Sides::Each, 30)],
    };
    let expected = [
        "Left, outer hip. Kneading, medium.",
        "Thirty seconds.",
        "Left, outer hip. Kneading, medium.",
        "Thirty seconds.",
        "Other side. Right, outer hip. Kneading, medium.",
        "Halfway through the session.",
        "Last one. Right, outer hip. Kneading, medium.",
        "Well done.",
    ];
    assert_eq!(texts(vec![Step::Each(block)]), expected);
}

#[test]
fn five_minutes_left_are_not_told_as_it_begins() {
    // Each takes 25 seconds.
    let is_told = |strokes| {
        let said = texts(vec![Step::Stroke(breathing()); strokes]);
        said.iter().any(|line| line == "Five minutes left.")
    };
    assert!(!is_told(13) && is_told(18));
    let left = |minutes: u64| crate::engine::time_left(Duration::from_secs(60 * minutes));
    assert_eq!(left(20), "Twenty minutes left.");
    assert_eq!(left(40), "More than twenty minutes left.");
}

#[test]
fn words_wait_for_the_sound_before_them() {
    let steps = vec![Step::Stroke(breathing()), Step::Stroke(breathing())];
    let dates: Vec<_> = said(steps).iter().map(|line| line.0).collect();
    let second = 5_000 + 20_000;
    let end = second + 5_000 + 20_000;
    assert_eq!(dates, [1_200, second + 700, end + 3_000]);
}

/// A cue of so many letters, which takes 700 ms and 62 ms for each, after a name of some 2,700 ms.
fn cue(letters: usize, seconds: u32, lead_in: u32) -> (u128, u64) {
    let stroke = Stroke {
        cue: Some("z".repeat(letters).into()),
        lead_in: Some(Secs::new(lead_in)),
        ..kneading(Sides::Left, seconds)
    };
    let timeline = Timeline::of(&routine(vec![Step::Stroke(stroke)]));
    let cue = timeline
        .speech
        .iter()
        .find(|line| line.kind == SpeechKind::Cue);
    let work = timeline.segments[1].start;
    (cue.unwrap().at.as_millis(), work.as_secs())
}

#[test]
fn a_way_in_is_as_long_as_its_words_and_a_second() {
    let name = voice::length("Left, outer hip. Kneading, medium.").as_millis();
    let before = 1_200 + name + 250;
    let needs = |letters: u128| (before + 700 + 62 * letters + 1_000).div_ceil(1000) as u64;
    assert_eq!(cue(8, 30, 5), (before, needs(8)));
    assert_eq!(cue(76, 5, 5), (before, needs(76)), "also of short work");
    assert_eq!(cue(8, 30, 20), (before, 20), "as long as its author wants");
}

/// The milliseconds before "hands on" of each tick of the first way in.
fn counted_down(lead_in: u32) -> Vec<u128> {
    let stroke = Stroke {
        lead_in: Some(Secs::new(lead_in)),
        ..kneading(Sides::Left, 30)
    };
    let timeline = Timeline::of(&routine(vec![Step::Stroke(stroke)]));
    let work = timeline.segments[1].start;
    let ticks = timeline.signals.iter();
    let ticks = ticks.filter(|s| s.signal == Signal::Tick && s.at < work);
    ticks.map(|tick| (work - tick.at).as_millis()).collect()
}

#[test]
fn a_long_way_in_is_counted_down() {
    assert_eq!(counted_down(9), [0; 0]);
    assert_eq!(counted_down(10), [3_000, 2_000, 1_000]);
    assert_eq!(counted_down(30), [3_000, 2_000, 1_000]);
}

/// The strokes' names, where some are eased.
fn names(plan: &Plan) -> (Vec<String>, Vec<Segment>) {
    let steps = vec![
        Step::Stroke(kneading(Sides::Left, 30)),
        Step::Stroke(kneading(Sides::Right, 30)),
        Step::Stroke(breathing()),
    ];
    let timeline = Timeline::with(Timeline::of(&routine(steps)).strokes, plan, Ending::Bowl);
    let names = timeline
        .speech
        .iter()
        .filter(|l| l.kind == SpeechKind::Name);
    (names.map(|l| l.text.clone()).collect(), timeline.segments)
}

#[test]
fn what_is_eased_is_named_with_its_lighter_force_and_moves_nothing() {
    let (names_before, before) = names(&Plan::default());
    let mut plan = Plan::default();
    plan.eased.insert(1);
    let (names_after, after) = names(&plan);
    assert_eq!(names_before[1], "Right, outer hip. Kneading, medium.");
    assert_eq!(names_after[1], "Right, outer hip. Kneading, light.");
    assert_eq!(names_before[0], names_after[0]);
    assert_eq!(before, after);
}

#[test]
fn a_long_silence_is_broken_and_the_time_is_told() {
    let hands = Stroke {
        technique: Technique::RestingTouch,
        time: Secs::new(100),
        ..breathing()
    };
    let said = said(vec![Step::Stroke(hands), Step::Stroke(breathing())]);
    let still: Vec<_> = said.iter().filter(|l| l.2 == "Keep breathing.").collect();
    assert!(still.len() >= 4, "{said:?}");
    for two in said.windows(2).filter(|two| two[1].0 < 100_000) {
        let silence = two[1].0 - two[0].0;
        assert!(silence <= 18_000, "{two:?}");
    }
    let half = said
        .iter()
        .find(|l| l.2 == "Halfway through the session.")
        .unwrap();
    assert!(half.0.abs_diff(64_000) < 12_000, "{half:?}");
    let of_this = said.iter().find(|l| l.2 == "Halfway through this one.");
    assert!(of_this.is_some(), "{said:?}");
}

#[test]
fn brackets_of_an_area_are_not_said() {
    assert!(Area::ChestBelly.name().contains(" ("));
    assert_eq!(place(Area::ChestBelly, Side::Both), "Chest and belly.");
    assert_eq!(place(Area::Calf, Side::Right), "Right, calf.");
    assert_eq!(place(Area::Calf, Side::Both), "Calf, both sides.");
}

/// What is said of the time in a session of four breaths of this many seconds.
fn of_the_time(seconds: u32) -> Vec<String> {
    let (area, sides) = (Area::ChestBelly, Sides::Both);
    let breath = Stroke::new(Technique::Breathing, area, sides, Secs::new(seconds));
    let timeline = Timeline::of(&routine(vec![Step::Stroke(breath); 4]));
    let lines = timeline.speech.into_iter();
    let of_all = lines.filter(|line| [HALF_OF_ALL, FIVE_LEFT].contains(&line.text.as_str()));
    of_all.map(|line| line.text).collect()
}

#[test]
fn five_minutes_left_are_not_told_where_that_is_nearly_the_half() {
    assert_eq!(of_the_time(150), [HALF_OF_ALL]);
    assert_eq!(of_the_time(250), [HALF_OF_ALL, FIVE_LEFT]);
    assert_eq!(of_the_time(100), [FIVE_LEFT, HALF_OF_ALL]);
}
