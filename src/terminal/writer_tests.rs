//! What is known of a terminal that takes nothing.

use super::*;

#[test]
fn what_a_terminal_does_not_take_is_not_seen() {
    let (mut state, now) = (State::new(), clock::now());
    assert!(!state.stands(UNSEEN, now), "nothing is to be taken");
    state.at_work = Some(now);
    assert!(!state.stands(UNSEEN, now + UNSEEN));
    assert!(state.stands(UNSEEN, now + UNSEEN * 2));
}

#[test]
fn where_nobody_can_be_woken_it_is_still_known_that_somebody_waits() {
    let mut state = State::new();
    state.is_awaited = true;
    state.wake();
    assert!(state.is_awaited);
    state.waker = Some(Box::new(Vec::new()));
    state.wake();
    assert!(!state.is_awaited);
}
