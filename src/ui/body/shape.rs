//! The drawings of hands and tools, pointing up: `o` touches the body, `.` is the rest.
//!
//! Each is drawn in a few sizes, the smallest first, which touches and nothing else. A drawing
//! is laid with the middle of what touches on the path of the hand.

use crate::model::{Technique, Tool};

/// What touches the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A flat hand.
    Palm,
    /// Three fingertips.
    Fingertips,
    /// Fingers on one side of a muscle and a thumb on the other.
    Grip,
    /// A loose fist.
    Fist,
    /// A ball, in a sock or not.
    Ball,
    /// A foam roller.
    Roller,
    /// A stick with two handles.
    Stick,
    /// A hook-shaped cane.
    Cane,
    /// A massage gun.
    Gun,
    /// A warm or a cold pack.
    Pack,
}

/// One size of a drawing, row by row.
pub(super) type Drawing = &'static [&'static str];

impl Shape {
    /// What touches in a stroke; nothing where it is only breathed, moved or rested.
    #[must_use]
    pub fn of(technique: Technique, tool: Tool) -> Option<Self> {
        if !technique.touches() {
            return None;
        }
        Some(match tool {
            Tool::Ball | Tool::SockBall => Self::Ball,
            Tool::Roller => Self::Roller,
            Tool::RollerStick => Self::Stick,
            Tool::HookCane => Self::Cane,
            Tool::MassageGun => Self::Gun,
            Tool::HeatPack | Tool::ColdPack => Self::Pack,
            Tool::None | Tool::Hands => Self::of_hands(technique),
        })
    }

    const fn of_hands(technique: Technique) -> Self {
        match technique {
            Technique::Petrissage | Technique::SkinRolling => Self::Grip,
            Technique::CircularFriction
            | Technique::CrossFibreFriction
            | Technique::TriggerPointPressure
            | Technique::PinAndStretch => Self::Fingertips,
            Technique::Tapotement => Self::Fist,
            _ => Self::Palm,
        }
    }

    /// Its drawings, the smallest first.
    pub(super) const fn sizes(self) -> &'static [Drawing] {
        match self {
            Self::Palm => PALM,
            Self::Fingertips | Self::Grip => FINGERTIPS,
            Self::Fist => FIST,
            Self::Ball => BALL,
            Self::Roller => ROLLER,
            Self::Stick => STICK,
            Self::Cane => CANE,
            Self::Gun => GUN,
            Self::Pack => PACK,
        }
    }
}

/// The thumb of a grip, in the sizes of the fingertips.
#[rustfmt::skip]
pub(super) const THUMB: &[Drawing] = &[
    &["oo"],
    &["ooo", "ooo", " . ", " . "],
    &[" oo ", "oooo", "oooo", " .. ", " .. ", " .. "],
];

#[rustfmt::skip]
const PALM: &[Drawing] = &[
    &["o o", "ooo", "ooo"],
    &["o o o", "o o o", "ooooo", "ooooo", " ooo "],
    &["o o o  ", "o o o  ", "o o o  ", "ooooo o", "oooooo ", "ooooo  ", " ooo   "],
];

#[rustfmt::skip]
const FINGERTIPS: &[Drawing] = &[
    &["o o"],
    &["o o o", "o o o", ". . .", ".....", " ... "],
    &[
        "oo oo oo",
        "oo oo oo",
        ".. .. ..",
        "........",
        " ...... ",
    ],
];

#[rustfmt::skip]
const FIST: &[Drawing] = &[
    &["ooo", "ooo"],
    &["o oo o", "oooooo", "......"],
    &["oo oo oo", "oooooooo", "........", " ...... "],
];

#[rustfmt::skip]
const BALL: &[Drawing] = &[
    &["oo", "oo"],
    &[" oo ", "oooo", "oooo", " oo "],
    &[" ooo ", "o ooo", "ooooo", "ooooo", " ooo "],
    &["  ooo  ", " o ooo ", "o ooooo", "ooooooo", "ooooooo", " ooooo ", "  ooo  "],
];

#[rustfmt::skip]
const ROLLER: &[Drawing] = &[
    &["oooo", "oooo"],
    &["ooooooooo", "o o o o o", "ooooooooo"],
    &["ooooooooooooooo", "o o o o o o o o", " o o o o o o o ", "ooooooooooooooo"],
];

#[rustfmt::skip]
const STICK: &[Drawing] = &[
    &["oooo"],
    &["...ooooo..."],
    &["....ooooooo....", "....ooooooo...."],
];

#[rustfmt::skip]
const CANE: &[Drawing] = &[
    &["oo", "oo"],
    &[" ... ", ".   .", "oo  .", "oo  .", "    .", "    ."],
    &[
        "  ....  ",
        " .    . ",
        ".      .",
        "ooo    .",
        "ooo    .",
        "ooo    .",
        "       .",
        "       .",
        "       .",
    ],
];

#[rustfmt::skip]
const GUN: &[Drawing] = &[
    &["oo", "oo"],
    &[" oo  ", " oo  ", " ..  ", ".....", ".....", "   ..", "   .."],
    &[
        "  ooo   ",
        "  ooo   ",
        "   .    ",
        "   .    ",
        "........",
        "........",
        "     ...",
        "     ...",
        "     ...",
    ],
];

#[rustfmt::skip]
const PACK: &[Drawing] = &[
    &["ooo", "ooo"],
    &["ooooo", "o   o", "o   o", "ooooo"],
    &["ooooooooo", "o       o", "o o o o o", "o       o", "ooooooooo"],
];
