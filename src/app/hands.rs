//! What a key asks of a session: the same with a screen and on lines.

use std::time::{Duration, Instant};

mod elbow;

use elbow::Elbow;

use super::{Performance, Program};
use crate::engine::{Command, State};
use crate::playback::Playback;
use crate::ui::screens::player;
use crate::ui::{Action, Place};

/// A key that stops and bounces must not choose to finish as well.
const BOUNCE: Duration = Duration::from_millis(150);

/// What is to be done about a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wish {
    /// Nothing.
    Nothing,
    /// The session is to be told this.
    Command(Command),
    /// What is shown has changed: what Enter does in a stopped session, or the details.
    Choice,
    /// It is done, and this is to be said of it.
    Said(String),
    /// The session is over here.
    Finish,
}

/// The answer to the question of a stopped session, as far as it goes.
#[derive(Debug)]
pub(super) struct Hands {
    leaving: bool,
    stopped: Option<Instant>,
    details: bool,
    elbow: Elbow,
}

impl Hands {
    /// For a session that begins now.
    pub(super) fn from(begun: Instant) -> Self {
        Self {
            leaving: false,
            stopped: None,
            details: false,
            elbow: Elbow::from(begun),
        }
    }

    /// Whether Enter finishes a stopped session.
    pub(super) fn is_leaving(&self) -> bool {
        self.leaving
    }

    /// Whether it is shown how exactly a stroke is done.
    pub(super) fn has_details(&self) -> bool {
        self.details
    }

    /// Where the keys are looked up.
    pub(super) fn place(&self, state: State, rehearsal: bool) -> Place {
        player::place(state, rehearsal, self.leaving)
    }

    /// What an action asks for. What is set of the sound is done at once.
    pub(super) fn wish(
        &mut self,
        action: Action,
        performance: &mut Performance,
        program: &mut Program,
    ) -> Wish {
        let session = performance.playback().session();
        let is_stopped = session.state() == State::Stopped;
        Wish::Command(match action {
            Action::Up | Action::Down | Action::Back if is_stopped => {
                return self.choose(action, program.time.now);
            }
            // Space holds what runs and lets go on what is held.
            Action::Pause if session.moves() => Command::Pause,
            Action::AnyKey if session.moves() => Command::Pause,
            Action::Pause | Action::KeepOn => Command::Resume,
            Action::Next => Command::Next,
            Action::Previous => Command::Back,
            Action::Longer => Command::Longer,
            Action::Shorter => Command::Shorter,
            Action::TooMuch => Command::Ease,
            Action::Stop => {
                (self.leaving, self.stopped) = (false, Some(program.time.now));
                Command::Stop
            }
            Action::Details => {
                self.details = !self.details;
                return Wish::Choice;
            }
            Action::Leave => return Wish::Finish,
            Action::TimeLeft => {
                performance.does(Playback::tell_time_left);
                return Wish::Nothing;
            }
            Action::Voice => return Wish::Said(performance.next_voice(program)),
            Action::Mute | Action::Louder | Action::Quieter => {
                return Wish::Said(performance.set_sound(action, program));
            }
            _ => return Wish::Nothing,
        })
    }

    fn choose(&mut self, action: Action, now: Instant) -> Wish {
        let since = |stopped: Instant| now.saturating_duration_since(stopped);
        self.leaving = match action {
            Action::Back if self.stopped.is_some_and(|stopped| since(stopped) < BOUNCE) => {
                return Wish::Nothing;
            }
            Action::Back => !self.leaving,
            other => other == Action::Down,
        };
        Wish::Choice
    }
}
