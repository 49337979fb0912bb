//! The command line of the speech program, and the words made safe to stand in it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::{SpeechError, script};

/// A longer line, counted in characters, is not spoken.
pub(super) const LETTERS_MAX: usize = 300;
/// Stands for the words to speak; without it they are the last argument.
const TEXT: &str = "{text}";
/// Stands for the file to write, for a program that cannot write to its standard output.
const OUT: &str = "{out}";

/// Programs that may be installed, with the arguments that make them write a WAV file. `spd-say`
/// is not among them: it can only play.
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

/// A program with its arguments, one of which has a place for the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CommandLine(Vec<String>);

impl CommandLine {
    /// The one that the user gave; `None` for an empty list.
    pub(super) fn of(words: &[String]) -> Option<Self> {
        let mut words = words.to_vec();
        words.first().filter(|program| !program.is_empty())?;
        if !words[1..].iter().any(|word| word.contains(TEXT)) {
            words.push(TEXT.to_owned());
        }
        Some(Self(words))
    }

    /// The first known program that is installed.
    pub(super) fn installed() -> Option<Self> {
        let path = std::env::var_os("PATH")?;
        let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
        let is_there = |name: &str| folders.iter().any(|folder| folder.join(name).is_file());
        let known = KNOWN.iter().find(|words| is_there(words[0]))?;
        Some(Self(known.iter().map(ToString::to_string).collect()))
    }

    pub(super) fn program(&self) -> &str {
        &self.0[0]
    }

    /// Whether it writes to a file instead of its standard output.
    pub(super) fn writes_a_file(&self) -> bool {
        self.0.iter().any(|word| word == OUT)
    }

    /// The arguments to speak these words, which stay within one of them.
    pub(super) fn arguments(&self, text: &str, out: &Path) -> Vec<OsString> {
        let filled = |word: &String| match word.as_str() {
            OUT => out.as_os_str().to_owned(),
            word => word.replace(TEXT, text).into(),
        };
        self.0[1..].iter().map(filled).collect()
    }

    /// The first script of these words that it would only spell, by its name.
    pub(super) fn spells(&self, text: &str) -> Option<&'static str> {
        script::spelt(&self.0, text)
    }

    /// All of it as one text: whatever decides how the words sound.
    pub(super) fn whole(&self) -> String {
        self.0.join("\0")
    }
}

/// The words in a form that no program can mistake for anything else: on one line, without control
/// characters, and not beginning like an option.
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
