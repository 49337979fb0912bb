//! Changes of what is remembered: by two windows, late, and of a file that cannot be read.

use super::*;
use std::fs;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn what_is_changed_is_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let below = folder.path().join("not/yet/there");
    assert_eq!(Memory::read(&below).unwrap(), Memory::default());
    let now = at("2026-03-01T08:00:00Z");
    let changes = [
        Change::NoticeRead(now),
        Change::Add(Tag::Diabetes, now),
        Change::Add(Tag::Bruise, now),
        Change::Volume(40),
        Change::Voice(VoiceMode::Off),
        Change::Muted(true),
        Change::LookedAt("night-pain", now),
        Change::NoRedFlags(now),
        Change::AskBack("petrissage calf".into(), now),
        Change::AskBack("petrissage foot-sole".into(), now),
        Change::NotBack("petrissage foot-sole".into(), None),
    ];
    change(&below, &changes, now).unwrap();
    change(&below, &changes, now).unwrap();
    let mut want = Memory::default();
    changes.iter().for_each(|change| want.change(change, now));
    assert_eq!(Memory::read(&below).unwrap(), want);
    let files: Vec<_> = fs::read_dir(&below).unwrap().collect();
    assert_eq!(files.len(), 1, "no half-written file stays behind");
}

#[test]
fn what_was_asked_back_is_kept_for_as_long_as_it_says_something() {
    let (then, now) = (at("2026-03-01T08:00:00Z"), at("2026-07-01T08:00:00Z"));
    let folder = tempfile::tempdir().unwrap();
    for (spot, day) in [("heat calf", then), ("cold calf", now)] {
        change(folder.path(), &[Change::AskBack(spot.into(), day)], day).unwrap();
        let memory = Memory::read(folder.path()).unwrap();
        let spots: Vec<_> = memory.asked_back.into_iter().collect();
        assert_eq!(spots, [(spot.to_owned(), day)]);
    }
}

#[test]
fn what_was_asked_back_once_more_by_mistake_is_asked_back_since_the_first_time() {
    let (before, now) = (at("2026-03-01T08:00:00Z"), at("2026-03-08T08:00:00Z"));
    let mut memory = Memory::default();
    let spot = || "petrissage calf".to_owned();
    for did in [
        Change::AskBack(spot(), before),
        Change::AskBack(spot(), now),
        Change::NotBack(spot(), Some(before)),
    ] {
        memory.change(&did, now);
    }
    assert_eq!(memory.asked_back.get(&spot()), Some(&before));
}

/// Two windows, each with what it read at its start.
#[test]
fn nobody_takes_away_what_another_one_marked() {
    let folder = tempfile::tempdir().unwrap();
    let now = at("2026-03-01T08:00:00Z");
    let does = |did| change(folder.path(), &[did], now).unwrap();
    let memory = || Memory::read(folder.path()).unwrap();
    does(Change::NoRedFlags(now));
    does(Change::Add(Tag::Osteoporosis, now));
    does(Change::RedFlag(now));
    for did in [
        Change::Volume(10),
        Change::Muted(true),
        Change::Voice(VoiceMode::Brief),
        Change::NoticeRead(now),
        Change::Add(Tag::Diabetes, now),
        Change::Remove(Tag::Cancer, now),
    ] {
        does(did);
    }
    assert_eq!(memory().profile.tags(), [Tag::Osteoporosis, Tag::Diabetes]);
    assert_eq!(memory().no_red_flags, None);
    does(Change::Remove(Tag::Osteoporosis, now));
    assert_eq!(memory().profile.tags(), [Tag::Diabetes]);
}

#[cfg(unix)]
#[test]
fn many_windows_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let now = at("2026-03-01T08:00:00Z");
    std::thread::scope(|scope| {
        for tags in Tag::ALL.chunks(10) {
            let folder = folder.path();
            scope.spawn(move || {
                for tag in tags {
                    change(folder, &[Change::Add(*tag, now)], now).unwrap();
                }
            });
        }
    });
    let memory = Memory::read(folder.path()).unwrap();
    assert_eq!(memory.profile.tags(), Tag::ALL);
}

