//! How a stroke is done, each with its name in the same place: pressure, tempo, tool, position;
//! and what comes next.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use super::animation::Pulse;
use super::{View, animation, words};
use crate::engine::{BeatKind, Moment};
use crate::ui::widgets::dots;
use crate::ui::{Theme, text};

/// The width of the column with the names.
const NAMES: u16 = 6;

/// Draws pressure, tempo, tool and position, a row each.
pub(super) fn render(buffer: &mut Buffer, area: Rect, view: &View<'_>, theme: &Theme) {
    let moment = &view.moment;
    let pulse = animation::pulse(moment).filter(|_| !view.calm);
    let room = usize::from(area.width.saturating_sub(NAMES));
    let plain = |words: String| {
        let shown = text::fit(&words, room).into_owned();
        vec![Span::styled(shown, theme.text)]
    };
    let facts = [
        ("press", pressure(moment, room, theme)),
        ("tempo", plain(tempo(moment, pulse, theme))),
        ("with", plain(moment.stroke.tool.name().to_owned())),
        ("body", plain(words::body(moment).to_owned())),
    ];
    for ((name, fact), place) in facts.into_iter().zip(area.rows()) {
        let mut spans = vec![label(name, theme)];
        spans.extend(fact);
        Line::from(spans).render(place, buffer);
    }
}

/// Draws what comes next, in the colour that its place has on the body.
pub(super) fn next(buffer: &mut Buffer, area: Rect, moment: &Moment<'_>, theme: &Theme) {
    let (side, what) = words::next(moment);
    let what = match area.height {
        0..3 => what.replace('\n', ", "),
        _ => what,
    };
    let all = match side {
        Some(side) => format!("{side} {what}"),
        None => what,
    };
    let side = side.map_or(0, str::len);
    let room = area.width.saturating_sub(NAMES);
    Line::from(label("then", theme)).render(area, buffer);
    let rows = text::wrap(&all, room.into());
    let last = usize::from(area.height).min(rows.len());
    for (nth, (row, place)) in rows.iter().zip(area.rows()).enumerate() {
        let cut = format!("{row} …");
        let shown = match nth + 1 == last && rows.len() > last {
            true => text::fit(&cut, room.into()).into_owned(),
            false => (*row).to_owned(),
        };
        let split = if nth == 0 { side.min(shown.len()) } else { 0 };
        let (large, small) = shown.split_at(split);
        let bold = theme.next.add_modifier(Modifier::BOLD);
        let line = Line::from(vec![
            Span::styled(large, bold),
            Span::styled(small, theme.next),
        ]);
        let place = Rect {
            x: place.x + NAMES.min(place.width),
            width: room,
            ..place
        };
        line.render(place, buffer);
    }
}

fn label(name: &str, theme: &Theme) -> Span<'static> {
    let width = usize::from(NAMES);
    Span::styled(format!("{name:<width$}"), theme.quiet)
}

/// The tempo in words, after a sign that fills when a beat comes; for a breath, whether it goes
/// in or out.
fn tempo(moment: &Moment<'_>, pulse: Option<Pulse>, theme: &Theme) -> String {
    let words = words::pace(moment.stroke);
    let Some(pulse) = pulse else { return words };
    let sign = if pulse.fresh {
        theme.now_sign()
    } else {
        theme.next_sign()
    };
    match pulse.kind {
        BeatKind::Pass | BeatKind::SlowPass => format!("{sign} {words}"),
        BeatKind::BreathIn => format!("{sign} in · {words}"),
        BeatKind::BreathOut => format!("{sign} out · {words}"),
    }
}

/// The six dots and the word; if there is room, "now" says that it was lightened, and that it was so
/// from the beginning.
fn pressure(moment: &Moment<'_>, width: usize, theme: &Theme) -> Vec<Span<'static>> {
    let word = moment.pressure.word();
    if !moment.stroke.technique.touches() {
        return vec![Span::styled(word, theme.text)];
    }
    let [full, empty] = dots::dots(moment.pressure, theme);
    let lightened = match moment.stroke.as_last_time {
        _ if moment.eased => format!(" now {word}"),
        true => format!(" {word}, as last time"),
        false => String::new(),
    };
    let fits = full.width() + empty.width() + text::width(&lightened) <= width;
    let word = match fits && !lightened.is_empty() {
        true => lightened,
        false => format!(" {word}"),
    };
    vec![full, empty, Span::styled(word, theme.text)]
}
