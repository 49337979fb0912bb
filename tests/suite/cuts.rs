//! However a session's time is cut up, the same things happen at the same dates.

mod moments;

use std::collections::HashMap;
use std::time::Duration;

use backrub::engine::{Command, Event, Phase, Session, Signal, State, Timeline, What};
use backrub::model::{Area, Routine, Side, Sides, limits};
use proptest::prelude::*;

use crate::fixture;

const SECOND: Duration = Duration::from_secs(1);

fn session() -> Session {
    Session::new(Timeline::of(&fixture::of_every_shape()))
}

/// Lets `elapsed` go by in the given pieces, and whatever is left at once.
fn advance(session: &mut Session, elapsed: Duration, cuts: &[u64]) -> Vec<Event> {
    let (mut left, mut events) = (elapsed, Vec::new());
    for cut in cuts {
        let piece = Duration::from_millis(*cut).min(left);
        events.extend(session.advance(piece));
        left -= piece;
    }
    events.extend(session.advance(left));
    events
}

fn commands() -> impl Strategy<Value = Command> {
    prop_oneof![
        Just(Command::Pause),
        Just(Command::Resume),
        Just(Command::Resume),
        Just(Command::Next),
        Just(Command::Back),
        (0_usize..20).prop_map(Command::To),
        Just(Command::Longer),
        Just(Command::Shorter),
        Just(Command::Ease),
        Just(Command::Gap(Duration::from_secs(20))),
        Just(Command::Stop),
    ]
}

/// Mostly ten seconds more, here and there.
fn longer_or_on() -> impl Strategy<Value = Command> {
    prop_oneof![
        4 => Just(Command::Longer),
        1 => Just(Command::Shorter),
        2 => (0_usize..9).prop_map(Command::To),
    ]
}

/// What a person does: a wait in milliseconds, then a key.
fn doings() -> impl Strategy<Value = Vec<(u64, Command)>> {
    prop::collection::vec((0_u64..40_000, commands()), 0..25)
}

/// Plays to the end, resuming whatever holds it.
fn to_the_end(session: &mut Session, cuts: &[u64]) -> Vec<Event> {
    let mut events = Vec::new();
    while session.state() != State::Ended {
        if !matches!(session.state(), State::Running | State::Resuming(_)) {
            events.extend(session.obey(Command::Resume));
        }
        events.extend(advance(session, 2000 * SECOND, cuts));
    }
    events
}

/// How long each muscle of each side is rubbed, pressed or rolled.
fn on_each_muscle(timeline: &Timeline) -> HashMap<(Area, Side), Duration> {
    let mut all = HashMap::new();
    for segment in timeline.segments.iter().filter(|s| s.phase == Phase::Work) {
        let stroke = &timeline.strokes[segment.stroke];
        let sides: &[Side] = match segment.side {
            Side::Left => &[Side::Left],
            Side::Right => &[Side::Right],
            Side::Both => &[Side::Left, Side::Right],
        };
        for side in sides.iter().filter(|_| stroke.technique.works_tissue()) {
            *all.entry((stroke.area, *side)).or_default() += segment.length;
        }
    }
    all
}

