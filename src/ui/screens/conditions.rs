//! What applies to the person and makes a routine gentler, marked with few keys.

use ratatui::Frame;

use super::page::{Page, Scroll};
use crate::ui::Theme;
use crate::ui::keys::{Action, Place};

/// One condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition<'v> {
    /// What it is called in a few plain words.
    pub called: &'v str,
    /// What it changes in this routine.
    pub change: &'v str,
    /// Whether it applies.
    pub marked: bool,
}

/// What the screen shows.
#[derive(Debug, Clone, Copy)]
pub struct View<'v> {
    /// The conditions in the order in which they are numbered.
    pub rows: &'v [Condition<'v>],
}

/// What is chosen in the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Conditions {
    selected: usize,
    scroll: Scroll,
}

/// What a key press in the list leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The condition with this number, from 0, was marked or unmarked.
    Turned(usize),
    /// Back to the briefing, with what is marked.
    Done,
}

impl Conditions {
    /// Carries out an action; `rows` is the number of conditions.
    pub fn act(&mut self, action: Action, rows: usize) -> Option<Outcome> {
        let last = rows.saturating_sub(1);
        let page = 5;
        match action {
            Action::Accept => return Some(Outcome::Done),
            Action::Mark if rows > 0 => return Some(Outcome::Turned(self.selected)),
            Action::Nth(nth) if usize::from(nth) < rows => {
                self.selected = nth.into();
                return Some(Outcome::Turned(self.selected));
            }
            Action::Up => self.selected = self.selected.saturating_sub(1),
            Action::Down => self.selected = (self.selected + 1).min(last),
            Action::PageUp => self.selected = self.selected.saturating_sub(page),
            Action::PageDown => self.selected = (self.selected + page).min(last),
            Action::Top => self.selected = 0,
            Action::Bottom => self.selected = last,
            _ => {}
        }
        None
    }
}

/// Draws the list.
pub fn render(frame: &mut Frame<'_>, view: &View<'_>, state: &mut Conditions, theme: &Theme) {
    let page = Page::of(Place::Conditions, "What applies to you?", theme);
    let selected = state.selected;
    page.render(frame, &mut state.scroll, |prose| {
        prose
            .aside("Press its number, or ↑↓ and Space. Your marks are kept until you change them.");
        prose.gap();
        for (nth, row) in view.rows.iter().enumerate() {
            let (at, cross) = (
                if nth == selected { "›" } else { " " },
                if row.marked { "x" } else { " " },
            );
            let style = if nth == selected {
                theme.chosen
            } else {
                theme.text
            };
            let set = |prose: &mut crate::ui::prose::Prose<'_>| {
                prose.hanging(
                    &format!("{at} [{cross}] {:>2}  ", nth + 1),
                    row.called,
                    style,
                );
                prose.hanging("          ", row.change, theme.quiet);
            };
            if nth == selected {
                prose.chosen(set);
            } else {
                set(prose);
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::{Terminal, backend::TestBackend};

    fn drawn(state: &mut Conditions, window: (u16, u16)) -> String {
        let rows: Vec<Condition<'_>> = (0..12)
            .map(|nth| Condition {
                called: ["Diabetes", "Cancer"][nth % 2],
                change: "at most pressure 2 of 6, light",
                marked: nth == 11,
            })
            .collect();
        let view = View { rows: &rows };
        let mut terminal = Terminal::new(TestBackend::new(window.0, window.1)).unwrap();
        terminal
            .draw(|frame| render(frame, &view, state, &Theme::none()))
            .unwrap();
        terminal.backend().to_string()
    }

    #[test]
    fn what_is_chosen_is_always_in_sight() {
        let mut state = Conditions::default();
        for nth in 1..=12 {
            let told = drawn(&mut state, (40, 12));
            assert!(told.contains(&format!("] {nth:>2}  ")), "{told}");
            assert!(told.contains('›'), "{told}");
            assert_eq!(state.act(Action::Down, 12), None);
        }
        assert!(drawn(&mut state, (40, 12)).contains("› [x] 12"));
    }

    #[test]
    fn a_number_marks_at_once_and_enter_is_done() {
        let mut state = Conditions::default();
        assert_eq!(state.act(Action::Nth(3), 12), Some(Outcome::Turned(3)));
        assert_eq!(state.act(Action::Mark, 12), Some(Outcome::Turned(3)));
        assert_eq!(state.act(Action::Nth(8), 5), None);
        assert_eq!(state.act(Action::Accept, 12), Some(Outcome::Done));
    }
}
