//! The background that each terminal had when it was last asked, for the first picture of the
//! next sitting there.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::json;

use super::{StoreError, fields, folder};
use crate::model::Background;

/// The background that a terminal told, as it is kept in a folder; none if it never told one, or
/// only ever a dark one.
///
/// # Errors
/// When the file is there and cannot be read or is no object of JSON.
pub fn last_background(folder: &Path, terminal: &str) -> Result<Option<Background>, StoreError> {
    let known = fields::read(&file(folder))?;
    let last = known.0.get(terminal);
    Ok(last.and_then(|last| Background::deserialize(last).ok()))
}

/// Keeps the background of a terminal in a folder. Nothing is written while it is what was known,
/// or what most are: dark.
pub(super) fn keep(
    folder: &Path,
    terminal: &str,
    background: Background,
) -> Result<(), StoreError> {
    let is_known = |last: Option<Background>| last.unwrap_or(Background::Dark) == background;
    if last_background(folder, terminal).is_ok_and(is_known) {
        return Ok(());
    }
    let _lock = folder::lock(folder)?;
    let path = file(folder);
    let mut known = fields::read(&path)?;
    known.0.insert(terminal.to_owned(), json!(background));
    fields::write(&path, &known.0)
}

fn file(folder: &Path) -> PathBuf {
    folder.join("backgrounds.json")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn each_terminal_keeps_its_own_background() {
        let folder = tempfile::tempdir().unwrap();
        let keep = |terminal, background| keep(folder.path(), terminal, background);
        let last = |terminal| last_background(folder.path(), terminal).unwrap();
        keep("xterm-kitty", Background::Dark).unwrap();
        assert!(!file(folder.path()).exists(), "as most are");
        keep("xterm-kitty", Background::Light).unwrap();
        keep("foot", Background::Light).unwrap();
        keep("foot", Background::Dark).unwrap();
        assert_eq!(last("xterm-kitty"), Some(Background::Light));
        assert_eq!(last("foot"), Some(Background::Dark));
        assert_eq!(last("xterm"), None);
        fs::write(file(folder.path()), r#"{"foot": "green", "st": "light"}"#).unwrap();
        assert_eq!((last("foot"), last("st")), (None, Some(Background::Light)));
        fs::write(file(folder.path()), "{").unwrap();
        assert!(keep("foot", Background::Light).is_err());
    }
}
