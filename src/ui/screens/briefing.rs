//! The briefing before a session: what is done and how long it takes, who should not do it today,
//! and the question before it.
//!
//! What is another for this person comes first, then the strokes; the reasons and the sources follow.
//! Who should not and the question stand below, however far one scrolls. Where the window is too low
//! for that they stand in the text, and Enter scrolls on before the session begins.

mod last;
mod reasons;
mod strokes;
mod who;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::page::{Page, Scroll, inside};
use crate::advice::felt;
use crate::engine::Timeline;
use crate::model::Routine;
use crate::model::secs::on_screen;
use crate::model::wording;
use crate::ui::body::BodyMap;
use crate::ui::keys::Place;
use crate::ui::prose::Prose;
use crate::ui::widgets::body;
use crate::ui::{Theme, text};

use last::Last;

pub use who::WhoNot;

/// What the screen shows.
#[derive(Debug, Clone)]
pub struct View {
    /// The routine for this person.
    pub routine: Routine,
    /// Its timeline.
    pub timeline: Timeline,
    /// Who should not do it.
    pub who_not: WhoNot,
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
    let window = frame.area();
    let mut last = Last::of(view, window, theme);
    let page = Page {
        title_style: theme.banner(view.routine.benefit),
        aside: aside(window, view),
        free: last.free,
        last: std::mem::take(&mut last.below),
        ..Page::of(view.place(), &view.routine.title, theme)
    };
    let free = page.render(frame, scroll, |prose| {
        for_me(prose, view, theme);
        prose.must_be_seen();
        facts(prose, view, theme);
        strokes::write(prose, &view.timeline, last.bars, theme);
        last.write(prose, view, theme);
        reasons::write(prose, view);
    });
    let scene = body::routine(&view.timeline.worked());
    body::render(frame.buffer_mut(), free, &scene, None, map, theme);
}

/// The question how it is, and how long the routine takes. It is in sight however far one has read,
/// and nobody has to read on to begin because of it: a long title gives way to it.
fn aside(window: Rect, view: &View) -> String {
    let total = on_screen(view.timeline.total);
    let is_asked = view.asks && view.place() != Place::NotForMe;
    let words: &[String] = match view.felt {
        _ if !is_asked => &[],
        Some(felt) => &[format!("now {felt} of {} · {total}", felt::MOST)],
        None => &felt::IN_SHORT.map(|words| format!("{words} · {total}")),
    };
    let room = usize::from(inside(window).width);
    let beside = |title: usize| room.saturating_sub(title + 2);
    let title = text::width(&view.routine.title);
    let fits = |room: usize| words.iter().find(|words| text::width(words) <= room);
    let fits = fits(beside(title)).or_else(|| fits(beside(title.min(TITLE))));
    fits.map_or(total, Clone::clone)
}

/// So many columns a title keeps at least.
const TITLE: usize = 12;

/// Where, with what, and what will be heard.
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
    let count = |many: usize, how: &str| match many {
        0 => String::new(),
        many => format!(" · {} {how}", wording::strokes(many)),
    };
    let place = view.routine.setting.place();
    let left_out = count(view.left_out, "skipped");
    let lighter = count(view.lighter, "lighter as last time");
    let facts = format!("{place} · {ready}{left_out}{lighter}");
    prose.hanging("", &facts, theme.heading);
    for line in &view.heard {
        prose.hanging("", line, theme.key);
    }
    prose.gap();
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