/// Does all of it, and holds the session to the limits of the body after each.
fn keeps_every_limit(routine: Routine, doings: Vec<(u64, Command)>) -> Result<(), TestCaseError> {
    let mut session = Session::new(Timeline::of(&routine));
    session.obey(Command::Start);
    for (wait, command) in doings {
        session.advance(Duration::from_millis(wait));
        session.obey(command);
        let timeline = session.timeline();
        prop_assert!(timeline.total <= limits::SESSION_MAX.duration());
        for (muscle, time) in on_each_muscle(timeline) {
            prop_assert!(time <= limits::MUSCLE_SIDE_MAX.duration(), "{muscle:?}");
        }
        for (number, stroke) in timeline.strokes.iter().enumerate() {
            let on = |side: Side| -> Vec<Duration> {
                let of = timeline
                    .segments
                    .iter()
                    .filter(|s| s.stroke == number && s.phase == Phase::Work && s.side == side);
                of.map(|s| s.length).collect()
            };
            let facts = stroke.technique.facts();
            for length in on(Side::Left)
                .iter()
                .chain(&on(Side::Right))
                .chain(&on(Side::Both))
            {
                prop_assert!(*length <= facts.longest.duration());
                prop_assert!(*length >= facts.shortest.duration());
                prop_assert_eq!(length.subsec_nanos(), 0);
            }
            if stroke.sides.in_order().len() == 2 {
                prop_assert_eq!(on(Side::Left), on(Side::Right));
            }
            // A pair in a block stays equal unless its right half was left out.
            if let Some(block) = stroke.block
                && stroke.sides == Sides::Left
            {
                let twin: Vec<_> = timeline
                    .segments
                    .iter()
                    .filter(|s| s.stroke == block.twin && s.phase == Phase::Work)
                    .map(|s| s.length)
                    .collect();
                prop_assert!(
                    twin.is_empty() || on(Side::Left).is_empty() || twin == on(Side::Left)
                );
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn the_same_events_come_at_the_same_dates(
        doings in doings(),
        cuts in prop::collection::vec(1_u64..9_000, 0..60),
    ) {
        let (mut whole, mut pieces) = (session(), session());
        let mut expected = whole.obey(Command::Start);
        let mut found = pieces.obey(Command::Start);
        for (wait, command) in doings {
            let wait = Duration::from_millis(wait);
            expected.extend(whole.advance(wait));
            expected.extend(whole.obey(command));
            found.extend(advance(&mut pieces, wait, &cuts));
            found.extend(pieces.obey(command));
            prop_assert_eq!(whole.state(), pieces.state());
            prop_assert_eq!(whole.until_next(), pieces.until_next());
        }
        expected.extend(to_the_end(&mut whole, &[]));
        found.extend(to_the_end(&mut pieces, &cuts));
        prop_assert_eq!(expected, found);
        prop_assert_eq!(whole.tally(), pieces.tally());
    }

    #[test]
    fn no_signal_is_lost_or_doubled_on_its_pass(doings in doings()) {
        let mut session = session();
        let mut told = session.obey(Command::Start);
        for (wait, command) in doings {
            told.extend(session.advance(Duration::from_millis(wait)));
            told.extend(session.obey(command));
        }
        told.extend(to_the_end(&mut session, &[]));
        // A pass ends where the session is moved, or goes on after a pause, when a way in begins
        // again; the last one runs to the end and must be what the timeline has from there on.
        let last = told.iter().rposition(|e| {
            matches!(e.what, What::Moved(_) | What::LeftOut(_) | What::Countdown(3))
        });
        let pass = &told[last.map_or(0, |n| n + 1)..];
        let signals: Vec<_> = pass.iter().filter_map(|event| match &event.what {
            What::Signal(signal) => Some(signal.clone()),
            _ => None,
        }).collect();
        // The timeline may have been stretched in the middle of this pass: from the last
        // change on, the two must be the same.
        let settled = pass.iter().rposition(|e| matches!(e.what, What::Timed { .. }));
        let from = pass[settled.unwrap_or(0)..].iter().find(|e| e.what.signal().is_some());
        let from = from.map_or(Duration::ZERO, |event| event.at);
        let due: Vec<_> =
            session.timeline().signals.iter().filter(|s| s.at >= from).cloned().collect();
        let heard: Vec<_> = signals.iter().filter(|s| s.at >= from).cloned().collect();
        // A half that was told before the stroke grew is not told again.
        let halves = |list: &[backrub::engine::Dated]| {
            list.iter().filter(|s| s.signal != Signal::Half).cloned().collect::<Vec<_>>()
        };
        prop_assert_eq!(halves(&heard), halves(&due));
        prop_assert_eq!(told.last().map(|e| e.what.signal()), Some(Some(Signal::End)));
        prop_assert_eq!(told.last().map(|e| e.at), Some(session.timeline().total));
    }

    #[test]
    fn ten_seconds_more_or_less_keep_every_limit(
        doings in doings(),
        near in prop::collection::vec((0_u64..40_000, longer_or_on()), 0..30),
    ) {
        keeps_every_limit(fixture::of_every_shape(), doings)?;
        keeps_every_limit(fixture::near_the_limits(), near)?;
    }

    #[test]
    fn what_was_worked_is_what_went_by(doings in doings()) {
        // Without jumps, the work that was done is exactly the work of the timeline.
        let mut session = session();
        session.obey(Command::Start);
        for (wait, command) in doings {
            session.advance(Duration::from_millis(wait));
            let jumps = matches!(
                command,
                Command::Next | Command::Back | Command::To(_) | Command::Ease
            );
            if !jumps {
                session.obey(command);
            }
        }
        to_the_end(&mut session, &[]);
        let work = session.timeline().segments.iter().filter(|s| s.phase == Phase::Work);
        prop_assert_eq!(session.tally().total(), work.map(|s| s.length).sum::<Duration>());
    }
}
