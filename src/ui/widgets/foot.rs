//! The last row of a screen: its keys, as many as fit, made from the key table.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use crate::ui::keys::{self, Action, Place};
use crate::ui::{Theme, text};

/// Below this width, in columns, the short words are used, closer together.
const NARROW: u16 = 50;

/// Draws the keys of a place. What does not fit is on the help page, whose key is always there.
pub fn render(buffer: &mut Buffer, area: Rect, place: Place, theme: &Theme) {
    let all = Shows {
        scrolls: true,
        answers: true,
    };
    render_for(buffer, area, place, all, theme);
}

/// Which keys of a page it has.
#[derive(Debug, Clone, Copy)]
pub struct Shows {
    /// Those for scrolling.
    pub scrolls: bool,
    /// Those that answer a question.
    pub answers: bool,
}

/// The same for a page: one that does not scroll has no keys for that, and one that stands there too
/// short to be answered has none for an answer.
pub fn render_for(buffer: &mut Buffer, area: Rect, place: Place, shows: Shows, theme: &Theme) {
    let narrow = area.width < NARROW;
    let space = if narrow { 2 } else { 3 };
    let help = items(place, true, narrow);
    let mut room = usize::from(area.width);
    let mut end: Vec<Span<'static>> = Vec::new();
    for item in &help {
        room = room.saturating_sub(item.width() + space);
        end.extend(item.spans(theme));
    }
    let mut spans: Vec<Span<'static>> = Vec::new();
    let useful = |item: &Item| {
        (shows.scrolls || item.words != "scroll") && (shows.answers || !item.action.answers())
    };
    for item in items(place, false, narrow).into_iter().filter(useful) {
        let gap = if spans.is_empty() { 0 } else { space };
        if item.width() + gap > room {
            continue;
        }
        room -= item.width() + gap;
        spans.push(Span::raw(" ".repeat(gap)));
        spans.extend(item.spans(theme));
    }
    if !end.is_empty() {
        spans.push(Span::raw(" ".repeat(space)));
        spans.extend(end);
    }
    Line::from(spans).render(area, buffer);
}

/// One key, or two that belong together, and what they do.
struct Item {
    keys: String,
    words: &'static str,
    action: Action,
}

impl Item {
    fn width(&self) -> usize {
        text::width(&self.keys) + 1 + text::width(self.words)
    }

    fn spans(&self, theme: &Theme) -> [Span<'static>; 3] {
        [
            Span::styled(self.keys.clone(), theme.key),
            Span::raw(" "),
            Span::styled(self.words, theme.quiet),
        ]
    }
}

/// The keys of a place, those with the same words together; `help` selects the help key.
fn items(place: Place, help: bool, narrow: bool) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for row in keys::bindings(place).filter(|row| (row.action == Action::Help) == help) {
        let Some(words) = row.foot else {
            continue;
        };
        let words = match words.split_once('|') {
            Some((_, short)) if narrow => short,
            Some((long, _)) => long,
            None => words,
        };
        match items.last_mut() {
            Some(before) if before.words == words => before.keys.push_str(&row.short_name()),
            _ => items.push(Item {
                keys: row.short_name(),
                words,
                action: row.action,
            }),
        }
    }
    items
}
