//! What new routines are made from: areas within reach in each setting, and for each benefit two
//! ways to work them by hand, first lightly and then a little more.

use crate::model::{Area, Benefit, Position, Pressure, Setting, Technique};

/// Who should not do a new routine.
pub(super) const AVOID: [&str; 4] = [
    "acute-injury-72h",
    "recent-fracture",
    "skin-infection",
    "open-wound",
];

/// An area, and its name in a cue.
pub(super) type NamedArea = (Area, &'static str);

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

/// The position to work in. On the floor the default is lying on a roller, but a new routine asks
/// for no tool.
pub(super) fn position(setting: Setting) -> Position {
    match setting {
        Setting::Floor => Position::SittingOnFloor,
        setting => setting.position(),
    }
}

/// What is said with the first breaths: the move, then the cue.
pub(super) fn opening(setting: Setting) -> [&'static str; 2] {
    let movement = match setting {
        Setting::Floor => "Sit down slowly on the floor.",
        Setting::Bed => "Lie down slowly on your back.",
        Setting::Desk | Setting::Chair => "Sit back.",
        Setting::Wall => "Stand clear of the wall, eyes open.",
    };
    let cue = match setting {
        Setting::Wall | Setting::Floor => "Eyes open. Breathe in for four, out for six.",
        Setting::Desk | Setting::Chair | Setting::Bed => "Breathe in for four, out for six.",
    };
    [movement, cue]
}

/// The two ways to work each area.
pub(super) fn hand_work(benefit: Benefit) -> [HandWork; 2] {
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
        Benefit::RelaxMuscles => "for muscles tired from lifting, running or long sitting",
        Benefit::ReleaseEndorphins => "to settle and to breathe",
        Benefit::ReduceInflammation => "gentle work where there is an old ache",
        Benefit::ImproveCirculation => "for arms and legs that feel cold or heavy",
    }
}

/// The sources of the built-in routines for the same benefit.
pub(super) fn sources(benefit: Benefit) -> &'static [&'static str] {
    match benefit {
        Benefit::RelaxMuscles => &["Albulescu22", "ChairMassage11", "AMTA"],
        Benefit::ReleaseEndorphins => &["Moyer04", "Laborde22", "Dreisoerner21"],
        Benefit::ReduceInflammation => &["Atkins13", "Perlman12", "KNGF21"],
        Benefit::ImproveCirculation => &["Shoemaker97", "Hinds04"],
    }
}

const SHOULDER: NamedArea = (Area::ShoulderTop, "top of the {side} shoulder");
const UPPER_ARM: NamedArea = (Area::UpperArmFront, "upper {side} arm");
const FOREARM: NamedArea = (Area::ForearmInner, "inner {side} forearm");
const FOREARM_BACK: NamedArea = (Area::ForearmOuter, "outer {side} forearm");
const PALM: NamedArea = (Area::Palm, "{side} palm");
const HAND_BACK: NamedArea = (Area::HandBack, "back of the {side} hand");
const LOW_BACK: NamedArea = (Area::LowBack, "{side} low back");
const BUTTOCK: NamedArea = (Area::GluteMax, "{side} buttock");
const THIGH: NamedArea = (Area::ThighFront, "front of the {side} thigh");
const CALF: NamedArea = (Area::Calf, "{side} calf");
const SHIN: NamedArea = (Area::ShinOuter, "muscle beside the {side} shin");
const SOLE: NamedArea = (Area::FootSole, "sole of the {side} foot");
const FOOT_TOP: NamedArea = (Area::FootTop, "top of the {side} foot");

/// Areas that both hands, or the other hand, can reach there, the most usual first.
pub(super) fn areas(setting: Setting) -> &'static [NamedArea] {
    match setting {
        Setting::Desk => &[SHOULDER, FOREARM, PALM, UPPER_ARM, FOREARM_BACK, HAND_BACK],
        Setting::Chair => &[THIGH, CALF, SHOULDER, FOREARM, PALM, FOREARM_BACK],
        Setting::Wall => &[LOW_BACK, SHOULDER, BUTTOCK, UPPER_ARM, FOREARM, PALM],
        Setting::Floor => &[CALF, THIGH, SOLE, SHIN, FOOT_TOP, FOREARM],
        Setting::Bed => &[SHOULDER, UPPER_ARM, FOREARM, PALM, FOREARM_BACK, HAND_BACK],
    }
}
