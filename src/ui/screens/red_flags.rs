//! The warning signs as questions: none of them, or which one.
//!
//! A "no" counts only once the whole list has been in sight; before that it shows the rest of it.
//! A "yes" has to be confirmed, so that a slip of the finger costs nothing; after that it cannot be
//! taken back here.

use ratatui::Frame;

use super::page::{Page, Scroll};
use crate::ui::Theme;
use crate::ui::keys::{Action, Place};
use crate::ui::prose::Prose;

/// Signs that are asked about together, because they call for the same help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignGroup<'v> {
    /// What is said before them.
    pub before: &'v str,
    /// The signs as questions, nine at the most.
    pub signs: Vec<&'v str>,
}

/// What the screen shows: the groups in the order in which they are asked.
#[derive(Debug, Clone, Copy)]
pub struct View<'v> {
    /// The groups, the most urgent first.
    pub groups: &'v [SignGroup<'v>],
}

/// How far through the questions a person is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RedFlags {
    group: usize,
    asked: Asked,
    scroll: Scroll,
}

/// The current question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Asked {
    /// Is any of these true?
    #[default]
    Any,
    /// One is true: which?
    Which,
    /// This one is true: is that right?
    Right(usize),
}

/// What came of the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// None of the signs is true: a session may begin, and the date is remembered.
    Clear,
    /// Left without an answer: no session begins.
    Left,
    /// A confirmed yes: the group and the sign in it.
    Yes(usize, usize),
}

impl RedFlags {
    /// Where the keys of this screen are looked up.
    #[must_use]
    pub const fn place(&self) -> Place {
        match self.asked {
            Asked::Right(_) => Place::Confirm,
            Asked::Any | Asked::Which => Place::RedFlags,
        }
    }

    /// Carries out an action.
    pub fn act(&mut self, action: Action, view: &View<'_>) -> Option<Outcome> {
        let signs = view.groups.get(self.group).map_or(0, |g| g.signs.len());
        match (self.asked, action) {
            (Asked::Right(sign), Action::Yes) => return Some(Outcome::Yes(self.group, sign)),
            (Asked::Right(_), Action::No | Action::Back) | (Asked::Which, Action::No) => {
                self.ask(Asked::Any);
            }
            (Asked::Right(_), other) => {
                self.scroll.act(other);
            }
            (_, Action::Back) => return Some(Outcome::Left),
            (_, Action::Nth(nth)) if usize::from(nth) < signs => {
                self.ask(Asked::Right(nth.into()));
            }
            (_, Action::Yes) => self.ask(Asked::Which),
            (Asked::Any, Action::No) if !self.scroll.at_end() => {
                self.scroll.act(Action::PageDown);
            }
            (Asked::Any, Action::No) => {
                self.group += 1;
                self.ask(Asked::Any);
                if self.group >= view.groups.len() {
                    return Some(Outcome::Clear);
                }
            }
            (_, other) => {
                self.scroll.act(other);
            }
        }
        None
    }

    fn ask(&mut self, asked: Asked) {
        self.asked = asked;
        self.scroll = Scroll::default();
    }
}

/// Draws the questions.
pub fn render(frame: &mut Frame<'_>, view: &View<'_>, state: &mut RedFlags, theme: &Theme) {
    let Some(group) = view.groups.get(state.group) else {
        return;
    };
    let page = Page {
        aside: format!("{} of {}", state.group + 1, view.groups.len()),
        ..Page::of(state.place(), "A few questions first", theme)
    };
    let asked = state.asked;
    page.render(frame, &mut state.scroll, |prose| match asked {
        Asked::Right(sign) => {
            prose.aside("You answered yes to:");
            prose.gap();
            prose.paragraph(group.signs.get(sign).copied().unwrap_or_default());
            prose.gap();
            prose.hanging("", "Is that right? y or n", theme.loud);
        }
        Asked::Which => {
            prose.hanging(
                "",
                "Which one? Press its number, or n for none.",
                theme.loud,
            );
            signs(prose, group, theme);
        }
        Asked::Any => {
            prose.hanging("", group.before, theme.loud);
            signs(prose, group, theme);
        }
    });
}

fn signs(prose: &mut Prose<'_>, group: &SignGroup<'_>, theme: &Theme) {
    prose.gap();
    for (nth, sign) in group.signs.iter().enumerate() {
        prose.hanging(&format!("{}  ", nth + 1), sign, theme.text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::{Terminal, backend::TestBackend};

    fn groups() -> [SignGroup<'static>; 1] {
        [SignGroup {
            before: "Is any of these true?",
            signs: vec!["a sign"; 9],
        }]
    }

    fn drawn(state: &mut RedFlags, height: u16) {
        let groups = groups();
        let mut terminal = Terminal::new(TestBackend::new(40, height)).unwrap();
        let view = View { groups: &groups };
        terminal
            .draw(|frame| render(frame, &view, state, &Theme::none()))
            .unwrap();
    }

    #[test]
    fn a_no_counts_only_when_all_was_in_sight() {
        let (mut state, groups) = (RedFlags::default(), groups());
        let view = View { groups: &groups };
        drawn(&mut state, 12);
        assert_eq!(state.act(Action::No, &view), None);
        drawn(&mut state, 12);
        assert_eq!(state.act(Action::No, &view), Some(Outcome::Clear));
    }

    #[test]
    fn a_yes_says_which_sign_and_is_asked_once_more() {
        let (mut state, groups) = (RedFlags::default(), groups());
        let view = View { groups: &groups };
        drawn(&mut state, 60);
        assert_eq!(state.act(Action::Yes, &view), None);
        assert_eq!(state.act(Action::Nth(2), &view), None);
        assert_eq!(state.place(), Place::Confirm);
        assert_eq!(state.act(Action::Yes, &view), Some(Outcome::Yes(0, 2)));
    }

    #[test]
    fn a_slip_is_taken_back_and_answers_nothing() {
        let (mut state, groups) = (RedFlags::default(), groups());
        let view = View { groups: &groups };
        for (slip, back) in [
            (Action::Nth(0), Action::No),
            (Action::Nth(8), Action::Back),
            (Action::Yes, Action::No),
        ] {
            drawn(&mut state, 60);
            assert_eq!(state.act(slip, &view), None);
            drawn(&mut state, 60);
            assert_eq!(state.act(back, &view), None);
            assert_eq!(state, RedFlags::default(), "{slip:?}");
        }
    }
}
