//! What is told of one area: how to reach it, what to mind, how hard at most, and what works there.

use ratatui::style::Style;

use crate::library::{Entry, Shelf};
use crate::model::Area;
use crate::model::secs::on_screen;
use crate::model::wording::capital;
use crate::ui::Theme;
use crate::ui::prose::Prose;

/// From so many columns on what is told stands beside its name.
const WIDE: usize = 34;
/// So many routines are named.
const NAMED: usize = 4;

/// Writes all of it.
pub(super) fn write(prose: &mut Prose<'_>, area: Area, shelf: &Shelf, theme: &Theme) {
    let facts = area.facts();
    prose.hanging("", &capital(area.name()), theme.title);
    prose.aside(facts.anatomical);
    prose.gap();
    let mut tell = |name: &str, text: String, style: Style| {
        let wide = prose.width() >= WIDE;
        match wide {
            true => prose.hanging(&format!("{name:<7}"), &text, style),
            false => prose.hanging("", &format!("{name}: {text}"), style),
        }
    };
    tell("Reach", format!("{}.", capital(facts.reach)), theme.text);
    if !facts.caution.is_empty() {
        tell(
            "Mind",
            format!("{}.", capital(facts.caution)),
            theme.warning,
        );
    }
    tell("Max", most(area), theme.text);
    prose.gap();
    prose.hanging("", &routines(area, shelf), theme.key);
}

/// The most pressure, and with what.
fn most(area: Area) -> String {
    let facts = area.facts();
    let tools: Vec<&str> = facts.tools.iter().map(|tool| tool.name()).collect();
    match tools.as_slice() {
        [] => format!(
            "{}, only the weight of the hand.",
            capital(&facts.cap.told())
        ),
        tools => format!("{}, with {}.", capital(&facts.cap.told()), tools.join(", ")),
    }
}

/// The routines that work there, the longest first.
fn routines(area: Area, shelf: &Shelf) -> String {
    let there = |entry: &Entry| {
        let time = entry.listing.as_ref()?.seconds_on(&[area]);
        (!time.is_zero()).then(|| (time, format!("{} {}", entry.title(), on_screen(time))))
    };
    let mut all: Vec<_> = shelf.entries().iter().filter_map(there).collect();
    all.sort_by_key(|(time, _)| std::cmp::Reverse(*time));
    let more = match all.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(", and {more} more"),
    };
    let named: Vec<String> = all.into_iter().take(NAMED).map(|(_, told)| told).collect();
    match named.as_slice() {
        [] => "No routine works there yet.".to_owned(),
        named => format!("In: {}{more}. Enter opens.", named.join(", ")),
    }
}
