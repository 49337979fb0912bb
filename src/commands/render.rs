//! `backrub render ROUTINE -o OUT.opus`: a session as a sound file, for a phone or a player.

mod chapters;
mod cue_sheet;
mod mix;
mod warnings;

use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

use super::before::{self, Answer, Channel};
use super::start::{self, silent_program, speech};
use super::{Failure, Outcome, misused, wrong};
use crate::app::{Paths, Program};
use crate::atomic_write::{self, Existing, Staged, WriteError, leftovers};
use crate::audio::{Chapter, Format, Sound, SoundFile, Tags, UserSounds};
use crate::awake::Inhibitor;
use crate::bus::Bus;
use crate::cli::{Common, Render};
use crate::clock;
use crate::engine::Telling;
use crate::library::Opened;
use crate::model::secs::on_screen;
use crate::model::{Levels, VoiceMode};
use crate::playback::{Voicing, opening};
use crate::shown::Shown;
use crate::terminal::signals;

/// The endings that a file may have.
const ENDINGS: &str = "OUT.opus, OUT.flac or OUT.wav";

/// Writes the file.
pub fn run(wanted: &Render, common: Common) -> Result<Outcome, Failure> {
    if common.mute {
        return misused("a sound file cannot be muted; `--voice off` leaves out the words");
    }
    let takes = atomic_write::takes_what_is_written(&wanted.out);
    let format = Format::of(&wanted.out).or(takes.then_some(Format::Wav));
    let sheet = wanted.cue_sheet.then(|| wanted.out.with_extension("cue"));
    let format = match may_be_written(wanted, format, sheet.as_deref())? {
        Some(format) => format,
        None => return Ok(Outcome::InputWrong),
    };
    let Some(opened) = super::open(&wanted.routine)? else {
        return Ok(Outcome::InputWrong);
    };
    let mut program = program(&wanted.out, common)?;
    let opened = match wanted.for_anyone {
        true => opened,
        false => match asked(&mut program, &opened)? {
            Answer::Begin => program.adapted(&opened),
            Answer::Left => return Ok(Outcome::Fine),
            Answer::Refused => return Ok(Outcome::InputWrong),
        },
    };
    // Before anything is spoken.
    if !format.holds(common.speed.real_time(opened.timeline.total)) {
        return wrong("a WAV file holds 12 hours at most; give it the ending .opus or .flac");
    }
    let whole = Whole::of(&opened, &program, wanted, common)?;
    let (begins, length) = (whole.begins, whole.total - whole.begins);
    let title = &opened.routine.title;
    let sheet = sheet.map(|sheet| (sheet, cue_sheet::of(title, &whole.strokes, &wanted.out)));
    let sounds = mix::sounds(&opened, &whole.opening, &whole.voicing)?;
    let saved = whole
        .save(wanted, format, sounds)
        .and_then(|()| match sheet {
            Some((sheet, text)) => {
                atomic_write::write_named(&sheet, text.as_bytes(), existing(wanted))
            }
            None => Ok(()),
        });
    if let Err(error) = saved {
        return refused(error);
    }
    if !takes {
        tell_length(&wanted.out, title, begins, length)?;
    }
    Ok(Outcome::Fine)
}

/// Tells and asks what stands before a session. What was answered is kept, whatever became of the
/// rest.
fn asked(program: &mut Program, opened: &Opened) -> Result<Answer, Failure> {
    let answer = before::a_session(program, opened, Channel::Aside);
    start::kept(program)?;
    answer
}

/// The format, if the file and its sheet may be written. Tells why they may not.
fn may_be_written(
    wanted: &Render,
    format: Option<Format>,
    sheet: Option<&Path>,
) -> Result<Option<Format>, Failure> {
    if atomic_write::is_terminal(&wanted.out) {
        let told = format!("a terminal cannot take a sound file; save it as {ENDINGS}, or pipe it");
        return wrong(&told).map(|_| None);
    }
    if format.is_none() {
        return wrong(&format!("give the file its ending: {ENDINGS}")).map(|_| None);
    }
    for path in [Some(wanted.out.as_path()), sheet].into_iter().flatten() {
        if let Err(error) = atomic_write::may_be_written(path, existing(wanted)) {
            return refused(error).map(|_| None);
        }
    }
    Ok(format)
}

