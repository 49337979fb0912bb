//! The briefing before a session: how long it takes, what is needed, and who should not do it
//! today.
//!
//! What is another for this person comes first, then the strokes, then who should not do it and the
//! question before it; the reasons and the sources follow. If what decides does not fit, Enter
//! scrolls on before the session begins.

mod strokes;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::page::{Page, Scroll, inside};
use crate::advice::felt;
use crate::engine::Timeline;
use crate::model::Routine;
use crate::model::secs::on_screen;
use crate::model::wording::{self, capital};
use crate::ui::body::{BodyMap, Scene};
use crate::ui::keys::Place;
use crate::ui::prose::Prose;
use crate::ui::widgets::body;
use crate::ui::{Theme, text};

/// What the screen shows.
#[derive(Debug, Clone)]
pub struct View {
    /// The routine for this person.
    pub routine: Routine,
    /// Its timeline.
    pub timeline: Timeline,
    /// Who should not do it, in a word or two each.
    pub not_for: Vec<String>,
    /// What keeps its regions from being worked today, completing "Not today if …".
    pub not_today: Vec<&'static str>,
    /// What is brought within the limits of a body: one plain line each.
    pub lessened: Vec<String>,
    /// Why it is not for this person at all, completing "not for you today: …".
    pub not_for_me: Vec<&'static str>,
    /// The title of another routine that suits this person, if this one does not.
    pub instead: Option<String>,
    /// What makes it gentler for this person, in a word or two each.
    pub gentler_for: Option<String>,
    /// What is gentler for this person than written: one plain line each.
    pub adapted: Vec<String>,
    /// What was marked so long ago that it may have passed: one plain line each.
    pub passed: Vec<String>,
    /// Why it begins at its first stroke, although somebody was to go on with it.
    pub again: Option<&'static str>,
    /// That it is not known what was too much in the last sessions.
    pub unknown: Option<String>,
    /// How many strokes are skipped for this person.
    pub left_out: usize,
    /// Why the warning signs are asked before it begins, because of how it is or was.
    pub why_the_signs: Option<&'static str>,
    /// How many strokes are lighter because they were too much before.
    pub lighter: usize,
    /// The question before it begins, unless it has been answered.
    pub question: Option<&'static str>,
    /// Whether it is asked how it is now.
    pub asks: bool,
    /// How it is, from 0 to 10, if that was said.
    pub felt: Option<u8>,
    /// What to stop for, in one short line.
    pub at_a_glance: &'static str,
    /// When to stop or ease off: one plain line each.
    pub stop_rules: Vec<String>,
    /// What will be heard of it: one plain line each.
    pub heard: Vec<String>,
    /// Its sources: what each is, and how good in a word or two if that is known.
    pub sources: Vec<String>,
}

impl View {
    /// Where the keys are looked up once everything that must be read has been in sight.
    #[must_use]
    pub fn place(&self) -> Place {
        if !self.not_for_me.is_empty() || self.timeline.strokes.is_empty() {
            Place::NotForMe
        } else if self.question.is_some() {
            Place::Asked
        } else {
            Place::Briefing
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
        aside: aside(frame.area(), view),
        beside: beside(frame.area()),
        ..Page::of(view.place(), &view.routine.title, theme)
    };
    let free = page.render(frame, scroll, |prose| {
        for_me(prose, view, theme);
        facts(prose, view, theme);
        strokes::write(prose, &view.timeline, theme);
        decides(prose, view, theme);
        prose.must_be_seen();
        prose.may_break_here();
        stop_rules(prose, view);
        reasons(prose, view);
    });
    let scene = Scene::routine(&view.timeline.worked());
    body::render(frame.buffer_mut(), free, &scene, None, map, theme);
}

/// The question how it is, where the title leaves room for it, and how long the routine takes. It
/// is in sight however far one has read, and nobody has to read on to begin because of it.
fn aside(area: Rect, view: &View) -> String {
    let total = on_screen(view.timeline.total);
    let is_asked = view.asks && view.place() != Place::NotForMe;
    let words: &[String] = match view.felt {
        _ if !is_asked => &[],
        Some(felt) => &[format!("now {felt} of {} · {total}", felt::MOST)],
        None => &felt::IN_SHORT.map(|words| format!("{words} · {total}")),
    };
    let room = usize::from(inside(area).width).saturating_sub(text::width(&view.routine.title) + 2);
    let fits = words.iter().find(|words| text::width(words) <= room);
    fits.map_or(total, Clone::clone)
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
        "hands only".to_owned()
    } else {
        format!("have ready: {}", tools.join(", "))
    };
    let strokes = wording::strokes(view.timeline.strokes.len());
    let left_out = match view.left_out {
        0 => String::new(),
        left_out => format!(" ({left_out} skipped)"),
    };
    let place = view.routine.setting.place();
    let lighter = match view.lighter {
        0 => String::new(),
        lighter => format!(", {lighter} lighter as last time"),
    };
    let facts = format!("{place} · {ready} · {strokes}{left_out}{lighter}");
    prose.hanging("", &facts, theme.heading);
    if let Some(summary) = &view.routine.summary {
        prose.paragraph(summary);
    }
    for line in &view.heard {
        prose.hanging("", line, theme.key);
    }
}

/// What this person's conditions change, or that they rule the routine out.
fn for_me(prose: &mut Prose<'_>, view: &View, theme: &Theme) {
    if view.place() == Place::NotForMe {
        let why = view.not_for_me.join(", and ");
        prose.hanging("", &format!("Not for you today: {why}."), theme.warning);
        match &view.instead {
            Some(other) => prose.paragraph(&format!("\"{other}\" suits you.")),
            None => prose.paragraph("No built-in routine suits you as things are."),
        }
    } else if let Some(gentler_for) = &view.gentler_for {
        let line = format!("Gentler for you: {gentler_for}.");
        prose.hanging("", &line, theme.key);
    }
    if let Some(again) = view.again {
        prose.hanging("", again, theme.warning);
    }
    for line in view.unknown.iter().chain(&view.passed) {
        prose.hanging("", line, theme.warning);
    }
    prose.gap();
}

/// Who should not do it, what to stop for, and the last question.
fn decides(prose: &mut Prose<'_>, view: &View, theme: &Theme) {
    prose.gap();
    if !view.not_for.is_empty() {
        let those = view.not_for.join(", ");
        prose.hanging("", &format!("Not for: {those}."), theme.warning);
    }
    if !view.not_today.is_empty() {
        let those = view.not_today.join("; ");
        prose.hanging("", &format!("Not today if {those}."), theme.warning);
    }
    for line in &view.lessened {
        prose.hanging("", line, theme.key);
    }
    prose.paragraph(view.at_a_glance);
    if let Some(question) = view.question {
        prose.gap();
        prose.hanging("", question, theme.loud);
    }
    if let Some(why) = view.why_the_signs {
        prose.gap();
        prose.hanging("", why, theme.loud);
    }
}

fn stop_rules(prose: &mut Prose<'_>, view: &View) {
    prose.heading("When to stop or ease off");
    for rule in &view.stop_rules {
        prose.item(rule);
    }
}

fn reasons(prose: &mut Prose<'_>, view: &View) {
    if !view.adapted.is_empty() {
        prose.heading("Gentler for you");
    }
    for item in &view.adapted {
        prose.item(item);
    }
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
