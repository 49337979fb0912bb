//! Reads one of the user's files, up to a limit, and only regular files.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::notation;

/// The bytes of a file, up to one more than a routine may have.
///
/// # Errors
/// When it cannot be read or is not a regular file: reading a pipe might never end.
pub(super) fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let kind = path.metadata()?;
    if kind.is_dir() {
        std::fs::read_dir(path)?;
        return Err(io::Error::other("it is a folder"));
    }
    if !kind.is_file() {
        return Err(io::Error::other("it is not a regular file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?
        .take(notation::BYTES_MAX as u64 + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}
