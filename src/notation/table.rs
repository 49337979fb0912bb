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

/// What can be read of a table, and what cannot.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// The rows in the order of the file; a key may stand there twice.
    pub rows: Vec<Row>,
    /// What cannot be read: the line, from 1, and what is wrong there, in words.
    pub slips: Vec<(usize, String)>,
}

/// Reads a table, within the limits of a routine file. A mistake in its YAML costs the key that it
/// belongs to: each is then read by itself, from a line that begins with it to the next such line.
#[must_use]
pub fn table(bytes: &[u8]) -> Table {
    let bytes = bytes.strip_prefix(BOM).unwrap_or(bytes);
    let first = match whole(bytes) {
        Ok(rows) => {
            return Table {
                rows,
                ..Table::default()
            };
        }
        Err(slip) => slip,
    };
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(guard::BYTES_MAX)]);
    let mut table = Table::default();
    let mut has_first = false;
    for (line, block) in blocks(&text) {
        match whole(block.as_bytes()) {
            Ok(rows) => table.rows.extend(rows.into_iter().map(|row| Row {
                line: row.line + line - 1,
                ..row
            })),
            Err((inside, words)) => {
                let at = inside + line - 1;
                has_first |= at == first.0;
                table.slips.push((at, words));
            }
        }
    }
    // Some can only be seen in the whole.
    if !has_first {
        table.slips.insert(0, first);
    }
    table
}

/// The parts of a text that begin with a key or a mark at the left edge, and their first lines.
fn blocks(text: &str) -> Vec<(usize, String)> {
    let mut blocks: Vec<(usize, String)> = Vec::new();
    for (nth, line) in text.lines().enumerate() {
        let goes_on = line.is_empty() || line.starts_with([' ', '#', ']', '}']);
        let begins = !goes_on && line != "-" && !line.starts_with("- ");
        match blocks.last_mut() {
            Some((_, block)) if !begins => *block += &format!("\n{line}"),
            _ => blocks.push((nth + 1, line.to_owned())),
        }
    }
    blocks
}

fn whole(bytes: &[u8]) -> Result<Vec<Row>, (usize, String)> {
    let told = |report: super::Report| {
        let first = report.problems.into_iter().next();
        first.map_or_else(Default::default, |problem| (problem.line, words(problem)))
    };
    let text = guard::text(bytes).map_err(told)?;
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

/// What is wrong, without a word of routines.
fn words(problem: super::Problem) -> String {
    match problem.rule {
        "second-document" => "a second document begins here; take this mark away".to_owned(),
        "custom-tag" => {
            "a `!tag` is not known here; text that begins with ! must be in quotes".to_owned()
        }
        "too-big" => "this file holds too much".to_owned(),
        _ => {
            let help = problem.help.unwrap_or(problem.label);
            match help.is_empty() {
                true => problem.title,
                false => format!("{}; {help}", problem.title),
            }
        }
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

    fn rows(bytes: &[u8]) -> Vec<(usize, String)> {
        let rows = table(bytes).rows.into_iter();
        rows.map(|row| (row.line, format!("{}={}", row.key, row.value)))
            .collect()
    }

    fn slips(bytes: &[u8]) -> Vec<usize> {
        table(bytes)
            .slips
            .into_iter()
            .map(|(line, _)| line)
            .collect()
    }

    #[test]
    fn every_value_has_its_line() {
        let text = b"\xEF\xBB\xBF# mine\nvoice: off\n\nspeech:\n  - say\n  - 3\nvoice: 1.5\n";
        let want = [
            (2, "voice=\"off\""),
            (4, "speech=[\"say\",3]"),
            (7, "voice=1.5"),
        ];
        assert_eq!(rows(text), want.map(|(line, row)| (line, row.to_owned())));
        for nothing in ["", "# nothing yet\n", "---\n", "~\n", "{}\n"] {
            assert_eq!(table(nothing.as_bytes()), Table::default(), "{nothing:?}");
        }
    }

    #[test]
    fn a_mistake_costs_the_key_that_it_belongs_to() {
        for (text, wrong, good) in [
            (&b"a: off\nb: [say\nc: 3\n"[..], &[2][..], &["a", "c"][..]),
            (b"a: off\n\tb: 3\nc:\n- 4\n", &[2], &["a", "c"]),
            (b"a: \"off\nb: 3\n", &[1], &["b"]),
            (b"# gr\xfcn\na: off\n", &[1], &["a"]),
            (b"a: 1\n---\nb: 2\n", &[2], &["a", "b"]),
            (b"a: !x 1\nb: 2\n", &[1], &["b"]),
            (b"a: 1\nnonsense\nb: 2\n", &[2], &["a", "b"]),
            (b"- off\n", &[1], &[]),
        ] {
            let shown = String::from_utf8_lossy(text);
            assert_eq!(slips(text), wrong, "{shown}: {:?}", table(text));
            let table = table(text);
            let keys: Vec<&str> = table.rows.iter().map(|row| row.key.as_str()).collect();
            assert_eq!(keys, good, "{shown}");
        }
        let deep = ["a: 1\nb: ", &"[".repeat(100_000)].concat();
        assert_eq!(rows(deep.as_bytes()).len(), 1);
        assert!(table(deep.as_bytes()).slips[0].1.contains("nested"));
    }
}
