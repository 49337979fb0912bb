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

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::engine::{Command, Session, Timeline};
    use crate::model::Benefit;
    use crate::notation;
    use crate::ui::screens::player::SoundBadge;

    const FILE: &str = "title: Ring\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n";

    /// A session of one stroke, this far into its work.
    fn working(stroke: &str, seconds: u64) -> Session {
        let text = format!("{FILE}  - {{ {stroke} }}\n");
        let routine = notation::read("ring", text.as_bytes()).unwrap();
        let mut session = Session::new(Timeline::of(&routine));
        session.obey(Command::Start);
        let way_in = session.timeline().segments[0].length;
        session.advance(way_in + Duration::from_secs(seconds));
        session
    }

    fn shown(session: &Session, calm: bool) -> f32 {
        share(&View {
            title: "Ring",
            benefit: Benefit::RelaxMuscles,
            moment: session.moment().unwrap(),
            sound: SoundBadge::Muted,
            speed: 1,
            notice: None,
            details: false,
            calm,
            rehearsal: false,
            leaving: false,
            until: None,
        })
    }

    #[test]
    fn a_ring_runs_empty_and_fills_in_a_hold() {
        let kneading = "technique: petrissage, area: calf, side: left, time: 30s";
        let holding = "technique: trigger-point-pressure, area: calf, side: left, time: 30s";
        for (seconds, left) in [(0, 1.0), (15, 0.5), (27, 0.1)] {
            assert!((shown(&working(kneading, seconds), false) - left).abs() < 0.02);
            assert!((shown(&working(holding, seconds), false) - (1.0 - left)).abs() < 0.02);
        }
    }

    #[test]
    fn it_breathes_unless_drawings_stand_still() {
        let breathing = "technique: breathing, area: chest-belly, time: 30s";
        let shares = [0, 2, 4, 7].map(|seconds| shown(&working(breathing, seconds), false));
        let [empty, half, full, out] = shares;
        assert!(empty < half && half < full && out < full, "{shares:?}");
        assert!((full - 1.0).abs() < 0.05, "{shares:?}");
        assert!((shown(&working(breathing, 15), true) - 0.5).abs() < 0.02);
    }

    #[test]
    fn the_count_after_a_pause_fills_it() {
        let kneading = "technique: petrissage, area: calf, side: left, time: 30s";
        let mut session = working(kneading, 10);
        session.obey(Command::Pause);
        session.obey(Command::Resume);
        let mut shares = Vec::new();
        while matches!(session.moment().unwrap().state, State::Resuming(_)) {
            shares.push(shown(&session, false));
            session.advance(Duration::from_secs(1));
        }
        assert!(
            shares.windows(2).all(|pair| pair[0] <= pair[1]),
            "{shares:?}"
        );
        assert!(shares.last().unwrap() > &0.6, "{shares:?}");
    }
}
