//! What the checks across several fields share: the notes, and where values stand.

use super::fault::missing;
use super::field::Field;
use super::marks::{MappingMarks, Marks};
use super::notes::Notes;
use super::spans::Spans;
use crate::model::{Setting, Stroke};
use std::cell::RefCell;

/// What a list of strokes stands in. It decides what the list may hold and who gives the side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    /// The routine itself.
    Routine,
    /// A `repeat`.
    Repeat,
    /// An `each` block.
    Each,
}

/// Handed down from the routine to the strokes.
#[derive(Clone, Copy)]
pub(super) struct Context<'a, 't> {
    pub(super) notes: &'a Notes,
    pub(super) spans: &'a Spans<'t>,
    pub(super) marks: &'a RefCell<Marks>,
    /// Collects the strokes that were read without a mistake.
    pub(super) kept: &'a RefCell<Vec<Stroke>>,
    /// Where the routine is done, once that is read.
    pub(super) setting: Option<Setting>,
}

impl Context<'_, '_> {
    /// Notes a required field that is absent; `owner` is the first key of its mapping.
    pub(super) fn require<T>(self, field: &Field<T>, key: &str, owner: u32) {
        if !field.given {
            self.notes.add(owner, missing(key));
        }
    }

    /// Keeps a stroke, and where it stands.
    pub(super) fn keep(self, stroke: &Stroke, marks: MappingMarks) {
        self.marks.borrow_mut().strokes.push(marks);
        self.kept.borrow_mut().push(stroke.clone());
    }

    /// The value of a required field; its absence is noted.
    pub(super) fn need<T>(self, field: Field<T>, key: &str, owner: u32) -> Option<T> {
        self.require(&field, key, owner);
        field.value
    }
}
