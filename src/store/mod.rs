//! What is remembered between sittings: a few answers, and a diary of what was done.
//!
//! Files live in one folder that is given as an argument; so is the time. Everything is plain
//! JSON that its owner can read, and nothing of it ever leaves the machine. Writing may fail
//! (a full disk): that is told, and costs nothing but the memory of it.

mod backgrounds;
mod diary;
mod json;
mod memory;
mod settings;

pub use backgrounds::{keep_background, last_background};
pub use diary::{Done, sessions};
pub use memory::Memory;
pub use settings::{Settings, SettingsError};

use std::path::{Path, PathBuf};

use crate::atomic_write::WriteError;

/// Something that could not be kept or looked up.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// Anything else.
    #[error("cannot {act} {}: {why}", .path.display())]
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
