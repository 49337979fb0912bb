//! `backrub init SHELL`: prints code that shows one quiet line above a prompt when a pause is due.
//!
//! The code starts no program. It goes by the same rule as `advice::due`: what that needs of the settings
//! and of the time zone stands in it as numbers, and the rest in two small files.

use std::io::{self, Write};
use std::path::Path;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::reminders::Reminders;
use super::{Failure, Outcome, start};
use crate::cli::PromptShell;
use crate::model::{DAYS, Remind};
use crate::{clock, zone};

const BASH: &str = include_str!("init/bash.sh");
const ZSH: &str = include_str!("init/zsh.sh");
const FISH: &str = include_str!("init/fish.sh");

/// Prints the code for a shell, and sees that the files are there that it reads.
pub fn run(shell: PromptShell) -> Result<Outcome, Failure> {
    let mut program = start::silent_program();
    let mut out = io::stdout().lock();
    let Some(reminders) = Reminders::of(&program) else {
        writeln!(out, "# backrub: {}", super::reminders::OFF)?;
        return Ok(Outcome::Fine);
    };
    // Where they cannot be written the prompt stays as it is; `backrub remind status` says why.
    let _ = reminders.prepare(&mut program);
    let remind = &reminders.remind;
    out.write_all(&code(
        shell,
        remind,
        &reminders.folder,
        clock::date(),
        &zone::here(),
    ))?;
    Ok(Outcome::Fine)
}

/// The code for a shell.
fn code(
    shell: PromptShell,
    remind: &Remind,
    folder: &Path,
    now: Timestamp,
    zone: &TimeZone,
) -> Vec<u8> {
    let (template, quoted) = match shell {
        PromptShell::Bash => (BASH, quoted(folder, "'\\''")),
        PromptShell::Zsh => (ZSH, quoted(folder, "'\\''")),
        PromptShell::Fish => (FISH, quoted(folder, "\\'")),
    };
    let numbers = numbers(remind, now, zone);
    let text = numbers
        .iter()
        .fold(template.to_owned(), |code, (name, number)| {
            code.replace(name, number)
        });
    let mut code = Vec::new();
    for (nth, part) in text.split("@DIR@").enumerate() {
        if nth > 0 {
            code.extend_from_slice(&quoted);
        }
        code.extend_from_slice(part.as_bytes());
    }
    code
}

/// What the settings and the time zone are, as numbers. A shell that outlives two changes of the clocks is
/// an hour off until the next one is opened.
fn numbers(remind: &Remind, now: Timestamp, zone: &TimeZone) -> [(&'static str, String); 9] {
    let offset = |at: Timestamp| zone.to_offset(at).seconds();
    let next = zone.following(now).next();
    let changes = next
        .as_ref()
        .map_or(Timestamp::MAX, |next| next.timestamp());
    let numbers = DAYS.iter().enumerate();
    let numbers = numbers.filter(|(_, (_, day))| remind.days.contains(day));
    let numbers: Vec<usize> = numbers.map(|(nth, _)| nth).collect();
    let of_day = |time: jiff::civil::Time| {
        let (hour, minute, second) = (time.hour(), time.minute(), time.second());
        i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second)
    };
    [
        ("@NOW@", now.as_second().to_string()),
        ("@AFTER@", remind.after.as_secs().to_string()),
        ("@FROM@", of_day(remind.from).to_string()),
        ("@UNTIL@", of_day(remind.until).to_string()),
        ("@OFFSET@", offset(now).to_string()),
        ("@CHANGES@", changes.as_second().to_string()),
        ("@THEN@", offset(changes).to_string()),
        (
            "@DAYS@",
            numbers.iter().map(|nth| 1 << nth).sum::<u32>().to_string(),
        ),
        (
            "@DAYNUMBERS@",
            numbers
                .iter()
                .map(usize::to_string)
                .collect::<Vec<_>>()
                .join(" "),
        ),
    ]
}

/// A folder as one word of a shell, in which nothing is evaluated. `quote` stands for a quote in it.
fn quoted(folder: &Path, quote: &str) -> Vec<u8> {
    let mut word = vec![b'\''];
    for byte in folder.as_os_str().as_encoded_bytes() {
        match byte {
            b'\'' => word.extend_from_slice(quote.as_bytes()),
            // Only fish takes it for more than itself within quotes.
            b'\\' if quote.starts_with('\\') => word.extend_from_slice(b"\\\\"),
            byte => word.push(*byte),
        }
    }
    word.push(b'\'');
    word
}
