//! A time in digits of seven strokes, like those of a clock.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

use super::Squares;
use crate::ui::{Theme, text};

/// Which strokes a digit has: top, upper right, lower right, bottom, lower left, upper left, middle.
const STROKES: [[bool; 7]; 10] = {
    const I: bool = true;
    const O: bool = false;
    [
        [I, I, I, I, I, I, O],
        [O, I, I, O, O, O, O],
        [I, I, O, I, I, O, I],
        [I, I, I, I, O, O, I],
        [O, I, I, O, O, I, I],
        [I, O, I, I, O, I, I],
        [I, O, I, I, I, I, I],
        [I, I, I, O, O, O, O],
        [I, I, I, I, I, I, I],
        [I, I, I, I, O, I, I],
    ]
};

/// A size of digits: rows and columns of cells, and how thick upright and level strokes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Size {
    rows: u16,
    width: u16,
    upright: u16,
    level: u16,
}

const fn size(rows: u16, width: u16, upright: u16, level: u16) -> Size {
    Size {
        rows,
        width,
        upright,
        level,
    }
}

/// The largest first. Of the same height, a narrower one holds minutes.
const SIZES: [Size; 7] = [
    size(10, 9, 3, 3),
    size(7, 6, 2, 2),
    size(7, 5, 2, 2),
    size(5, 5, 2, 2),
    size(4, 5, 2, 1),
    size(4, 4, 1, 1),
    size(3, 3, 1, 1),
];

/// What digits have to fit into.
#[derive(Debug, Clone, Copy)]
pub enum Fit {
    /// All of an area, from the left.
    Area,
    /// A circle in the middle of the area, of this radius in widths of a cell.
    Circle(f32),
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

/// Draws a time as big as the room allows. One digit stands where the last of two would.
pub fn time(buffer: &mut Buffer, area: Rect, time: &str, fit: Fit, style: Style, theme: &Theme) {
    let time = format!("{time:>2}");
    let sizes = SIZES.iter();
    let largest = sizes.copied().find(|size| {
        let (width, rows) = (size.width_of(&time), size.rows);
        let fits = width <= area.width && rows <= area.height;
        match fit {
            Fit::Area => fits,
            // A cell is twice as high as it is wide.
            Fit::Circle(radius) => fits && (f32::from(width) / 2.0).hypot(f32::from(rows)) < radius,
        }
    });
    let (width, rows) = match largest {
        Some(size) => (size.width_of(&time), size.rows),
        None => (text::width(&time) as u16, 1),
    };
    let place = match fit {
        Fit::Area => area,
        Fit::Circle(_) => area.centered(width.into(), rows.into()),
    };
    match largest {
        Some(size) => size.drawn(&time).render(buffer, place, style, theme),
        None => Line::styled(time, style).render(place, buffer),
    }
}

impl Size {
    /// Each character of a time with its first column, and the one after its last. One minute is
    /// a mere stroke, so that it fits where two digits do.
    fn places(self, time: &str) -> Vec<(u16, u16, char)> {
        let mut from = 0;
        let place = |(nth, character)| {
            let width = match character {
                ':' => 1,
                '1' if nth == 0 && time.contains(':') => self.upright,
                _ => self.width,
            };
            let place = (from, from + width, character);
            from += width + 1;
            place
        };
        time.chars().enumerate().map(place).collect()
    }

    fn width_of(self, time: &str) -> u16 {
        self.places(time).last().map_or(0, |(_, to, _)| *to)
    }

    /// The squares of a time.
    fn drawn(self, time: &str) -> Squares {
        let places = self.places(time);
        Squares::of(self.width_of(time), self.rows, |x, y| {
            let here = places
                .iter()
                .find(|(from, to, _)| (*from..*to).contains(&x));
            here.is_some_and(|(from, to, character)| match character.to_digit(10) {
                Some(1) if to - from < self.width => true,
                Some(1) => self.is_one(x - from, y),
                Some(digit) => self.has(STROKES[digit as usize], x - from, y),
                None => *character == ':' && self.is_colon(y),
            })
        })
    }

