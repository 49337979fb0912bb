//! `backrub completions SHELL`.

use std::io;

use clap::CommandFactory;
use clap_complete::Shell;

use super::{Failure, Outcome};
use crate::cli::Cli;

/// Prints the completions of a shell.
pub fn run(shell: Shell) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "backrub", &mut script);
    io::Write::write_all(&mut io::stdout(), &script)?;
    Ok(Outcome::Fine)
}
