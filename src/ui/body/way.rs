//! The path of a hand, drawn into what is lit: it shows where the hand goes while nothing moves.

use super::curve::Point;
use super::disc::{Inked, clear, length};
use super::motion::Way;
use super::path::{Path, unit};

/// The length of the two sides of an arrowhead, in dots, and their opening angle, in radians.
const HEAD: (f32, f32) = (4.0, 0.7);

/// The path as a thin cleared line, with arrows where it leads.
pub(super) fn draw(path: &Path, way: Way, put: &mut impl FnMut(Inked)) {
    if way == Way::Loop {
        for step in 0..48_u16 {
            clear(path.round(f32::from(step) / 48.0), put);
        }
        return;
    }
    let reach = match way {
        Way::Across => path.across,
        _ => path.along,
    };
    let (axis, far) = (unit(reach), length(reach) - 1.0);
    line(path, axis, far, put);
    head(path, axis, far, put);
    if way != Way::Toward {
        head(path, (-axis.0, -axis.1), far, put);
    }
}

/// A line through the middle, this far to both sides.
fn line(path: &Path, axis: Point, far: f32, put: &mut impl FnMut(Inked)) {
    let steps = (far.max(0.0) * 4.0).ceil() as i16;
    for step in -steps..=steps {
        let at = f32::from(step) / 4.0;
        clear(
            (path.middle.0 + axis.0 * at, path.middle.1 + axis.1 * at),
            put,
        );
    }
}

/// An arrowhead whose tip is this far from the middle.
fn head(path: &Path, axis: Point, far: f32, put: &mut impl FnMut(Inked)) {
    let tip = (path.middle.0 + axis.0 * far, path.middle.1 + axis.1 * far);
    for turn in [HEAD.1, -HEAD.1] {
        let (sin, cos) = turn.sin_cos();
        let back = (axis.0 * cos - axis.1 * sin, axis.0 * sin + axis.1 * cos);
        for step in 0..16_u16 {
            let at = f32::from(step) / 16.0 * HEAD.0;
            clear((tip.0 - back.0 * at, tip.1 - back.1 * at), put);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::disc::Ink;
    use super::super::motion::Hand;
    use super::super::path::tests::strip;
    use super::*;

    #[test]
    fn a_way_is_seen_without_a_hand_and_leads_to_the_heart() {
        let cleared = |way| {
            let mut dots = std::collections::BTreeSet::new();
            let hand = Hand {
                mark: None,
                way: Some(way),
            };
            strip().ink(hand, |(at, ink)| {
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
