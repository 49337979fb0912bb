//! Where a screen goes when it is done.

use super::{Briefing, Next, Screen, to_player};
use crate::app::Program;
use crate::library::Opened;
use crate::ui::widgets::scroll::Scroll;

/// Where a screen goes when it is done.
pub(super) enum After {
    /// To this screen.
    To(Box<dyn Screen>),
    /// To this briefing, read this far; it may say something else now.
    Briefing(Opened, Scroll),
    /// To a session with this routine, or to what still stands before it.
    Session(Opened),
}

impl After {
    pub(super) fn go(self, program: &mut Program) -> Next {
        Next::To(match self {
            Self::To(screen) => screen,
            Self::Briefing(opened, read) => Box::new(Briefing::with(opened, program, read)),
            Self::Session(opened) => to_player(opened, program),
        })
    }
}
