//! The list of routines: the four benefits as tabs, and under each its routines.

use std::time::Duration;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use super::page::{ends, first_in_sight, inside};
use crate::library::{Entry, Listing, Shelf};
use crate::model::secs::on_screen;
use crate::model::wording::capital;
use crate::model::{Benefit, Tag};
use crate::ui::body::{BodyMap, Scene};
use crate::ui::keys::{Action, Place};
use crate::ui::widgets::{body, foot};
use crate::ui::{Theme, too_small};

mod row;
mod tabs;

/// What is chosen in the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Home {
    tab: usize,
    selected: usize,
}

/// What a key press in the list leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Open the briefing of the routine with this id, or the report of a file that needs fixing.
    Open(String),
    /// Show the page of a benefit.
    About(Benefit),
}

/// What the screen shows.
#[derive(Debug, Clone)]
pub struct View<'v> {
    /// All routines.
    pub shelf: &'v Shelf,
    /// How long a routine may take, if a limit was given.
    pub most: Option<Duration>,
    /// Whether the user's own folder is still being read.
    pub reading: bool,
    /// A line from the program, such as why a folder could not be read.
    pub notice: Option<&'v str>,
    /// What applies to the person.
    pub mine: Vec<Tag>,
    /// What will be heard of a session, in a few words.
    pub heard: &'v str,
}

/// How many rows the page keys move.
const PAGE: usize = 10;

impl Home {
    /// The benefit whose tab is in front; none for the files that need fixing.
    #[must_use]
    pub fn benefit(&self) -> Option<Benefit> {
        Benefit::ALL.get(self.tab).copied()
    }

    /// Carries out an action.
    pub fn act(&mut self, action: Action, view: &View<'_>) -> Option<Outcome> {
        let tabs = Benefit::ALL.len() + usize::from(view.shelf.broken().next().is_some());
        let last = entries(self.benefit(), view).len().saturating_sub(1);
        self.selected = self.selected.min(last);
        match action {
            Action::NextTab => self.turn_to((self.tab + 1) % tabs),
            Action::PreviousTab => self.turn_to((self.tab + tabs - 1) % tabs),
            Action::Tab(nth) if usize::from(nth) < tabs => self.turn_to(nth.into()),
            Action::Open => return self.open(view),
            Action::About => {
                return self.benefit().map(Outcome::About);
            }
            other => {
                let moved = other.moved(self.selected, last, PAGE);
                self.selected = moved.unwrap_or(self.selected);
            }
        }
        None
    }

    fn turn_to(&mut self, tab: usize) {
        *self = Self { tab, selected: 0 };
    }

    fn open(&self, view: &View<'_>) -> Option<Outcome> {
        let entry = *entries(self.benefit(), view).get(self.selected)?;
        Some(Outcome::Open(entry.id.clone()))
    }
}

/// What is listed under a tab.
fn entries<'v>(of: Option<Benefit>, view: &View<'v>) -> Vec<&'v Entry> {
    match of {
        Some(benefit) => view.shelf.of(benefit, view.most).collect(),
        None => view.shelf.broken().collect(),
    }
}

/// Draws the list.
///
/// The map shows what the chosen routine works, and keeps its picture.
pub fn render(
    frame: &mut Frame<'_>,
    view: &View<'_>,
    state: &Home,
    map: &mut BodyMap,
    theme: &Theme,
) {
    let area = frame.area();
    if !too_small::fits(area) {
        too_small::render(frame, "backrub: a larger window shows the list", theme);
        return;
    }
    let buffer = frame.buffer_mut();
    let gap = u16::from(area.height >= 18);
    let [head, _, tabs, who, _, list, _, promise, keys] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(gap),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(gap),
        Constraint::Fill(1),
        Constraint::Length(gap),
        Constraint::Length(1),
        Constraint::Length(1),
    ])
    .areas(inside(area));
    let state = checked(*state, view);
    let quiet = |words: &str, place: Rect, buffer: &mut Buffer| {
        ends(place.width, (words, theme.quiet), ("", theme.quiet)).render(place, buffer);
    };
    let aside = aside(view);
    ends(head.width, ("backrub", theme.title), (&aside, theme.key)).render(head, buffer);
    let mending = view.shelf.broken().count();
    tabs::line(tabs.width, state.tab, mending, theme).render(tabs, buffer);
    quiet(&who_for(state.benefit()), who, buffer);
    let (list, beside) = split(list);
    rows(buffer, list, view, &state, theme);
    if let Some(listing) = chosen(&state, view) {
        let scene = Scene::routine(&listing.worked);
        body::render(buffer, beside, &scene, None, map, theme);
    }
    quiet(promise_line(view, promise.width), promise, buffer);
    foot::render(buffer, keys, Place::Home, theme);
}

