//! The list as lines: the title first, within the columns of a terminal.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr as _;

use super::{own_path, tools};
use crate::cli::Part;
use crate::commands::own_folder;
use crate::library::{Entry, Listing};
use crate::model::Tag;
use crate::model::secs::on_screen;
use crate::shown::Shown;
use crate::ui::widgets::bars;
use crate::ui::{Theme, text};

/// A longer title, in cells, does not push the columns of all others apart.
const TITLE_WIDTH: usize = 48;
/// The columns of a few words.
const FEW_WORDS: usize = 24;
/// The cells of the bars.
const BARS: u16 = 10;

/// How the list is printed.
pub(super) struct Table<'t> {
    /// What applies to the person.
    pub(super) mine: &'t [Tag],
    /// The part of the body that was asked for.
    pub(super) part: Option<&'t Part>,
    /// The columns of the terminal; as wide as it gets where there is none.
    pub(super) columns: Option<usize>,
    /// The letters of the bars; none where there are none.
    pub(super) bars: Option<Theme>,
}

impl Table<'_> {
    /// Prints the entries under the names of their benefits.
    pub(super) fn print(&self, entries: &[&Entry], out: &mut impl Write) -> io::Result<()> {
        let titles = entries.iter().map(|entry| entry.title().width());
        let widest = titles
            .filter(|width| *width <= TITLE_WIDTH)
            .max()
            .unwrap_or(0);
        let mut heading = None;
        for entry in entries {
            let listing = entry.listing.as_ref();
            let group = listing.map_or("Needs fixing", |l| l.benefit.name());
            if heading.replace(group) != Some(group) {
                writeln!(out, "{group}")?;
            }
            self.row(entry, widest, out)?;
        }
        Ok(())
    }

    /// The title and the time, then the rest.
    fn row(&self, entry: &Entry, widest: usize, out: &mut impl Write) -> io::Result<()> {
        let Some(listing) = &entry.listing else {
            return self.within(&format!("  {}  ", entry.id), &why_not(entry), out);
        };
        let title = entry.title();
        let pad = " ".repeat(widest.saturating_sub(title.width()));
        let bars = self.bars.as_ref().map_or_else(String::new, |theme| {
            let parts = listing.parts.iter().copied();
            format!("{}  ", bars::signature(parts, BARS, theme))
        });
        let lead = format!("  {title}{pad}  {:>5}  {bars}", on_screen(listing.total));
        self.within(&lead, &self.facts(entry, listing), out)
    }

    /// The rest beside what leads, in as many lines as it takes; below it where there is no room for a
    /// few words.
    fn within(&self, lead: &str, rest: &str, out: &mut impl Write) -> io::Result<()> {
        let Some(columns) = self.columns else {
            return writeln!(out, "{lead}{rest}");
        };
        let is_beside = lead.width() + FEW_WORDS <= columns;
        if !is_beside {
            for line in text::wrap(lead, columns.saturating_sub(2)) {
                writeln!(out, "  {line}")?;
            }
        }
        let indent = if is_beside { lead.width() } else { 4 };
        for (nth, line) in text::wrap(rest, columns.saturating_sub(indent))
            .iter()
            .enumerate()
        {
            match nth == 0 && is_beside {
                true => writeln!(out, "{lead}{line}")?,
                false => writeln!(out, "{:indent$}{line}", "")?,
            }
        }
        Ok(())
    }

    /// Place, tools, id, whose it is, and how it suits the person if not as it is.
    fn facts(&self, entry: &Entry, listing: &Listing) -> String {
        let there = self.part.map(|part| {
            let time = on_screen(listing.seconds_on(&part.areas));
            format!("{time} on {}", Shown::from(part.said.as_str()))
        });
        let place = format!("{}, {}", listing.setting.place(), tools(&listing.tools));
        let whose = own_path(entry).map(|_| "yours".to_owned());
        let fit = listing.demands.fit(self.mine).text();
        let facts = there.into_iter().chain([place, entry.id.clone()]);
        let facts: Vec<String> = facts.chain(whose).chain(fit).collect();
        facts.join(" · ")
    }
}

/// How to see why a file cannot be played.
fn why_not(entry: &Entry) -> String {
    match (&entry.reason, entry.problems) {
        (Some(reason), _) => reason.clone(),
        (None, 1) => format!("1 problem: {}", check(entry)),
        (None, many) => format!("{many} problems: {}", check(entry)),
    }
}

/// What tells the problems of a file.
fn check(entry: &Entry) -> String {
    let path = own_path(entry).map(own_folder::typed);
    format!("backrub check {}", path.unwrap_or_default())
}
