//! `backrub render ROUTINE -o OUT.wav`: a session as a sound file, for a phone or a player.

use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

use super::before::{self, Answer, Channel};
use super::progress::Progress;
use super::start::{self, silent_program, speech};
use super::{Failure, Outcome, cue_sheet, wrong};
use crate::advice::{self, Demands, red_flags};
use crate::app::{Paths, Program};
use crate::atomic_write::{self, Existing, Staged, WriteError, leftovers};
use crate::audio::{self, Format, Limiter, Meter, SAMPLE_RATE, Sound, SoundFile, UserSounds};
use crate::cli::Render;
use crate::clock;
use crate::engine::Telling;
use crate::library::Opened;
use crate::model::VoiceMode;
use crate::model::secs::on_screen;
use crate::playback::{Speed, Voicing, opening};
use crate::shown::Shown;
use crate::terminal::signals;

/// Writes the file.
pub fn run(wanted: &Render, voice: Option<VoiceMode>) -> Result<Outcome, Failure> {
    if atomic_write::is_terminal(&wanted.out) {
        return wrong("a terminal cannot take a sound file; save it with -o OUT.wav, or pipe it");
    }
    let takes = atomic_write::takes_what_is_written(&wanted.out);
    let Some(format) = Format::of(&wanted.out).or(takes.then_some(Format::Wav)) else {
        return wrong("give the file its ending: OUT.wav or OUT.flac");
    };
    let existing = existing(wanted);
    let sheet = wanted.cue_sheet.then(|| wanted.out.with_extension("cue"));
    for path in [Some(&wanted.out), sheet.as_ref()].into_iter().flatten() {
        if let Err(error) = atomic_write::may_be_written(path, existing) {
            return refused(error);
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
    let preface = preface(&opened, wanted.for_anyone)?;
    let opening = opening::of_a_file(&opened.routine, &opened.timeline, &preface);
    let opening = voicing.telling_when_ready(&opening);
    let begins = opening.length();
    let total = begins + opened.timeline.total;
    if !format.holds(total) {
        return wrong("a WAV file holds 12 hours at most; give it the ending .flac");
    }
    let sounds = session(&opened, &opening, &voicing)?;
    let saved = save(wanted, format, sounds, total);
    let sheet = sheet.map(|sheet| (sheet, cue_sheet::of(&opened, begins, &wanted.out)));
    let saved = saved.and_then(|()| match sheet {
        Some((sheet, text)) => atomic_write::write_named(&sheet, text.as_bytes(), existing),
        None => Ok(()),
    });
    if let Err(error) = saved {
        return refused(error);
    }
    if !takes {
        tell_length(&wanted.out, &opened, begins)?;
    }
    Ok(Outcome::Fine)
}

/// Says what was written. The opening is no part of the routine's minutes.
fn tell_length(out: &Path, opened: &Opened, begins: Duration) -> io::Result<()> {
    let (out, title) = (Shown::path(out), &opened.routine.title);
    let (opening, session) = (on_screen(begins), on_screen(opened.timeline.total));
    writeln!(
        io::stdout(),
        "{out}: {title}, {session}, after an opening of {opening}"
    )
}

/// What happens to a file that is already there.
const fn existing(wanted: &Render) -> Existing {
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
    let existing = existing(wanted);
    let staged = Staged::named(&wanted.out, existing, |file| {
        let file = SoundFile::new(file.try_clone()?, format)?;
        write(file, sounds, &own, total)
    });
    staged?.place(existing)
}

/// Something has the file's name, maybe since the session was begun to be rendered: it stays.
fn refused(error: WriteError) -> Result<Outcome, Failure> {
    match error {
        error @ WriteError::Exists { .. } => wrong(&format!("{error}; --force overwrites it")),
        error @ WriteError::IsFolder { .. } => wrong(&error.to_string()),
        error => Err(error.into()),
    }
}

/// A program with the user's settings and memory, without sound or screen.
fn program(out: &Path) -> Result<Program, Failure> {
    let program = silent_program();
    // Whatever ends it, no half file and no speech program stays; what a kill left goes now.
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

/// What is said before the session, since the file will be heard where nobody asks. For nobody in
/// particular that is the whole list of who should not, and that the others go gently. Who these
/// are is told as well.
fn preface(opened: &Opened, for_anyone: bool) -> io::Result<Vec<String>> {
    let first = red_flags::BEFORE_A_FILE.to_owned();
    if !for_anyone {
        return Ok(vec![first]);
    }
    let demands = Demands::of(&opened.routine);
    let tags = demands.not_for().map(|tag| tag.not_today());
    let not_if = tags.chain(demands.not_today()).map(advice::not_if);
    let go_gently = advice::GO_GENTLY.to_owned();
    let said: Vec<String> = [first]
        .into_iter()
        .chain(not_if)
        .chain([go_gently])
        .collect();
    said.iter().try_for_each(|words| super::tell(words))?;
    let gentler = advice::called(demands.adaptations().into_iter().map(|one| one.tag));
    super::tell(&format!(
        "Played as written. Go lighter with any of these: {gentler}."
    ))?;
    Ok(said)
}

/// All sounds of a routine at its own speed. Prints which lines cannot be spoken.
fn session(
    opened: &Opened,
    opening: &Telling,
    voicing: &Voicing,
) -> Result<Vec<(Duration, Sound)>, Failure> {
    let mut unspoken: Vec<(String, Vec<String>)> = Vec::new();
    for (text, why) in voicing.wait_for_all(opening, &opened.timeline) {
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
    Ok(voicing.whole(opening, &opened.timeline))
}

/// Writes a whole session.
fn write(
    mut file: SoundFile,
    sounds: Vec<(Duration, Sound)>,
    own: &UserSounds,
    total: Duration,
) -> io::Result<()> {
    // Once to hear how loud it is, once to write it as loud as it should be.
    let samples = 2 * total.as_secs() as usize * SAMPLE_RATE as usize;
    let mut progress = Progress::new(samples, |done, all| {
        format!("{:>3}%", (done * 100 / all.max(1)).min(100))
    });
    let mut meter = Meter::default();
    audio::render(sounds.clone(), own, total, |samples| {
        progress.add(samples.len());
        meter.add(samples);
        Ok::<(), io::Error>(())
    })?;
    let mut limiter = Limiter::new(meter.gain());
    audio::render(sounds, own, total, |samples| {
        progress.add(samples.len());
        file.write(&limiter.next(samples))
    })?;
    file.write(&limiter.finish())?;
    progress.clear();
    file.finish()
}
