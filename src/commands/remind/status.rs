//! `backrub remind status`: what a reminder would do now, and why it is silent.

use std::time::Duration;

use jiff::Timestamp;

use super::say;
use super::timer::Scheduler;
use crate::app::{Paths, Program};
use crate::commands::reminders::{self, Reminders, here_and_now};
use crate::commands::{Failure, Outcome};
use crate::model::wording::capital;
use crate::model::{DAYS, Remind};
use crate::presence::System;
use crate::shown::Shown;
use crate::store::due as kept;

/// Tells all that decides. It changes nothing.
pub fn run(program: &mut Program, paths: &Paths) -> Result<Outcome, Failure> {
    let Some(reminders) = Reminders::of(program) else {
        say(&format!("{}.", capital(reminders::OFF)))?;
        return Ok(Outcome::Fine);
    };
    say(&settings(&reminders.remind))?;
    let timer = match Scheduler::here() {
        Scheduler::None => "none here; `backrub remind on` prints a line for cron",
        kind if kind.runs() => "on; `backrub remind off` stops it",
        _ => "off; `backrub remind on` starts it",
    };
    say(&format!("Timer:     {timer}"))?;
    let now = here_and_now();
    let at = |at: Timestamp| {
        let at = at.to_zoned_datetime(now.time_zone().clone());
        at.strftime("%Y-%m-%d %H:%M").to_string()
    };
    let seen = kept::seen(&reminders.folder);
    if seen.since != Timestamp::UNIX_EPOCH {
        say(&format!(
            "At it:     since {}, last seen {}",
            at(seen.since),
            at(seen.last)
        ))?;
    }
    let system = System::here(std::env::var_os("PATH"));
    let idle = system.idle(now.timestamp());
    say(&match &idle {
        Some(idle) => format!("Last key:  {} ago, by {}", long(idle.long), idle.by),
        None => "Last key:  nothing here knows; a prompt needs none".to_owned(),
    })?;
    let idle = idle.map(|idle| idle.long);
    let answer = reminders.look(&now, idle, system.quiet());
    say(&match &answer.due {
        Ok(()) => "Due:       yes".to_owned(),
        Err(why) => format!("Due:       {}", reminders::told(why, &now)),
    })?;
    say(&format!("It says:   {}", reminders.words(program)))?;
    say(&format!("Kept in:   {}", Shown::path(&paths.state)))?;
    Ok(Outcome::Fine)
}

/// A time in whole minutes, as one says it; under one in seconds.
fn long(time: Duration) -> String {
    match time.as_secs() {
        seconds @ 0..60 => format!("{seconds} s"),
        seconds @ 60..3_600 => format!("{} min", seconds / 60),
        seconds => format!("{} h {:02} min", seconds / 3_600, seconds / 60 % 60),
    }
}

/// What is set, in one line.
fn settings(remind: &Remind) -> String {
    let days = DAYS.iter().filter(|(_, day)| remind.days.contains(day));
    let days: Vec<&str> = days.map(|(name, _)| *name).collect();
    let minutes = |time: Duration| time.as_secs().div_ceil(60);
    format!(
        "Settings:  after {} min, a break of {} min, from {} to {}, {}",
        minutes(remind.after),
        minutes(remind.offer),
        remind.from.strftime("%H:%M"),
        remind.until.strftime("%H:%M"),
        days.join(" "),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_told_as_one_says_it() {
        let told =
            [0, 59, 60, 3_599, 3_600, 17_769].map(|seconds| long(Duration::from_secs(seconds)));
        assert_eq!(
            told,
            ["0 s", "59 s", "1 min", "59 min", "1 h 00 min", "4 h 56 min"]
        );
    }
}
