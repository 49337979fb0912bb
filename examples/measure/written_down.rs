//! Every built-in routine as a file, written down from its sound alone, beside what was planned.
//! What was written down is put into a folder, for a reader who knows nothing else.

use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

use backrub::audio::Sound;
use backrub::library;

use super::by_ear::{CHANGES, Heard, written_down};
use super::heard::as_a_file;

type Failure = Box<dyn std::error::Error>;

/// So near its date a sound has to be found, in seconds.
const NEAR: f64 = 0.05;

/// Where the transcripts go.
const FOLDER: &str = "target/transcripts";

/// Writes all of them down.
pub fn measure() -> Result<(), Failure> {
    println!("written down: every built-in routine as a file, from its sound alone ({FOLDER})");
    let folder = Path::new(FOLDER);
    std::fs::create_dir_all(folder)?;
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
        let text = transcript(&written);
        std::fs::write(folder.join(entry.id).with_extension("txt"), text)?;
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

/// A line for each sentence and each sound, and a mark for every ten seconds; no other time.
fn transcript(written: &[(f64, Heard)]) -> String {
    let mut text = String::new();
    let mut tens = 0;
    for (second, heard) in written {
        while (tens + 1) * 10 <= *second as u64 {
            tens += 1;
            text.push_str(". ten seconds\n");
        }
        // Writing to a text cannot fail.
        let _ = match heard {
            Heard::Change(earcon) => writeln!(text, "[{earcon}]"),
            Heard::Words(words) => writeln!(text, "{words}"),
        };
    }
    text
}
