//! A routine in a few cells or in several rows, without a moment in it: by it the routine is known
//! again.

use std::time::Duration;

use ratatui::text::{Line, Span};

use super::cells::{self, Bar, Slice};
use super::signs::{self, Fill};
use crate::model::{Area, Pressure};
use crate::ui::Theme;

/// A routine in so many columns and rows, the highest row first. The parts are its strokes in order:
/// where, how hard and for how long.
#[must_use]
pub fn skyline(
    parts: impl IntoIterator<Item = (Area, Pressure, Duration)>,
    (width, height): (u16, u16),
    theme: &Theme,
) -> Vec<Line<'static>> {
    let mut from = Duration::ZERO;
    let bars = parts.into_iter().map(|(area, pressure, length)| {
        let bar = Bar {
            from,
            to: from + length,
            area,
            pressure,
            worked: length,
        };
        from = bar.to;
        bar
    });
    let bars: Vec<Bar> = bars.collect();
    let cells = cells::of(&bars, from, width);
    let row = |nth| {
        cells
            .iter()
            .map(|cell| sign(cell.as_ref(), (nth, height), theme))
            .collect()
    };
    (0..height).rev().map(row).collect()
}

/// What a cell shows in a row, counted from the bottom.
fn sign(cell: Option<&Slice>, level: (u16, u16), theme: &Theme) -> Span<'static> {
    let Some(Slice { bar, .. }) = cell else {
        return Span::raw(" ");
    };
    let sign = signs::sign(Fill::Done, bar.pressure, level, theme);
    Span::styled(sign.to_string(), theme.region(bar.area.region()))
}
