//! What a time looks like in large digits.

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
    let rows = |picture: Vec<String>| picture.iter().filter(|row| !row.trim().is_empty()).count();
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
