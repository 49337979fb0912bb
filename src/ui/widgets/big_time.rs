//! Words and seconds in letters that can be read from two metres away.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget as _;
use tui_big_text::{BigText, PixelSize};

/// The letters with their columns and rows, the biggest first.
const SIZES: [(PixelSize, usize, u16); 3] = [
    (PixelSize::Full, 8, 8),
    (PixelSize::HalfHeight, 8, 4),
    (PixelSize::Quadrant, 4, 4),
];

/// The biggest letters in which this many of them fit; none if only plain text does.
fn fitting(letters: usize, width: u16, height: u16) -> Option<PixelSize> {
    let mut sizes = SIZES.into_iter();
    let fits = |columns, rows| letters * columns <= usize::from(width) && rows <= height;
    let size = sizes.find(|(_, columns, rows)| fits(*columns, *rows));
    size.map(|(size, ..)| size)
}

/// The seconds left, rounded up: `45`, and `1:30` from a minute up.
#[must_use]
pub fn digits(left: Duration) -> String {
    let seconds = left.as_millis().div_ceil(1000);
    if seconds < 60 {
        seconds.to_string()
    } else {
        format!("{}:{:02}", seconds / 60, seconds % 60)
    }
}

/// Draws a word or a time as big as the room allows, from the left.
pub fn render(buffer: &mut Buffer, area: Rect, word: &str, style: Style) {
    let Some(size) = fitting(word.len(), area.width, area.height) else {
        return Line::styled(word, style).render(area, buffer);
    };
    // Slanted or underlined blocks would be torn apart.
    let style = Style {
        add_modifier: ratatui::style::Modifier::empty(),
        ..style
    };
    BigText::builder()
        .pixel_size(size)
        .style(style)
        .lines(vec![Line::from(word)])
        .build()
        .render(area, buffer);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_are_as_big_as_the_room() {
        assert_eq!(fitting(4, 60, 9), Some(PixelSize::Full));
        assert_eq!(fitting(4, 60, 7), Some(PixelSize::HalfHeight));
        assert_eq!(fitting(4, 20, 7), Some(PixelSize::Quadrant));
        assert_eq!(fitting(4, 20, 3), None);
    }

    #[test]
    fn a_second_is_shown_until_it_is_over() {
        assert_eq!(digits(Duration::from_millis(4001)), "5");
        assert_eq!(digits(Duration::from_secs(75)), "1:15");
    }
}
