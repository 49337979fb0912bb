//! What is told before a session goes on.

use std::time::Duration;

use super::{SECOND, running};
use crate::engine::fixture::{kneading, routine};
use crate::engine::{Command, Event, Session, State, Telling, Timeline, What};
use crate::model::{Position, Secs, Sides, Step, Stroke, Technique};

pub(super) fn told(events: &[Event]) -> Vec<String> {
    let telling = events.iter().find_map(|event| match &event.what {
        What::Tells(telling) => Some(telling),
        _ => None,
    });
    let lines = telling.map_or(&[][..], Telling::lines);
    lines.iter().map(|line| line.text.clone()).collect()
}

/// What is told after a pause of so long, in the middle of a session.
fn again(session: &mut Session, pause: Duration) -> Vec<String> {
    session.obey(Command::Pause);
    session.advance(pause);
    told(&session.obey(Command::Resume))
}

fn lying() -> Session {
    let stroke = Stroke {
        position: Some(Position::LyingBack.into()),
        cue: Some("Let both thumbs sink in.".into()),
        ..kneading(Sides::Left, 60)
    };
    let mut session = Session::new(Timeline::of(&routine(vec![
        Step::Stroke(stroke),
        Step::Stroke(kneading(Sides::Left, 30)),
    ])));
    session.obey(Command::Start);
    session.advance(SECOND * 40);
    session
}

#[test]
fn in_the_work_what_is_done_is_said_again_and_how_hard_it_is_now() {
    let mut session = running(60_500);
    let name = "Right, outer hip. Kneading, medium.";
    assert_eq!(again(&mut session, SECOND), [name, "Let it hang."]);
    session.advance(SECOND * 20);
    session.obey(Command::Ease);
    assert_eq!(
        again(&mut session, SECOND),
        ["Right, outer hip. Kneading, light."]
    );
    let mut last = running(100_000);
    assert_eq!(again(&mut last, SECOND), ["Breathing."]);
}

#[test]
fn who_was_away_for_long_is_told_how_and_gets_the_time_to_lie_down() {
    let name = "Left, outer hip. Kneading, medium.";
    let mut session = lying();
    assert_eq!(again(&mut session, SECOND * 29), [name]);
    session.advance(SECOND * 20);
    let all = [
        "Lie down slowly on your back.",
        name,
        "Let both thumbs sink in.",
    ];
    assert_eq!(again(&mut session, SECOND * 30), all);
    assert_eq!(session.state(), State::Resuming(SECOND * 20));
    assert!(!session.waits_for_words(), "the body needs the time");
    assert!(session.leave_untold().is_empty());

    let mut asleep = lying();
    asleep.obey(Command::Pause);
    asleep.obey(Command::Gap(SECOND * 600));
    assert_eq!(told(&asleep.obey(Command::Resume)), all);
    // A way in to lying down has that time already.
    let mut way_in = lying();
    way_in.obey(Command::Back);
    assert_eq!(again(&mut way_in, SECOND * 60), [""; 0]);
    assert_eq!(way_in.state(), State::Resuming(SECOND * 3));
}

#[test]
fn what_cannot_be_lighter_is_refused_and_then_left_out() {
    let mut session = running(100_000);
    let technique = session.moment().unwrap().stroke.technique;
    assert_eq!(technique, Technique::Breathing);
    let refused = session.obey(Command::Ease);
    let lightest = What::Refused(crate::engine::Refusal::Lightest);
    assert_eq!(refused.last().map(|e| &e.what), Some(&lightest));
    assert!(!session.moment().unwrap().eased);
    let left_out = session.obey(Command::Ease);
    assert_eq!(left_out.first().map(|e| &e.what), Some(&What::LeftOut(1)));
}

#[test]
fn a_remark_that_was_jumped_over_is_still_made() {
    let mut long = kneading(Sides::Left, 120);
    long.time = Secs::new(120);
    let steps = vec![Step::Stroke(long.clone()), Step::Stroke(long)];
    let mut session = Session::new(Timeline::of(&routine(steps)));
    session.obey(Command::Start);
    let half = |session: &Session| {
        let mut lines = session.timeline().speech.iter();
        lines.any(|line| line.text == "Halfway through the session.")
    };
    assert!(half(&session));
    session.obey(Command::Next);
    session.advance(SECOND * 60);
    session.obey(Command::To(0));
    assert!(half(&session), "it was not heard");
    session.advance(SECOND * 140);
    session.obey(Command::To(0));
    assert!(!half(&session), "it was");
}
