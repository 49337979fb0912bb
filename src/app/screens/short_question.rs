//! The short question, on a screen of its own for a session without a briefing.

use std::time::Duration;

use ratatui::Frame;

use super::after::After;
use super::profile::Profile;
use super::safety_gate::{RedFlags, to_player};
use super::{Next, Screen};
use crate::advice::red_flags::SHORT;
use crate::app::{Program, Promise};
use crate::library::Opened;
use crate::terminal::Passed;
use crate::ui::screens::short_question;
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place};

/// The short question alone, for a session without a briefing.
pub(super) struct ShortQuestion {
    opened: Opened,
    scroll: Scroll,
    promise: Promise,
}

impl ShortQuestion {
    pub(super) fn before(opened: Opened) -> Self {
        Self {
            opened,
            scroll: Scroll::default(),
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
        let view = short_question::View {
            title: &self.opened.routine.title,
            question: SHORT,
            heard: self.promise.say(program).line(),
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
        Next::draw_if(self.promise.pass(program))
    }

    fn wait(&self, program: &Program) -> Option<Duration> {
        self.promise.wait(program)
    }
}

/// What an answer to the short question leads to, or another key before a session; `None` if the
/// action is none of these.
pub(super) fn answer(action: Action, opened: &Opened, program: &mut Program) -> Option<Next> {
    match action {
        Action::No => {
            program.cleared = Some(program.time.date);
            Some(Next::To(to_player(opened.clone(), program)))
        }
        Action::Yes => {
            let after = After::Session(opened.clone());
            Some(Next::To(Box::new(RedFlags::before(after))))
        }
        Action::Profile => {
            let after = After::Session(opened.clone());
            Some(Next::To(Box::new(Profile::before(after))))
        }
        Action::Mute => {
            program.set_sound(action);
            program.speaker.look();
            Some(Next::Draw)
        }
        Action::Voice => {
            program.set_voice(program.voice.next());
            program.voicing().prepare(&opened.timeline);
            Some(Next::Draw)
        }
        Action::Back => Some(Next::Home),
        _ => None,
    }
}
