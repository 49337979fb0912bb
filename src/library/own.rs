//! The user's own folder: the `.yaml` files in it and one level down.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Entry, Origin, entry, file};
use crate::notation;

/// An entry for every routine file in a folder, sorted by path. Each file is read when its entry
/// is asked for; a folder that is not there has none.
pub fn own(folder: &Path) -> impl Iterator<Item = Entry> + use<> {
    paths(folder).into_iter().filter_map(|path| {
        let id = file::id(&path)?.to_owned();
        let read = match file::bytes(&path) {
            Ok(bytes) => notation::read(&id, &bytes).map_err(|report| report.problems.len()),
            Err(_) => Err(1),
        };
        Some(entry::of(&id, Origin::Own(path), read))
    })
}

/// The file with this id, if the user's own folder has one.
#[must_use]
pub fn find(folder: &Path, id: &str) -> Option<PathBuf> {
    paths(folder)
        .into_iter()
        .find(|path| file::id(path) == Some(id))
}

/// The ids in the folder.
pub(super) fn ids(folder: &Path) -> impl Iterator<Item = String> + use<> {
    let paths = paths(folder).into_iter();
    paths.filter_map(|path| file::id(&path).map(ToOwned::to_owned))
}

fn paths(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in children(folder) {
        if path.extension().is_some_and(|ending| ending == "yaml") {
            found.push(path);
        } else if path.is_dir() {
            found.extend(children(&path).filter(|p| p.extension().is_some_and(|e| e == "yaml")));
        }
    }
    found.sort();
    found
}

/// What is in a folder. One that cannot be read counts as empty, so that the list still opens.
fn children(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.filter_map(|entry| Some(entry.ok()?.path()))
}
