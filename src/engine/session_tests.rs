//! A session, asked at moments that no story of `tests/sessions` stops at.

use super::*;
use crate::engine::fixture::{kneading, routine};
use crate::engine::{BeatKind, Phase, Refusal, beat_at};
use crate::model::{Area, Position, Pressure, Say, Secs, Sides, Step, Stroke, Technique};

const SECOND: Duration = Duration::from_secs(1);

/// Kneading on both sides with a line at its tenth second, then a breath: from 0:05 and 0:50 the
/// hands work for 40 s, from 1:35 the breath goes for 20 s.
fn timeline() -> Timeline {
    let kneading = Stroke {
        say: vec![Say {
            at: Secs::new(10),
            text: "Let it hang.".into(),
        }],
        ..kneading(Sides::Each, 40)
    };
    let (area, sides) = (Area::ChestBelly, Sides::Both);
    let breathing = Stroke::new(Technique::Breathing, area, sides, Secs::new(20));
    let timeline = Timeline::of(&routine(vec![
        Step::Stroke(kneading),
        Step::Stroke(breathing),
    ]));
    let starts: Vec<_> = timeline
        .segments
        .iter()
        .map(|s| s.start.as_secs())
        .collect();
    assert_eq!(starts, [0, 5, 45, 50, 90, 95]);
    timeline
}

/// A session that runs, this far into it.
fn running(millis: u64) -> Session {
    let mut session = Session::new(timeline());
    session.obey(Command::Start);
    session.advance(Duration::from_millis(millis));
    session
}

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
        assert_eq!(ready.obey(command), [], "before the start: {command:?}");
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
}

#[test]
fn a_moment_has_all_that_can_be_seen() {
    let session = running(2_500);
    let moment = session.moment().unwrap();
    assert_eq!((moment.phase, moment.side), (Phase::LeadIn, Side::Left));
    assert_eq!(moment.movement, None);
    assert_eq!((moment.length, moment.left), (SECOND * 5, SECOND * 5 / 2));
    assert_eq!((moment.pressure, moment.eased), (Pressure::new(4), false));
    assert_eq!(moment.left_in_all(), SECOND * 115 - SECOND * 5 / 2);
    assert_eq!(moment.until_next_second(), Some(SECOND / 2));
    assert_eq!(moment.line, None);
    let mut session = running(12_000);
    session.obey(Command::Ease);
    let moment = session.moment().unwrap();
    assert_eq!((moment.pressure, moment.eased), (Pressure::new(2), true));
    assert_eq!((moment.phase, moment.movement), (Phase::Work, None));
    assert_eq!(moment.until_next_second(), Some(SECOND));
    session.obey(Command::Pause);
    assert_eq!(session.moment().unwrap().until_next_second(), None);
    session.obey(Command::Resume);
    session.advance(SECOND / 4);
    let until = session.moment().unwrap().until_next_second();
    assert_eq!(until, Some(SECOND * 3 / 4), "of the countdown");
    assert!(
        Session::new(Timeline::of(&routine(Vec::new())))
            .moment()
            .is_none()
    );
}

#[test]
fn a_moment_has_the_move_until_the_work_begins() {
    let standing = Stroke {
        position: Some(Position::Standing.into()),
        ..kneading(Sides::Left, 40)
    };
    let steps = [kneading(Sides::Left, 40), standing].map(Step::Stroke);
    let timeline = Timeline::of(&routine(steps.into()));
    let movement = |at| {
        let session = Session::from_moment(timeline.clone(), SECOND * at);
        session.moment().unwrap().movement.map(str::to_owned)
    };
    assert_eq!(movement(44), None);
    assert_eq!(movement(45).as_deref(), Some("Stand free, feet apart."));
    assert_eq!(movement(55), None);
}

