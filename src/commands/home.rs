//! `backrub`: the home screen.

use super::{Failure, Outcome};
use crate::cli::Common;
use crate::model::Secs;

/// Opens the home screen, with what fits into a time if one is given.
pub fn run(fits: Option<Secs>, common: Common) -> Result<Outcome, Failure> {
    todo!()
}
