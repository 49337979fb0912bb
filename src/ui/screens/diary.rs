//! The diary: twelve weeks of days, the body as it was cared for in them, and the sessions of a day.
//!
//! A day without a session is an empty one and nothing more: no row breaks, nothing is counted
//! against anybody.

mod felt;
mod leafing;
mod sessions;
mod weeks;

use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

use super::page::{ends, inside};
use crate::library::Shelf;
use crate::model::{Area, Side};
use crate::store::{Days, Done, in_minutes, monday, seconds};
use crate::ui::body::BodyMap;
use crate::ui::keys::Place;
use crate::ui::widgets::{body, foot};
use crate::ui::{Theme, text, too_small};

pub use leafing::Leafing;

/// How long a part of the body was worked, on each side.
pub type Care = (Area, Side, Duration);

/// How it was before and after the sessions of one routine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Felt {
    /// The title of the routine.
    pub title: String,
    /// How often it was better, the same and worse, as a sentence.
    pub counts: String,
}

/// What it shows.
#[derive(Debug, Clone, Copy)]
pub struct View<'v> {
    /// What was done on each day.
    pub days: &'v Days,
    /// The day of today.
    pub today: Date,
    /// The person's time zone.
    pub zone: &'v TimeZone,
    /// The routines, which are known again by their bars.
    pub shelf: &'v Shelf,
    /// What was worked in the weeks in sight.
    pub care: &'v [Care],
    /// How it was before and after sessions, for each routine of which that is known often enough.
    pub felt: &'v [Felt],
    /// Whether the diary has been read.
    pub is_read: bool,
    /// Whether a session can be taken out now, where that is asked: the question stands there by now.
    pub is_offered: bool,
    /// A line from the program, such as why a session could not be taken out.
    pub notice: Option<&'v str>,
}

/// What a press leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Leave the diary.
    Back,
    /// Take this session out.
    TakeOut(Box<Done>),
}

const NOTHING: &str = "Nothing yet. What you do is recorded here, and only here.";
/// The weeks that are shown, if the window has the rows for them.
const WEEKS: u16 = 12;
/// The fewest of them that are shown.
const FEWEST: u16 = 3;
/// The empty columns between the weeks and the map.
const GAP: u16 = 2;
/// The least and the most columns of the weeks beside a map.
const LIST: (u16, u16) = (55, 76);
/// The least, the usual and the most columns of the map.
const MAP: (u16, u16, u16) = (17, 24, 44);
/// Below so many columns there are fewer words.
const NARROW: usize = 50;
/// The fewest rows beside a map, and with one below.
const TALL: u16 = 12;
const VERY_TALL: u16 = 28;
/// The rows of a map below.
const MAP_BELOW: u16 = 11;

/// Draws the diary; the map keeps its picture.
pub fn render(
    frame: &mut Frame<'_>,
    view: &View<'_>,
    state: &Leafing,
    map: &mut BodyMap,
    theme: &Theme,
) {
    let area = frame.area();
    if !too_small::fits(area) {
        too_small::render(frame, "Your diary: a larger window shows it", theme);
        return;
    }
    let buffer = frame.buffer_mut();
    let gap = u16::from(area.height >= 18);
    let [head, _, main, last, _, keys] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(gap),
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(gap),
        Constraint::Length(1),
    ])
    .areas(inside(area));
    let title = ("Your diary", theme.title);
    ends(head.width, title, (&aside(view), theme.quiet)).render(head, buffer);
    if view.is_offered || state.place() != Place::TakeOut {
        foot::render(buffer, keys, state.place(), theme);
    }
    if let Some(words) = nothing(view) {
        for (row, place) in text::wrap(words, main.width.into()).iter().zip(main.rows()) {
            Line::styled(*row, theme.text).render(place, buffer);
        }
        return;
    }
    let [list, beside] = split(main);
    both(buffer, list, view, state, theme);
    body::render(buffer, beside, &body::routine(view.care), None, map, theme);
    match view.notice {
        Some(notice) => Line::styled(notice.to_owned(), theme.warning).render(last, buffer),
        None => Line::styled(cared(view.care, last.width.into()), theme.quiet).render(last, buffer),
    }
}

