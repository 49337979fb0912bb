//! The user's own folder: every routine file in it, at any depth.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Slot;
use std::path::{Path, PathBuf};

use super::find_files::{Below, below};
use super::{Entry, Origin, entry, file, name};
use crate::notation;
use crate::shown::Shown;

/// Why a link to a folder is passed over.
pub const LINK: &str = "a link to a folder is not followed; `backrub add` copies what is in it";

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
    let root = folder.to_owned();
    let files = files.map(move |path| match names.entry(name::id(&path)) {
        Slot::Occupied(first) => again(path, first.get(), &root),
        Slot::Vacant(free) => {
            let id = free.key().clone();
            free.insert(path.clone());
            read(&id, path)
        }
    });
    let root = folder.to_owned();
    let told = unread.into_iter().map(|(path, why)| (path, cannot(&why)));
    let links = linked.into_iter().map(|path| (path, LINK.to_owned()));
    let told = told.chain(links).map(move |(path, why)| {
        // No routine has such an id, so it takes the place of none.
        let id = format!("{}/", below_root(&path, &root));
        entry::unread(id, path, why)
    });
    files.chain(told)
}

fn read(id: &str, path: PathBuf) -> Entry {
    match file::bytes(&path) {
        Err(why) => entry::unread(id.to_owned(), path, cannot(&why.to_string())),
        Ok(bytes) => {
            let read = notation::read(id, &bytes).map_err(|report| report.problems.len());
            entry::of(id, Origin::Own(path), read)
        }
    }
}

fn cannot(why: &str) -> String {
    format!("it cannot be read: {why}")
}

/// A second file of one id. It is shown with its ending and the folders that it is in, which tell
/// the two apart.
fn again(path: PathBuf, first: &Path, root: &Path) -> Entry {
    let id = below_root(&path, root).to_string();
    let first = below_root(first, root);
    let reason = format!("{first} has the same name; rename one of them");
    entry::unread(id, path, reason)
}

/// A path as it is called from the user's own folder.
fn below_root(path: &Path, root: &Path) -> Shown {
    match path.strip_prefix(root) {
        Ok(below) if !below.as_os_str().is_empty() => Shown::path(below),
        _ => Shown::file_name(path),
    }
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
