//! `backrub render ROUTINE -o OUT.wav`: a session as a sound file, for a phone or a player.

use std::io::{self, ErrorKind, Write};
use std::iter;
use std::path::Path;
use std::time::Duration;

use super::before::{self, Answer, Channel};
use super::progress::Progress;
use super::start::{silent_program, speech};
use super::{Failure, Outcome, cue_sheet, wrong};
use crate::advice::{self, Demands, red_flags};
use crate::app::{Paths, Program};
use crate::atomic_write::{self, Existing, Staged, WriteError};
use crate::audio::{self, Format, SAMPLE_RATE, Sound, SoundFile, UserSounds};
use crate::cli::Render;
use crate::library::Opened;
use crate::model::VoiceMode;
use crate::model::secs::on_screen;
use crate::playback::{Speed, Voicing};
use crate::shown::Shown;
use crate::terminal::signals;

/// Writes the file.
pub fn run(wanted: &Render, voice: Option<VoiceMode>) -> Result<Outcome, Failure> {
    let Some(format) = Format::of(&wanted.out) else {
        return wrong("give the file its ending: OUT.wav or OUT.flac");
    };
    let sheet = wanted.cue_sheet.then(|| wanted.out.with_extension("cue"));
    for path in [Some(&wanted.out), sheet.as_ref()].into_iter().flatten() {
        if let Some(why) = cannot_write(path, wanted.force)? {
            return wrong(&why);
        }
    }
    let Some(opened) = super::open(&wanted.routine)? else {
        return Ok(Outcome::InputWrong);
    };
    let mut program = program()?;
    let opened = match wanted.for_anyone {
        true => opened,
        false => match before::a_session(&mut program, &opened, Channel::Aside)? {
            Answer::Begin => opened.adapted_for(&program.memory.profile.tags()),
            Answer::Left => return Ok(Outcome::Fine),
            Answer::Refused => return Ok(Outcome::InputWrong),
        },
    };
    let voicing = voicing(voice, &program);
    let preface = preface(&opened, wanted.for_anyone);
    if wanted.for_anyone {
        preface.iter().try_for_each(|words| super::tell(words))?;
    }
    let (mut sounds, begins) = voicing.spoken(preface.iter().map(String::as_str));
    let total = begins + opened.timeline.total;
    if !format.holds(total) {
        return wrong("a WAV file holds 12 hours at most; give it the ending .flac");
    }
    let session = session(&opened, &voicing)?.into_iter();
    sounds.extend(session.map(|(at, sound)| (at + begins, sound)));
    let saved = save(wanted, format, sounds, total).and_then(|()| match &sheet {
        Some(sheet) => {
            let text = cue_sheet::of(&opened, begins, &wanted.out);
            atomic_write::write(sheet, text.as_bytes(), existing(wanted))
        }
        None => Ok(()),
    });
    if let Err(error) = saved {
        return came_meanwhile(error);
    }
    let length = on_screen(total);
    let out = Shown::path(&wanted.out);
    writeln!(io::stdout(), "{out}: {}, {length}", opened.routine.title)?;
    Ok(Outcome::Fine)
}

/// What happens to a file that is already there.
fn existing(wanted: &Render) -> Existing {
    match wanted.force {
        true => Existing::Replace,
        false => Existing::Keep,
    }
}

/// Writes the sound file.
fn save(
    wanted: &Render,
    format: Format,
    sounds: Vec<(Duration, Sound)>,
    total: Duration,
) -> Result<(), WriteError> {
    let own = Paths::find().map(|paths| UserSounds::read(&paths.sounds));
    let own = own.unwrap_or_default();
    let staged = Staged::with(&wanted.out, |file| {
        let file = SoundFile::new(file.try_clone()?, format)?;
        write(file, sounds, &own, total)
    });
    staged?.place(existing(wanted))
}

/// Whether a file can be written here, as far as that is known before anything is rendered: what
/// is wrong with the name that was given.
fn cannot_write(path: &Path, force: bool) -> Result<Option<String>, Failure> {
    let shown = Shown::path(path);
    let is_there = path.symlink_metadata().is_ok();
    if path.is_dir() {
        return Ok(Some(format!("{shown} is a folder; name a file in it")));
    }
    if is_there && !force {
        return Ok(Some(format!(
            "{shown} already exists; --force overwrites it"
        )));
    }
    // A device is written into as it is.
    if is_there && !path.is_file() {
        return Ok(None);
    }
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    match tempfile::tempfile_in(folder) {
        Ok(_) => Ok(None),
        Err(why) => Err(match why.kind() {
            ErrorKind::NotFound => {
                let folder = Shown::path(folder);
                format!("cannot write {shown}: there is no folder {folder}")
            }
            _ => format!("cannot write {shown}: {why}"),
        }
        .into()),
    }
}

/// Something took the file's name while the session was rendered: it stays.
fn came_meanwhile(error: WriteError) -> Result<Outcome, Failure> {
    match error {
        error @ WriteError::Exists { .. } => wrong(&format!("{error}; --force overwrites it")),
        error => Err(error.into()),
    }
}

/// A program with the user's settings and memory, without sound or screen.
fn program() -> Result<Program, Failure> {
    let program = silent_program();
    // A speech program ends with this one.
    signals::listen(program.last_words.clone())?;
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
    let mut unspoken: Vec<(String, Vec<String>)> = Vec::new();
    for (text, why) in voicing.wait_for_all(&opened.timeline) {
        match unspoken.iter_mut().find(|(known, _)| *known == why) {
            Some((_, lines)) => lines.push(text),
            None => unspoken.push((why, vec![text])),
        }
    }
    for (why, lines) in unspoken {
        super::tell(&format!("not spoken, {why}:"))?;
        for line in lines {
            writeln!(io::stderr(), "  {}", Shown::from(line))?;
        }
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
