//! The session that was left last, for whoever comes back to it: `left.json`. One that was killed is
//! still in its place, or was taken from there.

use std::fs::{self, OpenOptions};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};

use super::{Done, StoreError, Unfinished, fields, folder, place};
use crate::atomic_write::{Existing, write_private};
use crate::read_file;

/// For so long somebody can go on with a session that was left.
const HOLDS_FOR: SignedDuration = SignedDuration::from_hours(48);
/// The largest such file that is read, in bytes.
const BYTES_MAX: usize = 1_000_000;

impl Unfinished {
    /// Until when one can go on with it.
    #[must_use]
    pub fn holds_until(&self) -> Timestamp {
        holds_until(&self.done)
    }

    /// Whether one can go on with it at a time.
    pub fn can_go_on(&self, now: Timestamp) -> bool {
        !self.ended && (self.done.at..=self.holds_until()).contains(&now)
    }

    /// Keeps it for whoever comes back. One that has ended leaves nothing to go on with of the same
    /// routine. Only for who holds the folder's lock.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn leave(&self, folder: &Path, now: Timestamp) -> Result<(), StoreError> {
        let path = file(folder);
        let known = read(&path);
        let is_newer = |known: &Self| known.done.at > self.done.at && known.done.at <= now;
        if known.as_ref().is_some_and(is_newer) {
            return Ok(());
        }
        if !self.ended {
            let text = fields::text(&path, self)?;
            let write = |file: &mut fs::File| file.write_all(text.as_bytes());
            write_private(&path, Existing::Replace, write)?;
        } else if known.is_some_and(|known| known.done.routine == self.done.routine) {
            fs::remove_file(&path).map_err(|why| StoreError::new("remove", &path, why))?;
        }
        Ok(())
    }
}

/// The session that somebody can go on with: the one that was left or killed last, within two days.
/// Whatever cannot be read now was not left.
#[must_use]
pub fn last_left(folder: &Path, now: Timestamp) -> Option<Unfinished> {
    // The places first: another program may be about to take one of them to the other file.
    let killed: Vec<Unfinished> = place::names(folder)
        .filter_map(|name| killed(&folder.join(name)))
        .collect();
    let all = killed.into_iter().chain(read(&file(folder)));
    all.filter(|left| left.can_go_on(now))
        .max_by_key(|left| left.done.at)
}

/// Removes the session that was left if it is this one, so that nobody goes on with it. Only for who
/// holds the folder's lock.
///
/// # Errors
/// When it cannot be removed.
pub(super) fn drop_it(folder: &Path, done: &Done) -> Result<(), StoreError> {
    let path = file(folder);
    match read(&path) {
        Some(left) if left.done.is_same(done) => {
            fs::remove_file(&path).map_err(|why| StoreError::new("remove", &path, why))
        }
        _ => Ok(()),
    }
}

/// Removes the session that was left once nobody can go on with it any more.
///
/// # Errors
/// When it cannot be removed.
pub(super) fn drop_old(folder: &Path, now: Timestamp) -> Result<(), StoreError> {
    let path = file(folder);
    let is_old = || {
        let bytes = read_file::all(&path, BYTES_MAX).ok().flatten();
        // One of another version says as much.
        let left: Option<Done> = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        left.is_some_and(|left| holds_until(&left) < now)
    };
    if !is_old() {
        return Ok(());
    }
    let _lock = folder::lock(folder)?;
    // Another window may have left a newer one since.
    match is_old() {
        true => fs::remove_file(&path).map_err(|why| StoreError::new("remove", &path, why)),
        false => Ok(()),
    }
}

/// Until when one can go on with a session.
fn holds_until(left: &Done) -> Timestamp {
    left.at.saturating_add(HOLDS_FOR).unwrap_or(left.at)
}

fn file(folder: &Path) -> PathBuf {
    folder.join("left.json")
}

fn read(path: &Path) -> Option<Unfinished> {
    let bytes = read_file::all(path, BYTES_MAX).ok()??;
    serde_json::from_slice(&bytes).ok()
}

/// The session in a place that nobody holds. Where nothing can be locked nobody knows.
fn killed(path: &Path) -> Option<Unfinished> {
    let file = read_file::open(path, OpenOptions::new().read(true)).ok()?;
    if !cfg!(unix) || file.try_lock_shared().is_err() {
        return None;
    }
    let mut bytes = Vec::new();
    file.take(BYTES_MAX as u64).read_to_end(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}

#[cfg(unix)]
#[cfg(test)]
#[path = "left_tests.rs"]
mod tests;
