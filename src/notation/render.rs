//! A report as text for the terminal: each problem with its line, and a caret below the place.

use super::report::{Problem, Report};
use crate::rules::Level;
use crate::shown::harmless;

/// The style of the frame around a line: parameters of an SGR sequence, as the other styles here.
const FRAME: &str = "1;94";
const BOLD: &str = "1";

/// All problems of a file, and their number in the last line; `name` is what the user calls the
/// file. Nothing in the result acts on a terminal, except for colours where they are wanted.
#[must_use]
pub fn render(name: &str, report: &Report, colour: bool) -> String {
    let problems = render_problems(name, report, colour);
    problems + &report.summary(name) + "\n"
}

/// The problems, each followed by an empty line.
#[must_use]
pub fn render_problems(name: &str, report: &Report, colour: bool) -> String {
    let name = harmless(name);
    let problems = report.problems.iter();
    problems.map(|one| drawn(&name, one, colour)).collect()
}

fn drawn(name: &str, problem: &Problem, colour: bool) -> String {
    let styled = |style: &str, text: &str| match colour {
        true => format!("\u{1b}[{style}m{text}\u{1b}[0m"),
        false => text.to_owned(),
    };
    let frame = |text: &str| styled(FRAME, text);
    let (rule, level, excerpt) = (problem.rule, problem.level, &problem.excerpt);
    let (line, column) = (problem.line, problem.column);
    let style = match level {
        Level::Error => "1;91",
        Level::Warning => "1;33",
        Level::Hint => FRAME,
    };
    let blank = " ".repeat(line.to_string().len());
    let (bar, before) = (frame("|"), " ".repeat(excerpt.start));
    let head = styled(style, &format!("{level}[{rule}]"));
    let title = styled(BOLD, &format!(": {}", problem.title));
    let carets = styled(style, &"^".repeat(excerpt.width));
    let label = styled(style, &problem.label);
    let mut rows = vec![
        format!("{head}{title}"),
        format!("{blank}{}{name}:{line}:{column}", frame("--> ")),
        format!("{blank} {bar}"),
        format!("{} {bar} {}", frame(&line.to_string()), excerpt.text),
        format!("{blank} {bar} {before}{carets} {label}"),
    ];
    if let Some(help) = &problem.help {
        let (equals, word) = (frame("= "), styled(BOLD, "help"));
        rows.push(format!("{blank} {bar}"));
        rows.push(format!("{blank} {equals}{word}: {help}"));
    }
    let rows = rows.iter().map(|row| row.trim_end());
    rows.collect::<Vec<_>>().join("\n") + "\n\n"
}
