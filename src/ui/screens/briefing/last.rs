//! What decides whether it begins: who should not do it, when to stop, and the question. It stands
//! below the text; where the window is too low for that, in the text.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{View, who};
use crate::ui::Theme;
use crate::ui::prose::Prose;
use crate::ui::screens::page::{Free, room};

/// Beside a body above it the text has at least so many rows.
const FEWEST: usize = 8;
/// The rows of the bars, and those of a text that has them.
const BARS: u16 = 2;
const WITH_BARS: usize = 10;
/// A window of so many rows has room for all of it.
const ROOMY: u16 = 40;

/// What stands below the text, and what in it.
pub(super) struct Last {
    /// The rows below the text.
    pub(super) below: Vec<Line<'static>>,
    /// The space left for a body.
    pub(super) free: Free,
    /// The rows of the bars in the text.
    pub(super) bars: u16,
    has_who: bool,
    has_question: bool,
    /// Whether what is only for those who read on begins on another page.
    breaks: bool,
}

impl Last {
    /// Divided so that the text keeps enough rows of the window.
    pub(super) fn of(view: &View, window: Rect, theme: &Theme) -> Self {
        let (width, height) = room(window);
        let lines = |write: &dyn Fn(&mut Prose<'_>)| {
            let mut prose = Prose::new(width, theme);
            write(&mut prose);
            prose.into_text().lines
        };
        let who = lines(&|prose| who::write(prose, &view.who_not, theme));
        let question = lines(&|prose| asked(prose, view, theme));
        let height = usize::from(height);
        let both = who.len() + question.len() + 1;
        let has_who = both * 2 <= height;
        let has_question = has_who || (question.len() + 1) * 3 <= height * 2;
        let who = who.into_iter().filter(|_| has_who);
        let below: Vec<_> = who
            .chain(question.into_iter().filter(|_| has_question))
            .collect();
        let free = match Free::for_a_body(window) {
            Free::Rows(rows) if height < usize::from(rows) + below.len() + FEWEST => Free::Nothing,
            free => free,
        };
        let rows = match free {
            Free::Rows(rows) => height.saturating_sub(rows.into()),
            _ => height,
        };
        let rows = rows.saturating_sub(below.len() + 1);
        Self {
            bars: if rows < WITH_BARS { 0 } else { BARS },
            below,
            free,
            has_who,
            has_question,
            breaks: window.height < ROOMY,
        }
    }

    /// Writes what does not stand below the text; that must be read.
    pub(super) fn write(&self, prose: &mut Prose<'_>, view: &View, theme: &Theme) {
        if !self.has_who || !self.has_question {
            prose.gap();
            if !self.has_who {
                who::write(prose, &view.who_not, theme);
            }
            if !self.has_question {
                asked(prose, view, theme);
            }
            prose.must_be_seen();
        }
        if self.breaks {
            prose.may_break_here();
        }
    }
}

/// What to stop for, and the question.
fn asked(prose: &mut Prose<'_>, view: &View, theme: &Theme) {
    for line in &view.lessened {
        prose.hanging("", line, theme.key);
    }
    prose.paragraph(view.at_a_glance);
    for words in [view.question, view.why_the_signs].into_iter().flatten() {
        prose.gap();
        prose.hanging("", words, theme.loud);
    }
}
