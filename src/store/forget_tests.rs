//! All is forgotten or nothing.

use super::*;
use crate::store::fixture::session;
use jiff::SignedDuration;
use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt as _;
use tempfile::TempDir;

fn at(days: i64) -> Timestamp {
    let begin: Timestamp = "2026-03-01T08:00:00Z".parse().unwrap();
    begin + SignedDuration::from_hours(24 * days)
}

/// A folder with all that may be remembered, and what is nobody's memory.
fn full() -> TempDir {
    let home = tempfile::tempdir().unwrap();
    for name in [
        "memory.json",
        "backgrounds.json",
        "memory.json.bad-2026-03-01-1",
        "due",
        "seen",
        "began",
        "log.txt",
        "notes.md",
        "openly.json",
    ] {
        fs::write(home.path().join(name), name).unwrap();
    }
    fs::create_dir(home.path().join("routines")).unwrap();
    for days in [0, 1, 2] {
        let done = session("neck", at(days)).done;
        done.keep(home.path()).unwrap();
    }
    let mut torn = fs::read(home.path().join("diary.jsonl")).unwrap();
    torn.extend_from_slice(b"torn\n");
    fs::write(home.path().join("diary.jsonl"), torn).unwrap();
    session("feet", at(1)).leave(home.path(), at(1)).unwrap();
    home
}

/// The names in a folder, each with what is in it.
fn all(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let all = entries.map(|entry| {
        let text = fs::read_to_string(entry.path()).unwrap_or_default();
        (entry.file_name().into_string().unwrap(), text)
    });
    all.collect()
}

fn names(found: &Remembered) -> Vec<String> {
    let names = found.files.iter().map(|kept| kept.path.file_name());
    names
        .map(|name| name.unwrap().to_str().unwrap().to_owned())
        .collect()
}

#[test]
fn all_that_is_remembered_goes_and_nothing_else() {
    let home = full();
    let named = remembered(home.path(), None, at(3)).unwrap();
    assert_eq!((named.sessions, named.undated, named.under_way), (3, 1, 0));
    assert_eq!(named.span, Some((at(0), at(2))));
    let gone = forget(home.path(), None, at(3)).unwrap();
    assert_eq!(gone, named);
    assert_eq!(
        names(&gone),
        [
            "diary.jsonl",
            "memory.json",
            "left.json",
            "backgrounds.json",
            "memory.json.bad-2026-03-01-1",
            "began",
            "due",
            "seen",
            "log.txt",
        ]
    );
    let left: Vec<String> = all(home.path()).into_keys().collect();
    assert_eq!(left, ["notes.md", "openly.json", "routines"]);
    let again = forget(home.path(), None, at(3)).unwrap();
    assert_eq!(again, Remembered::default());
}

#[test]
fn of_a_diary_only_what_is_older_goes_byte_for_byte() {
    let home = full();
    let before = all(home.path());
    let gone = forget(home.path(), Some(at(2)), at(3)).unwrap();
    assert_eq!((gone.sessions, gone.undated), (2, 1));
    assert_eq!(names(&gone), ["left.json"]);
    let mut want = before;
    want.remove("left.json");
    let lines: Vec<&str> = want["diary.jsonl"].split_inclusive('\n').skip(2).collect();
    let rest = lines.concat();
    want.insert("diary.jsonl".to_owned(), rest);
    assert_eq!(all(home.path()), want);
    let none = forget(home.path(), Some(at(2)), at(3)).unwrap();
    assert_eq!((none.sessions, none.files.len()), (0, 0));
}

#[test]
fn a_session_that_is_under_way_is_not_harmed() {
    let home = full();
    let (mut mine, running) = (None, session("neck", at(3)));
    running.keep(home.path(), &mut mine, true).unwrap();
    let gone = forget(home.path(), None, at(3)).unwrap();
    assert_eq!(gone.under_way, 1);
    assert!(home.path().join("open.json").exists());
    running.keep(home.path(), &mut mine, false).unwrap();
    // Killed since, it is one more thing that is remembered.
    drop(mine);
    let gone = forget(home.path(), None, at(3)).unwrap();
    assert_eq!(names(&gone), ["open.json"]);
}

/// As root may do anything, this one folder stands in the way of a file instead.
#[test]
fn what_cannot_go_whole_stays_whole() {
    let home = full();
    let before = all(home.path());
    let not_empty = home.path().join(FORGOTTEN);
    fs::write(&not_empty, "a file in its place").unwrap();
    let told = forget(home.path(), None, at(3)).unwrap_err().to_string();
    assert!(told.contains(FORGOTTEN), "{told}");
    fs::remove_file(not_empty).unwrap();
    assert_eq!(all(home.path()), before);
    let diary = home.path().join("diary.jsonl");
    fs::remove_file(&diary).unwrap();
    fs::create_dir(&diary).unwrap();
    assert!(forget(home.path(), Some(at(2)), at(3)).is_err());
    assert!(home.path().join("left.json").exists() && !home.path().join(ABOUT_TO).exists());
}

#[test]
fn a_program_that_was_killed_had_forgotten_all_or_nothing() {
    let home = full();
    let before = all(home.path());
    let files = names(&remembered(home.path(), None, at(3)).unwrap());
    for killed_after in 0..=files.len() {
        let to = home.path().join(ABOUT_TO);
        fs::create_dir(&to).unwrap();
        for name in &files[..killed_after] {
            fs::rename(home.path().join(name), to.join(name)).unwrap();
        }
        mend(home.path()).unwrap();
        assert_eq!(all(home.path()), before, "{killed_after}");
    }
    let to = home.path().join(FORGOTTEN);
    fs::create_dir(&to).unwrap();
    for name in &files {
        fs::rename(home.path().join(name), to.join(name)).unwrap();
    }
    mend(home.path()).unwrap();
    assert!(!to.exists());
    assert_eq!(
        forget(home.path(), None, at(3)).unwrap(),
        Remembered::default()
    );
}

#[test]
fn of_a_link_only_the_link_goes_and_it_says_where_it_leads() {
    let home = full();
    let elsewhere = tempfile::tempdir().unwrap();
    let real = fs::canonicalize(elsewhere.path()).unwrap().join("diary");
    fs::rename(home.path().join("diary.jsonl"), &real).unwrap();
    std::os::unix::fs::symlink(&real, home.path().join("diary.jsonl")).unwrap();
    let gone = forget(home.path(), None, at(3)).unwrap();
    assert_eq!(gone.files[0].leads_to.as_ref(), Some(&real));
    assert!(real.exists() && !home.path().join("diary.jsonl").is_symlink());
    assert_eq!(
        fs::metadata(home.path()).unwrap().permissions().mode() & 0o777,
        0o700
    );
}
