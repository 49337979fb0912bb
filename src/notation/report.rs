//! What is wrong with a file, as data for the terminal, the screens and editors.

use super::excerpt::Excerpt;
use super::lines::LineIndex;
use super::look_alike;
use super::plain::quoted;
use crate::rules::{self, Fault, Level};
use crate::shown::harmless;
use std::fmt;
use std::ops::Range;

/// The most problems in the report of one file.
pub const PROBLEMS_MAX: usize = 50;

/// The problems of a file, in its order. A file that cannot be played has at least one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The problems, up to [`PROBLEMS_MAX`].
    pub problems: Vec<Problem>,
}

/// Something to mend, and where. All texts are fit for a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The bytes in the file.
    pub span: Range<usize>,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The column behind the last character, on the same line: at least `column`.
    pub end_column: usize,
    /// The name of the rule, one of [`Rule::all`](crate::rules::Rule::all).
    pub rule: &'static str,
    /// How much it matters.
    pub level: Level,
    /// What is wrong.
    pub title: String,
    /// What to say at the place itself.
    pub label: String,
    /// How to put it right, where the label does not say so.
    pub help: Option<String>,
    /// The line it is on, and where in that line.
    pub excerpt: Excerpt,
}

impl Report {
    /// A report of one problem that ended the reading.
    pub(super) fn one(text: &str, span: Range<usize>, fault: Fault) -> Self {
        Self {
            problems: vec![Problem::new(&LineIndex::of(text), span, fault)],
        }
    }

    /// The report of a file that cannot be read at all, and why.
    #[must_use]
    pub fn unreadable(why: &str) -> Self {
        let fault = rules::UNREADABLE_FILE.fault("this file cannot be read", quoted(why));
        Self::one("", 0..0, fault)
    }

    /// The number of problems of each level.
    #[must_use]
    pub fn count(&self) -> Count {
        let mut count = Count::default();
        for problem in &self.problems {
            count.0[problem.level as usize] += 1;
        }
        count
    }

    /// One line with the number of problems; `name` is what the user calls the file.
    #[must_use]
    pub fn summary(&self, name: &str) -> String {
        let name = harmless(name);
        match self.problems.len() {
            PROBLEMS_MAX => format!("the first {PROBLEMS_MAX} problems in {name}"),
            _ => format!("{} in {name}", self.count()),
        }
    }
}

impl Problem {
    pub(super) fn new(lines: &LineIndex<'_>, span: Range<usize>, fault: Fault) -> Self {
        let (line, column) = lines.place(span.start);
        let plain = |text: String| harmless(&text).into_owned();
        let help = looks_like(lines, line, &span, &fault).or(fault.help);
        Self {
            line,
            column,
            end_column: column + lines.characters(span.clone()),
            rule: fault.rule.id,
            level: fault.rule.level,
            title: plain(fault.title),
            label: plain(fault.label),
            help: help.map(plain),
            excerpt: lines.excerpt(line, span.clone()),
            span,
        }
    }
}

/// What is not what it looks like where an error is.
fn looks_like(
    lines: &LineIndex<'_>,
    line: usize,
    span: &Range<usize>,
    fault: &Fault,
) -> Option<String> {
    let found = look_alike::of_line(lines.line_text(line), lines.part(span.clone()));
    let found = found.filter(|_| fault.rule.level == Level::Error)?;
    Some(format!("there is {}", look_alike::named(found)?))
}

/// The number of problems of each level, in the order of [`Level::ALL`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count([usize; Level::ALL.len()]);

impl Count {
    /// The number of problems of one level.
    #[must_use]
    pub const fn of(self, level: Level) -> usize {
        self.0[level as usize]
    }
}

impl std::ops::AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        for (sum, more) in self.0.iter_mut().zip(other.0) {
            *sum += more;
        }
    }
}

impl fmt::Display for Count {
    /// "1 error, 2 warnings"; levels without a problem are left out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = Level::ALL
            .iter()
            .zip(self.0)
            .filter(|(_, count)| *count > 0);
        let told: Vec<String> = told
            .map(|(level, count)| match count {
                1 => format!("1 {level}"),
                many => format!("{many} {level}s"),
            })
            .collect();
        match told.as_slice() {
            [] => f.write_str("no problems"),
            told => f.write_str(&told.join(", ")),
        }
    }
}
