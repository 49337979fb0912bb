//! Every rule: a routine that breaks it, and one at the edge that does not.

use super::*;
use crate::model::{
    Area, Benefit, Block, Pressure, Repeat, Say, Secs, Setting, Sides, Technique, Tempo, Tool,
};
use crate::rules::{Part, Target};

fn stroke(technique: Technique, area: Area, sides: Sides, seconds: u32) -> Stroke {
    Stroke {
        line: 7,
        ..Stroke::new(technique, area, sides, Secs::new(seconds))
    }
}

fn kneading() -> Stroke {
    stroke(Technique::Petrissage, Area::ShoulderTop, Sides::Each, 30)
}

fn routine(steps: Vec<Step>) -> Routine {
    Routine {
        suits: Vec::new(),
        credit: crate::model::Credit::default(),
        id: "x".into(),
        title: "X".into(),
        benefit: Benefit::RelaxMuscles,
        setting: Setting::Desk,
        end: None,
        summary: None,
        why: None,
        avoid: Vec::new(),
        meant: Vec::new(),
        sources: vec!["Gemmell08".into()],
        strokes: steps,
    }
}

fn rules(steps: Vec<Step>) -> Vec<&'static str> {
    vet(&routine(steps))
        .iter()
        .map(|remark| remark.fault.rule.id)
        .collect()
}

fn one(change: impl FnOnce(&mut Stroke)) -> Vec<&'static str> {
    let mut stroke = kneading();
    change(&mut stroke);
    rules(vec![Step::Stroke(stroke)])
}

#[test]
fn a_plain_stroke_breaches_nothing() {
    assert_eq!(one(|_| {}), Vec::<&str>::new());
}

#[test]
fn pressure_stays_under_both_caps() {
    let low_back = |pressure| {
        move |s: &mut Stroke| {
            s.area = Area::LowBack;
            s.pressure = Some(Pressure::new(pressure));
        }
    };
    assert_eq!(one(low_back(4)), Vec::<&str>::new());
    assert_eq!(one(low_back(5)), ["area-pressure"]);
    assert_eq!(
        one(|s| s.pressure = Some(Pressure::new(1))),
        ["technique-pressure"]
    );
}

#[test]
fn tempo_and_time_stay_in_the_technique() {
    assert_eq!(one(|s| s.tempo = Some(Tempo::new(30))), Vec::<&str>::new());
    assert_eq!(one(|s| s.tempo = Some(Tempo::new(31))), ["technique-tempo"]);
    assert_eq!(one(|s| s.time = Secs::new(120)), Vec::<&str>::new());
    assert_eq!(
        one(|s| s.time = Secs::new(125)),
        ["moving-strip"],
        "one mistake, one remark"
    );
    assert_eq!(one(|s| s.time = Secs::new(9)), ["technique-time"]);
    let press = |seconds| {
        let press = Technique::TriggerPointPressure;
        let press = stroke(press, Area::ShoulderTop, Sides::Each, seconds);
        rules(vec![Step::Stroke(press), Step::Stroke(kneading())])
    };
    assert_eq!(press(90), Vec::<&str>::new());
    assert_eq!(press(95), ["still-spot"]);
}

#[test]
fn tools_suit_technique_and_area() {
    assert_eq!(one(|s| s.tool = Some(Tool::None)), ["technique-tool"]);
    assert_eq!(one(|s| s.tool = Some(Tool::Ball)), ["technique-tool"]);
    let bare = stroke(Technique::Breathing, Area::ChestBelly, Sides::Both, 30);
    assert_eq!(rules(vec![Step::Stroke(bare)]), Vec::<&str>::new());
    let upper_back = stroke(Technique::Petrissage, Area::UpperBack, Sides::Each, 30);
    assert_eq!(rules(vec![Step::Stroke(upper_back)]), ["area-tool"]);
}

#[test]
fn nothing_is_beaten_over_the_kidneys() {
    let tapping = |area| {
        let tapping = stroke(Technique::Tapotement, area, Sides::Each, 30);
        rules(vec![Step::Stroke(tapping)])
    };
    assert_eq!(
        tapping(Area::LowBackSide)[0],
        "area-technique",
        "an error already where it is read"
    );
    assert_eq!(tapping(Area::Calf), ["benefit-not-served"]);
}

#[test]
fn a_technique_that_does_not_serve_is_told_once() {
    let drain = |area| Step::Stroke(stroke(Technique::LymphaticStroke, area, Sides::Each, 30));
    assert_eq!(
        rules(vec![drain(Area::Calf), drain(Area::ThighFront)]),
        ["benefit-not-served"]
    );
    let rest = stroke(Technique::Rest, Area::ChestBelly, Sides::Both, 30);
    assert_eq!(rules(vec![Step::Stroke(rest)]), Vec::<&str>::new());
}

