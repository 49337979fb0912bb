//! The map of one state at one size, as characters with the part that each plays.

use super::cells::{self, Cell};
use super::curve::Point;
use super::dots::{Dot, fill};
use super::frame::DOTS;
use super::glyphs::{self, Touched};
use super::look::Look;
use super::motion::Hand;
use super::panels::{Panel, overview, panels};
use super::path::Path;
use super::scene::{Scene, Site};
use super::touch;
use crate::model::Side;
use std::collections::BTreeMap;

/// The part that a cell plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tone {
    /// Nothing.
    Empty,
    /// The body itself.
    Mass,
    /// The body near its outline.
    Shade,
    /// The outline, and where the body is not solid the lines within.
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
    pub cells: Vec<Cell>,
    look: Look,
    /// The paths of the hands over what is worked now, in dots.
    paths: Vec<Path>,
}

impl Picture {
    /// A scene drawn into the given columns and rows.
    #[must_use]
    pub fn of(scene: &Scene, (width, height): (u16, u16), look: Look) -> Self {
        let panels = match scene {
            Scene::Stroke { now, .. } | Scene::Held { now, .. } => {
                panels(now.0, &scene.areas(), width, height)
            }
            Scene::Routine(_) => overview(&scene.areas(), width, height),
        };
        let drawn = |panel| cells::of_panel(scene, panel, look);
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
            look,
            paths: scene
                .touched()
                .map(|now| paths(now, &panels))
                .unwrap_or_default(),
        }
    }

    /// The cells that a hand changes, by their index in `cells`, and what they become.
    #[must_use]
    pub fn marked(&self, hand: Hand) -> Vec<(usize, Cell)> {
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
            .map(|(at, dots)| (at, glyphs::touched(self.cells[at], dots, self.look.glyphs)))
            .filter(|(at, cell)| self.cells[*at] != *cell)
            .collect()
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
