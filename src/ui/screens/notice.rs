//! The notice at the first start: what this is, and what it is not.

use ratatui::Frame;
use ratatui::layout::Rect;

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
pub fn render(
    frame: &mut Frame<'_>,
    area: Rect,
    view: &View<'_>,
    scroll: &mut Scroll,
    theme: &Theme,
) {
    let page = Page {
        place: Place::Notice,
        title: "Before you start",
        title_style: theme.title,
        aside: "backrub".into(),
        beside: 0,
        theme,
    };
    page.render(frame, area, scroll, |prose| {
        for paragraph in &view.paragraphs {
            prose.gap();
            prose.paragraph(paragraph);
        }
    });
}
