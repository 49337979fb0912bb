//! What was done, and how it is afterwards: asked once, and kept with the session.

use std::time::Duration;

use ratatui::Frame;

use super::question::Question;
use super::{Next, Screen};
use crate::app::Program;
use crate::store::Done;
use crate::terminal::Passed;
use crate::ui::body::BodyMap;
use crate::ui::screens::summary::{self, Afterwards, View};
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place};

/// How often to look whether what was said could be kept, while it is not yet.
const LOOK: Duration = Duration::from_millis(100);

/// What was done.
pub(super) struct Summary {
    view: View,
    /// Its line in the diary.
    done: Done,
    scroll: Scroll,
    map: BodyMap,
    /// How it is: a key that was meant for the session, which ends by itself, says nothing of it.
    question: Question,
}

impl Summary {
    /// That of a session with this line in the diary.
    pub(super) fn of(view: View, done: Done) -> Self {
        Self {
            view,
            done,
            scroll: Scroll::default(),
            map: BodyMap::default(),
            question: Question::default(),
        }
    }

    /// Whether it is asked and was not answered yet; what was answered can be corrected at once.
    fn is_asked(&self) -> bool {
        self.view.afterwards.is_some() && self.done.after.is_none()
    }

    /// Takes how it is now.
    fn say(&mut self, after: u8, program: &mut Program) {
        if self.is_asked() && !self.question.takes_answer(program.time.now) {
            return;
        }
        self.done.after = Some(after);
        program.say_afterwards(self.done.clone());
        self.view.afterwards = afterwards(&self.done, program);
        self.scroll.act(Action::Top);
    }
}

/// How it was before and is now.
pub(super) fn afterwards(done: &Done, program: &Program) -> Option<Afterwards> {
    program.asks_how_it_is().then(|| Afterwards {
        before: done.before,
        after: done.after,
        can_be_said: false,
        counts: program.counts_with(done),
    })
}

impl Screen for Summary {
    fn place(&self) -> Place {
        Place::Summary
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let now = program.time.now;
        let can_be_said = self.question.offers(now);
        if let Some(afterwards) = &mut self.view.afterwards {
            afterwards.can_be_said = can_be_said;
        }
        let (scroll, map) = (&mut self.scroll, &mut self.map);
        summary::render(frame, &self.view, scroll, map, &program.theme);
        self.question.was_drawn(true, now);
    }

    fn question(&mut self) -> Option<&mut Question> {
        Some(&mut self.question)
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        match action {
            Action::Back => return Next::Home,
            Action::Felt(after) if program.asks_how_it_is() => self.say(after, program),
            other => drop(self.scroll.act(other)),
        }
        Next::Draw
    }

    fn pass(&mut self, _: Passed, program: &mut Program) -> Next {
        let failure = program.keeper.take_failure();
        if let Some(failure) = &failure {
            self.view.kept = format!("Not saved: {failure}.");
        }
        let is_news = self.is_asked() && self.question.is_news(program.time.now);
        Next::draw_if(failure.is_some() || is_news)
    }

    fn wait(&self, program: &Program) -> Option<Duration> {
        let keeping = program.keeper.has_news().then_some(LOOK);
        let asked = self.question.wait(program.time.now);
        let asked = asked.filter(|_| self.is_asked());
        keeping.into_iter().chain(asked).min()
    }
}

#[cfg(test)]
#[path = "summary_tests.rs"]
mod tests;
