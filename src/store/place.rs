//! Where a session that is under way is kept: `open.json`, and `open-2.json` for a second window.
//! While the program lives that follows it, it holds a lock on the file; one without a lock was
//! left by a program that was killed, and is taken into the diary.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};

use super::{Done, StoreError, Unfinished, aside, fields, folder};
use crate::atomic_write::{Existing, WriteError, write_private};
use crate::read_file;
use crate::shown::Shown;

/// The largest such file that is read, in bytes.
const BYTES_MAX: u64 = 1_000_000;
const A_DAY: SignedDuration = SignedDuration::from_hours(24);

/// The place of a session that is under way. Let go of, it is taken for that of a killed program.
#[derive(Debug)]
pub(super) struct Place {
    path: PathBuf,
    /// The file, locked. Not every system lets a file be replaced that is held.
    held: Option<File>,
}

impl Unfinished {
    /// Writes it in its place; in a free one at first. Who holds the folder's lock is `alone`, and
    /// frees places that killed programs have left.
    pub(super) fn keep(
        &self,
        folder: &Path,
        place: &mut Option<Place>,
        alone: bool,
    ) -> Result<(), StoreError> {
        if let Some(Place { path, held }) = place {
            *held = self.write(path, Existing::Replace)?;
            return Ok(());
        }
        let others = (2..1_000).map(|nth| format!("open-{nth}.json"));
        for name in std::iter::once("open.json".to_owned()).chain(others) {
            let path = folder.join(name);
            if path.symlink_metadata().is_ok() && alone {
                // One that cannot be emptied now stays for the next start.
                let _ = settle(folder, &path, self.done.at);
            }
            if path.symlink_metadata().is_ok() {
                continue;
            }
            match self.write(&path, Existing::Keep) {
                Err(StoreError::Write(WriteError::Exists { .. })) => {}
                held => {
                    *place = Some(Place { held: held?, path });
                    return Ok(());
                }
            }
        }
        let full = std::io::Error::other("too many sessions are under way");
        Err(StoreError::new("write", &folder.join("open.json"), full))
    }

    /// Writes it into a file, which is locked before it is in its place.
    fn write(&self, path: &Path, existing: Existing) -> Result<Option<File>, StoreError> {
        let text = fields::text(path, self)?;
        let written = write_private(path, existing, |file| {
            if cfg!(unix) {
                // Where nothing can be locked, others leave it alone for a day.
                let _ = file.try_lock();
            }
            file.write_all(text.as_bytes())
        });
        Ok(cfg!(unix).then_some(written?))
    }
}

impl Place {
    /// The session is in the diary: nothing is left to be kept here.
    pub(super) fn leave(self) {
        // At worst it is looked at once more, and found to be in the diary.
        let _ = fs::remove_file(&self.path);
    }
}

/// Takes into the diary what programs that were killed had left of their sessions.
///
/// # Errors
/// When the diary cannot be written; what was left stays, for the next time.
pub fn take_in(folder: &Path, now: Timestamp) -> Result<(), StoreError> {
    if names(folder).next().is_none() {
        return Ok(());
    }
    let _lock = folder::lock(folder)?;
    let settled = names(folder).map(|name| settle(folder, &folder.join(name), now));
    // All of them first: one that cannot be emptied keeps none of the others.
    let settled: Vec<_> = settled.collect();
    settled.into_iter().collect()
}

/// The names of all places that are not free.
pub(super) fn names(folder: &Path) -> impl Iterator<Item = OsString> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = files.map(|file| file.file_name());
    names.filter(|name| is_name(name))
}

/// Whether a place may have this name.
pub(super) fn is_name(name: &OsStr) -> bool {
    let nth = name
        .to_str()
        .and_then(|name| name.strip_prefix("open")?.strip_suffix(".json"));
    nth.is_some_and(|nth| nth.is_empty() || nth.starts_with('-'))
}

/// Whether nobody follows the session in this place any more. Where nothing can be locked, nobody
/// knows that for a day.
pub(super) fn is_free(path: &Path, now: Timestamp) -> bool {
    let Ok(file) = read_file::open(path, OpenOptions::new().read(true).write(true)) else {
        return !is_regular(path);
    };
    let lock = file.try_lock();
    if matches!(lock, Err(TryLockError::WouldBlock)) || !is_there(&file, path) {
        return false;
    }
    let written = file.metadata().and_then(|known| known.modified());
    let written = written.ok().and_then(|at| Timestamp::try_from(at).ok());
    let is_old = written.is_some_and(|at| now.duration_since(at) >= A_DAY);
    (cfg!(unix) && lock.is_ok()) || is_old
}

/// Empties a place that a killed program has left.
///
/// # Errors
/// When it cannot be read now, or not emptied: it stays.
fn settle(folder: &Path, path: &Path, now: Timestamp) -> Result<(), StoreError> {
    // For writing too: some networks lock nothing else.
    let file = match read_file::open(path, OpenOptions::new().read(true).write(true)) {
        Ok(file) => file,
        Err(_) if !is_regular(path) => return put_aside(path, now),
        // Another window was first.
        Err(why) if why.kind() == ErrorKind::NotFound => return Ok(()),
        Err(why) => return Err(StoreError::new("read", path, why)),
    };
    let lock = file.try_lock();
    if matches!(lock, Err(TryLockError::WouldBlock)) {
        return Ok(());
    }
    if !is_there(&file, path) {
        // Its program lives: it has put a newer one there since this one was opened.
        return Ok(());
    }
    let is_free = cfg!(unix) && lock.is_ok();
    let mut bytes = Vec::new();
    let read = file.take(BYTES_MAX + 1).read_to_end(&mut bytes);
    read.map_err(|why| StoreError::new("read", path, why))?;
    // What it was to be taken up with may be of another version; what was done is not.
    match serde_json::from_slice::<Done>(&bytes) {
        // Where nothing can be locked, it may be under way. Nobody plays for a day.
        Ok(done) if !is_free && now.duration_since(done.at) < A_DAY => Ok(()),
        Ok(done) => {
            done.keep(folder)?;
            if let Ok(left) = serde_json::from_slice::<Unfinished>(&bytes) {
                left.leave(folder, now)?;
            }
            let removed = fs::remove_file(path);
            removed.map_err(|why| StoreError::new("remove", path, why))
        }
        Err(_) => put_aside(path, now),
    }
}

/// Whether this file is what stands there, and not one that was replaced.
fn is_there(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let identity = |known: fs::Metadata| (known.dev(), known.ino());
        let (held, there) = (
            file.metadata().map(identity),
            fs::metadata(path).map(identity),
        );
        matches!((held, there), (Ok(held), Ok(there)) if held == there)
    }
    #[cfg(not(unix))]
    {
        let _ = (file, path);
        true
    }
}

/// Whether a regular file stands there, or nothing.
fn is_regular(path: &Path) -> bool {
    match fs::metadata(path) {
        Ok(known) => known.is_file(),
        // A link that leads nowhere, or in a circle.
        Err(_) => !path.is_symlink(),
    }
}

fn put_aside(path: &Path, now: Timestamp) -> Result<(), StoreError> {
    let aside = aside::put_aside(path, now)?;
    log::warn!(
        "{} could not be read: it is {} now",
        Shown::path(path),
        Shown::path(&aside.path)
    );
    // It may be in both places.
    let _ = fs::remove_file(path);
    Ok(())
}

#[cfg(unix)]
#[cfg(test)]
#[path = "place_tests.rs"]
mod tests;
