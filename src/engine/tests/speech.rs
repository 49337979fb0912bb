//! What is said, and when.

use crate::engine::fixture::{kneading, routine};
use crate::engine::speech::place;
use crate::engine::{Phase, Plan, SpeechKind, Timeline};
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
        "Left, upper and middle back. Kneading.",
        "Roll onto your left side.",
        "Other side. Right, upper and middle back.",
        "Chest and belly. Resting hands.",
        "Stand with your feet apart.",
        "Both sides, upper and middle back. Kneading.",
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
        "Left, upper and middle back. Kneading.",
        "Left, upper and middle back. Kneading.",
        "Other side. Right, upper and middle back. Kneading.",
        "Right, upper and middle back. Kneading.",
        "Well done.",
    ];
    assert_eq!(texts(vec![Step::Each(block)]), expected);
}

#[test]
fn the_caution_of_an_area_is_said_once_with_the_first_name_that_needs_it() {
    let on = |technique, area, cue: Option<&str>| {
        Step::Stroke(Stroke {
            technique,
            area,
            cue: cue.map(str::to_owned),
            ..kneading(Sides::Both, 30)
        })
    };
    let (glide, circle) = (Technique::Effleurage, Technique::CircularFriction);
    let rocks = on(Technique::ActiveMovement, Area::NeckBack, None);
    let first = on(glide, Area::NeckBack, None);
    let again = on(glide, Area::NeckSideBack, None);
    let other = on(circle, Area::SkullBase, None);
    let expected = [
        "Both sides, back of the neck. Easy movement.",
        "Both sides, back of the neck. Gliding. Only the back of the neck.",
        "Both sides, between neck and shoulder blade. Gliding.",
        "Both sides, base of the skull. Small circles. Stop if you feel dizzy.",
        "Well done.",
    ];
    let steps = vec![rocks, first, again.clone(), other];
    let texts = |steps| {
        let timeline = Timeline::of(&routine(steps));
        let lines = timeline.speech.into_iter();
        let lines = lines.filter(|line| line.text != "Halfway.");
        lines.map(|line| line.text).collect::<Vec<_>>()
    };
    assert_eq!(texts(steps), expected);
    // The author says it, so the coach does not; nor with the strokes that follow.
    let own = on(
        glide,
        Area::NeckBack,
        Some("Slowly. Only the back of the neck."),
    );
    let said = texts(vec![own, again]);
    let heard = said.iter().filter(|line| line.contains("Only the back"));
    assert_eq!(heard.count(), 1, "{said:?}");
}

#[test]
fn a_lead_in_is_lengthened_for_a_caution_and_a_stroke_left_out_hands_it_on() {
    let calf = |seconds| Stroke {
        area: Area::Calf,
        ..kneading(Sides::Left, seconds)
    };
    let steps = routine(vec![Step::Stroke(calf(20)), Step::Stroke(calf(20))]);
    let lead_ins = |timeline: &Timeline| -> Vec<(u64, bool)> {
        let before = timeline
            .segments
            .iter()
            .filter(|s| s.phase == Phase::LeadIn);
        before
            .map(|s| (s.length.as_secs(), s.caution.is_some()))
            .collect()
    };
    let whole = Timeline::of(&steps);
    let [(longer, true), (5, false)] = lead_ins(&whole)[..] else {
        panic!("{:?}", lead_ins(&whole))
    };
    assert!((6..=9).contains(&longer), "{longer}");
    let told = whole.signals[0].text.as_deref();
    assert_eq!(
        told,
        Some("Kneading, left, calf. Not if one calf is swollen, hot or sore.")
    );
    let mut plan = Plan::default();
    plan.skips.insert(0);
    let left_out = Timeline::with(whole.strokes, &plan);
    assert!(matches!(lead_ins(&left_out)[..], [(6..=9, true)]));
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
    let name = voice::length("Left, upper and middle back. Kneading.").as_millis();
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
