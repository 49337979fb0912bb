//! The mark of a hand over a drawn area: which dots of a picture it turns over.
//!
//! A mark is laid on a finished picture, so that moving it draws nothing anew: within what is
//! lit it is a hole, and so it is seen without colours too.

use super::curve::Point;
use super::motion::Mark;

/// The way of a hand over one piece of an area, in dots from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Path {
    /// The middle of the piece.
    pub middle: Point,
    /// From the middle to the end near the heart.
    pub along: Point,
    /// From the middle to an edge.
    pub across: Point,
}

/// A round mark: its middle and its half width, in dots.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Disc {
    /// The middle.
    pub middle: Point,
    /// The half width.
    pub radius: f32,
}

/// The least half width that is seen, in dots.
const LEAST: f32 = 1.3;

impl Path {
    /// The way through the dots of a piece, along its longer axis, ending at the heart.
    ///
    /// `toward` is where the heart is, in the same dots.
    #[must_use]
    pub fn through(dots: &[Point], toward: Point) -> Self {
        let count = dots.len().max(1) as f32;
        let sum = dots
            .iter()
            .fold((0.0, 0.0), |sum, dot| (sum.0 + dot.0, sum.1 + dot.1));
        let middle = (sum.0 / count, sum.1 / count);
        let axis = long_axis(dots, middle);
        let heart = (toward.0 - middle.0, toward.1 - middle.1);
        let sign = if dot(axis, heart) < 0.0 { -1.0 } else { 1.0 };
        let axis = (axis.0 * sign, axis.1 * sign);
        let normal = (-axis.1, axis.0);
        let reach = |axis: Point| {
            let far = |at: &Point| dot(axis, (at.0 - middle.0, at.1 - middle.1)).abs();
            dots.iter().map(far).fold(0.0, f32::max)
        };
        let (long, short) = (reach(axis), reach(normal));
        Self {
            middle,
            along: (axis.0 * long, axis.1 * long),
            across: (normal.0 * short, normal.1 * short),
        }
    }

    /// Where a mark lies, and how large.
    #[must_use]
    pub fn disc(&self, mark: Mark) -> Disc {
        let (long, short) = (length(self.along), length(self.across));
        match mark {
            Mark::Spot {
                along,
                across,
                press,
            } => {
                let radius = (short * (0.3 + 0.3 * press)).max(LEAST);
                // The whole of the mark stays on the piece, as far as it is large enough.
                let keep = |half: f32| ((half - radius) / half.max(0.1)).max(0.0);
                let (forth, aside) = ((2.0 * along - 1.0) * keep(long), across * keep(short));
                Disc {
                    middle: (
                        self.middle.0 + self.along.0 * forth + self.across.0 * aside,
                        self.middle.1 + self.along.1 * forth + self.across.1 * aside,
                    ),
                    radius,
                }
            }
            // What is not full yet is a hole that closes.
            Mark::Fill(full) => Disc {
                middle: self.middle,
                radius: (1.0 - full) * (short - 1.0).max(LEAST),
            },
        }
    }
}

impl Disc {
    /// Whether a dot lies within; its place is that of its upper left corner.
    #[must_use]
    pub fn covers(&self, (x, y): (u16, u16)) -> bool {
        let away = (
            f32::from(x) + 0.5 - self.middle.0,
            f32::from(y) + 0.5 - self.middle.1,
        );
        length(away) < self.radius
    }
}

/// The direction in which the dots spread most, of length one.
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

fn length(a: Point) -> f32 {
    dot(a, a).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A strip from (0, 10) to (8, 40), with the heart above it.
    fn strip() -> Path {
        let rows = (10..40).flat_map(|y| (0..8).map(move |x| (x as f32 + 0.5, y as f32 + 0.5)));
        Path::through(&rows.collect::<Vec<_>>(), (4.0, 0.0))
    }

    fn spot(along: f32, across: f32) -> Disc {
        strip().disc(Mark::Spot {
            along,
            across,
            press: 0.0,
        })
    }

    #[test]
    fn a_way_goes_along_the_longer_axis_and_ends_near_the_heart() {
        let (far, near) = (spot(0.0, 0.0), spot(1.0, 0.0));
        assert!(near.middle.1 < far.middle.1 - 20.0, "{near:?} {far:?}");
        assert!((near.middle.0 - far.middle.0).abs() < 0.1);
        assert!((10.0..=40.0).contains(&near.middle.1));
    }

    #[test]
    fn across_is_across_and_stays_on_the_piece() {
        let (left, right) = (spot(0.5, -1.0), spot(0.5, 1.0));
        assert!((left.middle.0 - right.middle.0).abs() > 0.5);
        assert!((0.0..=8.0).contains(&left.middle.0) && (0.0..=8.0).contains(&right.middle.0));
        assert!((left.middle.1 - right.middle.1).abs() < 0.1);
    }

    #[test]
    fn what_fills_closes_its_hole() {
        let radius = |full| strip().disc(Mark::Fill(full)).radius;
        assert!(radius(0.0) > radius(0.5) && radius(0.5) > radius(1.0));
        assert!(!strip().disc(Mark::Fill(1.0)).covers((4, 25)));
    }
}
