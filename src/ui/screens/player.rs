//! A session under way, drawn from one moment of it.
//!
//! What a tired person across the room needs comes first and stays longest as the window
//! shrinks: what to do, on which side, how, and how much time is left. Nothing here keeps time.

use std::time::Duration;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use super::page::{ends, inside};
use crate::engine::{Moment, Phase, State};
use crate::model::Benefit;
use crate::model::secs::on_screen;
use crate::ui::body::{BodyMap, Scene, Site};
use crate::ui::keys::Place;
use crate::ui::widgets::{body, foot, ribbon};
use crate::ui::{Theme, text, too_small};

mod animation;
mod clock;
mod compact;
mod instructions;
mod stack;
mod words;

pub use crate::ui::widgets::badge::SoundBadge;
pub use animation::until_next as until_next_picture;
pub(super) use words::tempo;

/// What the screen shows.
#[derive(Debug, Clone, Copy)]
pub struct View<'v> {
    /// The routine's title.
    pub title: &'v str,
    /// What it is for.
    pub benefit: Benefit,
    /// The moment of the session.
    pub moment: Moment<'v>,
    /// What to say about the sound.
    pub sound: SoundBadge,
    /// The speed as a multiple of normal speed.
    pub speed: u32,
    /// What just happened, in a few words, for as long as the program shows it.
    pub notice: Option<&'v str>,
    /// Whether the details are shown.
    pub details: bool,
    /// Whether the hand and the beat are frozen.
    pub calm: bool,
    /// Whether it is a rehearsal.
    pub rehearsal: bool,
    /// Whether Enter finishes it, where it is stopped.
    pub leaving: bool,
    /// Until when one can go on from here after leaving it, such as "Saturday, 14:05"; none where
    /// nothing was done.
    pub until: Option<&'v str>,
}

/// From this height up, in rows, there is room for empty rows between the parts.
const ROOMY: u16 = 18;
/// Below this height, in rows, the title gives up its row to what comes next.
const TIGHT: u16 = 13;
/// From this width up, in columns, the body is drawn beside the words.
const WITH_BODY: u16 = 74;
/// From this height up, in rows, a whole body is detailed enough.
const TALL: u16 = 34;

/// The width of the body's column in a window of this size, in cells.
const fn body_width(area: Rect) -> u16 {
    match (area.width, area.height) {
        (135.., TALL..) => 68,
        (100.., TALL..) => 36,
        (90.., _) => 30,
        _ => 26,
    }
}

/// Where the keys of a session, or of a rehearsal, in this state are looked up, given whether Enter
/// finishes it where it is stopped.
#[must_use]
pub const fn place(state: State, rehearsal: bool, leaving: bool) -> Place {
    match state {
        _ if rehearsal => Place::Rehearsal,
        State::Stopped if leaving => Place::Leaving,
        State::Stopped => Place::Stopped,
        State::Paused | State::Away(_) => Place::Held,
        _ => Place::Player,
    }
}

/// Draws the session, and returns whether the body is drawn. The map keeps its picture from one
/// frame to the next.
pub fn render(frame: &mut Frame<'_>, view: &View<'_>, map: &mut BodyMap, theme: &Theme) -> bool {
    let area = frame.area();
    if !too_small::fits(area) {
        compact::render(frame.buffer_mut(), area, view, theme);
        return false;
    }
    let buffer = frame.buffer_mut();
    let roomy = u16::from(area.height >= ROOMY);
    let loud = view.notice.is_some() || !matches!(view.sound, SoundBadge::On(_));
    let with_head = u16::from(area.height >= TIGHT || loud);
    let [head, _, main, notice, course, _, stop, keys] = Layout::vertical([
        Constraint::Length(with_head),
        Constraint::Length(roomy),
        Constraint::Fill(1),
        Constraint::Length(roomy),
        Constraint::Length(1),
        Constraint::Length(u16::from(area.height >= 28)),
        Constraint::Length(1),
        Constraint::Length(1),
    ])
    .areas(inside(area));
    let told_above = if roomy == 0 { view.notice } else { None };
    draw_head(buffer, head, view, told_above, theme);
    let with_map = draw_main(buffer, main, view, map, theme);
    if let Some(words) = view.notice.filter(|_| roomy > 0) {
        ends(notice.width, (words, theme.key), ("", theme.key)).render(notice, buffer);
    }
    draw_course(buffer, course, &view.moment, theme);
    let rule = words::stop_rule(view.moment.state, stop.width);
    Line::styled(rule, theme.warning).render(stop, buffer);
    let place = place(view.moment.state, view.rehearsal, view.leaving);
    foot::render(buffer, keys, place, theme);
    with_map
}

