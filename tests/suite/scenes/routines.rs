//! The routines of the scenes: one to open, and a list full of them.

use std::path::PathBuf;
use std::time::Duration;

use backrub::advice::Demands;
use backrub::engine::Timeline;
use backrub::library::{Entry, Listing, Origin, Shelf};
use backrub::model::{
    Area, Benefit, Pressure, Routine, Say, Secs, Setting, Sides, Step, Stroke, Technique, Tempo,
    Tool,
};

use crate::fixture::{routine, stroke};

/// A stroke: its technique, area, sides, seconds, pressure, beats a minute (0 for none) and cue.
type Row = (Technique, Area, Sides, u32, u8, u16, &'static str);

#[rustfmt::skip]
const DESK: [Row; 7] = [
    (Technique::Breathing, Area::ChestBelly, Sides::Both, 30, 0, 6,
        "Feet flat. In for four, out for six."),
    (Technique::Effleurage, Area::NeckBack, Sides::Both, 30, 3, 12,
        "Glide both palms from your hairline down to your shoulders."),
    (Technique::Petrissage, Area::ShoulderTop, Sides::Each, 75, 5, 20,
        "Knead the top of your {side} shoulder with your {other} hand."),
    (Technique::TriggerPointPressure, Area::ShoulderTop, Sides::Each, 30, 5, 0,
        "Press the tender spot. Hold still until it eases."),
    (Technique::CircularFriction, Area::SkullBase, Sides::Both, 40, 4, 30,
        "Small circles just under the skull. Stay off the bone."),
    (Technique::PinAndStretch, Area::NeckSideBack, Sides::Each, 20, 4, 9,
        "Hold the spot. Tip your head slowly away, then back."),
    (Technique::ActiveMovement, Area::ShoulderTop, Sides::Both, 10, 0, 12,
        "Roll both shoulders back. Notice what has changed."),
];

fn told((technique, area, sides, seconds, pressure, tempo, cue): Row) -> Stroke {
    Stroke {
        pressure: Some(Pressure::new(pressure)),
        tempo: (tempo > 0).then(|| Tempo::new(tempo)),
        cue: Some(cue.into()),
        ..stroke(technique, area, sides, seconds)
    }
}

/// Desk, neck and shoulders: the routine of most scenes.
pub fn desk() -> Routine {
    let mut strokes = DESK.map(told);
    let [_, _, knead, press, _, pin, _] = &mut strokes;
    knead.say = vec![Say {
        at: Secs::new(6),
        text: "Let the {side} shoulder hang heavy.".into(),
        side: None,
    }];
    knead.detail = Some("Rest the working arm's elbow on the desk.".into());
    press.tool = Some(Tool::HookCane);
    pin.movement =
        Some("Hook your {other} hand over your {side} shoulder, beside the neck.".into());
    Routine {
        title: "Desk, neck and shoulders".into(),
        summary: Some("Six minutes in your chair for a stiff neck and high shoulders.".into()),
        why: Some(
            "Light to deep to light: glide, knead, then one held press per side, only after \
             the tissue is warm. The skull base needs relaxed shoulders. It ends light and moving."
                .into(),
        ),
        ..routine(strokes.map(Step::Stroke).to_vec())
    }
}

/// What is listed: its title, benefit, seconds, setting and tools.
type Listed = (&'static str, Benefit, u64, Setting, &'static [Tool]);

#[rustfmt::skip]
const BUILT_IN: [Listed; 8] = [
    ("Two-minute desk microbreak", Benefit::RelaxMuscles, 161, Setting::Desk, &[]),
    ("Desk, neck and shoulders", Benefit::RelaxMuscles, 432, Setting::Desk, &[Tool::HookCane]),
    ("Upper back with a ball on the wall", Benefit::RelaxMuscles, 521, Setting::Wall, &[Tool::Ball]),
    ("Low back and hips at the wall", Benefit::RelaxMuscles, 690, Setting::Wall, &[Tool::Ball]),
    ("After lifting: roller for back, hips and legs", Benefit::RelaxMuscles, 955, Setting::Floor,
        &[Tool::Roller, Tool::RollerStick, Tool::Ball]),
    ("Three-minute reset", Benefit::ReleaseEndorphins, 190, Setting::Chair, &[]),
    ("Gentle hands", Benefit::ReduceInflammation, 400, Setting::Chair, &[Tool::HeatPack]),
    ("Standing pump", Benefit::ImproveCirculation, 200, Setting::Wall, &[]),
];

#[rustfmt::skip]
const OWN: [Listed; 2] = [
    ("Desk, neck and shoulders", Benefit::RelaxMuscles, 371, Setting::Desk, &[]),
    ("肩こりほぐし épaule", Benefit::RelaxMuscles, 240, Setting::Chair, &[Tool::SockBall]),
];

fn entry((title, benefit, seconds, setting, tools): Listed) -> Entry {
    Entry {
        id: title.to_lowercase().replace(' ', "-"),
        origin: Origin::BuiltIn,
        shadows: false,
        listing: Some(Listing {
            suits: Vec::new(),
            credit: backrub::model::Credit::default(),
            title: title.into(),
            benefit,
            setting,
            tools: tools.to_vec(),
            total: Duration::from_secs(seconds),
            strokes: 11,
            worked: Timeline::of(&desk()).worked(),
            time_on: Timeline::of(&desk()).time_on(),
            parts: Timeline::of(&desk()).parts(),
            demands: Demands::of(&desk()),
        }),
        problems: 0,
        reason: None,
    }
}

/// The routines of the list: built-in ones, the user's, and two broken files.
pub fn shelf() -> Shelf {
    let mut shelf = Shelf::default();
    shelf.add(BUILT_IN.map(entry));
    let own = |entry: Entry| Entry {
        origin: Origin::Own(PathBuf::from("mine.yaml")),
        ..entry
    };
    shelf.add(OWN.map(entry).map(own));
    for (id, problems) in [("evening-legs", 2), ("sunday", 1)] {
        let broken = entry((id, Benefit::RelaxMuscles, 1, Setting::Bed, &[]));
        shelf.add([own(Entry {
            listing: None,
            problems,
            ..broken
        })]);
    }
    shelf
}
