//! The user's own folder as the commands see it: where a new file goes, and where its editor
//! finds the schema.

use std::io;
use std::path::{Path, PathBuf};

use crate::app::Paths;
use crate::atomic_write::{self, Existing, leftovers};
use crate::shown::{Shown, exact};
use crate::{clock, notation, read_file};

/// The name of the schema file, which lies in the folder above the routines.
const SCHEMA: &str = "routine.schema.json";

/// The folder of the user's own routines; `None` without a home folder.
pub fn folder() -> Option<PathBuf> {
    Paths::find().map(|paths| paths.routines)
}

/// How the first line of a file names the schema: in the user's own folder by a relative path,
/// which is right on every machine that has backrub, elsewhere by an absolute one.
pub fn schema_for(file: &Path, own: Option<&Path>) -> String {
    let Some(own) = own else {
        return SCHEMA.to_owned();
    };
    let folder = file.parent().unwrap_or(Path::new(""));
    let same = |a: &Path, b: &Path| {
        a == b || matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
    };
    if same(folder, own) {
        return format!("../{SCHEMA}");
    }
    address(&schema(own))
}

/// Writes the schema unless it is there and up to date. A failure is only printed: editors work
/// without it.
pub fn keep_schema(own: &Path) -> io::Result<()> {
    leftovers::sweep(own, clock::a_day_ago());
    let (path, text) = (schema(own), notation::schema());
    if read_file::bytes(&path, text.len()).is_ok_and(|kept| kept == text.as_bytes()) {
        return Ok(());
    }
    match atomic_write::write(&path, text.as_bytes(), Existing::Replace) {
        Ok(()) => Ok(()),
        Err(why) => super::tell(&format!("cannot save the schema for your editor: {why}")),
    }
}

fn schema(own: &Path) -> PathBuf {
    own.parent().unwrap_or(own).join(SCHEMA)
}

/// A path without blanks, because the schema's name in the first line of a file ends at one.
fn address(path: &Path) -> String {
    let path = exact(path);
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-~+,@:\\".contains(c);
    if path.chars().all(plain) {
        return path;
    }
    let mut out = String::from("file://");
    for byte in path.bytes() {
        match byte.is_ascii_alphanumeric() || b"/._-~".contains(&byte) {
            true => out.push(char::from(byte)),
            false => out += &format!("%{byte:02X}"),
        }
    }
    out
}

/// A path quoted for a shell, without control characters.
pub fn typed(path: &Path) -> String {
    let shown = Shown::path(path);
    let shown = shown.as_str();
    let plain = |c: char| c.is_alphanumeric() || "/._-+,@:".contains(c);
    match !shown.is_empty() && !shown.starts_with('-') && shown.chars().all(plain) {
        true => shown.to_owned(),
        false => format!("'{}'", shown.replace('\'', r"'\''")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_is_one_word_away() {
        let own = Path::new("/h/data/backrub/routines");
        let named = |file: &str| schema_for(Path::new(file), Some(own));
        assert_eq!(
            named("/h/data/backrub/routines/x.yaml"),
            "../routine.schema.json"
        );
        assert_eq!(named("x.yaml"), "/h/data/backrub/routine.schema.json");
        let blank = Path::new("/h/my data/größe/routines");
        assert_eq!(
            schema_for(Path::new("x.yaml"), Some(blank)),
            "file:///h/my%20data/gr%C3%B6%C3%9Fe/routine.schema.json"
        );
        assert_eq!(schema_for(Path::new("x.yaml"), None), "routine.schema.json");
    }

    #[test]
    fn a_path_can_be_typed() {
        assert_eq!(typed(Path::new("/a/b-c.yaml")), "/a/b-c.yaml");
        assert_eq!(typed(Path::new("my file's.yaml")), r"'my file'\''s.yaml'");
        assert_eq!(typed(Path::new("$(x).yaml")), "'$(x).yaml'");
        assert_eq!(typed(Path::new("-x.yaml")), "'-x.yaml'");
    }
}