/// The title or the latest notice, and on the right the stroke's number, sound and speed.
fn draw_head(buffer: &mut Buffer, area: Rect, view: &View<'_>, told: Option<&str>, theme: &Theme) {
    if area.is_empty() {
        return;
    }
    let left = match told {
        Some(words) => (words, theme.key),
        None => (view.title, theme.banner(view.benefit)),
    };
    let room = usize::from(area.width).saturating_sub(text::width(left.0) + 2);
    let right = asides(view, room);
    ends(area.width, left, (&right, theme.quiet)).render(area, buffer);
}

/// Speed, stroke and sound, as far as they fit beside the title. A changed speed and a sound that
/// cannot be heard are always shown.
fn asides(view: &View<'_>, room: usize) -> String {
    let strokes = view.moment.timeline.strokes.len();
    let number = view.moment.stroke.number;
    let is_heard = matches!(view.sound, SoundBadge::On(_));
    // What there is to say, and how long it stays as the room shrinks.
    let parts = [
        (view.rehearsal, 2, "rehearsal".to_owned()),
        (view.speed != 1, 2, format!("{}x speed", view.speed)),
        (true, 1, format!("stroke {number} of {strokes}")),
        (true, if is_heard { 0 } else { 2 }, view.sound.words()),
    ];
    let worth = |least: u8| {
        let shown = parts
            .iter()
            .filter(|(there, worth, _)| *there && *worth >= least);
        let shown: Vec<&str> = shown.map(|(.., words)| words.as_str()).collect();
        shown.join("  ·  ")
    };
    let mut fitting = (0..2).map(worth).filter(|words| text::width(words) <= room);
    fitting.next().unwrap_or_else(|| worth(2))
}

/// The body, if there is room for it, and the words; returns whether there was room.
fn draw_main(
    buffer: &mut Buffer,
    area: Rect,
    view: &View<'_>,
    body: &mut BodyMap,
    theme: &Theme,
) -> bool {
    if area.width < WITH_BODY || area.height < 12 {
        instructions::render(buffer, area, view, theme);
        return false;
    }
    let [map, _, words] = Layout::horizontal([
        Constraint::Length(body_width(area)),
        Constraint::Length(4),
        Constraint::Fill(1),
    ])
    .areas(area);
    let moment = &view.moment;
    let hand = animation::hand(moment, view.speed, view.calm);
    body::render(buffer, map, &scene(moment), Some(hand), body, theme);
    instructions::render(buffer, words, view, theme);
    true
}

/// What the map shows at a moment.
fn scene(moment: &Moment<'_>) -> Scene {
    let timeline = moment.timeline;
    let now = (moment.stroke.area, moment.side);
    let mut worked: Vec<(Site, Duration)> = Vec::new();
    let over = timeline
        .segments
        .iter()
        .take_while(|segment| segment.end() <= moment.at);
    for segment in over.filter(|segment| segment.phase == Phase::Work) {
        let place = (timeline.strokes[segment.stroke].area, segment.side);
        match worked.iter_mut().find(|(site, _)| *site == place) {
            Some((_, time)) => *time += segment.length,
            None => worked.push((place, segment.length)),
        }
    }
    let in_all = timeline.worked().into_iter().map(|(_, _, time)| time);
    let next = moment.next.map(|(stroke, side)| (stroke.area, side));
    Scene::stroke(now, &worked, in_all.max().unwrap_or_default(), next)
}

/// The whole session as one line, and the time left.
fn draw_course(buffer: &mut Buffer, area: Rect, moment: &Moment<'_>, theme: &Theme) {
    let left = format!("  {} left in all", on_screen(moment.left_in_all()));
    let short = format!("  {} left", on_screen(moment.left_in_all()));
    let left = if area.width >= 56 { left } else { short };
    let width = area.width.saturating_sub(left.len() as u16);
    let mut line = ribbon::line(moment.timeline, moment.at, width, theme);
    line.push_span(Span::styled(left, theme.text));
    line.render(area, buffer);
}
