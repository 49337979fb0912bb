//! Every built-in routine as a file, written down from its sound alone, beside what was planned.

use std::time::Duration;

use backrub::audio::Sound;
use backrub::library;

use super::by_ear::{CHANGES, Heard, written_down};
use super::heard::as_a_file;

type Failure = Box<dyn std::error::Error>;

/// So near its date a sound has to be found, in seconds.
const NEAR: f64 = 0.05;

/// Writes all of them down.
pub fn measure() -> Result<(), Failure> {
    println!("written down: every built-in routine as a file, from its sound alone");
    for entry in library::built_in() {
        let opened = library::open(&entry.id, None)?;
        let (samples, sounds) = as_a_file(&opened)?;
        let written = written_down(&samples);
        let planned: Vec<_> = sounds.iter().filter_map(of_a_plan).collect();
        let (words, changes): (Vec<_>, Vec<_>) = planned
            .iter()
            .partition(|(_, heard)| matches!(heard, Heard::Words(_)));
        println!(
            "  {}: {} of {} sentences, {} of {} sounds of a change, {} that nobody planned",
            entry.id,
            found(&words, &written),
            words.len(),
            found(&changes, &written),
            changes.len(),
            written.len() - found(&written, &planned),
        );
    }
    Ok(())
}

/// A sound that a listener writes down, with its second.
fn of_a_plan((at, sound): &(Duration, Sound)) -> Option<(f64, Heard)> {
    let heard = match sound {
        Sound::Earcon(earcon) if CHANGES.contains(earcon) => Heard::Change(*earcon),
        Sound::Clip(clip) => Heard::Words(clip.text),
        _ => return None,
    };
    Some((at.as_secs_f64(), heard))
}

/// How many of these are also among those, at the same time.
fn found(these: &[(f64, Heard)], those: &[(f64, Heard)]) -> usize {
    let is_there = |(second, heard): &&(f64, Heard)| {
        let mut those = those.iter();
        those.any(|(other, also)| heard == also && (second - other).abs() < NEAR)
    };
    these.iter().filter(is_there).count()
}
