//! `backrub remind tick`: what the system's timer calls every five minutes. It looks whether somebody is
//! there and whether a pause is due, and tells them by a notice. It begins nothing.

use std::time::Duration;

use crate::app::Program;
use crate::commands::reminders::{Looked, Reminders, here_and_now};
use crate::commands::{Failure, Outcome, tell};
use crate::own_group;
use crate::presence::{System, does};
use crate::store::due as kept;

/// How long a program may take to show a notice.
const SHOWS_WITHIN: Duration = Duration::from_secs(5);
const TITLE: &str = "Time for a break";

/// Looks, and tells what is due. That nothing is due is no failure of the timer.
pub fn run(program: &mut Program) -> Result<Outcome, Failure> {
    let Some(reminders) = Reminders::of(program) else {
        return Ok(Outcome::Fine);
    };
    reminders.prepare(program)?;
    let now = here_and_now();
    let system = System::here(std::env::var_os("PATH"));
    let idle = system.idle(now.timestamp()).map(|idle| idle.long);
    if let Some(idle) = idle {
        kept::change_seen(&reminders.folder, |seen| seen.look(idle, now.timestamp()))?;
    }
    let Looked { due, .. } = reminders.look(&now, idle, None);
    // Whoever else is asked takes a while: only if it matters.
    let quiet = due.is_ok().then(|| system.quiet()).flatten();
    let answer = reminders.look(&now, idle, quiet);
    if answer.due.is_err() {
        return Ok(Outcome::Fine);
    }
    let words = reminders.words(program);
    match notify(&system, &words) {
        true => kept::change_seen(&reminders.folder, |seen| seen.told(answer.reminded))?,
        false => tell("a break is due, but nothing here can show a notice; a prompt still can")?,
    }
    Ok(Outcome::Fine)
}

/// Shows a notice, by the first way that works. Answers whether one did.
fn notify(system: &System, words: &str) -> bool {
    #[cfg(unix)]
    {
        let address = crate::bus::Address::of(|name| std::env::var_os(name));
        if crate::bus::notify(&address, TITLE, words).is_ok() {
            return true;
        }
    }
    // What is said is an argument, never a piece of the script.
    let script = "display notification (item 1 of argv) with title (item 2 of argv)";
    let ways: [(&str, Vec<&str>); 2] = [
        (
            "notify-send",
            vec!["--app-name=backrub", "--", TITLE, words],
        ),
        (
            "osascript",
            vec![
                "-e",
                "on run argv",
                "-e",
                script,
                "-e",
                "end run",
                words,
                TITLE,
            ],
        ),
    ];
    ways.into_iter().any(|(name, arguments)| {
        let program = own_group::find(name, system.path.as_deref());
        program.is_some_and(|program| does(&program, &arguments, SHOWS_WITHIN).is_ok())
    })
}
