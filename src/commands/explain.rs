//! `backrub check --explain RULE`: what a rule asks for, and why.

use std::io::{self, Write};

use super::{Failure, Outcome};
use crate::rules::Rule;

/// Explains a rule.
pub fn run(rule: &Rule) -> Result<Outcome, Failure> {
    write!(io::stdout(), "{}", rule.explained())?;
    Ok(Outcome::Fine)
}
