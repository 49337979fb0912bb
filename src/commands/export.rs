//! `backrub export ROUTINE`: the routine's file as its author wrote it, byte for byte.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use super::own_folder::{self, typed};
use super::{Failure, Outcome, wrong};
use crate::atomic_write::{self, Existing, WriteError};
use crate::library;
use crate::shown::acts;

/// Prints the file, or writes it to `out`.
pub fn run(name: &str, out: Option<&Path>, force: bool) -> Result<Outcome, Failure> {
    let (id, bytes) = match library::text(name, own_folder::folder().as_deref()) {
        Ok(found) => found,
        Err(error) => return wrong(&error.to_string()),
    };
    let Some(out) = out else { return print(&bytes) };
    let path = match out.is_dir() {
        true => out.join(format!("{id}.yaml")),
        false => out.to_owned(),
    };
    let existing = match force {
        true => Existing::Replace,
        false => Existing::Keep,
    };
    if atomic_write::is_terminal(&path) && acts_on_a_terminal(&bytes) {
        return wrong(ACTS);
    }
    let takes = atomic_write::takes_what_is_written(&path);
    match atomic_write::write_named(&path, &bytes, existing) {
        // It may be standard output, and what goes there is the file alone.
        Ok(()) if takes => Ok(Outcome::Fine),
        Ok(()) => {
            writeln!(io::stdout(), "Saved: {}", typed(&path))?;
            Ok(Outcome::Fine)
        }
        Err(error @ WriteError::Exists { .. }) => wrong(&format!("{error}; --force overwrites it")),
        Err(error) => Err(error.into()),
    }
}

/// What is said instead of showing a file that acts on a terminal.
const ACTS: &str = "this file contains characters that a terminal would obey; save it with -o FILE";

/// Prints the file, but not to a terminal if it would act on that.
fn print(bytes: &[u8]) -> Result<Outcome, Failure> {
    let mut out = io::stdout();
    if out.is_terminal() && acts_on_a_terminal(bytes) {
        return wrong(ACTS);
    }
    out.write_all(bytes)?;
    out.flush()?;
    Ok(Outcome::Fine)
}

/// Whether it holds control characters, or is no text.
fn acts_on_a_terminal(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n");
    let odd = text.contains(|c| acts(c) && c != '\n' && c != '\t');
    odd || std::str::from_utf8(bytes).is_err()
}
