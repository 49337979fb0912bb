//! `backrub render ROUTINE -o OUT.wav`: a session as a sound file, for a phone or a player.

use std::io::{self, Write};
use std::iter;
use std::path::Path;
use std::time::Duration;

use super::before::{self, Answer, Channel};
use super::progress::Progress;
use super::start::{self, silent_program, speech};
use super::{Failure, Outcome, cue_sheet, wrong};
use crate::advice::{self, Demands, red_flags};
use crate::app::{Paths, Program};
use crate::atomic_write::{self, Existing, Staged, WriteError, leftovers};
use crate::audio::{self, Format, SAMPLE_RATE, Sound, SoundFile, UserSounds};
use crate::cli::Render;
use crate::clock;
use crate::library::Opened;
use crate::model::VoiceMode;
use crate::model::secs::on_screen;
use crate::playback::{Speed, Voicing};
use crate::terminal::signals;

/// Writes the file.
pub fn run(wanted: &Render, voice: Option<VoiceMode>) -> Result<Outcome, Failure> {
    let takes = atomic_write::takes_what_is_written(&wanted.out);
    let Some(format) = Format::of(&wanted.out).or(takes.then_some(Format::Wav)) else {
        return wrong("give the file its ending: OUT.wav or OUT.flac");
    };
    let existing = existing(wanted.force);
    let sheet = wanted.cue_sheet.then(|| wanted.out.with_extension("cue"));
    for path in [Some(&wanted.out), sheet.as_ref()].into_iter().flatten() {
        if let Err(why) = may_be_written(path, existing) {
            return wrong(&why);
        }
    }
    let Some(opened) = super::open(&wanted.routine)? else {
        return Ok(Outcome::InputWrong);
    };
    let mut program = program(&wanted.out)?;
    let opened = match wanted.for_anyone {
        true => opened,
        false => match before::a_session(&mut program, &opened, Channel::Aside)? {
            Answer::Begin => opened.adapted_for(&program.memory.profile.tags()),
            Answer::Left => return Ok(Outcome::Fine),
            Answer::Refused => return Ok(Outcome::InputWrong),
        },
    };
    start::kept(&program)?;
    let voicing = voicing(voice, &program);
    let preface = preface(&opened, wanted.for_anyone);
    if wanted.for_anyone {
        preface.iter().try_for_each(|words| super::tell(words))?;
    }
    let (mut sounds, begins) = voicing.spoken(preface.iter().map(String::as_str));
    let session = session(&opened, &voicing)?.into_iter();
    sounds.extend(session.map(|(at, sound)| (at + begins, sound)));
    let own = Paths::find().map(|paths| UserSounds::read(&paths.sounds));
    let (own, total) = (own.unwrap_or_default(), begins + opened.timeline.total);
    let staged = Staged::named(&wanted.out, existing, |file| {
        let file = SoundFile::new(file.try_clone()?, format)?;
        write(file, sounds, &own, total)
    });
    staged?.place(existing)?;
    if let Some(sheet) = &sheet {
        let text = cue_sheet::of(&opened, begins, &wanted.out);
        atomic_write::write_named(sheet, text.as_bytes(), existing)?;
    }
    if takes {
        return Ok(Outcome::Fine);
    }
    let length = on_screen(total);
    let out = wanted.out.display();
    writeln!(io::stdout(), "{out}: {}, {length}", opened.routine.title)?;
    Ok(Outcome::Fine)
}

fn existing(force: bool) -> Existing {
    match force {
        true => Existing::Replace,
        false => Existing::Keep,
    }
}

/// Whether a file may be written there; if not, why.
fn may_be_written(path: &Path, existing: Existing) -> Result<(), String> {
    let may = atomic_write::may_be_written(path, existing);
    may.map_err(|error| match error {
        WriteError::Exists { .. } => format!("{error}; --force overwrites it"),
        error => error.to_string(),
    })
}

/// A program with the user's settings and memory, without sound or screen.
fn program(out: &Path) -> Result<Program, Failure> {
    let program = silent_program();
    // Whatever ends it, no half file stays; what a kill left goes now.
    leftovers::sweep_beside(out, clock::a_day_ago());
    signals::listen(program.keeper.clone())?;
    if let Some(notice) = &program.notice {
        super::tell(notice)?;
    }
    Ok(program)
}

fn voicing(voice: Option<VoiceMode>, program: &Program) -> Voicing {
    let voice = voice.or(program.settings.voice);
    Voicing {
        speech: speech(program),
        voice: voice.unwrap_or(VoiceMode::Full),
        speed: Speed::USUAL,
    }
}

/// What is said before the session, since the file will be heard where nobody asks. For somebody
/// else that is the whole list of who should not.
fn preface(opened: &Opened, for_anyone: bool) -> Vec<String> {
    let not_for = Demands::of(&opened.routine);
    let not_for = not_for.not_for().filter(|_| for_anyone);
    let not_for = not_for.map(advice::not_if);
    iter::once(red_flags::BEFORE_A_FILE.to_owned())
        .chain(not_for)
        .collect()
}

/// All sounds of a routine at its own speed. Prints which lines cannot be spoken.
fn session(opened: &Opened, voicing: &Voicing) -> Result<Vec<(Duration, Sound)>, Failure> {
    for (text, why) in voicing.wait_for_all(&opened.timeline) {
        writeln!(io::stderr(), "backrub: not spoken, {why}: {text}")?;
    }
    Ok(voicing.whole(&opened.timeline))
}

/// Writes a whole session.
fn write(
    mut file: SoundFile,
    sounds: Vec<(Duration, Sound)>,
    own: &UserSounds,
    total: Duration,
) -> io::Result<()> {
    let samples = total.as_secs() as usize * SAMPLE_RATE as usize;
    let mut progress = Progress::new(samples, |done, all| {
        format!("{:>3}%", (done * 100 / all.max(1)).min(100))
    });
    audio::render(sounds, own, total, |samples| {
        progress.add(samples.len());
        file.write(samples)
    })?;
    progress.clear();
    file.finish()
}
