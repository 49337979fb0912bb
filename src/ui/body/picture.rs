//! The map of one state at one size, as characters with the part that each plays.
//!
//! Its layers are told apart without colour: the body is a stipple, its outline a line, what is
//! worked now is filled, what was worked earlier is the denser the longer that was, and what comes
//! next is an edge around a sign.

use super::curve::{Point, doubled_area};
use super::dots::{Dot, Dots, Layer, fill};
use super::figure::Piece;
use super::frame::DOTS;
use super::glyphs::{self, Glyphs, Touched};
use super::motion::Hand;
use super::panels::{Panel, overview, panels};
use super::path::Path;
use super::scene::{Scene, Site};
use super::shapes::{draw_lines, light, middle};
use super::touch;
use crate::model::{Area, Side};
use std::collections::BTreeMap;

/// The part that a cell plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tone {
    /// Nothing.
    Empty,
    /// The body itself.
    Mass,
    /// The outline and the lines within.
    Outline,
    /// Worked earlier, or for a small part of a routine.
    Worked,
    /// Worked for part of a routine, or for some time.
    Some,
    /// Was worked for long.
    Much,
    /// Comes next.
    Next,
    /// Worked now, in an area for light touch only: striped, or `/` in ASCII.
    Light,
    /// Worked now.
    Now,
    /// The rest of the hand, a lifted one, or how far a press has come.
    Faint,
    /// What touches.
    Hand,
}

/// A drawn map: rows of characters with their tones.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// What each drawing shows and how many columns it takes, from left to right.
    pub views: Vec<(&'static str, u16)>,
    /// The cells of a row.
    pub width: u16,
    /// Row by row.
    pub cells: Vec<(char, Tone)>,
    glyphs: Glyphs,
    /// The paths of the hands over what is worked now, in dots.
    paths: Vec<Path>,
}

impl Picture {
    /// A scene drawn into the given columns and rows.
    #[must_use]
    pub fn of(scene: &Scene, (width, height): (u16, u16), glyphs: Glyphs) -> Self {
        let panels = match scene {
            Scene::Stroke { now, .. } => panels(now.0, width, height),
            Scene::Routine(places) => {
                let areas: Vec<Area> = places.iter().map(|((area, _), _)| *area).collect();
                overview(&areas, width, height)
            }
        };
        let drawn = |panel| cells_of(scene, panel, glyphs);
        let columns: Vec<_> = panels.iter().map(drawn).collect();
        let mut cells = Vec::with_capacity(usize::from(width) * usize::from(height));
        for y in 0..usize::from(height) {
            for (panel, column) in panels.iter().zip(&columns) {
                let width = panel.frame.columns().into();
                let row = y.checked_sub(panel.above.into());
                let row = row.and_then(|row| column.chunks(width).nth(row));
                match row {
                    Some(row) => cells.extend_from_slice(row),
                    None => cells.resize(cells.len() + width, (' ', Tone::Empty)),
                }
            }
            cells.resize((y + 1) * usize::from(width), (' ', Tone::Empty));
        }
        let view = |panel: &Panel| (panel.view.name(), panel.frame.columns());
        Self {
            views: panels.iter().map(view).collect(),
            width,
            cells,
            glyphs,
            paths: scene
                .now()
                .map(|now| paths(now, &panels))
                .unwrap_or_default(),
        }
    }

    /// The cells that a hand changes, by their index in `cells`, and what they become.
    #[must_use]
    pub fn marked(&self, hand: Hand) -> Vec<(usize, (char, Tone))> {
        let mut changed: BTreeMap<usize, Touched> = BTreeMap::new();
        for path in &self.paths {
            touch::ink(path, hand, &mut |((x, y), ink)| {
                let cell = (x / DOTS.0, y / DOTS.1);
                let at = usize::from(cell.1) * usize::from(self.width) + usize::from(cell.0);
                if cell.0 < self.width && at < self.cells.len() {
                    let nth = usize::from(y % DOTS.1 * DOTS.0 + x % DOTS.0);
                    changed.entry(at).or_default()[nth] = Some(ink);
                }
            });
        }
        let touched = changed.into_iter();
        touched
            .map(|(at, dots)| (at, glyphs::touched(self.cells[at], dots, self.glyphs)))
            .filter(|(at, cell)| self.cells[*at] != *cell)
            .collect()
    }
}

