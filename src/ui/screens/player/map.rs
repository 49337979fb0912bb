//! The body in the player: where it stands, and what it shows at a moment.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};

use super::{View, animation, is_held};
use crate::engine::{Moment, Phase};
use crate::ui::Theme;
use crate::ui::body::{BodyMap, Scene, Site};
use crate::ui::widgets::body;

/// From this width up, in columns, the body is drawn beside the words.
const WITH_BODY: u16 = 74;
/// From this height up, in rows, a whole body is detailed enough.
pub(super) const TALL: u16 = 34;
/// The rows that a body above the words takes at least, with the names of its sides.
const BODY_ROWS: u16 = 10;

/// The width of the body's column in a window of this size, in cells.
const fn body_width(area: Rect) -> u16 {
    match (area.width, area.height) {
        (135.., TALL..) => 68,
        (100.., TALL..) => 36,
        (90.., _) => 30,
        _ => 26,
    }
}

/// The places of the body and of the words: beside each other, in a tall window below each other,
/// and in a small one the words alone.
pub(super) fn places(area: Rect) -> (Option<Rect>, Rect) {
    let words = if area.width < 42 { 14 } else { 13 };
    if area.width >= WITH_BODY && area.height >= 12 {
        let [map, _, words] = Layout::horizontal([
            Constraint::Length(body_width(area)),
            Constraint::Length(4),
            Constraint::Fill(1),
        ])
        .areas(area);
        (Some(map), words)
    } else if area.height > words + BODY_ROWS {
        let body = (area.height / 2).min(area.height - words - 1);
        let [map, _, words] = Layout::vertical([
            Constraint::Length(body),
            Constraint::Length(1),
            Constraint::Fill(1),
        ])
        .areas(area);
        let map = map.centered_horizontally(Constraint::Max(2 * body + 8));
        (Some(map), words)
    } else {
        (None, area)
    }
}

/// Draws the body with the hand on it; while the time stands still, as an outline without.
pub(super) fn render(
    buffer: &mut Buffer,
    area: Rect,
    view: &View<'_>,
    body: &mut BodyMap,
    theme: &Theme,
) {
    let moment = &view.moment;
    let hand = animation::hand(moment, view.speed, view.calm);
    let scene = match is_held(moment.state) {
        true => scene(moment).held(),
        false => scene(moment),
    };
    body::render(buffer, area, &scene, Some(hand), body, theme);
}

/// What the map shows at a moment. All places of the session are known from the beginning, so that
/// the view can stay.
fn scene(moment: &Moment<'_>) -> Scene {
    let timeline = moment.timeline;
    let now = (moment.stroke.area, moment.side);
    let mut worked: Vec<(Site, Duration)> = Vec::new();
    for segment in timeline.segments.iter().filter(|s| s.phase == Phase::Work) {
        let place = (timeline.strokes[segment.stroke].area, segment.side);
        let done = match segment.end() <= moment.at {
            true => moment.tally.on(segment.stroke, segment.side),
            false => Duration::ZERO,
        };
        match worked.iter_mut().find(|(site, _)| *site == place) {
            Some((_, time)) => *time += done,
            None => worked.push((place, done)),
        }
    }
    let in_all = timeline.worked().into_iter().map(|(_, _, time)| time);
    let next = moment.next.map(|(stroke, side)| (stroke.area, side));
    Scene::stroke(now, &worked, in_all.max().unwrap_or_default(), next)
}
