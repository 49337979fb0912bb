//! What a sound file says of itself: its title, where each part begins, and words to read before.

use std::time::Duration;

use crate::shown::Shown;

/// Where a part of a sound file begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// Since the begin of the file.
    pub at: Duration,
    /// What a player shows.
    pub name: String,
}

/// What is written into a sound file beside the sound.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tags {
    /// Its name in a player's list.
    pub title: String,
    /// What it is, in a sentence or two.
    pub description: Option<String>,
    /// What to know before one listens: who should not, and when to stop.
    pub comment: String,
    /// Its parts, in order.
    pub chapters: Vec<Chapter>,
}

/// Who made it.
pub(super) const ARTIST: &str = "backrub";

impl Tags {
    /// All of it as Vorbis comments, which Opus and FLAC have in common: a name and a text each.
    pub(super) fn comments(&self) -> Vec<(String, String)> {
        let of = |name: &str, text: &str| (name.to_owned(), clean(text));
        let description = self.description.as_ref();
        let head = [of("TITLE", &self.title), of("ARTIST", ARTIST)];
        let words = [of("COMMENT", &self.comment)];
        let chapters = (1..).zip(&self.chapters).flat_map(|(number, chapter)| {
            let name = format!("CHAPTER{number:03}");
            let begins = (name.clone(), hours(chapter.at));
            [begins, of(&format!("{name}NAME"), &chapter.name)]
        });
        let description = description.map(|text| of("DESCRIPTION", text));
        let head = head.into_iter().chain(description);
        head.chain(words).chain(chapters).collect()
    }
}

/// Nothing in it acts on whoever shows it.
pub(super) fn clean(text: &str) -> String {
    Shown::from(text).to_string()
}

/// A date as chapters have it: `00:01:02.500`.
fn hours(at: Duration) -> String {
    let (seconds, millis) = (at.as_secs(), at.subsec_millis());
    let (minutes, hours) = (seconds / 60, seconds / 3600);
    format!(
        "{hours:02}:{:02}:{:02}.{millis:03}",
        minutes % 60,
        seconds % 60
    )
}
