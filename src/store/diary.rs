//! The diary: one line for each session that did anything.

use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{StoreError, write};

/// What was done in one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// When it ended.
    pub at: Timestamp,
    /// The id of the routine.
    pub routine: String,
    /// Its title then.
    pub title: String,
    /// The id of its benefit.
    pub benefit: String,
    /// Seconds of work, both sides together.
    pub seconds: u64,
    /// How many strokes were worked at all.
    pub strokes: usize,
    /// Whether it went to the last bell.
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
        write::append(&path, &line)
    }
}

/// How many sessions the diary holds since a moment, and how long they worked in all. A line
/// that makes no sense (the end of a full disk) costs only itself.
///
/// # Errors
/// When the file is there and cannot be read.
pub fn recent(folder: &Path, since: Timestamp) -> Result<(usize, Duration), StoreError> {
    let path = file(folder);
    let file = match File::open(&path) {
        Ok(file) => file,
        Err(why) if why.kind() == ErrorKind::NotFound => return Ok((0, Duration::ZERO)),
        Err(why) => return Err(StoreError::new("read", &path, why)),
    };
    let (mut sessions, mut worked) = (0, Duration::ZERO);
    for line in BufReader::new(file).split(b'\n') {
        let line = line.map_err(|why| StoreError::new("read", &path, why))?;
        if let Ok(done) = serde_json::from_slice::<Done>(&line)
            && done.at >= since
        {
            sessions += 1;
            worked += Duration::from_secs(done.seconds);
        }
    }
    Ok((sessions, worked))
}

fn file(folder: &Path) -> PathBuf {
    folder.join("diary.jsonl")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_diary_counts_what_is_recent_and_survives_a_bad_line() {
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
        let since = "2026-03-02T00:00:00Z".parse().unwrap();
        assert_eq!(recent(folder.path(), since).unwrap(), (0, Duration::ZERO));
        done("2026-03-01T08:00:00Z").keep(folder.path()).unwrap();
        write::append(&file(folder.path()), "{\"at\": \"2026-03").unwrap();
        done("2026-03-03T08:00:00Z").keep(folder.path()).unwrap();
        done("2026-03-04T08:00:00Z").keep(folder.path()).unwrap();
        assert_eq!(
            recent(folder.path(), since).unwrap(),
            (2, Duration::from_secs(180))
        );
    }
}
