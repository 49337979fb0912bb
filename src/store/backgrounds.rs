//! The background that each terminal had when it was last asked, for the first picture of the
//! next sitting there.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{StoreError, json};
use crate::model::Background;

/// Backgrounds by the names of their terminals.
type Backgrounds = BTreeMap<String, Background>;

/// The background that a terminal told, as it is kept in a folder; none if it never told one, or
/// only ever a dark one.
///
/// # Errors
/// When the file is there and cannot be read or makes no sense.
pub fn last_background(folder: &Path, terminal: &str) -> Result<Option<Background>, StoreError> {
    let mut known: Backgrounds = json::read(&file(folder))?;
    Ok(known.remove(terminal))
}

/// Keeps the background of a terminal in a folder. Nothing is written while it is what was known,
/// or what most are: dark.
///
/// # Errors
/// When the file cannot be read, or the folder made, or the file written.
pub fn keep_background(
    folder: &Path,
    terminal: &str,
    background: Background,
) -> Result<(), StoreError> {
    let path = file(folder);
    let mut known: Backgrounds = json::read(&path)?;
    let last = known.insert(terminal.to_owned(), background);
    if last.unwrap_or(Background::Dark) == background {
        return Ok(());
    }
    json::write(&path, &known)
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
        let keep = |terminal, background| keep_background(folder.path(), terminal, background);
        let last = |terminal| last_background(folder.path(), terminal).unwrap();
        keep("xterm-kitty", Background::Dark).unwrap();
        assert!(!file(folder.path()).exists(), "as most are");
        keep("xterm-kitty", Background::Light).unwrap();
        keep("foot", Background::Light).unwrap();
        keep("foot", Background::Dark).unwrap();
        assert_eq!(last("xterm-kitty"), Some(Background::Light));
        assert_eq!(last("foot"), Some(Background::Dark));
        assert_eq!(last("xterm"), None);
        fs::write(file(folder.path()), "{").unwrap();
        assert!(keep("foot", Background::Light).is_err());
    }
}
