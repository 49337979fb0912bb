//! The briefing before a session: how long it takes, what is needed, and who should not do it
//! today.
//!
//! What decides comes first, so that at 80 by 24 most people need not scroll; the strokes, the
//! reasons and the sources follow. If what decides does not fit, Enter scrolls on before the
//! session begins.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::page::{Page, Scroll};
use crate::engine::{Planned, Timeline};
use crate::model::secs::on_screen;
use crate::model::wording::capital;
use crate::model::{Routine, Sides};
use crate::ui::body::{BodyMap, Scene};
use crate::ui::keys::Place;
use crate::ui::prose::Prose;
use crate::ui::widgets::{body, dots};
use crate::ui::{Theme, text};

/// What the screen shows.
#[derive(Debug, Clone)]
pub struct View {
    /// The routine for this person.
    pub routine: Routine,
    /// Its timeline.
    pub timeline: Timeline,
    /// "Not today if …": one plain line each.
    pub not_today: Vec<&'static str>,
    /// Why it is not for this person at all, completing "not for you today: …".
    pub not_for_me: Vec<&'static str>,
    /// What is gentler for this person than written: one plain line each.
    pub adapted: Vec<String>,
    /// What else would make it gentler, in a word or two each.
    pub would_adapt: Vec<String>,
    /// How many strokes are skipped for this person.
    pub left_out: usize,
    /// What to stop for, in one short line.
    pub at_a_glance: &'static str,
    /// When to stop or ease off: one plain line each.
    pub stop_rules: Vec<String>,
    /// Its sources: what each is, and how good in a word or two if that is known.
    pub sources: Vec<String>,
}

impl View {
    /// Where the keys are looked up once everything that must be read has been in sight.
    #[must_use]
    pub fn place(&self) -> Place {
        if !self.not_for_me.is_empty() || self.timeline.strokes.is_empty() {
            Place::NotForMe
        } else if self.adapted.is_empty() {
            Place::Briefing
        } else {
            Place::Adapted
        }
    }
}

/// Draws the briefing.
pub fn render(
    frame: &mut Frame<'_>,
    view: &View,
    scroll: &mut Scroll,
    map: &mut BodyMap,
    theme: &Theme,
) {
    let page = Page {
        title_style: theme.banner(view.routine.benefit),
        aside: format!("{} in all", on_screen(view.timeline.total)),
        beside: beside(frame.area()),
        ..Page::of(view.place(), &view.routine.title, theme)
    };
    let free = page.render(frame, scroll, |prose| {
        facts(prose, view, theme);
        for_me(prose, view, theme);
        decides(prose, view, theme);
        prose.must_be_seen();
        stop_rules(prose, view);
        strokes(prose, &view.timeline, theme);
        reasons(prose, view);
    });
    let scene = Scene::routine(&view.timeline.worked());
    body::render(frame.buffer_mut(), free, &scene, None, map, theme);
}

/// The columns of the body map; none if the text needs them.
const fn beside(area: Rect) -> u16 {
    match (area.width, area.height) {
        (130.., 20..) => 36,
        (96.., 20..) => 18,
        _ => 0,
    }
}

/// Where, with what, and the summary.
fn facts(prose: &mut Prose<'_>, view: &View, theme: &Theme) {
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
    let left_out = match view.left_out {
        0 => String::new(),
        left_out => format!(" ({left_out} skipped)"),
    };
    let place = view.routine.setting.place();
    let facts = format!("{place} · {ready} · {strokes} strokes{left_out}");
    prose.hanging("", &facts, theme.heading);
    if let Some(summary) = &view.routine.summary {
        prose.paragraph(summary);
    }
    prose.paragraph(view.at_a_glance);
    prose.paragraph("Once it begins you need not touch a key: sounds tell you when to change.");
}

/// What this person's conditions change, or that they rule the routine out.
fn for_me(prose: &mut Prose<'_>, view: &View, theme: &Theme) {
    if view.place() == Place::NotForMe {
        let why = match view.not_for_me.as_slice() {
            [] => "with what applies to you, none of its strokes is left".to_owned(),
            reasons => reasons.join(", and "),
        };
        prose.gap();
        prose.hanging("", &format!("Not for you today: {why}."), theme.warning);
        prose.paragraph("Please choose another routine. If this has changed, press l.");
    } else if !view.adapted.is_empty() {
        prose.gap();
        prose.hanging("", "Gentler for you", theme.key);
        for item in &view.adapted {
            prose.item(item);
        }
    }
}

/// Who should not do it, or should do it more gently.
fn decides(prose: &mut Prose<'_>, view: &View, theme: &Theme) {
    if !view.not_today.is_empty() {
        prose.gap();
        prose.hanging("", "Not today if …", theme.warning);
    }
    for item in &view.not_today {
        prose.item(item);
    }
    if !view.would_adapt.is_empty() {
        let those = view.would_adapt.join(", ");
        prose.gap();
        prose.hanging(
            "",
            &format!("Go lighter (press l) for {those}."),
            theme.warning,
        );
    }
}

fn stop_rules(prose: &mut Prose<'_>, view: &View) {
    prose.heading("When to stop or ease off");
    for rule in &view.stop_rules {
        prose.item(rule);
    }
}

fn strokes(prose: &mut Prose<'_>, timeline: &Timeline, theme: &Theme) {
    prose.heading("The strokes");
    prose.aside("The dots show how hard to press, 0 to 6, never how much it hurts.");
    for stroke in timeline.strokes.iter() {
        prose.line(stroke_row(stroke, prose.width(), theme));
    }
}

/// From this width up, in columns, a pressure has its word beside its dots.
const WITH_WORDS: usize = 80;

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
    let word = if width >= WITH_WORDS {
        format!(" {:<13}", stroke.pressure.word())
    } else {
        String::new()
    };
    let room = width.saturating_sub(text::width(&number) + 10 + 8 + text::width(&word));
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
        Span::styled(word, theme.quiet),
    ])
}

fn reasons(prose: &mut Prose<'_>, view: &View) {
    if let Some(why) = &view.routine.why {
        prose.heading("Why this order");
        prose.paragraph(why);
    }
    prose.heading("Cautions");
    for (area, caution) in cautions(&view.timeline) {
        prose.item(&format!("{}: {caution}", capital(area)));
    }
    if !view.sources.is_empty() {
        prose.heading("Sources");
    }
    for source in &view.sources {
        prose.item(source);
    }
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
