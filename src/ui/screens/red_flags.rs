//! The warning signs as questions, and whom to call when one of them is true.
//!
//! A "no" counts only when the whole list has been in sight; before that it shows what is left
//! of it. A "yes" cannot be taken back on the same screen: no session begins.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::page::{Page, Scroll};
use crate::ui::Theme;
use crate::ui::keys::{Action, Place};

/// Signs that are asked for together, because they call for the same help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<'v> {
    /// What is asked: "Is any of these true today?"
    pub question: &'v str,
    /// The signs.
    pub signs: Vec<&'v str>,
    /// Whom to call, in plain sentences, if one of them is true.
    pub call: Vec<&'v str>,
}

/// What the screen shows: the groups in the order in which they are asked.
#[derive(Debug, Clone, Copy)]
pub struct View<'v> {
    /// The groups, the most urgent first.
    pub groups: &'v [Group<'v>],
}

/// Where in the questions a person is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RedFlags {
    group: usize,
    answered_yes: bool,
    scroll: Scroll,
}

/// What came of the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// None of the signs is true: a session may begin, and the date is kept.
    Clear,
    /// Left without an answer, or after a yes: no session begins.
    Left,
    /// A yes to the group with this number: whom to call is now shown.
    Call(usize),
}

impl RedFlags {
    /// Where the keys of this screen are looked up.
    #[must_use]
    pub const fn place(&self) -> Place {
        if self.answered_yes {
            Place::Call
        } else {
            Place::RedFlags
        }
    }

    /// Does what was asked for; `groups` is how many there are.
    pub fn act(&mut self, action: Action, groups: usize) -> Option<Outcome> {
        match action {
            Action::Back => return Some(Outcome::Left),
            Action::Yes if !self.answered_yes => {
                self.answered_yes = true;
                self.scroll = Scroll::default();
                return Some(Outcome::Call(self.group));
            }
            Action::No if self.answered_yes => {}
            Action::No if !self.scroll.at_end() => {
                self.scroll.act(Action::PageDown);
            }
            Action::No => {
                self.group += 1;
                self.scroll = Scroll::default();
                if self.group >= groups {
                    return Some(Outcome::Clear);
                }
            }
            other => {
                self.scroll.act(other);
            }
        }
        None
    }
}

/// Draws the questions, or whom to call.
pub fn render(
    frame: &mut Frame<'_>,
    area: Rect,
    view: &View<'_>,
    state: &mut RedFlags,
    theme: &Theme,
) {
    let Some(group) = view.groups.get(state.group) else {
        return;
    };
    let (title, aside) = if state.answered_yes {
        ("No massage today. Please get help.", String::new())
    } else {
        let part = format!("{} of {}", state.group + 1, view.groups.len());
        ("A few questions first", part)
    };
    let page = Page {
        place: state.place(),
        title,
        title_style: if state.answered_yes {
            theme.warning
        } else {
            theme.title
        },
        aside,
        theme,
    };
    let yes = state.answered_yes;
    page.render(frame, area, &mut state.scroll, |prose| {
        if yes {
            for paragraph in &group.call {
                prose.gap();
                prose.hanging("", paragraph, theme.loud);
            }
        } else {
            prose.hanging("", group.question, theme.loud);
            prose.gap();
            for sign in &group.signs {
                prose.item(sign);
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::{Terminal, backend::TestBackend};

    fn drawn(state: &mut RedFlags, height: u16) {
        let groups = [Group {
            question: "Is any of these true?",
            signs: vec!["a sign"; 30],
            call: vec!["Call."],
        }];
        let mut terminal = Terminal::new(TestBackend::new(40, height)).unwrap();
        let view = View { groups: &groups };
        terminal
            .draw(|frame| render(frame, frame.area(), &view, state, &Theme::none()))
            .unwrap();
    }

    #[test]
    fn a_no_counts_only_when_all_was_in_sight() {
        let mut state = RedFlags::default();
        drawn(&mut state, 24);
        assert_eq!(state.act(Action::No, 1), None);
        drawn(&mut state, 24);
        assert_eq!(state.act(Action::No, 1), Some(Outcome::Clear));
    }

    #[test]
    fn after_a_yes_nothing_begins() {
        let mut state = RedFlags::default();
        drawn(&mut state, 60);
        assert_eq!(state.act(Action::Yes, 1), Some(Outcome::Call(0)));
        assert_eq!(state.place(), Place::Call);
        assert_eq!(state.act(Action::No, 1), None);
        assert_eq!(state.act(Action::Back, 1), Some(Outcome::Left));
    }
}
