//! `backrub due`: whether a pause is due, for people, bars and scripts. It writes
//! nothing but words that no longer hold: open prompts show them.

use std::io::{self, Write};

use jiff::Timestamp;
use serde::Serialize;

use super::reminders::{self, Looked, Reminders, here_and_now, signs_first};
use super::{Failure, Outcome, print_json, start};
use crate::advice::due::{self, Offer, SIGNS_FIRST, Why};
use crate::app::Program;
use crate::cli::DueForm;
use crate::clock;
use crate::shown::Shown;
use crate::store::due::Due;

/// Whether a pause is due, for scripts.
#[derive(Debug, Default, Serialize)]
struct JsonDue {
    due: bool,
    /// What is said, if one is due.
    words: Option<String>,
    /// Why none is, or `off`.
    why: Option<&'static str>,
    /// When one is due, if that is known.
    at: Option<Timestamp>,
    /// For how many minutes somebody is at it.
    minutes: Option<i64>,
}

/// Tells whether a pause is due; where none is, that is exit code 1.
pub fn run(told: DueForm) -> Result<Outcome, Failure> {
    let program = start::silent_program();
    let Some(reminders) = Reminders::of(&program) else {
        return off(told);
    };
    renew(&program, &reminders);
    let now = here_and_now();
    let answer = reminders.look(&now, None, None);
    // Who was told, and did nothing about it, is not told anew, but due it is.
    let is_due = matches!(answer.due, Ok(()) | Err(Why::Reminded(_)));
    let since = answer.reminded.since;
    let minutes = now.timestamp().duration_since(since).as_mins();
    let minutes = (since != Timestamp::UNIX_EPOCH).then_some(minutes.max(0));
    let words = is_due.then(|| words(&program, &reminders));
    if told.json {
        print_json(&JsonDue {
            due: is_due,
            words,
            why: answer.due.as_ref().err().filter(|_| !is_due).map(id),
            at: at(&answer),
            minutes,
        })?;
    } else if told.bar {
        let minutes = minutes.unwrap_or_default();
        match minutes {
            _ if !is_due => {}
            0..60 => writeln!(io::stdout(), "break {minutes}m")?,
            _ => writeln!(io::stdout(), "break {}h{:02}m", minutes / 60, minutes % 60)?,
        }
    } else {
        let line = match (words, &answer.due) {
            (Some(words), _) => words,
            (None, Err(why)) => reminders::told(why, &now),
            (None, Ok(())) => String::new(),
        };
        writeln!(io::stdout(), "{line}")?;
    }
    Ok(if is_due { Outcome::Fine } else { Outcome::No })
}

fn off(told: DueForm) -> Result<Outcome, Failure> {
    if told.json {
        print_json(&JsonDue {
            why: Some("off"),
            ..JsonDue::default()
        })?;
    } else if !told.bar {
        super::tell(reminders::OFF)?;
    }
    Ok(Outcome::No)
}

/// What is said: as it is kept, if that holds.
fn words(program: &Program, reminders: &Reminders) -> String {
    let kept = Due::read(&reminders.folder);
    let held = kept
        .as_ref()
        .map(|kept| holds(&kept.words, program, reminders));
    match held {
        Some(true) => kept.map_or_else(String::new, |kept| Shown::from(kept.words).to_string()),
        _ => fresh(program, reminders),
    }
}

/// Whether what is kept is still to be said: not when the warning signs come first, or do so no more,
/// nor when it may name a part of the body to who wants none named.
fn holds(words: &str, program: &Program, reminders: &Reminders) -> bool {
    let remind = &reminders.remind;
    let names_none = || [Offer::Any, Offer::Routine(None)].map(|offer| due::words(remind, offer));
    match program.settings.private {
        _ if signs_first(program) || words == SIGNS_FIRST => {
            signs_first(program) == (words == SIGNS_FIRST)
        }
        Some(true) => names_none().iter().any(|none| none == words),
        _ => true,
    }
}

/// What is said without a look at the routines.
fn fresh(program: &Program, reminders: &Reminders) -> String {
    let offer = match signs_first(program) {
        true => Offer::SignsFirst,
        false => Offer::Any,
    };
    due::words(&reminders.remind, offer)
}

/// Writes what is said now in the place of what no longer holds. A bar does so before any prompt.
fn renew(program: &Program, reminders: &Reminders) {
    let kept = Due::read(&reminders.folder);
    let Some(kept) = kept.filter(|kept| !holds(&kept.words, program, reminders)) else {
        return;
    };
    let words = fresh(program, reminders);
    let renewed = Due { words, ..kept }.keep(&reminders.folder, due::trusted(clock::date()));
    // Where it cannot be written, what is told here holds all the same.
    renewed.unwrap_or_else(|error| log::warn!("{error}"));
}

fn at(answer: &Looked) -> Option<Timestamp> {
    match answer.due {
        Err(Why::NotYet(at)) => Some(at),
        _ => None,
    }
}

/// Why none is due, in one word for scripts.
const fn id(why: &Why) -> &'static str {
    use crate::advice::due::Hush;
    match why {
        Why::NotYet(_) => "not-yet",
        Why::Day => "day",
        Why::Hours => "hours",
        Why::Nobody => "nobody",
        Why::Away => "away",
        Why::Typing => "typing",
        Why::Quiet(Hush::Session) => "session",
        Why::Quiet(_) => "quiet",
        Why::Reminded(_) => "reminded",
        Why::Unanswered => "unanswered",
    }
}
