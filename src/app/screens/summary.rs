//! What was done.

use ratatui::Frame;

use super::{Next, Screen};
use crate::app::Program;
use crate::engine::{State, Tally, Timeline};
use crate::model::Benefit;
use crate::playback::Playback;
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
    /// What was done in this playback, and whether the diary has it.
    #[must_use]
    pub fn of(playback: &Playback, kept: String) -> Self {
        let session = playback.session();
        Self {
            title: playback.routine().title.clone(),
            benefit: playback.routine().benefit,
            timeline: session.timeline().clone(),
            tally: session.tally().clone(),
            to_the_end: session.state() == State::Ended,
            kept,
            scroll: Scroll::default(),
        }
    }
}

impl Screen for Summary {
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
        summary::render(frame, &view, &mut self.scroll, &program.theme);
    }

    fn act(&mut self, action: Action, _: &mut Program) -> Next {
        if action == Action::Back {
            return Next::Home;
        }
        self.scroll.act(action);
        Next::Draw
    }
}
