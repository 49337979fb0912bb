//! What is told before a session begins, also to somebody who hears nothing of it.

use super::going_on::told;
use super::{SECOND, running};
use crate::engine::{Command, Session, Signal, State, Telling, What};

const RULE: &str = "Stop if it feels sharp.";

#[test]
fn what_nobody_hears_takes_no_time() {
    let opening = || Telling::opening([RULE.to_owned(), "Two minutes.".to_owned()]);
    let mut session = running(0);
    let timeline = session.timeline().clone();
    session = Session::new(timeline).with_opening(opening());
    let events = session.obey_for(Command::Start, &|_| None);
    assert_eq!(told(&events), [RULE, "Two minutes."], "to be read");
    assert_eq!(
        events.last().map(|e| e.what.signal()),
        Some(Some(Signal::Begin))
    );
    assert_eq!(session.state(), State::Running);
    session.advance(SECOND * 20);
    session.obey(Command::Pause);
    let events = session.obey_for(Command::Resume, &|_| None);
    assert_eq!(told(&events).len(), 1);
    assert_eq!(session.state(), State::Resuming(SECOND * 3));
    assert_eq!(events.last().map(|e| &e.what), Some(&What::Countdown(3)));

    // One line of two, as long as another voice takes for it.
    let one = opening().as_heard(&|line| (line.text == RULE).then_some(SECOND * 5));
    assert_eq!(one.length(), SECOND * 7);
}

#[test]
fn what_is_not_heard_any_more_is_not_waited_for() {
    let mut session = Session::new(running(0).timeline().clone())
        .with_opening(Telling::opening([RULE.to_owned()]));
    session.obey(Command::Start);
    assert!(session.waits_for_words());
    let events = session.leave_untold();
    assert_eq!(events.len(), 1, "{events:?}");
    assert_eq!(session.state(), State::Running);
    session.advance(SECOND * 20);
    session.obey(Command::Pause);
    session.obey(Command::Resume);
    assert!(session.waits_for_words());
    let counted: Vec<_> = session.leave_untold().into_iter().map(|e| e.what).collect();
    assert_eq!(counted, [What::Countdown(3)]);
    assert!(!session.waits_for_words() && session.leave_untold().is_empty());
}

#[test]
fn only_next_skips_the_opening() {
    let start = || {
        let timeline = running(0).timeline().clone();
        let mut session = Session::new(timeline).with_opening(Telling::opening([RULE.to_owned()]));
        session.obey(Command::Start);
        session.advance(SECOND);
        session
    };
    let whole = start().opening().length();
    for keys in [&[Command::Back][..], &[Command::Ease, Command::Ease]] {
        let mut session = start();
        let events = keys
            .iter()
            .flat_map(|key| session.obey(*key))
            .collect::<Vec<_>>();
        assert_eq!(told(&events), [RULE], "{keys:?}");
        assert_eq!(session.state(), State::Opening(whole));

        let mut held = start();
        held.obey(Command::Pause);
        keys.iter().for_each(|key| drop(held.obey(*key)));
        assert_eq!(held.state(), State::Paused);
        assert_eq!(told(&held.obey(Command::Resume)), [RULE], "{keys:?}");
    }
    let mut session = start();
    session.obey(Command::Next);
    assert_eq!(session.state(), State::Running);
}

#[test]
fn a_jump_does_not_wait_for_what_is_told() {
    for key in [Command::Next, Command::Back] {
        let mut session = running(60_000);
        session.obey(Command::Pause);
        session.obey(Command::Resume);
        session.obey(key);
        assert_eq!(session.state(), State::Running, "{key:?}");
    }
}
