//! A problem as JSON, for editors and scripts.

use std::path::Path;

use crate::notation;
use crate::shown::exact;

/// One problem. The path is exact; lines and columns count from 1, and columns count characters.
#[derive(serde::Serialize)]
pub(super) struct JsonProblem {
    path: String,
    line: usize,
    column: usize,
    end_column: usize,
    rule: &'static str,
    level: &'static str,
    message: String,
    help: Option<String>,
}

impl JsonProblem {
    pub(super) fn new(path: &Path, problem: notation::Problem) -> Self {
        Self {
            path: exact(path),
            line: problem.line,
            column: problem.column,
            end_column: problem.end_column,
            rule: problem.rule,
            level: problem.level.id(),
            message: format!("{}: {}", problem.title, problem.label),
            help: problem.help,
        }
    }
}
