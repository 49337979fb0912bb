//! Where the areas lie beside each other, so that arrows move over them: the back from the spine
//! outward, and on around the side to the front and inward.

use crate::model::Area;
use crate::ui::body::BodyView;
use crate::ui::keys::Action;

/// What lies so much to the side of an arrow is that much farther away.
const ASIDE: f32 = 2.5;
/// What is not even so far, in heads, is not there at all.
const LEAST: f32 = 0.02;

/// Which way an arrow points on the board.
fn way(action: Action) -> Option<(f32, f32)> {
    match action {
        Action::Up => Some((0.0, 1.0)),
        Action::Down => Some((0.0, -1.0)),
        Action::PreviousGroup => Some((-1.0, 0.0)),
        Action::NextGroup => Some((1.0, 0.0)),
        _ => None,
    }
}

/// The nearest area that way; none if there is none, or the action is no arrow.
pub(super) fn next(from: Area, action: Action) -> Option<Area> {
    let (x, y) = way(action)?;
    let here = place(from);
    let distance = |to: &Area| {
        let there = place(*to);
        let (right, up) = (there.0 - here.0, there.1 - here.1);
        let along = right * x + up * y;
        let aside = (right * y).abs() + (up * x).abs();
        (along > LEAST).then_some(along + ASIDE * aside)
    };
    let others = Area::ALL.iter().filter(|area| **area != from);
    let there = others.filter_map(|area| Some((*area, distance(area)?)));
    let nearest = there.min_by(|a, b| a.1.total_cmp(&b.1))?;
    Some(nearest.0)
}

/// The middle of an area on the board, in heads.
fn place(area: Area) -> (f32, f32) {
    let view = BodyView::of(area).body();
    let figure = view.figure();
    let points = figure.pieces(area).flat_map(|piece| piece.points);
    let (sum, many) = points.fold(((0.0, 0.0), 0.0), |(sum, many), point| {
        ((sum.0 + point.0, sum.1 + point.1), many + 1.0)
    });
    let (x, y) = (sum.0 / many, sum.1 / many);
    match view {
        BodyView::Front => (2.0 * figure.half_width - x, y),
        _ => (x, y),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARROWS: [Action; 4] = [
        Action::Up,
        Action::Down,
        Action::PreviousGroup,
        Action::NextGroup,
    ];

    #[test]
    fn every_area_is_reached_by_arrows_from_every_other() {
        for from in Area::ALL {
            let mut reached = vec![*from];
            let mut at = 0;
            while let Some(area) = reached.get(at).copied() {
                let steps = ARROWS.into_iter().filter_map(|arrow| next(area, arrow));
                let new: Vec<Area> = steps.filter(|to| !reached.contains(to)).collect();
                for area in new {
                    if !reached.contains(&area) {
                        reached.push(area);
                    }
                }
                at += 1;
            }
            assert_eq!(reached.len(), Area::ALL.len(), "from {from}");
        }
    }

    #[test]
    fn arrows_go_where_they_point() {
        for (from, arrow, to) in [
            (Area::ThighBack, Action::Down, Area::Calf),
            (Area::Calf, Action::Down, Area::Ankle),
            (Area::LowBack, Action::NextGroup, Area::LowBackSide),
            (Area::ScalpTemples, Action::Down, Area::Jaw),
            (Area::SkullBase, Action::Down, Area::NeckBack),
        ] {
            assert_eq!(next(from, arrow), Some(to), "{from} {arrow:?}");
        }
        assert_eq!(next(Area::FootSole, Action::Down), None);
        assert_eq!(next(Area::Calf, Action::Open), None);
    }
}
