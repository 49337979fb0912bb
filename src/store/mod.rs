//! What is remembered between runs: a few answers, and a diary of the sessions.
//!
//! The folder and the time come as arguments. Everything is plain JSON that its owner can read, and
//! none of it ever leaves the machine. Writing can fail, on a full disk for instance: the user is
//! told, and the program goes on without that memory.

mod backgrounds;
mod diary;
mod json;
mod memory;
mod profile;
mod settings;

pub use backgrounds::{keep_background, last_background};
pub use diary::{Done, sessions};
pub use memory::Memory;
pub use profile::{Mark, Profile};
pub use settings::Settings;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::atomic_write::WriteError;
use crate::shown::Shown;

/// Something that could not be saved or read.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A file could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
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
}

/// The text of a file; `None` where there is no such file yet.
fn text(path: &Path) -> Result<Option<String>, StoreError> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(None),
        Err(why) => Err(StoreError::new("read", path, why)),
    }
}
