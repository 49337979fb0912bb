//! `backrub render ROUTINE -o OUT.wav`: a session as a sound file, for a phone or a player.

use std::io::{self, Write};
use std::time::Duration;

use super::progress::Progress;
use super::start::speech;
use super::{Failure, Outcome, cue_sheet, wrong};
use crate::app::{Paths, Program};
use crate::atomic_write::{self, Existing, Staged};
use crate::audio::{self, Format, SAMPLE_RATE, Sound, SoundFile, Speaker, UserSounds};
use crate::cli::Render;
use crate::clock;
use crate::library::Opened;
use crate::model::VoiceMode;
use crate::model::secs::on_screen;
use crate::playback::{Speed, Voicing};

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
    let program = program()?;
    let mine = &program.memory.conditions;
    if !opened.suits(mine) {
        super::not_for_this_person(&opened, mine)?;
        return Ok(Outcome::InputWrong);
    }
    if let Some(words) = opened.adaptation_text(mine) {
        writeln!(io::stderr(), "backrub: {words}")?;
    }
    let opened = opened.adapted_for(mine);
    let sounds = sounds(&opened, voice, &program)?;
    let own = Paths::find().map(|paths| UserSounds::read(&paths.sounds));
    let (own, total) = (own.unwrap_or_default(), opened.timeline.total);
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
        let text = cue_sheet::of(&opened, &wanted.out);
        atomic_write::write(sheet, text.as_bytes(), existing)?;
    }
    let length = on_screen(total);
    let out = wanted.out.display();
    writeln!(io::stdout(), "{out}: {}, {length}", opened.routine.title)?;
    Ok(Outcome::Fine)
}

/// A program with the user's settings and memory, without sound or screen.
fn program() -> Result<Program, Failure> {
    let mut program = Program::new(
        Speaker::silent(),
        Speed::USUAL,
        Paths::find(),
        clock::time(),
    );
    program.recall();
    if let Some(notice) = &program.notice {
        writeln!(io::stderr(), "backrub: {notice}")?;
    }
    Ok(program)
}

/// All sounds of a routine at its own speed. Prints which lines cannot be spoken.
fn sounds(
    opened: &Opened,
    voice: Option<VoiceMode>,
    program: &Program,
) -> Result<Vec<(Duration, Sound)>, Failure> {
    let voice = voice.or(program.settings.voice);
    let sounds = Voicing {
        speech: speech(program),
        voice: voice.unwrap_or(VoiceMode::Full),
        speed: Speed::USUAL,
    };
    for (text, why) in sounds.wait_for_all(&opened.timeline) {
        writeln!(io::stderr(), "backrub: not spoken, {why}: {text}")?;
    }
    Ok(sounds.whole(&opened.timeline))
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
