//! What to say where there is nothing to choose.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use super::{Home, View};
use crate::model::secs::on_screen;
use crate::ui::{Theme, text};

/// Says why nothing is there, and what to do.
pub(super) fn render(
    buffer: &mut Buffer,
    area: Rect,
    view: &View<'_>,
    state: &Home,
    theme: &Theme,
) {
    let rows = text::wrap(&why(view, state), area.width.into())
        .into_iter()
        .map(|row| Line::from(Span::styled(row.to_owned(), theme.text)))
        .collect::<Vec<_>>();
    for (row, place) in rows.into_iter().zip(area.rows()) {
        row.render(place, buffer);
    }
}

fn why(view: &View<'_>, state: &Home) -> String {
    if view.reading {
        return "One moment …".to_owned();
    }
    if state.typed.is_empty() {
        return "Nothing here yet. `backrub new` starts a routine of your own.".to_owned();
    }
    let need = state.need();
    if let Some(word) = need.unknown(view.shelf.entries()) {
        return format!("Nothing here matches \"{word}\". Esc clears it.");
    }
    let shortest = view
        .shelf
        .entries()
        .iter()
        .filter_map(|entry| entry.listing.as_ref());
    let shortest = shortest.map(|listing| listing.total).min();
    match (need.most(), shortest) {
        (Some(most), Some(shortest)) if most < shortest => format!(
            "Nothing fits in {}: the shortest routine takes {}. Esc clears it.",
            on_screen(most),
            on_screen(shortest),
        ),
        _ => "No routine matches all of that. Remove a word, or press Esc to clear.".to_owned(),
    }
}
