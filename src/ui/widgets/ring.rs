//! A ring that runs empty or full: how much of a stretch of time is left, or is done.
//!
//! What is gone stays as a thin line, so that both are seen without colours.

use std::f32::consts::TAU;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::ui::Theme;
use crate::ui::body::Glyphs;

/// The thickness of what is gone, in dots, of which a cell is two wide and four high.
const THIN: f32 = 1.0;

/// The thickness of a ring of so many rows, in dots.
const fn thickness(rows: u16) -> f32 {
    match rows {
        14.. => 3.4,
        9.. => 2.6,
        _ => 2.2,
    }
}

/// The radius that is free inside a ring of so many rows, in widths of a cell.
#[must_use]
pub fn inside(rows: u16) -> f32 {
    f32::from(rows) - thickness(rows) / 2.0
}

/// Draws a ring as high as the area, twice as many columns wide. `share` of it is thick, from the
/// top on to the right, 0 to 1, in the first style; the rest in the second.
pub fn render(buffer: &mut Buffer, area: Rect, share: f32, styles: [Style; 2], theme: &Theme) {
    let (width, rows) = (area.width.min(2 * area.height), area.height);
    for (x, y) in (0..rows).flat_map(|y| (0..width).map(move |x| (x, y))) {
        let (thick, thin) = dots((x, y), rows, share);
        let (bits, style) = match (thick, thin) {
            (0, 0) => continue,
            (0, thin) => (thin, styles[1]),
            (thick, _) => (thick, styles[0]),
        };
        let sign = match theme.glyphs {
            Glyphs::Braille => char::from_u32(0x2800 + u32::from(bits)).unwrap_or(' '),
            Glyphs::Ascii if bits.count_ones() < 2 => continue,
            Glyphs::Ascii if thick > 0 => '#',
            Glyphs::Ascii => '.',
        };
        buffer[(area.x + x, area.y + y)]
            .set_char(sign)
            .set_style(style);
    }
}

/// The dots of a cell that are thick, and those that are thin, as bits of a braille character.
fn dots((x, y): (u16, u16), rows: u16, share: f32) -> (u8, u8) {
    /// Down the left column and the right one, and then along the last row.
    const BITS: [[u8; 2]; 4] = [[0, 3], [1, 4], [2, 5], [6, 7]];
    let outer = 2.0 * f32::from(rows);
    let inner = outer - thickness(rows);
    // Nearly all cells lie inside.
    let far = (f32::from(2 * x + 1) - outer).hypot(f32::from(4 * y + 2) - outer);
    if far + 3.0 < inner || far - 3.0 > outer {
        return (0, 0);
    }
    let middle = f32::midpoint(outer, inner);
    let (mut thick, mut thin) = (0, 0);
    for (down, row) in (0_u16..).zip(BITS) {
        for (right, bit) in (0_u16..).zip(row) {
            let dx = f32::from(2 * x + right) + 0.5 - outer;
            let dy = f32::from(4 * y + down) + 0.5 - outer;
            let far = dx.hypot(dy);
            if far > outer || far < inner {
                continue;
            }
            let turn = dx.atan2(-dy).rem_euclid(TAU) / TAU;
            if turn < share {
                thick |= 1 << bit;
            } else if (far - middle).abs() <= THIN / 2.0 {
                thin |= 1 << bit;
            }
        }
    }
    (thick, thin)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(share: f32, theme: &Theme) -> Vec<String> {
        let area = Rect::new(0, 0, 16, 8);
        let mut buffer = Buffer::empty(area);
        render(&mut buffer, area, share, [Style::new(); 2], theme);
        let rows = buffer.content().chunks(16);
        rows.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect())
            .collect()
    }

    #[test]
    fn half_a_ring_is_thick_on_the_right_and_thin_on_the_left() {
        let theme = Theme::none().with_glyphs(Glyphs::Ascii);
        let half = shown(0.5, &theme);
        for row in &half {
            assert!(
                !row[..8].contains('#') && !row[8..].contains('.'),
                "{half:#?}"
            );
        }
        let (full, empty) = (shown(1.0, &theme).concat(), shown(0.0, &theme).concat());
        assert!(!full.contains('.') && !empty.contains('#'));
        assert!(full.contains('#') && empty.contains('.'));
    }

    #[test]
    fn a_ring_is_round_and_touches_its_edges() {
        let full = shown(1.0, &Theme::none());
        let mirrored: Vec<usize> = full
            .iter()
            .map(|row| row.chars().take_while(|sign| *sign == ' ').count())
            .collect();
        let upside_down: Vec<usize> = mirrored.iter().rev().copied().collect();
        assert_eq!(mirrored, upside_down);
        assert_eq!(mirrored.iter().min(), Some(&0), "{full:#?}");
    }
}