/// The weeks, and below them the sessions of the chosen day, or how it was before and after.
fn both(buffer: &mut Buffer, room: Rect, view: &View<'_>, state: &Leafing, theme: &Theme) {
    let felt = state
        .shows_felt()
        .then(|| felt::lines(view, room.width, theme));
    let sessions = view.days.on(state.day()).len();
    // The name of the day and a session or two; or all of what stands there instead.
    let rows = felt.as_ref().map_or(1 + sessions.clamp(1, 2), Vec::len) as u16;
    let gap = u16::from(room.height >= TALL);
    let weeks = room.height.saturating_sub(1 + rows + gap);
    let weeks = weeks.clamp(FEWEST, WEEKS);
    let left = room.height.saturating_sub(1 + weeks + rows);
    let [grid, _, below] = Layout::vertical([
        Constraint::Length(1 + weeks),
        Constraint::Length(left.min(1)),
        Constraint::Fill(1),
    ])
    .areas(room);
    weeks::render(buffer, grid, view, state, theme);
    match felt {
        Some(lines) => felt::render(buffer, below, lines, theme),
        None => sessions::render(buffer, below, view, state, theme),
    }
}

/// The space for the weeks, and for the map beside them, or below them in a window that is narrow and
/// tall.
fn split(room: Rect) -> [Rect; 2] {
    if room.width >= LIST.0 + GAP + MAP.0 && room.height >= TALL {
        let list = room.width.saturating_sub(GAP + MAP.1);
        let [list, _, map] = Layout::horizontal([
            Constraint::Length(list.clamp(LIST.0, LIST.1)),
            Constraint::Length(GAP),
            Constraint::Max(MAP.2),
        ])
        .areas(room);
        return [list, map];
    }
    let below = match room.height {
        VERY_TALL.. => MAP_BELOW,
        _ => 0,
    };
    Layout::vertical([Constraint::Fill(1), Constraint::Length(below)]).areas(room)
}

/// What stands there instead of weeks.
fn nothing<'v>(view: &View<'v>) -> Option<&'v str> {
    match (view.is_read, view.days.ends()) {
        (false, _) => Some("Reading …"),
        (true, None) => Some(view.notice.unwrap_or(NOTHING)),
        (true, Some(_)) => None,
    }
}

/// What was done this week; nothing where it was nothing.
fn aside(view: &View<'_>) -> String {
    let first = monday(view.today);
    match view.days.count(first, view.today) {
        0 => String::new(),
        count => format!(
            "{} this week, {}",
            days(count),
            minutes(view.days.between(first, view.today))
        ),
    }
}

fn days(count: usize) -> String {
    match count {
        1 => "1 day".to_owned(),
        many => format!("{many} days"),
    }
}

fn minutes<'d>(sessions: impl IntoIterator<Item = &'d Done>) -> String {
    in_minutes(Duration::from_secs(seconds(sessions)))
}

/// The parts that were worked the longest, as many as fit.
fn cared(care: &[Care], room: usize) -> String {
    let mut parts: Vec<(Area, Duration)> = Vec::new();
    for (area, _, time) in care.iter().filter(|(area, ..)| !area.has_no_sides()) {
        match parts.iter_mut().find(|(known, _)| known == area) {
            Some((_, sum)) => *sum += *time,
            None => parts.push((*area, *time)),
        }
    }
    parts.sort_by_key(|(_, time)| std::cmp::Reverse(*time));
    let mut words = String::new();
    for (area, time) in parts {
        let before = match words.is_empty() {
            true if room < NARROW => "Worked: ",
            true => "In these weeks: ",
            false => " · ",
        };
        let name = area.name().split(" (").next().unwrap_or_default();
        let part = format!("{before}{name} {}", in_minutes(time));
        if text::width(&words) + text::width(&part) > room {
            break;
        }
        words += &part;
    }
    words
}
