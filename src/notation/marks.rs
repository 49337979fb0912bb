//! Which value of the file each value of a routine came from: its id, kept beside the routine.

use super::field::Field;
use crate::rules::{Part, Target};

/// The ids of the values of a routine.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// Those of the head of the file.
    pub(super) head: MappingMarks,
    /// Those of each stroke.
    pub(super) strokes: Vec<MappingMarks>,
}

/// The ids of the values of one mapping. An absent value has none.
#[derive(Debug, Default)]
pub(super) struct MappingMarks(Vec<(Part, u32)>);

impl MappingMarks {
    /// The marks of a mapping whose first key is `owner`.
    pub(super) fn of(owner: u32) -> Self {
        Self(vec![(Part::Whole, owner)])
    }

    /// Marks a value, unless it is absent.
    pub(super) fn with<T>(mut self, part: Part, field: &Field<T>) -> Self {
        if field.given {
            self.add(part, field.ids.value);
        }
        self
    }

    /// Marks a part with an id.
    pub(super) fn add(&mut self, part: Part, id: u32) {
        self.0.push((part, id));
    }

    fn find(&self, part: Part) -> Option<u32> {
        let mark = self.0.iter().find(|(marked, _)| *marked == part)?;
        Some(mark.1)
    }
}

impl Marks {
    /// The id of a value; that of the first key around it if the file does not give it.
    pub(super) fn find(&self, target: Target) -> u32 {
        let around = match target.stroke {
            Some(nth) => self.strokes.get(nth),
            None => Some(&self.head),
        };
        let found = around.and_then(|of| of.find(target.part).or_else(|| of.find(Part::Whole)));
        found.unwrap_or(0)
    }
}
