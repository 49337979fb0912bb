//! Every area of the body: where it is, how to reach it on your own, and its cautions. Authors
//! find the id of an area here.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use super::page::{ends, first_in_sight, inside};
use crate::model::wording::capital;
use crate::model::{Area, Side};
use crate::ui::body::{BodyMap, Scene};
use crate::ui::keys::{Action, Place};
use crate::ui::prose::Prose;
use crate::ui::widgets::{body, foot};
use crate::ui::{Theme, text, too_small};

/// The area that is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Areas {
    chosen: usize,
}

/// How many rows the page keys move.
const PAGE: usize = 10;
/// The columns of the list: the longest name and a mark.
const LIST: u16 = 36;
/// The most columns of the map, so that its words stay near the body.
const WIDEST_MAP: u16 = 44;
/// The rows for the details of an area.
const TOLD: u16 = 8;

impl Areas {
    /// The list with this area chosen.
    #[must_use]
    pub fn at(area: Area) -> Self {
        let chosen = Area::ALL.iter().position(|one| *one == area);
        Self {
            chosen: chosen.unwrap_or(0),
        }
    }

    /// The area that is chosen.
    #[must_use]
    pub fn chosen(&self) -> Area {
        Area::ALL[self.chosen]
    }

    /// Carries out an action, and returns whether anything changed.
    pub fn act(&mut self, action: Action) -> bool {
        let before = self.chosen;
        let last = Area::ALL.len() - 1;
        self.chosen = match action {
            Action::NextGroup => self.next_region(before, (before..=last).collect()),
            Action::PreviousGroup => self.next_region(before, (0..=before).rev().collect()),
            other => other.moved(before, last, PAGE).unwrap_or(before),
        };
        self.chosen != before
    }

    /// The first of these that belongs to another part of the body.
    fn next_region(&self, from: usize, others: Vec<usize>) -> usize {
        let region = self.chosen().region();
        let other = |nth: &usize| Area::ALL[*nth].region() != region;
        others.into_iter().find(other).unwrap_or(from)
    }
}

/// Draws the list, the map and the details of the chosen area; the map keeps its picture.
pub fn render(frame: &mut Frame<'_>, state: &Areas, map: &mut BodyMap, theme: &Theme) {
    let (area, window) = (state.chosen(), frame.area());
    if !too_small::fits(window) {
        too_small::render(frame, area.name(), theme);
        return;
    }
    let buffer = frame.buffer_mut();
    let gap = u16::from(window.height >= 18);
    let [head, _, main, _, told, _, keys] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(gap),
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(TOLD.min(window.height / 2 - 1)),
        Constraint::Length(gap),
        Constraint::Length(1),
    ])
    .areas(inside(window));
    let count = format!("{} of {}", state.chosen + 1, Area::ALL.len());
    let title = ("Areas of the body", theme.title);
    ends(head.width, title, (&count, theme.quiet)).render(head, buffer);
    let [list, _, beside] = Layout::horizontal([
        Constraint::Length(LIST.min(main.width)),
        Constraint::Length(2),
        Constraint::Max(WIDEST_MAP),
    ])
    .areas(main);
    rows(buffer, list, state, theme);
    let scene = Scene::Stroke {
        now: (area, Side::Both),
        worked: Vec::new(),
        next: None,
    };
    body::render(buffer, beside, &scene, None, map, theme);
    tell(buffer, told, area, theme);
    foot::render(buffer, keys, Place::Areas, theme);
}

/// The names in sight, the chosen one among them.
fn rows(buffer: &mut Buffer, room: Rect, state: &Areas, theme: &Theme) {
    let height = usize::from(room.height).max(1);
    let first = first_in_sight(state.chosen, Area::ALL.len(), height);
    let shown = Area::ALL.iter().enumerate().skip(first);
    for ((nth, area), place) in shown.zip(room.rows()) {
        let (mark, style) = match nth == state.chosen {
            true => ("› ", theme.chosen),
            false => ("  ", theme.text),
        };
        let name = text::fit(area.name(), usize::from(place.width).saturating_sub(2));
        Line::styled(format!("{mark}{name}"), style).render(place, buffer);
    }
}

/// Id, muscles, caution, how to reach it and the most pressure.
fn tell(buffer: &mut Buffer, room: Rect, area: Area, theme: &Theme) {
    let facts = area.facts();
    let tools: Vec<&str> = facts.tools.iter().map(|tool| tool.name()).collect();
    let tools = if tools.is_empty() {
        "only the weight of the hand".to_owned()
    } else {
        tools.join(", ")
    };
    let mut prose = Prose::new(room.width, theme);
    prose.line(Line::from(vec![
        Span::styled(area.id(), theme.key),
        Span::styled(format!("  {}", facts.anatomical), theme.quiet),
    ]));
    if !facts.caution.is_empty() {
        prose.hanging(
            "Caution  ",
            &format!("{}.", capital(facts.caution)),
            theme.warning,
        );
    }
    prose.hanging(
        "Reach    ",
        &format!("{}.", capital(facts.reach)),
        theme.text,
    );
    let most = format!("{}, with {tools}", facts.cap.told());
    prose.hanging("Max      ", &most, theme.text);
    let lines = prose.into_text().lines;
    for (line, place) in lines.into_iter().zip(room.rows()) {
        line.render(place, buffer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_walk_over_the_areas_and_from_one_part_of_the_body_to_the_next() {
        let mut areas = Areas::at(Area::Calf);
        assert!(areas.act(Action::Down));
        assert_eq!(areas.chosen(), Area::ShinOuter);
        areas.act(Action::NextGroup);
        assert_eq!(areas.chosen(), Area::FootSole);
        areas.act(Action::PreviousGroup);
        assert_eq!(areas.chosen(), Area::Ankle);
        areas.act(Action::Bottom);
        assert!(!areas.act(Action::Down));
        assert!(areas.act(Action::Top) && !areas.act(Action::PreviousGroup));
    }
}
