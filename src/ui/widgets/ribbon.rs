//! The whole session as one line: thick where it is done, thin where it is to come.

use std::time::Duration;

use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use crate::engine::{Phase, Timeline};
use crate::ui::Theme;

/// The session in so many cells, with the cursor at a moment.
#[must_use]
pub fn line(timeline: &Timeline, at: Duration, width: u16, theme: &Theme) -> Line<'static> {
    let total = timeline.total.as_secs_f64().max(1.0);
    let share = (at.as_secs_f64() / total).min(1.0);
    let last = width.saturating_sub(1);
    let cursor = (share * f64::from(last)).round() as u16;
    let cell = |x: u16| mark(timeline, x, width, x < cursor);
    let phase = timeline
        .segment_at(at)
        .map_or(Phase::Work, |segment| segment.phase);
    Line::from(vec![
        Span::styled((0..cursor).map(cell).collect::<String>(), theme.text),
        Span::styled(
            "●",
            theme.phase(phase).remove_modifier(Modifier::UNDERLINED),
        ),
        Span::styled(
            (cursor + 1..width).map(cell).collect::<String>(),
            theme.quiet,
        ),
    ])
}

/// What stands for a cell: a gap where a stroke or a side begins, else the work.
fn mark(timeline: &Timeline, x: u16, width: u16, done: bool) -> char {
    let moment = |x: u16| {
        timeline
            .total
            .mul_f64(f64::from(x) / f64::from(width.max(1)))
    };
    let (from, to) = (moment(x), moment(x + 1));
    let first = timeline
        .segments
        .partition_point(|segment| segment.end() <= from);
    let begins = timeline.segments[first..]
        .iter()
        .take_while(|segment| segment.start < to)
        .find(|segment| segment.phase != Phase::Work && segment.start >= from);
    match begins {
        Some(_) if !width_allows(timeline, width) => line_of(done),
        Some(segment) if segment.phase == Phase::Switch => '·',
        Some(_) => ' ',
        None => line_of(done),
    }
}

const fn line_of(done: bool) -> char {
    if done { '━' } else { '─' }
}

/// Gaps in every other cell would say nothing.
fn width_allows(timeline: &Timeline, width: u16) -> bool {
    timeline.segments.len() <= usize::from(width)
}
