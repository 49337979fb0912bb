//! The tests of who keeps what is remembered.

use super::*;
use crate::advice::due::SIGNS_FIRST;
use crate::model::Tag;
use crate::store::{Diary, Memory, due, fixture, folder};
use std::fs;

mod said;

const SOON: Duration = Duration::from_secs(20);

fn now() -> Timestamp {
    "2026-03-01T08:00:00Z".parse().unwrap()
}

fn begun(folder: &Path) -> Keeper {
    let keeper = Keeper::of(folder);
    keeper.begin(now());
    keeper
}

fn session(seconds: u64) -> Unfinished {
    let mut session = fixture::session("one", now());
    (
        session.done.title,
        session.done.seconds,
        session.done.strokes,
    ) = ("One".into(), seconds, 1);
    session
}

#[test]
fn all_is_kept_in_its_order_and_nobody_waits() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = Keeper::of(folder.path());
    // Somebody else has the folder: a disk that does not answer.
    let lock = folder::lock(folder.path()).unwrap();
    for percent in 0..=60 {
        keeper.change(Change::Volume(percent));
    }
    keeper.change(Change::Add(Tag::Diabetes, now()));
    assert!(keeper.has_news());
    let pending = keeper.pending();
    assert_eq!(pending.last(), Some(&Change::Add(Tag::Diabetes, now())));
    assert!(matches!(
        keeper.wait(Duration::ZERO),
        Err(StoreError::NotYet)
    ));
    drop(lock);
    keeper.wait(SOON).unwrap();
    let memory = Memory::read(folder.path()).unwrap();
    assert_eq!(memory.volume, Some(60));
    assert_eq!(memory.profile.tags(), [Tag::Diabetes]);
    assert_eq!(keeper.pending(), []);
}

#[test]
fn a_session_is_in_its_file_and_then_in_the_diary() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("state");
    let keeper = Keeper::of(&folder);
    keeper.follow(Some(session(10)), true);
    keeper.follow(Some(session(20)), true);
    keeper.wait(SOON).unwrap();
    let kept = || fs::read_to_string(folder.join("open.json")).unwrap();
    assert!(kept().contains(r#""seconds": 20"#), "{}", kept());
    keeper.follow(Some(session(25)), false);
    keeper.wait(SOON).unwrap();
    assert!(kept().contains(r#""seconds": 20"#), "not due");
    // Another window looks at it meanwhile.
    let other = begun(&folder);
    other.wait(SOON).unwrap();
    keeper.close(SOON).unwrap();
    keeper.close(SOON).unwrap();
    assert!(!folder.join("open.json").exists());
    let sessions = Diary::read(&folder).unwrap().sessions;
    assert_eq!(sessions, [session(25).done]);
}

#[test]
fn a_session_of_a_minute_puts_a_reminder_off_for_who_wants_any() {
    for (wants, seconds, is_put_off) in [(true, 60, true), (true, 59, false), (false, 60, false)] {
        let folder = tempfile::tempdir().unwrap();
        let keeper = Keeper::of(folder.path());
        keeper.remind(wants.then(Remind::default));
        keeper.follow(Some(session(seconds)), true);
        keeper.close(SOON).unwrap();
        let next = due::Due::read(folder.path()).map(|due| due.at);
        let want = now() + Remind::default().after;
        assert_eq!(next, is_put_off.then_some(want), "{wants} {seconds}");
        let seen = due::seen(folder.path());
        let was_seen = [seen.since, seen.last].map(|at| at == now());
        assert_eq!(was_seen, [is_put_off; 2], "{wants} {seconds}");
        keeper.change(Change::RedFlag(now()));
        keeper.wait(SOON).unwrap();
        let words = due::Due::read(folder.path()).map(|due| due.words);
        assert_eq!(words.as_deref(), is_put_off.then_some(SIGNS_FIRST));
    }
}

#[test]
fn what_puts_a_reminder_off_leaves_the_signs_first() {
    for (answered, is_first) in [(false, true), (true, false)] {
        let folder = tempfile::tempdir().unwrap();
        let keeper = Keeper::of(folder.path());
        keeper.remind(Some(Remind::default()));
        let change = match answered {
            true => Change::NoRedFlags(now()),
            false => Change::RedFlag(now()),
        };
        keeper.change(change);
        keeper.wait(SOON).unwrap();
        keeper.follow(Some(session(60)), true);
        keeper.close(SOON).unwrap();
        let words = due::Due::read(folder.path()).unwrap().words;
        assert_eq!(words == SIGNS_FIRST, is_first, "{words}");
    }
}

#[test]
fn what_cannot_be_added_now_is_added_later() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = Keeper::of(folder.path());
    let diary = folder.path().join("diary.jsonl");
    fs::create_dir(&diary).unwrap();
    keeper.follow(Some(session(10)), true);
    let told = keeper.close(SOON).unwrap_err().to_string();
    assert!(
        told.starts_with("cannot write") && told.ends_with("it is a folder"),
        "{told}"
    );
    assert!(keeper.take_failure().is_none(), "it was answered");
    fs::remove_dir(&diary).unwrap();
    begun(folder.path()).wait(SOON).unwrap();
    let sessions = Diary::read(folder.path()).unwrap().sessions;
    assert_eq!(sessions, [session(10).done]);
}

#[test]
fn what_is_in_the_diary_need_not_have_been_anywhere_else() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = Keeper::of(folder.path());
    let fails = |act| {
        let failure = StoreError::new(act, folder.path(), std::io::ErrorKind::StorageFull.into());
        keeper.0.as_ref().unwrap().tray().fail(failure, true);
    };
    fails("write");
    assert!(
        keeper.take_failure().is_some(),
        "it is told while it goes on"
    );
    fails("read");
    keeper.follow(Some(session(20)), true);
    keeper.close(SOON).unwrap();
    keeper.wait(SOON).unwrap();
    assert!(keeper.take_failure().is_none());
    let sessions = Diary::read(folder.path()).unwrap().sessions;
    assert_eq!(sessions, [session(20).done]);
}

#[test]
fn what_is_not_kept_is_told_at_the_end_whoever_was_told_before() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("file"), "").unwrap();
    let keeper = Keeper::of(&home.path().join("file/state"));
    let told = || {
        while keeper.0.as_ref().unwrap().tray().at_work {
            std::thread::yield_now();
        }
        assert!(keeper.take_failure().is_none() || !keeper.has_news());
    };
    keeper.change(Change::Muted(true));
    told();
    keeper.change(Change::Muted(true));
    told();
    assert!(keeper.take_failure().is_none(), "it is told once");
    for _ in 0..2 {
        assert!(keeper.wait(SOON).is_err());
        assert!(keeper.close(SOON).is_err());
    }
    // What was not kept still holds here, and is kept at the end if it can be.
    assert_eq!(keeper.pending()[0], Change::Muted(true));
    fs::remove_file(home.path().join("file")).unwrap();
    keeper.wait(SOON).unwrap();
    assert_eq!(keeper.pending(), []);
    assert!(Memory::read(&home.path().join("file/state")).unwrap().muted);
}

