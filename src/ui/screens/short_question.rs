//! The one question before a session that has no briefing.

use ratatui::Frame;
use ratatui::layout::Rect;

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
}

/// Draws the question.
pub fn render(
    frame: &mut Frame<'_>,
    area: Rect,
    view: &View<'_>,
    scroll: &mut Scroll,
    theme: &Theme,
) {
    let page = Page {
        place: Place::Asked,
        title: view.title,
        title_style: theme.title,
        aside: String::new(),
        beside: 0,
        theme,
    };
    page.render(frame, area, scroll, |prose| {
        prose.hanging("", view.question, theme.loud);
        prose.must_be_seen();
    });
}
