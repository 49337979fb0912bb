//! What every command that plays something begins and ends with.

use std::io;

use super::{Failure, Outcome};
use crate::app::look::Environment;
use crate::app::{Paths, Program, quiet, signals};
use crate::audio::{Speaker, Volume};
use crate::cli::Common;

/// A program that remembers, hears signals, and keeps sound libraries off the screen.
pub fn program(common: Common) -> Result<Program, Failure> {
    let paths = Paths::find();
    quiet::divert(paths.as_ref().map(Paths::log).as_deref());
    let theme = Environment::here().theme();
    let mut program = Program::new(theme, Speaker::silent(), common.speed, paths);
    program.recall();
    let volume = program
        .memory
        .volume
        .and_then(|percent| Volume::new(percent).ok());
    let muted = common.mute || program.memory.muted;
    program.speaker = Speaker::start(volume.unwrap_or_default(), muted);
    signals::listen(program.last_words.clone())?;
    Ok(program)
}

/// Keeps what is left to keep, however it ran, and gives the error stream back.
pub fn end(program: &Program, ran: io::Result<()>) -> Result<Outcome, Failure> {
    quiet::restore();
    let kept = program.last_words.keep();
    ran?;
    kept?;
    Ok(Outcome::Fine)
}
