//! `backrub render ROUTINE -o OUT.wav`: a session as a sound file, for a phone or a player.

use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

use super::before::{self, Answer, Channel};
use super::progress::Progress;
use super::start::{silent_program, speech};
use super::{Failure, Outcome, cue_sheet, wrong};
use crate::advice::{self, Demands, red_flags};
use crate::app::{Paths, Program};
use crate::atomic_write::{self, Existing, Staged};
use crate::audio::{self, Format, Limiter, Meter, SAMPLE_RATE, Sound, SoundFile, UserSounds};
use crate::cli::Render;
use crate::engine::Telling;
use crate::library::Opened;
use crate::model::VoiceMode;
use crate::model::secs::on_screen;
use crate::playback::{Speed, Voicing, opening};

/// Writes the file.
pub fn run(wanted: &Render, voice: Option<VoiceMode>) -> Result<Outcome, Failure> {
    let Some(format) = Format::of(&wanted.out) else {
        return wrong("give the file its ending: OUT.wav or OUT.flac");
    };
    let sheet = wanted.cue_sheet.then(|| wanted.out.with_extension("cue"));
    for path in [Some(&wanted.out), sheet.as_ref()].into_iter().flatten() {
        if path.exists() && !wanted.force {
            let path = path.display();
            return wrong(&format!("{path} already exists; --force overwrites it"));
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
    let preface = match wanted.for_anyone {
        true => for_anyone(&opened)?,
        false => vec![red_flags::BEFORE_A_FILE.to_owned()],
    };
    let opening = opening::of_a_file(&opened.routine, &opened.timeline, &preface);
    let (sounds, begins) = (session(&opened, &opening, &voicing)?, opening.length());
    let own = Paths::find().map(|paths| UserSounds::read(&paths.sounds));
    let (own, total) = (own.unwrap_or_default(), begins + opened.timeline.total);
    let existing = match wanted.force {
        true => Existing::Replace,
        false => Existing::Keep,
    };
    let staged = Staged::with(&wanted.out, |file| {
        let file = SoundFile::new(file.try_clone()?, format)?;
        write(file, sounds, &own, total)
    });
    staged?.place(existing)?;
    if let Some(sheet) = &sheet {
        let text = cue_sheet::of(&opened, begins, &wanted.out);
        atomic_write::write(sheet, text.as_bytes(), existing)?;
    }
    tell_length(&wanted.out, &opened, begins)?;
    Ok(Outcome::Fine)
}

/// Says what was written. The opening is no part of the routine's minutes.
fn tell_length(out: &Path, opened: &Opened, begins: Duration) -> io::Result<()> {
    let (out, title) = (out.display(), &opened.routine.title);
    let (opening, session) = (on_screen(begins), on_screen(opened.timeline.total));
    writeln!(
        io::stdout(),
        "{out}: {title}, {session}, after an opening of {opening}"
    )
}

/// A program with the user's settings and memory, without sound or screen.
fn program() -> Result<Program, Failure> {
    let program = silent_program();
    if let Some(notice) = &program.notice {
        writeln!(io::stderr(), "backrub: {notice}")?;
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

/// What is said before a session for nobody in particular, since the file will be heard where
/// nobody asks: the whole list of who should not, and that the others go gently. Who these are is
/// told as well.
fn for_anyone(opened: &Opened) -> io::Result<Vec<String>> {
    let demands = Demands::of(&opened.routine);
    let tags = demands.not_for().map(|tag| tag.not_today());
    let not_if = tags.chain(demands.not_today()).map(advice::not_if);
    let first = [red_flags::BEFORE_A_FILE.to_owned()].into_iter();
    let said = first.chain(not_if).chain([advice::GO_GENTLY.to_owned()]);
    let said: Vec<String> = said.collect();
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
    for (text, why) in voicing.wait_for_all(opening, &opened.timeline) {
        writeln!(io::stderr(), "backrub: not spoken, {why}: {text}")?;
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
