//! The keys of a place, made from the key table.

use ratatui::Frame;
use ratatui::text::{Line, Span};

use super::page::{Page, Scroll};
use crate::ui::keys::{self, Binding, Place};
use crate::ui::prose::Prose;
use crate::ui::{Theme, text};

/// The column in which the words begin.
const WORDS: usize = 12;

/// Draws the keys of the place from which help was opened; for the home screen and its menu both.
pub fn render(frame: &mut Frame<'_>, place: Place, scroll: &mut Scroll, theme: &Theme) {
    let page = Page {
        aside: "the keys".into(),
        ..Page::of(Place::Help, place.name(), theme)
    };
    page.render(frame, scroll, |prose| match place {
        Place::Home | Place::Menu => {
            prose.paragraph("Letters and digits are typed, and narrow the list at once.");
            prose.gap();
            rows(Place::Home, prose, theme);
            prose.heading("After Tab");
            rows(Place::Menu, prose, theme);
        }
        place => rows(place, prose, theme),
    });
}

fn rows(place: Place, prose: &mut Prose<'_>, theme: &Theme) {
    for row in keys::bindings(place) {
        one(row, prose, theme);
    }
}

fn one(row: &Binding, prose: &mut Prose<'_>, theme: &Theme) {
    let names = row.names();
    let pad = WORDS.saturating_sub(text::width(&names)).max(2);
    let room = prose.width().saturating_sub(WORDS);
    let mut words = text::wrap(row.words, room).into_iter();
    prose.line(Line::from(vec![
        Span::styled(names, theme.key),
        Span::raw(" ".repeat(pad)),
        Span::styled(words.next().unwrap_or_default(), theme.text),
    ]));
    for more in words {
        prose.hanging(&" ".repeat(WORDS), more, theme.text);
    }
}
