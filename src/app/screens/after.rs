//! Where a screen goes when it is done.

use super::{Briefing, Next, Screen, to_player};
use crate::app::Program;
use crate::library::Opened;

/// Where a screen goes when it is done.
pub(super) enum After {
    /// To this screen.
    To(Box<dyn Screen>),
    /// To the briefing of this routine, from its top: it may say something else now.
    Briefing(Opened),
    /// To a session with this routine, or to what still stands before it.
    Session(Opened),
}

impl After {
    pub(super) fn go(self, program: &mut Program) -> Next {
        Next::To(self.screen(program))
    }

    pub(super) fn screen(self, program: &mut Program) -> Box<dyn Screen> {
        match self {
            Self::To(screen) => screen,
            Self::Briefing(opened) => Box::new(Briefing::of(opened, program)),
            Self::Session(opened) => to_player(opened, program),
        }
    }
}
