//! Tests of the drawings: what must hold for their data.

use super::curve::{Point, contains};
use super::figure::{BodyView, Figure, Piece};
use crate::model::Area;

/// How near to the spine a piece of the back may come, in heads.
const SPINE: f32 = 0.06;

fn curve(figure: &Figure, piece: &Piece) -> Vec<Point> {
    figure.curve(piece.points, true)
}

/// The half outline, closed: along the mid-line on the body, across the wrist on a hand.
fn outline(figure: &Figure) -> Vec<Point> {
    figure.curve(figure.outline, false)
}

fn of_body() -> impl Iterator<Item = (BodyView, &'static Piece)> {
    [BodyView::Front, BodyView::Back]
        .into_iter()
        .flat_map(|view| view.figure().all_pieces().map(move |piece| (view, piece)))
}

/// The pieces of the body that touch a box of heads; its corners are the lowest and the highest.
fn touching(view: BodyView, (x1, y1): Point, (x2, y2): Point) -> Vec<Area> {
    let figure = view.figure();
    let touches = |piece: &&Piece| {
        curve(figure, piece)
            .iter()
            .any(|(x, y)| (x1..x2).contains(x) && (y1..y2).contains(y))
    };
    figure
        .all_pieces()
        .filter(touches)
        .map(|piece| piece.area)
        .collect()
}

#[test]
fn every_area_has_a_piece() {
    for area in Area::ALL {
        let on = |view: &BodyView| view.figure().pieces(*area).next().is_some();
        let views: Vec<BodyView> = BodyView::ALL.into_iter().filter(on).collect();
        assert!(!views.is_empty(), "{area}");
        assert_eq!(
            views.contains(&BodyView::Front),
            !views.contains(&BodyView::Back),
            "{area}"
        );
        assert!(
            views.contains(&BodyView::of(*area)) && views.contains(&BodyView::of(*area).body())
        );
    }
}

#[test]
fn every_piece_is_inside_the_outline() {
    for view in BodyView::ALL {
        let figure = view.figure();
        let outline = outline(figure);
        for piece in figure.all_pieces() {
            for point in curve(figure, piece) {
                assert!(
                    contains(&outline, point),
                    "{view:?} {}: {point:?}",
                    piece.area
                );
            }
        }
    }
}

/// Halves are mirrored by the drawing, so a piece on the mid-line would be one and not two.
#[test]
fn every_piece_leaves_a_gap_in_the_middle() {
    for view in BodyView::ALL {
        for piece in view.figure().all_pieces() {
            let nearest = curve(view.figure(), piece)
                .iter()
                .map(|point| point.0)
                .fold(f32::MAX, f32::min);
            let gap = if view == BodyView::Back { SPINE } else { 0.02 };
            assert!(nearest > gap, "{view:?} {}: {nearest}", piece.area);
        }
    }
}

#[test]
fn the_outline_of_the_body_begins_and_ends_on_the_mid_line() {
    let outline = outline(BodyView::Front.figure());
    let (first, last) = (outline[0], outline[outline.len() - 1]);
    assert_eq!((first, last.0), ((0.0, 8.08), 0.0));
    assert!(
        outline
            .iter()
            .all(|(x, y)| *x >= 0.0 && (-0.02..=8.09).contains(y))
    );
}

/// From the chin (7) to the notch above the breastbone (6.56), nobody may press the front.
#[test]
fn nothing_lies_on_the_front_of_the_neck() {
    assert_eq!(touching(BodyView::Front, (0.0, 6.56), (0.60, 7.05)), []);
    let of_the_neck = [
        Area::NeckBack,
        Area::NeckSideBack,
        Area::SkullBase,
        Area::ShoulderTop,
    ];
    for area in of_the_neck {
        assert_eq!(BodyView::of(area), BodyView::Back, "{area}");
    }
}

/// The hollow of the knee is at 2.1, and its diamond about half a head high.
#[test]
fn nothing_lies_behind_the_knee() {
    assert_eq!(touching(BodyView::Back, (0.0, 1.93), (0.8, 2.38)), []);
}

/// Kneecaps, elbows and the breasts' lower half.
#[test]
fn bones_and_breasts_stay_free() {
    for (view, bone) in [
        (BodyView::Front, (0.43, 2.14)),
        (BodyView::Front, (0.40, 5.95)),
        (BodyView::Front, (1.14, 5.10)),
        (BodyView::Back, (1.14, 5.08)),
        (BodyView::Back, (0.10, 4.45)),
    ] {
        let figure = view.figure();
        for piece in figure.all_pieces() {
            let on = contains(&curve(figure, piece), bone);
            assert!(!on, "{} on {bone:?}", piece.area);
        }
    }
}

#[test]
fn only_the_lower_ribs_are_hatched() {
    for (view, piece) in of_body() {
        let hatched = piece.area == Area::MidBack;
        assert_eq!(piece.hatched, hatched, "{view:?} {}", piece.area);
    }
}

/// Heights in heads, where the muscles lie between landmarks of the canon.
#[test]
fn pieces_lie_between_their_landmarks() {
    for (area, low, high) in [
        (Area::Jaw, 7.0, 7.5),
        (Area::SkullBase, 6.95, 7.3),
        (Area::NeckBack, 6.5, 7.1),
        (Area::ShoulderTop, 6.4, 7.05),
        (Area::ChestFront, 6.0, 6.55),
        (Area::ShoulderBladeInner, 5.85, 6.6),
        (Area::UpperBack, 5.45, 6.45),
        (Area::MidBack, 5.2, 5.6),
        (Area::LowBack, 4.6, 5.25),
        (Area::GluteMax, 3.8, 4.55),
        (Area::ThighFront, 2.4, 3.7),
        (Area::ThighBack, 2.4, 3.75),
        (Area::ThighInner, 2.38, 3.5),
        (Area::Calf, 0.8, 1.93),
        (Area::Ankle, 0.0, 0.7),
    ] {
        let figure = BodyView::of(area).figure();
        for piece in figure.pieces(area) {
            for (_, y) in curve(figure, piece) {
                assert!((low..=high).contains(&y), "{area}: {y}");
            }
        }
    }
}

/// Areas that lie beside each other are farther out, or nearer to the middle.
#[test]
fn neighbours_keep_their_order_from_the_spine() {
    let middle = |area: Area| {
        let figure = BodyView::of(area).figure();
        let points: Vec<Point> = figure
            .pieces(area)
            .flat_map(|piece| curve(figure, piece))
            .collect();
        points.iter().map(|point| point.0).sum::<f32>() / points.len() as f32
    };
    for (inner, outer) in [
        (Area::ShoulderBladeInner, Area::ShoulderBladeBack),
        (Area::ShoulderBladeBack, Area::ShoulderOuter),
        (Area::NeckBack, Area::NeckSideBack),
        (Area::LowBack, Area::LowBackSide),
        (Area::MidBack, Area::SideBack),
        (Area::GluteMax, Area::HipSide),
        (Area::ThighInner, Area::ThighFront),
        (Area::ThighFront, Area::ThighOuter),
    ] {
        assert!(middle(inner) < middle(outer), "{inner} and {outer}");
    }
}
