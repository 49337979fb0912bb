//! What was done, and what may be felt afterwards.

use std::time::Duration;

use ratatui::Frame;

use super::page::{Page, Scroll};
use crate::advice::stop_rules::{AFTERWARDS, Afterwards};
use crate::engine::{Planned, Tally, Timeline};
use crate::model::secs::on_screen;
use crate::model::{Area, Benefit};
use crate::ui::keys::Place;
use crate::ui::{Theme, text};

/// What the screen shows.
#[derive(Debug, Clone)]
pub struct View {
    /// The routine's title.
    pub title: String,
    /// What it is for.
    pub benefit: Benefit,
    /// The timeline, as it was at the end.
    pub timeline: Timeline,
    /// What was worked.
    pub tally: Tally,
    /// Whether the session went to its end.
    pub to_the_end: bool,
    /// Whether the diary entry was saved: "Saved to your diary.", or why not.
    pub kept: String,
}

/// Draws the summary.
pub fn render(frame: &mut Frame<'_>, view: &View, scroll: &mut Scroll, theme: &Theme) {
    let planned = planned(&view.timeline);
    let title = match view.to_the_end {
        true if view.tally.total() * 4 >= planned * 3 => "Done. You looked after yourself.",
        true => "Finished, with some strokes skipped.",
        false => "Stopped here. That counts too.",
    };
    let page = Page {
        title_style: theme.banner(view.benefit),
        ..Page::of(Place::Summary, title, theme)
    };
    page.render(frame, scroll, |prose| {
        prose.hanging("", &view.title, theme.title);
        prose.gap();
        let (done, all) = (view.tally.strokes(), view.timeline.strokes.len());
        let (worked, of) = (on_screen(view.tally.total()), on_screen(planned));
        prose.paragraph(&format!("{worked} of {of} done, {done} of {all} strokes"));
        let areas = areas(&view.timeline, &view.tally);
        if !areas.is_empty() {
            prose.heading("Where you worked");
        }
        let column = areas.iter().map(|(area, _)| text::width(area.name())).max();
        for (area, time) in &areas {
            let pad = column.unwrap_or(0) + 3 - text::width(area.name());
            prose.paragraph(&format!(
                "{}{}{}",
                area.name(),
                " ".repeat(pad),
                on_screen(*time)
            ));
        }
        prose.heading("Afterwards");
        for Afterwards { text, .. } in AFTERWARDS {
            prose.paragraph(text);
        }
        prose.gap();
        prose.aside(&view.kept);
    });
}

/// The time of all strokes, both sides together, including those that were skipped.
fn planned(timeline: &Timeline) -> Duration {
    let work = |stroke: &Planned| stroke.time * stroke.sides.in_order().len() as u32;
    timeline.strokes.iter().map(work).sum()
}

/// The areas that were touched or moved, each with its time, in the order of the routine.
fn areas(timeline: &Timeline, tally: &Tally) -> Vec<(Area, Duration)> {
    let mut areas: Vec<(Area, Duration)> = Vec::new();
    for (index, stroke) in timeline.strokes.iter().enumerate() {
        let time = tally.of(index);
        if time.is_zero() || stroke.area.has_no_sides() {
            continue;
        }
        match areas.iter_mut().find(|(area, _)| *area == stroke.area) {
            Some((_, sum)) => *sum += time,
            None => areas.push((stroke.area, time)),
        }
    }
    areas
}
