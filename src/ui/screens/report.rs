//! The problems of one file, as the reader of files rendered them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::page::{Page, Scroll};
use crate::ui::keys::Place;
use crate::ui::{Theme, text};

/// What the screen shows.
#[derive(Debug, Clone, Copy)]
pub struct View<'v> {
    /// The file, by its name.
    pub file: &'v str,
    /// How many problems it has.
    pub problems: usize,
    /// The report as plain text, drawn with carets: its rows are kept as they are.
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
    let title = format!("{} needs mending", view.file);
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
        for row in view.report.lines() {
            let words = row.trim_start();
            if shows_the_file(words) {
                let shown = text::fit(row, prose.width()).into_owned();
                prose.line(Line::styled(shown, theme.text));
            } else {
                let set_in = " ".repeat(row.len() - words.len());
                prose.hanging(&set_in, words, theme.text);
            }
            if row.is_empty() {
                prose.gap();
            }
        }
    });
}

/// Whether a row stands beside the file's own rows, whose columns must be kept.
fn shows_the_file(row: &str) -> bool {
    row.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ')
        .starts_with('|')
}
