//! The few words that are written large: the sides, and the two halves of a breath.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Squares;
use crate::ui::Theme;

/// The rows of cells of a letter.
pub const ROWS: u16 = 4;

/// The letters, row by row.
const LETTERS: [(char, [&str; ROWS as usize]); 12] = [
    ('B', ["██▀▀█▄", "██▄▄█▀", "██  ██", "██▄▄█▀"]),
    ('E', ["██▀▀▀", "██▄▄ ", "██   ", "██▄▄▄"]),
    ('F', ["██▀▀▀", "██▄▄ ", "██   ", "██   "]),
    ('G', ["▄█▀▀▀▀", "██ ▄▄▄", "██  ██", "▀█▄▄█▀"]),
    ('H', ["██  ██", "██▄▄██", "██  ██", "██  ██"]),
    ('I', ["██", "██", "██", "██"]),
    ('L', ["██   ", "██   ", "██   ", "██▄▄▄"]),
    ('N', ["██▄ ██", "███▄██", "██▀███", "██ ▀██"]),
    ('O', ["▄█▀▀█▄", "██  ██", "██  ██", "▀█▄▄█▀"]),
    ('R', ["██▀▀█▄", "██▄▄█▀", "██▀█▄ ", "██ ▀█▄"]),
    ('T', ["▀▀██▀▀", "  ██  ", "  ██  ", "  ██  "]),
    ('U', ["██  ██", "██  ██", "██  ██", "▀█▄▄█▀"]),
];

/// The columns that the longest word takes.
pub const WIDEST: u16 = 34;

/// Draws a word `times` as large as its letters are drawn here. Other letters than these stay
/// empty.
pub fn word(buffer: &mut Buffer, area: Rect, word: &str, times: u16, style: Style, theme: &Theme) {
    let squares = drawn(word);
    let times = times.max(1);
    let large = Squares::of(squares.width * times, ROWS * times, |x, y| {
        squares.at(x / times, y / times)
    });
    large.render(buffer, area, style, theme);
}

/// The squares of a word, with two empty columns between its letters.
fn drawn(word: &str) -> Squares {
    let letters = word.chars().filter_map(|letter| {
        let found = LETTERS.iter().find(|(known, _)| *known == letter);
        found.map(|(_, rows)| rows)
    });
    let mut rows: [Vec<char>; ROWS as usize] = Default::default();
    for letter in letters {
        for (row, more) in rows.iter_mut().zip(letter) {
            if !row.is_empty() {
                row.extend("  ".chars());
            }
            row.extend(more.chars());
        }
    }
    let width = rows[0].len() as u16;
    Squares::of(width, ROWS, |x, y| {
        let sign = rows[usize::from(y / 2)][usize::from(x)];
        match y % 2 {
            0 => matches!(sign, '█' | '▀'),
            _ => matches!(sign, '█' | '▄'),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sides_fit_and_every_letter_is_as_wide_in_each_row() {
        for (letter, rows) in LETTERS {
            let widths = rows.map(|row| row.chars().count());
            assert!(widths.iter().all(|width| *width == widths[0]), "{letter}");
        }
        let widths = ["LEFT", "RIGHT", "BOTH", "IN", "OUT"].map(|word| drawn(word).width);
        assert_eq!(widths, [27, WIDEST, 30, 10, 22]);
    }

    #[test]
    fn a_word_is_drawn_once_or_twice_as_large() {
        let theme = Theme::none();
        let area = Rect::new(0, 0, 12, 8);
        let mut buffer = Buffer::empty(area);
        word(&mut buffer, area, "L", 2, theme.text, &theme);
        let row = |y: u16| (0..12).map(|x| buffer[(x, y)].symbol()).collect::<String>();
        assert_eq!(row(0), "████        ");
        assert_eq!(row(7), "██████████  ");
        assert_eq!(row(6), "████        ");
    }
}
