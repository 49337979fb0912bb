//! The path of a hand over one piece of an area: along its middle, however it bends, and across.

use std::f32::consts::TAU;

use super::curve::Point;
use super::ground::Ground;
use super::stamp::Facing;

/// The path of a hand over one piece of an area, in dots from the upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// The middle of the piece.
    pub(super) middle: Point,
    /// From the middle to the end near the heart.
    pub(super) along: Point,
    /// From the middle to an edge.
    pub(super) across: Point,
    /// The dots that may be touched.
    pub(super) ground: Ground,
    /// 1 on the right, -1 on the left: paths of the two sides are mirror images.
    pub(super) outward: f32,
    /// The column of the mid-line of the body, in dots.
    pub(super) mid_line: f32,
    /// From the far end to the near one, a dot apart: how far beside the axis the middle of the
    /// piece is, and half its width.
    course: Vec<(f32, f32)>,
}

/// The least that a hand moves from the middle across, in dots, however small the area is.
const LEAST_ACROSS: f32 = 1.0;
/// The greatest half width of a circular path, in dots: the circles are small.
const MOST_ROUND: f32 = 7.0;

impl Path {
    /// The path through the dots of a piece, along its longer axis, ending toward the heart.
    ///
    /// `dots` are the centres of the dots, `toward` is where the heart is, in the same units;
    /// `outward` is 1 or -1, and `mid_line` the column of the body's own.
    #[must_use]
    pub fn through(dots: &[Point], toward: Point, outward: f32, mid_line: f32) -> Self {
        let count = dots.len().max(1) as f32;
        let sum = dots
            .iter()
            .fold((0.0, 0.0), |sum, dot| (sum.0 + dot.0, sum.1 + dot.1));
        let middle = (sum.0 / count, sum.1 / count);
        let axis = long_axis(dots, middle);
        let heart = (toward.0 - middle.0, toward.1 - middle.1);
        let sign = if dot(axis, heart) < 0.0 { -1.0 } else { 1.0 };
        let axis = (axis.0 * sign, axis.1 * sign);
        let normal = (-axis.1 * outward, axis.0 * outward);
        let places = dots.iter().map(|at| {
            let away = (at.0 - middle.0, at.1 - middle.1);
            (dot(axis, away), dot(normal, away))
        });
        let places: Vec<Point> = places.collect();
        let reach = |of: fn(&Point) -> f32| places.iter().map(of).fold(0.5, f32::max);
        let (long, short) = (reach(|at| at.0.abs()), reach(|at| at.1.abs()));
        Self {
            middle,
            along: (axis.0 * long, axis.1 * long),
            across: (normal.0 * short, normal.1 * short),
            ground: Ground::of(dots.iter().map(|(x, y)| (*x as u16, *y as u16)).collect()),
            outward,
            mid_line,
            course: course(&places, long),
        }
    }

    /// A point on the path, this many dots from its middle toward the heart, and `across` it from
    /// -1 to 1, where something of this half width stays on the piece if there is room.
    pub(super) fn at(&self, forth: f32, across: f32, half: f32) -> Point {
        let long = length(self.along);
        let last = self.course.len().saturating_sub(1);
        let nth = (forth + long).round().max(0.0) as usize;
        let (beside, wide) = self
            .course
            .get(nth.min(last))
            .copied()
            .unwrap_or((0.0, 0.5));
        let aside = beside + across * (wide - half).max(LEAST_ACROSS);
        self.off(forth, aside)
    }

    /// A point on the circular path, starting at the end near the heart, for something of this
    /// half width.
    pub(super) fn round(&self, turn: f32, half: f32) -> Point {
        let widest = self
            .course
            .iter()
            .map(|(_, wide)| *wide)
            .fold(0.5, f32::max);
        let radius = (widest - half).clamp(LEAST_ACROSS, MOST_ROUND);
        let heart = self.ground.nearest(self.middle);
        let (sin, cos) = (turn * TAU).sin_cos();
        let off = self.off(radius * cos, radius * sin);
        (
            heart.0 + off.0 - self.middle.0,
            heart.1 + off.1 - self.middle.1,
        )
    }

    /// A point so far from the middle, along and across.
    fn off(&self, forth: f32, aside: f32) -> Point {
        let (axis, normal) = (unit(self.along), unit(self.across));
        (
            self.middle.0 + axis.0 * forth + normal.0 * aside + self.outward * 0.01,
            self.middle.1 + axis.1 * forth + normal.1 * aside,
        )
    }

    /// The way that a hand points: along the path, or across it toward the mid-line or upward.
    pub(super) fn heading(&self, across: bool) -> Facing {
        if !across {
            return Facing::of(self.along);
        }
        match Facing::of(self.across) {
            Facing::Up | Facing::Down => Facing::Up,
            _ if self.outward > 0.0 => Facing::Left,
            _ => Facing::Right,
        }
    }
}

/// Where the middle of a piece is beside its axis, and half its width there, dot by dot.
fn course(places: &[Point], long: f32) -> Vec<(f32, f32)> {
    let near = |forth: f32| {
        let here = places.iter().filter(|at| (at.0 - forth).abs() <= 1.0);
        let asides: Vec<f32> = here.map(|at| at.1).collect();
        let low = asides.iter().copied().fold(f32::MAX, f32::min);
        let high = asides.iter().copied().fold(f32::MIN, f32::max);
        (!asides.is_empty()).then(|| (f32::midpoint(low, high), (high - low) / 2.0 + 0.5))
    };
    let steps = (2.0 * long).ceil() as u16;
    let mut last = (0.0, 0.5);
    let each = (0..=steps).map(|step| {
        last = near(f32::from(step) - long).unwrap_or(last);
        last
    });
    each.collect()
}

/// The unit vector along which the dots spread most.
fn long_axis(dots: &[Point], middle: Point) -> Point {
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for at in dots {
        let (x, y) = (at.0 - middle.0, at.1 - middle.1);
        xx += x * x;
        xy += x * y;
        yy += y * y;
    }
    let angle = 0.5 * f32::atan2(2.0 * xy, xx - yy);
    (angle.cos(), angle.sin())
}

fn dot(a: Point, b: Point) -> f32 {
    a.0 * b.0 + a.1 * b.1
}

pub(super) fn length(a: Point) -> f32 {
    a.0.hypot(a.1)
}

pub(super) fn unit(a: Point) -> Point {
    let length = length(a).max(f32::EPSILON);
    (a.0 / length, a.1 / length)
}
