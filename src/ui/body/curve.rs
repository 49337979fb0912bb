//! Smooth curves through given points, and a test for whether a point lies within one.
//!
//! A Catmull-Rom curve goes through every point and needs no handles, so an outline is just a
//! list of points that can be read off a picture.

/// `x` outward from the mid-line and `y` upward, in the units of its drawing.
pub type Point = (f32, f32);

/// The number of straight pieces between two points.
const PIECES: u8 = 10;

/// A smooth curve through points, as short straight lines; a closed one ends where it begins.
///
/// A point that is given twice is a corner.
#[must_use]
pub fn smooth(points: &[Point], closed: bool) -> Vec<Point> {
    let (knots, corners) = knots(points);
    let count = knots.len();
    if count < 3 {
        return knots;
    }
    let knot = |nth: isize| {
        let last = count as isize - 1;
        let nth = if closed {
            nth.rem_euclid(count as isize)
        } else {
            nth.clamp(0, last)
        };
        knots[nth as usize]
    };
    let is_corner = |nth: usize| corners[nth % count];
    let stretches = if closed { count } else { count - 1 };
    let mut curve = Vec::with_capacity(stretches * usize::from(PIECES) + 1);
    for nth in 0..stretches {
        let at = nth as isize;
        let (from, to) = (knot(at), knot(at + 1));
        let before = if is_corner(nth) { from } else { knot(at - 1) };
        let after = if is_corner(nth + 1) { to } else { knot(at + 2) };
        for piece in 0..PIECES {
            let share = f32::from(piece) / f32::from(PIECES);
            curve.push((
                between([before.0, from.0, to.0, after.0], share),
                between([before.1, from.1, to.1, after.1], share),
            ));
        }
    }
    curve.push(if closed { curve[0] } else { knots[count - 1] });
    curve
}

/// The points without repeats, and which of them were repeated.
fn knots(points: &[Point]) -> (Vec<Point>, Vec<bool>) {
    let (mut knots, mut corners) = (Vec::<Point>::new(), Vec::new());
    for point in points {
        if knots.last() == Some(point) {
            if let Some(corner) = corners.last_mut() {
                *corner = true;
            }
        } else {
            knots.push(*point);
            corners.push(false);
        }
    }
    (knots, corners)
}

/// Catmull and Rom's cubic between the second and the third of four values.
fn between([a, b, c, d]: [f32; 4], share: f32) -> f32 {
    let (square, cube) = (share * share, share * share * share);
    0.5 * (2.0 * b
        + (c - a) * share
        + (2.0 * a - 5.0 * b + 4.0 * c - d) * square
        + (3.0 * b - a - 3.0 * c + d) * cube)
}

/// Whether a point lies within a closed line: a ray from it crosses the line an odd number of
/// times.
#[cfg(test)]
pub fn contains(polygon: &[Point], (x, y): Point) -> bool {
    let ends = polygon.iter().cycle().skip(1);
    let crossings = polygon.iter().zip(ends).filter(|(from, to)| {
        (from.1 > y) != (to.1 > y) && x < from.0 + (to.0 - from.0) * (y - from.1) / (to.1 - from.1)
    });
    crossings.count() % 2 == 1
}

/// Twice the area within a closed line, in square units.
#[must_use]
pub fn doubled_area(polygon: &[Point]) -> f32 {
    let ends = polygon.iter().cycle().skip(1);
    let sum: f32 = polygon
        .iter()
        .zip(ends)
        .map(|(from, to)| from.0 * to.1 - to.0 * from.1)
        .sum();
    sum.abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: [Point; 8] = [
        (0.0, 0.0),
        (0.0, 0.0),
        (1.0, 0.0),
        (1.0, 0.0),
        (1.0, 1.0),
        (1.0, 1.0),
        (0.0, 1.0),
        (0.0, 1.0),
    ];

    #[test]
    fn a_curve_goes_through_its_points() {
        let points = [(0.0, 0.0), (1.0, 2.0), (3.0, 1.0), (4.0, 4.0)];
        let curve = smooth(&points, false);
        assert!(points.iter().all(|point| curve.contains(point)));
        assert_eq!((curve[0], curve[curve.len() - 1]), (points[0], points[3]));
    }

    #[test]
    fn corners_stay_sharp_and_a_closed_curve_comes_back() {
        let curve = smooth(&SQUARE, true);
        assert_eq!(curve.first(), curve.last());
        assert!((doubled_area(&curve) - 2.0).abs() < 0.001);
        let round = smooth(&[SQUARE[0], SQUARE[2], SQUARE[4], SQUARE[6]], true);
        assert!(doubled_area(&round) > 2.1);
    }

    #[test]
    fn a_point_is_within_or_without() {
        let curve = smooth(&SQUARE, true);
        assert!(contains(&curve, (0.5, 0.5)));
        for without in [(1.5, 0.5), (-0.5, 0.5), (0.5, 1.5), (0.5, -0.5)] {
            assert!(!contains(&curve, without));
        }
    }
}
