//! The characters of a bar: blocks in eighths where the terminal has them, otherwise braille, or
//! plain ASCII.

use crate::model::Pressure;
use crate::ui::Theme;
use crate::ui::body::Glyphs;

/// What became of a part of a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fill {
    /// It was worked.
    Done,
    /// It is still to come.
    Ahead,
    /// It was left out.
    Skipped,
}

/// Nothing to eight eighths of a cell.
const BLOCKS: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// The same by rows of dots, all of them or every other one.
const DOTS: [char; 5] = [' ', '⣀', '⣤', '⣶', '⣿'];
const STIPPLE: [char; 5] = [' ', '⢀', '⢄', '⢔', '⢕'];
/// The same where there is neither.
const PLAIN: [char; 5] = [' ', '_', '=', '%', '#'];
const SPARSE: [char; 5] = [' ', '.', '.', ':', ':'];

/// The line that stands at now.
pub(super) const fn now(theme: &Theme) -> char {
    match theme.glyphs {
        Glyphs::Braille => '⡇',
        Glyphs::Ascii => '|',
    }
}

/// A bar of this pressure in one of its rows, counted from the bottom, of so many in all.
pub(super) fn sign(fill: Fill, pressure: Pressure, (row, rows): (u16, u16), theme: &Theme) -> char {
    let is_braille = theme.glyphs == Glyphs::Braille;
    if fill == Fill::Skipped {
        return match row {
            0 if is_braille => '⡀',
            0 => '-',
            _ => ' ',
        };
    }
    let eighths = height(pressure, rows).saturating_sub(8 * row).min(8);
    let nth = usize::from(eighths);
    match fill {
        Fill::Done if theme.has_blocks() => BLOCKS[nth],
        Fill::Done if is_braille => DOTS[nth.div_ceil(2)],
        Fill::Done => PLAIN[nth.div_ceil(2)],
        // Two rows of dots at least: one would look skipped.
        _ if is_braille && row == 0 => STIPPLE[nth.div_ceil(2).max(2)],
        _ if is_braille => STIPPLE[nth.div_ceil(2)],
        _ => SPARSE[nth.div_ceil(2)],
    }
}

/// The height of a bar of this many rows, in eighths of a row: what is not pressed at all has a
/// foot too.
fn height(pressure: Pressure, rows: u16) -> u16 {
    let (level, most) = (
        u16::from(pressure.level()),
        u16::from(Pressure::MAX.level()),
    );
    let rest = 8 * rows - 1;
    1 + (2 * level * rest + most) / (2 * most)
}
