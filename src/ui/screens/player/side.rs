//! The top of the words: what the session does, on which side, and the stroke's name.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use super::slots::Slots;
use super::{View, animation, is_held, words};
use crate::engine::{BeatKind, State};
use crate::model::Side;
use crate::ui::widgets::{badge, letters};
use crate::ui::{Theme, text};

/// Draws state, side and name in their places.
pub(super) fn render(buffer: &mut Buffer, slots: &Slots, view: &View<'_>, theme: &Theme) {
    let moment = &view.moment;
    let style = match moment.state {
        State::Ready | State::Running => theme.phase(moment.phase),
        _ => theme.text,
    };
    let mut line = Line::from(badge::block(words::badge(moment, view.leaving), style));
    match slots.letters {
        Some((place, times)) => {
            let style = match is_held(moment.state) {
                true => theme.quiet,
                false => theme.lit,
            };
            if let Some(word) = large(view) {
                letters::word(buffer, place, word, times, style, theme);
            }
        }
        None => in_words(&mut line, view, theme),
    }
    line.render(slots.badge, buffer);
    name(buffer, slots.name, view, theme);
}

/// The side, or where there is none the half of a breath, as a word of few letters.
fn large(view: &View<'_>) -> Option<&'static str> {
    let moment = &view.moment;
    match words::side(moment) {
        Some(_) if moment.side == Side::Both => Some("BOTH"),
        None if !view.calm => match animation::pulse(moment)?.kind {
            BeatKind::BreathIn => Some("IN"),
            BeatKind::BreathOut => Some("OUT"),
            _ => None,
        },
        side => side,
    }
}

fn in_words(line: &mut Line<'static>, view: &View<'_>, theme: &Theme) {
    let moment = &view.moment;
    let Some(side) = words::side(moment) else {
        return;
    };
    line.push_span(Span::raw("  "));
    line.push_span(badge::block(side, theme.lit));
    if moment.side != Side::Both {
        let own = format!("  your own {}", moment.side);
        line.push_span(Span::styled(own, theme.quiet));
    }
}

/// Technique and area: in one row where there is only one, otherwise below each other.
fn name(buffer: &mut Buffer, area: Rect, view: &View<'_>, theme: &Theme) {
    let (technique, place) = words::name(&view.moment);
    if area.height < 2 {
        let mut name = technique;
        if let Some(place) = place {
            name = format!("{name} · {place}");
        }
        let name = text::fit(&name, area.width.into()).into_owned();
        Line::styled(name, theme.title).render(area, buffer);
        return;
    }
    let mut rows = area.rows();
    if let Some(row) = rows.next() {
        Line::styled(technique, theme.title).render(row, buffer);
    }
    let place = place.unwrap_or_default();
    for (words, row) in text::wrap(place, area.width.into()).iter().zip(rows) {
        Line::styled(*words, theme.text).render(row, buffer);
    }
}
