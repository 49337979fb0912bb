//! The short question, on a screen of its own for a session without a briefing.

use std::time::Duration;

use ratatui::Frame;

use super::answer::answer;
use super::{Next, Screen};
use crate::advice::red_flags::SHORT;
use crate::app::{Program, Promise};
use crate::engine::Timeline;
use crate::library::Opened;
use crate::terminal::Passed;
use crate::ui::screens::short_question;
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place};

/// How often it looks whether what will be heard has changed, while that is being found out.
const LOOK: Duration = Duration::from_millis(100);

/// The short question alone, for a session without a briefing.
pub(super) struct ShortQuestion {
    opened: Opened,
    scroll: Scroll,
    /// As it will be followed.
    timeline: Timeline,
    /// What it says will be heard; nothing before the first picture.
    heard: Vec<String>,
    promise: Promise,
}

impl ShortQuestion {
    pub(super) fn before(opened: Opened, program: &Program) -> Self {
        let tags = program.memory.profile.tags();
        Self {
            timeline: opened.adapted_for(&tags).timeline,
            opened,
            scroll: Scroll::default(),
            heard: Vec::new(),
            promise: Promise::default(),
        }
    }
}

impl Screen for ShortQuestion {
    fn place(&self) -> Place {
        match self.scroll.has_seen_what_must() {
            true => Place::Asked,
            false => Place::Unread,
        }
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        self.promise.say(program);
        self.heard = program.heard_of(&self.timeline);
        let view = short_question::View {
            title: &self.opened.routine.title,
            question: SHORT,
            heard: &self.heard,
        };
        short_question::render(frame, &view, &mut self.scroll, &program.theme);
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        match answer(action, &self.opened, program) {
            Some(next) => next,
            None => {
                self.scroll.act(action);
                Next::Draw
            }
        }
    }

    fn pass(&mut self, _: Passed, program: &mut Program) -> Next {
        let is_news = self.promise.pass(program);
        Next::draw_if(is_news || self.heard != program.heard_of(&self.timeline))
    }

    fn wait(&self, program: &Program) -> Option<Duration> {
        // It may have been found out since time went by.
        let is_news = || self.heard != program.heard_of(&self.timeline);
        let device = self.promise.wait(program);
        let speech = (program.is_speech_busy() || is_news()).then_some(LOOK);
        device.into_iter().chain(speech).min()
    }
}

#[cfg(test)]
#[path = "short_question_tests.rs"]
mod tests;
