//! Writing so that a killed process or a full disk never leaves half a file.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::Path;

use super::StoreError;

/// Puts a text in the place of a file, wholly or not at all.
pub(super) fn replace(path: &Path, text: &str) -> Result<(), StoreError> {
    make_folder(path)?;
    let new = path.with_extension(format!("new{}", std::process::id()));
    let written = File::create(&new).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    let done = written.and_then(|()| fs::rename(&new, path));
    done.map_err(|why| {
        // The half-written file is of no use to anybody; the error that matters is `why`.
        let _ = fs::remove_file(&new);
        StoreError::new("write", path, why)
    })
}

/// Adds one line to a file, in a single write.
pub(super) fn append(path: &Path, line: &str) -> Result<(), StoreError> {
    make_folder(path)?;
    let file = OpenOptions::new().create(true).append(true).open(path);
    let written = file.and_then(|mut file| file.write_all(format!("{line}\n").as_bytes()));
    written.map_err(|why| StoreError::new("write", path, why))
}

fn make_folder(path: &Path) -> Result<(), StoreError> {
    let Some(folder) = path.parent() else {
        return Ok(());
    };
    fs::create_dir_all(folder).map_err(|why| StoreError::new("create the folder", folder, why))
}
