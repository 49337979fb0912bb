//! The path of a hand, drawn into what is lit: it shows where the hand goes while nothing moves.

use super::curve::Point;
use super::ink::{Ink, Inked};
use super::motion::Way;
use super::path::{Path, length, unit};

/// The length of the two sides of an arrowhead, in dots, and their opening angle, in radians.
const HEAD: (f32, f32) = (4.0, 0.7);

/// The path as a thin cleared line, with arrows where it leads.
pub(super) fn draw(path: &Path, way: Way, put: &mut impl FnMut(Inked)) {
    let mut clear = |at: Point| clear(path, at, put);
    match way {
        Way::Loop => (0..48_u16)
            .map(|step| path.round(f32::from(step) / 48.0, 2.0))
            .for_each(clear),
        Way::Across => {
            let (axis, far) = (unit(path.across), length(path.across) - 1.0);
            let from = path.at(0.0, 0.0, 0.0);
            steps(far)
                .map(|at| (from.0 + axis.0 * at, from.1 + axis.1 * at))
                .for_each(&mut clear);
            head(path.at(0.0, 1.0, 1.0), axis, &mut clear);
            head(path.at(0.0, -1.0, 1.0), (-axis.0, -axis.1), &mut clear);
        }
        Way::Toward | Way::ToAndFro => {
            let far = length(path.along) - 1.0;
            let at = |forth| path.at(forth, 0.0, 0.0);
            steps(far).map(at).for_each(&mut clear);
            let tip = |sign: f32| {
                let (tip, before) = (at(sign * far), at(sign * (far - HEAD.0)));
                (tip, unit((tip.0 - before.0, tip.1 - before.1)))
            };
            let (end, axis) = tip(1.0);
            head(end, axis, &mut clear);
            if way == Way::ToAndFro {
                let (end, axis) = tip(-1.0);
                head(end, axis, &mut clear);
            }
        }
    }
}

/// Clears the dot at this point, if it is part of what is lit.
fn clear(path: &Path, (x, y): Point, put: &mut impl FnMut(Inked)) {
    if path.ground.has((x.floor() as i32, y.floor() as i32)) {
        put(((x as u16, y as u16), Ink::Clear));
    }
}

/// Quarters of a dot from so far before the middle to so far behind it.
fn steps(far: f32) -> impl Iterator<Item = f32> {
    let steps = (far.max(0.0) * 4.0).ceil() as i16;
    (-steps..=steps).map(|step| f32::from(step) / 4.0)
}

/// An arrowhead with its tip here, which points this way.
fn head(tip: Point, axis: Point, clear: &mut impl FnMut(Point)) {
    for turn in [HEAD.1, -HEAD.1] {
        let (sin, cos) = turn.sin_cos();
        let back = (axis.0 * cos - axis.1 * sin, axis.0 * sin + axis.1 * cos);
        for step in 0..16_u16 {
            let at = f32::from(step) / 16.0 * HEAD.0;
            clear((tip.0 - back.0 * at, tip.1 - back.1 * at));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::motion::Hand;
    use super::super::touch::{self, tests::strip};
    use super::*;

    #[test]
    fn a_way_is_seen_without_a_hand_and_leads_to_the_heart() {
        let cleared = |way| {
            let mut dots = std::collections::BTreeSet::new();
            let hand = Hand {
                mark: None,
                way: Some(way),
                shape: None,
            };
            touch::ink(&strip(), hand, &mut |(at, ink)| {
                assert_eq!(ink, Ink::Clear);
                dots.insert(at);
            });
            dots
        };
        let beside = |dots: &std::collections::BTreeSet<(u16, u16)>, rows: std::ops::Range<u16>| {
            dots.iter()
                .any(|(x, y)| rows.contains(y) && x.abs_diff(24) > 1)
        };
        let toward = cleared(Way::Toward);
        assert!(
            beside(&toward, 10..16) && !beside(&toward, 34..40),
            "one head"
        );
        let both = cleared(Way::ToAndFro);
        assert!(beside(&both, 10..16) && beside(&both, 34..40), "two heads");
        assert!(cleared(Way::Loop).iter().all(|(_, y)| (17..34).contains(y)));
    }
}
