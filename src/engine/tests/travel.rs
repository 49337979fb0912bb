//! Going back, and the second side.

use std::time::Duration;

use super::{SECOND, running};
use crate::engine::fixture::{kneading, routine};
use crate::engine::{Command, Refusal, Session, State, Timeline, What};
use crate::model::{Position, Secs, Side, Sides, Step, Stroke};

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
    session.advance(SECOND * 7);
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

/// Two strokes on a chair, the second with a lead-in of its author's, then one lying down.
fn down_to_the_bed() -> Session {
    let second = Stroke {
        lead_in: Some(Secs::new(30)),
        ..kneading(Sides::Left, 20)
    };
    let lying = Stroke {
        position: Some(Position::LyingBack.into()),
        ..kneading(Sides::Left, 20)
    };
    let steps = [kneading(Sides::Left, 20), second, lying].map(Step::Stroke);
    let mut session = Session::new(Timeline::of(&routine(steps.into())));
    session.obey(Command::Start);
    session
}

#[test]
fn nobody_is_hurried_back_from_the_bed() {
    let lead_in = |session: &Session| session.moment().unwrap().length;
    let mut session = down_to_the_bed();
    session.obey(Command::To(2));
    assert_eq!(lead_in(&session), SECOND * 20);
    session.obey(Command::To(0));
    assert_eq!(lead_in(&session), SECOND * 20, "up again");
    // From where the body is already, the lead-in stays as it was planned.
    session.obey(Command::To(1));
    assert_eq!(lead_in(&session), SECOND * 30);
    session.obey(Command::To(1));
    assert_eq!(lead_in(&session), SECOND * 30);
}

#[test]
fn a_stroke_taken_up_from_another_position_waits() {
    let mut session = down_to_the_bed();
    session.obey(Command::To(1));
    session.advance(SECOND * 40);
    session.obey(Command::Next);
    session.obey(Command::Back);
    assert_eq!(
        (session.at(), session.state()),
        (SECOND * 65, State::Paused)
    );
    let mut session = down_to_the_bed();
    session.advance(SECOND * 10);
    session.obey(Command::Next);
    session.obey(Command::Back);
    assert_eq!(
        (session.at(), session.state()),
        (SECOND * 10, State::Resuming(SECOND * 7)),
        "what comes is said again, and counted down"
    );
}
