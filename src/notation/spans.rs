//! Where a value stands in the file: from its id to its span in bytes, and from there to line and
//! column.

use super::excerpt::Excerpt;
use super::plain::boundary;
use super::tree;
use std::cell::Cell;
use std::ops::Range;

/// A value that does not stand beside its key is found by parsing again. This is how many bytes
/// are parsed again at most for all problems of a file together, so that a hostile one cannot
/// make it slow.
const PARSED_AGAIN_MAX: usize = 256 * 1024;
/// Parsing a value takes as long as parsing this many bytes of a text.
const VALUE_COSTS: usize = 16;

/// A phrase is looked for within so many bytes of its value: no text is longer.
const PHRASE_WITHIN: usize = 3_000;

/// The spans of all values of a file.
#[derive(Debug)]
pub(super) struct Spans<'t> {
    pub(super) lines: LineIndex<'t>,
    /// By id; `None` where the tree could not tell.
    spans: Vec<Option<Range<u32>>>,
    budget: Cell<usize>,
}

impl<'t> Spans<'t> {
    pub(super) fn new(text: &'t str, spans: Vec<Option<Range<u32>>>) -> Self {
        Self {
            lines: LineIndex::of(text),
            spans,
            budget: Cell::new(PARSED_AGAIN_MAX),
        }
    }

    /// The span of a value, on one line. It is exact unless the file is huge and full of mistakes;
    /// then it may be that of the nearest value before.
    pub(super) fn of(&self, id: u32) -> Range<usize> {
        let text = self.lines.text;
        if let Some(span) = self.known(id) {
            return span;
        }
        if let Some(start) = self.beside_key(id) {
            return token(text, start);
        }
        let budget = self.budget.get();
        if budget > 0 {
            let costs = text.len() + VALUE_COSTS * self.spans.len();
            self.budget.set(budget.saturating_sub(costs));
            if let Some(start) = tree::start_of(text, 0, id) {
                return token(text, start);
            }
        }
        (0..id).rev().find_map(|id| self.known(id)).unwrap_or(0..0)
    }

    /// The span of the first `part` inside a value; of the whole value if it is not found.
    pub(super) fn of_part(&self, id: u32, part: &str) -> Range<usize> {
        let whole = self.of(id);
        match self.lines.text[whole.clone()].find(part) {
            Some(inside) => {
                let start = whole.start + inside;
                start..start + part.len()
            }
            None => whole,
        }
    }

    /// The span of a phrase in a text that begins at a value, or beside it: the part of it on its
    /// first line. A folded text may break it anywhere. The whole value if it is not found.
    pub(super) fn of_phrase(&self, id: u32, phrase: &str) -> Range<usize> {
        let whole = self.of(id);
        let text = &self.lines.text[whole.start..];
        let near = &text[..boundary(text, PHRASE_WITHIN.min(text.len()))];
        let mut words = phrase.split_whitespace();
        let Some(first) = words.next() else {
            return whole;
        };
        let rest: Vec<&str> = words.collect();
        let starts = near.match_indices(first).map(|(at, _)| at);
        let found =
            starts.filter_map(|at| Some((at, end_of_phrase(near, at + first.len(), &rest)?)));
        match found.min() {
            Some((at, end)) => {
                let line = near[at..end]
                    .find(['\n', '\r'])
                    .map_or(end, |broken| at + broken);
                whole.start + at..whole.start + line
            }
            None => whole,
        }
    }

    /// The line of a value, from 1.
    pub(super) fn line(&self, id: u32) -> usize {
        self.lines.line(self.of(id).start)
    }

    /// The byte at which a value begins that stands on the line of its key: a number, brackets, a
    /// text that goes on in the next line. Not found like this: one with an anchor, or an alias.
    fn beside_key(&self, id: u32) -> Option<usize> {
        let key = self.known(id.checked_sub(1)?)?;
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

/// Where the rest of a phrase ends that goes on at `at`, over blanks and breaks of lines.
fn end_of_phrase(text: &str, at: usize, rest: &[&str]) -> Option<usize> {
    let mut end = at;
    for word in rest {
        let left = text[end..].trim_start();
        let start = text.len() - left.len();
        left.strip_prefix(word).filter(|_| start > end)?;
        end = start + word.len();
    }
    Some(end)
}

/// The lines of a text, for finding line and column of a byte.
#[derive(Debug)]
pub(super) struct LineIndex<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> LineIndex<'t> {
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

    /// The excerpt for a span that begins on this line.
    pub(super) fn excerpt(&self, line: usize, span: Range<usize>) -> Excerpt {
        let start = self.starts[line - 1];
        let text = self.text[start..].lines().next().unwrap_or_default();
        Excerpt::of(text, span.start - start..span.end - start)
    }

    /// The number of characters in a range of bytes.
    pub(super) fn characters(&self, range: Range<usize>) -> usize {
        self.text.get(range).unwrap_or_default().chars().count()
    }
}

/// The span of the quoted text, the brackets or the plain text that begins at `at`. It ends with
/// the line at the latest, and is empty only where the line is.
pub(super) fn token(text: &str, at: usize) -> Range<usize> {
    let at = boundary(text, at);
    let rest = &text[at..];
    let line = rest.split(['\n', '\r']).next().unwrap_or(rest);
    let end = match line.chars().next() {
        Some('"' | '\'') => after_quotes(line),
        Some('[' | '{') => after_brackets(line),
        _ => {
            // Inside brackets a comma ends a number. A text that gets here goes on in the next
            // line, and may have commas in it.
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

/// Where the quoted text ends that begins the line, if it does so on this line.
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

/// Where the brackets are closed that begin the line, if they are on this line.
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
        let lines = LineIndex::of(text);
        assert_eq!(lines.place(text.find("größe").unwrap()), (1, 1));
        assert_eq!(lines.place(text.find('1').unwrap()), (1, 8));
        assert_eq!(lines.place(text.find('x').unwrap()), (2, 6));
        assert_eq!(lines.place(text.len()), (3, 1));
    }

    /// Values in a list have no key beside them, and an escape is no slice of the file.
    #[test]
    fn only_so_much_is_parsed_again() {
        let line = "- \"a\\x20b\"\n";
        let text = line.repeat(4_000);
        let tree = tree::parse(&text).unwrap();
        let spans = Spans::new(&text, tree.spans);
        let nth = |id: usize| spans.of(id as u32).start / line.len() + 1;
        assert_eq!([nth(1), nth(3_000)], [1, 3_000], "exact at first");
        let exact = (1..100).filter(|id| nth(*id) == *id).count();
        assert!(exact < 10, "{exact} were parsed for");
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
