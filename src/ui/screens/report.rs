//! The problems of one file, as rendered by the reader of files.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::page::{Page, Scroll};
use crate::ui::Theme;
use crate::ui::keys::Place;
use crate::ui::widgets::excerpt;

/// What the screen shows.
#[derive(Debug, Clone, Copy)]
pub struct View<'v> {
    /// The file, by its name.
    pub file: &'v str,
    /// How many problems it has.
    pub problems: usize,
    /// The report as plain text with carets; its rows keep their layout.
    pub report: &'v str,
}

/// Draws the report.
pub fn render(
    frame: &mut Frame<'_>,
    area: Rect,
    view: &View<'_>,
    scroll: &mut Scroll,
    theme: &Theme,
) {
    let title = format!("{} needs fixing", view.file);
    let problems = match view.problems {
        1 => "1 problem".to_owned(),
        many => format!("{many} problems"),
    };
    let page = Page {
        place: Place::Report,
        title: &title,
        title_style: theme.title,
        aside: problems,
        beside: 0,
        theme,
    };
    page.render(frame, area, scroll, |prose| {
        excerpt::set(prose, view.report, theme);
    });
}
