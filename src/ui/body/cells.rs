//! The cells of one drawing: which dots each shows, and in which tone.
//!
//! Its layers are told apart without colour: what is worked now is filled, what was worked earlier
//! is the denser the longer that was, what comes next is an edge around a sign, and the body is
//! an outline. With colours the body is solid, shaded toward its edge, and its lines are cut into it.

use super::curve::doubled_area;
use super::dots::{Dots, Layer};
use super::figure::Piece;
use super::frame::DOTS;
use super::glyphs;
use super::lit::{light, middle};
use super::look::Look;
use super::panels::Panel;
use super::picture::Tone;
use super::scene::{Scene, Site};
use super::shapes::draw_body;
use crate::model::Side;

/// A letter and the part that it plays.
pub(super) type Cell = (char, Tone);

/// The cells of a panel, row by row.
pub(super) fn of_panel(scene: &Scene, panel: &Panel, look: Look) -> Vec<Cell> {
    let frame = &panel.frame;
    // What is held stands still in a mere outline.
    let look = Look {
        solid: look.solid && !scene.is_held(),
        ..look
    };
    let mut dots = Dots::new(frame.half_width, frame.height);
    draw_body(&mut dots, panel, look);
    for (place, layer) in scene.lit() {
        light(&mut dots, panel, place, layer, look);
    }
    let size = (frame.columns(), frame.height / DOTS.1);
    // The eight dots of a cell, row by row.
    let eight = |x: u16, y: u16| -> [u16; 8] {
        std::array::from_fn(|nth| {
            let nth = nth as u16;
            dots.layers(x * DOTS.0 + nth % DOTS.0, y * DOTS.1 + nth / DOTS.0)
        })
    };
    let all = (0..size.1).flat_map(|y| (0..size.0).map(move |x| (x, y)));
    let edges: Vec<bool> = all
        .clone()
        .map(|(x, y)| has(eight(x, y), Layer::Outline))
        .collect();
    let near_edge = |(x, y): (u16, u16)| {
        let (width, columns) = (
            usize::from(size.0),
            x.saturating_sub(1)..=(x + 1).min(size.0 - 1),
        );
        let rows = y.saturating_sub(1)..=(y + 1).min(size.1 - 1);
        rows.into_iter().any(|y| {
            let row = &edges[usize::from(y) * width..][..width];
            row[usize::from(*columns.start())..=usize::from(*columns.end())].contains(&true)
        })
    };
    let mut cells: Vec<Cell> = all
        .map(|(x, y)| cell(eight(x, y), look.solid && near_edge((x, y)), look))
        .collect();
    if let Some(place) = scene.next() {
        sign(&mut cells, panel, place, look);
    }
    cells
}

/// Puts the sign of what comes next at its centre, unless that is lit.
fn sign(cells: &mut [Cell], panel: &Panel, (area, side): Site, look: Look) {
    let (figure, width) = (panel.view.figure(), i32::from(panel.frame.columns()));
    let size = |piece: &&Piece| doubled_area(&figure.curve(piece.points, true));
    let pieces = figure.pieces(area);
    let Some(piece) = pieces.max_by(|a, b| size(a).total_cmp(&size(b))) else {
        return;
    };
    let (column, row) = middle(&panel.curve(piece.points, true));
    let left = width / 2 - 1 - column / i32::from(DOTS.0);
    let y = row / i32::from(DOTS.1);
    for (x, of) in [(left, Side::Left), (width - 1 - left, Side::Right)] {
        if side != of && side != Side::Both || !(0..width).contains(&x) {
            continue;
        }
        if let Some(cell) = usize::try_from(y * width + x)
            .ok()
            .and_then(|at| cells.get_mut(at))
            && cell.1 < Tone::Light
        {
            *cell = (look.glyphs.next_sign(), Tone::Next);
        }
    }
}

/// What a lit cell shows, from the layer that wins over all others.
const LIT: [(Layer, Tone); 6] = [
    (Layer::Now, Tone::Now),
    (Layer::Light, Tone::Light),
    (Layer::Next, Tone::Next),
    (Layer::Much, Tone::Much),
    (Layer::Some, Tone::Some),
    (Layer::Worked, Tone::Worked),
];

fn has(eight: [u16; 8], layer: Layer) -> bool {
    eight.iter().any(|layers| layers & layer as u16 > 0)
}

/// What eight dots amount to. Inner lines give way to what is lit; the outline does not.
fn cell(eight: [u16; 8], shaded: bool, look: Look) -> Cell {
    let of = |layers: u16| eight.map(|dot| dot & layers > 0);
    let letter = |set, tone| (glyphs::letter(set, tone, look.glyphs), tone);
    let (line, outline) = (Layer::Line as u16, Layer::Outline as u16);
    if let Some((layer, tone)) = LIT.into_iter().find(|(layer, _)| has(eight, *layer)) {
        return letter(of(layer as u16 | outline), tone);
    }
    let is_edge = has(eight, Layer::Outline);
    if !look.solid {
        return match is_edge || has(eight, Layer::Line) {
            true => letter(of(line | outline), Tone::Outline),
            false => (' ', Tone::Empty),
        };
    }
    let tone = match () {
        () if !has(eight, Layer::Mass) => return (' ', Tone::Empty),
        () if is_edge => Tone::Outline,
        () if shaded => Tone::Shade,
        () => Tone::Mass,
    };
    // Lines are cut into the body, but not through its edge.
    let set =
        eight.map(|dot| dot & Layer::Mass as u16 > 0 && (dot & line == 0 || dot & outline > 0));
    letter(set, tone)
}
