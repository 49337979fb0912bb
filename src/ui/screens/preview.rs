//! A routine while it is being written: its strokes as they are played, and its problems.
//!
//! The file keeps changing. While it cannot be played, the last version that could is shown with
//! the new problems, and a line says so.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

use super::page::{ends, inside};
use crate::library::Opened;
use crate::model::secs::on_screen;
use crate::model::wording;
use crate::notation::Report;
use crate::ui::body::{BodyMap, Scene};
use crate::ui::keys::Place;
use crate::ui::widgets::{bars, body, foot};
use crate::ui::{Theme, text, too_small};

mod passes;
mod problems;
mod state;
mod strokes;

pub use passes::{Pass, passes};
pub use state::{Pane, State};

/// What the screen shows.
#[derive(Debug, Clone, Copy)]
pub struct View<'v> {
    /// The file, by its name.
    pub file: &'v str,
    /// The last version that could be played, if there has been one.
    pub good: Option<&'v Opened>,
    /// Whether that is the current file.
    pub is_current: bool,
    /// What is to be mended in the file as it is now.
    pub report: &'v Report,
    /// How it suits the person that it is tried for, if there is one.
    pub suits: Option<&'v str>,
    /// How many lines will not be heard here, and why, if there are any.
    pub unspoken: Option<&'v str>,
    /// What just happened.
    pub notice: Option<&'v str>,
}

/// From this width on, in cells, the body is drawn beside the strokes.
const WITH_BODY: u16 = 88;
/// The columns of the body.
const BODY: u16 = 30;
/// From this height up, in rows, there is room for empty rows between the parts.
const ROOMY: u16 = 18;

/// Draws the current file; the map keeps its picture from one frame to the next.
pub fn render(
    frame: &mut Frame<'_>,
    view: &View<'_>,
    state: &mut State,
    map: &mut BodyMap,
    theme: &Theme,
) {
    let window = frame.area();
    if !too_small::fits(window) {
        let line = format!("{}: {}", view.file, view.report.count());
        too_small::render(frame, &line, theme);
        return;
    }
    let buffer = frame.buffer_mut();
    let air = u16::from(window.height >= ROOMY);
    let room = inside(window);
    let course = u16::from(view.good.is_some()) * (1 + air);
    let free = room.height.saturating_sub(3 + course + 2 * air);
    let [head, status, course, _, main, below, _, keys] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(course),
        Constraint::Length(air),
        Constraint::Fill(1),
        Constraint::Length(problems::height(view, state, free)),
        Constraint::Length(air),
        Constraint::Length(1),
    ])
    .areas(room);
    draw_head(buffer, head, view, theme);
    draw_status(buffer, status, view, theme);
    draw_main(buffer, [course, main], view, state, map, theme);
    problems::render(buffer, below, view, state, theme);
    foot::render(buffer, keys, Place::Preview, theme);
}

/// The title, and the routine in figures.
fn draw_head(buffer: &mut Buffer, area: Rect, view: &View<'_>, theme: &Theme) {
    let Some(good) = view.good else {
        ends(area.width, (view.file, theme.title), ("", theme.quiet)).render(area, buffer);
        return;
    };
    let total = format!("{} in all", on_screen(good.timeline.total));
    let strokes = wording::strokes(good.timeline.strokes.len());
    let aside = match area.width {
        0..56 => total,
        56..86 => format!("{strokes}  ·  {total}"),
        _ => {
            let (benefit, place) = (good.routine.benefit.name(), good.routine.setting.place());
            format!("{benefit}  ·  {place}  ·  {strokes}  ·  {total}")
        }
    };
    let title = (
        good.routine.title.as_str(),
        theme.banner(good.routine.benefit),
    );
    ends(area.width, title, (&aside, theme.quiet)).render(area, buffer);
}

/// What is shown and the state of the file, in as many words as fit.
fn draw_status(buffer: &mut Buffer, area: Rect, view: &View<'_>, theme: &Theme) {
    let (file, mut count) = (view.file, view.report.count().to_string());
    for more in [view.suits, view.unspoken].into_iter().flatten() {
        count = format!("{count} · {more}");
    }
    let (told, style) = match (view.notice, view.good, view.is_current) {
        (Some(notice), ..) => (vec![notice.to_owned()], theme.key),
        (None, _, true) if view.report.problems.is_empty() => {
            (vec![format!("{file}: {count}")], theme.quiet)
        }
        (None, _, true) => (vec![format!("{file} can be played: {count}")], theme.text),
        (None, Some(_), false) => {
            let cannot = format!("{file} cannot be played: {count}");
            let told = vec![
                format!("{cannot}. Below is the previous version."),
                format!("{count}; below is the previous version"),
                format!("cannot be played: {count}"),
            ];
            (told, theme.warning)
        }
        (None, None, false) => {
            let told = vec![
                format!("{file} cannot be played yet: {count}"),
                format!("cannot be played yet: {count}"),
            ];
            (told, theme.warning)
        }
    };
    let fits = |told: &&String| text::width(told) <= area.width.into();
    if let Some(told) = told.iter().find(fits).or(told.last()) {
        ends(area.width, (told, style), ("", style)).render(area, buffer);
    }
}

/// The bars of the routine, the strokes, and the body if there is room for it.
fn draw_main(
    buffer: &mut Buffer,
    [course, area]: [Rect; 2],
    view: &View<'_>,
    state: &mut State,
    map: &mut BodyMap,
    theme: &Theme,
) {
    let Some(good) = view.good else {
        let told = "Once it can be played, it is shown here.";
        Line::styled(told, theme.quiet).render(area, buffer);
        return;
    };
    let all = passes(&good.timeline);
    let Some(chosen) = all.get(state.chosen(all.len())) else {
        return;
    };
    bars::course(buffer, course, &good.timeline, chosen.starts, None, theme);
    let list = if area.width >= WITH_BODY {
        let [list, _, beside] = Layout::horizontal([
            Constraint::Fill(1),
            Constraint::Length(3),
            Constraint::Length(BODY),
        ])
        .areas(area);
        let next = all.get(state.chosen(all.len()) + 1);
        let scene = Scene::Stroke {
            now: (chosen.stroke.area, chosen.side),
            worked: Vec::new(),
            next: next.map(|next| (next.stroke.area, next.side)),
        };
        body::render(buffer, beside, &scene, None, map, theme);
        list
    } else {
        area
    };
    strokes::render(buffer, list, &all, state, theme);
}
