//! How a cell looks: its colours as a page knows them.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// The ground of a picture.
pub const GROUND: &str = "#161616";
const INK: &str = "#d0d0d0";

/// How a cell looks, whatever is written in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The colour of letters and dots.
    pub ink: String,
    /// The colour behind them.
    pub ground: String,
    /// Whether letters are bold.
    pub bold: bool,
    is_blank: bool,
}

impl Look {
    /// The look of a cell.
    pub fn of(cell: &Cell) -> Self {
        let (mut ink, mut ground) = (colour(cell.fg, INK), colour(cell.bg, GROUND));
        if cell.modifier.contains(Modifier::REVERSED) {
            std::mem::swap(&mut ink, &mut ground);
        }
        let bold = cell.modifier.contains(Modifier::BOLD);
        let is_blank = matches!(cell.symbol(), " " | "" | "\u{2800}");
        Self { ink, ground, bold, is_blank }
    }

    /// Whether there is nothing to draw.
    pub fn is_nothing(&self) -> bool {
        self.is_blank && self.ground == GROUND
    }

    /// Whether a cell beside it can be drawn together with it.
    pub fn goes_on(&self, next: &Self) -> bool {
        let alike = self.ink == next.ink && self.bold == next.bold;
        self.ground == next.ground && (alike || next.is_blank)
    }
}

/// A colour as terminals show it; the six-by-six-by-six cube and the greys of the 256.
fn colour(colour: Color, usual: &str) -> String {
    let (red, green, blue) = match colour {
        Color::Rgb(red, green, blue) => (red, green, blue),
        Color::Indexed(index @ 16..=231) => {
            let level = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
            let n = index - 16;
            (level(n / 36), level(n / 6 % 6), level(n % 6))
        }
        Color::Indexed(index @ 232..) => {
            let grey = 8 + 10 * (index - 232);
            (grey, grey, grey)
        }
        _ => return usual.to_owned(),
    };
    format!("#{red:02x}{green:02x}{blue:02x}")
}
