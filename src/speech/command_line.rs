//! The speech program with its arguments, and the words as they may reach it.

use std::path::{Path, PathBuf};

use super::SpeechError;

/// A line of more letters is not spoken.
pub(super) const LETTERS_MAX: usize = 300;
/// Stands for the words in a list of arguments; without it they come last.
const TEXT: &str = "{text}";
/// Stands for a file to write, for a program that cannot write to its standard output.
const OUT: &str = "{out}";

/// Programs that may be installed, with what makes them give a WAV file. `spd-say` cannot: it
/// only plays.
const KNOWN: [&[&str]; 2] = [
    &["espeak-ng", "-v", "en", "-s", "140", "--stdout", "--", TEXT],
    &[
        "say",
        "-o",
        OUT,
        "--file-format=WAVE",
        "--data-format=LEI16@22050",
        "--",
        TEXT,
    ],
];

/// A program with its arguments, in which the words have their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CommandLine {
    words: Vec<String>,
}

impl CommandLine {
    /// The one that a user gave; none from an empty list.
    pub(super) fn of(words: &[String]) -> Option<Self> {
        let mut words = words.to_vec();
        words.first().filter(|program| !program.is_empty())?;
        if !words[1..].iter().any(|word| word.contains(TEXT)) {
            words.push(TEXT.to_owned());
        }
        Some(Self { words })
    }

    /// The first of the known ones that is installed.
    pub(super) fn installed() -> Option<Self> {
        let path = std::env::var_os("PATH")?;
        let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
        let is_there = |name: &str| folders.iter().any(|folder| folder.join(name).is_file());
        let known = KNOWN.iter().find(|words| is_there(words[0]))?;
        Some(Self {
            words: known.iter().map(ToString::to_string).collect(),
        })
    }

    pub(super) fn program(&self) -> &str {
        &self.words[0]
    }

    /// Whether it writes a file instead of its standard output.
    pub(super) fn writes_a_file(&self) -> bool {
        self.words.iter().any(|word| word == OUT)
    }

    /// Its arguments for these words. The words stay within one of them.
    pub(super) fn arguments(&self, text: &str, out: &Path) -> Vec<String> {
        let filled = |word: &String| match word.as_str() {
            OUT => out.display().to_string(),
            word => word.replace(TEXT, text),
        };
        self.words[1..].iter().map(filled).collect()
    }

    /// Everything that decides how it sounds, as one text.
    pub(super) fn whole(&self) -> String {
        self.words.join("\0")
    }
}

/// Words that no program can take for anything but words: without control characters, on one
/// line, and not beginning like an option.
pub(super) fn harmless(text: &str) -> Result<String, SpeechError> {
    let letters = text.chars().count();
    if letters > LETTERS_MAX {
        return Err(SpeechError::TooLong(letters));
    }
    let plain: String = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let words = words.join(" ");
    let words = words.trim_start_matches(['-', ' ']);
    match words.chars().any(char::is_alphanumeric) {
        true => Ok(words.to_owned()),
        false => Err(SpeechError::Empty),
    }
}
