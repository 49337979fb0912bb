//! Lines that were made before, as files named after what was said and by which program.
//!
//! A line that cannot be read or saved is made again.

use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::command_line::CommandLine;
use super::run::BYTES_MAX as LINE_BYTES_MAX;
use crate::atomic_write::{self, Existing};
use crate::model::fingerprint;
use crate::read_file;

/// The most that all lines take together; the oldest go first.
const BYTES_MAX: u64 = 50_000_000;

/// The name of the file for these words, spoken by this program.
pub(super) fn name(command: &CommandLine, text: &str) -> String {
    let whole = format!("{}\0\0{text}", command.whole());
    format!("{}.wav", fingerprint(whole.as_bytes()))
}

/// The line in a file. What is no file, or is larger than any line, was not made by us.
pub(super) fn read(path: &Path) -> Option<Vec<u8>> {
    let bytes = read_file::bytes(path, LINE_BYTES_MAX).ok()?;
    (bytes.len() <= LINE_BYTES_MAX).then_some(bytes)
}

/// Saves a line in the folder, wholly or not at all, and removes the oldest ones until the others
/// are within the limit.
pub(super) fn keep(folder: &Path, name: &str, wav: &[u8]) {
    // A line that cannot be saved is made again next time.
    let _ = atomic_write::write(&folder.join(name), wav, Existing::Replace);
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut files: Vec<(SystemTime, u64, PathBuf)> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let known = entry.metadata().ok().filter(Metadata::is_file)?;
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
