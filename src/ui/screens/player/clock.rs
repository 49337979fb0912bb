//! The big seconds, and beside them pressure, tempo, position and tool.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use super::animation::{self, Pulse};
use super::{View, words};
use crate::engine::{BeatKind, Moment, State};
use crate::model::Tool;
use crate::ui::widgets::{big_time, dots};
use crate::ui::{Theme, text};

/// The width of the column with the names of the measures.
const NAMES: usize = 10;

/// Draws the seconds and the measures, or a word while time stands still.
pub(super) fn render(buffer: &mut Buffer, area: Rect, view: &View<'_>, theme: &Theme) {
    let moment = &view.moment;
    let big = words::big(moment, view.leaving);
    let held = matches!(
        moment.state,
        State::Paused | State::Away(_) | State::Stopped | State::Ended
    );
    if held {
        // Lower letters: a pause is calm.
        let low = area.height.min(4);
        let place = Rect {
            y: area.y + (area.height - low) / 2,
            height: low,
            ..area
        };
        big_time::render(buffer, place, &big, theme.text);
        return;
    }
    let style = match moment.state {
        State::Opening(_) | State::Resuming(_) => theme.text,
        _ => theme.phase(moment.phase),
    };
    let digits = column(moment, area.width);
    let [left, right] =
        Layout::horizontal([Constraint::Length(digits), Constraint::Fill(1)]).areas(area);
    big_time::render(buffer, left, &big, style);
    let pulse = animation::pulse(moment).filter(|_| !view.calm);
    let rows = measures(moment, pulse, right.width, theme);
    let above = area.height.saturating_sub(rows.len() as u16) / 2;
    for (row, place) in rows.iter().zip(right.rows().skip(above.into())) {
        row.render(place, buffer);
    }
}

/// The width of the seconds' column; constant throughout a stroke, so that nothing jumps.
fn column(moment: &Moment<'_>, width: u16) -> u16 {
    let longest = moment.length.max(moment.stroke.time);
    let wanted = if longest >= Duration::from_secs(60) {
        35
    } else {
        21
    };
    wanted.min(width / 2)
}

/// Pressure, tempo, position and tool, with their names if all of them fit.
fn measures(
    moment: &Moment<'_>,
    pulse: Option<Pulse>,
    width: u16,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let stroke = moment.stroke;
    let tempo = tempo(moment, pulse, theme);
    let tool = if stroke.tool == Tool::None {
        ""
    } else {
        stroke.tool.name()
    };
    let position = stroke.positions.on(moment.side).name();
    let plain = [
        ("tempo", tempo.as_str()),
        ("body", position),
        ("with", tool),
    ];
    let plain = plain.iter().filter(|(_, words)| !words.is_empty());
    let widest = plain
        .clone()
        .map(|(_, words)| text::width(words))
        .max()
        .unwrap_or(0);
    let pressed = Line::from(pressure(moment, width, theme));
    if widest.max(pressed.width()) + NAMES <= width.into() {
        let named = |name: &str, mut row: Line<'static>| {
            let name = Span::styled(format!("{name:<NAMES$}"), theme.quiet);
            row.spans.insert(0, name);
            row
        };
        let rows =
            plain.map(|(name, words)| named(name, Line::styled(words.to_string(), theme.text)));
        return [named("pressure", pressed)]
            .into_iter()
            .chain(rows)
            .collect();
    }
    let mut rows = vec![pressed];
    for (_, words) in plain {
        let wrapped = text::wrap(words, width.into()).into_iter();
        rows.extend(wrapped.map(|row| Line::styled(row.to_owned(), theme.text)));
    }
    rows
}

/// The tempo in words, after a sign that fills when a beat comes; for a breath, whether it goes
/// in or out.
fn tempo(moment: &Moment<'_>, pulse: Option<Pulse>, theme: &Theme) -> String {
    let still = || match moment.stroke.technique.holds_still() {
        true => "hold still".to_owned(),
        false => String::new(),
    };
    let words = words::tempo(moment.stroke).unwrap_or_else(still);
    let Some(pulse) = pulse else { return words };
    let glyphs = theme.glyphs;
    let sign = if pulse.fresh {
        glyphs.now_sign()
    } else {
        glyphs.next_sign()
    };
    match pulse.kind {
        BeatKind::Pass | BeatKind::SlowPass => format!("{sign} {words}"),
        BeatKind::BreathIn => format!("{sign} in  · {words}"),
        BeatKind::BreathOut => format!("{sign} out · {words}"),
    }
}

/// The six dots and the word; if there is room, "now" says that it was lightened, and that it was so
/// from the beginning.
fn pressure(moment: &Moment<'_>, width: u16, theme: &Theme) -> Vec<Span<'static>> {
    if !moment.stroke.technique.touches() {
        return vec![Span::styled(moment.pressure.word(), theme.text)];
    }
    let [full, empty] = dots::dots(moment.pressure, theme);
    let word = moment.pressure.word();
    let lightened = match moment.stroke.as_last_time {
        _ if moment.eased => format!(" now {word}"),
        true => format!(" {word}, as last time"),
        false => String::new(),
    };
    let fits = full.width() + empty.width() + text::width(&lightened) <= width.into();
    let word = match fits && !lightened.is_empty() {
        true => lightened,
        false => format!(" {word}"),
    };
    vec![full, empty, Span::styled(word, theme.text)]
}
