//! What the rules over several fields need to tell a fault: the notes and the places.

use super::fault::Fault;
use super::field::Field;
use super::notes::Notes;
use super::places::Places;

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
}

impl Context<'_, '_> {
    /// Notes a field that is absent; `owner` is the first key of the mapping that misses it.
    pub(super) fn require<T>(self, field: &Field<T>, key: &str, owner: u32) {
        if !field.is_given() {
            self.notes.add(owner, Fault::missing(key));
        }
    }

    /// The value of a field that must be given.
    pub(super) fn need<T>(self, field: Field<T>, key: &str, owner: u32) -> Option<T> {
        self.require(&field, key, owner);
        field.value
    }
}
