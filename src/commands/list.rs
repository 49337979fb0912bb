//! `backrub list`: all routines, built-in and the user's own, as a table or as JSON.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;
use unicode_width::UnicodeWidthStr as _;

use super::{Failure, Outcome, me, own_folder, print_json};
use crate::advice::Fit;
use crate::app::Paths;
use crate::cli::List;
use crate::library::{self, Entry, Listing, Origin, Shelf};
use crate::model::secs::on_screen;
use crate::model::{Benefit, Setting, Tag, Tool};
use crate::shown::exact;

/// A longer id, in cells, does not push the columns of all others apart.
const ID_WIDTH: usize = 40;

/// Prints the list.
pub fn run(wanted: &List) -> Result<Outcome, Failure> {
    let mut shelf = Shelf::default();
    shelf.add(library::built_in());
    if let Some(paths) = Paths::find() {
        shelf.add(library::own(&paths.routines));
    }
    let entries: Vec<&Entry> = shelf
        .entries()
        .iter()
        .filter(|entry| is_listed(entry, wanted))
        .collect();
    let mine = match wanted.of.as_slice() {
        [] => me::tags()?,
        others => Some(others.to_vec()),
    };
    if wanted.json {
        let line = |entry| JsonRoutine::of(entry, mine.as_deref());
        return print_json(&entries.into_iter().map(line).collect::<Vec<_>>());
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    table(&entries, mine.as_deref().unwrap_or_default(), &mut out)?;
    out.flush()?;
    Ok(Outcome::Fine)
}

/// Whether an entry is listed. Files that cannot be played are, unless the list is filtered.
fn is_listed(entry: &Entry, wanted: &List) -> bool {
    let anything = wanted.benefit.is_none()
        && wanted.max.is_none()
        && wanted.setting.is_none()
        && wanted.tool.is_none();
    entry
        .listing
        .as_ref()
        .map_or(anything, |listing| is_wanted(listing, wanted))
}

/// Whether a routine passes the filters. The tool `none` stands for routines without tools.
fn is_wanted(listing: &Listing, wanted: &List) -> bool {
    wanted.benefit.is_none_or(|is| listing.benefit == is)
        && wanted.max.is_none_or(|max| listing.total <= max.duration())
        && wanted.setting.is_none_or(|is| listing.setting == is)
        && wanted.tool.is_none_or(|tool| match tool.is_thing() {
            true => listing.tools.contains(&tool),
            false => listing.tools.is_empty(),
        })
}

/// One routine for scripts. For a file that cannot be played, what is not known is null.
#[derive(Debug, Serialize)]
struct JsonRoutine<'e> {
    id: &'e str,
    title: Option<&'e str>,
    benefit: Option<Benefit>,
    setting: Option<Setting>,
    tools: Option<&'e [Tool]>,
    seconds: Option<u64>,
    strokes: Option<usize>,
    origin: String,
    problems: usize,
    /// Why it cannot be played, if not for problems that `check` reports.
    unplayable: Option<&'e str>,
    /// How it suits this person: `fits`, `gentler` or `not-for-you`; null while that is in doubt.
    fit: Option<&'static str>,
    /// What makes it so.
    reasons: Vec<Tag>,
}

impl<'e> JsonRoutine<'e> {
    fn of(entry: &'e Entry, mine: Option<&[Tag]>) -> Self {
        let listing = entry.listing.as_ref();
        let fit = listing
            .zip(mine)
            .map(|(listing, mine)| listing.demands.fit(mine));
        Self {
            id: &entry.id,
            title: listing.map(|listing| listing.title.as_str()),
            benefit: listing.map(|listing| listing.benefit),
            setting: listing.map(|listing| listing.setting),
            tools: listing.map(|listing| listing.tools.as_slice()),
            seconds: listing.map(|listing| listing.total.as_secs()),
            strokes: listing.map(|listing| listing.strokes),
            origin: own_path(entry).map_or_else(|| "built-in".to_owned(), exact),
            problems: entry.problems,
            unplayable: entry.reason.as_deref(),
            fit: fit.as_ref().map(Fit::id),
            reasons: fit.map(|fit| fit.tags()).unwrap_or_default(),
        }
    }
}

fn table(entries: &[&Entry], mine: &[Tag], out: &mut impl Write) -> io::Result<()> {
    if entries.is_empty() {
        return writeln!(out, "No routine fits. `backrub list` shows them all.");
    }
    let ids = entries.iter().map(|entry| entry.id.width());
    let width = ids.filter(|width| *width <= ID_WIDTH).max().unwrap_or(0);
    let mut heading = None;
    for entry in entries {
        let group = entry
            .listing
            .as_ref()
            .map_or("Needs fixing", |l| l.benefit.name());
        if heading.replace(group) != Some(group) {
            writeln!(out, "{group}")?;
        }
        let pad = " ".repeat(width.saturating_sub(entry.id.width()));
        writeln!(out, "  {}{pad}  {}", entry.id, facts(entry, mine))?;
    }
    Ok(())
}

/// Time, place, tools and title of a routine; for a file that cannot be played, how to see why.
fn facts(entry: &Entry, mine: &[Tag]) -> String {
    let own = own_path(entry);
    match &entry.listing {
        Some(listing) => format!(
            "{:>5}  {:<12}  {:<12}  {}{}{}",
            on_screen(listing.total),
            listing.setting.place(),
            tools(&listing.tools),
            listing.title,
            own.map_or("", |_| "  (yours)"),
            fit(listing, mine),
        ),
        None => match (&entry.reason, entry.problems) {
            (Some(reason), _) => reason.clone(),
            (None, 1) => format!("1 problem: {}", check(entry)),
            (None, many) => format!("{many} problems: {}", check(entry)),
        },
    }
}

/// What tells the problems of a file.
fn check(entry: &Entry) -> String {
    let path = own_path(entry).map(own_folder::typed);
    format!("backrub check {}", path.unwrap_or_default())
}

/// How it suits the person, if not as it is.
fn fit(listing: &Listing, mine: &[Tag]) -> String {
    let fit = listing.demands.fit(mine).text();
    fit.map(|words| format!("  ({words})")).unwrap_or_default()
}

/// The path of the user's file; `None` for a built-in routine.
fn own_path(entry: &Entry) -> Option<&Path> {
    match &entry.origin {
        Origin::BuiltIn => None,
        Origin::Own(path) => Some(path),
    }
}

/// The tools to have ready, in words.
pub fn tools(tools: &[Tool]) -> String {
    let names: Vec<&str> = tools.iter().map(|tool| tool.name()).collect();
    match names.as_slice() {
        [] => "no tools".to_owned(),
        names => names.join(", "),
    }
}
