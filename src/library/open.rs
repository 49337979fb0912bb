//! Opening one routine, by its id or its path.

use std::path::Path;

use super::{Entry, Origin, built_in, file, own};
use crate::engine::Timeline;
use crate::model::{Routine, fingerprint};
use crate::notation::{self, Report};

/// A routine that can be played.
#[derive(Debug, Clone)]
pub struct Opened {
    /// As it was written.
    pub routine: Routine,
    /// The same laid out in time, with every moment dated.
    pub timeline: Timeline,
    /// The fingerprint of its text.
    pub text: String,
}

/// Why a routine cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no routine of that name.
    #[error("there is no routine `{name}`{}", suggest(.meant.as_deref()))]
    Unknown {
        /// What was asked for, safe to print.
        name: String,
        /// The id that was probably meant.
        meant: Option<String>,
    },
    /// Its file cannot be read.
    #[error("cannot read {name}: {why}")]
    Unreadable {
        /// The file, safe to print.
        name: String,
        /// Why.
        why: std::io::Error,
    },
    /// Its file has problems.
    #[error("{name} cannot be played; `backrub check` says why")]
    Broken {
        /// The file or id, safe to print.
        name: String,
        /// What is wrong with it.
        report: Report,
    },
}

fn suggest(meant: Option<&str>) -> String {
    match meant {
        Some(meant) => format!("; did you mean `{meant}`?"),
        None => "; `backrub list` shows them all".to_owned(),
    }
}

/// Opens a routine. A name with a separator in it or `.yaml` at its end is a path; any other is
/// an id, looked up in the user's own folder first.
///
/// # Errors
/// When there is none, its file cannot be read, or it has problems.
pub fn open(name: &str, own_folder: Option<&Path>) -> Result<Opened, OpenError> {
    let (id, name, bytes) = found(name, own_folder)?;
    read(&id, &name, &bytes)
}

/// Opens the routine of an entry, from its file as it is now.
///
/// # Errors
/// When its file cannot be read or has problems.
pub fn open_entry(entry: &Entry) -> Result<Opened, OpenError> {
    match &entry.origin {
        Origin::Own(path) => open_path(path),
        Origin::BuiltIn => open(&entry.id, None),
    }
}

/// Opens the routine in a file.
///
/// # Errors
/// When the file cannot be read or has problems.
pub(super) fn open_path(path: &Path) -> Result<Opened, OpenError> {
    let (id, name, bytes) = in_file(path)?;
    read(&id, &name, &bytes)
}

/// The id of a routine and its text as its author wrote it, whether or not it can be played.
/// The name is looked up as by [`open`].
///
/// # Errors
/// When there is none, or its file cannot be read.
pub fn text(name: &str, own_folder: Option<&Path>) -> Result<(String, Vec<u8>), OpenError> {
    found(name, own_folder).map(|(id, _, bytes)| (id, bytes))
}

/// The id of a routine, a name of it that is safe to print, and its text.
type Found = (String, String, Vec<u8>);

fn found(name: &str, own_folder: Option<&Path>) -> Result<Found, OpenError> {
    let path = match name.contains(std::path::is_separator) || name.ends_with(".yaml") {
        true => Some(name.into()),
        false => own_folder.and_then(|folder| own::find(folder, name)),
    };
    if let Some(path) = path {
        return in_file(&path);
    }
    match built_in::text(name) {
        Some(text) => Ok((name.to_owned(), name.to_owned(), text.to_vec())),
        None => Err(unknown(name, own_folder)),
    }
}

fn in_file(path: &Path) -> Result<Found, OpenError> {
    let id = file::id(path).unwrap_or("routine").to_owned();
    Ok((id, harmless_path(path), bytes(path)?))
}

/// A path that is safe to print on a terminal.
pub(super) fn harmless_path(path: &Path) -> String {
    notation::harmless(&path.display().to_string()).into_owned()
}

/// The content of a file.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, OpenError> {
    let name = harmless_path(path);
    file::bytes(path).map_err(|why| OpenError::Unreadable { name, why })
}

pub(super) fn read(id: &str, name: &str, bytes: &[u8]) -> Result<Opened, OpenError> {
    match notation::read(id, bytes) {
        Ok(routine) => Ok(Opened {
            timeline: Timeline::of(&routine),
            routine,
            text: fingerprint(bytes),
        }),
        // The report that `check` gives.
        Err(_) => Err(OpenError::Broken {
            report: super::check(id, bytes).0,
            name: name.to_owned(),
        }),
    }
}

fn unknown(name: &str, own_folder: Option<&Path>) -> OpenError {
    let own = own_folder.into_iter().flat_map(own::ids);
    let known = built_in::ids().map(ToOwned::to_owned).chain(own);
    let near = known.map(|id| (strsim::damerau_levenshtein(name, &id), id));
    let near = near.filter(|(far, id)| *far <= id.chars().count() / 3);
    OpenError::Unknown {
        name: notation::harmless(name).into_owned(),
        meant: near.min().map(|(_, id)| id),
    }
}
