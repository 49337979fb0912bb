//! The bytes of one of the user's files.

use std::io;
use std::path::Path;

use crate::{notation, read_file};

/// The bytes of a file, up to one more than a routine may have.
///
/// # Errors
/// When it cannot be read or is not a regular file.
pub(super) fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    read_file::bytes(path, notation::BYTES_MAX)
}
