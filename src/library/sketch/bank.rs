//! What new routines are put together from: places that can be reached where one is, and two
//! ways of working them for each benefit, a light one and a little more.

use crate::model::{Area, Benefit, Position, Pressure, Setting, Technique};

/// What a new routine is made of.
pub(super) struct Plan {
    pub(super) opening: Opening,
    pub(super) position: Option<Position>,
    pub(super) areas: &'static [Place],
    pub(super) works: [Work; 2],
    pub(super) avoid: &'static [&'static str],
    pub(super) sources: &'static [&'static str],
}

/// The words of the first breaths.
pub(super) struct Opening {
    pub(super) movement: &'static str,
    pub(super) cue: &'static str,
}

/// An area, and what a cue calls it.
pub(super) struct Place {
    pub(super) area: Area,
    pub(super) part: &'static str,
}

/// A way of working, with the hands.
#[derive(Clone, Copy)]
pub(super) struct Work {
    pub(super) technique: Technique,
    pub(super) pressure: Pressure,
    cue: &'static str,
}

impl Work {
    /// The cue for a part of the body.
    pub(super) fn cue(self, part: &str) -> String {
        self.cue.replace("{}", part)
    }
}

impl Plan {
    /// The shortest time in seconds that both ways of working may take.
    pub(super) fn shortest(&self) -> u32 {
        let times = self
            .works
            .iter()
            .map(|work| work.technique.facts().shortest.count());
        times.max().unwrap_or_default()
    }
}

/// The plan for a benefit and a setting.
pub(super) fn plan(benefit: Benefit, setting: Setting) -> Plan {
    let usual = setting.position();
    Plan {
        opening: opening(setting),
        position: Some(position(setting)).filter(|position| *position != usual),
        areas: areas(setting),
        works: works(benefit),
        avoid: &[
            "acute-injury-72h",
            "recent-fracture",
            "skin-infection",
            "open-wound",
        ],
        sources: sources(benefit),
    }
}

/// The position in which it is done. A file for the floor lies on a roller unless it says
/// otherwise; this one asks for no tool.
pub(super) fn position(setting: Setting) -> Position {
    match setting {
        Setting::Floor => Position::SittingOnFloor,
        setting => setting.position(),
    }
}

fn opening(setting: Setting) -> Opening {
    let movement = match setting {
        Setting::Floor => "Ease off at anything sharp. Slowly down to sit on the floor.",
        Setting::Bed => "Ease off at anything sharp. Lie down slowly on your back.",
        Setting::Desk | Setting::Chair | Setting::Wall => "Ease off at anything sharp.",
    };
    let cue = match setting {
        Setting::Wall | Setting::Floor => "Eyes open. Breathe in for four, out for six.",
        Setting::Desk | Setting::Chair | Setting::Bed => "Breathe in for four, out for six.",
    };
    Opening { movement, cue }
}

fn works(benefit: Benefit) -> [Work; 2] {
    use Technique::{CircularFriction, Effleurage, LightStroking, LymphaticStroke, Petrissage};
    let work = |technique, pressure, cue| Work {
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

/// For whom it is, at the end of a sentence.
pub(super) fn purpose(benefit: Benefit) -> &'static str {
    match benefit {
        Benefit::RelaxMuscles => "for muscles that lifted, ran or sat for long",
        Benefit::ReleaseEndorphins => "to settle and to breathe",
        Benefit::ReduceInflammation => "gentle work where an old ache is",
        Benefit::ImproveCirculation => "for arms and legs that feel cold or heavy",
    }
}

/// Of the routines that come with backrub, for the same benefit.
fn sources(benefit: Benefit) -> &'static [&'static str] {
    match benefit {
        Benefit::RelaxMuscles => &["Albulescu22", "ChairMassage11", "AMTA"],
        Benefit::ReleaseEndorphins => &["Moyer04", "Laborde22", "Dreisoerner21"],
        Benefit::ReduceInflammation => &["Atkins13", "Perlman12", "KNGF21"],
        Benefit::ImproveCirculation => &["Shoemaker97", "Hinds04"],
    }
}

const fn place(area: Area, part: &'static str) -> Place {
    Place { area, part }
}

const SHOULDER: Place = place(Area::ShoulderTop, "top of the {side} shoulder");
const UPPER_ARM: Place = place(Area::UpperArmFront, "upper {side} arm");
const FOREARM: Place = place(Area::ForearmInner, "inner {side} forearm");
const FOREARM_BACK: Place = place(Area::ForearmOuter, "outer {side} forearm");
const PALM: Place = place(Area::Palm, "{side} palm");
const HAND_BACK: Place = place(Area::HandBack, "back of the {side} hand");
const LOW_BACK: Place = place(Area::LowBack, "{side} low back");
const BUTTOCK: Place = place(Area::GluteMax, "{side} buttock");
const THIGH: Place = place(Area::ThighFront, "front of the {side} thigh");
const CALF: Place = place(Area::Calf, "{side} calf");
const SHIN: Place = place(Area::ShinOuter, "muscle beside the {side} shin");
const SOLE: Place = place(Area::FootSole, "sole of the {side} foot");
const FOOT_TOP: Place = place(Area::FootTop, "top of the {side} foot");

/// Places that both hands, or the other one, can reach there, the nearest to mind first.
fn areas(setting: Setting) -> &'static [Place] {
    match setting {
        Setting::Desk => {
            const DESK: &[Place] = &[SHOULDER, FOREARM, PALM, UPPER_ARM, FOREARM_BACK, HAND_BACK];
            DESK
        }
        Setting::Chair => {
            const CHAIR: &[Place] = &[THIGH, CALF, SHOULDER, FOREARM, PALM, FOREARM_BACK];
            CHAIR
        }
        Setting::Wall => {
            const WALL: &[Place] = &[LOW_BACK, SHOULDER, BUTTOCK, UPPER_ARM, FOREARM, PALM];
            WALL
        }
        Setting::Floor => {
            const FLOOR: &[Place] = &[CALF, THIGH, SOLE, SHIN, FOOT_TOP, FOREARM];
            FLOOR
        }
        Setting::Bed => {
            const BED: &[Place] = &[SHOULDER, UPPER_ARM, FOREARM, PALM, FOREARM_BACK, HAND_BACK];
            BED
        }
    }
}
