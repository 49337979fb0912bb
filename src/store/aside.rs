//! Files that cannot be used, put aside so that they are not lost when new ones are written.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::StoreError;
use crate::atomic_write::{Existing, write_private};
use crate::read_file;

/// The largest file that is copied to be put aside, in bytes: more than any that makes sense.
const COPIED_MAX: u64 = 10_000_000;

/// A file that was put aside.
#[derive(Debug)]
pub(super) struct Aside {
    /// Where it is now.
    pub(super) path: PathBuf,
    /// Where it was, if it is no more.
    moved_from: Option<PathBuf>,
}

impl Aside {
    /// Nothing was written in its place: all is as it was.
    pub(super) fn take_back(self) {
        // At worst it is in both places, or a person finds it by its name.
        let _ = match self.moved_from {
            Some(place) => fs::rename(self.path, place),
            None => fs::remove_file(self.path),
        };
    }
}

/// Puts a file that cannot be used aside under a name with the day, so that it is not lost when a
/// new one is written. It is in both places until then; only what is no file, or can neither be
/// linked nor copied, is moved.
pub(super) fn put_aside(file: &Path, today: Timestamp) -> Result<Aside, StoreError> {
    let day = today.to_zoned_datetime(TimeZone::UTC).date();
    // Of a link to a file, the file: the link stays, and what is written goes through it.
    let real = fs::canonicalize(file).ok().filter(|real| real.is_file());
    let real = real.as_deref().unwrap_or(file);
    let mut name = file.as_os_str().to_owned();
    name.push(format!(".bad-{day}-"));
    for nth in 1..1_000 {
        let mut name = name.clone();
        name.push(nth.to_string());
        let aside = PathBuf::from(name);
        // One that was put aside before stays.
        if aside.symlink_metadata().is_ok() {
            continue;
        }
        let stays = fs::hard_link(real, &aside).is_ok() || copy(real, &aside).is_ok();
        if !stays {
            let moved = fs::rename(file, &aside);
            moved.map_err(|why| StoreError::new("put aside", file, why))?;
        }
        return Ok(Aside {
            path: aside,
            moved_from: (!stays).then(|| file.to_owned()),
        });
    }
    let full = io::Error::other("too many were put aside already");
    Err(StoreError::new("put aside", file, full))
}

/// Copies a file, wholly or not at all.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut from = read_file::open(from, File::options().read(true))?;
    if from.metadata()?.len() > COPIED_MAX {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let copied = write_private(to, Existing::Keep, |to| io::copy(&mut from, to).map(drop));
    copied.map(drop).map_err(io::Error::other)
}

#[cfg(test)]
#[path = "aside_tests.rs"]
mod tests;
