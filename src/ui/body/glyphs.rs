//! Eight dots, two across and four down, as one letter: braille, or plain ASCII where a
//! terminal or its font has none.

use super::picture::Tone;

/// The letters that a map is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Glyphs {
    /// Braille: a letter for each of the 256 ways to set eight dots.
    #[default]
    Braille,
    /// Letters of ASCII with about the same shape.
    Ascii,
}

impl Glyphs {
    /// The finest lines that it can draw where so many dots make a unit, told as such a number.
    #[must_use]
    pub const fn finest(self, scale: f32) -> f32 {
        match self {
            Self::Braille => scale,
            Self::Ascii => scale * 0.55,
        }
    }

    /// The sign in the middle of what comes next.
    #[must_use]
    pub const fn next_sign(self) -> char {
        match self {
            Self::Braille => '○',
            Self::Ascii => 'o',
        }
    }

    /// The sign beside the name of the side that is worked now.
    #[must_use]
    pub const fn now_sign(self) -> char {
        match self {
            Self::Braille => '●',
            Self::Ascii => '*',
        }
    }
}

/// The letter of eight dots, told row by row from the upper left.
#[must_use]
pub fn letter(set: [bool; 8], tone: Tone, glyphs: Glyphs) -> char {
    match (glyphs, tone) {
        (Glyphs::Braille, _) => braille(set),
        (Glyphs::Ascii, Tone::Now) => '#',
        (Glyphs::Ascii, Tone::Light) => '/',
        (Glyphs::Ascii, Tone::Worked) => ':',
        (Glyphs::Ascii, Tone::Next) => '+',
        (Glyphs::Ascii, _) => ascii(set),
    }
}

/// The letter of no dots; the block begins with it.
const BLANK: u32 = 0x2800;

/// The bits of a letter go down the left column, down the right one, and then
/// along the last row, which came later.
fn braille(set: [bool; 8]) -> char {
    const BITS: [u8; 8] = [0, 3, 1, 4, 2, 5, 6, 7];
    let bits = set
        .iter()
        .zip(BITS)
        .fold(0, |bits, (is_set, bit)| bits | u32::from(*is_set) << bit);
    char::from_u32(BLANK + bits).unwrap_or(' ')
}

/// A letter with some of its eight dots turned over; one of ASCII becomes a `O` where they are
/// many.
#[must_use]
pub fn turned_over(letter: char, dots: [bool; 8], glyphs: Glyphs) -> char {
    match glyphs {
        Glyphs::Braille => {
            let old = (letter as u32)
                .checked_sub(BLANK)
                .filter(|bits| *bits < 256);
            let mask = braille(dots) as u32 - BLANK;
            char::from_u32(BLANK + (old.unwrap_or(0) ^ mask)).unwrap_or(letter)
        }
        Glyphs::Ascii if dots.iter().filter(|is_set| **is_set).count() >= 4 => 'O',
        Glyphs::Ascii => letter,
    }
}

fn ascii(set: [bool; 8]) -> char {
    let rows: Vec<usize> = (0..4)
        .filter(|row| set[row * 2] || set[row * 2 + 1])
        .collect();
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return ' ';
    };
    let (left, right) = (
        set[first * 2] && !set[first * 2 + 1],
        set[first * 2 + 1] && !set[first * 2],
    );
    let (ends_left, ends_right) = (set[last * 2], set[last * 2 + 1]);
    match last - first {
        0 | 1 if *first >= 2 => '_',
        0 | 1 if *last <= 1 => '\'',
        0 | 1 => '-',
        _ if left && ends_right && !ends_left => '\\',
        _ if right && ends_left && !ends_right => '/',
        _ => '|',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dots(text: &str) -> [bool; 8] {
        let mut letters = text.chars().filter(|letter| *letter != ' ');
        std::array::from_fn(|_| letters.next() == Some('o'))
    }

    #[test]
    fn dots_become_the_braille_letter_that_has_them() {
        assert_eq!(braille(dots("oo oo oo oo")), '⣿');
        assert_eq!(braille(dots("o. .. .. .o")), '⢁');
        assert_eq!(braille(dots(".. .o o. ..")), '⠔');
    }

    #[test]
    fn a_mark_turns_dots_over() {
        let turned = |letter, text| turned_over(letter, dots(text), Glyphs::Braille);
        assert_eq!(turned('⣿', "oo oo oo oo"), '\u{2800}');
        assert_eq!(turned(' ', "o. .. .. .o"), '⢁');
        assert_eq!(turned('⢁', "o. .. .. o."), '⣀');
        let plain = |text| turned_over('#', dots(text), Glyphs::Ascii);
        assert_eq!((plain("oo oo .. .."), plain("oo .. .. ..")), ('O', '#'));
    }

    #[test]
    fn without_braille_the_shape_is_about_the_same() {
        let shape = |text| letter(dots(text), Tone::Outline, Glyphs::Ascii);
        assert_eq!(shape("o. o. o. o."), '|');
        assert_eq!(shape(".o .o o. o."), '/');
        assert_eq!(shape("o. o. .o .o"), '\\');
        assert_eq!(shape(".. .. .. oo"), '_');
        assert_eq!(shape("oo .. .. .."), '\'');
        assert_eq!(shape(".. oo .o .."), '-');
        assert_eq!(letter(dots("oo oo .. .."), Tone::Now, Glyphs::Ascii), '#');
    }
}
