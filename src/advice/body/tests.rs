//! What a body has said, told as stories; and that it only ever says the most.

use jiff::SignedDuration;
use proptest::prelude::*;

use super::*;
use crate::model::LeftOut;

const KNEADING: Spot = (Technique::Petrissage, Area::ShoulderTop);

fn now() -> Timestamp {
    "2026-03-10T09:00:00Z".parse().unwrap()
}

/// What was said in a session of it.
#[derive(Debug, Clone, Copy)]
enum Said {
    /// Too much: lighter, to this pressure.
    Lighter(u8),
    /// It began with this pressure as before, and that was easy.
    Easy(u8),
    /// Too much twice: left out.
    LeftOut,
    /// It was left out from the beginning.
    StaysOut,
    /// It was done as written, to the end.
    Done,
    /// It was passed, or the session was the rest of another one.
    NotWhole,
    /// Another routine was done.
    Other,
}

struct Line {
    at: Timestamp,
    id: &'static str,
    eased: Vec<Eased>,
    left_out: Vec<LeftOut>,
    is_whole: bool,
}

fn line(at: Timestamp, said: Said, side: Side) -> Line {
    let (technique, area) = KNEADING;
    let eased = |to, as_before| Eased {
        technique,
        area,
        side,
        to: Pressure::new(to),
        as_before,
    };
    let left = |as_before| LeftOut {
        technique,
        area,
        side,
        as_before,
    };
    let (eased, left_out) = match said {
        Said::Lighter(to) => (vec![eased(to, false)], vec![]),
        Said::Easy(to) => (vec![eased(to, true)], vec![]),
        Said::LeftOut => (vec![], vec![left(false)]),
        Said::StaysOut => (vec![], vec![left(true)]),
        Said::Done | Said::NotWhole | Said::Other => (vec![], vec![]),
    };
    let id = if matches!(said, Said::Other) {
        "bed"
    } else {
        "desk"
    };
    Line {
        at,
        id,
        eased,
        left_out,
        is_whole: !matches!(said, Said::NotWhole),
    }
}

fn past(lines: &[Line]) -> Vec<Past<'_>> {
    let all = lines.iter().map(|line| Past {
        id: line.id,
        at: line.at,
        finished: true,
        is_whole: line.is_whole,
        before: None,
        after: None,
        eased: &line.eased,
        left_out: &line.left_out,
    });
    all.collect()
}

/// One session a day, the last one today.
fn days(said: &[Said]) -> Vec<Line> {
    let ago = |days: usize| SignedDuration::from_hours(24 * i64::try_from(days).unwrap());
    let days = (0..said.len()).rev().zip(said);
    days.map(|(days, said)| line(now() - ago(days), *said, Side::Left))
        .collect()
}

/// The most pressure after these sessions; none where it is left out.
fn after(said: &[Said]) -> Option<u8> {
    let lines = days(said);
    let body = Body::of(&past(&lines), &BTreeMap::new(), now());
    body.most_pressure(KNEADING, Sides::Each)
        .map(Pressure::level)
}

#[test]
fn too_much_begins_lighter_and_three_easy_sessions_give_a_step_back() {
    use Said::{Easy, Lighter, Other};
    for (said, most) in [
        (&[][..], 6),
        (&[Lighter(2)], 2),
        (&[Lighter(2), Easy(2), Easy(2)], 2),
        (&[Lighter(2), Easy(2), Other, Easy(2), Easy(2)], 3),
        // What was not tried says nothing.
        (&[Lighter(2), Easy(1), Easy(1), Easy(1)], 2),
        (&[Lighter(2), Easy(2), Easy(2), Easy(1), Easy(2)], 3),
        // Too much at what was harder, as written, is no step up.
        (&[Lighter(2), Lighter(3)], 2),
        (&[Lighter(2), Easy(2), Easy(2), Lighter(3), Easy(2)], 2),
        // Too much once more begins anew.
        (&[Lighter(2), Easy(2), Easy(2), Lighter(1), Easy(1)], 1),
        (
            &[
                Lighter(1),
                Easy(1),
                Easy(1),
                Easy(1),
                Easy(2),
                Easy(2),
                Easy(2),
            ],
            3,
        ),
    ] {
        assert_eq!(after(said), Some(most), "{said:?}");
    }
}

