//! A report as text for the terminal: each problem with its line and a caret under the place.

use super::BOM;
use super::plain::{boundary, harmless, same_length};
use super::report::{PROBLEMS_MAX, Problem, Report};
use crate::rules;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::ops::Range;

/// Of a longer line only so many bytes before and after the place are shown.
const AROUND: usize = 400;

/// All problems of a file, and their number in the last line; `name` is what the reader knows
/// the file by. Nothing of the file or its name that acts on a terminal is let through.
#[must_use]
pub fn render(name: &str, text: &[u8], report: &Report, colour: bool) -> String {
    let mut out = render_problems(name, text, report, colour);
    let (count, name) = (report.count(), harmless(name));
    out.push_str(&match report.problems.len() {
        PROBLEMS_MAX => format!("the first {PROBLEMS_MAX} problems in {name}\n"),
        _ => format!("{count} in {name}\n"),
    });
    out
}

/// The problems alone, each followed by an empty line.
#[must_use]
pub fn render_problems(name: &str, text: &[u8], report: &Report, colour: bool) -> String {
    let renderer = match colour {
        true => Renderer::styled(),
        false => Renderer::plain(),
    };
    let name = harmless(name);
    let mut out = String::new();
    for problem in &report.problems {
        out.push_str(&renderer.render(&[group(&name, text, problem)]));
        out.push_str("\n\n");
    }
    out
}

fn level(problem: &Problem) -> Level<'static> {
    match problem.level {
        rules::Level::Error => Level::ERROR,
        rules::Level::Warning => Level::WARNING,
        rules::Level::Hint => Level::INFO.with_name("hint"),
    }
}

fn group<'a>(name: &'a str, text: &[u8], problem: &'a Problem) -> Group<'a> {
    let (source, span, cut) = excerpt(text, problem.span.clone());
    let mark = AnnotationKind::Primary
        .span(span)
        .label(harmless(&problem.label));
    let group = level(problem)
        .primary_title(harmless(&problem.title))
        .id(problem.rule);
    let snippet = Snippet::source(source)
        .line_start(problem.line)
        .annotation(mark);
    let group = if cut {
        // The column would be counted in the part that is shown.
        let origin = Origin::path(name).line(problem.line);
        group
            .element(origin.char_column(problem.column))
            .element(snippet)
    } else {
        group.element(snippet.path(name))
    };
    match &problem.help {
        Some(help) => group.element(Level::HELP.message(harmless(help))),
        None => group,
    }
}

/// The line around a span, or a part of it if it is very long, the span in there, and
/// whether the beginning of the line is cut off.
fn excerpt(text: &[u8], span: Range<usize>) -> (String, Range<usize>, bool) {
    let start = span.start.min(text.len());
    let newline = |byte: &u8| *byte == b'\n';
    let line = text[..start]
        .iter()
        .rposition(newline)
        .map_or(0, |at| at + 1);
    let end = text[start..].iter().position(newline);
    let end = end.map_or(text.len(), |at| start + at);
    let line = match text[line..end].starts_with(BOM) && line == 0 {
        true => BOM.len(),
        false => line,
    };
    let from = line.max(start.saturating_sub(AROUND));
    let to = end.min(start.saturating_add(AROUND));
    // The cut may fall into a character; its rest is then no UTF-8 and shown as `?`.
    let shown = same_length(&text[from..to]);
    let shown = shown.trim_end_matches('\r');
    let inside = |at: usize| boundary(shown, at.saturating_sub(from));
    let span = inside(start)..inside(span.end).max(inside(start));
    (shown.to_owned(), span, from > line)
}
