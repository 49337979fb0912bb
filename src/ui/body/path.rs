//! The mark of a hand over a drawn area: which dots of a picture it sets and which it clears.
//!
//! A mark is laid over a finished picture, so moving it redraws nothing else. A cleared rim sets
//! it apart from what is lit, so it can be seen without colours too.

use super::curve::Point;
use super::disc::{Disc, Ink, Inked, RIM, Shape, length};
use super::motion::{Hand, Mark};
use super::way;
use std::f32::consts::TAU;

/// The path of a hand over one piece of an area, in dots from the upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// The middle of the piece.
    pub(super) middle: Point,
    /// From the middle to the end near the heart.
    pub(super) along: Point,
    /// From the middle to an edge.
    pub(super) across: Point,
    /// How far the piece reaches from the middle.
    reach: f32,
    /// The dots of the piece.
    dots: Vec<(u16, u16)>,
}

/// The least half width of a hand that can be seen, and the greatest that still looks like a
/// hand, in dots.
const HAND: (f32, f32) = (2.2, 5.0);
/// The least that a hand moves from the middle, in dots, however small the area is: along it
/// and across it.
const LEAST_WAY: (f32, f32) = (4.0, 2.7);
/// The greatest half width of a circular path, in dots: the circles are small.
const MOST_ROUND: f32 = 7.0;
/// The greatest half width of a circling hand, in dots.
const MOST_GOING_ROUND: f32 = 2.6;

impl Path {
    /// The path through the dots of a piece, along its longer axis, ending toward the heart.
    ///
    /// `dots` are the centres of the dots, `toward` is where the heart is, in the same units;
    /// `outward` is 1 or -1, so that the paths of the two sides are mirror images.
    #[must_use]
    pub fn through(dots: &[Point], toward: Point, outward: f32) -> Self {
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
        let away = |at: &Point| (at.0 - middle.0, at.1 - middle.1);
        let reach = |axis: Point| {
            let far = |at: &Point| dot(axis, away(at)).abs();
            dots.iter().map(far).fold(0.0, f32::max)
        };
        let (long, short) = (reach(axis), reach(normal));
        Self {
            middle,
            along: (axis.0 * long, axis.1 * long),
            across: (normal.0 * short, normal.1 * short),
            reach: dots.iter().map(|at| length(away(at))).fold(0.0, f32::max),
            dots: dots.iter().map(|(x, y)| (*x as u16, *y as u16)).collect(),
        }
    }

    /// What a hand does to the dots around it and along its path.
    pub fn ink(&self, hand: Hand, mut put: impl FnMut(Inked)) {
        if let Some(way) = hand.way {
            way::draw(self, way, &mut put);
        }
        match hand.mark {
            Some(Mark::Fill(full)) => self.fill(full, &mut put),
            Some(mark) => {
                // Rims first, so that one hand does not erase the other.
                let discs = self.discs(mark);
                discs.iter().for_each(|disc| disc.rim(&mut put));
                discs.iter().for_each(|disc| disc.ink(&mut put));
            }
            None => {}
        }
    }

    /// The middle of the piece first, then more and more of it, behind a cleared rim.
    fn fill(&self, full: f32, put: &mut impl FnMut(Inked)) {
        let radius = full * (self.reach + RIM);
        for at in &self.dots {
            let away = length((
                f32::from(at.0) + 0.5 - self.middle.0,
                f32::from(at.1) + 0.5 - self.middle.1,
            ));
            if away < radius {
                put((*at, Ink::Hand));
            } else if away < radius + RIM {
                put((*at, Ink::Clear));
            }
        }
    }

    /// The discs of a mark: one, or two that knead.
    fn discs(&self, mark: Mark) -> Vec<Disc> {
        let radius = self.hand();
        match mark {
            Mark::Spot {
                along,
                across,
                press,
            } => {
                let middle = self.place(along, across, radius);
                let shape = if press < 0.3 {
                    Shape::Ring
                } else {
                    Shape::Full
                };
                let radius = radius * (0.85 + 0.15 * press);
                vec![Disc {
                    middle,
                    radius,
                    shape,
                }]
            }
            // Together they touch; apart there is room for a hand between them.
            Mark::Pair { along, apart } => {
                let middle = self.place(along, 0.0, radius);
                self.two(middle, radius * 0.8, 1.1 + 1.1 * apart, [Shape::Full; 2])
            }
            Mark::Tap(near) => {
                let (down, up) = (Shape::Full, Shape::Ring);
                let shapes = if near { [up, down] } else { [down, up] };
                self.two(self.middle, radius * 1.1, 1.3, shapes)
            }
            Mark::Round(turn) => {
                vec![Disc {
                    middle: self.round(turn),
                    radius: radius.min(MOST_GOING_ROUND),
                    shape: Shape::Full,
                }]
            }
            Mark::Fill(_) => Vec::new(),
        }
    }

    /// The half width of a hand, in dots.
    fn hand(&self) -> f32 {
        (length(self.across) * 0.55).clamp(HAND.0, HAND.1)
    }

