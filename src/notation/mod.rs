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

mod as_typed;
mod choice;
mod context;
mod draft;
mod excerpt;
mod fault;
mod field;
mod guard;
mod known;
mod lines;
mod look_alike;
mod marks;
mod meant;
mod merge;
mod never;
mod notes;
mod per_side;
mod plain;
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
mod table;
mod texts;
mod token;
mod tree;
mod values;

#[cfg(test)]
mod tests;

pub use draft::Draft;
pub use excerpt::Excerpt;
pub use guard::BYTES_MAX;
pub use render::{render, render_problems};
pub use report::{Count, PROBLEMS_MAX, Problem, Report};
pub use schema::{BEYOND, schema};
pub use table::{Row, Table, table};

use crate::model::Routine;
use crate::rules::{self, Fault};
use context::Context;
use field::Field;
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
    let mut draft = drafted(id, bytes, false);
    draft.routine.take().ok_or_else(|| draft.into_report())
}

/// Reads a routine file for its author: keeps where each value stands, and as many strokes as can
/// be read of a file that cannot be played.
#[must_use]
pub fn draft<'t>(id: &str, bytes: &'t [u8]) -> Draft<'t> {
    drafted(id, bytes, true)
}

/// Hints on a file that can be played are looked for only where its author reads them.
fn drafted<'t>(id: &str, bytes: &'t [u8], for_author: bool) -> Draft<'t> {
    // libyaml counts a byte order mark as a column, and would call the second key misplaced.
    let text = bytes.strip_prefix(BOM).unwrap_or(bytes);
    let read = guard::text(text).and_then(|text| values(id, text, for_author));
    Draft {
        before: bytes.len() - text.len(),
        ..read.unwrap_or_else(|report| Draft {
            problems: report.problems,
            ..Draft::default()
        })
    }
}

fn values<'t>(id: &str, text: &'t str, for_author: bool) -> Result<Draft<'t>, Report> {
    let tree = tree::parse(text).map_err(|error| syntax::report(text, error))?;
    if matches!(tree.root.content, Content::Null) {
        return Err(Report::one(text, 0..0, nothing_to_read()));
    }
    let spans = Spans::new(text, tree.spans);
    let (notes, marks, kept) = (Notes::default(), RefCell::default(), RefCell::default());
    let reader = Reader {
        node: &tree.root,
        key: None,
        notes: &notes,
    };
    let file = Field::<FileShape>::deserialize(reader);
    let file = file.map_err(|fault| Report::one(text, 0..0, fault))?;
    let context = Context {
        notes: &notes,
        spans: &spans,
        marks: &marks,
        kept: &kept,
        setting: None,
    };
    let routine = routine::routine(id, file, context);
    let is_whole = notes.is_empty();
    let problems = notes.into_problems(&spans);
    let hints = match for_author || !is_whole {
        true => as_typed::hints(&tree.root, &spans),
        false => Vec::new(),
    };
    Ok(Draft {
        meant: routine
            .iter()
            .flat_map(|routine| routine.meant.clone())
            .collect(),
        routine: routine.filter(|_| is_whole),
        strokes: kept.into_inner(),
        problems,
        hints,
        read: Some((spans, marks.into_inner())),
        before: 0,
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
    rules::EMPTY
        .fault("this file is empty", "nothing to read here")
        .help("a routine begins with `title: …`, `benefit: …` and `setting: …`")
}
