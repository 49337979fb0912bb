//! The line that a problem stands on, ready to be drawn with a caret below it.

use super::plain::boundary;
use crate::shown::acts;
use std::ops::Range;
use unicode_width::UnicodeWidthStr as _;

/// Of a long line this many characters are kept before the place, and as many from its start on.
const AROUND: usize = 120;

/// A line of a file and a place in it. Columns are terminal cells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The line, fit for a terminal: a tab is four blanks, `�` stands for what cannot be shown and
    /// `…` for a part that was cut off.
    pub text: String,
    /// The number of columns before the place.
    pub start: usize,
    /// The number of columns of the place, at least 1.
    pub width: usize,
}

impl Excerpt {
    /// The excerpt of a line, given without its line break, around a range of its bytes.
    pub(super) fn of(line: &str, place: Range<usize>) -> Self {
        let start = boundary(line, place.start);
        let (before, rest) = line.split_at(start);
        let from = before.char_indices().nth_back(AROUND - 1);
        let from = from.map_or(0, |(at, _)| at);
        let to = rest.char_indices().nth(AROUND);
        let to = to.map_or(line.len(), |(at, _)| start + at);
        let end = boundary(line, place.end).clamp(start, to);
        let cut = |is_cut| if is_cut { "…" } else { "" };
        let before = format!("{}{}", cut(from > 0), shown(&line[from..start]));
        let place = shown(&line[start..end]);
        let after = format!("{}{}", shown(&line[end..to]), cut(to < line.len()));
        Self {
            start: before.width(),
            width: place.width().max(1),
            text: before + &place + &after,
        }
    }
}

fn shown(text: &str) -> String {
    let plain = |c| if acts(c) { '\u{FFFD}' } else { c };
    let text = text.replace('\t', "    ");
    text.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The line, and below it a caret for each column of `part`.
    fn drawn(line: &str, part: &str) -> String {
        let at = line.find(part).unwrap();
        let Excerpt { text, start, width } = Excerpt::of(line, at..at + part.len());
        format!("{text}\n{}{}", " ".repeat(start), "^".repeat(width))
    }

    #[test]
    fn a_caret_stands_below_its_place_whatever_is_before_it() {
        for (line, part, picture) in [
            ("time: 5", "5", "time: 5\n      ^"),
            ("\ta: 首 😀 x", "x", "    a: 首 😀 x\n             ^"),
            ("cue: 首と肩", "首と肩", "cue: 首と肩\n     ^^^^^^"),
            ("a\u{1b}[31mb\u{202e}c", "c", "a�[31mb�c\n        ^"),
            ("why:", "", "why:\n^"),
        ] {
            assert_eq!(drawn(line, part), picture);
        }
        let behind = Excerpt::of("why:", 4..5);
        assert_eq!((behind.start, behind.width), (4, 1));
    }

    #[test]
    fn of_a_long_line_the_part_around_the_place_is_left() {
        let line = format!("{}here{}", "ü".repeat(500), "é".repeat(500));
        let excerpt = Excerpt::of(&line, 1000..1004);
        assert_eq!((excerpt.start, excerpt.width), (121, 4));
        let (before, after) = ("ü".repeat(120), "é".repeat(116));
        assert_eq!(excerpt.text, format!("…{before}here{after}…"));
        let all = Excerpt::of(&line, 0..line.len());
        assert_eq!((all.start, all.width), (0, 120));
    }
}