    /// A point on the circular path, starting at the end near the heart.
    pub(super) fn round(&self, turn: f32) -> Point {
        let radius = (length(self.across) - self.hand()).clamp(LEAST_WAY.1, MOST_ROUND);
        let (sin, cos) = (turn * TAU).sin_cos();
        let (axis, normal) = (unit(self.along), unit(self.across));
        (
            self.middle.0 + radius * (axis.0 * cos + normal.0 * sin),
            self.middle.1 + radius * (axis.1 * cos + normal.1 * sin),
        )
    }

    /// Two hands along the path, each this many half widths from the point between them.
    fn two(&self, middle: Point, radius: f32, off: f32, shapes: [Shape; 2]) -> Vec<Disc> {
        let axis = unit(self.along);
        let disc = |off: f32, shape| {
            let middle = (middle.0 + off * axis.0, middle.1 + off * axis.1);
            Disc {
                middle,
                radius,
                shape,
            }
        };
        let off = off * radius;
        vec![disc(-off, shapes[0]), disc(off, shapes[1])]
    }

    /// A point on the path at which a hand of this half width stays on the piece, if the piece
    /// is large enough.
    fn place(&self, along: f32, across: f32, radius: f32) -> Point {
        let (long, short) = (length(self.along), length(self.across));
        let forth = (2.0 * along - 1.0) * (long - radius).max(LEAST_WAY.0);
        let aside = across * (short - radius).max(LEAST_WAY.1);
        let (axis, normal) = (unit(self.along), unit(self.across));
        (
            self.middle.0 + axis.0 * forth + normal.0 * aside,
            self.middle.1 + axis.1 * forth + normal.1 * aside,
        )
    }
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

pub(super) fn unit(a: Point) -> Point {
    let length = length(a).max(f32::EPSILON);
    (a.0 / length, a.1 / length)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A strip from (20, 10) to (28, 40), with the heart above it.
    pub(in crate::ui::body) fn strip() -> Path {
        let rows = (10..40).flat_map(|y| (20..28).map(move |x| (x as f32 + 0.5, y as f32 + 0.5)));
        Path::through(&rows.collect::<Vec<_>>(), (24.0, 0.0), 1.0)
    }

    fn inked(mark: Mark, ink: Ink) -> Vec<(u16, u16)> {
        let mut dots = std::collections::BTreeMap::new();
        let mark = Some(mark);
        strip().ink(Hand { mark, way: None }, |(at, ink)| {
            dots.insert(at, ink);
        });
        let of = dots.into_iter().filter(|(_, is)| *is == ink);
        of.map(|(at, _)| at).collect()
    }

    fn spot(along: f32, across: f32, press: f32) -> Mark {
        Mark::Spot {
            along,
            across,
            press,
        }
    }

    fn middle(dots: &[(u16, u16)]) -> Point {
        let count = dots.len() as f32;
        let sum = |of: fn(&(u16, u16)) -> u16| dots.iter().map(|at| f32::from(of(at))).sum::<f32>();
        (sum(|at| at.0) / count + 0.5, sum(|at| at.1) / count + 0.5)
    }

    #[test]
    fn a_way_goes_along_the_longer_axis_and_ends_near_the_heart() {
        let hand = |along| middle(&inked(spot(along, 0.0, 1.0), Ink::Hand));
        let (far, near) = (hand(0.0), hand(1.0));
        assert!(near.1 < far.1 - 20.0, "{near:?} {far:?}");
        assert!((near.0 - far.0).abs() < 0.6);
        assert!((10.0..=40.0).contains(&near.1));
    }

    #[test]
    fn across_is_across_and_far_enough_to_be_seen() {
        let hand = |across| middle(&inked(spot(0.5, across, 1.0), Ink::Hand));
        let (left, right) = (hand(-1.0), hand(1.0));
        assert!((left.0 - right.0).abs() > 5.0);
        assert!((left.1 - right.1).abs() < 0.6);
    }

    #[test]
    fn a_hand_has_a_clear_rim_and_a_lifted_one_is_hollow() {
        let full = inked(spot(0.5, 0.0, 1.0), Ink::Hand);
        assert!(full.contains(&(24, 24)) && !inked(spot(0.5, 0.0, 1.0), Ink::Clear).is_empty());
        let lifted = inked(spot(0.5, 0.0, 0.0), Ink::Hand);
        assert!(!lifted.is_empty() && !lifted.contains(&(24, 24)));
    }

    #[test]
    fn two_hands_that_knead_come_together() {
        let reach = |apart| {
            let dots = inked(Mark::Pair { along: 0.5, apart }, Ink::Hand);
            let rows = dots.iter().map(|at| at.1);
            rows.clone().max().unwrap() - rows.min().unwrap()
        };
        assert!(reach(1.0) > reach(0.0) + 3);
    }

    #[test]
    fn what_fills_comes_from_the_middle_and_is_full_in_the_end() {
        let hand = |full| inked(Mark::Fill(full), Ink::Hand).len();
        assert_eq!(hand(0.0), 0);
        assert!(hand(0.2) < hand(0.6));
        assert_eq!(hand(1.0), 30 * 8);
        assert!(inked(Mark::Fill(1.0), Ink::Clear).is_empty());
    }
}
