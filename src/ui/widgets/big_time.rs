//! Words and seconds in letters that can be read from two metres away.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget as _;
use tui_big_text::{BigText, PixelSize};

/// How big the letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// Eight rows, eight columns per letter.
    Tall,
    /// Four rows, eight columns per letter.
    Wide,
    /// Four rows, four columns per letter.
    Small,
    /// One row of plain text.
    Plain,
}

impl Size {
    /// The biggest letters in which this many of them fit.
    #[must_use]
    pub fn fitting(letters: usize, width: u16, height: u16) -> Self {
        let sizes = [Self::Tall, Self::Wide, Self::Small];
        let fits = |size: &Self| {
            letters * usize::from(size.columns()) <= usize::from(width) && size.rows() <= height
        };
        sizes.into_iter().find(fits).unwrap_or(Self::Plain)
    }

    /// How many rows a line of them takes.
    #[must_use]
    pub const fn rows(self) -> u16 {
        match self {
            Self::Tall => 8,
            Self::Wide | Self::Small => 4,
            Self::Plain => 1,
        }
    }

    const fn columns(self) -> u16 {
        match self {
            Self::Tall | Self::Wide => 8,
            Self::Small => 4,
            Self::Plain => 1,
        }
    }
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
    let size = Size::fitting(word.len(), area.width, area.height);
    let pixels = match size {
        Size::Tall => PixelSize::Full,
        Size::Wide => PixelSize::HalfHeight,
        Size::Small => PixelSize::Quadrant,
        Size::Plain => {
            Line::styled(word, style).render(area, buffer);
            return;
        }
    };
    // Slanted or underlined blocks would be torn apart.
    let style = Style {
        add_modifier: ratatui::style::Modifier::empty(),
        ..style
    };
    BigText::builder()
        .pixel_size(pixels)
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
        assert_eq!(Size::fitting(4, 60, 9), Size::Tall);
        assert_eq!(Size::fitting(4, 60, 7), Size::Wide);
        assert_eq!(Size::fitting(4, 20, 7), Size::Small);
        assert_eq!(Size::fitting(4, 20, 3), Size::Plain);
    }

    #[test]
    fn a_second_is_shown_until_it_is_over() {
        assert_eq!(digits(Duration::from_millis(4001)), "5");
        assert_eq!(digits(Duration::from_secs(75)), "1:15");
    }
}
