//! The line in which words are typed.

use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::list::List;
use crate::ui::{Theme, text};

/// What is typed, with a cursor behind it, and how many routines that leaves.
pub(super) fn line(width: u16, typed: &str, list: &List<'_>, theme: &Theme) -> Line<'static> {
    let is_empty = typed.is_empty();
    let count = match is_empty {
        true => list.all().to_string(),
        false => format!("{} of {}", list.count(), list.all()),
    };
    let room = usize::from(width).saturating_sub(text::width(&count) + 5);
    let cursor = Span::styled(" ", theme.text.add_modifier(Modifier::REVERSED));
    let said = match is_empty {
        true => {
            let words = "type what you need: 6m, shoulder, ball, quiet, bed …";
            Span::styled(text::fit(words, room).into_owned(), theme.quiet)
        }
        false => {
            let style = theme.text.add_modifier(Modifier::BOLD);
            Span::styled(text::end_of(typed, room).to_owned(), style)
        }
    };
    let pad = " ".repeat(room.saturating_sub(said.width()) + 2);
    let [before, after] = if is_empty {
        [cursor, said]
    } else {
        [said, cursor]
    };
    Line::from(vec![
        Span::styled("› ", theme.key),
        before,
        after,
        Span::raw(pad),
        Span::styled(count, theme.quiet),
    ])
}
