//! A file as its author works on it: what could be read, what is wrong, and where each value
//! stands, so that others can add what the reader does not know.

use super::marks::Marks;
use super::notes::add;
use super::report::{Problem, Report};
use super::spans::Spans;
use crate::model::{Meant, Routine, Stroke};
use crate::rules::{Level, Remark};
use crate::shown::harmless;

/// A file as read for its author.
#[derive(Debug, Default)]
pub struct Draft<'t> {
    /// The routine, if it can be played.
    pub routine: Option<Routine>,
    /// The strokes without a mistake of their own, in the order of the file. If there is a
    /// routine, they are its strokes as written.
    pub strokes: Vec<Stroke>,
    /// What the head of the file says is meant.
    pub(super) meant: Vec<Meant>,
    pub(super) problems: Vec<Problem>,
    /// What only may be a slip; for these there is room once all else has been said.
    pub(super) hints: Vec<Problem>,
    /// `None` if the file could not be parsed.
    pub(super) read: Option<(Spans<'t>, Marks)>,
    /// The length of a byte order mark before the text.
    pub(super) before: usize,
}

impl Draft<'_> {
    /// Adds what others found, as long as the report has room for it. A warning that its author
    /// means is a hint with the reason.
    pub fn add(&mut self, remark: Remark) {
        if let Some((spans, marks)) = &self.read {
            let id = marks.find(remark.target);
            let span = match &remark.phrase {
                Some(phrase) => spans.of_phrase(id, phrase),
                None => spans.of(id),
            };
            let reason = self.reason(&remark);
            let mut problem = Problem::new(&spans.lines, span, remark.fault);
            if let Some(reason) = reason {
                problem.level = Level::Hint;
                problem.help = Some(format!("meant: {}", harmless(&reason)));
            }
            add(&mut self.problems, problem);
        }
    }

    /// Why a warning is meant, by the stroke that it is about or else by the head of the file.
    fn reason(&self, remark: &Remark) -> Option<String> {
        let rule = remark.fault.rule;
        let own = remark.target.stroke.and_then(|nth| self.strokes.get(nth));
        let own = own.into_iter().flat_map(|stroke| &stroke.meant);
        let mut meant = own.chain(&self.meant).filter(|meant| meant.rule == rule.id);
        let reason = meant.next().map(|meant| meant.reason.clone());
        reason.filter(|_| rule.level == Level::Warning)
    }

    /// All problems, in the order of the file.
    #[must_use]
    pub fn into_report(self) -> Report {
        let mut problems = self.problems;
        self.hints
            .into_iter()
            .for_each(|hint| add(&mut problems, hint));
        for problem in &mut problems {
            problem.span.start += self.before;
            problem.span.end += self.before;
        }
        problems.sort_by_key(|problem| (problem.span.start, problem.span.end, problem.level));
        Report { problems }
    }
}
