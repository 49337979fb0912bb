//! Writing files into somebody's folders: wholly or not at all, and never over what is there
//! unless that is asked for.
//!
//! A file is first written under another name beside its place, so that a full disk is found
//! before anything is changed. Names that hide a link are not followed: the link itself is in
//! the way, or is replaced.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::open::told;

/// Whether a file that is there may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// What is there stays.
    Never,
    /// What is there is replaced.
    Always,
}

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub enum PutError {
    /// There is something of that name.
    #[error("{name} is there already")]
    Exists {
        /// The file, made harmless.
        name: String,
    },
    /// The disk is full, the folder cannot be written, and the like.
    #[error("cannot {act} {name}: {why}")]
    Failed {
        /// What was tried.
        act: &'static str,
        /// The file or folder, made harmless.
        name: String,
        /// Why it failed.
        why: io::Error,
    },
}

fn failed(act: &'static str, path: &Path) -> impl FnOnce(io::Error) -> PutError {
    let name = told(path);
    move |why| PutError::Failed { act, name, why }
}

/// Writes a file; the folders around it are made.
///
/// # Errors
/// When something is there and stays, or the writing fails.
pub fn put(path: &Path, bytes: &[u8], over: Over) -> Result<(), PutError> {
    Staged::new(path, bytes)?.place(over)
}

/// A file that is written, but not yet in its place. Dropped, it is gone.
#[derive(Debug)]
pub struct Staged {
    beside: PathBuf,
    path: PathBuf,
}

impl Staged {
    /// Writes a file beside its place; the folders around it are made.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn new(path: &Path, bytes: &[u8]) -> Result<Self, PutError> {
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        fs::create_dir_all(folder).map_err(failed("make the folder", folder))?;
        let (beside, mut file) = beside(folder).map_err(failed("write", path))?;
        let staged = Self {
            beside,
            path: path.to_owned(),
        };
        let written = file.write_all(bytes).and_then(|()| file.sync_all());
        written.map_err(failed("write", path))?;
        Ok(staged)
    }

    /// Puts it into its place, at one stroke.
    ///
    /// # Errors
    /// When something is there and stays, or it cannot be put there.
    pub fn place(self, over: Over) -> Result<(), PutError> {
        match over {
            Over::Always => {
                fs::rename(&self.beside, &self.path).map_err(failed("write", &self.path))
            }
            Over::Never => match fs::hard_link(&self.beside, &self.path) {
                Ok(()) => Ok(()),
                Err(why) if why.kind() == ErrorKind::AlreadyExists => Err(self.exists()),
                // Some file systems have no links.
                Err(_) => self.copy(),
            },
        }
    }

    fn copy(&self) -> Result<(), PutError> {
        let made = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&self.path);
        let mut made = match made {
            Err(why) if why.kind() == ErrorKind::AlreadyExists => return Err(self.exists()),
            made => made.map_err(failed("write", &self.path))?,
        };
        let copied = File::open(&self.beside).and_then(|mut from| {
            io::copy(&mut from, &mut made)?;
            made.sync_all()
        });
        copied.map_err(|why| {
            // Half a file is of no use; the error that matters is `why`.
            let _ = fs::remove_file(&self.path);
            failed("write", &self.path)(why)
        })
    }

    fn exists(&self) -> PutError {
        PutError::Exists {
            name: told(&self.path),
        }
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        // After a rename there is none any more.
        let _ = fs::remove_file(&self.beside);
    }
}

/// A new file of this folder that no list of routines shows.
fn beside(folder: &Path) -> io::Result<(PathBuf, File)> {
    let mut nth = 0;
    loop {
        let path = folder.join(format!(".backrub-{}-{nth}.new", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Err(why) if why.kind() == ErrorKind::AlreadyExists && nth < 1_000 => nth += 1,
            made => return made.map(|file| (path, file)),
        }
    }
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
        put(&path, b"one", Over::Never).unwrap();
        let again = put(&path, b"two", Over::Never).unwrap_err();
        assert!(again.to_string().ends_with("x.yaml is there already"));
        assert_eq!(fs::read(&path).unwrap(), b"one");
        put(&path, b"two", Over::Always).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(names(path.parent().unwrap()), ["x.yaml"]);
    }

    #[test]
    fn without_links_it_is_copied() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("x.yaml");
        let staged = Staged::new(&path, b"one").unwrap();
        staged.copy().unwrap();
        assert!(matches!(staged.copy(), Err(PutError::Exists { .. })));
        drop(staged);
        assert_eq!(names(home.path()), ["x.yaml"]);
    }

    #[cfg(unix)]
    #[test]
    fn no_link_is_written_through() {
        let home = tempfile::tempdir().unwrap();
        let (path, far) = (home.path().join("x.yaml"), home.path().join("far"));
        std::os::unix::fs::symlink(&far, &path).unwrap();
        assert!(matches!(
            put(&path, b"one", Over::Never),
            Err(PutError::Exists { .. })
        ));
        put(&path, b"one", Over::Always).unwrap();
        assert!(!far.exists() && !path.is_symlink());
    }

    #[test]
    fn what_was_only_staged_leaves_nothing() {
        let home = tempfile::tempdir().unwrap();
        drop(Staged::new(&home.path().join("x.yaml"), b"one").unwrap());
        assert_eq!(names(home.path()), [""; 0]);
        let in_a_file = home.path().join("f");
        fs::write(&in_a_file, "").unwrap();
        let error = put(&in_a_file.join("x.yaml"), b"", Over::Never).unwrap_err();
        assert!(
            error.to_string().starts_with("cannot make the folder"),
            "{error}"
        );
    }
}
