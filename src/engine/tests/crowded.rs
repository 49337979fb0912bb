//! The author's lines that are not heard in time.

use std::time::Duration;

use crate::engine::fixture::{kneading, routine};
use crate::engine::{Obstacle, Timeline, crowded_lines};
use crate::model::{Block, Position, Repeat, Say, Secs, Sides, Step, Stroke};
use crate::voice;

/// 1,320 ms.
const SHORT: &str = "Zz zz zzz.";
/// 5,102 ms: said at the first second it is over at 6,102 ms, and the next line comes at 6,352.
const LONG: &str = "Zz zzzzzzzzzzzz zzzzzzzzzzzzzzz zzzzzzzzzzzzz zzzzzzzzzzzzzzzzzzzzzzzz.";

fn with(stroke: Stroke, says: &[(u32, &str)]) -> Stroke {
    let says = says.iter().map(|(at, text)| Say {
        at: Secs::new(*at),
        text: (*text).to_owned(),
        side: None,
    });
    Stroke {
        say: says.collect(),
        ..stroke
    }
}

fn after_a_line(seconds: u32, says: &[(u32, &str)]) -> Stroke {
    let says = [&[(1, LONG)], says].concat();
    with(kneading(Sides::Left, seconds), &says)
}

type Found = (usize, usize, Obstacle, bool, Option<(u64, u64)>);

fn found(mut steps: Vec<Step>) -> Vec<Found> {
    // The last stroke is always counted down.
    steps.push(Step::Stroke(kneading(Sides::Left, 30)));
    let lines = crowded_lines(&Timeline::of(&routine(steps)));
    lines
        .iter()
        .map(|line| {
            (
                line.written,
                line.nth,
                line.obstacle,
                line.spoken,
                line.fits,
            )
        })
        .collect()
}

fn one(stroke: Stroke) -> Vec<Found> {
    found(vec![Step::Stroke(stroke)])
}

fn left(seconds: u32, says: &[(u32, &str)]) -> Vec<Found> {
    one(with(kneading(Sides::Left, seconds), says))
}

#[test]
fn a_line_may_be_a_second_late() {
    assert_eq!(one(after_a_line(30, &[(6, SHORT)])), []);
    assert_eq!(
        one(after_a_line(30, &[(5, SHORT)])),
        [(0, 1, Obstacle::Line, true, Some((6, 25)))]
    );
    assert_eq!(left(30, &[(0, SHORT)]), []);
}

/// Where each is moved to the first second that fits, nothing is left to be told.
#[test]
fn all_that_is_told_can_be_followed_at_once() {
    let says = [(2, SHORT), (3, LONG), (4, SHORT), (5, SHORT)];
    let told = one(after_a_line(40, &says));
    assert_eq!(told.len(), 4);
    let mended = told.iter().zip(says).map(|(line, (_, text))| {
        let (first, _) = line.4.unwrap();
        (u32::try_from(first).unwrap(), text)
    });
    assert_eq!(one(after_a_line(40, &mended.collect::<Vec<_>>())), []);
}

#[test]
fn a_line_is_over_before_the_countdown_and_before_the_end() {
    let (countdown, end) = (Obstacle::Countdown, Obstacle::End);
    assert_eq!(left(30, &[(25, SHORT)]), []);
    let ten_seconds = "z".repeat(150);
    assert_eq!(
        left(30, &[(17, &ten_seconds)]),
        [],
        "over when the countdown begins"
    );
    assert_eq!(
        left(30, &[(26, SHORT)]),
        [(0, 0, countdown, true, Some((1, 25)))]
    );
    assert_eq!(
        left(30, &[(29, SHORT)]),
        [(0, 0, end, false, Some((1, 25)))]
    );
    // Short work is not counted down.
    assert_eq!(left(11, &[(9, SHORT)]), []);
    assert_eq!(left(11, &[(10, SHORT)]), [(0, 0, end, false, Some((1, 9)))]);
    assert_eq!(
        left(30, &[(30, SHORT)]),
        [],
        "another rule tells what comes after the work"
    );
}

#[test]
fn a_line_without_room_is_told_so() {
    assert_eq!(left(10, &[(4, LONG)]), []);
    assert_eq!(
        left(12, &[(4, LONG)]),
        [(0, 0, Obstacle::Countdown, true, Some((1, 3)))]
    );
    let long = LONG.repeat(2);
    assert_eq!(
        left(12, &[(1, &long)]),
        [(0, 0, Obstacle::Countdown, true, None)]
    );
    assert_eq!(
        left(10, &[(1, &long)]),
        [(0, 0, Obstacle::End, false, None)]
    );
    let behind = after_a_line(10, &[(2, LONG)]);
    assert_eq!(one(behind), [(0, 1, Obstacle::Line, false, None)]);
}

/// "Right" takes longer to say than "left".
#[test]
fn a_line_is_told_once_for_both_sides_and_fits_on_both() {
    let named = "Zz zzzzzzzzzzz {side}.";
    let edge = Duration::from_secs(2);
    assert!(voice::length("Zz zzzzzzzzzzz left.") < edge);
    assert!(voice::length("Zz zzzzzzzzzzz right.") > edge);
    let expected = [(0, 0, Obstacle::Countdown, true, Some((1, 24)))];
    let each = with(kneading(Sides::Each, 30), &[(25, named)]);
    assert_eq!(one(each.clone()), expected);
    assert_eq!(one(with(kneading(Sides::Each, 30), &[(24, named)])), []);
    let block = Block {
        switch: None,
        strokes: vec![each],
    };
    assert_eq!(found(vec![Step::Each(block)]), expected);
}

/// After the line before it, it is over in time on the left, and has no room on the right.
#[test]
fn a_line_that_is_not_spoken_on_one_side_is_told_as_not_spoken() {
    let named = format!("{} {{side}}.", "z".repeat(41));
    let each = Stroke {
        sides: Sides::Each,
        ..after_a_line(10, &[(2, &named)])
    };
    assert_eq!(one(each), [(0, 1, Obstacle::Line, false, None)]);
    let left = after_a_line(10, &[(2, &named)]);
    assert_eq!(one(left), [(0, 1, Obstacle::Line, true, Some((6, 6)))]);
}

#[test]
fn a_line_is_told_once_for_all_turns_of_a_repeat() {
    let lying = Stroke {
        position: Some(Position::LyingBack.into()),
        ..with(kneading(Sides::Left, 30), &[(27, SHORT)])
    };
    let steps = vec![
        Step::Stroke(after_a_line(30, &[(2, SHORT), (12, SHORT)])),
        Step::Stroke(lying),
    ];
    let told = found(vec![Step::Repeat(Repeat { times: 3, steps })]);
    let expected = [
        (0, 1, Obstacle::Line, true, Some((6, 25))),
        (1, 0, Obstacle::Countdown, true, Some((1, 25))),
    ];
    assert_eq!(told, expected);
}
