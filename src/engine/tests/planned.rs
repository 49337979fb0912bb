//! What is filled in and written out.

use crate::engine::Planned;
use crate::engine::fixture::{kneading, routine};
use crate::engine::planned::write_out;
use crate::model::{
    Area, Block, Position, Pressure, Repeat, Secs, Side, Sides, Step, Stroke, Technique, Tempo,
    Tool,
};

fn planned(stroke: Stroke) -> Planned {
    write_out(&routine(vec![Step::Stroke(stroke)])).remove(0)
}

fn on(technique: Technique, area: Area) -> Planned {
    planned(Stroke::new(technique, area, Sides::Both, Secs::new(20)))
}

#[test]
fn what_the_author_left_out_is_filled_in() {
    let plain = planned(kneading(Sides::Left, 30));
    assert_eq!(plain.pressure, Pressure::new(4));
    assert_eq!(plain.tempo, Some(Tempo::new(15)));
    assert_eq!(plain.positions, Position::Seated.into());
    assert_eq!(plain.tool, Tool::Hands);
    let own = planned(Stroke {
        pressure: Some(Pressure::new(2)),
        tempo: Some(Tempo::new(20)),
        position: Some(Position::LyingBack.into()),
        tool: Some(Tool::Ball),
        ..kneading(Sides::Left, 30)
    });
    assert_eq!(
        (own.pressure, own.tempo),
        (Pressure::new(2), Some(Tempo::new(20)))
    );
    assert_eq!(
        (own.positions, own.tool),
        (Position::LyingBack.into(), Tool::Ball)
    );
    // The technique's first tool that the area allows.
    let press = Technique::TriggerPointPressure;
    assert_eq!(on(press, Area::ShoulderTop).tool, Tool::Hands);
    assert_eq!(on(press, Area::Piriformis).tool, Tool::Ball);
    assert_eq!(on(Technique::FoamRolling, Area::LowBack).tool, Tool::Roller);
    assert_eq!(on(Technique::Breathing, Area::ChestBelly).tool, Tool::None);
}

#[test]
fn a_stroke_is_named_by_technique_side_and_area() {
    let kneading = planned(kneading(Sides::Left, 30));
    assert_eq!(kneading.name_on(Side::Left), "kneading, left, outer hip");
    assert_eq!(
        kneading.name_on(Side::Both),
        "kneading, both sides, outer hip"
    );
    assert_eq!(kneading.cue_on(Side::Right), "Kneading, right, outer hip.");
    assert_eq!(kneading.own_cue_on(Side::Right), None);
    let breath = on(Technique::Breathing, Area::ChestBelly);
    assert_eq!(breath.name_on(Side::Both), "breathing");
    let hands = on(Technique::RestingTouch, Area::ChestBelly);
    assert!(
        hands
            .name_on(Side::Both)
            .starts_with("resting hands, chest")
    );
}

#[test]
fn texts_name_the_side_that_is_worked() {
    let plain = planned(kneading(Sides::Each, 30));
    assert_eq!(plain.movement_on(Side::Left), None);
    let reach = plain.detail_on(Side::Left);
    assert!(reach.ends_with('.') && reach.to_lowercase().contains(Area::HipSide.facts().reach));
    let told = planned(Stroke {
        movement: Some("Roll onto your {other} side.".into()),
        cue: Some("Knead the {side} calf.".into()),
        detail: Some("Off the {side} shin.".into()),
        ..kneading(Sides::Each, 30)
    });
    let right = Side::Right;
    assert_eq!(
        told.movement_on(right).unwrap(),
        "Roll onto your left side."
    );
    assert_eq!(told.cue_on(right), "Knead the right calf.");
    assert_eq!(told.own_cue_on(right).unwrap(), "Knead the right calf.");
    assert_eq!(told.detail_on(right), "Off the right shin.");
}

/// A stroke, a block of two, a stroke, all of it twice; then one more.
#[test]
fn repeats_and_blocks_are_written_out() {
    let stroke = || kneading(Sides::Each, 30);
    let block = Block {
        switch: None,
        strokes: vec![stroke(), stroke()],
    };
    let steps = vec![
        Step::Stroke(stroke()),
        Step::Each(block),
        Step::Stroke(stroke()),
    ];
    let strokes = write_out(&routine(vec![
        Step::Repeat(Repeat { times: 2, steps }),
        Step::Stroke(stroke()),
    ]));
    let numbers: Vec<_> = strokes.iter().map(|stroke| stroke.number).collect();
    assert_eq!(numbers, (1..=13).collect::<Vec<_>>());
    let written: Vec<_> = strokes.iter().map(|stroke| stroke.written).collect();
    assert_eq!(written, [0, 1, 2, 1, 2, 3, 0, 1, 2, 1, 2, 3, 4]);
    let twins: Vec<_> = strokes
        .iter()
        .map(|s| s.block.map(|b| (b.pass, b.twin)))
        .collect();
    let first = [
        None,
        Some((0, 3)),
        Some((0, 4)),
        Some((0, 1)),
        Some((0, 2)),
        None,
    ];
    let second = [
        None,
        Some((1, 9)),
        Some((1, 10)),
        Some((1, 7)),
        Some((1, 8)),
        None,
    ];
    assert_eq!(twins, [first.as_slice(), &second, &[None]].concat());
    let sides: Vec<_> = strokes[1..5].iter().map(|stroke| stroke.sides).collect();
    assert_eq!(
        sides,
        [Sides::Left, Sides::Left, Sides::Right, Sides::Right]
    );
    assert_eq!(strokes[0].sides, Sides::Each);
}
