//! A page of text being laid out: headings, paragraphs and lists in rows of one width.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::widgets::scroll::Text;
use super::{Theme, text};

/// A page being laid out. Text is wrapped as it is added.
pub(super) struct Prose<'t> {
    width: usize,
    theme: &'t Theme,
    text: Text,
}

impl<'t> Prose<'t> {
    pub(super) fn new(width: u16, theme: &'t Theme) -> Self {
        Self {
            width: width.into(),
            theme,
            text: Text::default(),
        }
    }

    /// A heading with an empty row above it.
    pub(super) fn heading(&mut self, text: &str) {
        self.gap();
        self.hanging("", text, self.theme.heading);
    }

    /// A paragraph in the normal style.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.hanging("", text, self.theme.text);
    }

    /// A paragraph in the quiet style.
    pub(super) fn aside(&mut self, text: &str) {
        self.hanging("", text, self.theme.quiet);
    }

    /// One entry of a list.
    pub(super) fn item(&mut self, text: &str) {
        self.hanging("· ", text, self.theme.text);
    }

    /// A text whose first row begins with a mark and whose other rows are indented by its width.
    pub(super) fn hanging(&mut self, mark: &str, text: &str, style: Style) {
        let set_in = text::width(mark);
        for (nth, row) in text::wrap(text, self.width.saturating_sub(set_in))
            .into_iter()
            .enumerate()
        {
            let before = if nth == 0 {
                Span::styled(mark.to_owned(), self.theme.quiet)
            } else {
                Span::raw(" ".repeat(set_in))
            };
            self.text.lines.push(Line::from(vec![
                before,
                Span::styled(row.to_owned(), style),
            ]));
        }
    }

    /// A row that is already laid out.
    pub(super) fn line(&mut self, line: Line<'static>) {
        self.text.lines.push(line);
    }

    /// So many rows of a drawing.
    pub(super) fn drawn(&mut self, rows: u16, draw: impl FnOnce(&mut Buffer, Rect)) {
        let room = Rect::new(0, 0, self.width as u16, rows);
        let mut buffer = Buffer::empty(room);
        draw(&mut buffer, room);
        for row in buffer.content().chunks(self.width.max(1)) {
            let cells = row.iter();
            let cells = cells.map(|cell| Span::styled(cell.symbol().to_owned(), cell.style()));
            self.text.lines.push(cells.collect());
        }
    }

    /// One empty row, unless there already is one or there is nothing yet.
    pub(super) fn gap(&mut self) {
        if self.text.lines.last().is_some_and(|line| line.width() > 0) {
            self.text.lines.push(Line::default());
        }
    }

    /// Everything up to here must have been in sight before the person can answer.
    pub(super) fn must_be_seen(&mut self) {
        self.text.must = self.text.lines.len();
    }

    /// What follows is only for those who read on: where not all fits, it begins on the next page.
    pub(super) fn may_break_here(&mut self) {
        self.text.may_break = Some(self.text.lines.len());
    }

    /// What `write` adds may be the chosen part, which is scrolled into sight.
    pub(super) fn chosen_if(&mut self, is_chosen: bool, write: impl FnOnce(&mut Self)) {
        let first = self.text.lines.len();
        write(self);
        if is_chosen {
            self.text.chosen = first..self.text.lines.len();
        }
    }

    /// How many rows there are by now.
    pub(super) fn rows(&self) -> usize {
        self.text.lines.len()
    }

    pub(super) fn width(&self) -> usize {
        self.width
    }

    pub(super) fn into_text(self) -> Text {
        self.text
    }
}
