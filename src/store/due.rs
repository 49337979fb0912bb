//! What is kept for reminders: two small files of one line each, which a shell can read without
//! starting a program.
//!
//! `due` says from when on somebody may be reminded, in seconds since 1970, and in which words. `seen`
//! has five numbers: when somebody was last seen, since when they are at it, when they were reminded
//! last, how often that was without an answer, and how often they said `later`. Of two that write
//! `due` the later one holds. Prompts write `seen` too, and without a lock.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::{StoreError, folder, place};
use crate::advice::due::Seen;
use crate::atomic_write::{Existing, write_private};
use crate::read_file;

/// The most bytes of such a file that are read.
const BYTES_MAX: usize = 1_000;

/// From when on somebody may be reminded, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// From when on.
    pub at: Timestamp,
    /// In which words, on one line.
    pub words: String,
}

/// The file that says when a reminder is due.
#[must_use]
pub fn due_file(folder: &Path) -> PathBuf {
    folder.join("due")
}

/// What a bash prompt needs for an instant; empty.
const BEGAN: &str = "began";

/// The file that says when somebody was seen.
#[must_use]
pub fn seen_file(folder: &Path) -> PathBuf {
    folder.join("seen")
}

impl Due {
    /// What is kept in a folder; none where there is nothing, or nothing that makes sense.
    #[must_use]
    pub fn read(folder: &Path) -> Option<Self> {
        let line = first_line(&due_file(folder))?;
        let (at, words) = line.split_once(' ')?;
        Some(Self {
            at: Timestamp::from_second(at.parse().ok()?).ok()?,
            words: words.to_owned(),
        })
    }

    /// Keeps it in a folder; if what is kept there is later, only these words. What is kept more than
    /// `trusted` ahead was written by a clock that was set back.
    ///
    /// # Errors
    /// When it cannot be written, or the folder not be locked.
    pub fn keep(&self, folder: &Path, trusted: Timestamp) -> Result<(), StoreError> {
        let _lock = folder::lock(folder)?;
        self.keep_alone(folder, trusted)
    }

    /// The same for who holds the folder's lock.
    pub(super) fn keep_alone(&self, folder: &Path, trusted: Timestamp) -> Result<(), StoreError> {
        let known = Self::read(folder).filter(|known| known.at <= trusted);
        let at = known
            .as_ref()
            .map_or(self.at, |known| known.at.max(self.at));
        if known.is_some_and(|known| known.at == at && known.words == self.words) {
            return Ok(());
        }
        write(
            &due_file(folder),
            &format!("{} {}\n", at.as_second(), self.words),
        )
    }