#[test]
fn what_comes_next_is_the_other_side_then_the_next_stroke() {
    let next = |millis| {
        let session = running(millis);
        let next = session.moment().unwrap().next;
        next.map(|(stroke, side)| (stroke.number, side))
    };
    assert_eq!(next(1_000), Some((1, Side::Right)));
    assert_eq!(next(20_000), Some((1, Side::Right)));
    assert_eq!(next(47_000), Some((2, Side::Both)), "in the switch");
    assert_eq!(next(60_000), Some((2, Side::Both)));
    assert_eq!(next(91_000), None);
    assert_eq!(next(100_000), None);
}

#[test]
fn a_line_stays_to_be_read_for_eight_seconds_of_its_own_work() {
    let line = |millis| running(millis).moment().unwrap().line.map(str::to_owned);
    assert_eq!(line(14_999), None);
    assert_eq!(line(15_000).as_deref(), Some("Let it hang."));
    assert_eq!(line(22_999).as_deref(), Some("Let it hang."));
    assert_eq!(line(23_000), None);
    assert_eq!(line(59_000), None, "on the other side it is not yet said");
    assert!(line(60_000).is_some());
    let mut near_the_end = running(38_500);
    near_the_end.obey(Command::Next);
    assert_eq!(near_the_end.moment().unwrap().line, None);
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
    session.advance(SECOND * 4);
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
fn going_back_means_the_stroke_before_until_three_seconds_into_the_work() {
    let after_back = |millis| {
        let mut session = running(millis);
        session.obey(Command::Back);
        session.moment().unwrap().stroke.number
    };
    assert_eq!(after_back(92_000), 1, "in the lead-in");
    assert_eq!(after_back(97_999), 1);
    assert_eq!(after_back(98_000), 2);
    assert_eq!(after_back(2_000), 1, "there is none before the first");
    // On the second side the first one's work is what counts.
    let mut session = running(51_000);
    session.obey(Command::Back);
    assert_eq!(
        (session.moment().unwrap().side, session.at()),
        (Side::Left, Duration::ZERO)
    );
}

#[test]
fn back_after_next_restores_the_moment_that_was_left() {
    let mut session = running(20_000);
    session.obey(Command::Next);
    session.advance(SECOND * 7);
    assert_eq!(session.at(), SECOND * 97);
    session.obey(Command::Back);
    assert_eq!(session.at(), SECOND * 20);
    session.obey(Command::Next);
    session.advance(SECOND * 8);
    session.obey(Command::Back);
    assert_eq!(
        session.at(),
        SECOND * 90,
        "three seconds into the work it is this stroke again"
    );
    session.obey(Command::Back);
    assert_eq!(
        session.at(),
        Duration::ZERO,
        "and then the one before, from its start"
    );
}

#[test]
fn the_second_side_has_the_time_of_the_first() {
    let refused = |millis, command| {
        let events = running(millis).obey(command);
        events.into_iter().find_map(|event| match event.what {
            What::Refused(why) => Some(why),
            _ => None,
        })
    };
    assert_eq!(refused(44_000, Command::Longer), None);
    assert_eq!(refused(45_000, Command::Longer), Some(Refusal::SecondSide));
    assert_eq!(refused(60_000, Command::Shorter), Some(Refusal::SecondSide));
    assert_eq!(refused(42_000, Command::Shorter), Some(Refusal::NearlyOver));
    let mut right = Session::new(Timeline::of(&routine(vec![Step::Stroke(kneading(
        Sides::Right,
        40,
    ))])));
    right.obey(Command::Start);
    let events = right.obey(Command::Longer);
    let time = SECOND * 50;
    let timed = What::Timed {
        stroke: 0,
        time,
        by: 10,
    };
    assert_eq!(events.last().map(|event| &event.what), Some(&timed));
}

#[test]
fn the_breath_of_a_moment_is_that_of_its_stroke() {
    let session = running(100_000);
    let moment = session.moment().unwrap();
    let beat = beat_at(moment.stroke, moment.length, moment.length - moment.left);
    assert_eq!(beat.map(|beat| beat.kind), Some(BeatKind::BreathOut));
}
