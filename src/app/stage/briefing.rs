//! What a routine is, before it begins.

use ratatui::Frame;

use super::{Go, Stage, gate};
use crate::advice::{self, stop_rules};
use crate::app::Program;
use crate::library::Opened;
use crate::model::source::Source;
use crate::ui::screens::briefing::{self, View};
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place};

/// What a routine is, before it begins.
pub struct Briefing {
    opened: Opened,
    lighter: Vec<String>,
    stop_rules: Vec<String>,
    scroll: Scroll,
}

impl Briefing {
    /// The briefing of this routine.
    #[must_use]
    pub fn of(opened: Opened) -> Self {
        let lighter = advice::softening(&opened.routine)
            .into_iter()
            .map(|softer| softer.text());
        let rules = stop_rules::ALL
            .iter()
            .map(|rule| format!("If you feel {}: {}", rule.when, rule.then));
        let (lighter, stop_rules) = (lighter.collect(), rules.collect());
        Self {
            opened,
            lighter,
            stop_rules,
            scroll: Scroll::default(),
        }
    }
}

impl Stage for Briefing {
    fn place(&self) -> Place {
        Place::Briefing
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let Opened { routine, timeline } = &self.opened;
        let source = |key: &'_ String| match Source::find(key) {
            Some(source) => (source.title, source.quality.word()),
            None => ("", ""),
        };
        let view = View {
            title: &routine.title,
            benefit: routine.benefit,
            setting: routine.setting,
            summary: routine.summary.as_deref(),
            why: routine.why.as_deref(),
            timeline,
            not_today: routine
                .avoid
                .iter()
                .map(|tag| advice::not_today(*tag))
                .collect(),
            lighter: self.lighter.iter().map(String::as_str).collect(),
            stop_rules: self.stop_rules.iter().map(String::as_str).collect(),
            sources: routine
                .sources
                .iter()
                .map(|key| match source(key) {
                    ("", _) => briefing::Source {
                        title: key,
                        quality: "",
                    },
                    (title, quality) => briefing::Source { title, quality },
                })
                .collect(),
        };
        briefing::render(frame, frame.area(), &view, &mut self.scroll, &program.theme);
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Go {
        match action {
            Action::Begin => Go::To(gate::to_player(self.opened.clone(), program)),
            Action::Back => Go::Home,
            other => {
                self.scroll.act(other);
                Go::Draw
            }
        }
    }
}
