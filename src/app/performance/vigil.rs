//! The machine is kept awake from the begin of a session to its last sound.

use std::time::Duration;

use crate::app::Program;
use crate::audio::Speaker;
use crate::awake::Inhibitor;
use crate::engine::{Session, State};

/// Somebody who paused for longer than this does something else.
const PAUSED: Duration = Duration::from_secs(5 * 60);

/// What was asked for last. Dropped, the machine may sleep after the last sound.
pub(super) struct Vigil {
    inhibitor: Inhibitor,
    speaker: Speaker,
    moves: Option<bool>,
}

impl Vigil {
    /// Over a session of this program that has not begun.
    pub(super) fn of(program: &Program) -> Self {
        Self {
            inhibitor: program.inhibitor.clone(),
            speaker: program.speaker.clone(),
            moves: None,
        }
    }

    /// Asks for what the session needs by now.
    pub(super) fn follow(&mut self, session: &Session) {
        let moves = match session.state() {
            State::Ended => return,
            _ => session.moves(),
        };
        if self.moves.replace(moves) == Some(moves) {
            return;
        }
        match moves {
            true => self.inhibitor.hold(),
            false => self.inhibitor.hold_for(PAUSED),
        }
    }
}

impl Drop for Vigil {
    fn drop(&mut self) {
        if self.moves.is_some() {
            self.inhibitor.hold_for(self.speaker.remaining());
        }
    }
}
