//! The keys of a place, made from the key table.

use ratatui::Frame;
use ratatui::text::{Line, Span};

use super::page::{Page, Scroll};
use crate::ui::keys::{self, Action, Binding, Place};
use crate::ui::prose::Prose;
use crate::ui::{Theme, text};

/// The column in which the words begin.
const WORDS: usize = 12;

/// Draws the keys of the place from which help was opened, for the home screen and its menu both,
/// given whether any key pauses a session.
pub fn render(
    frame: &mut Frame<'_>,
    place: Place,
    any_key: bool,
    scroll: &mut Scroll,
    theme: &Theme,
) {
    let page = Page {
        aside: "the keys".into(),
        ..Page::of(Place::Help, place.name(), theme)
    };
    page.render(frame, scroll, |prose| match place {
        Place::Home | Place::Menu => {
            prose.paragraph("Letters and digits are typed, and narrow the list at once.");
            prose.gap();
            rows(Place::Home, any_key, prose, theme);
            prose.heading("After Tab");
            rows(Place::Menu, any_key, prose, theme);
        }
        place => rows(place, any_key, prose, theme),
    });
}

fn rows(place: Place, any_key: bool, prose: &mut Prose<'_>, theme: &Theme) {
    let says = |row: &&Binding| any_key || row.action != Action::AnyKey;
    for row in keys::bindings(place).filter(says) {
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
