//! What is said in a way in besides the name: what to take, what to mind, and that it is the last one.

use super::speech::{breathing, said, texts};
use crate::engine::fixture::{kneading, routine};
use crate::engine::{Phase, Plan, SpeechKind, Timeline};
use crate::model::{Area, Sides, Step, Stroke, Technique, Tool};

#[test]
fn the_caution_of_an_area_is_said_once_with_the_first_name_that_needs_it() {
    let on = |technique, area, cue: Option<&str>| {
        Step::Stroke(Stroke {
            technique,
            area,
            cue: cue.map(Into::into),
            ..kneading(Sides::Both, 30)
        })
    };
    let (glide, circle) = (Technique::Effleurage, Technique::CircularFriction);
    let rocks = on(Technique::ActiveMovement, Area::NeckBack, None);
    let first = on(glide, Area::NeckBack, None);
    let again = on(glide, Area::NeckSideBack, None);
    let other = on(circle, Area::SkullBase, None);
    let expected = [
        "Easy movement.",
        "Back of the neck, both sides. Gliding, comfortable. Stay on the back of the neck.",
        "Between neck and shoulder blade, both sides. Gliding, comfortable.",
        "Last one. Base of the skull, both sides. Small circles, comfortable. Stop if you feel dizzy.",
        "Well done.",
    ];
    let steps = vec![rocks, first, again.clone(), other];
    let texts = |steps| {
        let timeline = Timeline::of(&routine(steps));
        let lines = timeline.speech.into_iter();
        let lines = lines.filter(|line| line.kind != SpeechKind::Time);
        lines.map(|line| line.text).collect::<Vec<_>>()
    };
    assert_eq!(texts(steps), expected);
    // The author's move says it, so the coach does not; nor with the strokes that follow. A cue is
    // left out where the voice is brief, and what no voice knows may not be heard at all.
    let cautions = |movement: &str, cue: &str| {
        let own = Step::Stroke(Stroke {
            technique: glide,
            area: Area::NeckBack,
            movement: Some(movement.into()),
            cue: Some(cue.into()),
            ..kneading(Sides::Both, 30)
        });
        let timeline = Timeline::of(&routine(vec![own, again.clone()]));
        let lines = timeline.speech.into_iter();
        let heard = lines.filter(|line| line.text.contains("Stay on the back"));
        heard.map(|line| line.kind).collect::<Vec<_>>()
    };
    let says = "Stay on the back of the neck.";
    assert_eq!(cautions(says, "Glide."), [SpeechKind::Move]);
    let cue = [SpeechKind::Name, SpeechKind::Cue];
    assert_eq!(cautions("Feet flat.", says), cue);
    let unknown = [SpeechKind::Move, SpeechKind::Name];
    assert_eq!(cautions(&format!("Qqq. {says}"), "Glide."), unknown);
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
    let [(longer, true), (_, false)] = lead_ins(&whole)[..] else {
        panic!("{:?}", lead_ins(&whole))
    };
    assert!((7..=10).contains(&longer), "{longer}");
    let told = whole.signals[0].text.as_deref();
    assert_eq!(
        told,
        Some("Kneading, left, calf. Not if one leg is swollen, hot or sore.")
    );
    let mut plan = Plan::default();
    plan.skips.insert(0);
    let left_out = Timeline::with(whole.strokes, &plan, whole.ending);
    assert!(matches!(lead_ins(&left_out)[..], [(7..=10, true)]));
}

#[test]
fn words_that_are_put_in_are_a_line_of_their_own() {
    let with_ball = |movement: &str| Stroke {
        tool: Some(Tool::Ball),
        technique: Technique::TriggerPointPressure,
        movement: Some(movement.into()),
        ..kneading(Sides::Left, 30)
    };
    let moves = |movement: &str| {
        let said = said(vec![Step::Stroke(with_ball(movement))]);
        let moves = said.into_iter().filter(|line| line.1 == SpeechKind::Move);
        moves.map(|line| line.2).collect::<Vec<_>>()
    };
    let take = "Take the ball.";
    assert_eq!(moves("Lean on it."), [take, "Lean on it."]);
    let away = "Take a step from the wall.";
    assert_eq!(moves(away), [take, away], "it takes no ball");
    let under = "Lie down on the ball.";
    assert_eq!(moves(under), [take, under], "it is out of reach then");
    assert_eq!(moves("Pick up the ball."), ["Pick up the ball."]);
}

#[test]
fn what_is_left_after_another_was_left_out_is_the_last_one() {
    let steps = vec![
        Step::Stroke(kneading(Sides::Left, 30)),
        Step::Stroke(breathing()),
    ];
    let whole = Timeline::of(&routine(steps));
    let mut plan = Plan::default();
    plan.skips.insert(0);
    let rest = Timeline::with(whole.strokes, &plan, whole.ending);
    assert_eq!(rest.speech[0].text, "Last one. Breathing. Twenty seconds.");
    let only = texts(vec![Step::Stroke(breathing())]);
    assert_eq!(only[0], "Breathing. Twenty seconds.");
}
