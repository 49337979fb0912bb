//! A text longer than its room, and a mark that says that more is to come.

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

use crate::ui::{Action, Theme};

/// How far a text is scrolled. What it knows of the text it learns when that is drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scroll {
    offset: usize,
    last: Option<usize>,
    page: usize,
}

impl Scroll {
    /// Scrolls, if the action is one that scrolls; answers whether it was.
    pub fn act(&mut self, action: Action) -> bool {
        let page = self.page.max(2) - 1;
        let to = match action {
            Action::Up => self.offset.saturating_sub(1),
            Action::Down => self.offset + 1,
            Action::PageUp => self.offset.saturating_sub(page),
            Action::PageDown => self.offset + page,
            Action::Top => 0,
            Action::Bottom => usize::MAX,
            _ => return false,
        };
        self.offset = to.min(self.last.unwrap_or(0));
        true
    }

    /// Whether the end of the text has been in sight; false before it was ever drawn.
    #[must_use]
    pub fn at_end(&self) -> bool {
        self.last.is_some_and(|last| self.offset >= last)
    }
}

/// Draws as much of the text as there is room for, and how to see the rest.
pub fn render(
    buffer: &mut Buffer,
    area: Rect,
    lines: &[Line<'_>],
    scroll: &mut Scroll,
    theme: &Theme,
) {
    let height = usize::from(area.height);
    let fits = lines.len() <= height;
    let shown = if fits || height < 3 {
        height
    } else {
        height - 1
    };
    let last = lines.len().saturating_sub(shown);
    *scroll = Scroll {
        offset: scroll.offset.min(last),
        last: Some(last),
        page: shown,
    };
    let rows = area.rows().take(shown);
    for (line, row) in lines.iter().skip(scroll.offset).zip(rows) {
        line.render(row, buffer);
    }
    if shown < height && !fits {
        let words = match (scroll.offset > 0, scroll.offset < last) {
            (false, _) => "↓ more below",
            (true, true) => "↑↓ more",
            (true, false) => "↑ more above",
        };
        let row = Rect {
            y: area.bottom() - 1,
            height: 1,
            ..area
        };
        Line::styled(words, theme.key)
            .alignment(Alignment::Right)
            .render(row, buffer);
    }
}
