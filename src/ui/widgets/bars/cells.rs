//! Which bar each cell of a row shows.

use std::time::Duration;

use crate::model::{Area, Pressure};

/// One stretch of work.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bar {
    pub(super) from: Duration,
    pub(super) to: Duration,
    pub(super) area: Area,
    pub(super) pressure: Pressure,
    /// How much of it was worked.
    pub(super) worked: Duration,
}

impl Bar {
    /// Whether it was left before this moment of it, and is over by now: the rest was skipped.
    pub(super) fn is_left_at(&self, moment: Duration, now: Duration) -> bool {
        // The middle of a cell may lie beyond its bar.
        let is_whole = self.worked >= self.to - self.from;
        now >= self.to && !is_whole && moment >= self.from + self.worked
    }
}

/// A cell of a bar, and the moment in its middle.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    pub(super) bar: Bar,
    pub(super) middle: Duration,
}

/// The cells of a row that stands for this time; none where no work takes most of a cell. Of two
/// bars in one cell the longer one is shown.
pub(super) fn of(bars: &[Bar], total: Duration, width: u16) -> Vec<Option<Cell>> {
    if bars.is_empty() || total.is_zero() {
        return Vec::new();
    }
    let moment = |x: u16| total.mul_f64(f64::from(x) / f64::from(width));
    let cell = |x: u16| {
        let (from, to) = (moment(x), moment(x + 1));
        let shares = |bar: &Bar| bar.to.min(to).saturating_sub(bar.from.max(from));
        let first = bars.partition_point(|bar| bar.to <= from);
        let here = bars[first..].iter().take_while(|bar| bar.from < to);
        let work: Duration = here.clone().map(shares).sum();
        let bar = *here.max_by_key(|bar| shares(bar))?;
        (work * 2 >= to - from).then_some(Cell {
            bar,
            middle: from + (to - from) / 2,
        })
    };
    (0..width).map(cell).collect()
}

/// How long the cell of now stays at least: each step is written to the terminal.
const STAYS: u32 = 4;

/// The cell of now; none where there are none.
pub(super) fn now(at: Duration, total: Duration, width: u16) -> Option<u16> {
    let last = width.checked_sub(1)?;
    let at = at.as_secs_f64() / f64::from(STAYS);
    let share = at.floor() * f64::from(STAYS) / total.as_secs_f64().max(1.0);
    Some(((share * f64::from(width)) as u16).min(last))
}
