//! Finds the files to look at when people name files and folders.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::name::is_yaml;

/// A file to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundFile {
    /// The file, or a folder that cannot be read.
    pub path: PathBuf,
    /// Whether it was named itself, rather than found in a folder.
    pub named: bool,
}

/// What was found where people named files and folders.
#[derive(Debug, Default)]
pub struct Found {
    /// The files to look at.
    pub files: Vec<FoundFile>,
    /// Links to folders in the named folders, which are not followed.
    pub linked: Vec<PathBuf>,
}

/// The files named, with every `.yaml` and `.yml` file below it, sorted, in place of a folder.
/// Hidden files and folders are skipped.
#[must_use]
pub fn find_files(paths: &[PathBuf]) -> Found {
    let mut found = Found::default();
    for path in paths {
        if path.is_dir() {
            let Below {
                files,
                unread,
                mut linked,
            } = below(path);
            linked.sort();
            found.linked.append(&mut linked);
            // When it is opened like a file, the error says why it cannot be read.
            let mut paths: Vec<PathBuf> = unread.into_iter().map(|(folder, _)| folder).collect();
            paths.extend(files);
            paths.sort();
            let named = false;
            let files = paths.into_iter().map(|path| FoundFile { path, named });
            found.files.extend(files);
        } else {
            found.files.push(FoundFile {
                path: path.clone(),
                named: true,
            });
        }
    }
    found
}

/// What is below a folder, at any depth.
#[derive(Debug, Default)]
pub(super) struct Below {
    /// The files that by their name are routines.
    pub(super) files: Vec<PathBuf>,
    /// Folders that cannot be read, each with the reason.
    pub(super) unread: Vec<(PathBuf, String)>,
    /// Links to folders, which are not followed: they may lead anywhere, and in circles.
    pub(super) linked: Vec<PathBuf>,
}

/// Everything below a folder. Hidden files and folders are skipped.
pub(super) fn below(folder: &Path) -> Below {
    let mut below = Below::default();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(why) if why.kind() == ErrorKind::NotFound => continue,
            Err(why) => {
                below.unread.push((folder, why.to_string()));
                continue;
            }
        };
        for entry in entries.flatten() {
            let path = entry.path();
            if entry.file_name().as_encoded_bytes().starts_with(b".") {
                continue;
            }
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(path);
            } else if path.is_dir() {
                below.linked.push(path);
            } else if is_yaml(&path) {
                below.files.push(path);
            }
        }
    }
    below
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_stands_for_the_files_below_it() {
        let home = tempfile::tempdir().unwrap();
        let at = |name: &str| home.path().join(name);
        for folder in ["a/b", ".git"] {
            fs::create_dir_all(at(folder)).unwrap();
        }
        for file in [
            "z.yaml",
            "a/b/y.yml",
            "a/x.yaml",
            "a/x.txt",
            ".git/w.yaml",
            "a/.v.yaml",
        ] {
            fs::write(at(file), "").unwrap();
        }
        let found = find_files(&[home.path().to_owned(), at("a/x.txt"), at("gone.yaml")]);
        let found: Vec<_> = found
            .files
            .iter()
            .map(|found| (found.path.clone(), found.named))
            .collect();
        let want = [
            ("a/b/y.yml", false),
            ("a/x.yaml", false),
            ("z.yaml", false),
            ("a/x.txt", true),
            ("gone.yaml", true),
        ];
        assert_eq!(found, want.map(|(name, named)| (at(name), named)));
    }

    #[cfg(unix)]
    #[test]
    fn links_that_go_in_circles_end() {
        let home = tempfile::tempdir().unwrap();
        let at = |name: &str| home.path().join(name);
        fs::create_dir(at("a")).unwrap();
        std::os::unix::fs::symlink(home.path(), at("a/up")).unwrap();
        std::os::unix::fs::symlink("me.yaml", at("a/me.yaml")).unwrap();
        let found = find_files(&[home.path().to_owned()]);
        assert_eq!(found.files.len(), 1, "{found:?}");
        assert_eq!(found.linked, [at("a/up")]);
    }
}
