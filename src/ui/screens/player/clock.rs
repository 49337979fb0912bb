//! The big seconds, and beside them how hard, how fast, how placed and with what.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use super::{View, words};
use crate::engine::{Moment, State};
use crate::ui::Theme;
use crate::ui::widgets::{big_time, dots};

/// Draws seconds and measures, or a word where the time stands still.
pub(super) fn render(buffer: &mut Buffer, area: Rect, view: &View<'_>, theme: &Theme) {
    let moment = &view.moment;
    let big = words::big(moment);
    let held = matches!(
        moment.state,
        State::Paused | State::Away(_) | State::Stopped | State::Ended
    );
    if held {
        big_time::render(buffer, area, &big, theme.text);
        return;
    }
    let style = match moment.state {
        State::Resuming(_) => theme.text,
        _ => theme.phase(moment.phase),
    };
    let digits = if area.width >= 60 { 36 } else { area.width / 2 };
    let [left, right] =
        Layout::horizontal([Constraint::Length(digits), Constraint::Fill(1)]).areas(area);
    big_time::render(buffer, left, &big, style);
    let rows = measures(moment, theme);
    let above = area.height.saturating_sub(rows.len() as u16) / 2;
    for (row, place) in rows.iter().zip(right.rows().skip(above.into())) {
        row.render(place, buffer);
    }
}

fn measures(moment: &Moment<'_>, theme: &Theme) -> Vec<Line<'static>> {
    let stroke = moment.stroke;
    let mut rows = Vec::new();
    if stroke.technique.touches() {
        let [full, empty] = dots::dots(moment.pressure, theme);
        let word = moment.pressure.word();
        let word = if moment.eased {
            format!(" {word} now")
        } else {
            format!(" {word}")
        };
        rows.push(Line::from(vec![
            full,
            empty,
            Span::styled(word, theme.text),
        ]));
    } else {
        rows.push(Line::styled("no pressure", theme.text));
    }
    let tempo = words::tempo(moment);
    if !tempo.is_empty() {
        rows.push(Line::styled(tempo, theme.text));
    }
    rows.push(Line::styled(
        stroke.positions.on(moment.side).name(),
        theme.quiet,
    ));
    if stroke.tool != crate::model::Tool::None {
        rows.push(Line::styled(
            format!("with: {}", stroke.tool.name()),
            theme.quiet,
        ));
    }
    rows
}
