//! `backrub doctor`: checks terminal, folders, voice and sound, says how to mend what is wrong, and
//! shows the end of the log.

mod awake;
mod folders;
mod log;
mod sound;
mod terminal;

use std::io::{self, Write};

use super::{Failure, Outcome, start};
use crate::cli::Common;
use crate::shown::Shown;

/// The result of one check.
#[derive(Debug)]
struct Finding {
    what: &'static str,
    found: Shown,
    /// What to do about it, if something is wrong.
    mend: Option<String>,
}

impl Finding {
    fn well(what: &'static str, found: impl Into<Shown>) -> Self {
        Self {
            what,
            found: found.into(),
            mend: None,
        }
    }

    fn wrong(what: &'static str, found: impl Into<Shown>, mend: impl Into<String>) -> Self {
        Self {
            what,
            found: found.into(),
            mend: Some(mend.into()),
        }
    }
}

/// Checks everything, plays a test sound, and prints the findings.
pub fn run(common: Common) -> Result<Outcome, Failure> {
    let mut program = start::program(common)?;
    let mut parts = vec![
        ("Terminal", terminal::look(&mut program)),
        ("Folders", folders::look(&program)),
        ("Voice", sound::voice(&program, common)),
        ("Sound", sound::look(&program)),
        ("Awake", awake::look(&program)),
    ];
    // Only then is everything in the log.
    if let Err(failure) = start::end(&program, Ok(())) {
        let mend = "check its permissions, and whether the disk is full";
        parts[1]
            .1
            .push(Finding::wrong("", failure.to_string(), mend));
    }
    parts.push(("Log", log::look(&program)));
    let mut out = io::stdout().lock();
    let mut wrong = 0;
    for (part, findings) in &parts {
        writeln!(out, "{part}")?;
        for Finding { what, found, mend } in findings {
            let mark = if mend.is_some() { '!' } else { ' ' };
            writeln!(out, "{mark} {what:<12} {found}")?;
            if let Some(mend) = mend {
                wrong += 1;
                writeln!(out, "               {mend}")?;
            }
        }
        writeln!(out)?;
    }
    match wrong {
        0 => {
            writeln!(out, "All is well.")?;
            return Ok(Outcome::Fine);
        }
        1 => writeln!(out, "1 problem, marked with `!`.")?,
        more => writeln!(out, "{more} problems, marked with `!`.")?,
    }
    Ok(Outcome::InputWrong)
}
