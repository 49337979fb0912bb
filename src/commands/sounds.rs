//! `backrub sounds`: the lesson that teaches the sounds, as a screen or as lines.

use std::io::{self, Write};
use std::time::Duration;

use super::{Failure, Outcome, can_draw, start};
use crate::app::{self, Program, screens};
use crate::audio::Scheduled;
use crate::cli::Common;
use crate::clock;
use crate::playback::WARM_UP;
use crate::playback::lesson::{self, LESSON};

/// Plays the lesson; without a terminal always as lines.
pub fn run(plain: bool, common: Common) -> Result<Outcome, Failure> {
    let mut program = start::program(common)?;
    let ran = match can_draw() && !plain {
        true => {
            let lesson = Box::new(screens::Lesson::now(&program));
            app::run(&mut program, lesson)
        }
        false => lines(&program, &mut io::stdout()),
    };
    start::end(&program, ran)
}

/// Prints each line as its sound plays; without sound all lines at once.
fn lines(program: &Program, out: &mut impl Write) -> io::Result<()> {
    let speaker = &program.speaker;
    let start = clock::now() + WARM_UP;
    if speaker.muted() {
        writeln!(out, "Sound is off. This is what you would hear.")?;
    }
    let begins: Vec<Duration> = lesson::begins().collect();
    let sounds = LESSON.iter().zip(&begins).flat_map(|(step, begins)| {
        let sounds = step.sounds(program.voice).into_iter();
        sounds.map(|(at, sound)| (*begins + at, sound))
    });
    speaker.set(Scheduled::from(start, 0, sounds));
    for (step, begins) in LESSON.iter().zip(begins) {
        if speaker.is_audible() {
            clock::wait((start + begins).saturating_duration_since(clock::now()));
        }
        writeln!(out, "{:<12} {}", step.name, step.meaning)?;
        out.flush()?;
    }
    clock::wait(speaker.remaining());
    if speaker.status().is_silent() {
        writeln!(
            out,
            "No sound could be played here; `backrub doctor` says why."
        )?;
    }
    Ok(())
}
