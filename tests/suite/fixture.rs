//! Routines made by hand, with every shape that the format knows.

use backrub::model::{
    Area, Benefit, Block, Position, Positions, Pressure, Repeat, Routine, Say, Secs, Setting,
    Sides, Step, Stroke, Technique, Tool,
};

/// A stroke with nothing but what it must have.
pub fn stroke(technique: Technique, area: Area, sides: Sides, seconds: u32) -> Stroke {
    Stroke::new(technique, area, sides, Secs::new(seconds))
}

/// A routine of these steps at the desk.
pub fn routine(strokes: Vec<Step>) -> Routine {
    Routine {
        suits: Vec::new(),
        credit: backrub::model::Credit::default(),
        id: "made-by-hand".into(),
        title: "Made by hand".into(),
        benefit: Benefit::RelaxMuscles,
        setting: Setting::Desk,
        end: None,
        summary: None,
        why: None,
        avoid: Vec::new(),
        meant: Vec::new(),
        sources: Vec::new(),
        strokes,
    }
}

/// Two strokes on the left, then both on the right.
fn each() -> Block {
    Block {
        switch: Some(Secs::new(8)),
        strokes: vec![
            stroke(Technique::Petrissage, Area::Calf, Sides::Each, 25),
            stroke(Technique::CircularFriction, Area::Ankle, Sides::Each, 10),
        ],
    }
}

/// A block and a stroke, two times over.
fn twice() -> Repeat {
    Repeat {
        times: 2,
        steps: vec![
            Step::Each(Block {
                switch: None,
                strokes: vec![stroke(Technique::Effleurage, Area::Calf, Sides::Each, 10)],
            }),
            Step::Stroke(stroke(Technique::MusclePump, Area::Calf, Sides::Both, 20)),
        ],
    }
}

/// Single strokes, both sides, each side, an `each` block, a repeat, lines, a change of place.
pub fn of_every_shape() -> Routine {
    let breathing = stroke(Technique::Breathing, Area::ChestBelly, Sides::Both, 20);
    let mut glide = stroke(Technique::Effleurage, Area::ShoulderTop, Sides::Each, 30);
    glide.say = vec![
        Say {
            at: Secs::new(6),
            text: "Let the {side} shoulder drop.".into(),
            side: None,
        },
        Say {
            at: Secs::new(14),
            text: "Slow.".into(),
            side: None,
        },
    ];
    let mut lying = stroke(Technique::Effleurage, Area::LowBack, Sides::Each, 40);
    lying.position = Some(Positions {
        left: Position::LyingOnRightSide,
        right: Position::LyingOnLeftSide,
    });
    lying.movement = Some("Roll onto your {other} side.".into());
    let mut press = stroke(
        Technique::TriggerPointPressure,
        Area::ShoulderTop,
        Sides::Each,
        30,
    );
    press.pressure = Some(Pressure::new(5));
    press.tool = Some(Tool::Ball);
    routine(vec![
        Step::Stroke(breathing.clone()),
        Step::Stroke(glide),
        Step::Each(each()),
        Step::Stroke(press),
        Step::Stroke(lying),
        Step::Repeat(twice()),
        Step::Stroke(breathing),
    ])
}

/// A routine in which ten seconds more soon meet the five minutes of a muscle and the twenty of
/// a session. Nothing in it changes position or tool, so that no way back is made longer.
pub fn near_the_limits() -> Routine {
    let knead = |area, sides, seconds| stroke(Technique::Petrissage, area, sides, seconds);
    let block = Block {
        switch: None,
        strokes: vec![
            knead(Area::Calf, Sides::Each, 80),
            knead(Area::Palm, Sides::Each, 110),
        ],
    };
    routine(vec![
        Step::Stroke(stroke(
            Technique::Breathing,
            Area::ChestBelly,
            Sides::Both,
            280,
        )),
        Step::Stroke(knead(Area::Calf, Sides::Each, 90)),
        Step::Each(block),
        Step::Stroke(knead(Area::Calf, Sides::Both, 100)),
        Step::Stroke(stroke(
            Technique::CircularFriction,
            Area::Palm,
            Sides::Each,
            50,
        )),
    ])
}
