//! Files that are written wholly or not at all, and never over what is there unless asked.
//!
//! The bytes first go into a file of a random name in the same folder, so that a full disk is
//! noticed before anything changes. The name begins with a dot, and no list of routines shows it.
//! Links are not followed: one in the file's place blocks it, or is itself replaced. Where a person
//! names the place of a single file, a link, a device or a pipe there is what they mean
//! ([`Staged::named`]). What a signal or a kill leaves is taken away ([`leftovers`]).

pub mod leftovers;
mod named;
mod private;
#[cfg(test)]
mod tests;

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, TempPath};

use leftovers::Listed;
pub use named::{is_terminal, may_be_written, takes_what_is_written, write_named};
pub use private::{make_private_folder, write_private};

use crate::shown::Shown;

/// What happens to a file that is already there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and nothing is written.
    Keep,
    /// It is replaced.
    Replace,
}

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Something of that name is there, and stays.
    #[error("{} already exists", Shown::path(.path))]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// A folder is there.
    #[error("{} is a folder; name a file in it", Shown::path(.path))]
    IsFolder {
        /// The folder.
        path: PathBuf,
    },
    /// The disk is full, the folder cannot be written to, and the like.
    #[error("cannot {act} {}: {why}", Shown::path(.path))]
    Failed {
        /// What was tried, such as `write`.
        act: &'static str,
        /// The file or folder it was tried on.
        path: PathBuf,
        /// Why it failed.
        #[source]
        why: io::Error,
    },
}

impl WriteError {
    fn failed(act: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |why| Self::Failed { act, path, why }
    }
}

/// Writes a file, and makes the folders around it.
///
/// # Errors
/// When something is there that must stay, or writing fails.
pub fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), WriteError> {
    Staged::new(path, bytes)?.place(existing)
}

/// Makes the folders around a file.
///
/// # Errors
/// When they are not there and cannot be made.
pub fn make_folder(path: &Path) -> Result<(), WriteError> {
    let folder = folder(path);
    fs::create_dir_all(folder).map_err(WriteError::failed("create the folder", folder))
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// A file that is written and safe on the disk, but not yet in its place. It is gone when dropped.
#[derive(Debug)]
pub struct Staged {
    path: PathBuf,
    ready: Ready,
}

#[derive(Debug)]
enum Ready {
    /// Beside its place.
    Beside(TempPath, Listed),
    /// Written without a name, for what takes the bytes themselves.
    For { taker: File, written: File },
}

impl Staged {
    /// Writes these bytes beside the file's place, and makes the folders around it.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn new(path: &Path, bytes: &[u8]) -> Result<Self, WriteError> {
        make_folder(path)?;
        Self::with(path, |file| file.write_all(bytes))
    }

    /// Lets `write` fill a file beside the place of this one, in a folder that has to be there.
    ///
    /// # Errors
    /// When it cannot be made or filled.
    pub fn with(
        path: &Path,
        write: impl FnOnce(&mut File) -> io::Result<()>,
    ) -> Result<Self, WriteError> {
        // The system's usual mode, where `tempfile` would make one for the owner alone.
        let written = beside(path, |path| File::create_new(path), write);
        let (beside, listed, _) = written.map_err(WriteError::failed("write", path))?;
        Ok(Self {
            path: path.to_owned(),
            ready: Ready::Beside(beside, listed),
        })
    }

    /// Moves it into its place in one step.
    ///
    /// # Errors
    /// When something is there that must stay, or it cannot be moved there.
    pub fn place(self, existing: Existing) -> Result<(), WriteError> {
        let Self { path, ready } = self;
        let (beside, _listed) = match ready {
            Ready::Beside(beside, listed) => (beside, listed),
            Ready::For { taker, written } => {
                return named::hand_over(written, taker)
                    .map_err(WriteError::failed("write", &path));
            }
        };
        let placed = match existing {
            Existing::Replace => beside.persist(&path).map_err(|refused| refused.error),
            Existing::Keep => match beside.persist_noclobber(&path) {
                Err(refused) if refused.error.kind() != ErrorKind::AlreadyExists => {
                    claim(refused.path, &path)
                }
                placed => placed.map_err(|refused| refused.error),
            },
        };
        placed.map_err(|why| match (existing, why.kind()) {
            (Existing::Keep, ErrorKind::AlreadyExists) => WriteError::Exists { path },
            _ => WriteError::failed("write", &path)(why),
        })
    }
}

/// A file beside the place of another one: made by `create` under a name that nobody can guess,
/// filled by `write`, and safe on the disk.
fn beside(
    path: &Path,
    create: impl Fn(&Path) -> io::Result<File>,
    write: impl FnOnce(&mut File) -> io::Result<()>,
) -> io::Result<(TempPath, Listed, File)> {
    let mut builder = Builder::new();
    builder.prefix(leftovers::PREFIX).suffix(leftovers::SUFFIX);
    let made = builder.make_in(folder(path), |path| {
        let listed = Listed::new(path);
        create(path).map(|file| (file, listed))
    });
    let ((mut file, listed), beside) = made?.into_parts();
    write(&mut file)?;
    file.sync_all()?;
    Ok((beside, listed, file))
}

/// Some file systems know neither links nor a rename that replaces nothing. There an empty file
/// claims the name, and is then replaced.
fn claim(beside: TempPath, path: &Path) -> io::Result<()> {
    File::create_new(path)?;
    beside.persist(path).map_err(|refused| {
        // An empty file is of no use; the error that matters is that of the rename.
        let _ = fs::remove_file(path);
        refused.error
    })
}
