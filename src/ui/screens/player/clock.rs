//! The time left in large digits, and the ring around them.
//!
//! The ring changes with the shown second, and with a breath; so it costs no picture of its own.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{View, animation, is_held, words};
use crate::engine::{Phase, State};
use crate::model::Technique;
use crate::ui::Theme;
use crate::ui::body::Mark;
use crate::ui::widgets::letters::{self, Fit};
use crate::ui::widgets::ring;

/// How long the count is that ends a pause.
const COUNT: f32 = 3.0;
/// The steps in which a ring breathes, and those in which it runs.
const BREATH_STEPS: f32 = 24.0;
const STEPS: f32 = 60.0;

/// Draws the time left in this place.
pub(super) fn render(
    buffer: &mut Buffer,
    area: Rect,
    has_ring: bool,
    view: &View<'_>,
    theme: &Theme,
) {
    let moment = &view.moment;
    let left = words::left(moment);
    let runs = matches!(moment.state, State::Ready | State::Running);
    let style = match moment.state {
        _ if runs => theme.phase(moment.phase),
        _ => theme.text,
    };
    if !has_ring {
        letters::time(buffer, area, &left, Fit::Area, style, theme);
        return;
    }
    let rim = match moment.state {
        _ if is_held(moment.state) => theme.quiet,
        _ if runs && moment.phase != Phase::Work => theme.phase(moment.phase),
        _ => theme.lit,
    };
    ring::render(buffer, area, share(view), [rim, theme.outline], theme);
    let free = Fit::Circle(ring::inside(area.height));
    letters::time(buffer, area, &left, free, style, theme);
}

/// How much of the ring is full: what is left of a stroke; of a hold, and of the count that ends a
/// pause, what is done; and of a breath, how far it is drawn.
fn share(view: &View<'_>) -> f32 {
    let moment = &view.moment;
    if let State::Opening(left) | State::Resuming(left) = moment.state {
        return 1.0 - (left.as_secs_f32().ceil() / COUNT).min(1.0);
    }
    let breath = breathes(view).then(|| animation::mark(moment, view.speed));
    if let Some(Some(Mark::Fill(drawn))) = breath {
        return (drawn * BREATH_STEPS).round() / BREATH_STEPS;
    }
    let left = moment.left.as_millis().div_ceil(1000) as f32;
    let left = left / moment.length.as_secs_f32().max(1.0);
    let left = (left * STEPS).ceil().min(STEPS) / STEPS;
    match moment.phase {
        Phase::Work if moment.stroke.technique.holds_still() => 1.0 - left,
        _ => left,
    }
}

/// Whether the ring breathes.
pub(super) fn breathes(view: &View<'_>) -> bool {
    view.moment.stroke.technique == Technique::Breathing && !view.calm
}
