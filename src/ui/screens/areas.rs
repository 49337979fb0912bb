//! The areas of the body, walked over on the figure: how to reach each on your own, what to mind, and
//! which routines work there. Authors find the id of an area here.

mod board;
mod card;

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Widget as _;

use super::page::{GAP, ends, inside};
use crate::library::Shelf;
use crate::model::{Area, Side};
use crate::ui::body::{BodyMap, BodyView, Scene};
use crate::ui::keys::{Action, Place};
use crate::ui::prose::Prose;
use crate::ui::widgets::scroll::{self, Scroll};
use crate::ui::widgets::{body, foot};
use crate::ui::{Theme, too_small};

/// The area that is chosen, and how far its text is scrolled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Areas {
    chosen: Area,
    scroll: Scroll,
}

/// The most columns of the text.
const TEXT: u16 = 64;
/// From so many columns and rows on the figure has both sides.
const BOTH: (u16, u16) = (70, 36);

impl Areas {
    /// The figure with this area chosen.
    #[must_use]
    pub fn at(area: Area) -> Self {
        Self {
            chosen: area,
            scroll: Scroll::default(),
        }
    }

    /// The area that is chosen.
    #[must_use]
    pub fn chosen(&self) -> Area {
        self.chosen
    }

    /// Carries out an action, and returns whether anything changed.
    pub fn act(&mut self, action: Action) -> bool {
        match board::next(self.chosen, action) {
            Some(area) => *self = Self::at(area),
            None if matches!(action, Action::PageUp | Action::PageDown) => {
                return self.scroll.act(action);
            }
            None => return false,
        }
        true
    }
}

/// Draws the figure and what is told of the chosen area; the map keeps its picture.
pub fn render(
    frame: &mut Frame<'_>,
    shelf: &Shelf,
    state: &mut Areas,
    map: &mut BodyMap,
    theme: &Theme,
) {
    let (area, window) = (state.chosen, frame.area());
    if !too_small::fits(window) {
        too_small::render(frame, area.name(), theme);
        return;
    }
    let buffer = frame.buffer_mut();
    let gap = u16::from(window.height >= 18);
    let [head, _, main, _, keys] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(gap),
        Constraint::Fill(1),
        Constraint::Length(gap),
        Constraint::Length(1),
    ])
    .areas(inside(window));
    let title = ("Areas of the body", theme.title);
    ends(head.width, title, (area.id(), theme.quiet)).render(head, buffer);
    let [figure, told] = split(main);
    body::render(buffer, figure, &scene(area, figure), None, map, theme);
    let mut prose = Prose::new(told.width, theme);
    card::write(&mut prose, area, shelf, theme);
    scroll::render(buffer, told, &prose.into_text(), &mut state.scroll, theme);
    foot::render(buffer, keys, Place::Areas, theme);
}

/// The area on a whole body; where both sides of that fit, always the back before the front.
fn scene(area: Area, room: Rect) -> Scene {
    let other = match BodyView::of(area).body() {
        BodyView::Back => Area::ChestFront,
        _ => Area::UpperBack,
    };
    let lit = (area, Side::Both, Duration::from_secs(1));
    match room.width >= BOTH.0 && room.height >= BOTH.1 {
        true => Scene::routine(&[lit, (other, Side::Both, Duration::ZERO)]),
        false => Scene::routine(&[lit]),
    }
}

/// The space for the figure, and for the text beside or below it.
fn split(room: Rect) -> [Rect; 2] {
    let figure = match (room.width, room.height) {
        (130.., 40..) => 76,
        (90.., _) => 34,
        (70.., _) => 28,
        (50.., _) => 20,
        (38.., 0..20) => 16,
        _ => {
            let [above, _, below] = Layout::vertical([
                Constraint::Length(room.height / 2),
                Constraint::Length(1),
                Constraint::Fill(1),
            ])
            .areas(room);
            return [above, below];
        }
    };
    let [figure, _, told] = Layout::horizontal([
        Constraint::Length(figure),
        Constraint::Length(GAP),
        Constraint::Max(TEXT),
    ])
    .areas(room);
    [figure, told]
}
