//! The problems as JSON, for editors and scripts.

use crate::notation;

/// One problem; lines and columns count from 1, and columns count characters.
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
    pub(super) fn new(path: &str, problem: notation::Problem) -> Self {
        Self {
            path: path.to_owned(),
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

/// The problems as one JSON array. Paths are exact, but their control characters are escaped, so
/// that they do nothing to a terminal.
pub(super) fn text(problems: &[JsonProblem]) -> serde_json::Result<String> {
    let text = serde_json::to_string_pretty(problems)?;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c != '\n' && notation::acts(c) {
            // All control characters fit into four digits.
            true => out += &format!("\\u{:04x}", u32::from(c)),
            false => out.push(c),
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_kept_and_does_not_act() {
        let report = notation::draft("x", b"title: ''").into_report();
        let path = "a\u{9b}2J\u{202e}\u{1b}[m\u{7f}/ü\n.yaml";
        let problem = JsonProblem::new(path, report.problems[0].clone());
        let text = text(&[problem]).unwrap();
        assert!(!text.contains(|c| c != '\n' && notation::acts(c)), "{text}");
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read[0]["path"], path);
    }
}
