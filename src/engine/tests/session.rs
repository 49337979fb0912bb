//! What a session answers to time and commands.

use std::time::Duration;

use super::{SECOND, running, timeline};
use crate::engine::{Command, Session, Signal, State};

/// How long the name of the kneading takes, with a silence before and after it.
const AGAIN: Duration = Duration::from_secs(4);

/// The milliseconds until something happens by itself.
fn wait(session: &Session) -> Option<u128> {
    session.until_next().map(|wait| wait.as_millis())
}

#[test]
fn it_waits_for_the_next_signal_and_counts_down_second_by_second() {
    let mut session = Session::new(timeline());
    assert_eq!((session.state(), wait(&session)), (State::Ready, None));
    session.obey(Command::Start);
    assert_eq!(wait(&session), Some(5_000));
    session.advance(Duration::from_millis(5_500));
    assert_eq!(wait(&session), Some(9_500), "the line");
    session.obey(Command::Pause);
    assert_eq!(wait(&session), None);
    session.obey(Command::Resume);
    assert!(session.moves());
    // First what comes is said again.
    session.advance(AGAIN);
    let mut waits = vec![wait(&session)];
    for millis in [400, 600, 1_000] {
        session.advance(Duration::from_millis(millis));
        waits.push(wait(&session));
    }
    assert_eq!(waits, [Some(1_000), Some(600), Some(1_000), Some(1_000)]);
    session.advance(SECOND * 2);
    assert_eq!(
        (session.state(), session.at().as_millis()),
        (State::Running, 6_500)
    );
    session.advance(SECOND * 500);
    assert_eq!((session.state(), wait(&session)), (State::Ended, None));
    assert!(!session.moves());
}

#[test]
fn it_is_held_from_its_first_moment_on_and_begins_when_it_goes_on() {
    for (command, state) in [
        (Command::Pause, State::Paused),
        (Command::Stop, State::Stopped),
        (Command::Gap(SECOND), State::Away(SECOND)),
    ] {
        let mut ready = Session::new(timeline());
        assert!(ready.moves());
        ready.obey(command);
        assert_eq!(ready.state(), state, "before the start: {command:?}");
        assert_eq!(ready.obey(Command::Start), [], "it is held");
        ready.obey(Command::Resume);
        assert_eq!(ready.state(), State::Running, "it begins after {command:?}");
    }
}

#[test]
fn what_makes_no_sense_now_does_nothing() {
    let all = [
        Command::Pause,
        Command::Resume,
        Command::Next,
        Command::Back,
        Command::To(1),
        Command::Longer,
        Command::Shorter,
        Command::Ease,
        Command::Gap(SECOND),
        Command::Stop,
    ];
    let mut ready = Session::new(timeline());
    let mut ended = running(500_000);
    for command in all {
        if !command.holds() {
            assert_eq!(ready.obey(command), [], "before the start: {command:?}");
        }
        assert_eq!(ended.obey(command), [], "after the end: {command:?}");
    }
    assert_eq!((ready.state(), ended.state()), (State::Ready, State::Ended));
    let mut running = running(7_000);
    for command in [Command::Start, Command::Resume] {
        assert_eq!(running.obey(command), [], "{command:?}");
    }
    let mut stopped = running.clone();
    stopped.obey(Command::Stop);
    for command in all.into_iter().filter(|c| *c != Command::Resume) {
        assert_eq!(stopped.obey(command), [], "stopped: {command:?}");
    }
    assert_eq!(stopped.obey(Command::Start), []);
    assert_eq!(stopped.state(), State::Stopped);
    assert_eq!(stopped.obey(Command::Resume).len(), 1);
    running.obey(Command::Pause);
    for command in [Command::Start, Command::Pause, Command::Gap(SECOND)] {
        assert_eq!(running.obey(command), [], "paused: {command:?}");
    }
    assert_eq!(running.state(), State::Paused);
    let mut away = self::running(7_000);
    away.obey(Command::Gap(SECOND * 9));
    assert_eq!(away.obey(Command::Pause), [], "it is held already");
    assert_eq!(away.state(), State::Away(SECOND * 9));
}

#[test]
fn only_work_counts_and_only_while_the_time_runs() {
    let mut session = running(15_000);
    let worked = |session: &Session| session.tally().total().as_millis();
    assert_eq!(worked(&session), 10_000);
    session.obey(Command::Pause);
    session.advance(SECOND * 60);
    assert_eq!(worked(&session), 10_000);
    session.obey(Command::Resume);
    session.advance(AGAIN + SECOND * 4);
    assert_eq!(worked(&session), 11_000);
    session.advance(SECOND * 40);
    assert_eq!((worked(&session), session.tally().strokes()), (46_000, 1));
    session.advance(SECOND * 500);
    assert_eq!((worked(&session), session.tally().strokes()), (100_000, 2));
    assert_eq!(session.tally().of(0), SECOND * 80);
    assert_eq!(session.tally().of(1), SECOND * 20);
}

#[test]
fn a_rehearsal_begins_at_its_moment_and_at_the_end_at_the_latest() {
    let mut session = Session::from_moment(timeline(), SECOND * 95);
    assert_eq!(session.moment().unwrap().stroke.number, 2);
    let begun = session.obey(Command::Start);
    assert_eq!(
        begun.iter().map(|e| e.what.signal()).collect::<Vec<_>>(),
        [Some(Signal::Work)]
    );
    assert_eq!(session.tally().total(), Duration::ZERO);
    let mut late = Session::from_moment(timeline(), SECOND * 900);
    assert_eq!(late.at(), SECOND * 115);
    assert_eq!(late.obey(Command::Start).len(), 1);
    assert_eq!(late.state(), State::Ended);
    let mut held = Session::from_moment(timeline(), SECOND * 10);
    held.hold_still();
    assert_eq!(
        (held.state(), held.advance(SECOND)),
        (State::Paused, Vec::new())
    );
    assert_eq!(held.obey(Command::Resume).len(), 1);
}

#[test]
fn what_is_done_more_lightly_is_known_by_its_number() {
    let mut session = running(10_000);
    assert_eq!(session.eased().count(), 0);
    session.obey(Command::Ease);
    assert_eq!(session.eased().collect::<Vec<_>>(), [0]);
}
