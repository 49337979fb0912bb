//! The diary: one line for each session that did anything.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::StoreError;
use crate::atomic_write;

/// What was done in one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// When it ended.
    pub at: Timestamp,
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
    /// Whether it was played to the end.
    pub finished: bool,
}

impl Done {
    /// Adds it to the diary in a folder.
    ///
    /// # Errors
    /// When the folder cannot be made or the file cannot be written.
    pub fn keep(&self, folder: &Path) -> Result<(), StoreError> {
        let path = file(folder);
        let line = serde_json::to_string(self)
            .map_err(|why| StoreError::new("write", &path, why.into()))?;
        atomic_write::make_folder(&path)?;
        // In a single write: two sessions may end at the same time.
        let file = OpenOptions::new().create(true).append(true).open(&path);
        let written = file.and_then(|mut file| file.write_all(format!("{line}\n").as_bytes()));
        written.map_err(|why| StoreError::new("write", &path, why))
    }
}

/// Every session of the diary, in the order in which they ended. A line that makes no sense, such
/// as one cut off by a full disk, is skipped.
///
/// # Errors
/// When the file is there and cannot be read.
pub fn sessions(folder: &Path) -> Result<Vec<Done>, StoreError> {
    let path = file(folder);
    let file = match File::open(&path) {
        Ok(file) => file,
        Err(why) if why.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(why) => return Err(StoreError::new("read", &path, why)),
    };
    let mut sessions = Vec::new();
    for line in BufReader::new(file).split(b'\n') {
        let line = line.map_err(|why| StoreError::new("read", &path, why))?;
        sessions.extend(serde_json::from_slice::<Done>(&line));
    }
    Ok(sessions)
}

fn file(folder: &Path) -> PathBuf {
    folder.join("diary.jsonl")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_diary_survives_a_bad_line() {
        let folder = tempfile::tempdir().unwrap();
        let done = |at: &str| Done {
            at: at.parse().unwrap(),
            routine: "desk-microbreak".into(),
            title: "Two-minute desk microbreak".into(),
            benefit: "relax-muscles".into(),
            seconds: 90,
            strokes: 5,
            finished: true,
        };
        assert_eq!(sessions(folder.path()).unwrap(), []);
        let [first, last] = ["2026-03-01T08:00:00Z", "2026-03-03T08:00:00Z"].map(done);
        first.keep(folder.path()).unwrap();
        let mut half = OpenOptions::new()
            .append(true)
            .open(file(folder.path()))
            .unwrap();
        half.write_all(b"{\"at\": \"2026-03\n").unwrap();
        last.keep(folder.path()).unwrap();
        assert_eq!(sessions(folder.path()).unwrap(), [first, last]);
    }
}
