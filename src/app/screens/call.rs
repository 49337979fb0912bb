//! Whom to contact after a yes to a warning sign.

use std::time::Duration;

use ratatui::Frame;

use super::question::Question;
use super::safety_gate::RedFlags;
use super::{Next, Screen};
use crate::advice::red_flags::{RedFlag, Urgency};
use crate::app::Program;
use crate::terminal::Passed;
use crate::ui::screens::call;
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place};

/// Whom to contact.
pub(super) struct Call {
    flag: &'static RedFlag,
    /// The questions, which go on where a session may still follow.
    rest: Option<Box<RedFlags>>,
    /// Whether it is asked if somebody has looked at it.
    asks: bool,
    question: Question,
    scroll: Scroll,
}

impl Call {
    pub(super) fn of(flag: &'static RedFlag, rest: Option<Box<RedFlags>>) -> Self {
        Self {
            flag,
            rest,
            asks: false,
            question: Question::default(),
            scroll: Scroll::default(),
        }
    }

    fn go_on(&mut self) -> Next {
        match self.rest.take() {
            Some(rest) => Next::To(rest),
            None => Next::Home,
        }
    }
}

impl Screen for Call {
    fn place(&self) -> Place {
        match self.flag.urgency {
            _ if self.asks => Place::Confirm,
            Urgency::Today => Place::LookedAt,
            _ => Place::Call,
        }
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let view = call::View {
            stops: self.flag.urgency != Urgency::InDays,
            place: self.place(),
            sign: self.flag.sign,
            why: self.flag.why,
            whom: self.flag.whom(),
            after: match self.asks {
                true => {
                    "A doctor, nurse or physiotherapist has looked at it. Is that right? y or n"
                }
                false => self.flag.urgency.after(),
            },
        };
        let now = program.time.now;
        let is_offered = self.question.offers(now);
        self.scroll.hold_back(self.asks && !is_offered);
        call::render(frame, &view, &mut self.scroll, &program.theme);
        self.question
            .was_drawn(self.scroll.has_seen_what_must(), now);
    }

    fn question(&mut self) -> Option<&mut Question> {
        Some(&mut self.question)
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        if self.asks && action == Action::Yes && !self.scroll.has_seen_what_must() {
            self.scroll.act(Action::ReadOn);
            return Next::Draw;
        }
        if self.asks && action.answers() && !self.question.takes_answer(program.time.now) {
            return Next::Draw;
        }
        match action {
            Action::LookedAt => {
                (self.asks, self.scroll) = (true, Scroll::default());
                self.question = Question::default();
                Next::Draw
            }
            Action::Yes if self.asks => {
                program.look_at(self.flag);
                self.go_on()
            }
            Action::No | Action::Back if self.asks => {
                self.asks = false;
                Next::Draw
            }
            Action::Back if self.flag.urgency == Urgency::InDays => self.go_on(),
            Action::Back if program.memory.notice_read.is_none() => Next::Quit,
            Action::Back => Next::Home,
            _ => {
                self.scroll.act(action);
                Next::Draw
            }
        }
    }

    fn pass(&mut self, _: Passed, program: &mut Program) -> Next {
        Next::draw_if(self.question.is_news(program.time.now))
    }

    fn wait(&self, program: &Program) -> Option<Duration> {
        self.question.wait(program.time.now)
    }
}
