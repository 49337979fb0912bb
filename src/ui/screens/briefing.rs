//! What a routine is, before it begins: how long, with what, and when not today.
//!
//! What decides stands first, so that 80 by 24 cells answer it without scrolling; the strokes,
//! the reasons and the sources follow.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::page::{Page, Scroll};
use crate::engine::{Planned, Timeline};
use crate::model::secs::on_screen;
use crate::model::wording::capital;
use crate::model::{Benefit, Setting, Sides};
use crate::ui::keys::Place;
use crate::ui::prose::Prose;
use crate::ui::widgets::dots;
use crate::ui::{Theme, text};

/// A source of a routine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source<'v> {
    /// What it is.
    pub title: &'v str,
    /// How good it is, in a word or two; empty if that is not known.
    pub quality: &'v str,
}

/// What the screen shows.
#[derive(Debug, Clone)]
pub struct View<'v> {
    /// The name in the list.
    pub title: &'v str,
    /// What it is for.
    pub benefit: Benefit,
    /// Where it is done.
    pub setting: Setting,
    /// One sentence on what it is.
    pub summary: Option<&'v str>,
    /// Why the strokes come in this order.
    pub why: Option<&'v str>,
    /// The dated routine.
    pub timeline: &'v Timeline,
    /// "Not today if …": one plain line each.
    pub not_today: Vec<&'v str>,
    /// "Go lighter if …": one plain line each.
    pub lighter: Vec<&'v str>,
    /// When to stop: one plain line each.
    pub stop_rules: Vec<&'v str>,
    /// Where it comes from.
    pub sources: Vec<Source<'v>>,
}

/// Draws the briefing.
pub fn render(
    frame: &mut Frame<'_>,
    area: Rect,
    view: &View<'_>,
    scroll: &mut Scroll,
    theme: &Theme,
) {
    let page = Page {
        place: Place::Briefing,
        title: view.title,
        title_style: theme.banner(view.benefit),
        aside: format!("{} in all", on_screen(view.timeline.total)),
        theme,
    };
    page.render(frame, area, scroll, |prose| {
        facts(prose, view, theme);
        lists(prose, view, theme);
        strokes(prose, view.timeline, theme);
        reasons(prose, view);
    });
}

/// Where, with what, and the summary.
fn facts(prose: &mut Prose<'_>, view: &View<'_>, theme: &Theme) {
    let tools: Vec<&str> = view
        .timeline
        .tools()
        .into_iter()
        .map(|tool| tool.name())
        .collect();
    let ready = if tools.is_empty() {
        "only your hands".to_owned()
    } else {
        format!("have ready: {}", tools.join(", "))
    };
    let strokes = view.timeline.strokes.len();
    let facts = format!("{} · {ready} · {strokes} strokes", view.setting.place());
    prose.hanging("", &facts, theme.heading);
    if let Some(summary) = view.summary {
        prose.paragraph(summary);
    }
}

fn lists(prose: &mut Prose<'_>, view: &View<'_>, theme: &Theme) {
    let lists = [
        ("Not today if …", &view.not_today),
        ("Go lighter if …", &view.lighter),
        ("Stop if …", &view.stop_rules),
    ];
    for (heading, items) in lists.into_iter().filter(|(_, items)| !items.is_empty()) {
        prose.gap();
        prose.hanging("", heading, theme.warning);
        for item in items {
            prose.item(item);
        }
    }
}

fn strokes(prose: &mut Prose<'_>, timeline: &Timeline, theme: &Theme) {
    prose.heading("The strokes");
    for stroke in timeline.strokes.iter() {
        prose.line(stroke_row(stroke, prose.width(), theme));
    }
}

/// Number, name, time and pressure of one stroke, in one row.
fn stroke_row(stroke: &Planned, width: usize, theme: &Theme) -> Line<'static> {
    let sides = match stroke.sides {
        _ if stroke.area.has_no_sides() => "",
        Sides::Left => "left",
        Sides::Right => "right",
        Sides::Both => "both sides",
        Sides::Each => "each side",
    };
    let mut name = capital(stroke.technique.name());
    if stroke.technique.touches() || !stroke.area.has_no_sides() {
        name = format!("{name}, {}", stroke.area.name());
    }
    if !sides.is_empty() {
        name = format!("{name}, {sides}");
    }
    let time = match stroke.sides {
        Sides::Each => format!("2 × {}", on_screen(stroke.time)),
        _ => on_screen(stroke.time),
    };
    let number = format!("{:>2}  ", stroke.number);
    let room = width.saturating_sub(text::width(&number) + 10 + 8);
    let name = text::fit(&name, room).into_owned();
    let pad = room.saturating_sub(text::width(&name));
    let [full, empty] = dots::dots(stroke.pressure, theme);
    Line::from(vec![
        Span::styled(number, theme.quiet),
        Span::styled(name, theme.text),
        Span::raw(" ".repeat(pad)),
        Span::styled(format!("{time:>10}  "), theme.text),
        full,
        empty,
    ])
}

fn reasons(prose: &mut Prose<'_>, view: &View<'_>) {
    if let Some(why) = view.why {
        prose.heading("Why in this order");
        prose.paragraph(why);
    }
    prose.heading("Mind");
    for (area, caution) in cautions(view.timeline) {
        prose.item(&format!("{}: {caution}", capital(area)));
    }
    if !view.sources.is_empty() {
        prose.heading("Sources");
    }
    for source in &view.sources {
        let quality = match source.quality {
            "" => String::new(),
            quality => format!(" ({quality})"),
        };
        prose.item(&format!("{}{quality}", source.title));
    }
    prose.heading("How to start");
    prose.paragraph(
        "Sit or lie as the first stroke asks, turn the sound up, and press Enter. From then on \
         you need no key: sound tells you when to begin, to change and to stop.",
    );
}

/// The cautions of the areas worked, each once.
fn cautions(timeline: &Timeline) -> Vec<(&'static str, &'static str)> {
    let mut cautions = Vec::new();
    let touching = timeline.strokes.iter().filter(|s| s.technique.touches());
    for facts in touching.map(|stroke| stroke.area.facts()) {
        if !facts.caution.is_empty() && !cautions.contains(&(facts.common, facts.caution)) {
            cautions.push((facts.common, facts.caution));
        }
    }
    cautions
}
