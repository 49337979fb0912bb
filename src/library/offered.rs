//! Files of others that are to come into the user's own folder.

use std::fs;
use std::path::{Path, PathBuf};

use super::open::{bytes, read, told};
use super::{OpenError, Opened};

/// A good file that may come in.
#[derive(Debug)]
pub struct Offered {
    /// What it will be called: its name without the ending.
    pub id: String,
    /// What is in it, byte for byte: the very bytes that were looked at.
    pub bytes: Vec<u8>,
    /// The routine.
    pub opened: Opened,
}

/// Looks at a file, once.
///
/// # Errors
/// When it cannot be read or has problems.
pub fn offered(path: &Path) -> Result<Offered, OpenError> {
    let id = stem(path).unwrap_or("routine").to_owned();
    let bytes = bytes(path)?;
    let opened = read(&id, &told(path), bytes.clone())?;
    Ok(Offered { id, bytes, opened })
}

/// Why a file's name cannot be the name of a routine, if it cannot.
#[must_use]
pub fn bad_name(path: &Path) -> Option<&'static str> {
    let Some(id) = stem(path) else {
        return Some("its name must end in .yaml and be plain text");
    };
    // Some systems write an umlaut as a letter and a mark.
    let mark = |c: char| ('\u{300}'..='\u{36F}').contains(&c);
    let plain = |c: char| c.is_alphanumeric() || mark(c) || "-_. ".contains(c);
    if id.starts_with(['.', '-', ' ']) || id.ends_with([' ', '.']) {
        Some("its name must begin and end with a letter or a digit")
    } else if id.ends_with(".yaml") {
        Some("its name must not end in .yaml twice")
    } else if !id.chars().all(plain) {
        Some("its name must have only letters, digits, blanks and - _ .")
    } else if id.len() > 100 {
        Some("its name is too long: up to 100 bytes")
    } else {
        None
    }
}

/// The routine files of a folder and of those in it, by name. Hidden ones are left out, and
/// links to folders are not followed.
///
/// # Errors
/// When a folder cannot be read.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>, OpenError> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let name = told(&folder);
        let entries = fs::read_dir(&folder).map_err(|why| OpenError::Unreadable { name, why })?;
        for entry in entries.flatten() {
            let path = entry.path();
            if entry.file_name().as_encoded_bytes().starts_with(b".") {
                continue;
            }
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|end| end == "yaml" || end == "yml")
            {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

fn stem(path: &Path) -> Option<&str> {
    let name = path.file_name()?.to_str()?;
    let stem = name
        .strip_suffix(".yaml")
        .or_else(|| name.strip_suffix(".yml"))?;
    (!stem.is_empty()).then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_can_be_typed_and_shown() {
        for good in [
            "x.yaml",
            "a/b/Größe 2_b-c.yml",
            "v1.2.yaml",
            "首.yaml",
            "u\u{308}ben.yaml",
        ] {
            assert_eq!(bad_name(Path::new(good)), None, "{good}");
        }
        let long = format!("{}.yaml", "a".repeat(101));
        for bad in [
            "x.txt",
            ".yaml",
            "..yaml",
            ".x.yaml",
            "-x.yaml",
            " x.yaml",
            "x .yaml",
            "x.yaml.yaml",
            "a\nb.yaml",
            "a\u{1b}[31m.yaml",
            "a\u{202e}b.yaml",
            "a\\b.yaml",
            "a:b.yaml",
            "$(x).yaml",
            "x..yaml",
            "..",
            "/",
            &long,
        ] {
            assert!(bad_name(Path::new(bad)).is_some(), "{bad}");
        }
    }
}
