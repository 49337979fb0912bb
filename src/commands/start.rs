//! The start and the end of every command that plays something.

use std::io;
use std::time::Duration;

use super::{Failure, Outcome};
use crate::app::{Paths, Program};
use crate::audio::{Speaker, Volume};
use crate::awake::{Inhibitor, Surroundings};
#[cfg(unix)]
use crate::bus::{Address, Bus};
use crate::cli::Common;
use crate::clock;
use crate::model::{Awake, Letters, Palette, VoiceMode};
use crate::playback::Speed;
use crate::speech::Speech;
use crate::store::{self, StoreError};
use crate::terminal::capabilities::Environment;
#[cfg(unix)]
use crate::terminal::inbox;
use crate::terminal::{Appearance, signals, stderr};

/// A program with the user's memory and settings, that handles signals and keeps what sound
/// libraries print off the screen.
pub fn program(common: Common) -> Result<Program, Failure> {
    let mut program = at_home(common)?;
    program.recall_body();
    Ok(program)
}

/// The same for a first screen that reads the diary itself.
pub fn at_home(common: Common) -> Result<Program, Failure> {
    let mut program = Program::new(
        Speaker::silent(),
        common.speed,
        Paths::find(),
        clock::time(),
    );
    divert_stderr(&program);
    program.as_written = common.as_written;
    program.recall();
    program.appearance = appearance(&program, common);
    program.theme = program.appearance.theme();
    let calm = program.settings.calm;
    program.calm = common.calm || calm.unwrap_or_else(|| program.appearance.is_calm());
    let (settings, memory) = (&program.settings, &program.memory);
    let volume = settings.volume.or(memory.volume);
    let volume = volume.and_then(Volume::new);
    let voice = common.voice.or(settings.voice).or(memory.voice);
    program.voice = voice.unwrap_or(VoiceMode::Full);
    program.speech = speech(&program);
    let muted = common.mute || program.memory.muted;
    let levels = program.settings.levels;
    let own = program.paths.as_ref().map(|paths| paths.sounds.clone());
    program.speaker = Speaker::start(volume.unwrap_or_default(), levels, muted, own);
    program.keeper.begin(program.time.date);
    #[cfg(unix)]
    {
        let address = Address::of(|name| std::env::var_os(name));
        program.bus = Bus::at(address, inbox::hand_in);
    }
    program.inhibitor = inhibitor(&program);
    let (keeper, bus) = (program.keeper.clone(), program.bus.clone());
    signals::listen(keeper, bus, program.inhibitor.clone())
        .map_err(|why| format!("the program cannot start: {why}"))?;
    Ok(program)
}

/// Who keeps the machine awake here.
fn inhibitor(program: &Program) -> Inhibitor {
    let surroundings = Surroundings {
        path: std::env::var_os("PATH"),
        desktop: std::env::var_os("XDG_CURRENT_DESKTOP"),
    };
    let awake = program.settings.awake.unwrap_or(Awake::Screen);
    Inhibitor::of(awake, surroundings)
}

/// A program with the user's memory and settings, without sound or screen.
pub fn silent_program() -> Program {
    let (silent, paths) = (Speaker::silent(), Paths::find());
    let mut program = Program::new(silent, Speed::USUAL, paths, clock::time());
    program.recall();
    program.recall_body();
    program
}

/// Keeps what libraries print on standard error off the screen, until it is restored.
pub fn divert_stderr(program: &Program) {
    stderr::divert(program.paths.as_ref().map(Paths::log).as_deref());
}

/// What was chosen and what the environment says, on a terminal as it was last time.
fn appearance(program: &Program, common: Common) -> Appearance {
    let environment = Environment::here();
    let chosen = common.theme.or(program.settings.theme);
    let folder = program.paths.as_ref().map(|paths| &paths.state);
    let last = folder.and_then(|folder| {
        let last = store::last_background(folder, &environment.name());
        // Not worth a word on the screen: the terminal is asked again.
        last.inspect_err(|error| log::warn!("{error}")).ok()?
    });
    let letters = program.settings.letters.unwrap_or(Letters::Auto);
    Appearance::new(environment, chosen.unwrap_or(Palette::Auto), last).with_letters(letters)
}

/// The system's voice, for lines that the built-in one cannot say.
pub fn speech(program: &Program) -> Option<Speech> {
    let cache = program
        .paths
        .as_ref()
        .map(|paths| paths.cache.join("speech"));
    Speech::find(program.settings.speech.as_deref(), cache)
}

/// How long the end waits for what is to be kept.
const KEEPING: Duration = Duration::from_secs(10);

/// Adds an unfinished session to the diary and restores standard error, whether or not the run
/// failed. All that is to be remembered is then kept.
pub fn end(program: &Program, ran: io::Result<()>) -> Result<Outcome, Failure> {
    stderr::restore();
    let until = clock::now() + KEEPING;
    let kept = match program.keeper.close(KEEPING) {
        Err(StoreError::NotYet) => Err(StoreError::NotYet),
        // Another error is one of what is not kept, unless that can be done by now.
        _ => program
            .keeper
            .wait(until.saturating_duration_since(clock::now())),
    };
    // First, whoever had enough of the lines: what is not kept is lost.
    kept.map_err(not_saved)?;
    ran?;
    Ok(Outcome::Fine)
}

/// Waits until all that is to be remembered is kept.
pub fn kept(program: &Program) -> Result<(), Failure> {
    program.keeper.wait(KEEPING).map_err(not_saved)
}

fn not_saved(error: StoreError) -> Failure {
    format!("not saved: {error}").into()
}
