//! Whom to contact after a yes to a warning sign: which sign it was, why it matters, who can help.

use ratatui::Frame;

use super::page::{Page, Scroll};
use crate::ui::Theme;
use crate::ui::keys::Place;

/// What the screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View<'v> {
    /// Whether it stops the session.
    pub stops: bool,
    /// Where the keys are looked up.
    pub place: Place,
    /// The sign.
    pub sign: &'v str,
    /// Why it matters.
    pub why: &'v str,
    /// Whom to contact.
    pub whom: &'v str,
    /// What happens to the session.
    pub after: &'v str,
}

/// Draws the page.
pub fn render(frame: &mut Frame<'_>, view: &View<'_>, scroll: &mut Scroll, theme: &Theme) {
    let title = match view.stops {
        true => "No massage today",
        false => "Gently, and have it looked at",
    };
    let page = Page {
        title_style: theme.warning,
        ..Page::of(view.place, title, theme)
    };
    page.render(frame, scroll, |prose| {
        prose.hanging("", view.whom, theme.loud);
        prose.gap();
        prose.aside("You answered yes to:");
        prose.paragraph(view.sign);
        prose.gap();
        prose.paragraph(view.why);
        prose.gap();
        prose.paragraph(view.after);
        prose.must_be_seen();
    });
}
