//! The whole session as one line: thick for what is done, thin for what is to come, in the
//! colours of the parts of the body.

use std::time::Duration;

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::engine::{Phase, Segment, Timeline};
use crate::ui::Theme;

/// The session in a given number of cells, with the cursor at a moment.
#[must_use]
pub fn line(timeline: &Timeline, at: Duration, width: u16, theme: &Theme) -> Line<'static> {
    let total = timeline.total.as_secs_f64().max(1.0);
    let share = (at.as_secs_f64() / total).min(1.0);
    let last = width.saturating_sub(1);
    let cursor = (share * f64::from(last)).round() as u16;
    let mut runs: Vec<(Style, String)> = Vec::new();
    for x in 0..width {
        let (sign, style) = match x {
            _ if x == cursor => cursor_at(timeline, at, theme),
            _ => cell(timeline, x, width, x < cursor, theme),
        };
        match runs.last_mut() {
            Some((of, signs)) if *of == style => signs.push(sign),
            _ => runs.push((style, sign.into())),
        }
    }
    let spans = runs
        .into_iter()
        .map(|(style, signs)| Span::styled(signs, style));
    Line::from(spans.collect::<Vec<_>>())
}

fn cursor_at(timeline: &Timeline, at: Duration, theme: &Theme) -> (char, Style) {
    let phase = timeline
        .segment_at(at)
        .map_or(Phase::Work, |segment| segment.phase);
    let style = theme.phase(phase).remove_modifier(Modifier::UNDERLINED);
    ('●', style)
}

/// What a cell stands for: a gap where a stroke or a side begins, otherwise the work.
fn cell(timeline: &Timeline, x: u16, width: u16, done: bool, theme: &Theme) -> (char, Style) {
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
    let style = timeline.segments.get(first).map_or(theme.quiet, |segment| {
        colour(timeline, segment, done, theme)
    });
    let line = if done { '━' } else { '─' };
    match begins {
        // Gaps in every other cell would say nothing.
        Some(_) if timeline.segments.len() > usize::from(width) => (line, style),
        Some(segment) if segment.phase == Phase::Switch => ('·', style),
        Some(_) => (' ', style),
        None => (line, style),
    }
}

/// The colour of what is worked. Without colours, what is to come is quiet.
fn colour(timeline: &Timeline, segment: &Segment, done: bool, theme: &Theme) -> Style {
    let area = timeline.strokes[segment.stroke].area;
    match theme.region(area.region()) {
        plain if plain == theme.text && !done => theme.quiet,
        colour => colour,
    }
}
