//! `backrub now`: the routine that suits best for now, and why. Its briefing opens and is never
//! skipped.

use std::io::{self, Write};

use serde::Serialize;

use super::{Failure, Outcome, can_draw, me, print_json, start, wrong};
use crate::advice::suggest::Suggestion;
use crate::app::{self, Program, screens};
use crate::cli::Common;
use crate::library::{self, Entry, Shelf};
use crate::model::Secs;
use crate::model::secs::on_screen;
use crate::terminal::stderr;

/// The suggestion for scripts; all null where nothing suits.
#[derive(Debug, Default, Serialize)]
struct JsonNow<'n> {
    id: Option<&'n str>,
    title: Option<&'n str>,
    seconds: Option<u64>,
    why: Option<&'n str>,
}

/// Opens the suggestion's briefing; without a terminal that shows screens, prints it.
pub fn run(most: Option<Secs>, json: bool, common: Common) -> Result<Outcome, Failure> {
    let is_drawn = can_draw() && !json;
    let mut program = match is_drawn {
        true => start::program(common)?,
        false => start::silent_program(),
    };
    let suggested = suggestion(&mut program, most);
    let entry = suggested
        .as_ref()
        .and_then(|one| program.shelf.find(&one.id));
    let (Some(suggested), Some(entry)) = (&suggested, entry) else {
        return nothing(&program, most, json);
    };
    if json {
        return print_json(&JsonNow {
            id: Some(&entry.id),
            title: Some(entry.title()),
            seconds: seconds(entry),
            why: Some(&suggested.why),
        });
    }
    if !is_drawn {
        return line(entry, &suggested.why);
    }
    let opened = library::open_entry(entry)?;
    program.prepare(&opened);
    let first = screens::first_briefing(opened, &mut program);
    let ran = app::run(&mut program, first);
    start::end(&program, ran)
}

/// What is suggested of all routines that there are.
pub fn suggestion(program: &mut Program, most: Option<Secs>) -> Option<Suggestion> {
    let mut shelf = Shelf::default();
    shelf.add(library::built_in());
    if let Some(paths) = &program.paths {
        shelf.add(library::own(&paths.routines));
    }
    program.shelf = shelf;
    program.look_back_now();
    program.suggestion(most.map(Secs::duration))
}

fn seconds(entry: &Entry) -> Option<u64> {
    entry
        .listing
        .as_ref()
        .map(|listing| listing.total.as_secs())
}

fn line(entry: &Entry, why: &str) -> Result<Outcome, Failure> {
    let time = entry
        .listing
        .as_ref()
        .map(|listing| on_screen(listing.total));
    let (title, time) = (entry.title(), time.unwrap_or_default());
    let mut out = io::stdout().lock();
    writeln!(out, "{title}, {time}: {why}.")?;
    writeln!(out, "`backrub play {}` opens it.", entry.id)?;
    Ok(Outcome::Fine)
}

/// Says why there is no suggestion.
fn nothing(program: &Program, most: Option<Secs>, json: bool) -> Result<Outcome, Failure> {
    stderr::restore();
    if let Some(doubt) = &program.doubt {
        return wrong(&format!("{doubt} {}", me::mend(doubt)));
    }
    if json {
        return print_json(&JsonNow::default());
    }
    if let Some(unknown) = program.last_sessions_unknown() {
        return wrong(&format!("{unknown} Nothing is suggested until it is."));
    }
    wrong(&match most {
        Some(most) => format!(
            "nothing left for today both suits you and fits in {}; `backrub {most}` lists what fits",
            on_screen(most.duration())
        ),
        None if program.suits_any() => {
            "you have done all that suits you today, or felt worse after it; `backrub list` shows \
             every routine"
                .to_owned()
        }
        None => "nothing suits you as things are; `backrub list` shows every routine".to_owned(),
    })
}
