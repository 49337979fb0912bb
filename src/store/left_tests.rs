//! What was left, and until when it can be gone on with.

use super::*;
use crate::store::fixture::session;

fn at(hours: i64) -> Timestamp {
    let begin: Timestamp = "2026-03-01T08:00:00Z".parse().unwrap();
    begin + SignedDuration::from_hours(hours)
}

fn left(routine: &str, hours: i64, ended: bool) -> Unfinished {
    let mut left = session(routine, at(hours));
    (left.ended, left.done.finished) = (ended, ended);
    left
}

fn known(folder: &Path, hours: i64) -> Option<String> {
    last_left(folder, at(hours)).map(|left| left.done.routine)
}

#[test]
fn one_can_go_on_for_two_days_with_what_was_left_last() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path();
    assert_eq!(known(folder, 0), None);
    left("neck", 0, false).leave(folder, at(0)).unwrap();
    assert_eq!(last_left(folder, at(1)), Some(left("neck", 0, false)));
    assert_eq!(known(folder, 48).as_deref(), Some("neck"));
    assert_eq!(known(folder, 49), None);
    assert_eq!(known(folder, -1), None, "the clock was set back");
    left("feet", 2, false).leave(folder, at(2)).unwrap();
    // What could not be kept before is tried again only now.
    left("neck", 1, false).leave(folder, at(3)).unwrap();
    assert_eq!(known(folder, 3).as_deref(), Some("feet"));
    // The clock was set back since.
    left("neck", 1, false).leave(folder, at(1)).unwrap();
    assert_eq!(known(folder, 3).as_deref(), Some("neck"));
}

#[test]
fn a_routine_that_came_to_its_end_is_not_gone_on_with() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path();
    left("neck", 0, false).leave(folder, at(0)).unwrap();
    left("feet", 1, true).leave(folder, at(1)).unwrap();
    assert_eq!(
        known(folder, 2).as_deref(),
        Some("neck"),
        "another one ended"
    );
    left("neck", 2, true).leave(folder, at(2)).unwrap();
    assert_eq!(known(folder, 2), None);
}

#[test]
fn what_a_killed_program_left_is_gone_on_with_before_and_after_it_was_taken_in() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path();
    let mut mine = None;
    left("neck", 0, false)
        .keep(folder, &mut mine, true)
        .unwrap();
    assert_eq!(known(folder, 1), None, "it is under way");
    drop(mine);
    assert_eq!(known(folder, 1).as_deref(), Some("neck"));
    place::take_in(folder, at(1)).unwrap();
    assert_eq!(place::names(folder).count(), 0);
    assert_eq!(known(folder, 1).as_deref(), Some("neck"));
    fs::write(file(folder), "{").unwrap();
    assert_eq!(known(folder, 1), None);
}

#[test]
fn what_nobody_can_go_on_with_any_more_is_removed() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path();
    drop_old(folder, at(0)).unwrap();
    left("neck", 0, false).leave(folder, at(0)).unwrap();
    for (hours, stays) in [(-1, true), (48, true), (49, false)] {
        drop_old(folder, at(hours)).unwrap();
        assert_eq!(file(folder).exists(), stays, "{hours}");
    }
    // One of another version is as old as it says; what says nothing stays for its reader.
    let older = serde_json::to_string(&left("neck", 0, false).done).unwrap();
    for (text, stays) in [(older.as_str(), false), ("{", true)] {
        fs::write(file(folder), text).unwrap();
        drop_old(folder, at(49)).unwrap();
        assert_eq!(file(folder).exists(), stays, "{text}");
    }
}

#[test]
fn what_was_taken_out_of_the_diary_is_not_gone_on_with() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path();
    let (neck, feet) = (left("neck", 0, false), left("feet", 1, false));
    for one in [&neck, &feet] {
        one.done.keep(folder).unwrap();
        one.leave(folder, at(1)).unwrap();
    }
    crate::store::diary::take_out(folder, &neck.done).unwrap();
    assert_eq!(known(folder, 2).as_deref(), Some("feet"));
    crate::store::diary::take_out(folder, &feet.done).unwrap();
    assert_eq!(known(folder, 2), None);
}
