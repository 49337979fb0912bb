//! What there is to be forgotten.

use std::collections::HashSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::Deserialize;

use crate::atomic_write::leftovers;
use crate::read_file;
use crate::store::diary::lines;
use crate::store::{StoreError, place};

/// What is remembered, as far as it is to be forgotten.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Remembered {
    /// The files that are taken away whole.
    pub files: Vec<Kept>,
    /// How many sessions of the diary go.
    pub sessions: usize,
    /// When the first and the last of them ended.
    pub span: Option<(Timestamp, Timestamp)>,
    /// How many lines of the diary have no date that is understood.
    pub undated: usize,
    /// How many sessions are under way in other windows, and stay.
    pub under_way: usize,
}

/// A file that is taken away whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What it holds.
    pub holds: Holds,
    /// The file.
    pub path: PathBuf,
    /// Where it leads to, if it is a link. What is there stays.
    pub leads_to: Option<PathBuf>,
}

/// What a file holds that is remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// The diary.
    Diary,
    /// What applies to the person, their answers, the volume and the voice.
    Answers,
    /// A session that was left, or whose program was killed.
    Left,
    /// The backgrounds of terminals.
    Backgrounds,
    /// A file that could not be read and was put aside.
    PutAside,
    /// When to remind, and of when.
    Reminders,
    /// The log.
    Log,
    /// Any of these, by a program that was killed while it wrote.
    HalfWritten,
}

/// The files with a fixed name. Sessions that are under way and what was put aside have others.
const FILES: [(&str, Holds); 9] = [
    ("diary.jsonl", Holds::Diary),
    ("memory.json", Holds::Answers),
    ("left.json", Holds::Left),
    ("backgrounds.json", Holds::Backgrounds),
    ("due", Holds::Reminders),
    ("seen", Holds::Reminders),
    ("began", Holds::Reminders),
    ("log.txt", Holds::Log),
    ("log.1.txt", Holds::Log),
];
/// The most bytes of a session that was left.
const LEFT_MAX: usize = 1_000_000;

/// Which session a line tells of, whatever else stands in it.
#[derive(Debug, Deserialize)]
struct Dated {
    at: Timestamp,
    begun: Option<Timestamp>,
    routine: Option<String>,
}

/// Looks what is remembered in a folder; of the diary, and of what was left, only what ended before
/// a time, if there is one.
///
/// # Errors
/// When the folder or the diary cannot be read.
pub fn remembered(
    folder: &Path,
    before: Option<Timestamp>,
    now: Timestamp,
) -> Result<Remembered, StoreError> {
    let mut found = Remembered::default();
    let entries = match fs::read_dir(folder) {
        Err(why) if why.kind() == ErrorKind::NotFound => return Ok(found),
        entries => entries.map_err(|why| StoreError::new("read", folder, why))?,
    };
    for entry in entries {
        let entry = entry.map_err(|why| StoreError::new("read", folder, why))?;
        let (path, name) = (entry.path(), entry.file_name());
        let Some(holds) = name.to_str().and_then(holds) else {
            continue;
        };
        let is_place = place::is_name(&name);
        // Only who follows a session holds a file.
        if (is_place || holds == Holds::HalfWritten) && !place::is_free(&path, now) {
            found.under_way += usize::from(is_place);
            continue;
        }
        let goes = match before {
            None => true,
            Some(before) if holds == Holds::Left => ended(&path).is_some_and(|at| at < before),
            // It may be of the whole diary.
            Some(_) => holds == Holds::HalfWritten,
        };
        if goes {
            let leads_to = path
                .is_symlink()
                .then(|| fs::canonicalize(&path).ok())
                .flatten();
            found.files.push(Kept {
                holds,
                path,
                leads_to,
            });
        }
    }
    found
        .files
        .sort_by_key(|kept| (kept.holds as u8, kept.path.clone()));
    count(folder, before, &mut found)?;
    Ok(found)
}

/// What a file of this name holds; none if it is no memory of anybody.
fn holds(name: &str) -> Option<Holds> {
    let fixed = FILES.iter().find(|(known, _)| *known == name);
    let is_aside = |name: &str| {
        let was = name.split_once(".bad-").map(|(was, _)| was);
        was.is_some_and(|was| holds(was).is_some())
    };
    match fixed {
        Some((_, holds)) => Some(*holds),
        None if place::is_name(name.as_ref()) => Some(Holds::Left),
        None if leftovers::is_name(name) => Some(Holds::HalfWritten),
        None => is_aside(name).then_some(Holds::PutAside),
    }
}

/// When the session ended that is kept in a file.
fn ended(path: &Path) -> Option<Timestamp> {
    let bytes = read_file::all(path, LEFT_MAX).ok()??;
    dated(&bytes).map(|dated| dated.at)
}

fn dated(bytes: &[u8]) -> Option<Dated> {
    serde_json::from_slice(bytes).ok()
}

/// Whether a line of the diary tells of a session that ended before a time.
pub(super) fn goes(line: &[u8], before: Timestamp) -> bool {
    dated(line).is_some_and(|dated| dated.at < before)
}

/// Counts the sessions of the diary. One may have several lines.
fn count(
    folder: &Path,
    before: Option<Timestamp>,
    found: &mut Remembered,
) -> Result<(), StoreError> {
    let text = match lines::read(folder) {
        // What cannot be read can still be taken away.
        Err(_) if before.is_none() => return Ok(()),
        text => text?,
    };
    let mut known = HashSet::new();
    for line in lines::of(&text).filter(|line| !line.trim_ascii().is_empty()) {
        match dated(line) {
            None => found.undated += 1,
            Some(Dated { at, begun, routine }) if before.is_none_or(|before| at < before) => {
                let (first, last) = found.span.unwrap_or((at, at));
                found.span = Some((first.min(at), last.max(at)));
                let is_new = begun.is_none() || known.insert((begun, routine));
                found.sessions += usize::from(is_new);
            }
            Some(_) => {}
        }
    }
    Ok(())
}
