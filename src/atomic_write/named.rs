//! One file in a place that a person named, as with `-o`: what stands there is what they mean. A
//! device or a pipe takes the bytes, a link leads to the file that is replaced.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};

use super::{Existing, Ready, Staged, WriteError};
use crate::shown::Shown;

/// What stands in a place that was named.
enum Named {
    /// A file, or nothing yet.
    File(PathBuf),
    /// A device, a pipe or a stream of this process.
    Taker,
}

fn look(path: &Path, existing: Existing) -> Result<Named, WriteError> {
    let exists = || WriteError::Exists {
        path: path.to_owned(),
    };
    let Ok(known) = fs::symlink_metadata(path) else {
        return Ok(Named::File(path.to_owned()));
    };
    if takes_what_is_written(path) {
        return Ok(Named::Taker);
    }
    match existing {
        Existing::Keep => Err(exists()),
        // A link to nothing is itself replaced: nobody knows what it was to lead to.
        Existing::Replace if known.is_symlink() => Ok(Named::File(
            fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()),
        )),
        Existing::Replace => Ok(Named::File(path.to_owned())),
    }
}

/// Whether a device, a pipe or a stream of this process stands there: what is written goes into
/// it, and nothing is replaced.
#[must_use]
pub fn takes_what_is_written(path: &Path) -> bool {
    let known = fs::metadata(path);
    known.is_ok_and(|known| !(known.is_dir() || known.is_file()) || is_standard_output(&known))
}

/// Whether a terminal stands there: what is written would act on it.
#[must_use]
#[cfg(unix)]
pub fn is_terminal(path: &Path) -> bool {
    use std::io::IsTerminal as _;
    use std::os::unix::fs::{FileTypeExt as _, OpenOptionsExt as _};
    let is_device = fs::metadata(path).is_ok_and(|known| known.file_type().is_char_device());
    let mut options = OpenOptions::new();
    options.write(true);
    options.custom_flags(rustix::fs::OFlags::NOCTTY.bits().cast_signed());
    is_device && options.open(path).is_ok_and(|opened| opened.is_terminal())
}

/// Whether a terminal stands there. Elsewhere none is a file.
#[must_use]
#[cfg(not(unix))]
pub fn is_terminal(_: &Path) -> bool {
    false
}

/// Whether a file may be written in a place that a person named, before any work is done for it.
///
/// # Errors
/// When something is there that must stay, or a folder.
pub fn may_be_written(path: &Path, existing: Existing) -> Result<(), WriteError> {
    if path.is_dir() {
        return Err(WriteError::IsFolder {
            path: path.to_owned(),
        });
    }
    let failed = WriteError::failed("write", path);
    match look(path, existing)? {
        Named::Taker => Ok(()),
        Named::File(place) => match tempfile::tempfile_in(super::folder(&place)) {
            Ok(_) => Ok(()),
            Err(why) if why.kind() == io::ErrorKind::NotFound => {
                let folder = Shown::path(super::folder(&place));
                Err(failed(io::Error::other(format!(
                    "there is no folder {folder}"
                ))))
            }
            Err(why) => Err(failed(why)),
        },
    }
}

/// Writes one file in a place that a person named, and makes the folders around it.
///
/// # Errors
/// When something is there that must stay, or writing fails.
pub fn write_named(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), WriteError> {
    if fs::symlink_metadata(path).is_err() {
        super::make_folder(path)?;
    }
    Staged::named(path, existing, |file| file.write_all(bytes))?.place(existing)
}

impl Staged {
    /// Lets `write` fill a file for a place that a person named, in a folder that has to be there.
    ///
    /// # Errors
    /// When something is there that must stay, or the file cannot be made or filled.
    pub fn named(
        path: &Path,
        existing: Existing,
        write: impl FnOnce(&mut File) -> io::Result<()>,
    ) -> Result<Self, WriteError> {
        match look(path, existing)? {
            Named::File(place) => Self::with(&place, write),
            Named::Taker => for_a_taker(path, write).map_err(WriteError::failed("write", path)),
        }
    }
}

fn for_a_taker(path: &Path, write: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<Staged> {
    let known = fs::metadata(path)?;
    let taker = match is_standard_output(&known) {
        true => standard_output()?,
        false => OpenOptions::new().write(true).open(path)?,
    };
    // Many things can only be written where one can go back, as to a length at the beginning.
    let mut written = tempfile::tempfile()?;
    write(&mut written)?;
    Ok(Staged {
        path: path.to_owned(),
        ready: Ready::For { taker, written },
    })
}

/// Gives what was written to what takes it.
pub(super) fn hand_over(mut written: File, mut taker: File) -> io::Result<()> {
    written.rewind()?;
    io::copy(&mut written, &mut taker)?;
    taker.flush()
}

/// Whether it is what standard output goes to. Opened anew, a file there would be written over
/// from its beginning.
#[cfg(unix)]
fn is_standard_output(known: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let Ok(ours) = standard_output().and_then(|out| out.metadata()) else {
        return false;
    };
    (known.dev(), known.ino()) == (ours.dev(), ours.ino())
}

#[cfg(unix)]
fn standard_output() -> io::Result<File> {
    use std::os::fd::AsFd as _;
    Ok(io::stdout().as_fd().try_clone_to_owned()?.into())
}

#[cfg(not(unix))]
fn is_standard_output(_: &fs::Metadata) -> bool {
    false
}

#[cfg(not(unix))]
fn standard_output() -> io::Result<File> {
    Err(io::ErrorKind::Unsupported.into())
}
