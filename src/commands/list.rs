//! `backrub list`: every routine at hand, as a table or as JSON.

use std::io::{self, Write};

use serde::Serialize;

use super::{Failure, Outcome};
use crate::app::Paths;
use crate::library::{self, Entry, Listing, Origin, Shelf};
use crate::model::secs::on_screen;
use crate::model::{Benefit, Secs, Setting, Tool};

/// Which routines are wanted.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// Only of this benefit.
    pub benefit: Option<Benefit>,
    /// Only those that take at most this long.
    pub max: Option<Secs>,
    /// Only those done there.
    pub setting: Option<Setting>,
    /// Only those that use it; `none` means nothing at all.
    pub tool: Option<Tool>,
}

impl Wanted {
    /// Whatever takes at most this long.
    pub const fn that_fit(max: Option<Secs>) -> Self {
        Self {
            benefit: None,
            max,
            setting: None,
            tool: None,
        }
    }

    fn takes(&self, listing: &Listing) -> bool {
        self.benefit
            .is_none_or(|benefit| listing.benefit == benefit)
            && self.max.is_none_or(|max| listing.total <= max.duration())
            && self
                .setting
                .is_none_or(|setting| listing.setting == setting)
            && self.tool.is_none_or(|tool| match tool.is_thing() {
                true => listing.tools.contains(&tool),
                false => listing.tools.is_empty(),
            })
    }

    /// Files that cannot be played are listed unless something particular is wanted.
    fn takes_entry(&self, entry: &Entry) -> bool {
        let anything = self.benefit.is_none()
            && self.max.is_none()
            && self.setting.is_none()
            && self.tool.is_none();
        entry
            .listing
            .as_ref()
            .map_or(anything, |listing| self.takes(listing))
    }
}

/// Prints the list.
pub fn run(wanted: &Wanted, json: bool) -> Result<Outcome, Failure> {
    let mut shelf = Shelf::default();
    shelf.add(library::built_in());
    if let Some(paths) = Paths::find() {
        shelf.add(library::own(&paths.routines));
    }
    let entries: Vec<&Entry> = shelf
        .entries()
        .iter()
        .filter(|entry| wanted.takes_entry(entry))
        .collect();
    let mut out = io::BufWriter::new(io::stdout().lock());
    if json {
        let lines: Vec<Line> = entries.into_iter().map(Line::of).collect();
        serde_json::to_writer_pretty(&mut out, &lines)?;
        writeln!(out)?;
    } else {
        table(&entries, &mut out)?;
    }
    out.flush()?;
    Ok(Outcome::Fine)
}

/// One routine for scripts. A file that cannot be played has null where it must.
#[derive(Debug, Serialize)]
struct Line<'e> {
    id: &'e str,
    title: Option<&'e str>,
    benefit: Option<Benefit>,
    setting: Option<Setting>,
    tools: Option<&'e [Tool]>,
    seconds: Option<u64>,
    strokes: Option<usize>,
    origin: String,
    problems: usize,
}

impl<'e> Line<'e> {
    fn of(entry: &'e Entry) -> Self {
        let listing = entry.listing.as_ref();
        Self {
            id: &entry.id,
            title: listing.map(|listing| listing.title.as_str()),
            benefit: listing.map(|listing| listing.benefit),
            setting: listing.map(|listing| listing.setting),
            tools: listing.map(|listing| listing.tools.as_slice()),
            seconds: listing.map(|listing| listing.total.as_secs()),
            strokes: listing.map(|listing| listing.strokes),
            origin: match &entry.origin {
                Origin::BuiltIn => "built-in".to_owned(),
                Origin::Own(path) => path.display().to_string(),
            },
            problems: entry.problems,
        }
    }
}

fn table(entries: &[&Entry], out: &mut impl Write) -> io::Result<()> {
    if entries.is_empty() {
        return writeln!(out, "No routine fits. `backrub list` shows them all.");
    }
    let width = entries
        .iter()
        .map(|entry| entry.id.chars().count())
        .max()
        .unwrap_or(0);
    let mut heading = None;
    for entry in entries {
        let group = entry
            .listing
            .as_ref()
            .map_or("Needs mending", |l| l.benefit.name());
        if heading.replace(group) != Some(group) {
            writeln!(out, "{group}")?;
        }
        match &entry.listing {
            Some(listing) => {
                let own = if entry.origin == Origin::BuiltIn {
                    ""
                } else {
                    "  (yours)"
                };
                writeln!(
                    out,
                    "  {:<width$}  {:>5}  {:<12}  {:<12}  {}{own}",
                    entry.id,
                    on_screen(listing.total),
                    listing.setting.place(),
                    tools(&listing.tools),
                    listing.title,
                )?;
            }
            None => {
                let path = match &entry.origin {
                    Origin::Own(path) => path.display().to_string(),
                    Origin::BuiltIn => String::new(),
                };
                writeln!(
                    out,
                    "  {:<width$}  {} problems: backrub check {path}",
                    entry.id, entry.problems
                )?;
            }
        }
    }
    Ok(())
}

/// The things to have ready, in words.
pub fn tools(tools: &[Tool]) -> String {
    let names: Vec<&str> = tools.iter().map(|tool| tool.name()).collect();
    if names.is_empty() {
        "no tools".to_owned()
    } else {
        names.join(", ")
    }
}
