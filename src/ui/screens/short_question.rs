//! The one question before a session that has no briefing.

use ratatui::Frame;

use super::page::{Page, Scroll};
use crate::ui::Theme;
use crate::ui::keys::Place;

/// What the screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View<'v> {
    /// The name of the routine.
    pub title: &'v str,
    /// The question.
    pub question: &'v str,
    /// The question how it is now, or what was answered; none where it is not asked.
    pub felt: Option<&'v str>,
    /// What was too much in earlier sessions, and so is lighter or skipped, in sentences.
    pub before: &'v [String],
    /// What will be heard, and what not, in sentences.
    pub heard: &'v [String],
}

/// Draws the question.
pub fn render(frame: &mut Frame<'_>, view: &View<'_>, scroll: &mut Scroll, theme: &Theme) {
    Page::of(Place::Asked, view.title, theme).render(frame, scroll, |prose| {
        prose.hanging("", view.question, theme.loud);
        prose.must_be_seen();
        prose.gap();
        for line in view.before.iter().chain(view.heard) {
            prose.hanging("", line, theme.key);
        }
        if let Some(felt) = view.felt {
            prose.gap();
            prose.hanging("", felt, theme.text);
        }
    });
}
