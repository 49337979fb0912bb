//! A few answers: that the notice was read, that there was no red flag, what applies, the volume.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Profile, StoreError, json};
use crate::model::VoiceMode;

/// What the program remembers about its user.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// When the notice shown at the first start was read.
    pub notice_read: Option<Timestamp>,
    /// When every red flag was last answered with no.
    pub no_red_flags: Option<Timestamp>,
    /// The warning signs that somebody has looked at, by their ids, and when that was said.
    pub looked_at: BTreeMap<String, Timestamp>,
    /// What applies to the person.
    #[serde(rename = "conditions")]
    pub profile: Profile,
    /// How loud, in percent.
    pub volume: Option<u8>,
    /// How much the coach says.
    pub voice: Option<VoiceMode>,
    /// Whether sound was turned off.
    pub muted: bool,
}

impl Memory {
    /// Whether it is time to ask about every red flag: they were never answered, or so many days
    /// ago, or, by a clock that was set back, in the future.
    #[must_use]
    pub fn red_flags_due(&self, now: Timestamp, hold_for_days: u16) -> bool {
        self.no_red_flags.is_none_or(|then| {
            let since = now.duration_since(then);
            let hold_for = SignedDuration::from_hours(24 * i64::from(hold_for_days));
            since.is_negative() || since >= hold_for
        })
    }

    /// Reads the memory from a folder; it is empty where there is no file yet.
    ///
    /// # Errors
    /// When the file is there and cannot be read or makes no sense.
    pub fn read(folder: &Path) -> Result<Self, StoreError> {
        json::read(&file(folder))
    }

    /// Puts a file that cannot be understood aside, so that it is not lost when a new one is kept.
    ///
    /// # Errors
    /// When it cannot be renamed.
    pub fn put_aside(folder: &Path) -> Result<PathBuf, StoreError> {
        let from = file(folder);
        // One that was put aside before stays.
        let names = (1..).map(|nth| folder.join(format!("memory.json.unreadable{nth}")));
        let free = names.take(1_000).find(|name| !name.exists());
        let to = free.unwrap_or_else(|| folder.join("memory.json.unreadable"));
        let moved = std::fs::rename(&from, &to);
        moved.map_err(|why| StoreError::new("put aside", &from, why))?;
        Ok(to)
    }

    /// Saves it in a folder, wholly or not at all.
    ///
    /// # Errors
    /// When the folder cannot be made or the file cannot be written.
    pub fn keep(&self, folder: &Path) -> Result<(), StoreError> {
        json::write(&file(folder), self)
    }
}

fn file(folder: &Path) -> PathBuf {
    folder.join("memory.json")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Tag;
    use std::fs;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn red_flags_are_asked_again_after_their_days() {
        let asked = at("2026-03-01T08:00:00Z");
        let memory = Memory {
            no_red_flags: Some(asked),
            ..Memory::default()
        };
        assert!(Memory::default().red_flags_due(asked, 7));
        assert!(!memory.red_flags_due(at("2026-03-08T07:59:59Z"), 7));
        assert!(memory.red_flags_due(at("2026-03-08T08:00:00Z"), 7));
        assert!(
            memory.red_flags_due(at("2026-02-28T08:00:00Z"), 7),
            "a clock set back"
        );
    }

    #[test]
    fn what_is_kept_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let below = folder.path().join("not/yet/there");
        assert_eq!(Memory::read(&below).unwrap(), Memory::default());
        let memory = Memory {
            notice_read: Some(at("2026-03-01T08:00:00Z")),
            profile: [Tag::Diabetes, Tag::HighBloodPressure]
                .into_iter()
                .collect(),
            volume: Some(40),
            ..Memory::default()
        };
        memory.keep(&below).unwrap();
        assert_eq!(Memory::read(&below).unwrap(), memory);
        let files: Vec<_> = fs::read_dir(&below).unwrap().collect();
        assert_eq!(files.len(), 1, "no half-written file stays behind");
    }

    #[test]
    fn a_file_in_the_way_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let blocked = folder.path().join("file");
        fs::write(&blocked, "not a folder").unwrap();
        let error = Memory::default().keep(&blocked.join("sub")).unwrap_err();
        assert!(
            error.to_string().contains("cannot create the folder"),
            "{error}"
        );
        fs::write(folder.path().join("memory.json"), "{").unwrap();
        let error = Memory::read(folder.path()).unwrap_err();
        assert!(error.to_string().contains("cannot understand"), "{error}");
    }
}
