//! A file as its author works on it: what could be read, what is wrong, and where each value
//! stands, so that others can add what the reader does not know.

use super::marks::Marks;
use super::notes::add;
use super::report::{Problem, Report};
use super::spans::Spans;
use crate::model::{Routine, Stroke};
use crate::rules::Remark;

/// A file as read for its author.
#[derive(Debug, Default)]
pub struct Draft<'t> {
    /// The routine, if it can be played.
    pub routine: Option<Routine>,
    /// The strokes without a mistake of their own, in the order of the file. If there is a
    /// routine, they are its strokes as written.
    pub strokes: Vec<Stroke>,
    pub(super) problems: Vec<Problem>,
    /// `None` if the file could not be parsed.
    pub(super) read: Option<(Spans<'t>, Marks)>,
    /// The length of a byte order mark before the text.
    pub(super) before: usize,
}

impl Draft<'_> {
    /// Adds what others found, as long as the report has room for it.
    pub fn add(&mut self, remark: Remark) {
        if let Some((spans, marks)) = &self.read {
            let span = spans.of(marks.find(remark.target));
            let problem = Problem::new(&spans.lines, span, remark.fault);
            add(&mut self.problems, problem);
        }
    }

    /// All problems, in the order of the file.
    #[must_use]
    pub fn into_report(self) -> Report {
        let mut problems = self.problems;
        for problem in &mut problems {
            problem.span.start += self.before;
            problem.span.end += self.before;
        }
        problems.sort_by_key(|problem| (problem.span.start, problem.span.end, problem.level));
        Report { problems }
    }
}
