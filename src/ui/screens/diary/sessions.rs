//! The sessions of the chosen day, one to a row.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use super::{Leafing, View, minutes};
use crate::shown::Shown;
use crate::store::{Done, worked};
use crate::ui::Theme;
use crate::ui::body::Glyphs;
use crate::ui::keys::Place;
use crate::ui::screens::page::{ends, first_in_sight};
use crate::ui::widgets::bars;

/// From so many columns on it is told of each session how it ended.
const WIDE: u16 = 50;
/// From so many columns on each has the bars of its routine.
const WITH_BARS: u16 = 66;
/// The cells of the bars.
const BARS: u16 = 8;

/// Draws the name of the day, or what is asked of a session, and as many sessions as fit.
pub(super) fn render(
    buffer: &mut Buffer,
    room: Rect,
    view: &View<'_>,
    state: &Leafing,
    theme: &Theme,
) {
    let sessions = view.days.on(state.day());
    let mut rows = room.rows();
    if let Some(row) = rows.next() {
        let (left, right) = match state.place() {
            Place::TakeOut => (
                "Remove this session from your diary?".to_owned(),
                String::new(),
            ),
            _ => (day(view, state), sum(sessions, row.width)),
        };
        let style = match state.place() {
            Place::TakeOut => theme.warning,
            _ => theme.heading,
        };
        ends(row.width, (&left, style), (&right, theme.quiet)).render(row, buffer);
    }
    let shown = usize::from(room.height.saturating_sub(1));
    let chosen = state.session();
    let first = first_in_sight(chosen.unwrap_or(0), sessions.len(), shown);
    let hidden = sessions.len().saturating_sub(first + shown);
    for (nth, row) in (first..sessions.len()).zip(rows) {
        let is_last = nth + 1 == first + shown;
        if is_last && hidden > 0 && chosen.is_none() {
            let more = format!("  and {} more: Enter", hidden + 1);
            ends(row.width, (&more, theme.quiet), ("", theme.quiet)).render(row, buffer);
            return;
        }
        let (mark, style) = match chosen == Some(nth) {
            true => ("› ", theme.chosen),
            false => ("  ", theme.text),
        };
        let done = &sessions[nth];
        let when = format!("{mark}{}  {:>5}  ", at(done, view), worked([done]));
        let (title, how) = (
            Shown::from(done.title.as_str()),
            how(done, row.width, theme),
        );
        let mut spans = vec![Span::styled(when, style)];
        spans.extend(its_bars(done, view, row.width, theme));
        let taken: usize = spans.iter().map(Span::width).sum();
        let rest = row.width.saturating_sub(taken as u16);
        spans.extend(ends(rest, (title.as_str(), style), (&how, theme.quiet)).spans);
        Line::from(spans).render(row, buffer);
    }
}

/// The day in words: "Friday 27 November", with the year if that is another one.
fn day(view: &View<'_>, state: &Leafing) -> String {
    let day = state.day();
    let year = if day.year() == view.today.year() {
        ""
    } else {
        " %Y"
    };
    let name = day.strftime(&format!("%A %-d %B{year}")).to_string();
    match day == view.today {
        true => format!("Today, {name}"),
        false => name,
    }
}

fn sum(sessions: &[Done], width: u16) -> String {
    match sessions.len() {
        0 => "no session".to_owned(),
        1 => "1 session".to_owned(),
        many if width < WIDE => format!("{many} sessions"),
        many => format!("{many} sessions, {}", minutes(sessions)),
    }
}

/// When it ended.
fn at(done: &Done, view: &View<'_>) -> String {
    let at = done.at.to_zoned_datetime(view.zone.clone());
    at.strftime("%H:%M").to_string()
}

/// The bars of its routine, where there is room and that is still there.
fn its_bars(done: &Done, view: &View<'_>, width: u16, theme: &Theme) -> Vec<Span<'static>> {
    let entry = view
        .shelf
        .find(&done.routine)
        .filter(|_| width >= WITH_BARS);
    let parts = entry.and_then(|entry| Some(entry.listing.as_ref()?.parts.as_slice()));
    let line = bars::signature(parts.unwrap_or_default().iter().copied(), BARS, theme);
    let pad = usize::from(width >= WITH_BARS) * (usize::from(BARS) + 2 - line.width());
    let mut spans = line.spans;
    spans.push(Span::raw(" ".repeat(pad)));
    spans
}

/// How it was before and after, if both were said, and whether it was worked to the end.
fn how(done: &Done, width: u16, theme: &Theme) -> String {
    let felt = match (done.before, done.after, theme.glyphs) {
        (Some(before), Some(after), Glyphs::Ascii) => format!("{before} -> {after}"),
        (Some(before), Some(after), Glyphs::Braille) => format!("{before} → {after}"),
        _ => String::new(),
    };
    let is_whole = done.finished && done.skipped == 0;
    let how = match is_whole && width < WIDE {
        true => String::new(),
        false => done.how(),
    };
    let parts = [felt, how].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("  ")
}
