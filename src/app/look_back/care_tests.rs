//! How the time of sessions is shared out.

use super::*;
use crate::library;

fn done(routine: &str, seconds: u64) -> Done {
    let line = format!(
        r#"{{"at":"2026-03-01T09:00:00Z","routine":"{routine}","title":"R","benefit":"relax-muscles","seconds":{seconds},"strokes":1,"finished":true}}"#
    );
    serde_json::from_str(&line).unwrap()
}

#[test]
fn the_time_of_a_session_is_shared_out_as_its_routine_shares_it() {
    let mut shelf = Shelf::default();
    shelf.add(library::built_in());
    let listing = shelf.find("desk-neck-shoulders").unwrap().listing.clone();
    let listing = listing.unwrap();
    let whole: Duration = listing.time_on.iter().map(|(_, time)| *time).sum();
    let session = done("desk-neck-shoulders", whole.as_secs());
    assert_eq!(care(&shelf, [&session]), listing.worked);
    let half = done("desk-neck-shoulders", whole.as_secs() / 2);
    let gone = done("gone", 500);
    let sum = care(&shelf, [&half, &gone, &half]);
    for (of_sum, of_whole) in sum.iter().zip(&listing.worked) {
        assert!(of_sum.2.abs_diff(of_whole.2) < Duration::from_millis(1));
    }
    let endless = care(&shelf, [&done("desk-neck-shoulders", u64::MAX)]);
    let most: Duration = endless.iter().map(|(_, _, time)| *time).sum();
    assert!(most <= 2 * MOST);
}

#[test]
fn what_was_left_out_had_no_care() {
    let mut shelf = Shelf::default();
    shelf.add(library::built_in());
    let left = |technique: &str| {
        let left = format!(r#"{{"technique":"{technique}","area":"shoulder-top","side":"left"}}"#);
        serde_json::from_str(&left).unwrap()
    };
    let on_the_shoulder = |left_out| {
        let session = Done {
            left_out,
            ..done("desk-microbreak", 60)
        };
        let all = care(&shelf, [&session]);
        let there = all.iter().filter(|one| one.0 == Area::ShoulderTop);
        there.map(|one| one.2).sum::<Duration>()
    };
    let whole = on_the_shoulder(vec![]);
    let kneading = left("petrissage");
    assert!(on_the_shoulder(vec![kneading]) < whole);
    let both = vec![kneading, left("active-movement")];
    assert_eq!(on_the_shoulder(both), Duration::ZERO);
    assert_eq!(on_the_shoulder(vec![left("heat")]), whole);
}