/// What narrows the list, and what will be heard, at the right of the title.
fn aside(view: &View<'_>) -> String {
    let limit = view.most.map(|most| format!("fits in {}", on_screen(most)));
    let reading = view.reading.then(|| "reading your routines …".to_owned());
    let heard = view.heard.to_owned();
    let aside: Vec<String> = reading.into_iter().chain(limit).chain([heard]).collect();
    aside.join("  ·  ")
}

/// The routine under the cursor; none if there is nothing, or a file that needs fixing.
fn chosen<'v>(state: &Home, view: &View<'v>) -> Option<&'v Listing> {
    let entries = entries(state.benefit(), view);
    let last = entries.len().checked_sub(1)?;
    entries[state.selected.min(last)].listing.as_ref()
}

/// The space for the list, and for the map beside it if both fit.
fn split(room: Rect) -> (Rect, Rect) {
    let map = match (room.width, room.height) {
        (_, 0..12) | (0..92, _) => return (room, Rect::ZERO),
        (126.., _) => 40,
        _ => 17,
    };
    let [list, _, map] = Layout::horizontal([
        Constraint::Fill(1),
        Constraint::Length(2),
        Constraint::Length(map),
    ])
    .areas(room);
    (list, map)
}

/// The state, limited to a tab and a row that exist.
fn checked(state: Home, view: &View<'_>) -> Home {
    let gone = state.benefit().is_none() && view.shelf.broken().next().is_none();
    if gone { Home::default() } else { state }
}

fn who_for(benefit: Option<Benefit>) -> String {
    match benefit {
        Some(benefit) => capital(benefit.person()),
        None => "files that cannot be played yet; Enter shows why".into(),
    }
}

fn promise_line<'v>(view: &View<'v>, width: u16) -> &'v str {
    match view.notice {
        Some(notice) => notice,
        None if width >= 40 => "Not reviewed by physiotherapists.",
        None => "Not treatment. Not reviewed by a physio.",
    }
}

/// Draws the rows in sight, the chosen one among them.
fn rows(buffer: &mut Buffer, area: Rect, view: &View<'_>, state: &Home, theme: &Theme) {
    let entries = entries(state.benefit(), view);
    if entries.is_empty() {
        nothing(buffer, area, view, theme);
        return;
    }
    let height = usize::from(area.height).max(1);
    let selected = state.selected.min(entries.len() - 1);
    let first = first_in_sight(selected, entries.len(), height);
    let more = entries.len() > height;
    let width = area.width - u16::from(more);
    let shown = entries.iter().enumerate().skip(first);
    for ((nth, entry), place) in shown.zip(area.rows()) {
        let place = Rect { width, ..place };
        let row = row::Row {
            entry,
            mine: &view.mine,
            chosen: nth == selected,
        };
        row.line(width, theme).render(place, buffer);
    }
    if more {
        let up = first > 0;
        let down = first + height < entries.len();
        for (there, mark, y) in [(up, "↑", area.y), (down, "↓", area.bottom() - 1)] {
            if there {
                buffer.set_string(area.right() - 1, y, mark, theme.key);
            }
        }
    }
}

/// What to say when there is nothing to choose.
fn nothing(buffer: &mut Buffer, area: Rect, view: &View<'_>, theme: &Theme) {
    let words = match view.most {
        Some(most) => format!(
            "Nothing here fits in {}. Another benefit may have something that does.",
            on_screen(most)
        ),
        None if view.reading => "One moment …".to_owned(),
        None => "Nothing here yet. `backrub new` starts a routine of your own.".to_owned(),
    };
    let rows = crate::ui::text::wrap(&words, area.width.into());
    for (row, place) in rows.into_iter().zip(area.rows()) {
        Line::from(Span::styled(row, theme.text)).render(place, buffer);
    }
}
