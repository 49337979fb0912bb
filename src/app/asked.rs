//! What a caller on the session bus asks for, as a key: nobody there can do what no key does.

use crate::bus::Asked;
use crate::ui::{Action, Place, keys};

/// What the key does that stands for it in this place; nothing where there is none.
pub(super) fn action(asked: Asked, place: Place) -> Option<Action> {
    let actions: &[Action] = match asked {
        // What goes on already is not paused by this.
        Asked::Play if place == Place::Player => &[],
        Asked::Play | Asked::PlayPause => &[Action::Pause, Action::KeepOn],
        Asked::Pause => &[Action::AnyKey],
        Asked::Next => &[Action::Next],
        Asked::Previous => &[Action::Previous],
        Asked::Stop => &[Action::Stop],
    };
    let has_key = |action: &&Action| keys::bindings(place).any(|row| row.action == **action);
    actions.iter().find(has_key).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caller_can_do_what_keys_do_and_only_where_they_do_it() {
        let does = |place| Asked::ALL.map(|asked| action(asked, place));
        let [pause, keep_on] = [Action::Pause, Action::KeepOn].map(Some);
        let [next, back, stop] = [Action::Next, Action::Previous, Action::Stop].map(Some);
        let any_key = Some(Action::AnyKey);
        for (place, actions) in [
            (Place::Player, [None, any_key, pause, next, back, stop]),
            (Place::Held, [pause, None, pause, next, back, stop]),
            (Place::Stopped, [keep_on, None, keep_on, None, None, None]),
            (Place::Leaving, [keep_on, None, keep_on, None, None, None]),
        ] {
            assert_eq!(does(place), actions, "{place:?}");
        }
        let no_session = [Place::Home, Place::Asked, Place::RedFlags, Place::Confirm];
        for place in no_session {
            assert_eq!(does(place), [None; 6], "{place:?}");
        }
    }
}
