//! What is remembered between runs: a few answers, and a diary of the sessions.
//!
//! The folder and the time come as arguments. Everything is plain JSON that its owner can read, and
//! none of it ever leaves the machine.
//!
//! Several windows may be open. Nothing is written from what one of them remembers: each change
//! ([`Change`]) is made to the file as it is by then, while the folder is locked. A session that
//! is under way is in a file of its own ([`Unfinished`]) until its line is in the diary, so that
//! it is not lost however the program ends. All of this is done by a thread ([`Keeper`]), because a
//! disk may take its time. Writing can fail, on a full disk for instance: the user is told, and
//! the program goes on without that memory.

mod aside;
mod backgrounds;
mod change;
mod days;
mod diary;
pub mod due;
mod fields;
#[cfg(test)]
mod fixture;
mod folder;
mod forget;
mod keeper;
mod left;
mod lossy;
mod memory;
mod place;
mod profile;
mod recent;
mod settings;
mod told;
mod unfinished;

pub use backgrounds::last_background;
pub use change::{Change, change};
pub use days::{Days, monday};
pub use diary::{Diary, Done, Stamp};
pub use forget::{Holds, Kept, Remembered, forget, mend, remembered};
pub use keeper::Keeper;
pub use left::last_left;
pub use memory::Memory;
pub use place::take_in;
pub use profile::{Mark, Profile};
pub use settings::Settings;
pub use told::{in_minutes, seconds, worked};
pub use unfinished::{Changed, Position, Unfinished};

use std::path::{Path, PathBuf};

use crate::atomic_write::WriteError;
use crate::shown::Shown;

/// Something that could not be saved or read.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A file could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// It is still being written.
    #[error("the disk has not answered yet")]
    NotYet,
    /// A fault of this program. What it is, is in the log.
    #[error("a fault in this program kept it from being saved")]
    Broken,
    /// Anything else.
    #[error("cannot {act} {}: {why}", Shown::path(.path))]
    Failed {
        /// What was tried, such as `read`.
        act: &'static str,
        /// The file it was tried on.
        path: PathBuf,
        /// Why it failed.
        why: std::io::Error,
    },
}

impl StoreError {
    fn new(act: &'static str, path: &Path, why: std::io::Error) -> Self {
        Self::Failed {
            act,
            path: path.to_owned(),
            why,
        }
    }

    /// The same where something else was tried in the end.
    fn instead_of(self, act: &'static str) -> Self {
        match self {
            Self::Failed { path, why, .. } => Self::Failed { act, path, why },
            other => other,
        }
    }
}
