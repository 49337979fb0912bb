//! A whole session as the samples of a file: all its sounds, as loud as a file should be.

use std::io::{self, Write};
use std::time::Duration;

use super::super::progress::Progress;
use super::super::{Failure, tell};
use crate::audio::{self, Format, Limiter, Meter, SAMPLE_RATE, Sound, SoundFile, UserSounds};
use crate::engine::Telling;
use crate::library::Opened;
use crate::model::Levels;
use crate::playback::Voicing;
use crate::shown::Shown;

/// All sounds of a routine. Prints which lines cannot be spoken.
pub fn sounds(
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
        tell(&format!("not spoken, {why}:"))?;
        for line in lines {
            writeln!(io::stderr(), "  {}", Shown::from(line))?;
        }
    }
    Ok(voicing.whole(opening, &opened.timeline))
}

/// Writes a whole session, with the person's own sounds and levels.
pub fn write(
    mut file: SoundFile,
    format: Format,
    sounds: Vec<(Duration, Sound)>,
    (own, levels): (&UserSounds, Levels),
    total: Duration,
) -> io::Result<()> {
    // Once to hear how loud it is, once to write it as loud as it should be.
    let samples = 2 * total.as_secs() as usize * SAMPLE_RATE as usize;
    let mut progress = Progress::new(samples, |done, all| {
        format!("{:>3}%", (done * 100 / all.max(1)).min(100))
    });
    let mut meter = Meter::default();
    audio::render(sounds.clone(), own, levels, total, |samples| {
        progress.add(samples.len());
        meter.add(samples);
        Ok::<(), io::Error>(())
    })?;
    let mut limiter = Limiter::new(meter.gain() * format.make_up(), format.highest_peak());
    audio::render(sounds, own, levels, total, |samples| {
        progress.add(samples.len());
        file.write(&limiter.next(samples))
    })?;
    file.write(&limiter.finish())?;
    progress.clear();
    file.finish()
}
