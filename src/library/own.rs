//! The user's own folder: every routine file in it, at any depth.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Slot;
use std::path::{Path, PathBuf};

use super::find_files::{Below, below};
use super::{Entry, Origin, entry, file, name};
use crate::notation;
use crate::shown::Shown;

/// An entry for every routine file in a folder, and for everything there that cannot be read, with
/// the reason. Each file is read when its entry is asked for; a folder that is not there has none.
pub fn own(folder: &Path) -> impl Iterator<Item = Entry> + use<> {
    let Below {
        files,
        unread,
        linked,
    } = below(folder);
    let mut names: HashMap<String, PathBuf> = HashMap::new();
    let files = in_order(files).into_iter();
    let files = files.map(move |path| match names.entry(name::id(&path)) {
        Slot::Occupied(first) => again(path, first.get()),
        Slot::Vacant(free) => {
            let id = free.key().clone();
            free.insert(path.clone());
            read(&id, path)
        }
    });
    let unread = unread.into_iter().map(|(path, why)| unreadable(path, &why));
    let linked = linked.into_iter().map(|path| {
        let reason = "a link to a folder is not followed; `backrub add` copies what is in it";
        entry::unread(name::id(&path), path, reason.to_owned())
    });
    files.chain(unread).chain(linked)
}

fn read(id: &str, path: PathBuf) -> Entry {
    match file::bytes(&path) {
        Err(why) => unreadable(path, &why.to_string()),
        Ok(bytes) => {
            let read = notation::read(id, &bytes).map_err(|report| report.problems.len());
            entry::of(id, Origin::Own(path), read)
        }
    }
}

fn unreadable(path: PathBuf, why: &str) -> Entry {
    entry::unread(name::id(&path), path, format!("it cannot be read: {why}"))
}

/// A second file of one id. It is shown with its ending, which tells the two apart.
fn again(path: PathBuf, first: &Path) -> Entry {
    let id = Shown::file_name(&path).to_string();
    let first = Shown::path(first);
    let reason = format!("{first} has the same name; rename one of them");
    entry::unread(id, path, reason)
}

/// The file with this id, if the user's own folder has one.
#[must_use]
pub fn find(folder: &Path, id: &str) -> Option<PathBuf> {
    let id = name::of(id);
    let mut files = in_order(below(folder).files).into_iter();
    files.find(|path| name::id(path) == id)
}

/// The files of the user's own folder, by id.
#[must_use]
pub fn by_id(folder: &Path) -> HashMap<String, PathBuf> {
    let files = in_order(below(folder).files).into_iter().rev();
    files.map(|path| (name::id(&path), path)).collect()
}

/// The ids in the folder.
pub(super) fn ids(folder: &Path) -> impl Iterator<Item = String> + use<> {
    let files = below(folder).files.into_iter();
    files.map(|path| name::id(&path))
}

/// Of two files with one id the first holds: the one less deep, and with the usual ending.
fn in_order(mut files: Vec<PathBuf>) -> Vec<PathBuf> {
    let usual = |path: &Path| path.extension().is_some_and(|ending| ending == "yaml");
    files.sort_by_cached_key(|path| (path.components().count(), !usual(path), path.clone()));
    files
}

// Other systems refuse some of the names.
#[cfg(all(test, target_os = "linux"))]
#[path = "own_tests.rs"]
mod tests;
