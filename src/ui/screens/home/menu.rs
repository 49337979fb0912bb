//! The menu of the home screen: one letter for each command, made from the table of keys.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use crate::ui::keys::{self, Action, Binding, Place};
use crate::ui::{Theme, text};

/// The columns of a key.
const KEY: usize = 5;

/// Draws it: a row for each command, or, where that does not fit, a word for each.
pub(super) fn render(buffer: &mut Buffer, area: Rect, theme: &Theme) {
    let rows: Vec<&Binding> = keys::bindings(Place::Menu).collect();
    let lines = match rows.len() <= usize::from(area.height) {
        true => rows
            .iter()
            .map(|row| whole(row, area.width, theme))
            .collect(),
        false => in_short(&rows, area.width, theme),
    };
    for (line, place) in lines.into_iter().zip(area.rows()) {
        line.render(place, buffer);
    }
}

fn whole(row: &Binding, width: u16, theme: &Theme) -> Line<'static> {
    let names = row.names();
    let pad = " ".repeat(KEY.saturating_sub(text::width(&names)).max(2));
    let room = usize::from(width).saturating_sub(text::width(&names) + pad.len() + 2);
    Line::from(vec![
        Span::raw("  "),
        Span::styled(names, theme.key),
        Span::raw(pad),
        Span::styled(text::fit(row.words, room).into_owned(), theme.text),
    ])
}

fn in_short(rows: &[&Binding], width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let (mut lines, mut line) = (Vec::new(), Line::default());
    for row in rows.iter().filter(|row| row.action != Action::Help) {
        let Some(words) = row.foot else { continue };
        let name = row.short_name();
        let taken = line.width() + text::width(&name) + 1 + text::width(words) + 3;
        if line.width() > 0 && taken > usize::from(width) {
            lines.push(std::mem::take(&mut line));
        }
        line.push_span(Span::styled(name, theme.key));
        line.push_span(Span::styled(format!(" {words}   "), theme.text));
    }
    lines.push(line);
    lines
}
