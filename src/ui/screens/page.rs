//! What text screens have in common: margins, a title, a scrolling text, a foot line.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use crate::ui::keys::Place;
use crate::ui::prose::Prose;
use crate::ui::widgets::{foot, scroll};
use crate::ui::{Theme, text, too_small};

pub(super) use crate::ui::widgets::scroll::Scroll;

/// The maximum text width: longer rows are hard to read.
const MEASURE: u16 = 84;
/// The empty columns between the text and what is beside it.
pub(super) const GAP: u16 = 3;

/// The parts of a text screen.
pub(super) struct Page<'p> {
    pub(super) place: Place,
    pub(super) title: &'p str,
    pub(super) title_style: Style,
    /// What is at the right end of the title's row.
    pub(super) aside: String,
    /// The columns kept free beside the text.
    pub(super) beside: u16,
    pub(super) theme: &'p Theme,
}

/// The screen without its margins; a small window has none.
pub(super) fn inside(area: Rect) -> Rect {
    let beside = match area.width {
        0..50 => 0,
        50..70 => 1,
        _ => 3,
    };
    let above = u16::from(area.height >= 18);
    Rect {
        x: area.x + beside,
        y: area.y + above,
        width: area.width.saturating_sub(2 * beside),
        height: area.height.saturating_sub(above),
    }
}

/// The first row in sight of a list, with the chosen one near the middle.
pub(super) fn first_in_sight(chosen: usize, rows: usize, height: usize) -> usize {
    let middle = chosen.saturating_sub(height / 2);
    middle.min(rows.saturating_sub(height))
}

/// A row with one text on the left, cut if necessary, and one on the right.
pub(super) fn ends(width: u16, left: (&str, Style), right: (&str, Style)) -> Line<'static> {
    let room = usize::from(width);
    let taken = text::width(right.0);
    let needs_gap = taken > 0;
    let shown = text::fit(
        left.0,
        room.saturating_sub(taken + 2 * usize::from(needs_gap)),
    );
    let gap = room.saturating_sub(text::width(&shown) + taken);
    Line::from(vec![
        Span::styled(shown.into_owned(), left.1),
        Span::raw(" ".repeat(gap)),
        Span::styled(text::fit(right.0, room).into_owned(), right.1),
    ])
}

impl<'p> Page<'p> {
    /// A page with the usual title and nothing beside it.
    pub(super) fn of(place: Place, title: &'p str, theme: &'p Theme) -> Self {
        Self {
            place,
            title,
            title_style: theme.title,
            aside: String::new(),
            beside: 0,
            theme,
        }
    }

    /// Draws the page around the text that `write` adds, and returns the space kept free beside it.
    pub(super) fn render(
        &self,
        frame: &mut Frame<'_>,
        scroll: &mut Scroll,
        write: impl FnOnce(&mut Prose<'_>),
    ) -> Rect {
        let area = frame.area();
        if !too_small::fits(area) {
            let line = format!("{}: a larger window shows it", self.title);
            too_small::render(frame, &line, self.theme);
            return Rect::ZERO;
        }
        let buffer = frame.buffer_mut();
        let gap = u16::from(area.height >= 18);
        let [head, _, body, _, keys] = Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(gap),
            Constraint::Fill(1),
            Constraint::Length(gap),
            Constraint::Length(1),
        ])
        .areas(inside(area));
        ends(
            head.width,
            (self.title, self.title_style),
            (&self.aside, self.theme.quiet),
        )
        .render(head, buffer);
        let free = self.beside + u16::from(self.beside > 0) * GAP;
        let width = body.width.saturating_sub(free).min(MEASURE);
        let beside = Rect {
            x: body.x + width + GAP,
            width: self.beside,
            ..body
        };
        let body = Rect { width, ..body };
        let mut prose = Prose::new(body.width, self.theme);
        write(&mut prose);
        let mut text = prose.into_text();
        text.break_pages(body.height);
        scroll::render(buffer, body, &text, scroll, self.theme);
        let place = self.place.once_read(scroll.has_seen_what_must());
        let shows = foot::Shows {
            scrolls: scroll.scrolls(),
            answers: !scroll.is_held_back(),
        };
        foot::render_for(buffer, keys, place, shows, self.theme);
        beside
    }
}
