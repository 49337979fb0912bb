//! The body in dots: its edge, the lines within it, and hair.

use std::collections::HashSet;

use super::dots::{Dot, Dots, Layer, inside, trace};
use super::look::Look;
use super::panels::Panel;
use crate::model::Side;

/// From so many dots per unit up hair is drawn; in fewer it would be a hole.
const WITH_HAIR: f32 = 14.0;

/// The body with its edge, the lines within it if there are enough dots per unit, and the hair.
pub(super) fn draw_body(dots: &mut Dots, panel: &Panel, look: Look) {
    let figure = panel.view.figure();
    let outline = panel.curve(figure.outline, false);
    let body: HashSet<Dot> = inside(&outline).into_iter().collect();
    let shown = |dot: &Dot| body.contains(dot) && panel.frame.shows(figure, *dot);
    for dot in body.iter().filter(|dot| shown(dot)) {
        dots.set(*dot, Side::Both, Layer::Mass);
        if is_edge(*dot, &body) {
            dots.set(*dot, Side::Both, Layer::Outline);
        }
    }
    let finest = look.glyphs.finest(panel.frame.scale);
    for line in figure.lines.iter().filter(|line| line.from <= finest) {
        let traced = trace(&panel.curve(line.points, false)).into_iter();
        let traced = traced.step_by(if line.dotted { 3 } else { 1 });
        for dot in traced.filter(shown) {
            dots.set(dot, Side::Both, Layer::Line);
        }
    }
    if look.solid && finest >= WITH_HAIR {
        let hair = inside(&panel.curve(figure.hair, true)).into_iter();
        // Strands that fall to both sides.
        for dot in hair.filter(|(column, row)| (column - row).rem_euclid(4) == 0) {
            dots.set(dot, Side::Both, Layer::Line);
        }
    }
}

/// Whether the body ends beside a dot; across the mid-line lies its mirror image.
fn is_edge((column, row): Dot, body: &HashSet<Dot>) -> bool {
    let beside = [(-1, 0), (1, 0), (0, -1), (0, 1)].map(|(dx, dy)| (column + dx, row + dy));
    let missing = |(column, row): &Dot| !body.contains(&((*column).max(0), *row));
    beside.iter().any(missing)
}
