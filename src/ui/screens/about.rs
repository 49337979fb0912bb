//! The page of a benefit: what people hope for, what is known, and the sources.

use ratatui::Frame;

use super::page::{Page, Scroll};
use crate::model::Benefit;
use crate::ui::Theme;
use crate::ui::keys::Place;

/// One part of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section<'v> {
    /// Its heading.
    pub heading: &'v str,
    /// Its paragraphs.
    pub paragraphs: Vec<&'v str>,
    /// Its list, if it has one.
    pub items: Vec<&'v str>,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct View<'v> {
    /// Whose page it is.
    pub benefit: Benefit,
    /// What it says, in order.
    pub sections: &'v [Section<'v>],
}

/// Draws the page.
pub fn render(frame: &mut Frame<'_>, view: &View<'_>, scroll: &mut Scroll, theme: &Theme) {
    let page = Page {
        title_style: theme.banner(view.benefit),
        aside: "what is known".into(),
        ..Page::of(Place::About, view.benefit.name(), theme)
    };
    page.render(frame, scroll, |prose| {
        prose.aside(view.benefit.person());
        for section in view.sections {
            prose.heading(section.heading);
            for paragraph in &section.paragraphs {
                prose.paragraph(paragraph);
            }
            for item in &section.items {
                prose.item(item);
            }
        }
    });
}
