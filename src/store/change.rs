//! One change of the memory. It says what somebody did, not what all of the memory is, so that it
//! can be made to whatever the memory is by then: two windows never undo each other's changes.

use std::path::Path;

use jiff::Timestamp;

use super::memory::{self, Memory};
use super::{StoreError, folder};
use crate::model::{Tag, VoiceMode};

/// One change of the memory. To make it twice is to make it once.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// The notice was read.
    NoticeRead(Timestamp),
    /// The warning signs were answered: with no to all of them, or, without a date, with a yes.
    NoRedFlags(Option<Timestamp>),
    /// Somebody has looked at the warning sign with this id.
    LookedAt(&'static str, Timestamp),
    /// This applies to the person, from now on.
    Add(Tag, Timestamp),
    /// This applies no more.
    Remove(Tag),
    /// These words, which this version does not know, apply no more.
    Forget(Vec<String>),
    /// What applied was looked through: it is what this memory says and nothing else. A file that
    /// could not be read until now is put aside on this day.
    Anew(Box<Memory>, Timestamp),
    /// How loud, in percent.
    Volume(u8),
    /// How much the coach says.
    Voice(VoiceMode),
    /// Whether sound is off.
    Muted(bool),
}

impl Memory {
    /// Makes a change.
    pub fn change(&mut self, change: &Change) {
        match change {
            Change::NoticeRead(at) => {
                self.set_anew("notice_read");
                self.notice_read = Some(*at);
            }
            Change::NoRedFlags(at) => {
                self.set_anew("no_red_flags");
                self.no_red_flags = *at;
            }
            Change::LookedAt(id, at) => {
                self.set_anew_in_part("looked_at");
                self.looked_at.insert((*id).to_owned(), *at);
            }
            Change::Add(tag, at) => self.profile.add(*tag, *at),
            Change::Remove(tag) => self.profile.remove(*tag),
            Change::Forget(words) => self.profile.forget(words),
            // Where another window was first, what it marked applies too.
            Change::Anew(memory, at) => {
                let mine = memory.profile.marks();
                mine.for_each(|mark| self.profile.add(mark.tag, mark.since.unwrap_or(*at)));
            }
            Change::Volume(percent) => {
                self.set_anew("volume");
                self.volume = Some(*percent);
            }
            Change::Voice(voice) => {
                self.set_anew("voice");
                self.voice = Some(*voice);
            }
            Change::Muted(muted) => {
                self.set_anew("muted");
                self.muted = *muted;
            }
        }
    }
}

/// Makes changes to the memory in a folder as it is by now, all in one.
///
/// # Errors
/// When the file cannot be read, or not written. It is then as it was.
pub fn change(folder: &Path, changes: &[Change]) -> Result<(), StoreError> {
    let _lock = folder::lock(folder)?;
    let anew = changes.iter().find_map(|change| match change {
        Change::Anew(anew, at) => Some((anew, *at)),
        _ => None,
    });
    let mut memory = match (Memory::read(folder), anew) {
        (Err(_), Some((anew, at))) => {
            folder::put_aside(&memory::file(folder), at)?;
            (**anew).clone()
        }
        (read, _) => read?,
    };
    changes.iter().for_each(|change| memory.change(change));
    memory.write(folder)
}

#[cfg(test)]
mod tests {
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
            Change::NoRedFlags(Some(now)),
        ];
        change(&below, &changes).unwrap();
        change(&below, &changes).unwrap();
        let mut want = Memory::default();
        changes.iter().for_each(|change| want.change(change));
        assert_eq!(Memory::read(&below).unwrap(), want);
        let files: Vec<_> = fs::read_dir(&below).unwrap().collect();
        assert_eq!(files.len(), 1, "no half-written file stays behind");
    }

    /// Two windows, each with what it read at its start.
    #[test]
    fn nobody_takes_away_what_another_one_marked() {
        let folder = tempfile::tempdir().unwrap();
        let now = at("2026-03-01T08:00:00Z");
        let does = |did| change(folder.path(), &[did]).unwrap();
        let memory = || Memory::read(folder.path()).unwrap();
        does(Change::NoRedFlags(Some(now)));
        does(Change::Add(Tag::Osteoporosis, now));
        does(Change::NoRedFlags(None));
        for did in [
            Change::Volume(10),
            Change::Muted(true),
            Change::Voice(VoiceMode::Brief),
            Change::NoticeRead(now),
            Change::Add(Tag::Diabetes, now),
            Change::Remove(Tag::Cancer),
        ] {
            does(did);
        }
        assert_eq!(memory().profile.tags(), [Tag::Osteoporosis, Tag::Diabetes]);
        assert_eq!(memory().no_red_flags, None);
        does(Change::Remove(Tag::Osteoporosis));
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
                        change(folder, &[Change::Add(*tag, now)]).unwrap();
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
        mine.change(&Change::Add(Tag::Cancer, now));
        let anew = Change::Anew(mine.into(), now);
        for nth in 1..=2 {
            let text = format!("cut off {nth}");
            fs::write(&file, &text).unwrap();
            assert!(change(folder.path(), &[Change::Volume(40)]).is_err());
            assert_eq!(fs::read_to_string(&file).unwrap(), text);
            change(folder.path(), std::slice::from_ref(&anew)).unwrap();
            let aside = format!("memory.json.bad-2026-03-01-{nth}");
            assert_eq!(fs::read_to_string(folder.path().join(aside)).unwrap(), text);
            let memory = Memory::read(folder.path()).unwrap();
            assert_eq!(memory.profile.tags(), [Tag::Cancer]);
        }
        // Another window was first.
        change(folder.path(), &[Change::Add(Tag::Diabetes, now), anew]).unwrap();
        let tags = Memory::read(folder.path()).unwrap().profile.tags();
        assert_eq!(tags, [Tag::Diabetes, Tag::Cancer]);
    }
}
