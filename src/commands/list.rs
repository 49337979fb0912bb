//! `backrub list`: all routines, built-in and the user's own, as a table or as JSON.

mod table;

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use self::table::Table;
use super::{Failure, Outcome, me, print_json};
use crate::advice::Fit;
use crate::app::Paths;
use crate::cli::List;
use crate::library::{self, Entry, Listing, Need, Origin, Shelf};
use crate::model::{Benefit, Credit, Setting, Suits, Tag, Tool};
use crate::shown::{Shown, exact};
use crate::terminal;
use crate::terminal::capabilities::Environment;
use crate::ui::Theme;

/// From so many columns on each routine has its bars.
const WITH_BARS: usize = 96;

/// Prints the list of what is wanted, and needed besides.
pub fn run(wanted: &List, need: &Need) -> Result<Outcome, Failure> {
    let mut shelf = Shelf::default();
    shelf.add(library::built_in());
    if let Some(paths) = Paths::find() {
        shelf.add(library::own(&paths.routines));
    }
    let mine = match wanted.of.as_slice() {
        [] => me::tags()?,
        others => Some(others.to_vec()),
    };
    let found = need.find(shelf.entries(), mine.as_deref().unwrap_or_default());
    let found = found.iter().map(|found| found.entry);
    let entries: Vec<&Entry> = found.filter(|entry| is_listed(entry, wanted)).collect();
    if wanted.json {
        let line = |entry| JsonRoutine::of(entry, wanted, mine.as_deref());
        return print_json(&entries.into_iter().map(line).collect::<Vec<_>>());
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    if entries.is_empty() {
        let unknown = need.unknown(shelf.entries()).map(Shown::from);
        let why = unknown.map(|word| format!(" Nothing matches \"{word}\"."));
        let why = why.unwrap_or_default();
        writeln!(out, "No routine fits.{why} `backrub list` shows them all.")?;
    }
    let columns = terminal::columns();
    let table = Table {
        mine: mine.as_deref().unwrap_or_default(),
        part: wanted.area.as_ref(),
        columns,
        bars: columns
            .filter(|columns| *columns >= WITH_BARS)
            .map(|_| Theme::none().with_glyphs(Environment::here().glyphs())),
    };
    table.print(&entries, &mut out)?;
    out.flush()?;
    Ok(Outcome::Fine)
}

/// Whether an entry is listed. Files that cannot be played are, unless the list is filtered.
fn is_listed(entry: &Entry, wanted: &List) -> bool {
    let anything = wanted.benefit.is_none()
        && wanted.area.is_none()
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
        && wanted
            .area
            .as_ref()
            .is_none_or(|part| !listing.seconds_on(&part.areas).is_zero())
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
    suits: Option<&'e [Suits]>,
    tools: Option<&'e [Tool]>,
    seconds: Option<u64>,
    strokes: Option<usize>,
    #[serde(flatten)]
    credit: Option<&'e Credit>,
    origin: String,
    problems: usize,
    /// Why it cannot be played, if not for problems that `check` reports.
    unplayable: Option<&'e str>,
    /// How it suits this person: `fits`, `gentler` or `not-for-you`; null while that is in doubt.
    fit: Option<&'static str>,
    /// What makes it so.
    reasons: Vec<Tag>,
    /// How long it works the part of the body that was asked for, both sides together.
    #[serde(skip_serializing_if = "Option::is_none")]
    seconds_there: Option<u64>,
}

impl<'e> JsonRoutine<'e> {
    fn of(entry: &'e Entry, wanted: &List, mine: Option<&[Tag]>) -> Self {
        let listing = entry.listing.as_ref();
        let fit = listing
            .zip(mine)
            .map(|(listing, mine)| listing.demands.fit(mine));
        Self {
            id: &entry.id,
            title: listing.map(|listing| listing.title.as_str()),
            benefit: listing.map(|listing| listing.benefit),
            setting: listing.map(|listing| listing.setting),
            suits: listing.map(|listing| listing.suits.as_slice()),
            tools: listing.map(|listing| listing.tools.as_slice()),
            seconds: listing.map(|listing| listing.total.as_secs()),
            strokes: listing.map(|listing| listing.strokes),
            credit: listing.map(|listing| &listing.credit),
            origin: own_path(entry).map_or_else(|| "built-in".to_owned(), exact),
            problems: entry.problems,
            unplayable: entry.reason.as_deref(),
            fit: fit.as_ref().map(Fit::id),
            reasons: fit.map(|fit| fit.tags()).unwrap_or_default(),
            seconds_there: listing
                .zip(wanted.area.as_ref())
                .map(|(listing, part)| listing.seconds_on(&part.areas).as_secs()),
        }
    }
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
