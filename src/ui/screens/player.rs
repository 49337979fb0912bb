//! A session under way, drawn from one moment of it.
//!
//! What a tired person across the room needs comes first and stays longest as the window
//! shrinks: what to do, on which side, how, and how much time is left. Nothing here keeps time.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::{Clear, Widget as _};

use super::page::{ends, inside};
use crate::engine::{Moment, State};
use crate::model::Benefit;
use crate::ui::Theme;
use crate::ui::body::BodyMap;
use crate::ui::keys::Place;
use crate::ui::widgets::foot;

mod animation;
mod clock;
mod compact;
mod course;
mod facts;
mod head;
mod map;
mod side;
mod slots;
mod told;
mod words;

pub use crate::ui::widgets::badge::SoundBadge;
pub use animation::until_next as until_next_picture;
use slots::Slots;
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

/// In fewer rows than this, a session is three lines.
const LOWEST: u16 = 10;
/// From this height up, in rows, there is room for empty rows between the parts.
const ROOMY: u16 = 18;
/// Below this height, in rows, the title gives up its row to what comes next.
const TIGHT: u16 = 13;

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

/// Whether the time stands still until a key is pressed.
const fn is_held(state: State) -> bool {
    matches!(state, State::Paused | State::Away(_) | State::Stopped)
}

/// Draws the session, and returns whether something in it moves with the hand. The map keeps its
/// picture from one frame to the next.
pub fn render(frame: &mut Frame<'_>, view: &View<'_>, map: &mut BodyMap, theme: &Theme) -> bool {
    let area = frame.area();
    if area.width < compact::WORTH || area.height < LOWEST {
        compact::render(frame.buffer_mut(), area, view, theme);
        return false;
    }
    let buffer = frame.buffer_mut();
    let roomy = u16::from(area.height >= ROOMY);
    let is_heard = matches!(view.sound, SoundBadge::On(_));
    let with_head = u16::from(area.height >= TIGHT || !is_heard);
    let [head, _, main, _, course, notice, stop, keys] = Layout::vertical([
        Constraint::Length(with_head),
        Constraint::Length(roomy),
        Constraint::Fill(1),
        Constraint::Length(u16::from(area.height >= map::TALL)),
        Constraint::Length(bar_rows(area.height)),
        Constraint::Length(roomy),
        Constraint::Length(1),
        Constraint::Length(1),
    ])
    .areas(inside(area));
    // What was just told has a row of its own, or else the place of what can wait.
    let (in_head, row) = match (notice.is_empty(), head.is_empty()) {
        (true, false) => (view.notice, notice),
        (true, true) => (None, course),
        _ => (None, notice),
    };
    head::render(buffer, head, view, in_head, theme);
    let with_map = draw_main(buffer, main, view, map, theme);
    course::render(buffer, course, &view.moment, theme);
    if let Some(words) = view.notice {
        Clear.render(row, buffer);
        ends(row.width, (words, theme.key), ("", theme.key)).render(row, buffer);
    }
    course::stop_rule(buffer, stop, &view.moment, theme);
    let place = place(view.moment.state, view.rehearsal, view.leaving);
    foot::render(buffer, keys, place, theme);
    with_map
}

/// The rows of the bars in a window of this height.
const fn bar_rows(height: u16) -> u16 {
    match height {
        45.. => 3,
        28.. => 2,
        _ => 1,
    }
}

/// The body, if there is room for it, and the words; returns whether something moves.
fn draw_main(
    buffer: &mut Buffer,
    area: Rect,
    view: &View<'_>,
    body: &mut BodyMap,
    theme: &Theme,
) -> bool {
    let moment = &view.moment;
    let (map, words) = map::places(area);
    if let Some(map) = map {
        map::render(buffer, map, view, body, theme);
    }
    let slots = Slots::of(words, view.details);
    side::render(buffer, &slots, view, theme);
    told::render(buffer, slots.told, view, theme);
    clock::render(buffer, slots.clock, slots.has_ring, view, theme);
    facts::render(buffer, slots.facts, view, theme);
    facts::next(buffer, slots.next, moment, theme);
    map.is_some() || slots.has_ring && clock::breathes(view)
}
