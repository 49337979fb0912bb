//! The page of a benefit: what people hope for, what is known, and the sources.

use ratatui::Frame;

use super::page::{Page, Scroll};
use crate::model::Benefit;
use crate::ui::Theme;
use crate::ui::keys::Place;

/// One part of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: &'static str,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
    /// Its list, if it has one.
    pub items: Vec<String>,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct View {
    /// Whose page it is.
    pub benefit: Benefit,
    /// What it says, in order.
    pub sections: Vec<Section>,
}

/// Draws the page.
pub fn render(frame: &mut Frame<'_>, view: &View, scroll: &mut Scroll, theme: &Theme) {
    let page = Page {
        title_style: theme.banner(view.benefit),
        aside: "what is known".into(),
        ..Page::of(Place::About, view.benefit.name(), theme)
    };
    page.render(frame, scroll, |prose| {
        prose.aside(view.benefit.person());
        for section in &view.sections {
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
