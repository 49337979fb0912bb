//! The problems of one file.

use ratatui::Frame;
use ratatui::text::Line;

use super::page::{Page, Scroll};
use crate::notation::{Problem, Report};
use crate::ui::Theme;
use crate::ui::keys::Place;
use crate::ui::prose::Prose;
use crate::ui::widgets::excerpt;

/// What the screen shows.
#[derive(Debug, Clone)]
pub struct View {
    /// The file, by its name.
    pub file: String,
    /// What is wrong with it.
    pub report: Report,
}

/// Draws the report.
pub fn render(frame: &mut Frame<'_>, view: &View, scroll: &mut Scroll, theme: &Theme) {
    let title = format!("{} needs fixing", view.file);
    let page = Page {
        aside: view.report.count().to_string(),
        ..Page::of(Place::Report, &title, theme)
    };
    page.render(frame, scroll, |prose| {
        for problem in &view.report.problems {
            set(prose, &view.file, problem, theme);
        }
        prose.paragraph(&view.report.summary(&view.file));
    });
}

fn set(prose: &mut Prose<'_>, file: &str, problem: &Problem, theme: &Theme) {
    let Problem {
        level,
        rule,
        title,
        line,
        column,
        ..
    } = problem;
    prose.paragraph(&format!("{level}[{rule}]: {title}"));
    let blank = excerpt::blank(problem);
    prose.hanging(&blank, &format!("--> {file}:{line}:{column}"), theme.text);
    prose.line(Line::styled(format!("{blank} |"), theme.text));
    excerpt::set(prose, problem, theme);
}
