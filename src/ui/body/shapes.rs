//! The parts of a drawing in dots: its lines, and the areas that are lit.

use super::curve::Point;
use super::dots::{Dot, Dots, Layer, fill, inside, trace};
use super::figure::Piece;
use super::panels::Panel;
use super::scene::Site;
use crate::model::Side;

/// The body as a stipple of every other dot, its outline, and the lines within it if there are
/// enough dots per unit.
pub(super) fn draw_lines(dots: &mut Dots, panel: &Panel, finest: f32) {
    let figure = panel.view.figure();
    let outline = panel.curve(figure.outline, false);
    let shown = |dot: &Dot| panel.frame.shows(figure, *dot);
    let mass = inside(&outline).into_iter();
    for dot in mass.filter(shown) {
        // Every other dot of the whole picture: two halves that mirror each other would show a seam.
        let side = [Side::Right, Side::Left][(dot.0 + dot.1).rem_euclid(2) as usize];
        dots.set(dot, side, Layer::Mass);
    }
    for dot in trace(&outline).into_iter().filter(shown) {
        dots.set(dot, Side::Both, Layer::Outline);
    }
    for line in figure.lines.iter().filter(|line| line.from <= finest) {
        let traced = trace(&panel.curve(line.points, line.closed)).into_iter();
        let traced = traced.step_by(if line.dotted { 3 } else { 1 });
        for dot in traced.filter(shown) {
            dots.set(dot, Side::Both, Layer::Line);
        }
    }
}

/// Lights an area on its side.
pub(super) fn light(dots: &mut Dots, panel: &Panel, (area, side): Site, layer: Layer) {
    for piece in panel.view.figure().pieces(area) {
        let places = panel.curve(piece.points, true);
        let shape = match layer {
            Layer::Next => edge(&places),
            _ => textured(piece, fill(&places), layer),
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

/// The dots of a filled shape that its layer and kind keep: all of them for what is worked now,
/// stripes for light touch only; for what was worked earlier one in four, two, or three, and for
/// what is worked for part of a routine every other one.
fn textured(piece: &Piece, full: Vec<Dot>, layer: Layer) -> Vec<Dot> {
    let keeps = |(column, row): &Dot| match layer {
        Layer::Worked => column % 2 == 0 && row % 2 == 0,
        Layer::Some => (column + row) % 2 == 0,
        Layer::Much => column % 2 == 0 || row % 2 == 0,
        _ if piece.hatched => (column + row).rem_euclid(3) != 0,
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
