//! `backrub schema`: what an editor must know of routine files.

use std::io::{self, Write};

use super::{Failure, Outcome};
use crate::notation;

/// Prints the JSON Schema.
pub fn run() -> Result<Outcome, Failure> {
    io::stdout().write_all(notation::schema().as_bytes())?;
    Ok(Outcome::Fine)
}
