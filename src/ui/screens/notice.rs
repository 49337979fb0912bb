//! The notice at the first start: what this is, and what it is not.

use ratatui::Frame;

use super::page::{Page, Scroll};
use crate::ui::Theme;
use crate::ui::keys::Place;

/// What the screen shows.
#[derive(Debug, Clone)]
pub struct View<'v> {
    /// The paragraphs, in order.
    pub paragraphs: Vec<&'v str>,
}

/// Draws the notice.
pub fn render(frame: &mut Frame<'_>, view: &View<'_>, scroll: &mut Scroll, theme: &Theme) {
    let page = Page {
        aside: "backrub".into(),
        ..Page::of(Place::Notice, "Before you start", theme)
    };
    page.render(frame, scroll, |prose| {
        for paragraph in &view.paragraphs {
            prose.gap();
            prose.paragraph(paragraph);
        }
    });
}
