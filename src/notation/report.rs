//! What is wrong with a file, as data: for the terminal, for an editor, for the list of
//! routines that need mending.

use super::fault::Fault;
use super::places::Lines;
use std::ops::Range;

/// The most problems that are told of one file.
pub const PROBLEMS_MAX: usize = 50;

/// Everything that is wrong with a file, in the order of the file; at least one problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The problems, up to [`PROBLEMS_MAX`].
    pub problems: Vec<Problem>,
}

/// One thing to mend, and where. Its texts are fit for a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The bytes of the file that it is about.
    pub span: Range<usize>,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The column behind the last character; on the same line, so at least `column`.
    pub end_column: usize,
    /// The name of the rule, one of [`RULES`](super::RULES).
    pub rule: &'static str,
    /// What is wrong.
    pub title: String,
    /// What to say at the place itself.
    pub label: String,
    /// How to put it right, where the label does not say so.
    pub help: Option<String>,
}

impl Report {
    /// A report of one problem, for what ends the reading at once.
    pub(super) fn one(text: &str, span: Range<usize>, fault: Fault) -> Self {
        Self {
            problems: vec![Problem::new(&Lines::of(text), span, fault)],
        }
    }

    /// The report of the same text with so many bytes before it, which are no characters.
    pub(super) fn moved_by(mut self, bytes: usize) -> Self {
        for problem in &mut self.problems {
            problem.span.start += bytes;
            problem.span.end += bytes;
        }
        self
    }
}

impl Problem {
    pub(super) fn new(lines: &Lines<'_>, span: Range<usize>, fault: Fault) -> Self {
        let (line, column) = lines.place(span.start);
        Self {
            line,
            column,
            end_column: column + lines.characters(span.clone()),
            span,
            rule: fault.rule,
            title: fault.title,
            label: fault.label,
            help: fault.help,
        }
    }
}
