//! A test of every hand over every area: what presses stays on what is worked, and off what is
//! nobody's to press.

use std::collections::BTreeSet;
use std::time::Duration;

use super::curve::Point;
use super::dots::fill;
use super::figure::BodyView;
use super::frame::DOTS;
use super::panels::{Panel, panels};
use super::{Hand, Look, MIN_SIZE, Mark, Picture, Scene, Shape, Site, Tone, motion};
use crate::model::{Area, Side, Technique};

/// The sizes of a map, in cells: the least, near, whole, and two views beside each other.
const SIZES: [(u16, u16); 11] = [
    MIN_SIZE,
    (26, 13),
    (26, 17),
    (30, 21),
    (20, 30),
    (32, 18),
    (60, 14),
    (36, 40),
    (60, 45),
    (68, 41),
    (72, 40),
];

/// What nobody presses, as boxes in heads from the mid-line: the lowest and the highest corner.
const ZONES: [(BodyView, Point, Point); 8] = [
    // The front of the neck and its sides; the kneecap; the bend of the elbow; the breast.
    (BodyView::Front, (0.0, 6.56), (0.60, 7.0)),
    (BodyView::Front, (0.395, 2.09), (0.465, 2.19)),
    (BodyView::Front, (1.11, 5.07), (1.17, 5.13)),
    (BodyView::Front, (0.35, 5.90), (0.45, 6.0)),
    // The spine, the hollow of the knee, the point of the elbow, the tip of the tailbone.
    (BodyView::Back, (0.0, 4.66), (0.06, 7.0)),
    (BodyView::Back, (0.25, 1.95), (0.60, 2.30)),
    (BodyView::Back, (1.11, 5.05), (1.17, 5.11)),
    (BodyView::Back, (0.0, 4.40), (0.07, 4.50)),
];

type Places = BTreeSet<(u16, u16)>;

/// The dots of an area on its side, in every view.
fn of_area((area, side): Site, panels: &[Panel]) -> Places {
    let (mut places, mut left) = (Places::new(), 0);
    for panel in panels {
        let frame = &panel.frame;
        for piece in panel.view.figure().pieces(area) {
            for (column, row) in fill(&panel.curve(piece.points, true)) {
                let (column, row) = (column as u16, row as u16 + panel.above * DOTS.1);
                if side != Side::Right {
                    places.insert((left + frame.half_width - 1 - column, row));
                }
                if side != Side::Left {
                    places.insert((left + frame.half_width + column, row));
                }
            }
        }
        left += frame.half_width * 2;
    }
    places
}

/// The dots that are nobody's to press, in every view.
fn forbidden(panels: &[Panel]) -> Places {
    let (mut places, mut left) = (Places::new(), 0);
    for panel in panels {
        let frame = &panel.frame;
        for (_, low, high) in ZONES.iter().filter(|zone| zone.0 == panel.view) {
            let ((x1, y1), (x2, y2)) = (frame.place(*low), frame.place(*high));
            let centres = |low: f32, high: f32, end: u16| {
                (0..end).filter(move |at| (low..high).contains(&(f32::from(*at) + 0.5)))
            };
            for row in centres(y2, y1, frame.height) {
                for column in centres(x1, x2, frame.half_width) {
                    let row = row + panel.above * DOTS.1;
                    places.insert((left + frame.half_width - 1 - column, row));
                    places.insert((left + frame.half_width + column, row));
                }
            }
        }
        left += frame.half_width * 2;
    }
    places
}

/// The dots that are seen in a tone after a hand was laid on a picture.
fn seen(picture: &Picture, hand: Hand, tone: Tone) -> Places {
    const BITS: [u8; 8] = [0, 3, 1, 4, 2, 5, 6, 7];
    let mut places = Places::new();
    for (at, (letter, _)) in picture.marked(hand).iter().filter(|(_, of)| of.1 == tone) {
        let bits = (*letter as u32).wrapping_sub(0x2800);
        let cell = (*at as u16 % picture.width, *at as u16 / picture.width);
        for (nth, bit) in (0..).zip(BITS) {
            if bits < 256 && bits >> bit & 1 == 1 {
                let dot = (
                    cell.0 * DOTS.0 + nth % DOTS.0,
                    cell.1 * DOTS.1 + nth / DOTS.0,
                );
                places.insert(dot);
            }
        }
    }
    places
}

/// Every hand that any technique shows with any of its tools, at eight times.
fn hands() -> Vec<(Technique, Hand)> {
    let mut hands: Vec<(Technique, Hand)> = Vec::new();
    for technique in Technique::ALL {
        for tool in technique.facts().tools {
            for nth in 0..8 {
                let into = Duration::from_millis(1700 * nth + 300);
                let hand = Hand {
                    mark: motion::mark(*technique, None, into, Duration::from_secs(14)),
                    way: motion::way(*technique),
                    shape: Shape::of(*technique, *tool),
                };
                if !hands.iter().any(|(_, known)| *known == hand) {
                    hands.push((*technique, hand));
                }
            }
        }
    }
    hands
}

const fn is_lifted(mark: Option<Mark>) -> bool {
    matches!(mark, None | Some(Mark::Spot { press: ..0.3, .. }))
}

#[test]
fn what_presses_lies_within_its_area() {
    let hands = hands();
    for size in SIZES {
        for area in Area::ALL {
            let panels = panels(*area, &[], size.0, size.1);
            let zones = forbidden(&panels);
            for side in [Side::Left, Side::Right, Side::Both] {
                let scene = Scene::Stroke {
                    now: (*area, side),
                    worked: Vec::new(),
                    next: None,
                };
                let picture = Picture::of(&scene, size, Look::SOLID);
                let within = of_area((*area, side), &panels);
                for (technique, hand) in &hands {
                    let told = || format!("{technique} on {area}, {side}, in {size:?}: {hand:?}");
                    let pressed = seen(&picture, *hand, Tone::Hand);
                    assert!(pressed.is_subset(&within), "{}", told());
                    let bad: Vec<_> = pressed.intersection(&zones).collect();
                    assert!(bad.is_empty(), "{bad:?} {}", told());
                    let touches = hand.shape.is_some() && !is_lifted(hand.mark);
                    assert_eq!(!pressed.is_empty(), touches, "{}", told());
                    if hand.shape.is_none() {
                        let faint = seen(&picture, *hand, Tone::Faint);
                        assert!(faint.is_empty(), "{}", told());
                    }
                }
            }
        }
    }
}

/// On fewer than six dots there is room for what touches, and for no more.
#[test]
fn a_small_area_shows_what_touches_alone() {
    let hand = Hand {
        mark: Some(Mark::Round(0.3)),
        way: None,
        shape: Some(Shape::Fingertips),
    };
    let faint = |area, size| {
        let scene = Scene::Stroke {
            now: (area, Side::Left),
            worked: Vec::new(),
            next: None,
        };
        let picture = Picture::of(&scene, size, Look::SOLID);
        seen(&picture, hand, Tone::Faint).len()
    };
    assert_eq!(faint(Area::Jaw, MIN_SIZE), 0);
    assert!(faint(Area::GluteMax, (36, 40)) > 0);
}
