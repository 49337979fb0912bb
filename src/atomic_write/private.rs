//! Files that are their owner's alone: what the program remembers about a person.

use std::fs::{self, DirBuilder, File};
use std::io::{self, Write};
use std::path::Path;

use super::{WriteError, beside, folder};

/// Writes a file that only its owner can read, over what is there, and makes its folder. A link to
/// a file stays one: the file that it leads to is replaced. Returns the file, still open.
///
/// # Errors
/// When it cannot be written.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<File, WriteError> {
    let failed = WriteError::failed("write", path);
    make_private_folder(folder(path))?;
    let real = fs::canonicalize(path).ok().filter(|real| real.is_file());
    let place = real.unwrap_or_else(|| path.to_owned());
    let write = || {
        let (beside, _listed, file) = beside(&place, create, |file| file.write_all(bytes))?;
        beside.persist(&place).map_err(|refused| refused.error)?;
        // The new name is safe too; not every system can say so of a folder.
        let _ = File::open(folder(&place)).and_then(|folder| folder.sync_all());
        Ok(file)
    };
    write().map_err(failed)
}

/// Makes a folder that only its owner can look into, and the folders around it as usual.
///
/// # Errors
/// When it is not there and cannot be made.
pub fn make_private_folder(folder: &Path) -> Result<(), WriteError> {
    if folder.is_dir() {
        return Ok(());
    }
    super::make_folder(folder)?;
    let mut builder = DirBuilder::new();
    // Another window may make it meanwhile.
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    let made = builder.create(folder);
    made.map_err(WriteError::failed("create the folder", folder))
}

fn create(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).read(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
