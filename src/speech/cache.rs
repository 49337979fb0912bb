//! Lines that were made before, as files: found by what was said and by which program.
//!
//! What cannot be read or kept costs nothing but making it again.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::command_line::CommandLine;
use crate::atomic_write::{self, Existing};

/// All lines together; the oldest go first.
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

    /// Where these words of this program are kept.
    pub(super) fn place(&self, command: &CommandLine, text: &str) -> CachedLine {
        let whole = format!("{}\0\0{text}", command.whole());
        let (one, two) = (hash(whole.as_bytes(), 0), hash(whole.as_bytes(), 1));
        CachedLine(self.folder.join(format!("{one:016x}{two:016x}.wav")))
    }
}

/// Where one line is kept.
pub(super) struct CachedLine(PathBuf);

impl CachedLine {
    pub(super) fn read(&self) -> Option<Vec<u8>> {
        fs::read(&self.0).ok()
    }

    /// Keeps a line, wholly or not at all.
    pub(super) fn keep(&self, wav: &[u8]) {
        let Some(folder) = self.0.parent() else {
            return;
        };
        // What cannot be kept is made again next time.
        let _ = atomic_write::write(&self.0, wav, Existing::Replace);
        bound(folder);
    }
}

/// Removes the oldest lines until the rest is within its bound.
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

/// FNV-1a of 64 bits, from one of two starts: two of them together are long enough for names.
fn hash(bytes: &[u8], start: u64) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325 ^ start;
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(start, step)
}
