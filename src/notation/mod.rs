//! The routine file: YAML in, a routine or a report out.
//!
//! A file goes through `guard` (limits, encoding) → `tree` (the values of the YAML) → `reader` and
//! `shape` (serde structs; a value that cannot be used is noted and reading goes on) → `routine`,
//! `steps`, `stroke` (checks across fields), and becomes a [`Routine`], or a [`Report`] with
//! every problem and its place.
//!
//! This module knows no file system and no screen, and finds errors only. Warnings about a routine
//! that can be played come from others, who add them to the [`Draft`], which knows where each
//! value stands.

mod choice;
mod context;
mod draft;
mod excerpt;
mod fault;
mod field;
mod guard;
mod known;
mod marks;
mod meant;
mod merge;
mod never;
mod notes;
mod plain;
mod positions;
mod reader;
mod render;
mod report;
mod routine;
mod schema;
mod shape;
mod sides;
mod spans;
mod steps;
mod stroke;
mod syntax;
mod texts;
mod tree;
mod values;

#[cfg(test)]
mod tests;

pub use draft::Draft;
pub use excerpt::Excerpt;
pub use guard::BYTES_MAX;
pub use plain::{acts, harmless};
pub use render::{render, render_problems};
pub use report::{Count, PROBLEMS_MAX, Problem, Report};
pub use schema::{BEYOND, schema};

use crate::model::{Routine, Stroke};
use crate::rules::{self, Fault};
use context::Context;
use field::Field;
use marks::Marks;
use notes::Notes;
use reader::Reader;
use serde::Deserialize;
use serde::de::Unexpected;
use shape::{FileShape, Title};
use spans::Spans;
use std::cell::RefCell;
use tree::Content;
use values::Single;

/// A routine that can be played, or all the reasons why there is none.
pub type Reading = Result<Routine, Report>;

/// The byte order mark that some editors put before the text.
const BOM: &[u8] = "\u{FEFF}".as_bytes();

/// Reads a routine file; `id` is the file name without `.yaml`.
///
/// # Errors
/// The report holds every problem at once, up to [`PROBLEMS_MAX`], in the order of the file.
pub fn read(id: &str, bytes: &[u8]) -> Reading {
    // libyaml counts a byte order mark as a column, and would call the second key misplaced.
    match bytes.strip_prefix(BOM) {
        Some(rest) => read_text(id, rest).map_err(|report| report.moved_by(BOM.len())),
        None => read_text(id, bytes),
    }
}

fn read_text(id: &str, bytes: &[u8]) -> Reading {
    let read = values(id, guard::text(bytes)?, None)?;
    match read.routine {
        Some(routine) if read.notes.is_empty() => Ok(routine),
        _ => Err(read.notes.into_report(&read.spans)),
    }
}

/// Reads a routine file for its author: keeps where each value stands, and as many strokes as can
/// be read of a file that cannot be played. Takes a little longer than [`read`].
#[must_use]
pub fn draft<'t>(id: &str, bytes: &'t [u8]) -> Draft<'t> {
    let text = bytes.strip_prefix(BOM).unwrap_or(bytes);
    let kept = RefCell::default();
    let draft = match guard::text(text).and_then(|text| values(id, text, Some(&kept))) {
        Err(report) => Draft {
            problems: report.problems,
            ..Draft::default()
        },
        Ok(read) => Draft {
            meant: read
                .routine
                .iter()
                .flat_map(|routine| routine.meant.clone())
                .collect(),
            routine: read.routine.filter(|_| read.notes.is_empty()),
            problems: read.notes.into_problems(&read.spans),
            read: Some((read.spans, read.marks)),
            ..Draft::default()
        },
    };
    Draft {
        strokes: kept.take(),
        before: bytes.len() - text.len(),
        ..draft
    }
}

/// What was read of a file that could be parsed.
struct Values<'t> {
    /// `None` if something required is missing or unusable, and noted.
    routine: Option<Routine>,
    notes: Notes,
    spans: Spans<'t>,
    marks: Marks,
}

fn values<'t>(
    id: &str,
    text: &'t str,
    kept: Option<&RefCell<Vec<Stroke>>>,
) -> Result<Values<'t>, Report> {
    let tree = tree::parse(text).map_err(|error| syntax::report(text, error))?;
    if matches!(tree.root.content, Content::Null) {
        return Err(Report::one(text, 0..0, nothing_to_read()));
    }
    let spans = Spans::new(text, tree.spans);
    let (notes, marks) = (Notes::default(), RefCell::default());
    let file = match Field::<FileShape>::deserialize(Reader::new(&tree.root, &notes)) {
        Ok(file) => file,
        Err(fault) => return Err(Report::one(text, 0..0, fault)),
    };
    let context = Context {
        notes: &notes,
        spans: &spans,
        marks: &marks,
        kept,
        setting: None,
    };
    Ok(Values {
        routine: routine::routine(id, file, context),
        notes,
        spans,
        marks: marks.into_inner(),
    })
}

/// The text as the title of a routine: trimmed, one paragraph of 1 to 80 characters.
///
/// # Errors
/// What is wrong with it, in words for the author.
pub fn title(text: &str) -> Result<String, String> {
    match Title::read(Unexpected::Str(text)) {
        Ok(title) => Ok(title.0),
        Err(fault) => Err(format!("{}: {}", fault.title, fault.label)),
    }
}

fn nothing_to_read() -> Fault {
    Fault::new(rules::EMPTY, "this file is empty", "nothing to read here")
        .help("a routine begins with `title: …`, `benefit: …` and `setting: …`")
}
