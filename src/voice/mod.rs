//! The voice in the box: which sentences it can say, and how long each takes.
//!
//! A text is spoken sentence by sentence, with a short pause between. The clips stand in
//! `voice/clips` and are embedded; `scripts/voice` makes them and the index. Pure data: nothing
//! here plays, decodes or reads a file.

mod script;

pub use script::{Script, foreign_script};

use std::cmp::Ordering;
use std::time::Duration;

use include_dir::{Dir, include_dir};

/// The pause between two sentences.
pub const BETWEEN: Duration = Duration::from_millis(250);

/// Where no clip is known, a sentence takes this long, and in addition this long for each letter.
/// Fitted to the clips: not one in twenty takes longer.
const SENTENCE: Duration = Duration::from_millis(700);
const LETTER: Duration = Duration::from_millis(62);
/// A digit or a sign is read as a word, and takes as long as this many letters.
const LETTERS_OF_A_SIGN: u32 = 6;
/// Signs that are heard as a pause at most.
const SILENT: &str = ".,;:!?'’\"()-–—…";

static CLIPS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/voice/clips");
/// What all clips begin with; each file holds only the rest.
static HEAD: &[u8] = include_bytes!("../../voice/head.ogg");
static INDEX: &str = include_str!("../../voice/index.tsv");

/// A sentence that the voice can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clip {
    /// What it says.
    pub text: &'static str,
    /// The name of its file.
    pub file: &'static str,
    /// How long it takes.
    pub length: Duration,
}

impl Clip {
    /// The sound: Ogg Vorbis, one channel.
    #[must_use]
    pub fn ogg(&self) -> Vec<u8> {
        let body = CLIPS.get_file(self.file).map(|file| file.contents());
        [HEAD, body.unwrap_or_default()].concat()
    }
}

/// The sentences of a text.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let ends = text
        .char_indices()
        .filter(|(_, letter)| matches!(letter, '.' | '?' | '!'))
        .map(|(place, _)| place + 1)
        .filter(|end| text[*end..].starts_with(' '));
    let mut start = 0;
    let parts = ends.chain([text.len()]).map(move |end| {
        let part = &text[start..end];
        start = end;
        part.trim()
    });
    parts.filter(|part| !part.is_empty())
}

/// The clips of a text: those of all its sentences, or none, so that no two voices share a text.
#[must_use]
pub fn clips(text: &str) -> Option<Vec<Clip>> {
    sentences(text).map(clip).collect()
}

/// Whether it can say all of a text.
#[must_use]
pub fn knows(text: &str) -> bool {
    sentences(text).all(|sentence| clip(sentence).is_some())
}

/// How long a text takes to be spoken: by the clips, or as far as its letters tell.
#[must_use]
pub fn length(text: &str) -> Duration {
    let (mut all, mut count) = (Duration::ZERO, 0);
    for sentence in sentences(text) {
        all += clip(sentence).map_or_else(|| estimate(sentence), |clip| clip.length);
        count += 1;
    }
    all + BETWEEN * u32::saturating_sub(count, 1)
}

/// The clip of every sentence of the index.
pub fn index() -> impl Iterator<Item = Clip> {
    INDEX.lines().filter_map(entry)
}

fn estimate(sentence: &str) -> Duration {
    let is_sign = |c: char| !c.is_alphabetic() && !c.is_whitespace() && !SILENT.contains(c);
    let letters = sentence.chars().map(|c| match is_sign(c) {
        true => LETTERS_OF_A_SIGN,
        false => 1,
    });
    SENTENCE + LETTER.saturating_mul(letters.fold(0, u32::saturating_add))
}

/// The clip of a sentence. The index is sorted and is searched as it stands, so that nothing has
/// to be made of it before the first picture.
#[must_use]
pub fn clip(sentence: &str) -> Option<Clip> {
    let mut rest = INDEX;
    while !rest.is_empty() {
        let (line, before, after) = middle_line(rest);
        let here = line.split('\t').next().unwrap_or_default();
        rest = match here.cmp(sentence) {
            Ordering::Equal => return entry(line),
            Ordering::Less => after,
            Ordering::Greater => before,
        };
    }
    None
}

/// The line in the middle of some lines, those before it and those after it.
fn middle_line(lines: &'static str) -> (&'static str, &'static str, &'static str) {
    let bytes = lines.as_bytes();
    let middle = lines.len() / 2;
    let is_end = |byte: &u8| *byte == b'\n';
    let start = bytes[..middle]
        .iter()
        .rposition(is_end)
        .map_or(0, |at| at + 1);
    let end = bytes[middle..]
        .iter()
        .position(is_end)
        .map_or(lines.len(), |at| middle + at);
    (
        &lines[start..end],
        &lines[..start],
        lines.get(end + 1..).unwrap_or_default(),
    )
}

/// A line of the index: the sentence, its file, its length.
fn entry(line: &'static str) -> Option<Clip> {
    let mut parts = line.split('\t');
    let (text, file) = (parts.next()?, parts.next()?);
    let length = Duration::from_millis(parts.next()?.parse().ok()?);
    Some(Clip { text, file, length })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_split_into_its_sentences() {
        let split = |text| sentences(text).collect::<Vec<_>>();
        assert_eq!(split("Feet flat. Sit tall."), ["Feet flat.", "Sit tall."]);
        assert_eq!(
            split("Still sore? Press half as hard."),
            ["Still sore?", "Press half as hard."]
        );
        assert_eq!(
            split("About 1.5 seconds, no end"),
            ["About 1.5 seconds, no end"]
        );
        assert_eq!(split("  "), [""; 0]);
    }

    #[test]
    fn a_text_takes_as_long_as_its_sentences_and_the_pauses() {
        let one = clip("Other side.").unwrap().length;
        assert_eq!(length("Other side."), one);
        assert_eq!(length("Other side. Other side."), one * 2 + BETWEEN);
        assert!(length("Qqq qqq qqq.") > Duration::from_secs(1));
        assert!(clips("Other side. Qqq.").is_none());
    }

    #[test]
    fn the_index_is_sorted_so_that_every_sentence_is_found() {
        for known in index() {
            assert_eq!(clip(known.text), Some(known), "{}", known.text);
        }
    }

    #[test]
    fn an_estimate_is_seldom_too_short() {
        let all: Vec<_> = index().collect();
        let short = all.iter().filter(|clip| estimate(clip.text) < clip.length);
        assert!(short.count() * 20 <= all.len());
        // As espeak-ng reads it: "hold two x, one half strength at forty-five degrees …".
        let signs = "Hold 2x, 1/2 strength @ 45° & 90°, 100% relaxed (2026-11-25).";
        assert!((11..14).contains(&length(signs).as_secs()));
    }
}
