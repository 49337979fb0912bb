//! `backrub later`: puts a pause off, without a word about it.

use std::io::{self, Write};

use super::reminders::{OFF, Reminders, here_and_now, later};
use super::{Failure, Outcome, start, wrong};
use crate::advice::due;
use crate::cli::Until;
use crate::store::due::{self as kept, Due};

/// Puts a pause off. What was put off for longer stays so.
pub fn run(until: Option<Until>) -> Result<Outcome, Failure> {
    let mut program = start::silent_program();
    let Some(reminders) = Reminders::of(&program) else {
        return wrong(OFF);
    };
    let now = here_and_now();
    let mut by = None;
    kept::change_seen(&reminders.folder, |mut seen| {
        match until {
            None => by = Some(seen.put_off()),
            Some(_) => seen.times = 0,
        }
        seen
    })?;
    let at = match until {
        Some(Until::For(time)) => later(now.timestamp(), time.duration()),
        Some(Until::Tomorrow) => now.tomorrow()?.start_of_day()?.timestamp(),
        None => later(now.timestamp(), by.unwrap_or_default()),
    };
    let words = reminders.words(&mut program);
    Due { at, words }.keep(&reminders.folder, due::trusted(now.timestamp()))?;
    let at = Due::read(&reminders.folder).map_or(at, |kept| kept.at);
    let at = at.to_zoned_datetime(now.time_zone().clone());
    let mut out = io::stdout();
    match at.date() == now.date() {
        true => writeln!(out, "Not before {}.", at.strftime("%H:%M"))?,
        false => writeln!(out, "Not before {}.", at.strftime("%A, %H:%M"))?,
    }
    Ok(Outcome::Fine)
}
