//! A file as its author works on it: what could be read of it, what is wrong, and where each
//! value stands, so that more can be said of it than the reading knows.

use super::marks::Marks;
use super::notes::tell;
use super::places::Places;
use super::report::{Problem, Report};
use crate::model::{Routine, Stroke};
use crate::rules::{Remark, Spot};
use std::ops::Range;

/// A file that was read for its author.
#[derive(Debug, Default)]
pub struct Draft<'t> {
    /// The routine, if it can be played.
    pub routine: Option<Routine>,
    /// Each stroke without a mistake of its own, in the order of the file; with a routine,
    /// its strokes as written.
    pub strokes: Vec<Stroke>,
    pub(super) problems: Vec<Problem>,
    /// None for a file of which no value could be read.
    pub(super) read: Option<(Places<'t>, Marks)>,
    /// Bytes before the text that are no characters.
    pub(super) before: usize,
}

impl Draft<'_> {
    /// Tells one thing more of the routine. Once as much is told as a report holds, the rest
    /// is not kept.
    pub fn tell(&mut self, remark: Remark) {
        let span = self.span(remark.spot);
        if let Some((places, _)) = &self.read {
            tell(
                &mut self.problems,
                Problem::new(&places.lines, span, remark.into()),
            );
        }
    }

    /// Everything that was told, in the order of the file.
    #[must_use]
    pub fn into_report(self) -> Report {
        Report::of(self.problems).moved_by(self.before)
    }

    /// The bytes of a value in the text; those of the key around it where it is not written.
    fn span(&self, spot: Spot) -> Range<usize> {
        match &self.read {
            Some((places, marks)) => places.span(marks.find(spot)),
            None => 0..0,
        }
    }
}
