//! The routine file: YAML in, a routine or a report out.
//!
//! The way of a file: `guard` (limits, encoding) → `tree` (values, numbered in reading order)
//! → `reader` and `shape` (serde structs; a value that cannot be used is noted and the reading
//! goes on) → `routine`, `steps`, `stroke` (what one field alone cannot tell) → a
//! [`Routine`], or a [`Report`] with every problem and its place.
//!
//! It knows no file system and no screen, and it warns of nothing by itself: what can be read
//! and played, but should not be, is found by others and told to the [`Draft`], which knows
//! where it stands.

mod access;
mod choice;
mod context;
mod draft;
mod excerpt;
mod fault;
mod field;
mod guard;
mod known;
mod marks;
mod merge;
mod notes;
mod places;
mod plain;
mod positions;
mod reader;
mod render;
mod report;
mod routine;
mod schema;
mod shape;
mod sides;
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
use places::Places;
use reader::Reader;
use serde::Deserialize;
use serde::de::Unexpected;
use shape::{FileShape, Title};
use std::cell::RefCell;
use tree::Kind;
use values::Single;

/// A routine that can be played, or everything that keeps it from being one.
pub type Reading = Result<Routine, Report>;

/// The mark that some editors put before the text.
const BOM: &[u8] = "\u{FEFF}".as_bytes();

/// Reads a routine file; `id` is the file name without `.yaml`.
///
/// # Errors
/// The report holds every problem at once, up to [`PROBLEMS_MAX`], in the order of the file.
pub fn read(id: &str, bytes: &[u8]) -> Reading {
    // libyaml counts a byte order mark as a column, and then finds the second key misplaced.
    match bytes.strip_prefix(BOM) {
        Some(rest) => read_text(id, rest).map_err(|report| report.moved_by(BOM.len())),
        None => read_text(id, bytes),
    }
}

fn read_text(id: &str, bytes: &[u8]) -> Reading {
    let read = values(id, guard::text(bytes)?, None)?;
    match read.routine {
        Some(routine) if read.notes.is_empty() => Ok(routine),
        _ => Err(read.notes.into_report(&read.places)),
    }
}

/// Reads a routine file for its author: with where each value stands, and as much as can be
/// read of one that cannot be played. Takes a little longer than [`read`].
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
            routine: read.routine.filter(|_| read.notes.is_empty()),
            problems: read.notes.into_problems(&read.places),
            read: Some((read.places, read.marks)),
            ..Draft::default()
        },
    };
    Draft {
        strokes: kept.take(),
        before: bytes.len() - text.len(),
        ..draft
    }
}

/// What came of a file that has values.
struct Values<'t> {
    /// None if something that it cannot do without is amiss, and noted.
    routine: Option<Routine>,
    notes: Notes,
    places: Places<'t>,
    marks: Marks,
}

fn values<'t>(
    id: &str,
    text: &'t str,
    kept: Option<&RefCell<Vec<Stroke>>>,
) -> Result<Values<'t>, Report> {
    let tree = tree::grow(text).map_err(|halt| syntax::report(text, halt))?;
    if matches!(tree.root.kind, Kind::Null) {
        return Err(Report::one(text, 0..0, nothing_to_read()));
    }
    let places = Places::new(text, tree.spans);
    let (notes, marks) = (Notes::default(), RefCell::default());
    let file = match Field::<FileShape>::deserialize(Reader::new(&tree.root, &notes)) {
        Ok(file) => file,
        Err(fault) => return Err(Report::one(text, 0..0, fault)),
    };
    let context = Context {
        notes: &notes,
        places: &places,
        marks: &marks,
        kept,
    };
    Ok(Values {
        routine: routine::routine(id, file, context),
        notes,
        places,
        marks: marks.into_inner(),
    })
}

/// A title as a file may have it: one paragraph of 1 to 80 characters, without the blanks
/// around it.
///
/// # Errors
/// What is wrong with it, in words for its author.
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
