//! Weeks as rows of days: the darker a day, the longer it was worked; and each week in words.

use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use super::leafing::after;
use super::{Leafing, View, WEEKS, days, minutes};
use crate::store::seconds;
use crate::ui::Theme;
use crate::ui::body::Glyphs;
use crate::ui::screens::page::first_in_sight;

const WEEKDAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
/// The minutes from which a day is so dark.
const FROM: [u64; 4] = [1, 5, 10, 20];
/// The columns of the date of a week.
const DATE: usize = 7;
/// From so many columns on a day has four of them and a week all of its words.
const WIDE: u16 = 50;

/// Draws the weekdays, and as many of the weeks in sight as fit, the chosen one among them.
pub(super) fn render(
    buffer: &mut Buffer,
    room: Rect,
    view: &View<'_>,
    state: &Leafing,
    theme: &Theme,
) {
    let wide = room.width >= WIDE;
    let mut rows = room.rows();
    if let Some(row) = rows.next() {
        head(wide, theme).render(row, buffer);
    }
    let (first, _) = state.in_sight();
    let mondays: Vec<Date> = (0..i64::from(WEEKS))
        .map(|nth| after(first, 7 * nth))
        .collect();
    let is_chosen = |monday: Date| (monday..=after(monday, 6)).contains(&state.day());
    let chosen = mondays.iter().position(|monday| is_chosen(*monday));
    let shown = usize::from(room.height.saturating_sub(1));
    // The last ones, unless an earlier one is chosen.
    let from = first_in_sight(chosen.unwrap_or(0), mondays.len(), shown);
    for (monday, row) in mondays.into_iter().skip(from).zip(rows) {
        let style = if is_chosen(monday) {
            theme.key
        } else {
            theme.quiet
        };
        let date = monday.strftime("%e %b").to_string();
        let mut spans = vec![Span::styled(format!("{date:<DATE$}"), style)];
        for nth in 0..7 {
            spans.extend(cell(after(monday, nth), wide, view, state, theme));
        }
        spans.push(Span::styled(words(monday, wide, view), theme.text));
        Line::from(spans).render(row, buffer);
    }
}

/// A day: how dark it is, between brackets if it is chosen.
fn cell(
    day: Date,
    wide: bool,
    view: &View<'_>,
    state: &Leafing,
    theme: &Theme,
) -> [Span<'static>; 3] {
    let (before, behind) = match day == state.day() {
        true => ("[", "]"),
        false => (" ", " "),
    };
    let seconds = seconds(view.days.on(day));
    let (sign, style) = sign(seconds, theme);
    let sign = match (seconds, day > view.today) {
        (0, true) => ' ',
        _ => sign,
    };
    let inside = match (wide, seconds) {
        (false, _) => sign.to_string(),
        (true, 0) if day != state.day() => format!("{sign} "),
        _ => format!("{sign}{sign}"),
    };
    [
        Span::styled(before, theme.loud),
        Span::styled(inside, style),
        Span::styled(behind, theme.loud),
    ]
}

/// The sign of a day with so much work.
fn sign(seconds: u64, theme: &Theme) -> (char, Style) {
    let signs = signs(theme);
    let minutes = seconds.div_ceil(60);
    match FROM.iter().rposition(|from| minutes >= *from) {
        None => (signs[0], theme.quiet),
        Some(nth) => (signs[nth + 1], theme.lit),
    }
}

/// No work, and then from light to dark.
const fn signs(theme: &Theme) -> [char; 5] {
    match theme.glyphs {
        Glyphs::Braille => ['·', '░', '▒', '▓', '█'],
        Glyphs::Ascii => ['.', '-', '+', '%', '#'],
    }
}

/// On how many days of a week something was done, and how long.
fn words(monday: Date, wide: bool, view: &View<'_>) -> String {
    let sunday = after(monday, 6);
    let time = || minutes(view.days.between(monday, sunday));
    match view.days.count(monday, sunday) {
        0 => String::new(),
        count if wide => format!(" {}, {}", days(count), time()),
        _ => format!(" {}", time()),
    }
}

/// The weekdays, and the minutes from which a day has each sign.
fn head(wide: bool, theme: &Theme) -> Line<'static> {
    let day = |day: &&str| {
        if wide {
            format!(" {day} ")
        } else {
            format!("{day} ")
        }
    };
    let days: String = WEEKDAYS.iter().map(day).collect();
    let days = format!("{}{days}", " ".repeat(DATE));
    let mut spans = vec![Span::styled(days, theme.quiet)];
    if wide {
        spans.push(Span::raw(" "));
        for (sign, from) in signs(theme).into_iter().skip(1).zip(FROM) {
            spans.push(Span::styled(sign.to_string(), theme.lit));
            spans.push(Span::styled(format!("{from} "), theme.quiet));
        }
        spans.push(Span::styled("min", theme.quiet));
    }
    Line::from(spans)
}
