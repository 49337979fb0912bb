//! What is chosen on the author's screen.

use crate::ui::Action;
use crate::ui::widgets::scroll::Scroll;

/// How many rows the page keys move.
const PAGE: usize = 8;

/// One of the two lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pane {
    /// The strokes.
    #[default]
    Strokes,
    /// The problems.
    Problems,
}

/// What is chosen in each list, and which of them has the focus.
#[derive(Debug, Clone, Default)]
pub struct State {
    pane: Pane,
    pass: usize,
    problem: usize,
    pub(super) strokes: Scroll,
    pub(super) problems: Scroll,
}

impl State {
    /// Carries out an action on the lists, given their lengths, and returns whether it was one of
    /// theirs.
    pub fn act(&mut self, action: Action, passes: usize, problems: usize) -> bool {
        let pane = self.pane(passes > 0, problems > 0);
        if action == Action::NextGroup {
            self.pane = match pane {
                Pane::Strokes => Pane::Problems,
                Pane::Problems => Pane::Strokes,
            };
            return true;
        }
        let (chosen, many) = match pane {
            Pane::Strokes => (&mut self.pass, passes),
            Pane::Problems => (&mut self.problem, problems),
        };
        let moved = action.moved(*chosen, many.saturating_sub(1), PAGE);
        *chosen = moved.unwrap_or(*chosen);
        moved.is_some()
    }

    /// The list that has the focus: one that is not empty.
    #[must_use]
    pub fn pane(&self, has_passes: bool, has_problems: bool) -> Pane {
        match self.pane {
            _ if !has_problems => Pane::Strokes,
            _ if !has_passes => Pane::Problems,
            pane => pane,
        }
    }

    /// The index of the chosen pass, out of `passes`.
    #[must_use]
    pub fn chosen(&self, passes: usize) -> usize {
        self.pass.min(passes.saturating_sub(1))
    }

    /// The index of the chosen problem, out of `problems`.
    #[must_use]
    pub fn chosen_problem(&self, problems: usize) -> usize {
        self.problem.min(problems.saturating_sub(1))
    }

    /// Chooses a pass.
    pub fn choose(&mut self, pass: usize) {
        self.pass = pass;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_go_to_a_list_in_which_there_is_something() {
        let mut state = State::default();
        assert!(state.act(Action::NextGroup, 4, 2));
        assert_eq!(state.pane(true, true), Pane::Problems);
        state.act(Action::Bottom, 4, 2);
        assert_eq!((state.chosen(4), state.chosen_problem(2)), (0, 1));
        // Everything is fixed: the strokes have the focus again.
        assert_eq!(state.pane(true, false), Pane::Strokes);
        state.act(Action::Down, 4, 0);
        assert_eq!(state.chosen(4), 1);
        assert_eq!(State::default().pane(false, true), Pane::Problems);
    }

    #[test]
    fn a_list_that_got_shorter_has_its_last_chosen() {
        let mut state = State::default();
        state.choose(9);
        assert_eq!((state.chosen(4), state.chosen(0)), (3, 0));
        state.act(Action::PageDown, 4, 0);
        assert_eq!(state.chosen(4), 3);
    }
}
