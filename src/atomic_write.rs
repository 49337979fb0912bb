//! Files that are written wholly or not at all, and never over what is there unless asked.
//!
//! The bytes first go into a file of a random name in the same folder, so that a full disk is
//! noticed before anything changes. The name begins with a dot, and no list of routines shows it.
//! Links are not followed: one in the file's place blocks it, or is itself replaced.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, TempPath};

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
    /// The disk is full, the folder cannot be written to, and the like.
    #[error("cannot {act} {}: {why}", Shown::path(.path))]
    Failed {
        /// What was tried, such as `write`.
        act: &'static str,
        /// The file or folder it was tried on.
        path: PathBuf,
        /// Why it failed.
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
    beside: TempPath,
    path: PathBuf,
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
        let mut builder = Builder::new();
        builder.prefix(".backrub-").suffix(".new");
        let written = builder
            // The system's usual mode, where `tempfile` would make one for the owner alone.
            .make_in(folder(path), |path| File::create_new(path))
            .and_then(|mut file| {
                write(file.as_file_mut())?;
                file.as_file().sync_all()?;
                Ok(file.into_temp_path())
            });
        Ok(Self {
            beside: written.map_err(WriteError::failed("write", path))?,
            path: path.to_owned(),
        })
    }

    /// Moves it into its place in one step.
    ///
    /// # Errors
    /// When something is there that must stay, or it cannot be moved there.
    pub fn place(self, existing: Existing) -> Result<(), WriteError> {
        let Self { beside, path } = self;
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

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn what_is_there_stays_unless_it_may_go() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("a/b/x.yaml");
        write(&path, b"one", Existing::Keep).unwrap();
        let again = write(&path, b"two", Existing::Keep).unwrap_err();
        assert!(again.to_string().ends_with("x.yaml already exists"));
        assert_eq!(fs::read(&path).unwrap(), b"one");
        write(&path, b"two", Existing::Replace).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(names(path.parent().unwrap()), ["x.yaml"]);
    }

    #[test]
    fn without_links_the_name_is_claimed() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("x.yaml");
        let staged = |bytes: &[u8]| Staged::new(&path, bytes).unwrap().beside;
        claim(staged(b"one"), &path).unwrap();
        let again = claim(staged(b"two"), &path).unwrap_err();
        assert_eq!(again.kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"one");
        assert_eq!(names(home.path()), ["x.yaml"]);
    }

    #[cfg(unix)]
    #[test]
    fn no_link_is_written_through() {
        let home = tempfile::tempdir().unwrap();
        let (path, far) = (home.path().join("x.yaml"), home.path().join("far"));
        std::os::unix::fs::symlink(&far, &path).unwrap();
        let kept = write(&path, b"one", Existing::Keep);
        assert!(matches!(kept, Err(WriteError::Exists { .. })));
        write(&path, b"one", Existing::Replace).unwrap();
        assert!(!far.exists() && !path.is_symlink());
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_it_as_any_file_of_its_owner() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
        let (path, plain) = (home.path().join("x.yaml"), home.path().join("plain"));
        fs::write(&plain, "").unwrap();
        write(&path, b"one", Existing::Keep).unwrap();
        assert_eq!(mode(&path), mode(&plain));
    }

    #[test]
    fn what_fails_leaves_nothing_and_changes_nothing() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("x.yaml");
        drop(Staged::new(&path, b"one").unwrap());
        assert_eq!(names(home.path()), [""; 0]);
        fs::write(&path, "old").unwrap();
        let full = Staged::with(&path, |file| {
            file.write_all(b"ne")?;
            Err(ErrorKind::StorageFull.into())
        });
        let told = full.unwrap_err().to_string();
        assert!(told.starts_with("cannot write") && told.ends_with("no storage space"));
        assert_eq!(fs::read(&path).unwrap(), b"old");
        fs::create_dir(home.path().join("folder")).unwrap();
        assert!(write(&home.path().join("folder"), b"", Existing::Replace).is_err());
        assert_eq!(names(home.path()), ["folder", "x.yaml"]);
        let below = write(&path.join("y.yaml"), b"", Existing::Keep);
        let told = below.unwrap_err().to_string();
        assert!(told.starts_with("cannot create the folder"), "{told}");
        let nowhere = Staged::with(&home.path().join("no/x.yaml"), |_| Ok(()));
        let told = nowhere.unwrap_err().to_string();
        assert!(
            told.contains("no/x.yaml: ") && !told.contains("backrub-"),
            "{told}"
        );
    }
}
