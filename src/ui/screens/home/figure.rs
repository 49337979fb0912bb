//! The body of the chosen routine, with call-outs of how long each part is worked where there is room.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use crate::library::Listing;
use crate::model::Area;
use crate::model::secs::on_screen;
use crate::ui::body::{BodyMap, Glyphs, spots};
use crate::ui::widgets::body;
use crate::ui::{Theme, text};

/// The columns of the body where call-outs stand beside it.
const BODY: u16 = 38;
/// The fewest columns of the call-outs.
const CALLED: u16 = 26;

/// Draws it.
pub(super) fn render(
    buffer: &mut Buffer,
    room: Rect,
    listing: &Listing,
    map: &mut BodyMap,
    theme: &Theme,
) {
    let scene = body::routine(&listing.worked);
    // In a low room the body is narrower than that.
    let body = BODY.min(room.height * 4 / 3);
    if room.width < body + CALLED {
        body::render(buffer, room, &scene, None, map, theme);
        return;
    }
    let [called, figure] =
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(body)]).areas(room);
    body::render(buffer, figure, &scene, None, map, theme);
    for (y, (area, time)) in rows(listing, figure) {
        let row = Rect {
            y: called.y + y,
            height: 1,
            ..called
        };
        call_out(buffer, row, (area, time), theme);
    }
}

/// The parts that are called out, each with its row of the figure, no two in one row: those that are
/// worked the longest.
fn rows(listing: &Listing, figure: Rect) -> Vec<(u16, (Area, Duration))> {
    // The last row names the sides.
    let height = figure.height.saturating_sub(1);
    let sided = |area: &Area| !area.has_no_sides();
    let areas = listing.time_on.iter().map(|(area, _)| *area);
    let areas: Vec<Area> = areas.filter(sided).collect();
    let spots = spots(&areas, (figure.width, height));
    let parts = listing.longest().into_iter();
    let row = |area: Area| {
        let (_, (_, y)) = spots.iter().find(|(of, _)| *of == area)?;
        Some(*y)
    };
    let rows = parts.filter_map(|part| Some((row(part.0)?, part)));
    let mut rows: Vec<_> = rows.take(usize::from(height) / 2).collect();
    rows.sort_by_key(|(y, _)| *y);
    let mut free = 0;
    for (y, _) in &mut rows {
        *y = free.max(*y);
        free = *y + 1;
    }
    rows.retain(|(y, _)| *y < height);
    rows
}

/// A part and its time at the end of the row, and a line from there to the figure.
fn call_out(buffer: &mut Buffer, row: Rect, (area, time): (Area, Duration), theme: &Theme) {
    let time = format!(" {} ", on_screen(time));
    let name = area.name().split(" (").next().unwrap_or_default();
    let name = text::fit(
        name,
        usize::from(row.width).saturating_sub(text::width(&time)),
    );
    let words = [
        Span::styled(name.into_owned(), theme.quiet),
        Span::styled(time, theme.text),
    ];
    Line::from(words.to_vec())
        .right_aligned()
        .render(row, buffer);
    let line = match theme.glyphs {
        Glyphs::Braille => '─',
        Glyphs::Ascii => '-',
    };
    let free =
        (row.right()..buffer.area.right()).take_while(|x| buffer[(*x, row.y)].symbol() == " ");
    let free: Vec<u16> = free.collect();
    if let Some((_, shown)) = free.split_last() {
        for x in shown {
            buffer[(*x, row.y)].set_char(line).set_style(theme.quiet);
        }
    }
}
