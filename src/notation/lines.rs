//! The lines of a file, and the place of a byte in them.

use super::excerpt::Excerpt;
use std::ops::Range;

/// The lines of a text, for finding line and column of a byte.
#[derive(Debug)]
pub(super) struct LineIndex<'t> {
    /// The text itself.
    pub(super) text: &'t str,
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
    pub(super) fn line(&self, at: usize) -> usize {
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
        Excerpt::of(self.line_text(line), span.start - start..span.end - start)
    }

    /// The text of a line, from 1.
    pub(super) fn line_text(&self, line: usize) -> &'t str {
        let text = self.text[self.starts[line - 1]..].lines().next();
        text.unwrap_or_default()
    }

    /// The text of a span.
    pub(super) fn part(&self, span: Range<usize>) -> &'t str {
        self.text.get(span).unwrap_or_default()
    }

    /// The number of characters in a range of bytes.
    pub(super) fn characters(&self, range: Range<usize>) -> usize {
        self.part(range).chars().count()
    }
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
}
