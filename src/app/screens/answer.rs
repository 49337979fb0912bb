//! The keys before a session, the same in a briefing and at the short question alone.

use super::Next;
use super::after::After;
use super::profile::Profile;
use super::safety_gate::{RedFlags, to_player};
use crate::app::Program;
use crate::library::Opened;
use crate::ui::Action;

/// What an answer to the short question leads to, or another key before a session; `None` if the
/// action is none of these.
pub(super) fn answer(action: Action, opened: &Opened, program: &mut Program) -> Option<Next> {
    match action {
        Action::No => {
            program.cleared = Some(program.time.date);
            Some(Next::To(to_player(opened.clone(), program)))
        }
        Action::Yes => {
            let after = After::Session(opened.clone());
            Some(Next::To(Box::new(RedFlags::before(after))))
        }
        Action::Profile => {
            let after = After::Session(opened.clone());
            Some(Next::To(Box::new(Profile::before(after))))
        }
        Action::Mute => {
            program.set_sound(action);
            program.speaker.look();
            Some(Next::Draw)
        }
        Action::Voice => {
            program.set_voice(program.voice.next());
            program.prepare(opened);
            Some(Next::Draw)
        }
        Action::Back => Some(Next::Home),
        _ => None,
    }
}
