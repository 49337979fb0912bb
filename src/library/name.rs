//! The names of routine files: which files are routines, and which id each has.

use std::path::Path;

use crate::shown::{Shown, composed};

/// The endings of a routine file, in small letters or capitals.
const ENDINGS: [&str; 2] = ["yaml", "yml"];

/// Whether a file's name says that it is a routine.
pub(super) fn is_yaml(path: &Path) -> bool {
    let ending = path.extension();
    ending.is_some_and(|ending| {
        ENDINGS
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    })
}

/// The id of the routine in a file: its name without the ending, as it can be shown, in the form
/// in which names are compared.
pub(super) fn id(path: &Path) -> String {
    let stem = match is_yaml(path) {
        true => path.file_stem(),
        false => path.file_name(),
    };
    of(Shown::path(stem.map_or(path, Path::new)).as_str())
}

/// What somebody typed, in the form of an id.
pub(super) fn of(typed: &str) -> String {
    composed(Shown::from(typed).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_an_id_that_can_be_shown_and_typed() {
        for (file, id) in [
            ("a/calves.yaml", "calves"),
            ("UPPER.YAML", "UPPER"),
            ("Mixed.Yml", "Mixed"),
            ("v1.2.yml", "v1.2"),
            ("scho\u{308}ne.yaml", "schöne"),
            ("a\u{1b}[31m.yaml", "a\\u{1b}[31m"),
            ("notes.txt", "notes.txt"),
            ("..", ".."),
        ] {
            assert_eq!(super::id(Path::new(file)), id);
            assert_eq!(of(id), id);
        }
        assert!(is_yaml(Path::new("x.YmL")) && !is_yaml(Path::new("yaml")));
        #[cfg(unix)]
        {
            let latin = std::os::unix::ffi::OsStrExt::from_bytes(b"latin-\xe9.yaml");
            assert_eq!(id(Path::new::<std::ffi::OsStr>(latin)), "latin-\u{fffd}");
        }
    }
}
