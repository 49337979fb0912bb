//! How it was before a session and is after it.

use ratatui::text::{Line, Span};

use crate::advice::felt::{self, Course};
use crate::advice::stop_rules;
use crate::ui::Theme;
use crate::ui::body::Glyphs;
use crate::ui::prose::Prose;

/// How it was before, and is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afterwards {
    /// How it was before, from 0 to 10, if that was said.
    pub before: Option<u8>,
    /// How it is now, from 0 to 10, if that was said.
    pub after: Option<u8>,
    /// Whether it can be said yet: not in the moment in which it comes to be asked.
    pub can_be_said: bool,
    /// How often it was better and worse after this routine, once that is known often enough.
    pub counts: Option<String>,
}

impl Afterwards {
    /// Whether it is worse than before by so much that it counts.
    pub(super) fn is_worse(&self) -> bool {
        let both = self.before.zip(self.after);
        both.is_some_and(|(before, after)| Course::of(before, after) == Course::Worse)
    }
}

/// How it was and is, what that may mean, and how often it was so.
pub(super) fn write(prose: &mut Prose<'_>, afterwards: &Afterwards, theme: &Theme) {
    prose.gap();
    let Afterwards {
        before,
        after,
        can_be_said,
        counts,
    } = afterwards;
    match (before, after) {
        (Some(before), Some(after)) => {
            prose.line(from_to(*before, *after, theme));
            if afterwards.is_worse() {
                prose.hanging("", felt::WORSE, theme.warning);
                stop_rules::ALL
                    .iter()
                    .for_each(|rule| prose.item(&rule.text()));
            }
            if let Some(counts) = counts {
                prose.aside(counts);
                prose.aside(felt::NO_CLAIM);
            }
        }
        (_, None) if !can_be_said => prose.hanging("", felt::QUESTION, theme.loud),
        _ => prose.hanging("", &felt::told(*after), theme.loud),
    }
}

/// "Before and now: 5 → 3".
fn from_to(before: u8, after: u8, theme: &Theme) -> Line<'static> {
    let to = match theme.glyphs {
        Glyphs::Ascii => "->",
        Glyphs::Braille => "→",
    };
    Line::from(vec![
        Span::styled("Before and now: ", theme.quiet),
        Span::styled(format!("{before} {to} {after}"), theme.loud),
    ])
}
