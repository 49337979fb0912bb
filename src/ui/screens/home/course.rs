//! The bars of the chosen routine, large, in the rows that a short list leaves free below it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget as _;

use crate::library::Listing;
use crate::ui::Theme;
use crate::ui::widgets::bars;

/// Their rows, and those that stay empty above them.
const BARS: u16 = 5;
const ABOVE: u16 = 2;

/// Draws them in the last rows of the list's room, if so many of it are taken.
pub(super) fn render(
    buffer: &mut Buffer,
    room: Rect,
    taken: usize,
    listing: &Listing,
    theme: &Theme,
) {
    if usize::from(room.height) < taken + usize::from(ABOVE + BARS) {
        return;
    }
    let parts = listing.parts.iter().copied();
    let bars = bars::skyline(parts, (room.width, BARS), theme);
    let rows = room.rows().skip(usize::from(room.height - BARS));
    for (line, row) in bars.into_iter().zip(rows) {
        line.render(row, buffer);
    }
}
