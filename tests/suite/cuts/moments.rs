//! Sessions that begin at a moment, and strokes that are found again or left out.

use std::time::Duration;

use backrub::engine::{Command, Phase, Session, Signal, Timeline};

use super::{SECOND, session, to_the_end};
use crate::fixture;

#[test]
fn segments_follow_one_another_and_bounds_have_signals() {
    let timeline = Timeline::of(&fixture::of_every_shape());
    let mut at = Duration::ZERO;
    for segment in &timeline.segments {
        assert_eq!(segment.start, at);
        assert!(segment.length >= 2 * SECOND || segment.phase == Phase::Work);
        let wanted = match segment.phase {
            Phase::LeadIn if at.is_zero() => Signal::Begin,
            Phase::LeadIn => Signal::Next,
            Phase::Work => Signal::Work,
            Phase::Switch => Signal::Switch,
        };
        let there = timeline
            .signals
            .iter()
            .filter(|s| s.at == at)
            .map(|s| s.signal);
        assert_eq!(there.collect::<Vec<_>>(), [wanted], "at {at:?}");
        at += segment.length;
    }
    assert_eq!(at, timeline.total);
}

/// A rehearsal from the middle is the rest of the whole session, signal for signal.
#[test]
fn a_session_from_a_moment_tells_what_a_whole_one_tells_from_there() {
    let timeline = Timeline::of(&fixture::of_every_shape());
    let mut whole = Session::new(timeline.clone());
    let mut all = whole.obey(Command::Start);
    all.extend(to_the_end(&mut whole, &[]));
    for segment in &timeline.segments {
        let mut rest = Session::from_moment(timeline.clone(), segment.start);
        assert_eq!(rest.at(), segment.start);
        let mut events = rest.obey(Command::Start);
        events.extend(to_the_end(&mut rest, &[]));
        let expected = all.iter().filter(|event| event.at >= segment.start);
        assert_eq!(events, expected.cloned().collect::<Vec<_>>());
        let strokes = timeline.strokes.len();
        assert!(rest.tally().strokes() <= strokes - segment.stroke);
    }
}

#[test]
fn a_stroke_is_found_again_after_others_came_before_it() {
    let before = Timeline::of(&fixture::of_every_shape());
    let mut routine = fixture::of_every_shape();
    let nth = 1;
    let stroke = &before.strokes[nth];
    assert_eq!(before.same_as(stroke, nth), nth);
    let first = routine.strokes[0].clone();
    routine.strokes.insert(0, first);
    let after = Timeline::of(&routine);
    assert_eq!(after.same_as(stroke, nth), nth + 1);
    // What is gone leaves its number; behind the last one it is the last.
    routine.strokes.remove(2);
    let without = Timeline::of(&routine);
    assert_eq!(without.same_as(stroke, nth), nth);
    routine.strokes.truncate(1);
    let short = Timeline::of(&routine);
    assert_eq!(short.same_as(stroke, nth), 0);
}

#[test]
fn what_was_left_out_is_not_gone_to() {
    let mut session = session();
    session.obey(Command::Start);
    let last = session.timeline().strokes.len() - 1;
    session.obey(Command::To(usize::MAX));
    assert_eq!(session.moment().unwrap().stroke.number, last + 1);
    // Too much twice, in the stroke before the last one.
    session.obey(Command::To(last - 1));
    session.advance(session.moment().unwrap().left);
    session.obey(Command::Ease);
    session.obey(Command::Ease);
    assert!(session.timeline().start_of(last - 1).is_none());
    session.obey(Command::To(last - 1));
    assert_ne!(session.moment().unwrap().stroke.number, last);
    session.obey(Command::To(0));
    assert_eq!(
        (session.moment().unwrap().stroke.number, session.at()),
        (1, Duration::ZERO)
    );
}
