//! What was done.

use ratatui::Frame;

use super::{Go, Stage};
use crate::app::{Program, Sitting};
use crate::engine::{State, Tally, Timeline};
use crate::model::Benefit;
use crate::ui::screens::summary::{self, View};
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place};

/// What was done.
pub struct Summary {
    title: String,
    benefit: Benefit,
    timeline: Timeline,
    tally: Tally,
    to_the_end: bool,
    kept: String,
    scroll: Scroll,
}

impl Summary {
    /// What was done in this sitting, and whether the diary has it.
    #[must_use]
    pub fn of(sitting: &Sitting, kept: String) -> Self {
        let session = sitting.session();
        Self {
            title: sitting.routine().title.clone(),
            benefit: sitting.routine().benefit,
            timeline: session.timeline().clone(),
            tally: session.tally().clone(),
            to_the_end: session.state() == State::Ended,
            kept,
            scroll: Scroll::default(),
        }
    }
}

impl Stage for Summary {
    fn place(&self) -> Place {
        Place::Summary
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let view = View {
            title: &self.title,
            benefit: self.benefit,
            timeline: &self.timeline,
            tally: &self.tally,
            to_the_end: self.to_the_end,
            kept: &self.kept,
        };
        summary::render(frame, frame.area(), &view, &mut self.scroll, &program.theme);
    }

    fn act(&mut self, action: Action, _: &mut Program) -> Go {
        if action == Action::Back {
            return Go::Home;
        }
        self.scroll.act(action);
        Go::Draw
    }
}
