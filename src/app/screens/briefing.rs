//! What a routine is, before it begins, and what in it is gentler for this person.

use ratatui::Frame;

use super::after::After;
use super::profile::{Profile, since};
use super::{Next, Screen, safety_gate, short_question};
use crate::advice::{self, Adaptation, Demands, Fit, red_flags, stop_rules};
use crate::app::{Gate, Program};
use crate::library::{self, Opened};
use crate::model::source::Source;
use crate::model::wording::small;
use crate::store::Mark;
use crate::ui::body::BodyMap;
use crate::ui::screens::briefing::{self, View};
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place};

/// What a routine is, before it begins.
pub struct Briefing {
    /// As it was written.
    opened: Opened,
    /// As it is for this person.
    mine: Opened,
    fit: Fit,
    /// The title of another routine, if this one is not for this person.
    instead: Option<String>,
    not_for: Vec<String>,
    adapted: Vec<String>,
    passed: Vec<String>,
    asks: bool,
    stop_rules: Vec<String>,
    scroll: Scroll,
    map: BodyMap,
}

impl Briefing {
    /// The briefing of this routine for this person.
    #[must_use]
    pub fn of(opened: Opened, program: &Program) -> Self {
        Self::with(opened, program, Scroll::default())
    }

    /// The same, read as far as it was before.
    pub(super) fn with(opened: Opened, program: &Program, scroll: Scroll) -> Self {
        let profile = &program.memory.profile;
        let (tags, demands) = (profile.tags(), Demands::of(&opened.routine));
        let fit = demands.fit(&tags);
        let barred = matches!(fit, Fit::NotForYou(_));
        let instead = barred.then(|| library::instead_of(&opened.routine, &tags));
        let adapted = match &fit {
            Fit::Gentler(adaptations) => adaptations.iter().map(Adaptation::text).collect(),
            Fit::Fits | Fit::NotForYou(_) => Vec::new(),
        };
        let changes = fit.tags();
        let passed = profile.passed(program.time.date);
        let rules = stop_rules::ALL
            .iter()
            .map(|rule| format!("If {}: {}", rule.when, small(rule.then)));
        Self {
            instead: instead.flatten().map(|entry| entry.title().to_owned()),
            not_for: demands.not_for().map(|tag| small(tag.called())).collect(),
            adapted,
            passed: passed
                .filter(|mark| changes.contains(&mark.tag))
                .map(asked_again)
                .collect(),
            asks: program.questions() == Gate::Short,
            stop_rules: rules.collect(),
            mine: opened.adapted_for(&tags),
            fit,
            opened,
            scroll,
            map: BodyMap::default(),
        }
    }

    fn view(&self) -> View<'_> {
        let Opened { routine, timeline } = &self.mine;
        let whole = self.opened.timeline.strokes.len();
        View {
            title: &routine.title,
            benefit: routine.benefit,
            setting: routine.setting,
            summary: routine.summary.as_deref(),
            why: routine.why.as_deref(),
            timeline,
            not_for: self.not_for.clone(),
            not_today: Vec::new(),
            not_for_me: match &self.fit {
                Fit::NotForYou(tags) => tags.iter().map(|tag| tag.not_today()).collect(),
                Fit::Fits | Fit::Gentler(_) => Vec::new(),
            },
            instead: self.instead.as_deref(),
            gentler_for: match &self.fit {
                Fit::Gentler(_) => Some(advice::called(self.fit.tags())),
                Fit::Fits | Fit::NotForYou(_) => None,
            },
            adapted: self.adapted.iter().map(String::as_str).collect(),
            passed: self.passed.clone(),
            question: self.asks.then_some(red_flags::SHORT),
            left_out: whole - timeline.strokes.len(),
            at_a_glance: stop_rules::AT_A_GLANCE,
            stop_rules: self.stop_rules.iter().map(String::as_str).collect(),
            sources: routine.sources.iter().map(|key| source(key)).collect(),
        }
    }
}

/// Whether something that was marked some time ago still applies.
fn asked_again(mark: Mark) -> String {
    let called = small(mark.tag.called());
    let since = mark.since.map(since).unwrap_or_default();
    format!("Still so? {called}, {since}. Press p if it has passed.")
}

fn source(key: &str) -> briefing::Source<'_> {
    match Source::find(key) {
        Some(source) => briefing::Source {
            title: source.title,
            quality: source.quality.word(),
        },
        None => briefing::Source {
            title: key,
            quality: "",
        },
    }
}

impl Screen for Briefing {
    fn place(&self) -> Place {
        let place = self.view().place();
        if self.scroll.has_seen_what_must() {
            place
        } else {
            place.while_unread()
        }
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let (mut scroll, mut map) = (self.scroll, std::mem::take(&mut self.map));
        let (area, view) = (frame.area(), self.view());
        briefing::render(frame, area, &view, &mut scroll, &mut map, &program.theme);
        (self.scroll, self.map) = (scroll, map);
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        match action {
            Action::Begin => Next::To(safety_gate::to_player(self.opened.clone(), program)),
            Action::No | Action::Yes => {
                let next = short_question::answer(action, &self.opened, program);
                next.unwrap_or(Next::Stay)
            }
            Action::Profile => {
                let after = After::Briefing(self.opened.clone(), self.scroll);
                Next::To(Box::new(Profile::before(after)))
            }
            Action::Back => Next::Home,
            other => {
                self.scroll.act(other);
                Next::Draw
            }
        }
    }
}
