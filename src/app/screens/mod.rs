//! The screens as they live: each holds its own state, answers actions and draws itself.
//!
//! What outlives a screen is in `Program`; where to go next is an answer (`Next`), so that no
//! screen knows the loop or holds another one.

mod about;
mod after;
mod answer;
mod areas;
mod author_file;
mod briefing;
mod call;
mod diary;
mod home;
mod player;
mod preview;
mod profile;
mod question;
mod reading;
mod safety_gate;
mod short_question;
mod sounds;
mod summary;
mod told;

use std::time::Duration;

use ratatui::Frame;

use super::Program;
use crate::terminal::Passed;
use crate::ui::{Action, Place, Press};

pub use areas::Areas;
pub use briefing::Briefing;
pub use diary::DiaryScreen;
pub use player::Player;
pub use preview::Preview;
pub use safety_gate::{first, first_briefing, go_on, to_player};
pub use sounds::Lesson;

/// Where to go after an action or after time went by.
pub enum Next {
    /// Stay; nothing changed.
    Stay,
    /// Stay, and draw again.
    Draw,
    /// To another screen.
    To(Box<dyn Screen>),
    /// To the list of routines, or out if there is none.
    Home,
    /// Out.
    Quit,
}

impl Next {
    /// Stays, and draws again if something changed.
    #[must_use]
    pub fn draw_if(changed: bool) -> Self {
        match changed {
            true => Self::Draw,
            false => Self::Stay,
        }
    }
}

/// A screen as it lives.
pub trait Screen {
    /// Where the keys are looked up.
    fn place(&self) -> Place;

    /// Draws the screen.
    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program);

    /// What is left of a press, given what it means: of keys that come together a session takes one.
    fn sift(&mut self, _: Press, action: Option<Action>, _: &mut Program) -> Option<Action> {
        action
    }

    /// The medical question that it asks; none if it asks none.
    fn question(&mut self) -> Option<&mut question::Question> {
        None
    }

    /// Does what was asked for.
    fn act(&mut self, action: Action, program: &mut Program) -> Next;

    /// Time went by.
    fn pass(&mut self, _passed: Passed, _program: &mut Program) -> Next {
        Next::Stay
    }

    /// How long until time matters; none while it does not.
    fn wait(&self, _program: &Program) -> Option<Duration> {
        None
    }

    /// Whether the terminal's bell is to ring.
    fn rings(&mut self) -> bool {
        false
    }

    /// Whether a session stands still here, until somebody comes back to it.
    fn is_held(&self) -> bool {
        false
    }

    /// The process is about to be stopped, as by Ctrl-Z.
    fn hold(&mut self, _program: &Program) {}
}

/// The list of routines.
#[must_use]
pub fn home() -> Box<dyn Screen> {
    Box::new(home::HomeScreen::default())
}
