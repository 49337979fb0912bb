//! One routine in one row: title, whose it is, how long it works what was asked for, total time,
//! setting, tools.

use ratatui::text::{Line, Span};

use super::GoOn;
use crate::advice::Fit;
use crate::library::{Entry, Listing, Origin};
use crate::model::secs::on_screen;
use crate::model::{Area, Tag};
use crate::shown::Shown;
use crate::ui::{Theme, text};

const TIME: usize = 7;
const SETTING: usize = 14;
const SHORT: usize = 18;
const PLACE: usize = 6;

/// One row.
pub(super) struct Row<'r> {
    pub(super) entry: &'r Entry,
    /// What applies to the person.
    pub(super) mine: &'r [Tag],
    /// The parts of the body that were asked for.
    pub(super) areas: &'r [Area],
    pub(super) chosen: bool,
}

impl Row<'_> {
    /// The row in the given width. The chosen one has a mark as well as a style; one that is not
    /// for this person is dim, and says so.
    pub(super) fn line(&self, width: u16, theme: &Theme) -> Line<'static> {
        let width = usize::from(width);
        let fit = self
            .entry
            .listing
            .as_ref()
            .map(|l| l.demands.fit(self.mine));
        let (note, plain) = match fit {
            Some(Fit::NotForYou(_)) => ("  not for you", theme.quiet),
            Some(Fit::Gentler(_)) => ("  gentler", theme.text),
            Some(Fit::Fits) | None => ("", theme.text),
        };
        let (mark, base) = match self.chosen {
            true => ("› ", theme.chosen),
            false => ("  ", plain),
        };
        let columns = columns(self.entry, self.areas, width);
        let taken: usize = 2 + columns.iter().map(|c| text::width(c)).sum::<usize>();
        let room = width.saturating_sub(taken);
        let after = format!("{}{note}", whose(self.entry));
        let title = text::fit(self.entry.title(), room.saturating_sub(text::width(&after)));
        let pad = room.saturating_sub(text::width(&title) + text::width(&after));
        let beside = if self.chosen {
            theme.chosen
        } else {
            theme.quiet
        };
        let mut spans = vec![
            Span::styled(mark, base),
            Span::styled(title.into_owned(), base),
            Span::styled(after, beside),
            Span::styled(" ".repeat(pad), base),
        ];
        for (nth, column) in columns.into_iter().enumerate() {
            spans.push(Span::styled(column, if nth == 0 { base } else { beside }));
        }
        Line::from(spans)
    }
}

/// The session that was left, in the given width: what is left of it stays.
pub(super) fn left(left: GoOn<'_>, chosen: bool, width: u16, theme: &Theme) -> Line<'static> {
    let (mark, style) = match chosen {
        true => ("› ", theme.chosen),
        false => ("  ", theme.text),
    };
    let (stroke, of, time) = (left.stroke, left.of, on_screen(left.left));
    let after = match width {
        0..50 => format!(", {time} left"),
        _ => format!(", stroke {stroke} of {of}, {time} left"),
    };
    let room = usize::from(width).saturating_sub(2 + text::width(&after));
    let words = format!("Resume {}", Shown::from(left.title));
    let words = text::fit(&words, room);
    let pad = room.saturating_sub(text::width(&words));
    Line::styled(format!("{mark}{words}{after}{}", " ".repeat(pad)), style)
}

/// Whose it is, if it is not built in; "your version" replaces a built-in one.
fn whose(entry: &Entry) -> &'static str {
    match entry.origin {
        _ if entry.listing.is_none() => "",
        Origin::BuiltIn => "",
        Origin::Own(_) if entry.shadows => "  your version",
        Origin::Own(_) => "  yours",
    }
}

/// The columns after the title, as many as fit.
fn columns(entry: &Entry, areas: &[Area], width: usize) -> Vec<String> {
    let Some(listing) = &entry.listing else {
        let problems = match entry.problems {
            1 => "1 problem".to_owned(),
            many => format!("{many} problems"),
        };
        return vec![format!("  {problems} ")];
    };
    let there = (!areas.is_empty()).then(|| listing.seconds_on(areas));
    let total = on_screen(listing.total);
    let mut columns = vec![match there {
        Some(there) => format!("  {:>5} of {total:>5} ", on_screen(there)),
        None => format!("{total:>TIME$} "),
    }];
    match width {
        0..50 => {}
        50..60 => columns.push(format!("  {:<PLACE$}", listing.setting.id())),
        60..78 => columns.push(format!("  {:<SHORT$}", in_short(listing))),
        _ => {
            columns.push(format!("  {:<SETTING$}", listing.setting.place()));
            let room = if width >= 90 { 22 } else { 12 };
            let tools = tools(listing);
            let tools = text::fit(&tools, room);
            let pad = " ".repeat(room - text::width(&tools));
            columns.push(format!("{tools}{pad}"));
        }
    }
    columns
}

/// Setting and tools in one narrow column: "floor · roller +2".
fn in_short(listing: &Listing) -> String {
    let setting = listing.setting.id();
    let words = match listing.tools.as_slice() {
        [] => setting.to_owned(),
        [tool] => format!("{setting} · {}", tool.name()),
        [tool, more @ ..] => format!("{setting} · {} +{}", tool.name(), more.len()),
    };
    text::fit(&words, SHORT).into_owned()
}

fn tools(listing: &Listing) -> String {
    let names: Vec<&str> = listing.tools.iter().map(|tool| tool.name()).collect();
    names.join(", ")
}
