//! What a routine is, before it begins, and what in it is gentler for this person.

use ratatui::Frame;

use super::conditions::Conditions;
use super::{Next, Screen, safety_gate};
use crate::advice::{self, Adaptation, stop_rules};
use crate::app::Program;
use crate::library::Opened;
use crate::model::Tag;
use crate::model::source::Source;
use crate::model::wording::small;
use crate::ui::body::BodyMap;
use crate::ui::screens::briefing::{self, View};
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place};

/// What a routine is, before it begins.
pub struct Briefing {
    /// As it was written.
    opened: Opened,
    view: View,
    scroll: Scroll,
    map: BodyMap,
}

impl Briefing {
    /// The briefing of this routine for a person with these conditions.
    #[must_use]
    pub fn of(opened: Opened, conditions: &[Tag]) -> Self {
        Self::with(opened, conditions, Scroll::default())
    }

    /// The same, read as far as it was before.
    pub(super) fn with(opened: Opened, conditions: &[Tag], scroll: Scroll) -> Self {
        let (mine, others): (Vec<Adaptation>, Vec<Adaptation>) =
            advice::adaptations(&opened.routine)
                .into_iter()
                .partition(|adaptation| conditions.contains(&adaptation.tag));
        let rules = stop_rules::ALL
            .iter()
            .map(|rule| format!("If {}: {}", rule.when, small(rule.then)));
        let Opened { routine, timeline } = opened.adapted_for(conditions);
        let not_for_me = opened.not_with(conditions).map(Tag::not_today);
        let would_adapt = others.iter().map(|adaptation| small(adaptation.called));
        let view = View {
            not_today: routine.avoid.iter().map(|tag| tag.not_today()).collect(),
            not_for_me: not_for_me.collect(),
            adapted: mine.iter().map(Adaptation::text).collect(),
            would_adapt: would_adapt.collect(),
            left_out: opened.timeline.strokes.len() - timeline.strokes.len(),
            at_a_glance: stop_rules::AT_A_GLANCE,
            stop_rules: rules.collect(),
            sources: routine.sources.iter().map(|key| source(key)).collect(),
            routine,
            timeline,
        };
        Self {
            opened,
            view,
            scroll,
            map: BodyMap::default(),
        }
    }
}

fn source(key: &str) -> String {
    Source::find(key).map_or_else(
        || key.to_owned(),
        |source| format!("{} ({})", source.title, source.quality.word()),
    )
}

impl Screen for Briefing {
    fn place(&self) -> Place {
        let has_seen = self.scroll.has_seen_what_must();
        self.view.place().once_read(has_seen)
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let (scroll, map) = (&mut self.scroll, &mut self.map);
        briefing::render(frame, &self.view, scroll, map, &program.theme);
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        match action {
            Action::Begin => Next::To(safety_gate::to_player(self.opened.clone(), program)),
            Action::Conditions => Next::To(Box::new(Conditions::before(
                self.opened.clone(),
                self.scroll,
                program,
            ))),
            Action::Back => Next::Home,
            other => {
                self.scroll.act(other);
                Next::Draw
            }
        }
    }
}
