//! What can be seen at a moment.

use super::{SECOND, running};
use crate::engine::fixture::{kneading, routine};
use crate::engine::{BeatKind, Command, Phase, Session, Timeline, beat_at};
use crate::model::{Position, Pressure, Side, Sides, Step, Stroke};

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
    assert_eq!(movement(45).as_deref(), Some("Stand with your feet apart."));
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
fn the_breath_of_a_moment_is_that_of_its_stroke() {
    let session = running(100_000);
    let moment = session.moment().unwrap();
    let beat = beat_at(moment.stroke, moment.length, moment.length - moment.left);
    assert_eq!(beat.map(|beat| beat.kind), Some(BeatKind::BreathOut));
}
