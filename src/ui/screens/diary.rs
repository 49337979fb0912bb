//! The diary: one line for each session.

use ratatui::Frame;
use ratatui::text::{Line, Span};

use super::page::{Page, Scroll};
use crate::ui::keys::Place;
use crate::ui::{Theme, text};

/// What it shows.
#[derive(Debug, Clone)]
pub struct View {
    /// A line for each session, the latest first.
    pub lines: Vec<String>,
    /// How many there are in all.
    pub sessions: usize,
}

/// Draws the diary.
pub fn render(frame: &mut Frame<'_>, view: &View, scroll: &mut Scroll, theme: &Theme) {
    let page = Page {
        aside: match view.sessions {
            1 => "1 session".to_owned(),
            many => format!("{many} sessions"),
        },
        ..Page::of(Place::Diary, "Your diary", theme)
    };
    page.render(frame, scroll, |prose| {
        if view.lines.is_empty() {
            prose.paragraph("Nothing yet. What you do is recorded here, and only here.");
        }
        for line in &view.lines {
            let line = text::fit(line, prose.width()).into_owned();
            prose.line(Line::from(Span::styled(line, theme.text)));
        }
    });
}
