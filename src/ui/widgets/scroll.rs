//! A text longer than its space, with a mark that says there is more.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

use crate::ui::{Action, Theme};

/// What a chosen row begins with, and one that is not.
const CHOSEN: [char; 2] = ['›', ' '];

/// How far a text is scrolled. It learns about the text when that is drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scroll {
    offset: usize,
    last: Option<usize>,
    page: usize,
    /// The rows that must have been in sight, each with whether it has been.
    rows: Vec<(String, bool)>,
    has_seen: bool,
    /// The chosen rows as they were last drawn. They are scrolled into sight where they are others.
    chosen: Range<usize>,
    /// Whether the text is read on, and the chosen rows follow.
    reads_on: bool,
    is_held_back: bool,
}

/// A text laid out in rows.
#[derive(Debug, Clone, Default)]
pub struct Text {
    /// The rows.
    pub lines: Vec<Line<'static>>,
    /// How many rows from the top must have been in sight before the person can answer.
    pub must: usize,
    /// The row at which a page may end, if it must.
    pub may_break: Option<usize>,
    /// The rows of what is chosen, which are scrolled into sight; empty if nothing is chosen.
    pub chosen: Range<usize>,
}

impl Text {
    /// Where the text is higher than that, lets the page end at the row at which it may.
    pub fn break_pages(&mut self, height: u16) {
        let shown = usize::from(height).saturating_sub(1);
        if let Some(at) = self.may_break.filter(|_| self.lines.len() > shown + 1) {
            let empty = (at..shown).map(|_| Line::default());
            self.lines.splice(at..at, empty.collect::<Vec<_>>());
        }
    }
}

impl Scroll {
    /// Scrolls if the action is a scrolling one, and returns whether it was.
    pub fn act(&mut self, action: Action) -> bool {
        let page = self.page.max(2) - 1;
        let moved = match action {
            Action::ReadOn => {
                // With the row before it, as a page down has.
                let before = usize::from(self.page > 1);
                let unread = self.unread().map(|row| row.saturating_sub(before));
                Some(unread.unwrap_or(self.offset))
            }
            other => other.moved(self.offset, self.last.unwrap_or(0), page),
        };
        self.offset = moved.unwrap_or(self.offset);
        self.reads_on = action == Action::ReadOn;
        moved.is_some()
    }

    /// The first row in sight, counted from 0.
    #[must_use]
    pub fn first_in_sight(&self) -> usize {
        self.offset
    }

    /// Whether what is chosen was in sight. Otherwise it is in the next picture.
    pub fn shows_chosen(&mut self) -> bool {
        let end = self.offset + self.page;
        let is_drawn = self.page > 0;
        let is_shown = is_drawn && self.offset <= self.chosen.start && self.chosen.end <= end;
        if !is_shown {
            self.chosen = 0..0;
        }
        is_shown
    }

    /// Scrolls what is chosen into sight, if it is something else than before.
    fn follow(&mut self, chosen: &Range<usize>, shown: usize) {
        let is_other = self.chosen != *chosen;
        self.chosen.clone_from(chosen);
        let reads_on = std::mem::take(&mut self.reads_on);
        if is_other && !reads_on && !chosen.is_empty() {
            let least = chosen.end.saturating_sub(shown);
            self.offset = self.offset.max(least).min(chosen.start);
        }
    }

    /// Whether everything that must be read has been in sight, each row of it; false before it is
    /// first drawn.
    #[must_use]
    pub fn has_seen_what_must(&self) -> bool {
        self.has_seen
    }

    /// Lets the foot line offer no answer until this is taken back: what was just drawn has not been
    /// read yet.
    pub fn hold_back(&mut self, is_held_back: bool) {
        self.is_held_back = is_held_back;
    }

    /// Whether the foot line offers no answer.
    #[must_use]
    pub fn is_held_back(&self) -> bool {
        self.is_held_back
    }

    /// The first row that must be in sight and has not been.
    fn unread(&self) -> Option<usize> {
        self.rows.iter().position(|(_, seen)| !seen)
    }

    /// Minds which rows are in sight now. A row that was seen stays so where others change before or
    /// after it; in a window of another width all are others.
    fn notes(&mut self, text: &Text) {
        let must = text.lines.iter().take(text.must);
        // Whether a row is chosen makes it no other one.
        let words = |line: &Line<'_>| line.to_string().trim_start_matches(CHOSEN).to_owned();
        let now: Vec<String> = must.map(words).collect();
        let same = |pair: &(&String, &(String, bool))| *pair.0 == pair.1.0;
        let before = now.iter().zip(&self.rows).take_while(same).count();
        let most = now.len().min(self.rows.len()) - before;
        let ends = now.iter().rev().zip(self.rows.iter().rev());
        let after = now.len() - ends.take(most).take_while(same).count();
        let (known, in_sight) = (now.len(), self.offset..self.offset + self.page);
        let was_seen = |nth: usize| match nth {
            nth if nth < before => self.rows.get(nth),
            nth if nth >= after => self.rows.get(self.rows.len() - (known - nth)),
            _ => None,
        };
        let rows = now.into_iter().enumerate().map(|(nth, row)| {
            let was_seen = was_seen(nth).is_some_and(|(_, seen)| *seen);
            (row, was_seen || in_sight.contains(&nth))
        });
        self.rows = rows.collect();
        self.has_seen |= self.unread().is_none();
    }

    /// Whether there is more than fits; false before it is first drawn.
    #[must_use]
    pub fn scrolls(&self) -> bool {
        self.last.is_some_and(|last| last > 0)
    }
}

/// Draws as much of the text as fits, and how to see the rest.
pub fn render(buffer: &mut Buffer, area: Rect, text: &Text, scroll: &mut Scroll, theme: &Theme) {
    let height = usize::from(area.height);
    let lines = &text.lines;
    let fits = lines.len() <= height;
    let shown = height - usize::from(!fits && height >= 3);
    let last = lines.len().saturating_sub(shown);
    scroll.follow(&text.chosen, shown);
    (scroll.last, scroll.page) = (Some(last), shown);
    scroll.offset = scroll.offset.min(last);
    scroll.notes(text);
    let rows = area.rows().take(shown);
    for (line, row) in lines.iter().skip(scroll.offset).zip(rows) {
        line.render(row, buffer);
    }
    if let Some(row) = area.rows().nth(shown) {
        let words = match (scroll.offset > 0, scroll.offset < last) {
            (false, _) => "↓ more below",
            (true, true) => "↑↓ more",
            (true, false) => "↑ more above",
        };
        Line::styled(words, theme.key)
            .alignment(Alignment::Right)
            .render(row, buffer);
    }
}

#[cfg(test)]
#[path = "scroll_tests.rs"]
mod tests;