/// What to know before one listens; for anyone it is printed too.
fn warnings(opened: &Opened, for_anyone: bool) -> io::Result<Vec<String>> {
    if !for_anyone {
        return Ok(warnings::for_one());
    }
    let warnings = warnings::for_anyone(opened);
    warnings.iter().try_for_each(|words| super::tell(words))?;
    Ok(warnings)
}

/// Says what was written. The opening is no part of the routine's minutes.
fn tell_length(out: &Path, title: &str, begins: Duration, session: Duration) -> io::Result<()> {
    let out = Shown::path(out);
    let session = on_screen(session);
    let opening = match begins.is_zero() {
        true => String::new(),
        false => format!(", after an opening of {}", on_screen(begins)),
    };
    writeln!(io::stdout(), "{out}: {title}, {session}{opening}")
}

/// A whole session in a file, before its sounds are made.
struct Whole {
    opening: Telling,
    voicing: Voicing,
    levels: Levels,
    /// When the session begins in the file, and how long the file is.
    begins: Duration,
    total: Duration,
    /// Where each side of each stroke begins.
    strokes: Vec<Chapter>,
    tags: Tags,
}

impl Whole {
    fn of(
        opened: &Opened,
        program: &Program,
        wanted: &Render,
        common: Common,
    ) -> Result<Self, Failure> {
        let Opened {
            routine, timeline, ..
        } = opened;
        let voicing = voicing(common, program);
        let speed = voicing.speed;
        let warnings = warnings(opened, wanted.for_anyone)?;
        let opening = opening::of_a_file(routine, timeline, wanted.for_anyone);
        let opening = voicing.telling_when_ready(&opening);
        let begins = opening.length();
        let strokes = chapters::of_strokes(opened, begins, speed);
        Ok(Self {
            total: begins + speed.real_time(timeline.total),
            tags: Tags {
                title: routine.title.clone(),
                description: routine.summary.clone(),
                comment: warnings::comment(&warnings),
                chapters: chapters::of_all(&strokes),
            },
            levels: program.settings.levels,
            opening,
            voicing,
            begins,
            strokes,
        })
    }

    /// Writes the sound file.
    fn save(
        self,
        wanted: &Render,
        format: Format,
        sounds: Vec<(Duration, Sound)>,
    ) -> Result<(), WriteError> {
        let own = Paths::find().map(|paths| UserSounds::read(&paths.sounds));
        let own = own.unwrap_or_default();
        let existing = existing(wanted);
        let staged = Staged::named(&wanted.out, existing, |file| {
            let file = SoundFile::new(file.try_clone()?, format, &self.tags)?;
            mix::write(file, format, sounds, (&own, self.levels), self.total)
        });
        staged?.place(existing)
    }
}

/// What happens to a file that is already there.
const fn existing(wanted: &Render) -> Existing {
    match wanted.force {
        true => Existing::Replace,
        false => Existing::Keep,
    }
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
fn program(out: &Path, common: Common) -> Result<Program, Failure> {
    let mut program = silent_program();
    program.play_as_written(common.as_written);
    // Whatever ends it, no half file and no speech program stays; what a kill left goes now.
    leftovers::sweep_beside(out, clock::a_day_ago());
    signals::listen(program.keeper.clone(), Bus::default(), Inhibitor::default())?;
    if let Some(notice) = &program.notice {
        super::tell(notice)?;
    }
    Ok(program)
}

fn voicing(common: Common, program: &Program) -> Voicing {
    let voice = common.voice.or(program.settings.voice);
    Voicing {
        speech: speech(program),
        voice: voice.unwrap_or(VoiceMode::Full),
        speed: common.speed,
    }
}
