//! What new routines are made from: areas within reach in each setting, and for each benefit two
//! ways to work them by hand, first lightly and then a little more.

use crate::model::{Area, Benefit, Position, Pressure, Setting, Technique};

/// The parts of one new routine.
pub(super) struct Recipe {
    pub(super) opening: Opening,
    pub(super) position: Option<Position>,
    pub(super) areas: &'static [NamedArea],
    pub(super) hand_work: [HandWork; 2],
    pub(super) avoid: &'static [&'static str],
    pub(super) sources: &'static [&'static str],
}

/// What is said with the first breaths.
pub(super) struct Opening {
    pub(super) movement: &'static str,
    pub(super) cue: &'static str,
}

/// An area, and its name in a cue.
pub(super) struct NamedArea {
    pub(super) area: Area,
    pub(super) part: &'static str,
}

/// One way to work an area by hand.
#[derive(Clone, Copy)]
pub(super) struct HandWork {
    pub(super) technique: Technique,
    pub(super) pressure: Pressure,
    cue: &'static str,
}

impl HandWork {
    /// The cue for a part of the body.
    pub(super) fn cue(self, part: &str) -> String {
        self.cue.replace("{}", part)
    }
}

impl Recipe {
    /// The shortest time in seconds that both techniques allow.
    pub(super) fn shortest(&self) -> u32 {
        let times = self
            .hand_work
            .iter()
            .map(|work| work.technique.facts().shortest.count());
        times.max().unwrap_or_default()
    }
}

/// The recipe for a benefit and a setting.
pub(super) fn recipe(benefit: Benefit, setting: Setting) -> Recipe {
    let usual = setting.position();
    Recipe {
        opening: opening(setting),
        position: Some(position(setting)).filter(|position| *position != usual),
        areas: areas(setting),
        hand_work: hand_work(benefit),
        avoid: &[
            "acute-injury-72h",
            "recent-fracture",
            "skin-infection",
            "open-wound",
        ],
        sources: sources(benefit),
    }
}

/// The position to work in. On the floor the default is lying on a roller, but a new routine asks
/// for no tool.
pub(super) fn position(setting: Setting) -> Position {
    match setting {
        Setting::Floor => Position::SittingOnFloor,
        setting => setting.position(),
    }
}

fn opening(setting: Setting) -> Opening {
    let movement = match setting {
        Setting::Floor => "If it feels sharp, ease off. Sit down slowly on the floor.",
        Setting::Bed => "If it feels sharp, ease off. Lie down slowly on your back.",
        Setting::Desk | Setting::Chair | Setting::Wall => "If it feels sharp, ease off.",
    };
    let cue = match setting {
        Setting::Wall | Setting::Floor => "Eyes open. Breathe in for four, out for six.",
        Setting::Desk | Setting::Chair | Setting::Bed => "Breathe in for four, out for six.",
    };
    Opening { movement, cue }
}

fn hand_work(benefit: Benefit) -> [HandWork; 2] {
    use Technique::{CircularFriction, Effleurage, LightStroking, LymphaticStroke, Petrissage};
    let work = |technique, pressure, cue| HandWork {
        technique,
        pressure: Pressure::new(pressure),
        cue,
    };
    let glide = "Long slow glides over the {}.";
    let knead = "Squeeze the {} gently, and let go.";
    match benefit {
        Benefit::RelaxMuscles => [work(Effleurage, 3, glide), work(Petrissage, 4, knead)],
        Benefit::ReleaseEndorphins => [
            work(LightStroking, 1, "Stroke the {} as lightly as a feather."),
            work(Effleurage, 3, glide),
        ],
        Benefit::ReduceInflammation => [
            work(LymphaticStroke, 1, "Stretch the skin of the {}, let go."),
            work(CircularFriction, 2, "Small slow circles on the {}."),
        ],
        Benefit::ImproveCirculation => [work(Effleurage, 2, glide), work(Petrissage, 3, knead)],
    }
}

/// Whom it is for, as the end of a sentence.
pub(super) fn purpose(benefit: Benefit) -> &'static str {
    match benefit {
        Benefit::RelaxMuscles => "for muscles that have lifted, run or sat for long",
        Benefit::ReleaseEndorphins => "to settle and to breathe",
        Benefit::ReduceInflammation => "gentle work where there is an old ache",
        Benefit::ImproveCirculation => "for arms and legs that feel cold or heavy",
    }
}

/// The sources of the built-in routines for the same benefit.
fn sources(benefit: Benefit) -> &'static [&'static str] {
    match benefit {
        Benefit::RelaxMuscles => &["Albulescu22", "ChairMassage11", "AMTA"],
        Benefit::ReleaseEndorphins => &["Moyer04", "Laborde22", "Dreisoerner21"],
        Benefit::ReduceInflammation => &["Atkins13", "Perlman12", "KNGF21"],
        Benefit::ImproveCirculation => &["Shoemaker97", "Hinds04"],
    }
}

const fn named(area: Area, part: &'static str) -> NamedArea {
    NamedArea { area, part }
}

const SHOULDER: NamedArea = named(Area::ShoulderTop, "top of the {side} shoulder");
const UPPER_ARM: NamedArea = named(Area::UpperArmFront, "upper {side} arm");
const FOREARM: NamedArea = named(Area::ForearmInner, "inner {side} forearm");
const FOREARM_BACK: NamedArea = named(Area::ForearmOuter, "outer {side} forearm");
const PALM: NamedArea = named(Area::Palm, "{side} palm");
const HAND_BACK: NamedArea = named(Area::HandBack, "back of the {side} hand");
const LOW_BACK: NamedArea = named(Area::LowBack, "{side} low back");
const BUTTOCK: NamedArea = named(Area::GluteMax, "{side} buttock");
const THIGH: NamedArea = named(Area::ThighFront, "front of the {side} thigh");
const CALF: NamedArea = named(Area::Calf, "{side} calf");
const SHIN: NamedArea = named(Area::ShinOuter, "muscle beside the {side} shin");
const SOLE: NamedArea = named(Area::FootSole, "sole of the {side} foot");
const FOOT_TOP: NamedArea = named(Area::FootTop, "top of the {side} foot");

/// Areas that both hands, or the other hand, can reach there, the most usual first.
fn areas(setting: Setting) -> &'static [NamedArea] {
    match setting {
        Setting::Desk => {
            const DESK: &[NamedArea] =
                &[SHOULDER, FOREARM, PALM, UPPER_ARM, FOREARM_BACK, HAND_BACK];
            DESK
        }
        Setting::Chair => {
            const CHAIR: &[NamedArea] = &[THIGH, CALF, SHOULDER, FOREARM, PALM, FOREARM_BACK];
            CHAIR
        }
        Setting::Wall => {
            const WALL: &[NamedArea] = &[LOW_BACK, SHOULDER, BUTTOCK, UPPER_ARM, FOREARM, PALM];
            WALL
        }
        Setting::Floor => {
            const FLOOR: &[NamedArea] = &[CALF, THIGH, SOLE, SHIN, FOOT_TOP, FOREARM];
            FLOOR
        }
        Setting::Bed => {
            const BED: &[NamedArea] =
                &[SHOULDER, UPPER_ARM, FOREARM, PALM, FOREARM_BACK, HAND_BACK];
            BED
        }
    }
}