/// The cells of a panel, row by row.
fn cells_of(scene: &Scene, panel: &Panel, glyphs: Glyphs) -> Vec<(char, Tone)> {
    let frame = &panel.frame;
    let mut dots = Dots::new(frame.half_width, frame.height);
    draw_lines(&mut dots, panel, glyphs.finest(frame.scale));
    let next = match scene {
        Scene::Stroke { now, worked, next } => {
            for (place, layer) in worked {
                light(&mut dots, panel, *place, *layer);
            }
            let next = next.filter(|next| next != now);
            if let Some(place) = next {
                light(&mut dots, panel, place, Layer::Next);
            }
            light(&mut dots, panel, *now, Layer::Now);
            next
        }
        Scene::Routine(places) => {
            for (place, layer) in places {
                light(&mut dots, panel, *place, *layer);
            }
            None
        }
    };
    let mut cells = Vec::new();
    for y in 0..frame.height / DOTS.1 {
        for x in 0..frame.columns() {
            // The eight dots of a cell, row by row.
            let eight = std::array::from_fn(|nth| {
                let nth = nth as u16;
                dots.layers(x * DOTS.0 + nth % DOTS.0, y * DOTS.1 + nth / DOTS.0)
            });
            cells.push(cell(eight, glyphs));
        }
    }
    if let Some(place) = next {
        sign(&mut cells, panel, place, glyphs);
    }
    cells
}

/// Puts the sign of what comes next at its centre, unless that is lit.
fn sign(cells: &mut [(char, Tone)], panel: &Panel, (area, side): Site, glyphs: Glyphs) {
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
            *cell = (glyphs.next_sign(), Tone::Next);
        }
    }
}

/// The paths over every piece of an area on every panel, on its sides.
fn paths((area, side): Site, panels: &[Panel]) -> Vec<Path> {
    let mut paths = Vec::new();
    let mut left = 0.0;
    for panel in panels {
        let (figure, frame) = (panel.view.figure(), &panel.frame);
        let middle = left + f32::from(frame.half_width);
        let above = f32::from(panel.above * DOTS.1);
        for piece in figure.pieces(area) {
            let full = fill(&panel.curve(piece.points, true));
            for (of, sign) in [(Side::Left, -1.0), (Side::Right, 1.0)] {
                if side != of && side != Side::Both {
                    continue;
                }
                let put = |(x, y): Point| (middle + sign * x, above + y);
                let dot = |(x, y): &Dot| put((*x as f32 + 0.5, *y as f32 + 0.5));
                let dots: Vec<Point> = full.iter().map(dot).collect();
                let heart = put(frame.place(figure.heart));
                paths.push(Path::through(&dots, heart, sign, middle));
            }
        }
        left += 2.0 * f32::from(frame.half_width);
    }
    paths
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

/// What eight dots amount to. Inner lines give way to what is lit; the outline does not.
fn cell(eight: [u16; 8], glyphs: Glyphs) -> (char, Tone) {
    let has = |layer: Layer| eight.iter().any(|layers| layers & layer as u16 > 0);
    let (layer, tone) = match LIT.into_iter().find(|(layer, _)| has(*layer)) {
        Some(lit) => lit,
        None if has(Layer::Outline) || has(Layer::Line) => (Layer::Line, Tone::Outline),
        None if has(Layer::Mass) => (Layer::Mass, Tone::Mass),
        None => return (' ', Tone::Empty),
    };
    let set = eight.map(|layers| layers & (layer as u16 | Layer::Outline as u16) > 0);
    (glyphs::letter(set, tone, glyphs), tone)
}
