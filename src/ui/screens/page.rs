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
    /// The space kept free for a body.
    pub(super) free: Free,
    /// What stands below the text however far that is scrolled.
    pub(super) last: Vec<Line<'static>>,
    pub(super) theme: &'p Theme,
}

/// The space that a text leaves free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Free {
    /// None.
    Nothing,
    /// So many columns beside it.
    Columns(u16),
    /// So many rows above it, in a window that is narrow and tall.
    Rows(u16),
}

impl Free {
    /// The space for a body in a window of this size.
    pub(super) const fn for_a_body(window: Rect) -> Self {
        match (window.width, window.height) {
            (130.., 24..) => Self::Columns(46),
            (96.., 22..) => Self::Columns(26),
            (76.., 22..) => Self::Columns(17),
            (_, 32..) => Self::Rows(12),
            _ => Self::Nothing,
        }
    }

    const fn columns(self) -> u16 {
        match self {
            Self::Columns(columns) => columns + GAP,
            _ => 0,
        }
    }

    const fn rows(self) -> u16 {
        match self {
            Self::Rows(rows) => rows,
            _ => 0,
        }
    }
}

/// The parts of a text screen: the title, the text with what is beside it, and the keys.
fn parts(window: Rect) -> [Rect; 3] {
    let gap = u16::from(window.height >= 18);
    let [head, _, main, _, keys] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(gap),
        Constraint::Fill(1),
        Constraint::Length(gap),
        Constraint::Length(1),
    ])
    .areas(inside(window));
    [head, main, keys]
}

/// The columns and rows between the title and the keys of a window.
pub(super) fn room(window: Rect) -> (u16, u16) {
    let [_, main, _] = parts(window);
    (main.width.min(MEASURE), main.height)
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
    /// A page with the usual title, and nothing beside or below the text.
    pub(super) fn of(place: Place, title: &'p str, theme: &'p Theme) -> Self {
        Self {
            place,
            title,
            title_style: theme.title,
            aside: String::new(),
            free: Free::Nothing,
            last: Vec::new(),
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
        let [head, main, keys] = parts(area);
        ends(
            head.width,
            (self.title, self.title_style),
            (&self.aside, self.theme.quiet),
        )
        .render(head, buffer);
        let last = self.last.len() as u16;
        let [main, _, below] = Layout::vertical([
            Constraint::Fill(1),
            Constraint::Length(last.min(1)),
            Constraint::Length(last),
        ])
        .areas(main);
        for (line, row) in self.last.iter().zip(below.rows()) {
            line.render(row, buffer);
        }
        let [beside, body] = self.split(main);
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

    /// The space kept free, and that of the text.
    fn split(&self, room: Rect) -> [Rect; 2] {
        let [above, _, main] = Layout::vertical([
            Constraint::Length(self.free.rows()),
            Constraint::Length(self.free.rows().min(1)),
            Constraint::Fill(1),
        ])
        .areas(room);
        let columns = self.free.columns();
        let width = main.width.saturating_sub(columns).min(MEASURE);
        let body = Rect { width, ..main };
        match self.free {
            Free::Rows(_) => [above, body],
            _ => {
                let x = main.x + width + GAP;
                let width = columns.saturating_sub(GAP);
                [Rect { x, width, ..main }, body]
            }
        }
    }
}
