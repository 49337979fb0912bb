//! Places that are held, left and taken in.

use super::*;
use crate::store::{Diary, fixture};

fn now() -> Timestamp {
    "2026-03-01T08:00:00Z".parse().unwrap()
}

fn session(routine: &str) -> Unfinished {
    fixture::session(routine, now())
}

fn diary(folder: &Path) -> Vec<String> {
    let sessions = Diary::read(folder).unwrap().sessions;
    sessions.into_iter().map(|done| done.routine).collect()
}

#[test]
fn what_a_killed_program_left_is_in_the_diary_once() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path();
    let (one, other) = (session("one"), session("other"));
    let (mut mine, mut theirs, mut nobodys) = (None, None, None);
    one.keep(folder, &mut mine, true).unwrap();
    other.keep(folder, &mut theirs, true).unwrap();
    one.keep(folder, &mut mine, true).unwrap();
    let kept: Unfinished =
        serde_json::from_slice(&fs::read(folder.join("open.json")).unwrap()).unwrap();
    assert_eq!(kept, one);
    take_in(folder, now()).unwrap();
    assert_eq!(diary(folder), [""; 0], "both live");
    drop(theirs);
    for _ in 0..2 {
        take_in(folder, now()).unwrap();
        assert_eq!(diary(folder), ["other"]);
    }
    // Killed between the diary and the file's removal.
    one.done.keep(folder).unwrap();
    drop(mine);
    session("next").keep(folder, &mut nobodys, true).unwrap();
    assert_eq!(diary(folder), ["other", "one"]);
    let next = nobodys.unwrap();
    assert!(next.path.ends_with("open.json"));
    next.leave();
    assert_eq!(names(folder).count(), 0);
}

#[test]
fn a_session_that_was_renewed_is_not_taken_for_what_it_was() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("open.json");
    let (one, mut mine) = (session("one"), None);
    one.keep(home.path(), &mut mine, true).unwrap();
    let opened = File::open(&path).unwrap();
    assert!(is_there(&opened, &path));
    one.keep(home.path(), &mut mine, true).unwrap();
    // Nobody holds what was replaced.
    opened.try_lock().unwrap();
    assert!(!is_there(&opened, &path));
    fs::remove_file(&path).unwrap();
    assert!(!is_there(&opened, &path));
}

#[test]
fn what_makes_no_sense_is_put_aside_and_in_nobodys_way() {
    let text = serde_json::to_string(&session("one")).unwrap();
    for cut in 0..text.len() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path();
        fs::write(folder.join("open.json"), &text[..cut]).unwrap();
        take_in(folder, now()).unwrap();
        assert_eq!(diary(folder), [""; 0]);
        let aside = folder.join("open.json.bad-2026-03-01-1");
        assert_eq!(fs::read_to_string(aside).unwrap(), text[..cut]);
        session("two").keep(folder, &mut None, true).unwrap();
    }
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join("open.json")).unwrap();
    take_in(home.path(), now()).unwrap();
    assert!(home.path().join("open.json.bad-2026-03-01-1").is_dir());
}
