//! What stands before a session: the notice of the first start, and the warning signs.
//!
//! The signs are asked at the first start and again after seven days, before a session begins.
//! One yes shows whom to call, and no session begins until the program is started again: then
//! it asks once more, for things may have changed.

use ratatui::Frame;

use super::{Briefing, Lesson, Next, Player, Screen, home};
use crate::advice::notice;
use crate::advice::red_flags::{self, RedFlag, Urgency};
use crate::app::Program;
use crate::library::Opened;
use crate::ui::screens::red_flags::{self as screen, Outcome, SignGroup};
use crate::ui::screens::{call, notice as notice_screen};
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place};

/// The first screen of a playback: `next`, or what has to be read before it.
#[must_use]
pub fn first(next: Box<dyn Screen>, program: &Program) -> Box<dyn Screen> {
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
pub fn to_player(opened: Opened, program: &Program) -> Box<dyn Screen> {
    if let Some(flag) = program.warning {
        return Box::new(Call::of(flag));
    }
    let mine = &program.memory.conditions;
    if !opened.suits(mine) {
        return Box::new(Briefing::of(opened, mine));
    }
    let player: Box<dyn Screen> = Box::new(Player::of(&opened, program));
    if program.memory.red_flags_due(program.time.date) {
        Box::new(RedFlags::before(player))
    } else {
        player
    }
}

struct Notice {
    next: Option<Box<dyn Screen>>,
    scroll: Scroll,
}

impl Screen for Notice {
    fn place(&self) -> Place {
        Place::Notice
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let view = notice_screen::View {
            paragraphs: notice::NOTICE.to_vec(),
        };
        notice_screen::render(frame, &view, &mut self.scroll, &program.theme);
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        match action {
            Action::Quit => Next::Quit,
            Action::Accept => {
                program.memory.notice_read = Some(program.time.date);
                program.remember();
                let next = self.next.take().unwrap_or_else(home);
                let next: Box<dyn Screen> = match program.memory.sounds_offered {
                    true => next,
                    false => Box::new(Lesson::before(next)),
                };
                if program.memory.red_flags_due(program.time.date) {
                    Next::To(Box::new(RedFlags::before(next)))
                } else {
                    Next::To(next)
                }
            }
            other => {
                self.scroll.act(other);
                Next::Draw
            }
        }
    }
}

struct RedFlags {
    next: Option<Box<dyn Screen>>,
    state: screen::RedFlags,
    groups: Vec<SignGroup<'static>>,
}

/// The order in which the groups are asked.
const URGENCIES: [Urgency; 3] = [Urgency::Now, Urgency::Soon, Urgency::Wait];

impl RedFlags {
    fn before(next: Box<dyn Screen>) -> Self {
        let groups = URGENCIES.map(|urgency| SignGroup {
            before: red_flags::BEFORE,
            signs: red_flags::of(urgency).map(|flag| flag.question).collect(),
        });
        Self {
            next: Some(next),
            state: screen::RedFlags::default(),
            groups: groups.into(),
        }
    }
}

/// The sign with this number in the group with this number.
fn sign(group: usize, nth: usize) -> Option<&'static RedFlag> {
    red_flags::of(*URGENCIES.get(group)?).nth(nth)
}

impl Screen for RedFlags {
    fn place(&self) -> Place {
        self.state.place()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let view = screen::View {
            groups: &self.groups,
        };
        screen::render(frame, &view, &mut self.state, &program.theme);
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        let view = screen::View {
            groups: &self.groups,
        };
        match self.state.act(action, &view) {
            None => Next::Draw,
            Some(Outcome::Left) => Next::Home,
            Some(Outcome::Yes(group, nth)) => {
                program.answer_red_flags(true);
                program.warning = sign(group, nth);
                program
                    .warning
                    .map_or(Next::Home, |flag| Next::To(Box::new(Call::of(flag))))
            }
            Some(Outcome::Clear) => {
                program.answer_red_flags(false);
                Next::To(self.next.take().unwrap_or_else(home))
            }
        }
    }
}

/// Whom to call. Nothing begins after it until the program is started again.
struct Call {
    flag: &'static RedFlag,
    scroll: Scroll,
}

impl Call {
    fn of(flag: &'static RedFlag) -> Self {
        Self {
            flag,
            scroll: Scroll::default(),
        }
    }
}

impl Screen for Call {
    fn place(&self) -> Place {
        Place::Call
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let view = call::View {
            question: self.flag.question,
            why: self.flag.why,
            whom: self.flag.urgency.whom(),
            after: red_flags::AFTER,
        };
        call::render(frame, &view, &mut self.scroll, &program.theme);
    }

    fn act(&mut self, action: Action, _: &mut Program) -> Next {
        if action == Action::Back {
            return Next::Home;
        }
        self.scroll.act(action);
        Next::Draw
    }
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    use super::*;
    use crate::app::Paths;
    use crate::store::Memory;

    #[test]
    fn the_sign_that_is_told_is_the_one_that_was_asked() {
        let next = || -> Box<dyn Screen> { home() };
        let asked = RedFlags::before(next());
        for (group, shown) in asked.groups.iter().enumerate() {
            for (nth, question) in shown.signs.iter().enumerate() {
                assert_eq!(sign(group, nth).unwrap().question, *question);
            }
            assert!(sign(group, shown.signs.len()).is_none());
        }
    }

    /// Answers every group with no, each after it was drawn in full.
    fn no_to_all(program: &mut Program) -> Next {
        let mut asked = RedFlags::before(home());
        let mut terminal = Terminal::new(TestBackend::new(100, 60)).unwrap();
        let mut next = Next::Stay;
        for _ in URGENCIES {
            terminal.draw(|frame| asked.draw(frame, program)).unwrap();
            next = asked.act(Action::No, program);
        }
        next
    }

    #[test]
    fn a_yes_voids_an_older_no_for_the_next_start_too() {
        let folder = tempfile::tempdir().unwrap();
        let mut program = Program::silent();
        program.paths = Some(Paths {
            routines: folder.path().into(),
            sounds: folder.path().into(),
            state: folder.path().into(),
            cache: folder.path().into(),
            settings: folder.path().into(),
        });
        let kept = || Memory::read(folder.path()).unwrap().no_red_flags;
        assert!(matches!(no_to_all(&mut program), Next::To(_)));
        assert!(kept().is_some() && program.warning.is_none());
        let mut asked = RedFlags::before(home());
        asked.act(Action::Nth(1), &mut program);
        assert!(kept().is_some(), "a slip of the finger");
        asked.act(Action::Yes, &mut program);
        assert_eq!(kept(), None);
        assert_eq!(program.warning, sign(0, 1));
    }
}
