//! What is taken away when writing was broken off: at once where a signal ends the program, a day
//! later where it was killed.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

/// How the name of a file begins that is not in its place yet. Hidden from every list.
pub(super) const PREFIX: &str = ".backrub-";
/// How it ends.
pub(super) const SUFFIX: &str = ".new";

/// Every file that this process is writing.
static UNFINISHED: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// A file that is taken away if a signal ends the program before this is dropped.
#[derive(Debug)]
pub(super) struct Listed(PathBuf);

impl Listed {
    pub(super) fn new(path: &Path) -> Self {
        unfinished().insert(path.to_owned());
        Self(path.to_owned())
    }
}

impl Drop for Listed {
    fn drop(&mut self) {
        unfinished().remove(&self.0);
    }
}

fn unfinished() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes away every file that is not in its place yet: the process is about to end.
pub fn remove() {
    remove_below(Path::new(""));
}

pub(super) fn remove_below(folder: &Path) {
    let unfinished = unfinished();
    for path in unfinished.iter().filter(|path| path.starts_with(folder)) {
        // One that is gone by now is no loss.
        let _ = fs::remove_file(path);
    }
}

/// Whether a file of this name is not in its place yet.
#[must_use]
pub fn is_name(name: &str) -> bool {
    name.starts_with(PREFIX) && name.ends_with(SUFFIX)
}

/// Takes away what killed processes left beside a file, as [`sweep`] does.
pub fn sweep_beside(path: &Path, before: SystemTime) {
    sweep(super::folder(path), before);
}

/// Takes away what killed processes left in a folder: files that were last written before this
/// moment. It should be so long ago that nobody can still be writing.
pub fn sweep(folder: &Path, before: SystemTime) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let ours = name.to_str().is_some_and(is_name);
        let Some(known) = ours.then(|| entry.metadata().ok()).flatten() else {
            continue;
        };
        if known.is_file() && known.modified().is_ok_and(|at| at < before) {
            let _ = fs::remove_file(entry.path());
        }
    }
}
