//! Finds the files to look at when people name files and folders.

use std::fs;
use std::path::{Path, PathBuf};

/// A file to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundFile {
    /// The file, or a folder that cannot be read.
    pub path: PathBuf,
    /// Whether it was named itself, rather than found in a folder.
    pub named: bool,
}

/// The files named, with every `.yaml` and `.yml` file below it, sorted, in place of a folder.
/// Hidden files and folders are skipped, and links to folders are not followed.
#[must_use]
pub fn find_files(paths: &[PathBuf]) -> Vec<FoundFile> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            below(path, &mut found);
        } else {
            found.push(FoundFile {
                path: path.clone(),
                named: true,
            });
        }
    }
    found
}

fn below(folder: &Path, found: &mut Vec<FoundFile>) {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        // When it is opened like a file, the error says why it cannot be read.
        let Ok(entries) = fs::read_dir(&folder) else {
            files.push(folder);
            continue;
        };
        for entry in entries.flatten() {
            let path = entry.path();
            if entry.file_name().as_encoded_bytes().starts_with(b".") {
                continue;
            }
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(path);
            } else if is_yaml(&path) && !path.is_dir() {
                files.push(path);
            }
        }
    }
    files.sort();
    let named = false;
    found.extend(files.into_iter().map(|path| FoundFile { path, named }));
}

fn is_yaml(path: &Path) -> bool {
    let ending = path.extension();
    ending.is_some_and(|ending| ending == "yaml" || ending == "yml")
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
        assert_eq!(found.len(), 1, "{found:?}");
    }
}
