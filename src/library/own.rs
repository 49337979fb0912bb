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

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;

    use super::*;

    const GOOD: &str = "title: T\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n  \
                        - { technique: rest, area: chest-belly, time: 5s }\n";

    #[test]
    fn every_file_is_listed_or_told_with_the_reason() {
        let home = tempfile::tempdir().unwrap();
        let at = |name: &str| home.path().join(name);
        fs::create_dir_all(at("sub/deep/.git")).unwrap();
        fs::create_dir_all(at("elsewhere.d")).unwrap();
        let latin = std::ffi::OsStr::from_bytes(b"latin-\xe9.yaml");
        for name in [
            "a.yml",
            "a.yaml",
            "UPPER.YAML",
            "Mixed.Yml",
            "sub/one.yaml",
            "sub/deep/two.yaml",
            "sub/UPPER.yaml",
            "sub/deep/.git/x.yaml",
            ".hidden.yaml",
            "notes.txt",
            "scho\u{308}ne.yaml",
            "sch\u{f6}ne.yaml",
            "a\u{1b}[31m\n.yaml",
        ] {
            fs::write(at(name), GOOD).unwrap();
        }
        fs::write(home.path().join(latin), GOOD).unwrap();
        symlink(home.path(), at("loop")).unwrap();
        symlink("nowhere", at("gone.yaml")).unwrap();
        let mut told: Vec<String> = own(home.path())
            .map(|entry| match entry.reason {
                None => format!("{} {}", entry.id, entry.listing.is_some()),
                Some(reason) => format!("{}: {reason}", entry.id),
            })
            .collect();
        told.sort();
        let shown = Shown::path(home.path());
        let same = |id: &str, first: &str| {
            format!("{id}: {shown}/{first} has the same name; rename one of them")
        };
        let mut want = vec![
            "Mixed true".to_owned(),
            "UPPER true".to_owned(),
            same("UPPER.yaml", "UPPER.YAML"),
            "a true".to_owned(),
            same("a.yml", "a.yaml"),
            "a\\u{1b}[31m\\u{a} true".to_owned(),
            "gone: it cannot be read: No such file or directory (os error 2)".to_owned(),
            "latin-\u{fffd} true".to_owned(),
            "loop: a link to a folder is not followed; `backrub add` copies what is in it"
                .to_owned(),
            "one true".to_owned(),
            "schöne true".to_owned(),
            same("schöne.yaml", "scho\u{308}ne.yaml"),
            "two true".to_owned(),
        ];
        want.sort();
        assert_eq!(told, want);
        for (typed, file) in [
            ("scho\u{308}ne", "scho\u{308}ne.yaml"),
            ("sch\u{f6}ne", "scho\u{308}ne.yaml"),
            ("a", "a.yaml"),
            ("UPPER", "UPPER.YAML"),
            ("two", "sub/deep/two.yaml"),
            ("a\u{1b}[31m\n", "a\u{1b}[31m\n.yaml"),
        ] {
            assert_eq!(find(home.path(), typed), Some(at(file)), "{typed:?}");
            assert_eq!(by_id(home.path()).get(&name::of(typed)), Some(&at(file)));
        }
    }

    #[test]
    fn a_folder_that_is_not_there_is_empty_and_one_that_is_none_is_told() {
        let home = tempfile::tempdir().unwrap();
        assert_eq!(own(&home.path().join("nowhere")).count(), 0);
        let file = home.path().join("routines");
        fs::write(&file, "").unwrap();
        let told: Vec<_> = own(&file).map(|entry| (entry.id, entry.reason)).collect();
        let [(id, Some(reason))] = told.as_slice() else {
            panic!("{told:?}");
        };
        assert_eq!(id, "routines");
        assert!(
            reason.starts_with("it cannot be read: Not a directory"),
            "{reason}"
        );
    }
}
