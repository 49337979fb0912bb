//! Eight dots, two across and four down, as one character: braille, or plain ASCII if the terminal
//! or its font has no braille.

use super::ink::Ink;
use super::picture::Tone;

/// The characters that a map is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Glyphs {
    /// Braille: a character for each of the 256 combinations of eight dots.
    #[default]
    Braille,
    /// ASCII characters of roughly the same shape.
    Ascii,
}

impl Glyphs {
    /// The finest lines it can draw at this many dots per unit, expressed as dots per unit.
    #[must_use]
    pub const fn finest(self, scale: f32) -> f32 {
        match self {
            Self::Braille => scale,
            Self::Ascii => scale * 0.55,
        }
    }

    /// The sign at the centre of what comes next.
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

/// The character for eight dots, given row by row from the upper left.
#[must_use]
pub fn letter(set: [bool; 8], tone: Tone, glyphs: Glyphs) -> char {
    match (glyphs, tone) {
        (Glyphs::Braille, _) => braille(set),
        (Glyphs::Ascii, Tone::Now) => '#',
        (Glyphs::Ascii, Tone::Light) => '/',
        (Glyphs::Ascii, Tone::Worked) => ':',
        (Glyphs::Ascii, Tone::Some) => '%',
        (Glyphs::Ascii, Tone::Much) => '&',
        (Glyphs::Ascii, Tone::Next) => '+',
        (Glyphs::Ascii, _) => ascii(set),
    }
}

/// The character without dots, the first of the braille block.
const BLANK: u32 = 0x2800;

/// The bits of a braille character run down the left column, down the right one, and then along
/// the last row, which was added later.
fn braille(set: [bool; 8]) -> char {
    const BITS: [u8; 8] = [0, 3, 1, 4, 2, 5, 6, 7];
    let bits = set
        .iter()
        .zip(BITS)
        .fold(0, |bits, (is_set, bit)| bits | u32::from(*is_set) << bit);
    char::from_u32(BLANK + bits).unwrap_or(' ')
}

/// What a hand does to the eight dots of a cell, row by row; none where it leaves them alone.
pub type Touched = [Option<Ink>; 8];

/// A cell after a hand has touched it: only what touches, or else the rest of the hand, or else
/// what was there, without the dots that are cleared. So nothing else takes the colour of a hand.
/// In ASCII a hand that covers some of the cell is an `O`.
#[must_use]
pub fn touched((letter, tone): (char, Tone), dots: Touched, glyphs: Glyphs) -> (char, Tone) {
    let has = |ink| dots.map(|dot| dot == Some(ink));
    let (hand, faint, clear) = (has(Ink::Hand), has(Ink::Faint), has(Ink::Clear));
    let count = |dots: [bool; 8]| dots.iter().filter(|dot| **dot).count();
    match glyphs {
        Glyphs::Braille if count(hand) > 0 => (braille(hand), Tone::Hand),
        Glyphs::Braille if count(faint) > 0 => (braille(faint), Tone::Faint),
        Glyphs::Braille => {
            let old = (letter as u32).checked_sub(BLANK);
            let old = old.filter(|bits| *bits < 256).unwrap_or(0);
            let bits = old & !(braille(clear) as u32 - BLANK);
            (char::from_u32(BLANK + bits).unwrap_or(letter), tone)
        }
        Glyphs::Ascii if count(hand) >= 2 => ('O', Tone::Hand),
        Glyphs::Ascii if count(clear) >= 4 || count(faint) >= 4 => (' ', tone),
        Glyphs::Ascii => (letter, tone),
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
    fn a_hand_sets_dots_and_clears_those_around_it() {
        let touch = |cell, glyphs, text: &str| {
            let mut letters = text.chars().filter(|letter| *letter != ' ');
            let dots = std::array::from_fn(|_| match letters.next() {
                Some('o') => Some(Ink::Hand),
                Some('x') => Some(Ink::Clear),
                _ => None,
            });
            touched(cell, dots, glyphs)
        };
        let now = |letter| (letter, Tone::Now);
        let braille = |cell, text| touch(cell, Glyphs::Braille, text);
        assert_eq!(braille(now('⣿'), "xx xx xx xx"), now('\u{2800}'));
        assert_eq!(braille(now('⣿'), "xx x. .. .."), now('⣴'));
        assert_eq!(
            braille((' ', Tone::Empty), "o. .. .. .o"),
            ('⢁', Tone::Hand)
        );
        let plain = |text| touch(now('#'), Glyphs::Ascii, text);
        assert_eq!(plain("oo oo .. .."), ('O', Tone::Hand));
        assert_eq!(
            (plain("xx xx .. .."), plain("o. .. .. ..")),
            (now(' '), now('#'))
        );
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