    /// Takes everything about reminders away.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub fn forget(folder: &Path) -> Result<(), StoreError> {
        for path in [due_file(folder), seen_file(folder), folder.join(BEGAN)] {
            match fs::remove_file(&path) {
                Err(why) if why.kind() != ErrorKind::NotFound => {
                    return Err(StoreError::new("remove", &path, why));
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// When somebody was seen, as it is kept in a folder; what makes no sense was nobody.
#[must_use]
pub fn seen(folder: &Path) -> Seen {
    let path = seen_file(folder);
    // Fish can only empty it and fill it again.
    folder::until_filled(&path);
    let line = first_line(&path).unwrap_or_default();
    let mut numbers = line
        .split(' ')
        .map(|number| number.parse::<i64>().unwrap_or(0));
    let mut next = || numbers.next().unwrap_or(0);
    let times = [next(), next(), next()].map(|second| {
        let time = Timestamp::from_second(second).ok();
        time.unwrap_or(Timestamp::UNIX_EPOCH)
    });
    let [last, since, asked] = times;
    let counts = [next(), next()].map(|count| u32::try_from(count).unwrap_or(0));
    let [times, later] = counts;
    Seen {
        last,
        since,
        asked,
        times,
        later,
    }
}

/// Changes when somebody was seen, in a folder, to what `change` makes of it.
///
/// # Errors
/// When it cannot be written, or the folder not be locked.
pub fn change_seen(folder: &Path, change: impl FnOnce(Seen) -> Seen) -> Result<(), StoreError> {
    let _lock = folder::lock(folder)?;
    keep_seen(folder, change(seen(folder)))
}

/// Only for who holds the folder's lock.
pub(super) fn keep_seen(folder: &Path, seen: Seen) -> Result<(), StoreError> {
    let [last, since, asked] = [seen.last, seen.since, seen.asked].map(Timestamp::as_second);
    let line = format!("{last} {since} {asked} {} {}\n", seen.times, seen.later);
    write(&seen_file(folder), &line)
}

/// Whether a session is under way: its program holds its file, where files can be locked.
#[must_use]
pub fn is_under_way(folder: &Path) -> bool {
    place::names(folder).any(|name| {
        let opened = read_file::open(&folder.join(name), OpenOptions::new().read(true));
        opened.is_ok_and(|file| !cfg!(unix) || file.try_lock_shared().is_err())
    })
}

fn write(path: &Path, line: &str) -> Result<(), StoreError> {
    write_private(path, Existing::Replace, |file| {
        file.write_all(line.as_bytes())
    })?;
    Ok(())
}

/// The first line of a small file of text.
fn first_line(path: &Path) -> Option<String> {
    let bytes = read_file::bytes(path, BYTES_MAX).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    Some(text.lines().next()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn of_two_the_later_one_holds_and_the_words_of_the_last() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Due::read(folder.path()), None);
        let keep = |second, words: &str| {
            let due = Due {
                at: at(second),
                words: words.into(),
            };
            due.keep(folder.path(), at(5_000)).unwrap();
            Due::read(folder.path()).unwrap()
        };
        assert_eq!(keep(2_000, "a pause").at, at(2_000));
        assert_eq!(
            keep(1_000, "another"),
            Due {
                at: at(2_000),
                words: "another".into()
            }
        );
        assert_eq!(keep(9_000, "x").at, at(9_000));
        assert_eq!(
            keep(3_000, "x").at,
            at(3_000),
            "of a clock that was set back"
        );
        Due::forget(folder.path()).unwrap();
        Due::forget(folder.path()).unwrap();
        assert_eq!(Due::read(folder.path()), None);
    }

    #[test]
    fn what_makes_no_sense_is_nothing() {
        let folder = tempfile::tempdir().unwrap();
        for text in [
            "",
            "\n",
            "soon",
            "x y",
            "99999999999999999999 x",
            "\u{1b}[2J 1 x",
        ] {
            fs::write(due_file(folder.path()), text).unwrap();
            fs::write(seen_file(folder.path()), text).unwrap();
            assert_eq!(Due::read(folder.path()), None, "{text:?}");
            assert_eq!(seen(folder.path()).last, Timestamp::UNIX_EPOCH, "{text:?}");
        }
        fs::write(seen_file(folder.path()), "7 6 5 -4 3 2").unwrap();
        let seen = seen(folder.path());
        assert_eq!((seen.last, seen.since, seen.asked), (at(7), at(6), at(5)));
        assert_eq!((seen.times, seen.later), (0, 3));
    }

    #[cfg(unix)]
    #[test]
    fn a_session_is_under_way_while_its_program_lives() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!is_under_way(folder.path()));
        let open = fs::File::create(folder.path().join("open.json")).unwrap();
        assert!(!is_under_way(folder.path()), "a kill left it");
        open.lock().unwrap();
        assert!(is_under_way(folder.path()));
    }

    #[test]
    fn what_was_seen_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let all = Seen {
            last: at(5),
            since: at(4),
            asked: at(3),
            times: 2,
            later: 1,
        };
        change_seen(folder.path(), |_| all).unwrap();
        assert_eq!(seen(folder.path()), all);
        assert_eq!(
            fs::read_to_string(seen_file(folder.path())).unwrap(),
            "5 4 3 2 1\n"
        );
    }
}
