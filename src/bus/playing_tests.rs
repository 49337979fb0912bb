//! What is news to whoever was told before.

use super::*;

#[test]
fn only_what_does_not_follow_by_itself_is_news() {
    let second = Duration::from_secs(1);
    let before = Playing {
        names: Some(Names::of("Kneading\u{7}", &"x".repeat(500), "")),
        number: 3,
        length: 60 * second,
        at: 10 * second,
        since: crate::clock::now(),
        pace: 2,
        moves: true,
        volume: 100,
    };
    let names = before.names.as_ref().unwrap();
    assert_eq!((&*names.stroke, names.place.len()), ("Kneading", NAME_MAX));
    let later = |at: Duration| Playing {
        at,
        since: before.since + 5 * second,
        ..before.clone()
    };
    assert!(!later(20 * second).is_news(&before));
    assert!(later(10 * second).is_news(&before) && later(10 * second).has_jumped(&before));
    let paused = Playing {
        moves: false,
        pace: 0,
        ..later(20 * second)
    };
    assert!(paused.is_news(&before) && !paused.has_jumped(&before));
    assert_eq!(before.at(before.since + 100 * second), 60 * second);
}