#[test]
fn the_end_of_a_session_keeps_what_could_not_be_kept_before() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = Keeper::of(folder.path());
    let memory = folder.path().join("memory.json");
    fs::create_dir(&memory).unwrap();
    keeper.change(Change::Add(Tag::Fever, now()));
    keeper.follow(Some(session(10)), true);
    keeper.close(SOON).unwrap();
    assert!(keeper.wait(SOON).is_err(), "the mark");
    fs::remove_dir(&memory).unwrap();
    keeper.follow(Some(session(20)), true);
    // As where a signal ends the program.
    keeper.close(SOON).unwrap();
    let memory = Memory::read(folder.path()).unwrap();
    assert_eq!(memory.profile.tags(), [Tag::Fever]);
}

#[test]
fn a_session_that_could_not_be_added_is_added_at_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = Keeper::of(folder.path());
    let diary = folder.path().join("diary.jsonl");
    fs::create_dir(&diary).unwrap();
    keeper.follow(Some(session(10)), true);
    assert!(keeper.close(SOON).is_err());
    assert!(keeper.wait(SOON).is_err(), "though it was answered");
    assert!(folder.path().join("open.json").exists());
    fs::remove_dir(&diary).unwrap();
    keeper.wait(SOON).unwrap();
    assert!(!folder.path().join("open.json").exists());
    let sessions = Diary::read(folder.path()).unwrap().sessions;
    assert_eq!(sessions, [session(10).done]);
}

/// Another window was stopped in the middle of its writing.
#[test]
fn a_session_is_kept_in_a_folder_that_somebody_else_holds() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("open.json"), "another one's").unwrap();
    let lock = folder::lock(folder.path()).unwrap();
    let keeper = Keeper::of(folder.path());
    keeper.follow(Some(session(10)), true);
    keeper.follow(Some(session(20)), true);
    let told = keeper.close(SOON).unwrap_err().to_string();
    assert!(told.ends_with("has not finished"), "{told}");
    let read = |name| fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(read("open.json"), "another one's");
    assert!(read("open-2.json").contains(r#""seconds": 20"#));
    drop((lock, keeper));
    begun(folder.path()).wait(SOON).unwrap();
    let sessions = Diary::read(folder.path()).unwrap().sessions;
    assert_eq!(sessions, [session(20).done]);
}

#[test]
fn without_a_folder_nothing_is_kept_and_nothing_fails() {
    let keeper = Keeper::default();
    keeper.change(Change::Muted(true));
    keeper.follow(Some(session(10)), true);
    keeper.close(Duration::ZERO).unwrap();
    assert!(!keeper.has_news() && keeper.pending().is_empty());
}

#[test]
fn a_fault_in_a_job_is_told_and_is_no_slow_disk() {
    let told: Result<(), StoreError> = caught(|| panic!("on purpose"));
    assert!(matches!(told, Err(StoreError::Broken)));
    let keeper = Keeper::of(Path::new("nowhere"));
    // The answer is gone with the job.
    let desk = keeper.0.as_ref().unwrap();
    desk.tray().at_work = true;
    let waits = std::thread::scope(|scope| {
        let waits = scope.spawn(|| keeper.asks(SOON, Job::Again));
        while desk.tray().jobs.is_empty() {
            std::thread::yield_now();
        }
        desk.tray().jobs.clear();
        waits.join().unwrap()
    });
    assert!(matches!(waits, Err(StoreError::Broken)));
}

/// Whoever ends the program waits three seconds, and each job may wait two for another window.
#[test]
fn the_end_of_a_session_comes_before_what_waits() {
    let (answer, _gone) = channel();
    let mut tray = Tray::default();
    let renews = |seconds| Job::Renew(Box::new(session(seconds)));
    tray.put(Job::Change(Change::Muted(true)));
    tray.put(Job::Change(Change::Muted(false)));
    tray.in_hand = 2;
    tray.put(Job::Begin(now()));
    tray.put(renews(10));
    tray.put(renews(20));
    assert_eq!(tray.jobs.len(), 4, "how far it has come by now");
    tray.put(Job::Close(Box::new(session(30)), answer));
    let order: Vec<_> = tray.jobs.iter().collect();
    assert!(matches!(
        order[..],
        [
            Job::Change(_),
            Job::Change(_),
            Job::Close(..),
            Job::Begin(_)
        ]
    ));
}
