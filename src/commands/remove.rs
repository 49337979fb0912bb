//! `backrub remove ROUTINE`: deletes one of the user's own routines.

use std::fs;
use std::io::{self, Write};

use super::own_folder::{self, typed};
use super::{Failure, Outcome, misused, on_terminal, prompt, wrong};
use crate::library;
use crate::shown::Shown;

/// Removes the file of one of the user's own routines, after asking.
pub fn run(id: &str, yes: bool) -> Result<Outcome, Failure> {
    let shown = Shown::from(id);
    let own = own_folder::folder();
    let found = own
        .as_deref()
        .and_then(|own| Some((library::find(own, id)?, own)));
    let Some((path, own)) = found else {
        return wrong(&match library::text(id, own.as_deref()) {
            Ok(_) if library::is_built_in(id) => {
                format!("`{shown}` is built in and cannot be removed")
            }
            Ok((whole, _)) => format!("to remove a routine give its whole id, such as `{whole}`"),
            Err(error) => error.to_string(),
        });
    };
    let name = typed(&path);
    if !yes {
        if !on_terminal() {
            return misused(&format!("without a terminal, give --yes to remove {name}"));
        }
        if !prompt::yes(&format!("Remove {name}?"))? {
            return wrong("nothing was removed");
        }
    }
    // Of a link only the link is removed, not what it points to.
    fs::remove_file(&path).map_err(|why| format!("cannot remove {name}: {why}"))?;
    let mut out = io::stdout().lock();
    writeln!(out, "Removed: {name}")?;
    if let Some(other) = library::find(own, id) {
        writeln!(out, "  `{shown}` is now {}", typed(&other))?;
    } else if library::is_built_in(id) {
        writeln!(out, "  `{shown}` is now the built-in routine again")?;
    }
    Ok(Outcome::Fine)
}
