//! What was done, and how it is afterwards: asked once, and kept with the session.

use ratatui::Frame;

use super::{Next, Screen};
use crate::app::Program;
use crate::store::Done;
use crate::ui::screens::summary::{self, Afterwards, View};
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place};

/// What was done.
pub(super) struct Summary {
    view: View,
    /// Its line in the diary.
    done: Done,
    scroll: Scroll,
}

impl Summary {
    /// That of a session with this line in the diary.
    pub(super) fn of(view: View, done: Done) -> Self {
        Self {
            view,
            done,
            scroll: Scroll::default(),
        }
    }
}

/// How it was before and is now.
pub(super) fn afterwards(done: &Done, program: &Program) -> Option<Afterwards> {
    program.asks_how_it_is().then(|| Afterwards {
        before: done.before,
        after: done.after,
        counts: program.counts_with(done),
    })
}

impl Screen for Summary {
    fn place(&self) -> Place {
        Place::Summary
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        summary::render(frame, &self.view, &mut self.scroll, &program.theme);
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        match action {
            Action::Back => return Next::Home,
            Action::Felt(after) if program.asks_how_it_is() => {
                self.done.after = Some(after);
                program.say_afterwards(self.done.clone());
                self.view.afterwards = afterwards(&self.done, program);
                self.scroll.act(Action::Top);
            }
            other => drop(self.scroll.act(other)),
        }
        Next::Draw
    }
}
