//! A file as its author works on it: what could be read of it, what is wrong, and where each
//! value stands, so that more can be said of it than the reading knows.

use super::marks::Marks;
use super::notes::add;
use super::places::Places;
use super::report::{Problem, Report};
use crate::model::{Routine, Stroke};
use crate::rules::Remark;

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
    /// Adds what was found by others, as long as the report has room for it.
    pub fn add(&mut self, remark: Remark) {
        if let Some((places, marks)) = &self.read {
            let span = places.span(marks.find(remark.target));
            let problem = Problem::new(&places.lines, span, remark.fault);
            add(&mut self.problems, problem);
        }
    }

    /// All problems, in the order of the file.
    #[must_use]
    pub fn into_report(self) -> Report {
        Report::of(self.problems).moved_by(self.before)
    }
}
