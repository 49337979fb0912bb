//! Forgetting: what is remembered of a person is named, and then taken away, all of it or nothing.
//!
//! It is moved into a folder of its own first, and back if one file cannot be moved; only then is
//! that folder removed. A program that is killed in between has forgotten all or nothing, once the
//! next one has begun.

mod found;

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use jiff::Timestamp;

use super::diary::lines::without;
use super::{StoreError, folder};
use found::goes;
pub use found::{Holds, Kept, Remembered, remembered};

/// Where files are that are about to be forgotten; what is found there was not, and goes back.
const ABOUT_TO: &str = ".about-to-be-forgotten";
/// Where files are that are forgotten.
const FORGOTTEN: &str = ".forgotten";

/// Takes away what is remembered in a folder; of the diary only what ended before a time, if there
/// is one. A session that is under way stays, and is added to the diary at its end. Returns what
/// was taken away.
///
/// # Errors
/// When something cannot be read or taken away. Then nothing is.
pub fn forget(
    folder: &Path,
    before: Option<Timestamp>,
    now: Timestamp,
) -> Result<Remembered, StoreError> {
    if !folder.is_dir() {
        return Ok(Remembered::default());
    }
    let _lock = folder::lock(folder)?;
    put_back(folder)?;
    let known = remembered(folder, before, now)?;
    let whole = known.files.iter().map(|kept| kept.path.as_path());
    let moved = Moved::of(folder, whole)?;
    if let Some(before) = before {
        without(folder, |line| goes(line, before)).map_err(|why| moved.back(why))?;
    }
    moved.end()?;
    Ok(known)
}

/// Ends what a program that was killed had begun to forget: what was only moved goes back, and the
/// rest is gone.
///
/// # Errors
/// When something cannot be moved or removed.
pub fn mend(folder: &Path) -> Result<(), StoreError> {
    let is_there = |name: &str| folder.join(name).symlink_metadata().is_ok();
    if is_there(ABOUT_TO) {
        let _lock = folder::lock(folder)?;
        put_back(folder)?;
    }
    match is_there(FORGOTTEN) {
        true => remove(&folder.join(FORGOTTEN)),
        false => Ok(()),
    }
}

/// Puts back what is about to be forgotten. What was written anew since holds.
fn put_back(folder: &Path) -> Result<(), StoreError> {
    let from = folder.join(ABOUT_TO);
    let files = match fs::read_dir(&from) {
        Err(why) if why.kind() == ErrorKind::NotFound => return Ok(()),
        files => files.map_err(|why| StoreError::new("read", &from, why))?,
    };
    for file in files.flatten() {
        let place = folder.join(file.file_name());
        if place.symlink_metadata().is_err() {
            let moved = fs::rename(file.path(), &place);
            moved.map_err(|why| StoreError::new("put back", &place, why))?;
        }
    }
    remove(&from)
}

fn remove(path: &Path) -> Result<(), StoreError> {
    fs::remove_dir_all(path).map_err(|why| StoreError::new("remove", path, why))
}

/// Files that are about to be forgotten.
struct Moved<'f> {
    folder: &'f Path,
}

impl<'f> Moved<'f> {
    /// Moves these files of a folder; if one cannot be moved, all stay.
    fn of<'p>(folder: &'f Path, files: impl Iterator<Item = &'p Path>) -> Result<Self, StoreError> {
        let to = folder.join(ABOUT_TO);
        fs::create_dir(&to).map_err(|why| StoreError::new("create the folder", &to, why))?;
        let moved = Self { folder };
        for file in files {
            let place = to.join(file.file_name().unwrap_or_default());
            if let Err(why) = fs::rename(file, place) {
                return Err(moved.back(StoreError::new("remove", file, why)));
            }
        }
        Ok(moved)
    }

    /// Moves them back, and gives the reason, or why they cannot be moved back.
    fn back(&self, why: StoreError) -> StoreError {
        put_back(self.folder).err().unwrap_or(why)
    }

    /// Removes them. Once they are called forgotten they are, whatever happens.
    fn end(self) -> Result<(), StoreError> {
        let (from, to) = (self.folder.join(ABOUT_TO), self.folder.join(FORGOTTEN));
        if to.symlink_metadata().is_ok() {
            remove(&to).map_err(|why| self.back(why))?;
        }
        let named = fs::rename(&from, &to);
        named.map_err(|why| self.back(StoreError::new("remove", &from, why)))?;
        remove(&to)
    }
}

#[cfg(unix)]
#[cfg(test)]
#[path = "forget_tests.rs"]
mod tests;
