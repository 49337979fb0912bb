//! A screen in a window too small for it: one line of text.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::Widget as _;

use super::{Theme, text};

/// The narrowest window that screens are laid out for, in columns.
const NARROWEST: u16 = 30;
/// The lowest window that screens are laid out for, in rows.
const LOWEST: u16 = 10;

/// Whether a screen has room to be laid out; below 30 by 10 it is one line of text.
pub(super) const fn fits(area: Rect) -> bool {
    area.width >= NARROWEST && area.height >= LOWEST
}

/// One line of text, vertically centred, cut with an ellipsis.
pub(super) fn render(frame: &mut Frame<'_>, line: &str, theme: &Theme) {
    let area = frame.area();
    if let Some(row) = area.rows().nth((area.height / 2).into()) {
        let shown = text::fit(line, area.width.into());
        ratatui::text::Span::styled(shown, theme.text).render(row, frame.buffer_mut());
    }
}