#[test]
fn left_out_twice_stays_left_out() {
    use Said::{Done, LeftOut, NotWhole, Other, StaysOut};
    for (said, is_out) in [
        (&[LeftOut][..], false),
        (&[LeftOut, LeftOut], true),
        (&[LeftOut, Other, LeftOut], true),
        (&[LeftOut, Done, LeftOut], false),
        (&[LeftOut, LeftOut, StaysOut, StaysOut], true),
        (&[StaysOut], true),
        (&[LeftOut, NotWhole, LeftOut], true),
        // As written for once, or without it for another reason: it was not asked back.
        (&[LeftOut, LeftOut, Done], true),
        (&[StaysOut, Done, Done], true),
    ] {
        assert_eq!(after(said).is_none(), is_out, "{said:?}");
    }
}

#[test]
fn what_is_asked_back_is_as_written_and_later_sessions_count() {
    let asked = |ago: i64| {
        let at = now() - SignedDuration::from_hours(24 * ago);
        BTreeMap::from([(id(KNEADING), at)])
    };
    let most = |said: &[Said], ago| {
        let lines = days(said);
        Body::of(&past(&lines), &asked(ago), now()).most_pressure(KNEADING, Sides::Left)
    };
    use Said::{LeftOut, Lighter};
    assert_eq!(most(&[LeftOut, LeftOut], 0), Some(Pressure::MAX));
    assert_eq!(most(&[Lighter(2), Lighter(1)], 0), Some(Pressure::MAX));
    assert_eq!(most(&[Lighter(1), Lighter(2)], 1), Some(Pressure::new(2)));
    // Asked back by a clock that was set back since.
    assert_eq!(most(&[LeftOut, LeftOut], -1), None);
}

#[test]
fn only_ninety_days_and_only_what_is_past_count() {
    let body = |hours: i64| {
        let lines = [line(
            now() - SignedDuration::from_hours(hours),
            Said::Lighter(2),
            Side::Left,
        )];
        Body::of(&past(&lines), &BTreeMap::new(), now())
    };
    assert!(!body(24 * 90).is_silent());
    assert!(body(24 * 91).is_silent() && body(-1).is_silent());
    assert_eq!(
        body(1).spots(),
        [(KNEADING, Some(Pressure::new(2)))],
        "for the list"
    );
}

#[test]
fn a_side_is_met_by_itself_and_by_both() {
    let most = |side, sides| {
        let lines = [line(now(), Said::Lighter(2), side)];
        let body = Body::of(&past(&lines), &BTreeMap::new(), now());
        body.bears(KNEADING, sides) < Pressure::MAX
    };
    assert!(most(Side::Left, Sides::Left) && most(Side::Left, Sides::Each));
    assert!(most(Side::Left, Sides::Both) && most(Side::Both, Sides::Right));
    assert!(!most(Side::Left, Sides::Right));
}

fn said() -> impl Strategy<Value = Said> {
    prop_oneof![
        (0..=6_u8).prop_map(Said::Lighter),
        (0..=6_u8).prop_map(Said::Easy),
        Just(Said::LeftOut),
        Just(Said::StaysOut),
        Just(Said::Done),
        Just(Said::NotWhole),
        Just(Said::Other),
    ]
}

proptest! {
    /// Whatever was said, the same follows from it, and more of "too much" never presses harder.
    #[test]
    fn one_more_too_much_never_presses_harder(
        said in proptest::collection::vec(said(), 0..12),
        to in 0..=6_u8,
    ) {
        let before = after(&said);
        prop_assert_eq!(before, after(&said));
        let more = [&said[..], &[Said::Lighter(to)]].concat();
        prop_assert!(after(&more) <= before.min(Some(to)), "{:?} then {}", said, to);
    }
}
