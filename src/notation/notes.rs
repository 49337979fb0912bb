//! The faults found so far, each with the id of its value.

use super::report::{PROBLEMS_MAX, Problem};
use super::spans::Spans;
use crate::rules::Fault;
use std::cell::RefCell;

/// More than a report holds, because a mistake behind an alias is found at each use of it.
const FOUND_MAX: usize = 4 * PROBLEMS_MAX;

/// Faults in the order in which they were found.
#[derive(Debug, Default)]
pub(super) struct Notes(RefCell<Vec<Note>>);

#[derive(Debug)]
struct Note {
    at: u32,
    /// The part of a text that it is about.
    part: Option<String>,
    fault: Fault,
}

impl Notes {
    pub(super) fn add(&self, at: u32, fault: Fault) {
        self.push(at, None, fault);
    }

    /// Adds a fault in a part of a text.
    pub(super) fn add_part(&self, at: u32, part: &str, fault: Fault) {
        self.push(at, Some(part.to_owned()), fault);
    }

    fn push(&self, at: u32, part: Option<String>, fault: Fault) {
        if !self.is_full() {
            self.0.borrow_mut().push(Note { at, part, fault });
        }
    }

    /// Whether no more faults are kept, so that looking for them is of no use.
    pub(super) fn is_full(&self) -> bool {
        self.0.borrow().len() >= FOUND_MAX
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// All faults with their spans.
    pub(super) fn into_problems(self, spans: &Spans<'_>) -> Vec<Problem> {
        let mut problems: Vec<Problem> = Vec::new();
        for found in self.0.into_inner() {
            let span = match &found.part {
                Some(part) => spans.of_phrase(found.at, part),
                None => spans.of(found.at),
            };
            add(&mut problems, Problem::new(&spans.lines, span, found.fault));
            if problems.len() == PROBLEMS_MAX {
                break;
            }
        }
        problems
    }
}

/// Adds a problem, unless it is there already or there is no room for it.
pub(super) fn add(problems: &mut Vec<Problem>, new: Problem) {
    let is_same = |old: &Problem| old.span == new.span && old.title == new.title;
    if problems.len() < PROBLEMS_MAX && !problems.iter().any(is_same) {
        problems.push(new);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules;

    /// A mistake behind an alias costs one note at each use, and notes are not free.
    #[test]
    fn notes_are_bounded() {
        let notes = Notes::default();
        let fault = rules::EMPTY.fault("a", "b");
        for id in 0..FOUND_MAX {
            assert!(!notes.is_full());
            notes.add(id as u32, fault.clone());
        }
        assert!(notes.is_full());
        notes.add(0, fault);
        assert_eq!(notes.0.borrow().len(), FOUND_MAX);
    }
}
