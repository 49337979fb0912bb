//! `backrub play ROUTINE`: the briefing and the player, or lines without a screen.

use std::io::{self, IsTerminal};

use super::{Failure, Outcome};
use crate::app::signals::{self, LastWords};
use crate::app::{Paths, Sitting, plain, quiet};
use crate::audio::{Speaker, Volume};
use crate::cli::Common;
use crate::clock;
use crate::library::Opened;

/// How to play.
#[derive(Debug, Clone, Copy)]
pub struct How {
    /// Without the briefing.
    pub now: bool,
    /// As lines of words.
    pub plain: bool,
    /// As lines of JSON.
    pub json: bool,
}

/// Plays the routine. Without a terminal it plays as lines by itself.
pub fn run(name: &str, how: How, common: Common) -> Result<Outcome, Failure> {
    let Some(opened) = super::open(name)? else {
        return Ok(Outcome::InputWrong);
    };
    let screen = io::stdout().is_terminal() && io::stdin().is_terminal();
    if how.json {
        lines(opened, plain::Form::Json, common)
    } else if how.plain || !screen {
        lines(opened, plain::Form::Words, common)
    } else {
        todo!()
    }
}

fn lines(opened: Opened, form: plain::Form, common: Common) -> Result<Outcome, Failure> {
    let paths = Paths::find();
    let folder = paths.as_ref().map(|paths| paths.state.as_path());
    quiet::divert(paths.as_ref().map(Paths::log).as_deref());
    let last_words = LastWords::default();
    signals::listen(last_words.clone())?;
    let speaker = Speaker::start(Volume::default(), common.mute);
    let Opened { routine, timeline } = opened;
    let mut sitting = Sitting::new(routine, timeline, speaker, common.speed);
    let mut out = io::stdout().lock();
    plain::play(&mut sitting, form, &mut out, |sitting| {
        plain::remember(&last_words, sitting, folder);
    })?;
    // The last bell rings on while the program still runs.
    clock::wait(sitting.speaker().remaining());
    quiet::restore();
    last_words.keep()?;
    Ok(Outcome::Fine)
}
