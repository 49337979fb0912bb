//! The diary: one line for each session that did anything.

use std::collections::HashMap;
use std::fs::OpenOptions;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{StoreError, lossy};
use crate::model::{Eased, LeftOut};
use crate::read_file;

mod anew;
pub(super) mod lines;

pub use anew::Stamp;
pub(super) use lines::take_out;

/// The most bytes of a diary that are read: its end, a hundred sessions a day for a hundred years.
const BYTES_MAX: u64 = 1_000_000_000;
/// The most bytes of one line.
pub(super) const LINE_MAX: usize = 64 * 1024;
/// Within so many bytes before the end a session is looked for before it is added.
const LATELY: u64 = 256 * 1024;

/// What was done in one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// When it ended.
    pub at: Timestamp,
    /// When it began. Older versions did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun: Option<Timestamp>,
    /// The id of the routine.
    pub routine: String,
    /// Its title at that time.
    pub title: String,
    /// The id of its benefit.
    pub benefit: String,
    /// Seconds of work, both sides together.
    pub seconds: u64,
    /// How many strokes were worked at all.
    pub strokes: usize,
    /// Whether it was worked to the end: nobody left it, or went from the last stroke to the end.
    pub finished: bool,
    /// How many strokes were skipped: passed, and not worked at all. Those that were too much are
    /// not among them. Older versions did not count them.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub skipped: usize,
    /// The stroke, counted from 1, that it went on with, if it was the rest of one that was left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub went_on_with: Option<usize>,
    /// How it was before, from 0 (nothing) to 10, if that was said.
    #[serde(
        default,
        deserialize_with = "lossy::felt",
        skip_serializing_if = "Option::is_none"
    )]
    pub before: Option<u8>,
    /// How it was afterwards, from 0 (nothing) to 10, if that was said.
    #[serde(
        default,
        deserialize_with = "lossy::felt",
        skip_serializing_if = "Option::is_none"
    )]
    pub after: Option<u8>,
    /// What was done more lightly because it was too much, in this session or before.
    #[serde(
        default,
        deserialize_with = "lossy::list",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub eased: Vec<Eased>,
    /// What was left out because it was too much, in this session or before.
    #[serde(
        default,
        deserialize_with = "lossy::list",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub left_out: Vec<LeftOut>,
}

/// What a diary holds. Of a session that is there twice, what was kept last holds: more was done by
/// then.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diary {
    /// Every session, in the order in which they ended.
    pub sessions: Vec<Done>,
    /// How many lines are not understood, such as one that was cut off by a full disk.
    pub unread: usize,
    /// What the file was when it was read; none where there was none, or nobody knows.
    pub stamp: Option<Stamp>,
}

impl Diary {
    /// Reads the diary in a folder; it is empty where there is no file yet.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn read(folder: &Path) -> Result<Self, StoreError> {
        read(&file(folder), BYTES_MAX)
    }

    /// What these sessions are together, in their order.
    pub(super) fn of(sessions: impl Iterator<Item = Done>) -> Self {
        let (mut diary, mut known) = (Self::default(), HashMap::new());
        sessions.for_each(|done| diary.add(done, &mut known));
        diary
    }
}

/// Reads the last so many bytes of a diary.
fn read(path: &Path, most: u64) -> Result<Diary, StoreError> {
    let failed = |why| StoreError::new("read", path, why);
    let mut diary = Diary::default();
    let opened = match read_file::open(path, OpenOptions::new().read(true)) {
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => return Ok(diary),
        opened => opened.map_err(failed)?,
    };
    let known = opened.metadata().map_err(failed)?;
    let size = known.len();
    diary.stamp = Stamp::of(&known);
    let mut lines = BufReader::new(opened.take(most));
    if size > most {
        let begin = SeekFrom::Start(size - most);
        lines.get_mut().get_mut().seek(begin).map_err(failed)?;
    }
    let mut line = Vec::new();
    let mut known = HashMap::new();
    let mut is_whole = true;
    loop {
        line.clear();
        let length = lines
            .by_ref()
            .take(LINE_MAX as u64)
            .read_until(b'\n', &mut line);
        if length.map_err(failed)? == 0 {
            return Ok(diary);
        }
        let ends = line.ends_with(b"\n");
        // Otherwise it is the rest of a line that is counted already, or was begun before.
        if std::mem::replace(&mut is_whole, ends) && !line.trim_ascii().is_empty() {
            match serde_json::from_slice(&line) {
                Ok(done) => diary.add(done, &mut known),
                Err(_) => diary.unread += 1,
            }
        }
    }
}

impl Diary {
    fn add(&mut self, done: Done, known: &mut HashMap<(Timestamp, String), usize>) {
        let Some(begun) = done.begun else {
            return self.sessions.push(done);
        };
        let nth = *known
            .entry((begun, done.routine.clone()))
            .or_insert(self.sessions.len());
        match self.sessions.get_mut(nth) {
            Some(before) if before.has_all_of(&done) => {}
            Some(before) => *before = done,
            None => self.sessions.push(done),
        }
    }
}

impl Done {
    /// Adds it to the diary in a folder, unless it is there already with all that was done, and sees
    /// that it is safe on the disk. Only for who holds the folder's lock.
    pub(super) fn keep(&self, folder: &Path) -> Result<(), StoreError> {
        let path = file(folder);
        let failed = |why| StoreError::new("write", &path, why);
        let lately = read(&path, LATELY).map_err(|error| error.instead_of("write"))?;
        let is_this = |other: &Done| self.is_same(other) && other.has_all_of(self);
        if lately.sessions.iter().any(is_this) {
            return Ok(());
        }
        let line = serde_json::to_string(self).map_err(|why| failed(why.into()))?;
        let mut options = OpenOptions::new();
        options.create(true).append(true).read(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = read_file::open(&path, &mut options).map_err(failed)?;
        let size = file.metadata().map_err(failed)?.len();
        let mut last = [b'\n'];
        if size > 0 {
            file.seek(SeekFrom::End(-1)).map_err(failed)?;
            file.read_exact(&mut last).map_err(failed)?;
        }
        // A line that was cut off costs itself, not this one too.
        let begin = if last == *b"\n" { "" } else { "\n" };
        let written = file.write_all(format!("{begin}{line}\n").as_bytes());
        let safe = written.and_then(|()| file.sync_data());
        safe.map_err(|why| {
            // Half a line is of no use to anybody.
            let _ = file.set_len(size);
            failed(why)
        })
    }

    /// Whether another line tells of the same session. Of one that does not say when it began nobody
    /// knows.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.begun.is_some() && (self.begun, &self.routine) == (other.begun, &other.routine)
    }

    /// Whether at least as much was done in it as in another account of the same session, and said
    /// of it.
    fn has_all_of(&self, other: &Self) -> bool {
        let [mine, others] = [self, other].map(|done| (done.seconds, done.finished));
        // What was said is said after the end, and the last word of it holds.
        mine > others || (mine == others && (other.after.is_none() || other.after == self.after))
    }
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}

pub(super) fn file(folder: &Path) -> PathBuf {
    folder.join("diary.jsonl")
}

#[cfg(test)]
#[path = "diary_tests.rs"]
mod tests;
