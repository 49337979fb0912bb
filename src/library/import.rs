//! Other people's files on their way into the user's own folder.
//!
//! Each is read once: the bytes that were checked are the bytes that are written.

use std::path::Path;

use super::open::{content, read};
use super::{OpenError, Opened, name};
use crate::shown::{Shown, composed, marks};

/// A file without errors, ready to be taken in.
#[derive(Debug)]
pub struct Import {
    /// The id it will have: its name without the extension, in the form in which names are compared.
    pub id: String,
    /// Its content: the very bytes that were checked.
    pub bytes: Vec<u8>,
    /// The routine.
    pub opened: Opened,
}

impl Import {
    /// Reads a file, once.
    ///
    /// # Errors
    /// When it cannot be read or has problems.
    pub fn read(path: &Path) -> Result<Self, OpenError> {
        let id = name::id(path);
        let bytes = content(path)?;
        let opened = read(&id, &Shown::path(path), &bytes)?;
        Ok(Self { id, bytes, opened })
    }
}

/// Why a file's name will not do for a routine, if it will not.
#[must_use]
pub fn bad_name(path: &Path) -> Option<&'static str> {
    // Some systems write a letter with a mark as two.
    let Some(id) = stem(path).map(composed) else {
        return Some("its name must end in .yaml and be plain text");
    };
    let plain = |c: char| c.is_alphanumeric() || marks(c) || "-_. ".contains(c);
    if id.starts_with(['.', '-', ' ']) || id.starts_with(marks) || id.ends_with([' ', '.']) {
        Some("its name must begin and end with a letter or a digit")
    } else if name::is_yaml(Path::new(&id)) {
        Some("its name must have its ending only once")
    } else if !id.chars().all(plain) {
        Some("its name must have only letters, digits, spaces and - _ .")
    } else if id.len() > 100 {
        Some("its name is too long: up to 100 bytes")
    } else {
        None
    }
}

fn stem(path: &Path) -> Option<&str> {
    path.file_stem()?.to_str().filter(|_| name::is_yaml(path))
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
            "ス\u{3099}ホ\u{3099}ン.yaml",
            "ไหล่.yaml",
            "क्या.yaml",
            "\u{1112}\u{1161}\u{11ab}.yaml",
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
            "x.yml.yaml",
            "x.YML.yaml",
            "x.yaml.yml",
            "\u{301}x.yaml",
            "x\u{fe0f}.yaml",
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
