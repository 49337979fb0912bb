//! What of a text was in sight.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn text(rows: usize, must: usize) -> Text {
    let row = |nth: usize| Line::from(format!("row {nth}"));
    Text {
        lines: (0..rows).map(row).collect(),
        must,
        ..Text::default()
    }
}

/// Draws it, and returns which rows are there to be seen.
fn drawn(text: &Text, scroll: &mut Scroll, height: u16) -> BTreeSet<usize> {
    let area = Rect::new(0, 0, 20, height);
    let mut buffer = Buffer::empty(area);
    render(&mut buffer, area, text, scroll, &Theme::none());
    let row = |y: u16| (0..20).map(|x| buffer[(x, y)].symbol()).collect::<String>();
    let shown: Vec<String> = (0..height).map(row).collect();
    let is_shown = |nth: &usize| shown.iter().any(|row| row.trim() == format!("row {nth}"));
    (0..text.lines.len()).filter(is_shown).collect()
}

const SCROLLING: [Action; 7] = [
    Action::Up,
    Action::Down,
    Action::PageUp,
    Action::PageDown,
    Action::Top,
    Action::Bottom,
    Action::ReadOn,
];

proptest! {
    #[test]
    fn a_text_was_seen_if_each_row_of_it_was_drawn(
        rows in 1..60_usize,
        height in 1..20_u16,
        acts in proptest::collection::vec(0..SCROLLING.len(), 0..30),
    ) {
        let (text, mut scroll) = (text(rows, rows.div_ceil(2)), Scroll::default());
        prop_assert!(!scroll.has_seen_what_must());
        let mut seen = drawn(&text, &mut scroll, height);
        for act in acts {
            scroll.act(SCROLLING[act]);
            seen.extend(drawn(&text, &mut scroll, height));
            let all = (0..text.must).all(|nth| seen.contains(&nth));
            prop_assert_eq!(scroll.has_seen_what_must(), all);
        }
        // Reading on comes to what was passed over, wherever one is.
        for _ in 0..=rows {
            scroll.act(Action::ReadOn);
            drawn(&text, &mut scroll, height);
        }
        prop_assert!(scroll.has_seen_what_must());
    }
}

#[test]
fn a_row_that_was_seen_stays_so_where_another_one_changes() {
    let (mut long, mut scroll) = (text(12, 12), Scroll::default());
    drawn(&long, &mut scroll, 9);
    scroll.act(Action::ReadOn);
    long.lines.insert(0, Line::from("something new"));
    long.lines[5] = Line::from("row 4 is marked");
    long.must += 1;
    drawn(&long, &mut scroll, 9);
    assert!(!scroll.has_seen_what_must(), "the new one");
    scroll.act(Action::ReadOn);
    drawn(&long, &mut scroll, 9);
    assert!(scroll.has_seen_what_must());
}
