//! The short question, on a screen of its own for a session without a briefing.

use std::time::Duration;

use ratatui::Frame;

use super::answer::answer;
use super::question::Question;
use super::told::Told;
use super::{Next, Screen};
use crate::advice::felt;
use crate::advice::red_flags::SHORT;
use crate::app::Program;
use crate::engine::Timeline;
use crate::library::{Begin, Opened};
use crate::terminal::Passed;
use crate::ui::screens::short_question;
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place};

/// The short question alone, for a session without a briefing.
pub(super) struct ShortQuestion {
    opened: Opened,
    scroll: Scroll,
    /// As it will be followed.
    timeline: Timeline,
    told: Told,
    /// What was too much in earlier sessions.
    before: Vec<String>,
}

impl ShortQuestion {
    pub(super) fn before(opened: Opened, program: &Program) -> Self {
        Self {
            timeline: program.adapted(&opened).timeline,
            before: program.told_before(&opened),
            opened,
            scroll: Scroll::default(),
            told: Told::default(),
        }
    }
}

/// What is about to begin.
fn title(opened: &Opened) -> String {
    let title = &opened.routine.title;
    match &opened.begin {
        Begin::Rest(rest, ..) => format!("{title}, from stroke {} on", rest.from + 1),
        Begin::First | Begin::Changed => title.clone(),
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
        let timeline = Some(&self.timeline);
        let why = program.why_the_signs().unwrap_or_default();
        let felt = format!("{} {why}", felt::told(program.felt));
        let view = short_question::View {
            felt: program.asks_how_it_is().then_some(&felt),
            title: &title(&self.opened),
            question: SHORT,
            before: &self.before,
            heard: self.told.say(timeline, &mut self.scroll, program),
        };
        short_question::render(frame, &view, &mut self.scroll, &program.theme);
        self.told.was_drawn(&self.scroll, program);
    }

    fn question(&mut self) -> Option<&mut Question> {
        Some(self.told.question())
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        if !self.told.takes(action, program) {
            return Next::Draw;
        }
        if let Action::Felt(felt) = action {
            program.say_how_it_is(Some(felt));
            return Next::Draw;
        }
        match answer(action, &self.opened, program) {
            Some(next) => next,
            None => {
                self.scroll.act(action);
                Next::Draw
            }
        }
    }

    fn pass(&mut self, _: Passed, program: &mut Program) -> Next {
        self.told.pass(Some(&self.timeline), program)
    }

    fn wait(&self, program: &Program) -> Option<Duration> {
        self.told.wait(Some(&self.timeline), program)
    }
}

#[cfg(test)]
#[path = "short_question_tests.rs"]
mod tests;
