//! The list as it is walked and drawn: which row is chosen, and which are in sight.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use super::row;
use super::rows::{Heading, Item, Rows};
use super::{ForNow, Home, View};
use crate::library::Entry;
use crate::model::Benefit;
use crate::ui::{Theme, text};

/// So many rows below the chosen one stay in sight.
const BELOW: usize = 2;

/// What is chosen. A routine is known by its id: rows may come before it while files are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Chosen {
    /// The session that was left.
    GoOn,
    /// What is suggested.
    ForNow,
    /// The routine with this id.
    Routine(String),
}

/// The list, with one of its rows chosen.
pub(super) struct List<'v> {
    pub(super) rows: Rows<'v>,
    /// The row that is chosen; none if there is nothing to choose.
    pub(super) at: Option<usize>,
    all: usize,
}

impl<'v> List<'v> {
    pub(super) fn of(view: &View<'v>, state: &Home) -> Self {
        let rows = Rows::of(view, state);
        let at = |id: &str| {
            let is_it = |row: &Item<'_>| matches!(row, Item::Routine(entry) if entry.id == id);
            rows.rows.iter().position(is_it)
        };
        let chosen = match &state.chosen {
            Some(Chosen::Routine(id)) => at(id),
            Some(Chosen::ForNow) => rows
                .rows
                .iter()
                .position(|row| matches!(row, Item::ForNow(_))),
            Some(Chosen::GoOn) => rows.rows.iter().position(Item::goes_on),
            None => match rows.rows.first() {
                Some(Item::GoOn(..)) => Some(0),
                _ => rows.best.or(view.last).and_then(at),
            },
        };
        let is_pending = view.for_now == ForNow::Pending;
        let first = |row: &Item<'_>| match row {
            Item::Heading(..) => false,
            Item::ForNow(entry) => entry.is_some() || is_pending,
            Item::GoOn(..) | Item::Routine(_) => true,
        };
        Self {
            at: chosen.or_else(|| rows.rows.iter().position(first)),
            rows,
            all: view.shelf.entries().len(),
        }
    }

    /// How many routines are shown, the suggestion not counted again.
    pub(super) fn count(&self) -> usize {
        let routines = self.rows.rows.iter();
        routines
            .filter(|row| matches!(row, Item::Routine(_)))
            .count()
    }

    /// How many rows it has.
    pub(super) fn len(&self) -> usize {
        self.rows.rows.len()
    }

    /// Whether there is nothing to show.
    pub(super) fn is_empty(&self) -> bool {
        let can_be_chosen = |row: &Item<'_>| !matches!(row, Item::Heading(..) | Item::ForNow(None));
        !self.rows.rows.iter().any(can_be_chosen)
    }

    /// How many there are.
    pub(super) const fn all(&self) -> usize {
        self.all
    }

    /// What is chosen: what Enter opens, and what the body shows.
    pub(super) fn chosen(&self) -> Option<&'v Entry> {
        match self.rows.rows.get(self.at?)? {
            Item::Heading(..) => None,
            Item::GoOn(_, entry) | Item::ForNow(entry) => *entry,
            Item::Routine(entry) => Some(entry),
        }
    }

    /// Whether the session that was left is chosen.
    pub(super) fn goes_on(&self) -> bool {
        let chosen = self.at.and_then(|at| self.rows.rows.get(at));
        chosen.is_some_and(Item::goes_on)
    }

    /// The benefit of what is chosen.
    pub(super) fn benefit(&self) -> Option<Benefit> {
        Some(self.chosen()?.listing.as_ref()?.benefit)
    }

    /// Draws the rows in sight, the chosen one among them.
    pub(super) fn render(&self, buffer: &mut Buffer, area: Rect, view: &View<'_>, theme: &Theme) {
        let rows = &self.rows.rows;
        let height = usize::from(area.height).max(1);
        // As far up as it goes: what is suggested stays in sight as long as it can.
        let first = self
            .at
            .unwrap_or(0)
            .saturating_sub(height.saturating_sub(BELOW + 1));
        let first = first.min(rows.len().saturating_sub(height));
        let more = rows.len() > height;
        let width = area.width - u16::from(more);
        let shown = rows.iter().enumerate().skip(first);
        for ((nth, row), place) in shown.zip(area.rows()) {
            let place = Rect { width, ..place };
            self.line(nth, *row, width, view, theme)
                .render(place, buffer);
        }
        if more {
            let up = first > 0;
            let down = first + height < rows.len();
            for (there, mark, y) in [(up, "↑", area.y), (down, "↓", area.bottom() - 1)] {
                if there {
                    buffer.set_string(area.right() - 1, y, mark, theme.key);
                }
            }
        }
    }

    fn line(
        &self,
        nth: usize,
        row: Item<'_>,
        width: u16,
        view: &View<'_>,
        theme: &Theme,
    ) -> Line<'static> {
        let chosen = self.at == Some(nth);
        match row {
            Item::Heading(heading, about) => titled(heading, about, width, theme),
            Item::GoOn(left, _) => row::left(left, chosen, width, theme),
            Item::ForNow(None) if chosen => Line::styled("›", theme.chosen),
            Item::ForNow(None) => Line::default(),
            Item::ForNow(Some(entry)) | Item::Routine(entry) => row::Row {
                entry,
                mine: &view.mine,
                areas: &self.rows.areas,
                chosen,
            }
            .line(width, theme),
        }
    }
}

/// A heading, and as much of what it says as fits.
fn titled(heading: Heading, about: &str, width: u16, theme: &Theme) -> Line<'static> {
    let style = match heading {
        Heading::Benefit(benefit) => theme.accent(benefit).add_modifier(Modifier::BOLD),
        Heading::ForNow => theme.heading,
        Heading::NeedsFixing => theme.warning,
    };
    let room = usize::from(width).saturating_sub(text::width(heading.name()) + 2);
    let about = text::fit(about, room);
    let about = if text::width(&about) < 4 {
        "".into()
    } else {
        about
    };
    Line::from(vec![
        Span::styled(heading.name(), style),
        Span::raw("  "),
        Span::styled(about.into_owned(), theme.quiet),
    ])
}
