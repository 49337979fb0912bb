//! A cue sheet: where each stroke begins in a sound file, for players that can skip to it.

use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

use crate::audio::{Chapter, Format};
use crate::shown::{acts, exact};

/// The most tracks that the format allows.
const TRACKS: usize = 99;
/// Frames per second, the resolution of the format.
const FRAMES: u128 = 75;

/// The sheet for a sound file, one track for each chapter. The ninety-ninth track holds all that
/// comes after it.
pub fn of(title: &str, chapters: &[Chapter], sound: &Path) -> String {
    let file = exact(Path::new(sound.file_name().unwrap_or_default()));
    // The format has names for few kinds of files; players know others by their own.
    let kind = match Format::of(sound) {
        Some(Format::Flac) => "FLAC",
        Some(Format::Opus) => "OPUS",
        Some(Format::Wav) | None => "WAVE",
    };
    let mut sheet = String::new();
    let title = quoted(title);
    // Writing into a string cannot fail.
    let _ = writeln!(sheet, "PERFORMER \"backrub\"\nTITLE {title}");
    let _ = writeln!(sheet, "FILE {} {kind}", quoted(&file));
    for (number, chapter) in chapters.iter().take(TRACKS).enumerate() {
        let _ = writeln!(sheet, "  TRACK {:02} AUDIO", number + 1);
        let _ = writeln!(sheet, "    TITLE {}", quoted(&chapter.name));
        let _ = writeln!(sheet, "    INDEX 01 {}", index(chapter.at));
    }
    sheet
}

/// The format has no escape for a quote inside quotes.
fn quoted(text: &str) -> String {
    let clean: String = text.chars().filter(|c| !acts(*c)).collect();
    format!("\"{}\"", clean.replace('"', "'"))
}

fn index(at: Duration) -> String {
    let frames = at.as_millis() * FRAMES / 1000;
    let (minutes, rest) = (frames / (60 * FRAMES), frames % (60 * FRAMES));
    format!("{minutes:02}:{:02}:{:02}", rest / FRAMES, rest % FRAMES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_in_minutes_seconds_and_frames() {
        assert_eq!(index(Duration::from_millis(125_500)), "02:05:37");
        assert_eq!(index(Duration::from_secs(6_000)), "100:00:00");
    }

    #[test]
    fn a_title_stays_within_its_quotes() {
        assert_eq!(quoted("The \"good\"\n\u{202e} one"), "\"The 'good' one\"");
    }
}
