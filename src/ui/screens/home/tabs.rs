//! The four benefits in one row, and after them the files that need fixing.

use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use crate::model::Benefit;
use crate::ui::{Theme, text};

/// The tabs by name, by short name, or only the one in front, whichever fits.
pub(super) fn line(width: u16, tab: usize, mending: usize, theme: &Theme) -> Line<'static> {
    let named = |name: fn(Benefit) -> &'static str, mending_name: &str| {
        let mut names: Vec<String> = Benefit::ALL
            .iter()
            .enumerate()
            .map(|(nth, benefit)| format!(" {} {} ", nth + 1, name(*benefit)))
            .collect();
        if mending > 0 {
            names.push(format!(" 5 {mending_name} {mending} "));
        }
        names
    };
    let choices = [
        named(Benefit::name, "Needs fixing"),
        named(Benefit::short, "Needs fixing"),
        named(Benefit::short, "To fix"),
    ];
    let fits = |names: &&Vec<String>| {
        let taken: usize = names.iter().map(|name| text::width(name) + 1).sum();
        taken <= usize::from(width) + 1
    };
    match choices.iter().find(fits) {
        Some(names) => all(names, tab, theme),
        None => one(&choices[0], tab, theme),
    }
}

fn all(names: &[String], tab: usize, theme: &Theme) -> Line<'static> {
    let mut spans = Vec::new();
    for (nth, name) in names.iter().enumerate() {
        let style = if nth == tab {
            accent(nth, theme).add_modifier(Modifier::REVERSED | Modifier::BOLD)
        } else {
            accent(nth, theme)
        };
        spans.extend([Span::styled(name.clone(), style), Span::raw(" ")]);
    }
    Line::from(spans)
}

fn one(names: &[String], tab: usize, theme: &Theme) -> Line<'static> {
    let name = names.get(tab).map(String::as_str).unwrap_or_default();
    Line::from(vec![
        Span::styled(
            name.to_owned(),
            accent(tab, theme).add_modifier(Modifier::REVERSED | Modifier::BOLD),
        ),
        Span::styled(format!(" ←→ {} of {}", tab + 1, names.len()), theme.quiet),
    ])
}

fn accent(tab: usize, theme: &Theme) -> ratatui::style::Style {
    Benefit::ALL
        .get(tab)
        .map_or(theme.warning, |benefit| theme.accent(*benefit))
}
