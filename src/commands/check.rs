//! `backrub check FILE`: every problem of a file at once, then what should not be.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::{Failure, Outcome};
use crate::library::{self, OpenError, Opened};
use crate::model::limits;
use crate::model::secs::on_screen;
use crate::{advice, notation};

/// Reports the problems of the files.
pub fn run(files: &[PathBuf]) -> Result<Outcome, Failure> {
    let mut out = io::stdout().lock();
    let colour = out.is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let mut outcome = Outcome::Fine;
    for path in files {
        match library::open_path(path) {
            Ok(opened) => fine(path, &opened, &mut out)?,
            Err(OpenError::Broken {
                name,
                bytes,
                report,
            }) => {
                outcome = Outcome::InputWrong;
                write!(out, "{}", notation::render(&name, &bytes, &report, colour))?;
            }
            Err(error) => {
                outcome = Outcome::InputWrong;
                writeln!(out, "{error}")?;
            }
        }
    }
    Ok(outcome)
}

/// A file that can be played, and what of it is over a limit.
fn fine(path: &Path, opened: &Opened, out: &mut impl Write) -> io::Result<()> {
    let Opened { routine, timeline } = opened;
    let name = path.display().to_string();
    let name = notation::harmless(&name);
    let (strokes, total) = (timeline.strokes.len(), on_screen(timeline.total));
    writeln!(out, "{name}: can be played, {total}, {strokes} strokes")?;
    for breach in advice::vet(routine) {
        writeln!(
            out,
            "  line {}: {} [{}]",
            breach.line, breach.text, breach.rule
        )?;
        if let Some(help) = breach.help {
            writeln!(out, "    {help}")?;
        }
    }
    if timeline.total > limits::SESSION_MAX.duration() {
        writeln!(
            out,
            "  {total} is longer than 20 minutes, the most for one session [too-long]"
        )?;
    }
    Ok(())
}
