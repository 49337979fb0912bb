//! A file that is one table of keys and values, such as the settings: each value with its line.

use serde_json::Value;

use super::spans::Spans;
use super::tree::{self, Content, Node};
use super::{BOM, guard, syntax};

/// One key of a table with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The line of the key, from 1.
    pub line: usize,
    /// The key.
    pub key: String,
    /// The value.
    pub value: Value,
}

/// The rows of a file, in its order; a key may stand there twice. A file with nothing in it has
/// none. It is read within the limits of a routine file.
///
/// # Errors
/// The line, and what is wrong there, in words.
pub fn table(bytes: &[u8]) -> Result<Vec<Row>, (usize, String)> {
    let told = |report: super::Report| {
        let first = report.problems.into_iter().next();
        first.map_or_else(Default::default, |problem| (problem.line, words(problem)))
    };
    let text = guard::text(bytes.strip_prefix(BOM).unwrap_or(bytes)).map_err(told)?;
    // A file of nothing but remarks is no document at all.
    let is_said = |line: &str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    if !text.lines().any(is_said) {
        return Ok(Vec::new());
    }
    let tree = tree::parse(text).map_err(|error| told(syntax::report(text, error)))?;
    let spans = Spans::new(text, tree.spans);
    let entries = match tree.root.content {
        Content::Null => return Ok(Vec::new()),
        Content::Map(map) => map.entries,
        _ => {
            let help = "write each on a line of its own, as `key: value`";
            return Err((spans.line(tree.root.id), help.to_owned()));
        }
    };
    let row = |(key, value): (Node<'_>, Node<'_>)| Row {
        line: spans.line(key.id),
        key: match plain(key) {
            Value::String(text) => text,
            other => other.to_string(),
        },
        value: plain(value),
    };
    Ok(entries.into_iter().map(row).collect())
}

fn words(problem: super::Problem) -> String {
    let help = problem.help.unwrap_or(problem.label);
    match help.is_empty() {
        true => problem.title,
        false => format!("{}; {help}", problem.title),
    }
}

fn plain(node: Node<'_>) -> Value {
    match node.content {
        Content::Null => Value::Null,
        Content::Bool(value) => value.into(),
        Content::Whole(value) => value.into(),
        Content::Negative(value) => value.into(),
        Content::Fraction(value) => value.into(),
        Content::Text(text) => Value::String(text.into_owned()),
        Content::List(list) => list.into_iter().map(plain).collect(),
        Content::Map(map) => {
            let entries = map.entries.into_iter();
            let entry = |(key, value)| match plain(key) {
                Value::String(key) => (key, plain(value)),
                key => (key.to_string(), plain(value)),
            };
            Value::Object(entries.map(entry).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_its_line() {
        let rows =
            table(b"\xEF\xBB\xBF# mine\nvoice: off\n\nspeech:\n  - say\n  - 3\nvoice: 1.5\n");
        let rows = rows.unwrap();
        let row = |line, key: &str, value| Row {
            line,
            key: key.to_owned(),
            value,
        };
        let want = [
            row(2, "voice", "off".into()),
            row(4, "speech", serde_json::json!(["say", 3])),
            row(7, "voice", 1.5.into()),
        ];
        assert_eq!(rows, want);
        for nothing in ["", "# nothing yet\n", "---\n", "~\n", "{}\n"] {
            assert_eq!(table(nothing.as_bytes()), Ok(Vec::new()), "{nothing:?}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_line() {
        let told = |bytes: &[u8]| table(bytes).unwrap_err();
        assert_eq!(told(b"voice: off\nspeech: [say\n").0, 2);
        assert_eq!(told(b"- off\n").0, 1);
        let (line, words) = told(b"a: 1\nb: caf\xe9\n");
        assert!(line == 2 && words.contains("UTF-8"), "{line} {words}");
        let deep = ["speech: ", &"[".repeat(100_000)].concat();
        assert!(told(deep.as_bytes()).1.contains("nested"));
    }
}
