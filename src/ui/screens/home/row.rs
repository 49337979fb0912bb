//! One routine in one row: title, whose it is, how long it works what was asked for, total time, its
//! bars, setting, tools.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::GoOn;
use crate::advice::Fit;
use crate::library::{Entry, Listing, Origin};
use crate::model::secs::on_screen;
use crate::model::{Area, Tag};
use crate::shown::Shown;
use crate::ui::widgets::bars;
use crate::ui::{Theme, text};

const TIME: usize = 6;
/// The cells of the bars.
const BARS: u16 = 10;
const SHORT: usize = 15;
const PLACE: usize = 6;
/// What stands in place of bars and setting where a routine is not for this person.
const NOT_FOR_YOU: &str = "  not for you";

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
        let listing = self.entry.listing.as_ref();
        let fit = listing.map(|listing| listing.demands.fit(self.mine));
        let is_barred = matches!(fit, Some(Fit::NotForYou(_)));
        let (mark, base) = match self.chosen {
            true => ("› ", theme.chosen),
            false if is_barred => ("  ", theme.quiet),
            false => ("  ", theme.text),
        };
        let beside = if self.chosen { base } else { theme.quiet };
        let mut columns = self.columns(width, is_barred, [base, beside], theme);
        let taken: usize = 2 + columns.iter().map(Span::width).sum::<usize>();
        let room = width.saturating_sub(taken);
        let note = match fit {
            Some(Fit::NotForYou(_)) if columns.len() < 2 => NOT_FOR_YOU,
            Some(Fit::Gentler(_)) => "  gentler",
            _ => "",
        };
        let (title, after) = self.named(note, room, is_barred);
        let pad = room.saturating_sub(text::width(&title) + text::width(&after));
        let mut spans = vec![
            Span::styled(mark, base),
            Span::styled(title, base),
            Span::styled(after, beside),
            Span::styled(" ".repeat(pad), base),
        ];
        spans.append(&mut columns);
        Line::from(spans)
    }

    /// The title, and what is said after it as far as the title leaves room for that; that it is not
    /// for this person is always said.
    fn named(&self, note: &str, room: usize, is_barred: bool) -> (String, String) {
        let title = self.entry.title();
        let whose = whose(self.entry);
        let all = [format!("{whose}{note}"), whose.to_owned(), String::new()];
        let left = room.saturating_sub(text::width(title));
        let after = match is_barred && !note.is_empty() {
            true => note.to_owned(),
            false => {
                let fits = |after: &&String| text::width(after) <= left;
                all.iter().find(fits).cloned().unwrap_or_default()
            }
        };
        let title = text::fit(title, room.saturating_sub(text::width(&after)));
        (title.into_owned(), after)
    }

    /// The columns after the title, as many as fit.
    fn columns(
        &self,
        width: usize,
        is_barred: bool,
        [base, beside]: [Style; 2],
        theme: &Theme,
    ) -> Vec<Span<'static>> {
        let Some(listing) = &self.entry.listing else {
            let problems = match self.entry.problems {
                1 => "1 problem".to_owned(),
                many => format!("{many} problems"),
            };
            return vec![Span::styled(format!("  {problems} "), base)];
        };
        let total = on_screen(listing.total);
        let time = match self.areas {
            [] => format!("{total:>TIME$} "),
            areas => format!(
                "  {:>5} of {total:>5} ",
                on_screen(listing.seconds_on(areas))
            ),
        };
        let mut columns = vec![Span::styled(time, base)];
        let has_bars = width >= 64 && self.areas.is_empty();
        let place = match width {
            0..50 => None,
            50..74 => Some(format!("  {:<PLACE$}", listing.setting.id())),
            _ => Some(format!("  {:<SHORT$}", in_short(listing))),
        };
        let after = usize::from(has_bars) * usize::from(1 + BARS);
        let after = after + place.as_deref().map_or(0, text::width);
        if is_barred && after >= text::width(NOT_FOR_YOU) {
            columns.push(Span::styled(format!("{NOT_FOR_YOU:<after$}"), beside));
            return columns;
        }
        if has_bars {
            columns.push(Span::styled(" ", base));
            columns.extend(self.bars(listing, base, theme));
        }
        columns.extend(place.map(|place| Span::styled(place, beside)));
        columns
    }

    /// Its bars: of the chosen one in the colours of the body.
    fn bars(&self, listing: &Listing, base: Style, theme: &Theme) -> Vec<Span<'static>> {
        let line = bars::signature(listing.parts.iter().copied(), BARS, theme);
        let cell = |span: Span<'static>| {
            let style = if self.chosen {
                base.patch(span.style)
            } else {
                theme.outline
            };
            Span::styled(span.content, style)
        };
        line.spans.into_iter().map(cell).collect()
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
