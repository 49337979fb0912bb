//! `backrub due`: whether a pause is due, for people, bars and scripts. It only reads.

use std::io::{self, Write};

use jiff::Timestamp;
use serde::Serialize;

use super::reminders::{self, Looked, Reminders, here_and_now, signs_first};
use super::{Failure, Outcome, print_json, start};
use crate::advice::due::{self, Offer, SIGNS_FIRST, Why};
use crate::app::Program;
use crate::cli::DueForm;
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
            0..60 => writeln!(io::stdout(), "pause {minutes}m")?,
            _ => writeln!(io::stdout(), "pause {}h{:02}m", minutes / 60, minutes % 60)?,
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

/// What is said: as it is kept, unless the warning signs come first by now, or what was kept may name
/// a part of the body to who wants none named.
fn words(program: &Program, reminders: &Reminders) -> String {
    let kept = Due::read(&reminders.folder).map(|due| Shown::from(due.words).to_string());
    let is_private = program.settings.private == Some(true);
    match kept.filter(|_| !is_private) {
        _ if signs_first(program) => SIGNS_FIRST.to_owned(),
        Some(words) => words,
        None => due::words(&reminders.remind, Offer::Any),
    }
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