    /// Whether a square belongs to a stroke of a digit, without the outermost of a corner.
    fn has(self, strokes: [bool; 7], x: u16, y: u16) -> bool {
        let [
            top,
            upper_right,
            lower_right,
            bottom,
            lower_left,
            upper_left,
            middle,
        ] = strokes;
        let height = 2 * self.rows;
        let half = (height - self.level) / 2;
        let (is_upper, is_lower) = (y < half + self.level, y >= half);
        let (is_left, is_right) = (x < self.upright, x >= self.width - self.upright);
        let (is_top, is_bottom) = (y < self.level, y >= height - self.level);
        let corner = |across: bool, along: bool, of: (u16, u16)| across && along && (x, y) == of;
        let (last, low) = (self.width - 1, height - 1);
        let is_corner = corner(top, upper_left, (0, 0))
            || corner(top, upper_right, (last, 0))
            || corner(bottom, lower_left, (0, low))
            || corner(bottom, lower_right, (last, low));
        let is_set = (top && is_top)
            || (bottom && is_bottom)
            || (middle && is_upper && is_lower)
            || (is_left && (upper_left && is_upper || lower_left && is_lower))
            || (is_right && (upper_right && is_upper || lower_right && is_lower));
        is_set && !is_corner
    }

    /// Whether a square belongs to a one: with a flag and a foot, so that two of them look like no
    /// sign for a pause.
    fn is_one(self, x: u16, y: u16) -> bool {
        let stem = (self.width - self.upright) / 2;
        let is_flag =
            x < stem && x + self.upright >= stem && (self.level..2 * self.level).contains(&y);
        let is_foot = y >= 2 * self.rows - self.level;
        is_flag || is_foot || (stem..stem + self.upright).contains(&x)
    }

    /// Whether a row of squares has a dot of a colon.
    fn is_colon(self, y: u16) -> bool {
        let height = 2 * self.rows;
        let dot = |from: u16| (from..from + self.level).contains(&y);
        dot(height / 4) || dot(height - height / 4 - self.level)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(time_left: &str, (width, height): (u16, u16), fit: Fit) -> Vec<String> {
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        let theme = Theme::none();
        time(&mut buffer, area, time_left, fit, theme.text, &theme);
        let rows = buffer.content().chunks(width.into());
        rows.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect())
            .collect()
    }

    #[test]
    fn digits_look_like_those_of_a_clock() {
        assert_eq!(
            drawn("42", (11, 5), Fit::Area),
            [
                "██ ██ ████▄",
                "██ ██    ██",
                "█████ █████",
                "   ██ ██   ",
                "   ██ ▀████"
            ]
        );
        assert_eq!(
            drawn("1:07", (13, 3), Fit::Area),
            ["█ ▄ ▄▀▄ ▀▀▄  ", "█   █ █   █  ", "█ ▀ ▀▄▀   █  "]
        );
    }

    #[test]
    fn they_are_as_big_as_the_room_and_one_stands_where_the_last_of_two_would() {
        let rows =
            |picture: Vec<String>| picture.iter().filter(|row| !row.trim().is_empty()).count();
        let sizes = [(20, 10), (13, 9), (11, 5), (10, 4), (8, 3), (2, 1)];
        assert_eq!(
            sizes.map(|room| rows(drawn("42", room, Fit::Area))),
            [10, 7, 5, 4, 3, 1]
        );
        let one = drawn("7", (13, 7), Fit::Area);
        assert!(one.iter().all(|row| row.starts_with("       ")), "{one:#?}");
        assert_eq!(
            drawn("11", (11, 5), Fit::Area),
            [
                " ██    ██  ",
                "███   ███  ",
                " ██    ██  ",
                " ██    ██  ",
                "█████ █████"
            ]
        );
    }

    #[test]
    fn in_a_circle_no_corner_reaches_its_rim() {
        let circle = |time, rows: u16, radius| {
            let picture = drawn(time, (2 * rows, rows), Fit::Circle(radius));
            picture.iter().filter(|row| !row.trim().is_empty()).count()
        };
        assert_eq!(circle("42", 12, 10.5), 7);
        assert_eq!(circle("1:30", 12, 10.7), 7);
        assert_eq!(circle("42", 9, 8.0), 5);
        assert_eq!(circle("42", 8, 7.0), 4);
    }

    #[test]
    fn a_second_is_shown_until_it_is_over() {
        assert_eq!(digits(Duration::from_millis(4001)), "5");
        assert_eq!(digits(Duration::from_secs(75)), "1:15");
    }
}
