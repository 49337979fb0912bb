//! Fits text into rows of a given width: wrapped by words, or cut with an ellipsis.
//!
//! Widths are in terminal cells, so that wide characters and combining marks keep their columns.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr as _;

/// How many cells a text takes.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// The text, or as much of it as fits before an ellipsis.
pub(super) fn fit(text: &str, room: usize) -> Cow<'_, str> {
    if width(text) <= room {
        return text.into();
    }
    match room {
        0 => "".into(),
        _ => format!("{}…", head(text, room - 1).trim_end()).into(),
    }
}

/// The end of a text that takes at most `room` cells.
pub(super) fn end_of(text: &str, room: usize) -> &str {
    let begins = text.char_indices().map(|(at, _)| at);
    let mut fitting = begins
        .chain([text.len()])
        .filter(|at| width(&text[*at..]) <= room);
    fitting.next().map_or("", |at| &text[at..])
}

/// The longest prefix that takes at most `room` cells.
fn head(text: &str, room: usize) -> &str {
    let ends = text
        .char_indices()
        .map(|(at, letter)| at + letter.len_utf8());
    let fitting = ends.take_while(|end| width(&text[..*end]) <= room);
    &text[..fitting.last().unwrap_or(0)]
}

/// The text in rows of at most `room` cells, broken between words if possible.
#[must_use]
pub fn wrap(text: &str, room: usize) -> Vec<&str> {
    let room = room.max(2);
    let mut rows = Vec::new();
    for line in text.lines() {
        wrap_line(line.trim(), room, &mut rows);
    }
    rows
}

fn wrap_line<'t>(mut rest: &'t str, room: usize, rows: &mut Vec<&'t str>) {
    while width(rest) > room {
        let whole = head(rest, room);
        let ends_a_word = rest[whole.len()..].starts_with(' ');
        let end = if ends_a_word {
            whole.len()
        } else {
            whole.rfind(' ').unwrap_or(whole.len())
        };
        let end = match rest[..end].trim_end().len() {
            0 => rest.chars().next().map_or(rest.len(), char::len_utf8),
            end => end,
        };
        rows.push(&rest[..end]);
        rest = rest[end..].trim_start();
    }
    if !rest.is_empty() {
        rows.push(rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_whole_where_they_can() {
        let cue = "Right hand kneads the top of the left shoulder.";
        assert_eq!(
            wrap(cue, 20),
            ["Right hand kneads", "the top of the left", "shoulder."]
        );
        assert_eq!(wrap("one two", 7), ["one two"]);
        assert_eq!(wrap("unbreakable", 4), ["unbr", "eaka", "ble"]);
        assert_eq!(wrap("two\n\nparts", 20), ["two", "parts"]);
    }

    #[test]
    fn nothing_is_cut_without_an_ellipsis() {
        assert_eq!(fit("shoulder", 8), "shoulder");
        assert_eq!(fit("shoulder", 6), "shoul…");
        assert_eq!(fit("at the desk", 8), "at the…");
        assert_eq!(fit("shoulder", 1), "…");
        assert_eq!(fit("shoulder", 0), "");
    }

    #[test]
    fn the_end_of_what_is_typed_stays_in_sight() {
        assert_eq!(end_of("6m shoulder", 20), "6m shoulder");
        assert_eq!(end_of("6m shoulder", 4), "lder");
        assert_eq!(end_of("肩こり", 5), "こり");
        assert_eq!(end_of("肩", 1), "");
    }

    #[test]
    fn wide_letters_and_marks_keep_their_columns() {
        assert_eq!(fit("肩こりほぐし", 7), "肩こり…");
        assert_eq!(fit("e\u{301}paule", 3), "e\u{301}p…");
        assert_eq!(wrap("肩こりほぐし", 5), ["肩こ", "りほ", "ぐし"]);
        assert_eq!(wrap("肩こ", 1), ["肩", "こ"]);
    }
}