/// A remark points at the value that it is about, in the stroke as written.
#[test]
fn a_remark_names_its_value() {
    let calf = |sides, seconds| stroke(Technique::Petrissage, Area::Calf, sides, seconds);
    let block = Step::Each(Block {
        switch: None,
        strokes: vec![calf(Sides::Each, 30), kneading()],
    });
    let steps = vec![
        Step::Stroke(kneading()),
        Step::Repeat(Repeat {
            times: 2,
            steps: vec![block, Step::Stroke(calf(Sides::Left, 20))],
        }),
        Step::Stroke(calf(Sides::Both, 121)),
    ];
    let routine = Routine {
        strokes: steps,
        ..routine(Vec::new())
    };
    let targets: Vec<_> = vet(&routine)
        .iter()
        .map(|r| (r.fault.rule.id, r.target))
        .collect();
    assert_eq!(
        targets,
        [
            ("moving-strip", Target::stroke(4, Part::Time)),
            ("unequal-sides", Target::stroke(3, Part::Side)),
        ]
    );
}

#[test]
fn cues_and_lines_can_be_followed() {
    let words = |count: usize| vec!["word"; count].join(" ");
    assert_eq!(one(|s| s.cue = Some(words(12).into())), Vec::<&str>::new());
    assert_eq!(one(|s| s.cue = Some(words(13).into())), ["long-cue"]);
    let line = |at| {
        vec![Say {
            at: Secs::new(at),
            text: "Slow.".into(),
            side: None,
        }]
    };
    assert_eq!(one(|s| s.say = line(29)), Vec::<&str>::new());
    assert_eq!(one(|s| s.say = line(30)), ["late-line"]);
}

#[test]
fn both_sides_get_the_same() {
    let side = |sides| Step::Stroke(stroke(Technique::Petrissage, Area::Calf, sides, 30));
    assert_eq!(
        rules(vec![side(Sides::Left), side(Sides::Right)]),
        Vec::<&str>::new()
    );
    assert_eq!(
        rules(vec![side(Sides::Left), side(Sides::Both)]),
        ["unequal-sides"]
    );
    let hands = stroke(Technique::RestingTouch, Area::ShoulderTop, Sides::Left, 30);
    let left = side(Sides::Left);
    assert_eq!(rules(vec![left]), ["one-sided"]);
    assert_eq!(
        rules(vec![Step::Stroke(hands)]),
        ["benefit-not-served"],
        "resting hands work nothing"
    );
}

#[test]
fn firm_work_comes_after_gentle_work_of_the_region() {
    let firm = Stroke {
        pressure: Some(Pressure::new(5)),
        ..kneading()
    };
    let after = |first: Stroke| {
        let strokes = [first, firm.clone(), kneading()];
        rules(strokes.map(Step::Stroke).into())
    };
    assert_eq!(after(kneading()), Vec::<&str>::new());
    let cold = ["cold-firm-work"];
    assert_eq!(
        after(stroke(Technique::Petrissage, Area::Calf, Sides::Each, 30)),
        cold
    );
    assert_eq!(
        after(stroke(
            Technique::Petrissage,
            Area::ShoulderTop,
            Sides::Each,
            14
        )),
        cold
    );
    let feathers = stroke(Technique::LightStroking, Area::ShoulderTop, Sides::Each, 30);
    assert!(after(feathers).contains(&"cold-firm-work"));
    let hard_end = Stroke {
        pressure: Some(Pressure::new(5)),
        ..kneading()
    };
    let ends = [kneading(), hard_end].map(Step::Stroke);
    assert_eq!(rules(ends.into()), ["ending"]);
}

#[test]
fn a_routine_names_what_it_rests_on() {
    let with = |sources: &[&str]| {
        let routine = Routine {
            sources: sources.iter().map(ToString::to_string).collect(),
            ..routine(vec![Step::Stroke(kneading())])
        };
        vet(&routine)
            .iter()
            .map(|remark| remark.fault.rule.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(with(&[]), ["no-source"]);
    assert_eq!(with(&["Podium"]), ["low-source"]);
    assert_eq!(with(&["Podium", "Gemmell08"]), Vec::<&str>::new());
    assert_eq!(with(&["My teacher, 1998"]), Vec::<&str>::new());
    assert_eq!(
        with(&["Calf rolling, intra-action.com"]),
        Vec::<&str>::new()
    );
    assert_eq!(with(&["Trust me"]), ["vague-source"]);
}

#[test]
fn who_lies_turns_over_a_few_times_and_a_roller_is_no_bed() {
    use crate::model::Position::{self, FloorOnRoller, LyingBack, LyingOnLeftSide};
    use crate::model::limits::TURNS_MAX;
    use crate::rules::MANY_CHANGES;

    let lying = |two: [Position; 2], times| {
        let strokes = two.into_iter().cycle().take(times);
        let step = |position: Position| {
            Step::Stroke(Stroke {
                position: Some(position.into()),
                ..stroke(Technique::Rest, Area::Calf, Sides::Left, 30)
            })
        };
        rules(strokes.map(step).collect()).contains(&MANY_CHANGES.id)
    };
    // As often as there are strokes after the first.
    assert!(!lying([LyingBack, LyingOnLeftSide], TURNS_MAX + 1));
    assert!(lying([LyingBack, LyingOnLeftSide], TURNS_MAX + 2));
    assert!(!lying([LyingBack, FloorOnRoller], TURNS_MAX + 2));
}
