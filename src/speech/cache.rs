//! Lines that were made before, as files named after what was said and by which program.
//!
//! A line that cannot be read or saved is made again.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::command_line::CommandLine;
use crate::atomic_write::{self, Existing};

/// The most that all lines take together; the oldest go first.
const BYTES_MAX: u64 = 50_000_000;

/// A folder of lines.
#[derive(Clone, Debug)]
pub(super) struct Cache {
    folder: PathBuf,
}

impl Cache {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The file for these words, spoken by this program.
    pub(super) fn line(&self, command: &CommandLine, text: &str) -> CachedLine {
        let whole = format!("{}\0\0{text}", command.whole());
        let (one, two) = (hash(whole.as_bytes(), 0), hash(whole.as_bytes(), 1));
        CachedLine(self.folder.join(format!("{one:016x}{two:016x}.wav")))
    }
}

/// The file of one line.
pub(super) struct CachedLine(PathBuf);

impl CachedLine {
    pub(super) fn read(&self) -> Option<Vec<u8>> {
        fs::read(&self.0).ok()
    }

    /// Saves the line, wholly or not at all.
    pub(super) fn keep(&self, wav: &[u8]) {
        let Some(folder) = self.0.parent() else {
            return;
        };
        // A line that cannot be saved is made again next time.
        let _ = atomic_write::write(&self.0, wav, Existing::Replace);
        bound(folder);
    }
}

/// Removes the oldest lines until the others are within the limit.
fn bound(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut files: Vec<(SystemTime, u64, PathBuf)> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let known = entry.metadata().ok()?;
            Some((known.modified().ok()?, known.len(), entry.path()))
        })
        .collect();
    files.sort();
    let mut all: u64 = files.iter().map(|(_, size, _)| size).sum();
    for (_, size, path) in files {
        if all <= BYTES_MAX {
            return;
        }
        if fs::remove_file(path).is_ok() {
            all -= size;
        }
    }
}

/// The 64-bit FNV-1a hash with a varied offset: two of them together make a name that no other
/// line has.
fn hash(bytes: &[u8], start: u64) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325 ^ start;
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(start, step)
}
