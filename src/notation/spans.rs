//! Where a value stands in the file: from its id to its span in bytes, and from there to line and
//! column.

use super::lines::LineIndex;
use super::plain::boundary;
use super::token::token;
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

    /// The span of the first such character in a text that begins at a value, or beside it.
    pub(super) fn of_character(&self, id: u32, c: char) -> Range<usize> {
        let whole = self.of(id);
        let text = &self.lines.text[whole.start..];
        let near = &text[..boundary(text, PHRASE_WITHIN.min(text.len()))];
        let at = near.find(c).map(|at| whole.start + at);
        at.map_or(whole, |at| at..at + c.len_utf8())
    }

    /// The comment on the last line of a text that has no quotes; none behind any other.
    pub(super) fn of_comment_behind(&self, id: u32, text: &str) -> Option<Range<usize>> {
        let start = self.of(id).start;
        let rest = &self.lines.text[start..];
        let mut words = text.split_whitespace();
        let first = words.next()?;
        rest.strip_prefix(first)?;
        let end = start + end_of_phrase(rest, first.len(), &words.collect::<Vec<_>>())?;
        let line = self.lines.text[end..].split(['\n', '\r']).next()?;
        let comment = line.trim_start();
        // One that was meant is set apart, or at least begins with a blank.
        let blanks = line.len() - comment.len();
        let is_apart = blanks > 1 && comment.starts_with("# ");
        let is_one = comment.starts_with('#') && blanks > 0 && !is_apart;
        let at = end + line.len() - comment.len();
        is_one.then(|| at..at + comment.trim_end().len())
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
