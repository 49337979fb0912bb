//! What is remembered between sittings: a few answers, and a diary of what was done.
//!
//! Files live in one folder that is given as an argument; so is the time. Everything is plain
//! JSON that its owner can read, and nothing of it ever leaves the machine. Writing may fail
//! (a full disk): that is told, and costs nothing but the memory of it.

mod diary;
mod memory;
mod settings;
mod write;

pub use diary::{Done, sessions};
pub use memory::Memory;
pub use settings::{Settings, SettingsError};

use std::path::{Path, PathBuf};

/// Something that could not be kept or looked up.
#[derive(Debug, thiserror::Error)]
#[error("cannot {act} {path}: {why}", path = path.display())]
pub struct StoreError {
    /// What was tried, such as `write`.
    pub act: &'static str,
    /// The file it was tried on.
    pub path: PathBuf,
    /// Why it failed.
    pub why: std::io::Error,
}

impl StoreError {
    fn new(act: &'static str, path: &Path, why: std::io::Error) -> Self {
        Self {
            act,
            path: path.to_owned(),
            why,
        }
    }
}
