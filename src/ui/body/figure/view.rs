//! Which drawing shows what.

use super::{BACK, FOOT_TOP, FRONT, Figure, HAND_BACK, PALM, SOLE};
use crate::model::Area;

/// Which side of which part of the body a drawing shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BodyView {
    /// The whole body from the front, as in a mirror.
    Front,
    /// The whole body from behind, the way people feel their own back.
    Back,
    /// Both palms, the way people see their own.
    Palms,
    /// The backs of both hands, the way people see their own.
    HandBacks,
    /// Both soles, as in footprints.
    Soles,
    /// Both feet from above, the way people see their own.
    FootTops,
}

impl BodyView {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Front,
        Self::Back,
        Self::Palms,
        Self::HandBacks,
        Self::Soles,
        Self::FootTops,
    ];

    /// The view that shows an area best: a close-up if there is one.
    #[must_use]
    pub fn of(area: Area) -> Self {
        let found = Self::ALL
            .into_iter()
            .rev()
            .find(|view| view.figure().pieces(area).next().is_some());
        let Some(view) = found else {
            unreachable!("a test holds that every area has a piece")
        };
        view
    }

    /// Its drawing.
    #[must_use]
    pub const fn figure(self) -> &'static Figure {
        match self {
            Self::Front => &FRONT,
            Self::Back => &BACK,
            Self::Palms => &PALM,
            Self::HandBacks => &HAND_BACK,
            Self::Soles => &SOLE,
            Self::FootTops => &FOOT_TOP,
        }
    }

    /// What it shows, in a word or two.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Front => "front",
            Self::Back => "back",
            Self::Palms => "palms",
            Self::HandBacks => "backs",
            Self::Soles => "soles",
            Self::FootTops => "tops",
        }
    }

    /// The view of the whole body that shows the same side.
    #[must_use]
    pub const fn body(self) -> Self {
        match self {
            Self::Front | Self::Palms | Self::FootTops => Self::Front,
            Self::Back | Self::HandBacks | Self::Soles => Self::Back,
        }
    }

    /// The other side of the whole body.
    #[must_use]
    pub const fn other_side(self) -> Self {
        match self.body() {
            Self::Back => Self::Front,
            _ => Self::Back,
        }
    }

    /// Whether it shows the whole body and not a hand or a foot.
    #[must_use]
    pub const fn is_body(self) -> bool {
        matches!(self, Self::Front | Self::Back)
    }
}
