//! What is said, and when.

use crate::engine::fixture::{kneading, routine};
use crate::engine::speech::place;
use crate::engine::{SpeechKind, Timeline};
use crate::model::{Area, Block, Position, Secs, Side, Sides, Step, Stroke, Technique};
use crate::voice;

/// Everything that is said of a routine: the milliseconds at which it begins, and the words.
fn said(steps: Vec<Step>) -> Vec<(u128, SpeechKind, String)> {
    let timeline = Timeline::of(&routine(steps));
    let lines = timeline.speech.iter();
    lines
        .map(|line| (line.at.as_millis(), line.kind, line.text.clone()))
        .collect()
}

fn texts(steps: Vec<Step>) -> Vec<String> {
    said(steps).into_iter().map(|line| line.2).collect()
}

fn breathing() -> Stroke {
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
        "Breathing.",
        "Roll onto your right side.",
        "Left, calf. Kneading.",
        "Roll onto your left side.",
        "Other side. Right, calf.",
        "Chest and belly. Resting hands.",
        "Stand with your feet apart.",
        "Both sides, calf. Kneading.",
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
        "Left, calf. Kneading.",
        "Left, calf. Kneading.",
        "Other side. Right, calf. Kneading.",
        "Right, calf. Kneading.",
        "Well done.",
    ];
    assert_eq!(texts(vec![Step::Each(block)]), expected);
}

#[test]
fn words_wait_for_the_sound_before_them() {
    let steps = vec![Step::Stroke(breathing()), Step::Stroke(breathing())];
    let dates: Vec<_> = said(steps).iter().map(|line| line.0).collect();
    let second = 5_000 + 20_000;
    let end = second + 5_000 + 20_000;
    assert_eq!(dates, [1_200, second + 700, end + 3_000]);
}

/// A cue of so many letters, which takes 700 ms and 62 ms for each, after a name of 2,750 ms.
fn cue(letters: usize, seconds: u32, lead_in: u32) -> (u128, u64) {
    let stroke = Stroke {
        cue: Some("z".repeat(letters)),
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
fn a_cue_is_said_before_the_work_if_it_fits_and_else_just_after_its_start() {
    let name = voice::length("Left, calf. Kneading.").as_millis();
    let before = 1_200 + name + 250;
    // Eight letters take 1,196 ms; a silence of 300 ms comes before the work.
    assert!(before + 1_196 + 300 <= 6_000 && before + 1_196 + 300 > 5_000);
    assert_eq!(cue(8, 30, 6), (before, 6));
    assert_eq!(cue(8, 30, 5), (5_600, 5));
    assert!(before + 762 <= 5_000 && before + 762 + 300 > 5_000);
    assert_eq!(cue(1, 30, 5), (5_600, 5), "the silence does not fit");
    // At 5.4 s it is just over in time, six seconds into the work.
    assert_eq!(cue(75, 30, 5), (5_600, 5));
    let needs = |letters: u128| (before + 700 + 62 * letters + 300).div_ceil(1000) as u64;
    assert_eq!(cue(76, 30, 5), (before, needs(76)));
    // Short work leaves less time.
    assert_eq!(cue(54, 5, 5), (5_600, 5));
    assert_eq!(cue(55, 5, 5), (before, needs(55)));
}

#[test]
fn brackets_of_an_area_are_not_said() {
    assert!(Area::ChestBelly.name().contains(" ("));
    assert_eq!(place(Area::ChestBelly, Side::Both), "Chest and belly.");
    assert_eq!(place(Area::Calf, Side::Right), "Right, calf.");
    assert_eq!(place(Area::Calf, Side::Both), "Both sides, calf.");
}
