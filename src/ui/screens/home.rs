//! The list of routines on one page under four headings, and what is typed to narrow it.

use std::time::Duration;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Widget as _;

use super::page::{ends, inside};
use crate::library::{Need, Shelf};
use crate::model::{Benefit, Tag};
use crate::ui::body::BodyMap;
use crate::ui::keys::{Action, Place};
use crate::ui::widgets::foot;
use crate::ui::{Theme, too_small};

mod course;
mod figure;
mod list;
mod menu;
mod nothing;
mod room;
mod row;
mod rows;
mod typed;
mod walk;
mod worked;

use list::{Chosen, List};

/// What is typed and chosen on the home screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Home {
    typed: String,
    /// None until somebody chose: then it is what is best for what was typed.
    chosen: Option<Chosen>,
    is_menu: bool,
}

/// What a key press leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Go on with the session that was left.
    GoOn,
    /// Open the briefing of the routine with this id, or the report of a file that needs fixing.
    Open(String),
    /// Show the page of a benefit.
    About(Benefit),
    /// Do what the menu offers.
    Do(Action),
    /// Leave the program.
    Quit,
}

/// What is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForNow<'v> {
    /// It is not known yet.
    Pending,
    /// Nothing suits.
    Nothing,
    /// The routine with this id.
    Is {
        /// Its id.
        id: &'v str,
        /// Why, in a few words.
        why: &'v str,
    },
}

/// The session that was left, to go on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoOn<'v> {
    /// The id of its routine.
    pub id: &'v str,
    /// The title of it.
    pub title: &'v str,
    /// The stroke that it goes on with, counted from 1.
    pub stroke: usize,
    /// How many strokes there are.
    pub of: usize,
    /// The time from there to the end.
    pub left: Duration,
}

/// What the screen shows.
#[derive(Debug, Clone)]
pub struct View<'v> {
    /// All routines.
    pub shelf: &'v Shelf,
    /// What can be gone on with.
    pub go_on: Option<GoOn<'v>>,
    /// The one that is suggested.
    pub for_now: ForNow<'v>,
    /// The id of the routine that is chosen at first, if not the suggested one.
    pub last: Option<&'v str>,
    /// Whether somebody is here for the first time: until they walk or type, they see what is
    /// suggested and the headings, and need not read more.
    pub is_new: bool,
    /// Whether the user's own folder is still being read.
    pub reading: bool,
    /// A line from the program, such as why a folder could not be read.
    pub notice: Option<&'v str>,
    /// What applies to the person.
    pub mine: Vec<Tag>,
    /// What will be heard of a session, in a few words.
    pub heard: &'v str,
}

/// The most letters of what is typed.
const MOST: usize = 120;
/// The rows besides the list, with a margin and two empty ones.
const OTHER_ROWS: usize = 8;
/// How many rows the page keys move.
const PAGE: usize = 10;

impl Home {
    /// With these words already typed.
    #[must_use]
    pub fn typed(words: &str) -> Self {
        Self {
            typed: words.to_owned(),
            ..Self::default()
        }
    }

    /// Where keys are pressed.
    #[must_use]
    pub const fn place(&self) -> Place {
        if self.is_menu {
            Place::Menu
        } else {
            Place::Home
        }
    }

    /// Carries out an action.
    pub fn act(&mut self, action: Action, view: &View<'_>) -> Option<Outcome> {
        let whole = View {
            is_new: false,
            ..view.clone()
        };
        let list = List::of(&whole, self);
        match action {
            Action::Type(letter) => self.write(letter),
            Action::Erase => {
                self.typed.pop();
                self.chosen = None;
            }
            Action::Quit if self.is_menu || self.typed.is_empty() => return Some(Outcome::Quit),
            Action::Quit => *self = Self::default(),
            Action::Menu => self.is_menu = true,
            Action::Back => self.is_menu = false,
            Action::Open if list.goes_on() => return Some(Outcome::GoOn),
            Action::Open => return list.chosen().map(|entry| Outcome::Open(entry.id.clone())),
            Action::About => {
                self.is_menu = false;
                let benefit = list.benefit().unwrap_or(Benefit::ALL[0]);
                return Some(Outcome::About(benefit));
            }
            Action::Heading(nth) => {
                self.is_menu = false;
                let heading = list.heading(nth.into());
                self.chosen = heading.or(self.chosen.take());
            }
            Action::Mute | Action::Voice => return Some(Outcome::Do(action)),
            Action::Profile | Action::Diary | Action::Areas | Action::Sounds => {
                self.is_menu = false;
                return Some(Outcome::Do(action));
            }
            other => {
                let moved = list.moved(other, PAGE);
                self.chosen = moved.or(self.chosen.take());
            }
        }
        None
    }

    fn write(&mut self, letter: char) {
        let is_first = letter == ' ' && self.typed.is_empty();
        if !is_first && self.typed.chars().count() < MOST {
            self.typed.push(letter);
            self.chosen = None;
        }
    }

    fn need(&self) -> Need {
        Need::of(&self.typed)
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
    let list = List::of(view, state);
    // All rows in sight are worth more than an empty one.
    let below = gap * u16::from(usize::from(area.height) != list.len() + OTHER_ROWS);
    let [head, _, typed, _, main, _, works, promise, keys] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(gap),
        Constraint::Length(1),
        Constraint::Length(gap),
        Constraint::Fill(1),
        Constraint::Length(below),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
    ])
    .areas(inside(area));
    let quiet = |words: &str, place: Rect, buffer: &mut Buffer| {
        ends(place.width, (words, theme.quiet), ("", theme.quiet)).render(place, buffer);
    };
    let title = ("backrub", theme.title);
    ends(head.width, title, (&aside(view), theme.key)).render(head, buffer);
    foot::render(buffer, keys, state.place(), theme);
    quiet(promise_line(view, promise.width), promise, buffer);
    if state.is_menu {
        menu::render(buffer, main, theme);
        return;
    }
    typed::line(typed.width, &state.typed, &list, theme).render(typed, buffer);
    let [place, free] = room::split(main);
    match list.is_empty() {
        true => nothing::render(buffer, place, view, state, theme),
        false => list.render(buffer, place, view, theme),
    }
    if let Some(listing) = list.chosen().and_then(|entry| entry.listing.as_ref()) {
        let told = worked::told(listing, &view.mine, works.width.into());
        quiet(&told, works, buffer);
        course::render(buffer, place, list.len(), listing, theme);
        figure::render(buffer, free, listing, map, theme);
    }
}

/// What will be heard, at the right of the title.
fn aside(view: &View<'_>) -> String {
    let reading = view.reading.then(|| "reading your routines …".to_owned());
    let aside = reading.into_iter().chain([view.heard.to_owned()]);
    aside.collect::<Vec<_>>().join("  ·  ")
}

fn promise_line<'v>(view: &View<'v>, width: u16) -> &'v str {
    match view.notice {
        Some(notice) => notice,
        None if width >= 33 => "Not reviewed by physiotherapists.",
        None => "Not reviewed by a physio.",
    }
}
