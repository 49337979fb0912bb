//! One file for each command, and what they share: exit codes and error messages.

mod add;
mod areas;
mod before;
mod check;
mod completions;
mod diary;
mod doctor;
mod due;
mod explain;
mod export;
mod forget;
mod home;
mod how_it_is;
mod init;
mod later;
mod list;
mod man;
mod me;
mod new;
mod now;
mod own_folder;
mod play;
mod preview;
mod progress;
mod prompt;
mod remind;
mod reminders;
mod remove;
mod render;
mod resume;
mod schema;
mod show;
mod sounds;
mod start;
mod usage;

pub use explain::page as rules_page;

use std::error::Error;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use serde::Serialize;

use crate::app::{Paths, Program};
use crate::cli::{Cli, Command};
use crate::library::{self, Need, OpenError, Opened};
use crate::notation;
use crate::shown::{self, Shown};
use crate::speech;
use crate::terminal::{is_dumb, stderr};

/// How a command ended. Most usage errors end with exit code 2 before any command runs; a signal
/// ends the program with 128 plus its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Success: exit code 0.
    Fine,
    /// The input is wrong, and the user was told how: exit code 1.
    InputWrong,
    /// What was asked is not so: exit code 1.
    No,
    /// An argument is missing, and the user was told which: exit code 2.
    Misused,
}

/// Why a command failed: exit code 3.
type Failure = Box<dyn Error>;

/// Runs the program with the arguments of the process.
#[must_use]
pub fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(why) => return usage::tell(&why),
    };
    let ended = dispatch(cli);
    speech::end_all();
    match ended {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::InputWrong | Outcome::No) => ExitCode::from(1),
        Ok(Outcome::Misused) => ExitCode::from(2),
        // The reader has seen enough, as in `backrub list | head -1`.
        Err(failure) if is_io(&failure, ErrorKind::BrokenPipe) => ExitCode::SUCCESS,
        Err(failure) => {
            // The command may have failed in the middle of a sitting.
            stderr::restore();
            // If standard error is closed too, there is nobody left to tell.
            let _ = tell(&failure.to_string());
            ExitCode::from(3)
        }
    }
}

fn dispatch(cli: Cli) -> Result<Outcome, Failure> {
    let common = cli.common;
    let Some(command) = cli.command else {
        return home::run(cli.fits, &cli.words, common);
    };
    match command {
        Command::Play(wanted) => play::run(&wanted, common),
        Command::Now { most, json } => now::run(most, json, common),
        Command::Resume { form, json } => resume::run(form, json, common),
        Command::Again { form } => resume::again(form, common),
        Command::List(wanted) => list::run(&wanted, &Need::default()),
        Command::Show { routine, json } => show::run(&routine, json),
        Command::Render(wanted) => render::run(&wanted, common),
        Command::Areas { area, json } => {
            areas::run(area.map(|part| part.areas).as_deref(), json, common)
        }
        Command::Diary(wanted) => diary::run(wanted, common),
        Command::Forget { before, yes } => forget::run(before, yes),
        Command::Me(wanted) => me::run(&wanted),
        Command::Sounds { plain } => sounds::run(plain, common),
        Command::Doctor => doctor::run(common),
        Command::Check(wanted) => match wanted.explain {
            Some(rule) => explain::run(rule),
            None => check::run(&wanted),
        },
        Command::Preview { file, tags } => preview::run(&file, tags, common),
        Command::New(wanted) => new::run(&wanted),
        Command::Add { paths, yes, force } => add::run(&paths, yes, force),
        Command::Remove { routine, yes } => remove::run(&routine, yes),
        Command::Export {
            routine,
            out,
            force,
        } => export::run(&routine, out.as_deref(), force),
        Command::Init { shell } => init::run(shell),
        Command::Due(told) => due::run(told),
        Command::Later { until } => later::run(until),
        Command::Remind { timer } => remind::run(timer),
        Command::Schema => schema::run(),
        Command::Completions { shell } => completions::run(shell),
        Command::Man => man::run(),
    }
}

/// Whether it failed because of an error of the system of this kind.
fn is_io(failure: &Failure, kind: ErrorKind) -> bool {
    let mut next: Option<&(dyn Error + 'static)> = Some(failure.as_ref());
    while let Some(error) = next {
        let of_system = error.downcast_ref::<io::Error>();
        if of_system.is_some_and(|error| error.kind() == kind) {
            return true;
        }
        next = error.source();
    }
    false
}

/// Opens a routine by id or path, or prints to standard error why it cannot.
fn open(name: &str) -> Result<Option<Opened>, Failure> {
    let own = Paths::find().map(|paths| paths.routines);
    match library::open(name, own.as_deref()) {
        Ok(opened) => Ok(Some(opened)),
        Err(error) => {
            tell_why(&error)?;
            Ok(None)
        }
    }
}

/// Prints to standard error why a routine cannot be opened.
fn tell_why(error: &OpenError) -> io::Result<()> {
    let mut out = io::stderr();
    match error {
        OpenError::Broken { name, report } => {
            let colour = in_colour(&out);
            write!(out, "{}", notation::render(name.as_str(), report, colour))
        }
        error => writeln!(out, "backrub: {error}"),
    }
}

/// Whether what is written there may have colours.
fn in_colour(out: &impl IsTerminal) -> bool {
    out.is_terminal() && std::env::var_os("NO_COLOR").is_none()
}

/// Whether somebody sees what is written and can answer.
fn on_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Whether there is a terminal that can show a screen. Inside an editor, say, it only shows lines.
fn can_draw() -> bool {
    on_terminal() && !is_dumb()
}

/// Prints a value as JSON.
fn print_json(value: &impl Serialize) -> Result<Outcome, Failure> {
    writeln!(io::stdout(), "{}", shown::json(value)?)?;
    Ok(Outcome::Fine)
}

/// Prints a message to standard error; nothing in it acts on a terminal.
fn tell(words: &str) -> io::Result<()> {
    writeln!(io::stderr(), "backrub: {}", Shown::from(words))
}

/// Prints to standard error which links to folders were passed over.
fn tell_links(linked: &[PathBuf]) -> io::Result<()> {
    linked.iter().try_for_each(|link| {
        let link = Shown::path(link);
        tell(&format!("{link}: {}", library::LINK))
    })
}

/// Prints to standard error what is wrong with the input.
fn wrong(words: &str) -> Result<Outcome, Failure> {
    tell(words)?;
    Ok(Outcome::InputWrong)
}

/// Prints to standard error which argument is missing.
fn misused(words: &str) -> Result<Outcome, Failure> {
    tell(words)?;
    Ok(Outcome::Misused)
}

/// Prints why the routine does not start, which one does, and how the marks are changed.
fn not_for_this_person(opened: &Opened, program: &Program) -> io::Result<()> {
    let tags = program.memory.profile.tags();
    let barred = opened.fit(&tags).tags();
    let reasons: Vec<&str> = barred.iter().map(|tag| tag.not_today()).collect();
    let instead = match program.instead_of(&opened.routine) {
        Some(other) => format!("`backrub play {}` suits you", other.id),
        None => "no built-in routine suits you as things are".to_owned(),
    };
    let id = &opened.routine.id;
    let undo = barred.first().map_or("", |tag| tag.id());
    tell(&format!(
        "{id} is not for you today: {}; {instead}. If that has changed: `backrub me --remove {undo}`",
        reasons.join(", and "),
    ))
}
