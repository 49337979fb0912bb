//! A side or a time in letters that can be read from across the room.
//!
//! They are made of squares, two above each other in a cell, and so come in any size.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::ui::Theme;
use crate::ui::body::Glyphs;

mod digits;
mod words;

pub use digits::{Fit, digits, time};
pub use words::{ROWS, WIDEST, word};

/// Squares of a picture, row by row; twice as many rows as cells.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Squares {
    width: u16,
    set: Vec<bool>,
}

impl Squares {
    /// A picture of so many columns, and rows of cells.
    fn of(width: u16, rows: u16, is_set: impl Fn(u16, u16) -> bool) -> Self {
        let all = (0..2 * rows).flat_map(|y| (0..width).map(move |x| (x, y)));
        Self {
            width,
            set: all.map(|(x, y)| is_set(x, y)).collect(),
        }
    }

    fn at(&self, x: u16, y: u16) -> bool {
        let place = usize::from(y) * usize::from(self.width) + usize::from(x);
        self.set.get(place).copied().unwrap_or(false)
    }

    fn rows(&self) -> u16 {
        (self.set.len() / usize::from(self.width.max(1)) / 2) as u16
    }

    /// Draws it from the upper left of an area, as far as that goes.
    fn render(&self, buffer: &mut Buffer, area: Rect, style: Style, theme: &Theme) {
        // Slanted or underlined blocks would be torn apart.
        let style = Style {
            add_modifier: style.add_modifier & (Modifier::BOLD | Modifier::DIM),
            ..style
        };
        let size = (self.width.min(area.width), self.rows().min(area.height));
        for (x, y) in (0..size.1).flat_map(|y| (0..size.0).map(move |x| (x, y))) {
            if let Some(sign) = sign(self.at(x, 2 * y), self.at(x, 2 * y + 1), theme) {
                buffer[(area.x + x, area.y + y)]
                    .set_char(sign)
                    .set_style(style);
            }
        }
    }
}

/// The character of a cell whose upper and lower square are set; none for an empty one.
const fn sign(upper: bool, lower: bool, theme: &Theme) -> Option<char> {
    let [full, up, low] = match theme.glyphs {
        Glyphs::Ascii => ['#', '"', 'm'],
        Glyphs::Braille if theme.wide_blocks => ['⣿', '⠛', '⣤'],
        Glyphs::Braille => ['█', '▀', '▄'],
    };
    match (upper, lower) {
        (true, true) => Some(full),
        (true, false) => Some(up),
        (false, true) => Some(low),
        (false, false) => None,
    }
}
