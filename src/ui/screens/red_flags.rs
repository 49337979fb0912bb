//! The warning signs as questions: none of them, or which one.
//!
//! A "no" counts only once the whole page has been in sight; before that it shows the rest of it.
//! A "yes" has to be confirmed, so that a slip of the finger costs nothing.

use ratatui::Frame;

use super::page::{Page, Scroll};
use crate::ui::Theme;
use crate::ui::keys::{Action, Place};
use crate::ui::prose::Prose;

/// Signs that are asked about together: questions, each with the signs that complete it, nine at the
/// most in all. One that somebody has looked at says when.
pub type SignPage<'v> = Vec<(&'v str, Vec<String>)>;

/// What the screen shows.
#[derive(Debug, Clone, Copy)]
pub struct View<'v> {
    /// What stands below the first page: at the first start, what this program is.
    pub notice: &'v [&'v str],
    /// The pages in the order in which they are asked.
    pub pages: &'v [SignPage<'v>],
}

/// How far through the questions a person is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RedFlags {
    page: usize,
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
    /// A confirmed yes: the page and the sign on it. The page is asked again after it.
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

    /// Whether all of the question has been in sight; false before it is first drawn.
    #[must_use]
    pub fn is_seen(&self) -> bool {
        self.scroll.has_seen_what_must()
    }

    /// Whether the action only shows what has not been in sight yet: a no does so then.
    #[must_use]
    pub fn reads_on(&self, action: Action) -> bool {
        (self.asked, action) == (Asked::Any, Action::No) && !self.is_seen()
    }

    /// Lets the foot line offer no answer until this is taken back.
    pub fn hold_back(&mut self, is_held_back: bool) {
        self.scroll.hold_back(is_held_back);
    }

    /// Carries out an action.
    pub fn act(&mut self, action: Action, view: &View<'_>) -> Option<Outcome> {
        let signs = view
            .pages
            .get(self.page)
            .map_or(0, |page| signs(page).count());
        match (self.asked, action) {
            (Asked::Right(sign), Action::Yes) => {
                self.ask(Asked::Any);
                return Some(Outcome::Yes(self.page, sign));
            }
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
            (_, Action::No) if self.reads_on(action) => {
                self.scroll.act(Action::ReadOn);
            }
            (Asked::Any, Action::No) => {
                self.page += 1;
                self.ask(Asked::Any);
                if self.page >= view.pages.len() {
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
    let Some(asked) = view.pages.get(state.page) else {
        return;
    };
    let title = match state.asked {
        Asked::Any => asked.first().map_or("", |(question, _)| question),
        Asked::Which | Asked::Right(_) => "Before you begin",
    };
    let page = Page {
        aside: format!("{}/{}", state.page + 1, view.pages.len()),
        ..Page::of(state.place(), title, theme)
    };
    let (nth, question) = (state.page, state.asked);
    page.render(frame, &mut state.scroll, |prose| match question {
        Asked::Right(sign) => {
            prose.aside("You answered yes to:");
            prose.gap();
            prose.paragraph(signs(asked).nth(sign).unwrap_or_default());
            prose.gap();
            prose.hanging("", "Is that right? y or n", theme.loud);
        }
        Asked::Which => {
            prose.hanging(
                "",
                "Which one? Press its number, or n for none.",
                theme.loud,
            );
            list(prose, asked, false, theme);
        }
        Asked::Any => {
            list(prose, asked, true, theme);
            prose.gap();
            for paragraph in view.notice.iter().filter(|_| nth == 0) {
                prose.aside(paragraph);
            }
            prose.must_be_seen();
        }
    });
}

fn signs<'p>(page: &'p SignPage<'_>) -> impl Iterator<Item = &'p str> {
    page.iter().flat_map(|(_, signs)| signs).map(String::as_str)
}

/// The signs with their digits, below the questions if these are asked.
fn list(prose: &mut Prose<'_>, page: &SignPage<'_>, asks: bool, theme: &Theme) {
    let mut nth = 0;
    for (part, (question, signs)) in page.iter().enumerate() {
        prose.gap();
        // The first question is the title.
        if asks && part > 0 {
            prose.hanging("", question, theme.loud);
        }
        for sign in signs {
            nth += 1;
            prose.hanging(&format!("{nth}  "), sign, theme.text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::{Terminal, backend::TestBackend};

    fn pages() -> [SignPage<'static>; 1] {
        let signs = |count| vec!["a sign".to_owned(); count];
        [vec![
            ("Is any of these true?", signs(6)),
            ("Or of these?", signs(3)),
        ]]
    }

    fn view<'v>(pages: &'v [SignPage<'static>]) -> View<'v> {
        View { notice: &[], pages }
    }

    fn drawn(state: &mut RedFlags, height: u16) {
        let pages = pages();
        let mut terminal = Terminal::new(TestBackend::new(40, height)).unwrap();
        let view = view(&pages);
        terminal
            .draw(|frame| render(frame, &view, state, &Theme::none()))
            .unwrap();
    }

    #[test]
    fn a_no_counts_only_when_all_was_in_sight() {
        let (mut state, pages) = (RedFlags::default(), pages());
        let view = view(&pages);
        drawn(&mut state, 12);
        assert_eq!(state.act(Action::No, &view), None);
        drawn(&mut state, 12);
        assert_eq!(state.act(Action::No, &view), Some(Outcome::Clear));
    }

    #[test]
    fn a_yes_says_which_sign_and_is_asked_once_more() {
        let (mut state, pages) = (RedFlags::default(), pages());
        let view = view(&pages);
        drawn(&mut state, 60);
        assert_eq!(state.act(Action::Yes, &view), None);
        assert_eq!(state.act(Action::Nth(2), &view), None);
        assert_eq!(state.place(), Place::Confirm);
        assert_eq!(state.act(Action::Yes, &view), Some(Outcome::Yes(0, 2)));
    }

    #[test]
    fn a_slip_is_taken_back_and_answers_nothing() {
        let (mut state, pages) = (RedFlags::default(), pages());
        let view = view(&pages);
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
