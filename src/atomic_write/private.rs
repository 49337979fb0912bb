//! Files that are their owner's alone: what the program remembers about a person.

use std::fs::{self, DirBuilder, File};
use std::io;
use std::path::Path;

use super::{Existing, Ready, Staged, WriteError, beside, folder};

/// Lets `fill` write a file that only its owner can read, and makes its folder. Of a link to a file
/// that is replaced, the link stays: the file that it leads to is. Returns the file, still open.
///
/// # Errors
/// When something is there that must stay, or it cannot be written.
pub fn write_private(
    path: &Path,
    existing: Existing,
    fill: impl FnOnce(&mut File) -> io::Result<()>,
) -> Result<File, WriteError> {
    make_private_folder(folder(path))?;
    let real = fs::canonicalize(path).ok().filter(|real| real.is_file());
    let place = real.unwrap_or_else(|| path.to_owned());
    let written = beside(&place, create, fill);
    let (beside, listed, file) = written.map_err(WriteError::failed("write", path))?;
    let staged = Staged {
        path: place,
        ready: Ready::Beside(beside, listed),
    };
    staged.place(existing)?;
    // The new name is safe too; not every system can say so of a folder.
    let _ = File::open(folder(path)).and_then(|folder| folder.sync_all());
    Ok(file)
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
