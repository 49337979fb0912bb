//! Whom to contact after a yes to a warning sign.

use ratatui::Frame;

use super::safety_gate::RedFlags;
use super::{Next, Screen};
use crate::advice::red_flags::{RedFlag, Urgency};
use crate::app::Program;
use crate::ui::screens::call;
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place};

/// Whom to contact.
pub(super) struct Call {
    flag: &'static RedFlag,
    /// The questions, which go on where a session may still follow.
    rest: Option<Box<RedFlags>>,
    scroll: Scroll,
}

impl Call {
    pub(super) fn of(flag: &'static RedFlag, rest: Option<Box<RedFlags>>) -> Self {
        Self {
            flag,
            rest,
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
            whom: self.flag.urgency.whom(),
            after: self.flag.urgency.after(),
        };
        call::render(frame, &view, &mut self.scroll, &program.theme);
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        match action {
            Action::LookedAt => {
                program.look_at(self.flag);
                self.go_on()
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
}
