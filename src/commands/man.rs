//! `backrub man`.

use std::io::{self, Write};

use clap::CommandFactory;

use super::{Failure, Outcome};
use crate::cli::Cli;

/// Prints the manual page, in roff.
pub fn run() -> Result<Outcome, Failure> {
    let mut page = Vec::new();
    clap_mangen::Man::new(Cli::command()).render(&mut page)?;
    io::stdout().write_all(&page)?;
    Ok(Outcome::Fine)
}
