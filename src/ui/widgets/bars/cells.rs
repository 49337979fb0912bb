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
pub(super) struct Slice {
    pub(super) bar: Bar,
    pub(super) middle: Duration,
}

/// The cells of a row that stands for this time; none where no work takes most of a cell. Of two
/// bars in one cell the longer one is shown.
pub(super) fn of(bars: &[Bar], total: Duration, width: u16) -> Vec<Option<Slice>> {
    if bars.is_empty() || total.is_zero() {
        return Vec::new();
    }
    // Whole milliseconds: it is done for every cell of every picture.
    let millis = |time: Duration| time.as_millis() as u64;
    let total = millis(total);
    let moment = |x: u16| total * u64::from(x) / u64::from(width);
    let mut first = 0;
    let cell = |x: u16| {
        let (from, to) = (moment(x), moment(x + 1));
        let shares = |bar: &Bar| {
            let (starts, ends) = (millis(bar.from), millis(bar.to));
            ends.min(to).saturating_sub(starts.max(from))
        };
        while bars.get(first).is_some_and(|bar| millis(bar.to) <= from) {
            first += 1;
        }
        let here = bars[first..].iter().take_while(|bar| millis(bar.from) < to);
        let work: u64 = here.clone().map(shares).sum();
        let bar = *here.max_by_key(|bar| shares(bar))?;
        (work * 2 >= to - from).then_some(Slice {
            bar,
            middle: Duration::from_millis(u64::midpoint(from, to)),
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
