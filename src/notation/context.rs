//! What the rules over several fields need to tell a fault: the notes and the places.

use super::fault::missing;
use super::field::Field;
use super::marks::{Marks, OfOne};
use super::notes::Notes;
use super::places::Places;
use crate::model::Stroke;
use std::cell::RefCell;

/// Where a stroke stands, because it decides who gives its side and what it may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    /// In the list of the routine itself.
    Routine,
    /// In a `repeat`.
    Repeat,
    /// In an `each` block.
    Each,
}

/// Goes along from the routine down to the strokes.
#[derive(Clone, Copy)]
pub(super) struct Context<'a, 't> {
    pub(super) notes: &'a Notes,
    pub(super) places: &'a Places<'t>,
    pub(super) marks: &'a RefCell<Marks>,
    /// Where strokes are kept that are read without a mistake, for an author; else nowhere.
    pub(super) kept: Option<&'a RefCell<Vec<Stroke>>>,
}

impl Context<'_, '_> {
    /// Notes a field that is absent; `owner` is the first key of the mapping that misses it.
    pub(super) fn require<T>(self, field: &Field<T>, key: &str, owner: u32) {
        if !field.is_given() {
            self.notes.add(owner, missing(key));
        }
    }

    /// Marks a stroke, and keeps it where strokes are kept.
    pub(super) fn keep(self, stroke: &Stroke, marks: OfOne) {
        self.marks.borrow_mut().push(marks);
        if let Some(kept) = self.kept {
            kept.borrow_mut().push(stroke.clone());
        }
    }

    /// The value of a field that must be given.
    pub(super) fn need<T>(self, field: Field<T>, key: &str, owner: u32) -> Option<T> {
        self.require(&field, key, owner);
        field.value
    }
}
