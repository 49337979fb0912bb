//! Any key pauses: what is left of a press once it is known what came together with it.
//!
//! A key with a meaning acts at once, so that none is slow. Where it turns out to be part of an elbow,
//! what it did is put back before the session is held: nothing that an elbow hits jumps, lightens or
//! mutes. On a session that is held already an elbow does nothing, unless Space is part of it.

use std::time::Instant;

use super::Hands;
use crate::app::burst::{Burst, Kind};
use crate::app::{Performance, Program};
use crate::audio::Volume;
use crate::engine::{Session, State};
use crate::model::{AnyKey, VoiceMode};
use crate::ui::{Action, Press};

/// The keys that came together last, and how all was before.
#[derive(Debug)]
pub(super) struct Elbow {
    burst: Burst,
    /// How it was when the first of them came; nothing once that is not to be put back.
    before: Option<Before>,
    /// Whether the session was held when they came.
    was_held: bool,
    /// Whether one of them has done something.
    has_acted: bool,
    /// Whether Space was one of them while it was held.
    goes_on: bool,
}

/// How all was that a key may change.
#[derive(Debug)]
struct Before {
    session: Session,
    muted: bool,
    volume: Volume,
    /// Whether the next session begins muted.
    kept_muted: bool,
    voice: VoiceMode,
    details: bool,
}

impl Elbow {
    /// For a session that begins now.
    pub(super) fn from(begun: Instant) -> Self {
        Self {
            burst: Burst::from(begun),
            before: None,
            was_held: false,
            has_acted: false,
            goes_on: false,
        }
    }
}

impl Hands {
    /// What a press does in a session, given what it means where it is looked up.
    pub(in crate::app) fn sift(
        &mut self,
        press: Press,
        action: Option<Action>,
        performance: &mut Performance,
        program: &mut Program,
    ) -> Option<Action> {
        let is_meant = action.is_some_and(|action| action != Action::AnyKey);
        if program.settings.any_key == Some(AnyKey::Nothing) {
            return action.filter(|_| is_meant);
        }
        let now = program.time.now;
        let elbow = &mut self.elbow;
        let session = performance.playback().session();
        if elbow.burst.is_new(press, now) {
            // A stopped session asks something, and is held until it is answered.
            if session.state() == State::Stopped {
                return action;
            }
            elbow.before = Some(Before::of(performance, program, self.details));
            elbow.was_held = !session.moves();
            (elbow.has_acted, elbow.goes_on) = (false, false);
        }
        let lets_go_on = action == Some(Action::Pause) && elbow.was_held;
        match elbow.burst.take(press, is_meant, now) {
            // The way out is never put back, and what comes after it is pressed on purpose.
            _ if press == Press::Esc => {
                elbow.before = None;
                elbow.burst.end();
                action
            }
            Kind::Meant => {
                elbow.has_acted = true;
                elbow.goes_on |= lets_go_on;
                action
            }
            Kind::Held => action.filter(|action| !goes_to_and_fro(*action)),
            Kind::Elbow => {
                if let Some(before) = elbow.before.take_if(|_| elbow.has_acted) {
                    self.details = before.details;
                    before.put_back(performance, program);
                }
                Some(match elbow.goes_on {
                    true => Action::Pause,
                    false => Action::AnyKey,
                })
            }
            Kind::More => {
                let goes_on = lets_go_on && !elbow.goes_on;
                elbow.goes_on |= goes_on;
                action.filter(|_| goes_on)
            }
        }
    }
}

/// Whether the second press undoes the first.
const fn goes_to_and_fro(action: Action) -> bool {
    matches!(action, Action::Pause | Action::KeepOn | Action::Mute)
}

impl Before {
    fn of(performance: &Performance, program: &Program, details: bool) -> Self {
        Self {
            session: performance.playback().session().clone(),
            muted: program.speaker.muted(),
            volume: program.speaker.volume(),
            kept_muted: program.memory.muted,
            voice: performance.playback().voice(),
            details,
        }
    }

    fn put_back(self, performance: &mut Performance, program: &mut Program) {
        let speaker = &program.speaker;
        if (speaker.muted(), speaker.volume()) != (self.muted, self.volume) {
            program.put_sound_back(self.muted, self.volume, self.kept_muted);
        }
        if performance.playback().voice() != self.voice {
            performance.does(|playback| playback.set_voice(self.voice));
            program.set_voice(self.voice);
        }
        performance.does(|playback| playback.put_back(self.session));
    }
}

#[cfg(test)]
#[path = "elbow_tests.rs"]
mod tests;
