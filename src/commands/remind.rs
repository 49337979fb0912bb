//! `backrub remind`: reminders by the system's own timer. Each command and file is told before it is
//! run or written.

mod setting;
mod status;
mod tick;
mod timer;

use std::io::{self, Write};
use std::path::Path;

use super::reminders::Reminders;
use super::{Failure, Outcome, start};
use crate::app::{Paths, Program};
use crate::atomic_write::{self, Existing};
use crate::cli::Timer;
use crate::shown::Shown;
use crate::store::due::Due;
use timer::{Scheduler, Unit};

/// Starts, stops or tells the reminders.
pub fn run(timer: Timer) -> Result<Outcome, Failure> {
    let mut program = start::silent_program();
    let Some(paths) = program.paths.clone() else {
        return super::wrong("there is no home folder in which reminders could be kept");
    };
    match timer {
        Timer::On => on(&mut program, &paths),
        Timer::Off => off(&paths),
        Timer::Status => status::run(&mut program, &paths),
        Timer::Tick => tick::run(&mut program),
    }
}

fn on(program: &mut Program, paths: &Paths) -> Result<Outcome, Failure> {
    if program.settings.remind.is_none() {
        let Some(text) = setting::on(&paths.settings)? else {
            let words = "put `remind: { after: 50m }` into the settings yourself: they cannot be \
                         changed here";
            return super::wrong(words);
        };
        let path = Shown::path(&paths.settings);
        say(&format!("Writing {path}: {}", setting::line(&text)))?;
        atomic_write::write_named(&paths.settings, text.as_bytes(), Existing::Replace)?;
        program.recall();
    }
    let Some(reminders) = Reminders::of(program) else {
        return super::wrong("the settings cannot be read; `backrub doctor` says why");
    };
    reminders.prepare(program)?;
    let kind = Scheduler::here();
    let units = std::env::current_exe().ok();
    let units = units.and_then(|exe| kind.units(&exe, &paths.settings));
    let (Some(units), Some(commands)) = (units, kind.starts()) else {
        say("This system has no timer that can be used here.")?;
        by_hand()?;
        return Ok(Outcome::No);
    };
    let new: Vec<&Unit> = units.iter().filter(|unit| !unit.path.exists()).collect();
    for Unit { path, text } in &units {
        say(&format!("Writing {}", Shown::path(path)))?;
        atomic_write::write_named(path, text.as_bytes(), Existing::Replace)?;
    }
    for command in commands {
        if let Err(why) = act(&command)? {
            remove(new)?;
            by_hand()?;
            return Err(format!("`{}` did not work: {}", command.told(), Shown::from(why)).into());
        }
    }
    say(
        "On: the timer checks every five minutes whether a break is due. `backrub remind status` \
         says more.",
    )?;
    Ok(Outcome::Fine)
}

/// Says how somebody starts the timer on their own.
fn by_hand() -> io::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    let exe = std::env::current_exe().ok();
    let exe = exe.as_deref().unwrap_or(Path::new("backrub"));
    say("With cron, this line in `crontab -e` does the same:")?;
    say(&format!("*/5 * * * * {}", timer::cron(exe)))?;
    say("Or let a prompt tell you: `backrub init --help`.")
}

/// Removes these files of the timer.
fn remove<'u>(units: impl IntoIterator<Item = &'u Unit>) -> io::Result<()> {
    for unit in units {
        say(&format!("Removing {}", Shown::path(&unit.path)))?;
        std::fs::remove_file(&unit.path)?;
    }
    Ok(())
}

fn off(paths: &Paths) -> Result<Outcome, Failure> {
    let kind = Scheduler::here();
    let path = Path::new("backrub");
    let units = kind.units(path, &paths.settings).unwrap_or_default();
    if units.iter().any(|unit| unit.path.exists()) {
        for command in kind.stops().into_iter().flatten() {
            // One that did not run any more is as good.
            if let Err(why) = act(&command)? {
                say(&format!("That did not work: {}", Shown::from(why)))?;
            }
        }
    }
    remove(units.iter().filter(|unit| unit.path.exists()))?;
    let settings = Shown::path(&paths.settings);
    match setting::off(&paths.settings)? {
        setting::Off::Was => {}
        setting::Off::Is(text) => {
            say(&format!("Writing {settings}: `remind:` is a comment now"))?;
            atomic_write::write_named(&paths.settings, text.as_bytes(), Existing::Replace)?;
        }
        setting::Off::Unclear => say(&format!("Take `remind:` out of {settings} yourself."))?,
    }
    Due::forget(&paths.state)?;
    say("Off: nothing reminds you any more, and open prompts are silent too.")?;
    Ok(Outcome::Fine)
}

/// Says a command and runs it. Answers what the command said where it failed.
fn act(command: &timer::Act) -> io::Result<Result<(), String>> {
    say(&format!("Running: {}", command.told()))?;
    Ok(command.run())
}

fn say(words: &str) -> io::Result<()> {
    writeln!(io::stdout(), "{words}")
}
