//! How it was before and after sessions: counts, and no claim.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

use super::View;
use crate::advice::felt::NO_CLAIM;
use crate::shown::Shown;
use crate::ui::Theme;
use crate::ui::prose::Prose;

/// What stands there until enough is known.
const NOT_YET: &str =
    "Counts appear here once five sessions of one routine have a number before and after.";

/// All of it, in so many columns.
pub(super) fn lines(view: &View<'_>, width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let mut prose = Prose::new(width, theme);
    prose.heading("Before and after");
    for felt in view.felt {
        let title = Shown::from(felt.title.as_str());
        prose.hanging("  ", title.as_str(), theme.text);
        prose.hanging("    ", &felt.counts, theme.quiet);
    }
    match view.felt {
        [] => prose.aside(NOT_YET),
        _ => prose.aside(NO_CLAIM),
    }
    prose.into_text().lines
}

/// Draws as much of it as fits.
pub(super) fn render(buffer: &mut Buffer, room: Rect, lines: Vec<Line<'static>>, theme: &Theme) {
    let (fits, rows) = (usize::from(room.height), room.rows());
    let is_cut = lines.len() > fits;
    for (nth, (line, row)) in lines.into_iter().zip(rows).enumerate() {
        let line = match is_cut && nth + 1 == fits {
            true => Line::styled("A larger window shows more.", theme.quiet),
            false => line,
        };
        line.render(row, buffer);
    }
}
