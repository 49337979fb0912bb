//! The lesson: every sound with its name and meaning; the one that is playing stands out.

use ratatui::Frame;
use ratatui::text::{Line, Span};

use super::page::{Page, Scroll};
use crate::playback::lesson::{LESSON, Step};
use crate::ui::keys::Place;
use crate::ui::{Theme, text};

/// The column in which the meanings begin.
const MEANING: usize = 14;

/// What the lesson shows.
#[derive(Debug, Clone, Copy)]
pub struct View<'v> {
    /// Which sound of the lesson is chosen or playing.
    pub chosen: usize,
    /// Whether it is playing.
    pub sounding: bool,
    /// What to know first, such as that nothing can be heard here.
    pub before: &'v str,
}

/// Draws the lesson.
pub fn render(frame: &mut Frame<'_>, view: &View<'_>, scroll: &mut Scroll, theme: &Theme) {
    let page = Page {
        aside: "half a minute".into(),
        ..Page::of(Place::Sounds, "The sounds", theme)
    };
    page.render(frame, scroll, |prose| {
        prose.aside(view.before);
        prose.gap();
        for (nth, Step { name, meaning, .. }) in LESSON.iter().enumerate() {
            let here = nth == view.chosen;
            let (mark, style) = match (here, view.sounding) {
                (true, true) => ("● ", theme.loud.patch(theme.lit)),
                (true, false) => ("> ", theme.chosen),
                _ => ("  ", theme.text),
            };
            let pad = MEANING.saturating_sub(text::width(name));
            let room = prose.width().saturating_sub(MEANING + 2);
            let shown = text::fit(meaning, room);
            let line = Line::from(Span::styled(
                format!("{mark}{name}{}{shown}", " ".repeat(pad)),
                style,
            ));
            prose.chosen_if(here, |prose| prose.line(line));
        }
    });
}
