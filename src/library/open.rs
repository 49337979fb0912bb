//! Opening one routine, by its id or its path.

use std::path::{Path, PathBuf};

use super::{Begin, Entry, Origin, built_in, file, meant, name, own};
use crate::engine::Timeline;
use crate::model::{LeftOut, Routine, fingerprint};
use crate::notation::{self, Report};
use crate::shown::Shown;

/// A routine that can be played.
#[derive(Debug, Clone)]
pub struct Opened {
    /// As it was written.
    pub routine: Routine,
    /// The same laid out in time, with every moment dated.
    pub timeline: Timeline,
    /// The fingerprint of its text.
    pub text: String,
    /// Its file, whole from the root, where it was asked for by its path; none where it has a name.
    pub file: Option<PathBuf>,
    /// Where a session with it begins.
    pub begin: Begin,
    /// What was taken out of it because it was too much in earlier sessions.
    pub left_out: Vec<LeftOut>,
}

/// Why a routine cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no routine of that name.
    #[error("there is no routine `{name}`{}", suggest(.meant.as_deref()))]
    Unknown {
        /// What was asked for.
        name: Shown,
        /// The id that was probably meant.
        meant: Option<String>,
    },
    /// Several routines begin like this, or have this title.
    #[error("`{name}` could be {}", either(.hits))]
    Several {
        /// What was asked for.
        name: Shown,
        /// The ids of those that could be meant.
        hits: Vec<String>,
    },
    /// Its file cannot be read.
    #[error("cannot read {name}: {why}")]
    Unreadable {
        /// The file.
        name: Shown,
        /// Why.
        why: std::io::Error,
    },
    /// Something else keeps it from being played.
    #[error("{name} cannot be played: {reason}")]
    Unlisted {
        /// The file.
        name: Shown,
        /// What.
        reason: String,
    },
    /// Its file has problems.
    #[error("{name} cannot be played; `backrub check` says why")]
    Broken {
        /// The file or id.
        name: Shown,
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

/// "`a`, `b` or `c`".
fn either(ids: &[String]) -> String {
    let ids: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
    match ids.split_last() {
        Some((last, first)) if !first.is_empty() => format!("{} or {last}", first.join(", ")),
        _ => ids.concat(),
    }
}

/// Opens a routine. A name with a separator in it or the ending of a routine file is a path; any
/// other is an id, looked up in the user's own folder first, the beginning of one, or a title.
///
/// # Errors
/// When there is none, its file cannot be read, or it has problems.
pub fn open(name: &str, own_folder: Option<&Path>) -> Result<Opened, OpenError> {
    let (id, shown, bytes) = found(name, own_folder)?;
    let file = is_path(name).then(|| std::path::absolute(name).ok());
    Ok(Opened {
        file: file.flatten(),
        ..read(&id, &shown, &bytes)?
    })
}

/// Opens the routine of an entry, from its file as it is now.
///
/// # Errors
/// When its file cannot be read or has problems.
pub fn open_entry(entry: &Entry) -> Result<Opened, OpenError> {
    if let Some(reason) = &entry.reason {
        return Err(OpenError::Unlisted {
            name: entry.id.as_str().into(),
            reason: reason.clone(),
        });
    }
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

/// The id of a routine, what to call it, and its text.
type Found = (String, Shown, Vec<u8>);

fn found(name: &str, own_folder: Option<&Path>) -> Result<Found, OpenError> {
    let path = match is_path(name) {
        true => Some(name.into()),
        false => own_folder.and_then(|folder| own::find(folder, name)),
    };
    if let Some(path) = path {
        return in_file(&path);
    }
    let built_in = |id: &str| Some((id.to_owned(), id.into(), built_in::text(id)?.to_vec()));
    if let Some(found) = built_in(name) {
        return Ok(found);
    }
    let mut hits = meant::ids(name, own_folder);
    match (hits.pop(), hits.is_empty()) {
        (Some(id), true) => {
            let own = own_folder.and_then(|folder| own::find(folder, &id));
            own.map_or_else(
                || built_in(&id).ok_or_else(|| unknown(name, own_folder)),
                |path| in_file(&path),
            )
        }
        (Some(last), false) => {
            hits.push(last);
            let name = name.into();
            Err(OpenError::Several { name, hits })
        }
        (None, _) => Err(unknown(name, own_folder)),
    }
}

fn is_path(name: &str) -> bool {
    name.contains(std::path::is_separator) || name::is_yaml(Path::new(name))
}

fn in_file(path: &Path) -> Result<Found, OpenError> {
    Ok((name::id(path), Shown::path(path), content(path)?))
}

/// The content of a file, up to one byte more than a routine may have.
///
/// # Errors
/// When it cannot be read.
pub fn content(path: &Path) -> Result<Vec<u8>, OpenError> {
    let name = Shown::path(path);
    file::bytes(path).map_err(|why| OpenError::Unreadable { name, why })
}

pub(super) fn read(id: &str, name: &Shown, bytes: &[u8]) -> Result<Opened, OpenError> {
    match notation::read(id, bytes) {
        Ok(routine) => Ok(Opened {
            timeline: Timeline::of(&routine),
            routine,
            text: fingerprint(bytes),
            file: None,
            begin: Begin::First,
            left_out: Vec::new(),
        }),
        // The report that `check` gives.
        Err(_) => Err(OpenError::Broken {
            report: super::check(id, bytes).0,
            name: name.clone(),
        }),
    }
}

fn unknown(name: &str, own_folder: Option<&Path>) -> OpenError {
    let typed = name::of(name);
    let own = own_folder.into_iter().flat_map(own::ids);
    let known = built_in::ids().map(ToOwned::to_owned).chain(own);
    let near = known.map(|id| (strsim::damerau_levenshtein(&typed, &id), id));
    let near = near.filter(|(far, id)| *far <= id.chars().count() / 3);
    OpenError::Unknown {
        name: name.into(),
        meant: near.min().map(|(_, id)| id),
    }
}
