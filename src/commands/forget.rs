//! `backrub forget`: takes away what is remembered about a person, after naming it.

use std::io::{self, Write};

use jiff::Timestamp;
use jiff::civil::{Date, Time};

use super::own_folder::typed;
use super::{Failure, Outcome, misused, on_terminal, prompt, wrong};
use crate::app::Paths;
use crate::shown::Shown;
use crate::store::{self, Holds, Kept, Remembered};
use crate::{clock, zone};

/// Names what is remembered, of the diary only what is older than a day if one is given, asks, and
/// takes it away.
pub fn run(before: Option<Date>, yes: bool) -> Result<Outcome, Failure> {
    let Some(paths) = Paths::find() else {
        return nothing(before);
    };
    let begin = |day: Date| {
        let midnight = day.to_datetime(Time::midnight());
        zone::here().to_timestamp(midnight)
    };
    let until = before.map(begin).transpose()?;
    // What a forgetting that was cut short had only moved is remembered still.
    store::mend(&paths.state)?;
    let named = store::remembered(&paths.state, until, clock::date())?;
    if is_empty(&named, until) {
        tell_what_stays(&named, until)?;
        return nothing(before);
    }
    if !yes {
        let mut out = io::stdout().lock();
        writeln!(out, "This will be removed from {}:", typed(&paths.state))?;
        list(&named, until, &mut out)?;
        writeln!(out, "Your own routines and your settings stay.")?;
        drop(out);
        if !on_terminal() {
            return misused("without a terminal, give --yes to remove it");
        }
        if !prompt::yes("Remove all of it? It cannot be undone.")? {
            return wrong("nothing was removed");
        }
    }
    let gone = store::forget(&paths.state, until, clock::date())?;
    let mut out = io::stdout().lock();
    writeln!(out, "Removed:")?;
    list(&gone, until, &mut out)?;
    drop(out);
    tell_what_stays(&gone, until)?;
    Ok(Outcome::Fine)
}

fn is_empty(found: &Remembered, before: Option<Timestamp>) -> bool {
    found.files.is_empty() && (before.is_none() || found.sessions == 0)
}

fn nothing(before: Option<Date>) -> Result<Outcome, Failure> {
    let mut out = io::stdout().lock();
    match before {
        None => writeln!(out, "Nothing is remembered about you.")?,
        Some(day) => writeln!(out, "Nothing is remembered from before {day}.")?,
    }
    Ok(Outcome::Fine)
}

/// A line for each thing.
fn list(found: &Remembered, before: Option<Timestamp>, out: &mut impl Write) -> io::Result<()> {
    if before.is_some() && found.sessions > 0 {
        writeln!(out, "  from your diary: {}", sessions(found))?;
    }
    for Kept {
        holds,
        path,
        leads_to,
    } in &found.files
    {
        let name = Shown::file_name(path);
        let words = match holds {
            Holds::Diary => format!("your diary: {}", sessions(found)),
            Holds::Answers => {
                "what applies to you, your answers, the volume and the voice".to_owned()
            }
            Holds::Left => "a session that was left or cut short".to_owned(),
            Holds::Backgrounds => "the background colours of your terminals".to_owned(),
            Holds::PutAside => "what could not be read and was put aside".to_owned(),
            Holds::Reminders => "the next reminder".to_owned(),
            Holds::HalfWritten => "an unfinished copy".to_owned(),
            Holds::Log => "the log".to_owned(),
        };
        writeln!(out, "  {words} ({name})")?;
        if let Some(there) = leads_to {
            writeln!(
                out,
                "    this is a link: what it leads to stays, {}",
                typed(there)
            )?;
        }
    }
    Ok(())
}

/// How many sessions, and from when to when.
fn sessions(found: &Remembered) -> String {
    let count = match found.sessions {
        1 => "1 session".to_owned(),
        many => format!("{many} sessions"),
    };
    let day = |at: Timestamp| at.to_zoned_datetime(zone::here()).date();
    match found.span.map(|(first, last)| (day(first), day(last))) {
        None => count,
        Some((first, last)) if first == last => format!("{count}, {first}"),
        Some((first, last)) => format!("{count}, {first} to {last}"),
    }
}

/// What stays although somebody may expect it to go.
fn tell_what_stays(found: &Remembered, before: Option<Timestamp>) -> io::Result<()> {
    if before.is_some() && found.undated > 0 {
        let lines = match found.undated {
            1 => "one line of the diary has".to_owned(),
            many => format!("{many} lines of the diary have"),
        };
        super::tell(&format!("{lines} no date that can be read, and stays"))?;
    }
    match found.under_way {
        0 => Ok(()),
        _ => super::tell(
            "a session is under way in another window: it stays, and will be in the diary",
        ),
    }
}
