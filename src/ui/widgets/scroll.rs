//! A text longer than its space, with a mark that says there is more.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

use crate::ui::{Action, Theme};

/// How far a text is scrolled. It learns about the text when that is drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scroll {
    offset: usize,
    last: Option<usize>,
    page: usize,
    /// How many rows from the top have been in sight, and how many of them must have been.
    far: usize,
    must: usize,
    seen: bool,
}

/// A text laid out in rows.
#[derive(Debug, Clone, Default)]
pub struct Text {
    /// The rows.
    pub lines: Vec<Line<'static>>,
    /// How many rows from the top must have been in sight before the person can answer.
    pub must: usize,
    /// The row at which a page may end, if it must.
    pub may_break: Option<usize>,
    /// The rows of what is chosen, which are scrolled into sight; empty if nothing is chosen.
    pub chosen: Range<usize>,
}

impl Text {
    /// Where the text is higher than that, lets the page end at the row at which it may.
    pub fn break_pages(&mut self, height: u16) {
        let shown = usize::from(height).saturating_sub(1);
        if let Some(at) = self.may_break.filter(|_| self.lines.len() > shown + 1) {
            let empty = (at..shown).map(|_| Line::default());
            self.lines.splice(at..at, empty.collect::<Vec<_>>());
        }
    }
}

impl Scroll {
    /// Scrolls if the action is a scrolling one, and returns whether it was.
    pub fn act(&mut self, action: Action) -> bool {
        let page = self.page.max(2) - 1;
        let moved = action.moved(self.offset, self.last.unwrap_or(0), page);
        self.offset = moved.unwrap_or(self.offset);
        moved.is_some()
    }

    /// Whether everything that must be read has been in sight; false before it is first drawn.
    #[must_use]
    pub fn has_seen_what_must(&self) -> bool {
        self.seen
    }

    fn notes(&mut self, text: &Text) {
        // In a window of another width the rows differ.
        if self.must != text.must {
            (self.must, self.far) = (text.must, 0);
        }
        self.far = self.far.max(self.offset + self.page);
        self.seen |= self.far >= self.must;
    }

    /// Whether there is more than fits; false before it is first drawn.
    #[must_use]
    pub fn scrolls(&self) -> bool {
        self.last.is_some_and(|last| last > 0)
    }

    /// Whether the end of the text has been in sight; false before it is first drawn.
    #[must_use]
    pub fn at_end(&self) -> bool {
        self.last.is_some_and(|last| self.offset >= last)
    }
}

/// Draws as much of the text as fits, and how to see the rest.
pub fn render(buffer: &mut Buffer, area: Rect, text: &Text, scroll: &mut Scroll, theme: &Theme) {
    let height = usize::from(area.height);
    let lines = &text.lines;
    let fits = lines.len() <= height;
    let shown = height - usize::from(!fits && height >= 3);
    let last = lines.len().saturating_sub(shown);
    let chosen = text.chosen.end.saturating_sub(shown)..=text.chosen.start;
    (scroll.last, scroll.page) = (Some(last), shown);
    scroll.offset = scroll.offset.min(last);
    if !text.chosen.is_empty() {
        scroll.offset = scroll.offset.max(*chosen.start()).min(*chosen.end());
    }
    scroll.notes(text);
    let rows = area.rows().take(shown);
    for (line, row) in lines.iter().skip(scroll.offset).zip(rows) {
        line.render(row, buffer);
    }
    if let Some(row) = area.rows().nth(shown) {
        let words = match (scroll.offset > 0, scroll.offset < last) {
            (false, _) => "↓ more below",
            (true, true) => "↑↓ more",
            (true, false) => "↑ more above",
        };
        Line::styled(words, theme.key)
            .alignment(Alignment::Right)
            .render(row, buffer);
    }
}
