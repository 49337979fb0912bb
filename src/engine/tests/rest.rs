//! The rest of a session that was left.

use std::time::Duration;

use super::SECOND;
use crate::engine::fixture::{kneading, routine};
use crate::engine::{
    Command, Event, Refusal, Rest, Session, Signal, State, Telling, Timeline, What,
};
use crate::model::{Area, Position, Secs, Sides, Step, Stroke, Technique, Tool};

/// Four strokes on the left, of 60 s each: two seated, then two lying down, of which the last takes
/// a ball.
fn lying_down() -> Timeline {
    let stroke = |position: Position| Stroke {
        position: Some(position.into()),
        ..kneading(Sides::Left, 60)
    };
    let ball = Stroke {
        tool: Some(Tool::Ball),
        ..Stroke::new(
            Technique::TriggerPointPressure,
            Area::Calf,
            Sides::Left,
            Secs::new(60),
        )
    };
    let ball = Stroke {
        position: Some(Position::LyingBack.into()),
        ..ball
    };
    let seated = [Position::Seated, Position::Seated].map(stroke);
    let all = seated
        .into_iter()
        .chain([stroke(Position::LyingBack), ball]);
    Timeline::of(&routine(all.map(Step::Stroke).collect()))
}

fn rest(from: usize) -> Rest {
    Rest {
        from,
        ..Rest::default()
    }
}

/// What happens by itself in a rest with an opening, in these steps.
fn events(steps: &[u64]) -> Vec<Event> {
    let opening = Telling::opening(["Stop at once if it hurts.".to_owned()]);
    let session = Session::of_rest(&lying_down(), &rest(3)).unwrap();
    let mut session = session.with_opening(opening);
    let mut events = session.obey(Command::Start);
    for millis in steps {
        events.extend(session.advance(Duration::from_millis(*millis)));
    }
    events
}

#[test]
fn it_begins_after_the_opening_and_a_countdown_however_time_is_cut() {
    let whole = events(&[200_000]);
    let what: Vec<&str> = whole.iter().map(|event| event.what.id()).collect();
    let want = [
        "tells",
        "countdown",
        "countdown",
        "countdown",
        "resumed",
        "signal",
    ];
    assert_eq!(what[..6], want);
    let signals = whole.iter().filter_map(|event| event.what.signal());
    let signals: Vec<Signal> = signals.collect();
    assert_eq!(signals.first(), Some(&Signal::Begin));
    assert_eq!(signals.last(), Some(&Signal::End));
    for step in [1_000, 730, 3_000] {
        assert_eq!(
            events(&vec![step; 200_000 / step as usize + 1]),
            whole,
            "{step}"
        );
    }
}

#[test]
fn it_begins_upright_at_the_keys_with_empty_hands() {
    let whole = lying_down();
    let way_in = |timeline: &Timeline, stroke| {
        let start = timeline.start_of(stroke).unwrap();
        let way_in = timeline.segment_at(start).unwrap();
        (way_in.length, way_in.movement.clone())
    };
    assert_eq!(way_in(&whole, 3).1.as_deref(), Some("Take the ball."));
    let mut session = Session::of_rest(&whole, &rest(3)).unwrap();
    let words = "Take the ball. Lie down slowly on your back.";
    let (length, movement) = way_in(session.timeline(), 3);
    assert_eq!(movement.as_deref(), Some(words));
    assert!(length >= SECOND * 20, "{length:?}");
    assert_eq!(session.moment().unwrap().stroke.number, 4);
    session.obey(Command::Start);
    session.advance(SECOND * 10);
    session.obey(Command::Back);
    assert_eq!(
        session.place().unwrap().0,
        3,
        "what was done before is not done again"
    );
    session.obey(Command::To(0));
    assert_eq!(session.place().unwrap().0, 3);
}

#[test]
fn what_was_changed_in_it_holds_and_is_left_again_as_it_is() {
    let changed = Rest {
        from: 1,
        eased: vec![1, 2],
        left_out: vec![2],
        times: vec![(3, SECOND * 50)],
    };
    let session = Session::of_rest(&lying_down(), &changed).unwrap();
    assert_eq!(session.rest(), Some(changed));
    assert!(session.moment().unwrap().eased);
    let strokes: Vec<_> = session
        .timeline()
        .segments
        .iter()
        .map(|s| s.stroke)
        .collect();
    assert_eq!(strokes, [1, 1, 3, 3]);
    assert_eq!(session.timeline().segments[3].length, SECOND * 50);
}

#[test]
fn what_is_about_no_such_session_is_none() {
    let whole = lying_down();
    let with = |change: fn(&mut Rest)| {
        let mut rest = rest(1);
        change(&mut rest);
        Session::of_rest(&whole, &rest)
    };
    assert!(with(|_| {}).is_some());
    assert!(with(|rest| rest.from = 4).is_none());
    assert!(with(|rest| rest.eased.push(4)).is_none());
    assert!(with(|rest| rest.left_out.push(9)).is_none());
    assert!(with(|rest| rest.left_out.push(1)).is_none());
    assert!(with(|rest| rest.times.push((4, SECOND * 30))).is_none());
    assert!(with(|rest| rest.times.push((2, SECOND * 3_000))).is_none());
}

#[test]
fn what_was_done_before_counts_for_the_bodys_limits() {
    let strokes = vec![kneading(Sides::Left, 110); 3];
    let whole = Timeline::of(&routine(strokes.into_iter().map(Step::Stroke).collect()));
    let mut session = Session::of_rest(&whole, &rest(2)).unwrap();
    session.obey(Command::Start);
    let events = session.obey(Command::Longer);
    let refused = |event: &Event| event.what == What::Refused(Refusal::Muscle);
    assert!(events.iter().any(refused), "{events:?}");
}

#[test]
fn who_goes_to_the_end_has_not_worked_to_it_and_what_was_skipped_is_counted() {
    let ended = |commands: &[(u64, Command)]| {
        let mut session = Session::of_rest(&lying_down(), &rest(1)).unwrap();
        session.obey(Command::Start);
        for (seconds, command) in commands {
            session.advance(SECOND * *seconds as u32);
            session.obey(*command);
        }
        session.advance(SECOND * 600);
        assert_eq!(session.state(), State::Ended);
        let skipped: Vec<usize> = session.skipped().collect();
        (session.is_worked_to_the_end(), skipped)
    };
    assert_eq!(ended(&[]), (true, vec![]));
    assert_eq!(
        ended(&[(20, Command::Next)]),
        (true, vec![]),
        "it was begun"
    );
    assert_eq!(ended(&[(1, Command::Next)]), (true, vec![1]));
    let next = (1, Command::Next);
    assert_eq!(ended(&[next, next, next]), (false, vec![1, 2, 3]));
    let too_much = (20, Command::Ease);
    assert_eq!(
        ended(&[(1, Command::Ease), too_much]),
        (true, vec![]),
        "too much"
    );
}
