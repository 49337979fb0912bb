//! `backrub sounds`: the lesson that teaches the sounds, as a screen or as lines.

use std::io::{self, IsTerminal, Write};

use super::{Failure, Outcome, start};
use crate::app::{self, Program, screens};
use crate::audio::Cue;
use crate::cli::Common;
use crate::clock;
use crate::playback::WARM_UP;
use crate::playback::lesson::LESSON;

/// Plays the lesson. Without a terminal it comes as lines by itself.
pub fn run(plain: bool, common: Common) -> Result<Outcome, Failure> {
    let mut program = start::program(common)?;
    let screen = io::stdout().is_terminal() && io::stdin().is_terminal();
    let ran = match screen && !plain {
        true => {
            let lesson = Box::new(screens::Lesson::now(&program));
            app::run(&mut program, lesson)
        }
        false => lines(&program, &mut io::stdout()),
    };
    start::end(&program, ran)
}

/// One line as each sounds; all at once where nothing can be heard.
fn lines(program: &Program, out: &mut impl Write) -> io::Result<()> {
    let speaker = &program.speaker;
    let mut due = clock::now() + WARM_UP;
    if speaker.muted() {
        writeln!(out, "Sound is off. This is what you would hear.")?;
    }
    for step in &LESSON {
        let sounds = step.sounds(program.voice).into_iter();
        let cues = sounds.map(|(at, sound)| Cue {
            due: due + at,
            sound,
        });
        speaker.follow(cues.collect());
        if speaker.is_audible() {
            clock::wait(due.saturating_duration_since(clock::now()));
        }
        writeln!(out, "{:<12} {}", step.name, step.meaning)?;
        out.flush()?;
        due += step.length();
    }
    clock::wait(speaker.remaining());
    if speaker.status().is_silent() {
        writeln!(
            out,
            "Nothing could be heard here; `backrub doctor` says why."
        )?;
    }
    Ok(())
}
