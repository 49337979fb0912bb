//! The areas that are lit, in dots.

use std::collections::BTreeMap;

use super::curve::Point;
use super::dots::{Dot, Dots, Layer, fill, trace};
use super::figure::Piece;
use super::frame::DOTS;
use super::look::Look;
use super::panels::Panel;
use super::scene::Site;

/// In fewer dots per unit an area lights whole cells: of a few dots each none would be seen.
const WHOLE_CELLS: f32 = 12.0;

/// Lights an area on its side.
pub(super) fn light(dots: &mut Dots, panel: &Panel, (area, side): Site, layer: Layer, look: Look) {
    for piece in panel.view.figure().pieces(area) {
        let places = panel.curve(piece.points, true);
        let shape = match layer {
            Layer::Next => edge(&places),
            _ => {
                let whole = panel.frame.scale < WHOLE_CELLS;
                textured(piece, by_cells(fill(&places), dots, whole), layer, look)
            }
        };
        let layer = match layer {
            Layer::Now if piece.hatched => Layer::Light,
            other => other,
        };
        for dot in shape {
            dots.set(dot, side, layer);
        }
    }
}

/// Every other dot of the edge, away from the mid-line.
fn edge(places: &[Point]) -> Vec<Dot> {
    let line = trace(places).into_iter().filter(|dot| dot.0 > 0);
    line.step_by(2).collect()
}

/// The dots of a shape without those of cells that it hardly reaches into: a cell has one colour, so
/// the body would have a hole there. Or all that the body has in its cells, away from the mid-line.
fn by_cells(full: Vec<Dot>, dots: &Dots, whole: bool) -> Vec<Dot> {
    const SIZE: Dot = (DOTS.0 as i32, DOTS.1 as i32);
    let cell = |dot: &Dot| (dot.0 / SIZE.0, dot.1 / SIZE.1);
    let of_cell = |(x, y): Dot| {
        let rows = (0..SIZE.1).flat_map(move |dy| (0..SIZE.0).map(move |dx| (dx, dy)));
        let all = rows.map(move |(dx, dy)| (x * SIZE.0 + dx, y * SIZE.1 + dy));
        all.filter(|dot| dots.is_body(*dot))
    };
    let mut counts: BTreeMap<Dot, usize> = BTreeMap::new();
    for dot in &full {
        *counts.entry(cell(dot)).or_default() += 1;
    }
    let most = counts.values().copied().max().unwrap_or(0);
    counts.retain(|at, count| *count == most || *count * 3 >= of_cell(*at).count());
    match whole {
        true => {
            let all = counts.keys().flat_map(|at| of_cell(*at));
            all.chain(
                full.iter()
                    .copied()
                    .filter(|dot| counts.contains_key(&cell(dot))),
            )
            .filter(|dot| dot.0 > 0)
            .collect()
        }
        false => {
            let kept = full.into_iter();
            kept.filter(|dot| counts.contains_key(&cell(dot))).collect()
        }
    }
}

/// The dots of a filled shape that its layer and kind keep: all of them for what is worked now, and
/// stripes for light touch only. Without colours the longer something was worked the denser it is:
/// one dot in four, two, or three.
fn textured(piece: &Piece, full: Vec<Dot>, layer: Layer, look: Look) -> Vec<Dot> {
    let keeps = |(column, row): &Dot| match layer {
        Layer::Now if piece.hatched => (column + row).rem_euclid(3) != 0,
        Layer::Worked if !look.solid => column % 2 == 0 && row % 2 == 0,
        Layer::Some if !look.solid => (column + row) % 2 == 0,
        Layer::Much if !look.solid => column % 2 == 0 || row % 2 == 0,
        _ => true,
    };
    let kept: Vec<Dot> = full.iter().copied().filter(keeps).collect();
    if kept.is_empty() { full } else { kept }
}

/// The dot at the centre of a shape.
pub(super) fn middle(places: &[Point]) -> Dot {
    let full = fill(places);
    let count = full.len() as i32;
    let (x, y) = full
        .iter()
        .fold((0, 0), |sum, dot| (sum.0 + dot.0, sum.1 + dot.1));
    (x / count, y / count)
}
