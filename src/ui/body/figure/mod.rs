//! The drawings as data: half of each, in its own units, with the areas that lie on it.
//!
//! Left and right are never drawn separately: `x` counts outward from the mid-line, and the other
//! half is the same points mirrored. A drawing knows nothing of cells, dots, colours or sessions.

use super::curve::{self, Point};
use crate::model::Area;

mod back;
mod foot;
mod front;
mod hand;
mod outline;
mod view;

pub use view::BodyView;

/// A line within an outline.
#[derive(Debug)]
pub struct InnerLine {
    /// The minimum dots per unit at which the line is drawn; with fewer it would smudge.
    pub from: f32,
    /// The points it goes through.
    pub points: &'static [Point],
    /// Whether only some of its dots are drawn.
    pub dotted: bool,
}

/// One piece of an area: a closed curve on one half of a drawing.
#[derive(Debug)]
pub struct Piece {
    /// The area that it belongs to.
    pub area: Area,
    /// The points of its edge.
    pub points: &'static [Point],
    /// Whether it is hatched instead of filled: light touch only.
    pub hatched: bool,
}

/// One half of a drawing.
#[derive(Debug)]
pub struct Figure {
    /// Half of the outline, from one end to the other.
    pub outline: &'static [Point],
    /// The lines within it.
    pub lines: &'static [InnerLine],
    /// The hair, which has fewer dots than the skin; none on a hand or a foot.
    pub hair: &'static [Point],
    pieces: &'static [&'static [Piece]],
    /// How far the axis of the points is from the mid-line, in units.
    axis: f32,
    /// Whether the points are mirrored on their axis.
    turned: bool,
    /// The highest and the lowest `y`, with a little margin.
    pub ends: (f32, f32),
    /// Where the heart is, seen from here: limbs are stroked toward it.
    pub heart: Point,
    /// The farthest `x` from the mid-line, with a little margin.
    pub half_width: f32,
}

const fn line(from: f32, points: &'static [Point]) -> InnerLine {
    InnerLine {
        from,
        points,
        dotted: false,
    }
}

const fn dotted(from: f32, points: &'static [Point]) -> InnerLine {
    InnerLine {
        dotted: true,
        ..line(from, points)
    }
}

const fn piece(area: Area, points: &'static [Point]) -> Piece {
    Piece {
        area,
        points,
        hatched: false,
    }
}

const fn hatched(area: Area, points: &'static [Point]) -> Piece {
    Piece {
        hatched: true,
        ..piece(area, points)
    }
}

const BODY: Figure = Figure {
    outline: outline::BODY,
    lines: &[],
    hair: &[],
    pieces: &[],
    axis: 0.0,
    turned: false,
    ends: (8.14, -0.06),
    heart: (0.0, 6.1),
    half_width: 1.80,
};

const HAND: Figure = Figure {
    outline: hand::OUTLINE,
    axis: 0.54,
    ends: (1.05, -2.0),
    heart: (0.54, -9.0),
    half_width: 0.95,
    ..BODY
};

const FOOT: Figure = Figure {
    outline: foot::OUTLINE,
    axis: 0.29,
    ends: (1.05, -0.05),
    heart: (0.29, -9.0),
    half_width: 0.58,
    ..BODY
};

static FRONT: Figure = Figure {
    lines: front::LINES,
    hair: front::HAIR,
    pieces: &[front::PIECES],
    ..BODY
};

static BACK: Figure = Figure {
    lines: back::LINES,
    hair: back::HAIR,
    pieces: &[back::PIECES],
    ..BODY
};

static PALM: Figure = Figure {
    lines: hand::PALM_LINES,
    pieces: &[hand::PALM, hand::FINGERS],
    axis: 0.43,
    turned: true,
    ..HAND
};

static HAND_BACK: Figure = Figure {
    lines: hand::BACK_LINES,
    pieces: &[hand::BACK],
    ..HAND
};

static SOLE: Figure = Figure {
    lines: foot::SOLE_LINES,
    pieces: &[foot::SOLE],
    ..FOOT
};

static FOOT_TOP: Figure = Figure {
    outline: foot::TOP_OUTLINE,
    ends: (1.05, -0.90),
    lines: foot::TOP_LINES,
    pieces: &[foot::TOP],
    ..FOOT
};

impl Figure {
    /// Every piece of every area, in its own units.
    pub fn all_pieces(&self) -> impl Iterator<Item = &'static Piece> + use<> {
        self.pieces.iter().copied().flatten()
    }

    /// The pieces of one area.
    pub fn pieces(&self, area: Area) -> impl Iterator<Item = &'static Piece> + use<> {
        self.all_pieces().filter(move |piece| piece.area == area)
    }

    /// A smooth curve through points, placed beside the mid-line.
    #[must_use]
    pub fn curve(&self, points: &[Point], closed: bool) -> Vec<Point> {
        let mut curve = curve::smooth(points, closed);
        for point in &mut curve {
            let x = if self.turned { -point.0 } else { point.0 };
            point.0 = self.axis + x;
        }
        curve
    }
}
