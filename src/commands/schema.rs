//! `backrub schema`: the JSON Schema of routine files, for editors.

use std::io::{self, Write};

use super::{Failure, Outcome};
use crate::notation;

/// Prints it.
pub fn run() -> Result<Outcome, Failure> {
    io::stdout().write_all(notation::schema().as_bytes())?;
    Ok(Outcome::Fine)
}
