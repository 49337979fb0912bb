//! The bars of the chosen routine, large, in the rows that a short list leaves free below it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use crate::library::Listing;
use crate::model::wording;
use crate::shown::Shown;
use crate::ui::Theme;
use crate::ui::widgets::bars;

/// The rows of the bars.
const BARS: u16 = 5;
/// With the title, and the empty rows around.
const ROWS: u16 = BARS + 4;

/// Draws them in the last rows of the list's room, if so many of it are taken.
pub(super) fn render(
    buffer: &mut Buffer,
    room: Rect,
    taken: usize,
    listing: &Listing,
    theme: &Theme,
) {
    if usize::from(room.height) < taken + usize::from(ROWS) {
        return;
    }
    let title = Line::from(vec![
        Span::styled(
            Shown::from(listing.title.as_str()).to_string(),
            theme.banner(listing.benefit),
        ),
        Span::styled(
            format!("  {}", wording::strokes(listing.strokes)),
            theme.quiet,
        ),
    ]);
    let bars = bars::skyline(listing.parts.iter().copied(), (room.width, BARS), theme);
    let lines = [title, Line::default()].into_iter().chain(bars);
    let rows = room.rows().skip(usize::from(room.height - ROWS + 2));
    for (line, row) in lines.zip(rows) {
        line.render(row, buffer);
    }
}
