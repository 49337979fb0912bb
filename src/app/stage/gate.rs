//! What stands before a session: the notice of the first start, and the warning signs.
//!
//! The signs are asked at the first start and again after seven days, before a session begins.
//! One yes shows whom to call, and no session begins.

use ratatui::Frame;

use super::{Briefing, Go, Player, Stage, home};
use crate::advice::notice;
use crate::advice::red_flags::{self, Urgency};
use crate::app::Program;
use crate::clock;
use crate::library::Opened;
use crate::ui::screens::notice as notice_screen;
use crate::ui::screens::red_flags::{self as screen, Group, Outcome};
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place};

/// The first screen of a sitting: `next`, or what has to be read before it.
#[must_use]
pub fn first(next: Box<dyn Stage>, program: &Program) -> Box<dyn Stage> {
    if program.memory.notice_read.is_some() {
        return next;
    }
    Box::new(Notice {
        next: Some(next),
        scroll: Scroll::default(),
    })
}

/// The player, or the warning signs if they are due before it. A routine that is not for this
/// person goes back to its briefing, which says so.
#[must_use]
pub fn to_player(opened: Opened, program: &Program) -> Box<dyn Stage> {
    let mine = &program.memory.conditions;
    if !opened.suits(mine) {
        return Box::new(Briefing::of(opened, mine));
    }
    let player: Box<dyn Stage> = Box::new(Player::of(&opened, program));
    if program.memory.red_flags_due(clock::date()) {
        Box::new(RedFlags::before(player))
    } else {
        player
    }
}

struct Notice {
    next: Option<Box<dyn Stage>>,
    scroll: Scroll,
}

impl Stage for Notice {
    fn place(&self) -> Place {
        Place::Notice
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let view = notice_screen::View {
            paragraphs: notice::NOTICE.to_vec(),
        };
        notice_screen::render(frame, frame.area(), &view, &mut self.scroll, &program.theme);
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Go {
        match action {
            Action::Quit => Go::Quit,
            Action::Accept => {
                program.memory.notice_read = Some(clock::date());
                program.remember();
                let next = self.next.take().unwrap_or_else(home);
                if program.memory.red_flags_due(clock::date()) {
                    Go::To(Box::new(RedFlags::before(next)))
                } else {
                    Go::To(next)
                }
            }
            other => {
                self.scroll.act(other);
                Go::Draw
            }
        }
    }
}

struct RedFlags {
    next: Option<Box<dyn Stage>>,
    state: screen::RedFlags,
    groups: Vec<Group<'static>>,
}

impl RedFlags {
    fn before(next: Box<dyn Stage>) -> Self {
        let groups = [Urgency::Now, Urgency::Soon, Urgency::Wait].map(|urgency| Group {
            question: red_flags::BEFORE,
            signs: red_flags::of(urgency).map(|flag| flag.question).collect(),
            call: vec![urgency.whom()],
        });
        Self {
            next: Some(next),
            state: screen::RedFlags::default(),
            groups: groups.into(),
        }
    }
}

impl Stage for RedFlags {
    fn place(&self) -> Place {
        self.state.place()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let view = screen::View {
            groups: &self.groups,
        };
        screen::render(frame, frame.area(), &view, &mut self.state, &program.theme);
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Go {
        match self.state.act(action, self.groups.len()) {
            None => Go::Draw,
            Some(Outcome::Left) => Go::Home,
            Some(Outcome::Call(_)) => {
                // An older "no" does not hold any longer.
                program.memory.no_red_flags = None;
                program.remember();
                Go::Draw
            }
            Some(Outcome::Clear) => {
                program.memory.no_red_flags = Some(clock::date());
                program.remember();
                Go::To(self.next.take().unwrap_or_else(home))
            }
        }
    }
}
