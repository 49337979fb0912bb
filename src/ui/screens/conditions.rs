//! What applies to the person and makes a routine gentler, marked with few keys.

use ratatui::Frame;

use super::page::{Page, Scroll};
use crate::advice::Adaptation;
use crate::ui::Theme;
use crate::ui::keys::{Action, Place};

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

/// How many rows the page keys move.
const PAGE: usize = 5;

impl Conditions {
    /// Carries out an action; `rows` is the number of conditions.
    pub fn act(&mut self, action: Action, rows: usize) -> Option<Outcome> {
        match action {
            Action::Accept => return Some(Outcome::Done),
            Action::Mark if rows > 0 => return Some(Outcome::Turned(self.selected)),
            Action::Nth(nth) if usize::from(nth) < rows => {
                self.selected = nth.into();
                return Some(Outcome::Turned(self.selected));
            }
            other => {
                let moved = other.moved(self.selected, rows.saturating_sub(1), PAGE);
                self.selected = moved.unwrap_or(self.selected);
            }
        }
        None
    }
}

/// Draws the list: what each condition changes in this routine, and whether it applies.
pub fn render(
    frame: &mut Frame<'_>,
    rows: &[(Adaptation, bool)],
    state: &mut Conditions,
    theme: &Theme,
) {
    let page = Page::of(Place::Conditions, "What applies to you?", theme);
    let selected = state.selected;
    page.render(frame, &mut state.scroll, |prose| {
        prose
            .aside("Press its number, or ↑↓ and Space. Your marks are kept until you change them.");
        prose.gap();
        for (nth, (adaptation, marked)) in rows.iter().enumerate() {
            let (at, style) = match nth == selected {
                true => ("›", theme.chosen),
                false => (" ", theme.text),
            };
            let cross = if *marked { "x" } else { " " };
            prose.chosen_if(nth == selected, |prose| {
                let mark = format!("{at} [{cross}] {:>2}  ", nth + 1);
                prose.hanging(&mark, adaptation.called, style);
                prose.hanging("          ", &adaptation.change, theme.quiet);
            });
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Tag;
    use ratatui::{Terminal, backend::TestBackend};

    fn drawn(state: &mut Conditions, window: (u16, u16)) -> String {
        let rows = [(); 12].map(|()| Adaptation {
            tag: Tag::Diabetes,
            called: "Diabetes",
            change: "at most pressure 2 of 6, light".into(),
        });
        let rows: Vec<_> = rows.into_iter().zip((0..12).map(|nth| nth == 11)).collect();
        let mut terminal = Terminal::new(TestBackend::new(window.0, window.1)).unwrap();
        terminal
            .draw(|frame| render(frame, &rows, state, &Theme::none()))
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
