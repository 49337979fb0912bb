//! The log: where it is, and what it said last.

use super::Finding;
use crate::app::{Paths, Program};
use crate::shown::Shown;
use crate::terminal::log_file;

/// As many lines as are read at a glance.
const LINES: usize = 8;

/// Its path and its last lines.
pub fn look(program: &Program) -> Vec<Finding> {
    let Some(path) = program.paths.as_ref().map(Paths::log) else {
        return vec![Finding::well("file", "none, without a home folder")];
    };
    let lines = log_file::last_lines(&path, LINES);
    let empty = if lines.is_empty() { ", empty" } else { "" };
    let file = Finding::well("file", format!("{}{empty}", Shown::path(&path)));
    let lines = lines.into_iter().map(|line| Finding::well("", line));
    [file].into_iter().chain(lines).collect()
}
