//! Where in the file a value stands: from its number to bytes, from bytes to line and column.

use super::excerpt::Excerpt;
use super::plain::boundary;
use super::tree;
use std::cell::Cell;
use std::ops::Range;

/// Values that do not stand beside their key are found by reading again, once for each; no more
/// than about this much is read for all problems together, so that a hostile file cannot make
/// it slow.
const READ_AGAIN_BYTES: usize = 256 * 1024;
/// A value costs as much time to read as so many bytes.
const VALUE_COSTS: usize = 16;

/// The places of all values of a file.
#[derive(Debug)]
pub(super) struct Places<'t> {
    pub(super) lines: Lines<'t>,
    /// By the number of the value; `None` where the tree could not tell.
    spans: Vec<Option<Range<u32>>>,
    left_to_read: Cell<usize>,
}

impl<'t> Places<'t> {
    pub(super) fn new(text: &'t str, spans: Vec<Option<Range<u32>>>) -> Self {
        Self {
            lines: Lines::of(text),
            spans,
            left_to_read: Cell::new(READ_AGAIN_BYTES),
        }
    }

    /// The bytes of a value, on one line; exact unless the file is huge and full of mistakes,
    /// in which case it is the key or the value before it.
    pub(super) fn span(&self, at: u32) -> Range<usize> {
        let text = self.lines.text;
        if let Some(span) = self.known(at) {
            return span;
        }
        if let Some(start) = self.beside_key(at) {
            return token(text, start);
        }
        let left = self.left_to_read.get();
        if left > 0 {
            let costs = text.len() + VALUE_COSTS * self.spans.len();
            self.left_to_read.set(left.saturating_sub(costs));
            if let Some(start) = tree::start_of(text, at) {
                return token(text, start);
            }
        }
        (0..at).rev().find_map(|id| self.known(id)).unwrap_or(0..0)
    }

    /// The bytes of the first `part` inside a value, or of the whole value.
    pub(super) fn span_of_part(&self, at: u32, part: &str) -> Range<usize> {
        let whole = self.span(at);
        match self.lines.text[whole.clone()].find(part) {
            Some(inside) => {
                let start = whole.start + inside;
                start..start + part.len()
            }
            None => whole,
        }
    }

    /// The line of a value, from 1.
    pub(super) fn line(&self, at: u32) -> usize {
        self.lines.line(self.span(at).start)
    }

    /// Where a value begins that stands on the line of its key: numbers, brackets, text that
    /// goes on in the next line. One with an anchor or from an alias is not found like this.
    fn beside_key(&self, at: u32) -> Option<usize> {
        let key = self.known(at.checked_sub(1)?)?;
        let rest = self.lines.text[key.end..].strip_prefix(':')?;
        let value = rest.trim_start_matches(' ');
        let begins = !value.starts_with(['*', '&', '!', '#', '\n', '\r', '\t']);
        (begins && value.len() < rest.len()).then(|| self.lines.text.len() - value.len())
    }

    fn known(&self, id: u32) -> Option<Range<usize>> {
        let span = self.spans.get(id as usize)?.as_ref()?;
        Some(span.start as usize..span.end as usize)
    }
}

/// The lines of a text.
#[derive(Debug)]
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let newlines = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self {
            text,
            starts: std::iter::once(0)
                .chain(newlines.map(|(at, _)| at + 1))
                .collect(),
        }
    }

    /// The line of a byte, from 1.
    fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at)
    }

    /// Line and column of a byte, both from 1; columns count characters.
    pub(super) fn place(&self, at: usize) -> (usize, usize) {
        let line = self.line(at);
        (line, self.characters(self.starts[line - 1]..at) + 1)
    }

    /// The excerpt of a line for some bytes of the text that begin on it.
    pub(super) fn excerpt(&self, line: usize, span: Range<usize>) -> Excerpt {
        let start = self.starts[line - 1];
        let text = self.text[start..].lines().next().unwrap_or_default();
        Excerpt::of(text, span.start - start..span.end - start)
    }

    /// How many characters a range has.
    pub(super) fn characters(&self, range: Range<usize>) -> usize {
        self.text.get(range).unwrap_or_default().chars().count()
    }
}

/// The bytes of what begins at `at`, to the end of its line at most and never empty unless
/// the line is: the quoted text, the brackets, or the plain text up to a comment.
pub(super) fn token(text: &str, at: usize) -> Range<usize> {
    let at = boundary(text, at);
    let rest = &text[at..];
    let line = rest.split(['\n', '\r']).next().unwrap_or(rest);
    let end = match line.chars().next() {
        Some('"' | '\'') => after_quotes(line),
        Some('[' | '{') => after_brackets(line),
        _ => {
            // A comma ends a number between brackets; text that is found here goes on in the
            // next line, and may have commas in it.
            let in_brackets = line.find([',', ']', '}']);
            let one_word = in_brackets.filter(|end| !line[..*end].trim_end().contains(' '));
            [line.find(" #"), line.find(": "), one_word]
                .into_iter()
                .chain([line.strip_suffix(':').map(str::len)])
                .flatten()
                .min()
        }
    };
    let found = line[..end.unwrap_or(line.len())].trim_end().len();
    at..at + found.max(line.chars().next().map_or(0, char::len_utf8))
}

/// Where a quoted text is over that begins the line, if it is on this line.
fn after_quotes(line: &str) -> Option<usize> {
    let double = line.starts_with('"');
    let mut bytes = line.bytes().enumerate().skip(1).peekable();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'\\' if double => drop(bytes.next()),
            b'\'' if !double && bytes.next_if(|(_, next)| *next == b'\'').is_some() => {}
            b'"' if double => return Some(at + 1),
            b'\'' if !double => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// Where brackets are closed that begin the line, if they are on this line.
fn after_brackets(line: &str) -> Option<usize> {
    let mut depth = 0usize;
    let end = line.bytes().position(|byte| {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth -= 1,
            _ => {}
        }
        depth == 0
    })?;
    Some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_characters_from_one() {
        let text = "größe: 1\r\n首: 😀 x\n";
        let lines = Lines::of(text);
        assert_eq!(lines.place(text.find("größe").unwrap()), (1, 1));
        assert_eq!(lines.place(text.find('1').unwrap()), (1, 8));
        assert_eq!(lines.place(text.find('x').unwrap()), (2, 6));
        assert_eq!(lines.place(text.len()), (3, 1));
    }

    #[test]
    fn a_token_ends_where_its_value_ends() {
        for (text, want) in [
            ("30 # a comment", "30"),
            ("\"a # b\" # c", "\"a # b\""),
            ("'it''s' # c", "'it''s'"),
            ("\"a \\\" b\" # c", "\"a \\\" b\""),
            ("\"a # b", "\"a # b"),
            ("[1, 2] # c", "[1, 2]"),
            ("{a: [1, 2], b: {}}, c", "{a: [1, 2], b: {}}"),
            ("some text, and more", "some text, and more"),
            ("9, tempo: 3", "9"),
            ("9}", "9"),
            ("key: value", "key"),
            ("key:\n  - 1", "key"),
            ("", ""),
            (" ", " "),
            ("ü", "ü"),
        ] {
            assert_eq!(&text[token(text, 0)], want, "{text}");
        }
        assert_eq!(token("ü", 1), 0..2);
    }
}
