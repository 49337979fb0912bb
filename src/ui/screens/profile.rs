//! What applies to a person: everything that changes a session, in groups, marked with few keys.

use std::borrow::Cow;

use ratatui::Frame;

use super::page::{Page, Scroll};
use crate::ui::Theme;
use crate::ui::keys::{Action, Place};
use crate::ui::prose::Prose;

/// One thing that may apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// What stands above it, if it is the first of its group.
    pub heading: Option<&'static str>,
    /// What it is called in a few plain words.
    pub called: Cow<'static, str>,
    /// What it changes.
    pub changes: Cow<'static, str>,
    /// Whether it applies.
    pub marked: bool,
    /// When it was marked, for what passes: "since 3 Nov".
    pub since: Option<String>,
}

/// What the screen shows.
#[derive(Debug, Clone, Copy)]
pub struct View<'v> {
    /// Why what was remembered cannot be relied on, if that is so.
    pub doubt: Option<&'v str>,
    /// Everything that may apply.
    pub rows: &'v [Condition],
}

/// What is chosen in the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    selected: usize,
    scroll: Scroll,
    /// At which row of the text each begins, as they were last drawn.
    begins: Vec<usize>,
}

/// What a key press in the list leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The row with this number, from 0, was marked or unmarked.
    Turned(usize),
    /// Back to where it was opened, with what is marked.
    Done,
}

/// How many rows the page keys move.
const PAGE: usize = 5;

impl Profile {
    /// Whether all of the list has been in sight; false before it is first drawn.
    #[must_use]
    pub fn has_seen_all(&self) -> bool {
        self.scroll.has_seen_what_must()
    }

    /// Lets the foot line offer no answer until this is taken back.
    pub fn hold_back(&mut self, is_held_back: bool) {
        self.scroll.hold_back(is_held_back);
    }

    /// Shows what has not been in sight yet, and chooses the first one there.
    pub fn read_on(&mut self) {
        self.scroll.act(Action::ReadOn);
        let first = self.scroll.first_in_sight();
        let above = self.begins.partition_point(|begin| *begin < first);
        self.selected = above.min(self.begins.len().saturating_sub(1));
    }

    /// Carries out an action; `rows` is the number of rows.
    pub fn act(&mut self, action: Action, rows: usize) -> Option<Outcome> {
        match action {
            Action::Accept | Action::Back => return Some(Outcome::Done),
            // Nobody marks what they do not see.
            Action::Mark if rows > 0 && self.scroll.shows_chosen() => {
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

/// Draws the list.
pub fn render(frame: &mut Frame<'_>, view: &View<'_>, state: &mut Profile, theme: &Theme) {
    let page = Page::of(Place::Profile, "What applies to you", theme);
    if view.doubt.is_some() && state.begins.is_empty() {
        // The doubt comes first, however small the window is.
        state.scroll.act(Action::ReadOn);
    }
    let (selected, begins) = (state.selected, &mut state.begins);
    begins.clear();
    page.render(frame, &mut state.scroll, |prose| {
        if let Some(doubt) = view.doubt {
            prose.hanging("", doubt, theme.warning);
            prose.gap();
        }
        prose.aside("Every session takes your marks into account. They stay on this machine.");
        for (nth, row) in view.rows.iter().enumerate() {
            if let Some(heading) = row.heading {
                prose.heading(heading);
            }
            begins.push(prose.rows());
            let is_selected = nth == selected;
            prose.chosen_if(is_selected, |prose| set(prose, row, is_selected, theme));
        }
        prose.must_be_seen();
    });
}

fn set(prose: &mut Prose<'_>, row: &Condition, is_selected: bool, theme: &Theme) {
    let (at, style) = match is_selected {
        true => ("›", theme.chosen),
        false => (" ", theme.text),
    };
    let cross = if row.marked { "x" } else { " " };
    let since = match &row.since {
        Some(since) => format!(" ({since})"),
        None => String::new(),
    };
    let words = format!("{}{since}: {}", row.called, row.changes);
    prose.hanging(&format!("{at} [{cross}] "), &words, style);
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::{Terminal, backend::TestBackend};

    const DOUBT: &str = "What applies to you is not known: cannot understand memory.json: line 1 is not \
                         as this program writes it. Please mark it again; Enter at the end of the list \
                         says that it is right.";

    fn drawn(state: &mut Profile, window: (u16, u16)) -> String {
        let rows: Vec<Condition> = (0..12)
            .map(|nth| Condition {
                heading: (nth % 4 == 0).then_some("Blood and heart"),
                called: ["Diabetes", "Cancer"][nth % 2].into(),
                changes: "at most pressure 2".into(),
                marked: nth == 11,
                since: None,
            })
            .collect();
        let view = View {
            doubt: Some(DOUBT).filter(|_| window.1 < 12),
            rows: &rows,
        };
        let mut terminal = Terminal::new(TestBackend::new(window.0, window.1)).unwrap();
        terminal
            .draw(|frame| render(frame, &view, state, &Theme::none()))
            .unwrap();
        terminal.backend().to_string()
    }

    #[test]
    fn what_is_chosen_is_always_in_sight_and_says_what_it_changes() {
        let mut state = Profile::default();
        for _ in 0..12 {
            let told = drawn(&mut state, (40, 12));
            assert!(told.contains('›') && told.contains("at most"), "{told}");
            assert_eq!(state.act(Action::Down, 12), None);
        }
        assert!(drawn(&mut state, (40, 12)).contains("› [x] Cancer"));
    }

    #[test]
    fn all_of_it_comes_into_sight_by_reading_on_and_nothing_unseen_is_marked() {
        let (mut state, small) = (Profile::default(), (40, 10));
        let first = drawn(&mut state, small);
        assert!(
            first.contains("What applies to you is not") && !first.contains('›'),
            "{first}"
        );
        // Nobody saw what would be marked.
        assert_eq!(state.act(Action::Mark, 12), None);
        assert!(drawn(&mut state, small).contains('›'));
        assert_eq!(state.act(Action::Mark, 12), Some(Outcome::Turned(0)));
        state.act(Action::Bottom, 12);
        drawn(&mut state, small);
        assert!(!state.has_seen_all());
        let mut times = 0;
        while !state.has_seen_all() && times < 40 {
            state.read_on();
            drawn(&mut state, small);
            times += 1;
        }
        assert!(times < 10, "{times} times, or without an end");
    }

    #[test]
    fn space_marks_and_enter_is_done() {
        let mut state = Profile::default();
        assert_eq!(state.act(Action::Mark, 12), None, "not drawn yet");
        drawn(&mut state, (100, 30));
        state.act(Action::Down, 12);
        assert_eq!(state.act(Action::Mark, 12), Some(Outcome::Turned(1)));
        assert_eq!(state.act(Action::Mark, 0), None);
        assert_eq!(state.act(Action::Accept, 12), Some(Outcome::Done));
    }
}