#[test]
fn a_file_that_cannot_be_read_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let now = at("2026-03-01T08:00:00Z");
    let file = folder.path().join("memory.json");
    let mut mine = Memory::default();
    mine.change(&Change::Add(Tag::Cancer, now), now);
    let anew = Change::Anew(mine.into(), now);
    for nth in 1..=2 {
        let text = format!("cut off {nth}");
        fs::write(&file, &text).unwrap();
        assert!(change(folder.path(), &[Change::Volume(40)], now).is_err());
        assert_eq!(fs::read_to_string(&file).unwrap(), text);
        change(folder.path(), std::slice::from_ref(&anew), now).unwrap();
        let aside = format!("memory.json.bad-2026-03-01-{nth}");
        assert_eq!(fs::read_to_string(folder.path().join(aside)).unwrap(), text);
        let memory = Memory::read(folder.path()).unwrap();
        assert_eq!(memory.profile.tags(), [Tag::Cancer]);
    }
    // Another window was first.
    change(folder.path(), &[Change::Add(Tag::Diabetes, now), anew], now).unwrap();
    let tags = Memory::read(folder.path()).unwrap().profile.tags();
    assert_eq!(tags, [Tag::Diabetes, Tag::Cancer]);
}

/// Two windows: one has to wait long for the disk.
#[test]
fn what_is_kept_late_undoes_no_newer_answer() {
    let [first, second, third] = [1, 2, 3].map(|hour| at(&format!("2026-03-01T0{hour}:00:00Z")));
    let tag = Tag::Diabetes;
    let folder = tempfile::tempdir().unwrap();
    let does = |did| change(folder.path(), &[did], third).unwrap();
    let memory = || Memory::read(folder.path()).unwrap();
    does(Change::RedFlag(second));
    does(Change::NoRedFlags(first));
    assert_eq!(memory().no_red_flags, None);
    does(Change::NoRedFlags(third));
    does(Change::RedFlag(second));
    assert_eq!(memory().no_red_flags, Some(third));
    does(Change::Add(tag, second));
    does(Change::Remove(tag, first));
    assert_eq!(memory().profile.tags(), [tag]);
    does(Change::Remove(tag, third));
    does(Change::Add(tag, second));
    assert_eq!(memory().profile.tags(), []);
    does(Change::LookedAt("a", second));
    does(Change::LookedAt("a", first));
    assert_eq!(memory().looked_at["a"], second);
    // By a clock that was set back, what is known is of the future.
    change(folder.path(), &[Change::Add(tag, second)], second).unwrap();
    change(folder.path(), &[Change::RedFlag(second)], second).unwrap();
    assert_eq!(
        (memory().profile.tags(), memory().no_red_flags),
        (vec![tag], None)
    );
}

#[test]
fn what_was_taken_away_in_a_doubt_does_not_come_back() {
    let [first, second] = [1, 2].map(|hour| at(&format!("2026-03-01T0{hour}:00:00Z")));
    let folder = tempfile::tempdir().unwrap();
    let does = |did| change(folder.path(), &[did], second).unwrap();
    let mut mine = Memory::default();
    for did in [
        Change::Add(Tag::Cancer, first),
        Change::Add(Tag::Fever, first),
        Change::Remove(Tag::Fever, second),
        Change::RedFlag(second),
    ] {
        mine.change(&did, second);
    }
    // Another window was first, and knew something else besides.
    does(Change::Add(Tag::Fever, first));
    does(Change::Add(Tag::Diabetes, first));
    does(Change::NoRedFlags(first));
    does(Change::Anew(mine.into(), second));
    let memory = Memory::read(folder.path()).unwrap();
    assert_eq!(memory.profile.tags(), [Tag::Diabetes, Tag::Cancer]);
    assert_eq!(memory.no_red_flags, None);
}
