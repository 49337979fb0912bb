//! The rules in words: `backrub check --explain RULE` prints one of them, `docs/rules.md` has all.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::{Failure, Outcome};
use crate::model::{Source, wording};
use crate::rules::{Example, Level, Rule};

/// Explains a rule, or lists all of them.
pub fn run(rule: Option<&Rule>) -> Result<Outcome, Failure> {
    write!(io::stdout(), "{}", rule.map_or_else(list, explained))?;
    Ok(Outcome::Fine)
}

/// Every rule with what it asks for, the levels one after the other.
fn list() -> String {
    let mut out = String::new();
    for level in Level::ALL {
        let _ = writeln!(out, "{}s: {}", wording::capital(level.id()), level.means());
        for rule in Rule::all().filter(|rule| rule.level == level) {
            let asks = wrapped(rule.asks, 50);
            for (nth, line) in asks.lines().enumerate() {
                let id = if nth == 0 { rule.id } else { "" };
                let _ = writeln!(out, "  {id:<28}{line}");
            }
        }
        out.push('\n');
    }
    out + "`backrub check --explain RULE` shows one of them with examples.\n"
}

fn explained(rule: &Rule) -> String {
    let mut out = format!("{} [{}]\n", rule.level, rule.id);
    out += &wrapped(rule.asks, 80);
    out.push('\n');
    out += &wrapped(rule.why, 80);
    for source in sources(rule) {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "  {}: {}", source.key, source.title);
        let _ = source.address.map(|at| writeln!(out, "    {at}"));
    }
    let _ = write!(out, "\nWrong:\n{}\n", indented(&rule.bad));
    let _ = write!(out, "Right:\n{}", indented(&rule.good));
    out
}

/// The text wrapped to so many columns.
fn wrapped(text: &str, columns: usize) -> String {
    let mut out = String::new();
    let mut width = 0;
    for word in text.split_whitespace() {
        let more = word.chars().count() + 1;
        match width {
            0 => {}
            _ if width + more > columns => {
                out.push('\n');
                width = 0;
            }
            _ => out.push(' '),
        }
        out.push_str(word);
        width += more;
    }
    out.push('\n');
    out
}

fn sources(rule: &Rule) -> impl Iterator<Item = &'static Source> {
    rule.sources.iter().filter_map(|key| Source::find(key))
}

fn indented(example: &Example) -> String {
    let lines = example.shown().lines();
    lines.map(|line| format!("    {line}\n")).collect()
}

/// The page about all rules, in Markdown.
#[must_use]
pub fn page() -> String {
    let mut out = String::from(
        "# Rules for routine files\n\n\
        <!-- Made from the program's own table of rules; a test says how to make it again. -->\n\n\
        `backrub check PATH…` reports each of these by its name, with the place and a way to fix \
        it;\n`backrub check --explain RULE` shows one of them in the terminal.\n\n\
        | level | what it means |\n|---|---|\n",
    );
    for level in Level::ALL {
        let _ = writeln!(out, "| {level} | {} |", level.means());
    }
    out += "\nAn error always fails, a warning with `--strict`, a hint never.\n";
    for level in Level::ALL {
        let _ = writeln!(out, "\n## {}s", wording::capital(level.id()));
        for rule in Rule::all().filter(|rule| rule.level == level) {
            out += &section(rule);
        }
    }
    out
}

fn section(rule: &Rule) -> String {
    let mut out = format!("\n### {}\n\n{}\n{}\n", rule.id, rule.asks, rule.why);
    let sources: Vec<String> = sources(rule).map(Source::link).collect();
    if !sources.is_empty() {
        let _ = writeln!(out, "Sources: {}.", sources.join("; "));
    }
    for (words, example) in [("Wrong", &rule.bad), ("Right", &rule.good)] {
        let kind = match example.is_written() {
            true => "yaml",
            false => "text",
        };
        let _ = write!(out, "\n{words}:\n\n```{kind}\n{}\n```\n", example.shown());
    }
    out
}
