//! Another voice for an author's own words: the system's speech program.
//!
//! Lines are prepared in a thread before a session starts, and kept in a cache folder. Asking for
//! one never waits: what is not ready is only shown. A routine is data: its words reach the
//! program as one argument and no shell at all, and nothing that the program does can hold a
//! session up.

mod cache;
mod command_line;
mod group;
mod out_folder;
mod run;
mod script;
mod voices;
mod wav;

pub use group::end_all;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::clock;
use command_line::CommandLine;

/// How long the program may take for one line; one that takes longer is not asked again.
const LINE_LIMIT: Duration = Duration::from_secs(10);
/// How long it may take for all lines of a sitting together.
const TOTAL_LIMIT: Duration = Duration::from_secs(300);

/// The folder in the cache for what the program writes.
const OUT: &str = "out";

/// A line that is ready to play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpokenLine {
    /// The sound, as a WAV file with the right sizes in its header.
    pub wav: Arc<[u8]>,
    /// How long it lasts.
    pub length: Duration,
}

/// Why a line is not spoken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SpeechError {
    /// There is nothing to say.
    #[error("cannot speak a line without words")]
    Empty,
    /// It has this many characters, more than anybody would listen to.
    #[error("cannot speak a line of {0} letters; the most is {max}", max = command_line::LETTERS_MAX)]
    TooLong(usize),
    /// The program could not be run.
    #[error("cannot run {program}: {why}")]
    NotRun {
        /// Its name.
        program: String,
        /// What the system says.
        why: String,
    },
    /// It took too long, was killed, and is not asked again.
    #[error("{0} took longer than {limit} s for one line, and is not asked again", limit = LINE_LIMIT.as_secs())]
    TooSlow(String),
    /// It took too long for all lines together, and is not asked again.
    #[error("{0} took longer than {limit} minutes in all, and is not asked again", limit = TOTAL_LIMIT.as_secs() / 60)]
    TooSlowInAll(String),
    /// Its voice would spell the words.
    #[error("{program} has no voice here for {script} script")]
    Spells {
        /// Its name.
        program: String,
        /// The name of the script.
        script: &'static str,
    },
    /// It gave more than one line can need.
    #[error("{0} gave more than {max} MB for one line", max = run::BYTES_MAX / 1_000_000)]
    TooMuch(String),
    /// It ended with an error.
    #[error("{0} failed")]
    Failed(String),
    /// What it gave is not a WAV file.
    #[error("{0} gave no WAV file on its standard output")]
    NoSound(String),
}

/// The speech program, and the lines that it has made. Clones share both.
#[derive(Clone, Debug)]
pub struct Speech {
    command: CommandLine,
    cache: Option<PathBuf>,
    limit: Duration,
    lines: Arc<Mutex<SpokenLines>>,
}

/// What came of each line.
#[derive(Debug, Default)]
struct SpokenLines {
    made: HashMap<String, Result<SpokenLine, SpeechError>>,
    /// The time that the program took so far.
    spent: Duration,
    /// How many threads still make lines.
    preparing: usize,
    /// Why the program is not asked any more.
    given_up: Option<SpeechError>,
}

impl Speech {
    /// The program that the user configured, as a list of words, or else one that is installed.
    /// `cache` is a folder for nothing else, which need not exist yet.
    #[must_use]
    pub fn find(configured: Option<&[String]>, cache: Option<PathBuf>) -> Option<Self> {
        let command = match configured {
            Some(words) => CommandLine::of(words)?,
            None => CommandLine::installed()?,
        };
        if let Some(folder) = &cache {
            out_folder::sweep(&folder.join(OUT));
        }
        Some(Self {
            command,
            cache,
            limit: LINE_LIMIT,
            lines: Arc::default(),
        })
    }

    /// The name of the program.
    #[must_use]
    pub fn program(&self) -> &str {
        self.command.program()
    }

    /// Prepares these lines, one after the other, in a thread; returns at once.
    pub fn prepare(&self, texts: Vec<String>) {
        self.lock().preparing += 1;
        let speech = self.clone();
        let all = move || {
            texts.iter().for_each(|text| speech.make(text));
            speech.lock().preparing -= 1;
        };
        let thread = std::thread::Builder::new().name("speech".into());
        if thread.spawn(all).is_err() {
            // The lines are shown but not spoken.
            self.lock().preparing -= 1;
        }
    }

    /// Whether lines are still being prepared.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.lock().preparing > 0
    }

    /// A line, if it is ready. Never waits.
    #[must_use]
    pub fn ready(&self, text: &str) -> Option<SpokenLine> {
        let lines = self.lines.try_lock().ok()?;
        lines.made.get(text)?.as_ref().ok().cloned()
    }

    /// A line, however long that takes; for callers that can wait, such as `render`.
    ///
    /// # Errors
    /// Why it cannot be spoken.
    pub fn wait_for(&self, text: &str) -> Result<SpokenLine, SpeechError> {
        self.make(text);
        let lines = self.lock();
        let line = lines.made.get(text).cloned();
        line.unwrap_or(Err(SpeechError::Empty))
    }

    fn make(&self, text: &str) {
        if self.lock().made.contains_key(text) {
            return;
        }
        let made = self.made(text);
        if let Err(why) = &made {
            log::warn!("speech: {why}");
        }
        self.lock().made.insert(text.to_owned(), made);
    }

    fn made(&self, text: &str) -> Result<SpokenLine, SpeechError> {
        let words = self.words(text)?;
        let name = cache::name(&self.command, &words);
        let cached = self.cache.as_ref().map(|folder| folder.join(&name));
        if let Some(line) = cached.and_then(|path| line(&cache::read(&path)?)) {
            return Ok(line);
        }
        let bytes = self.run(&words)?;
        let no_sound = || SpeechError::NoSound(self.program().to_owned());
        let wav = wav::mended(&bytes).ok_or_else(no_sound)?;
        if let Some(folder) = &self.cache {
            cache::keep(folder, &name, &wav);
        }
        line(&wav).ok_or_else(no_sound)
    }

    /// Why a line will not be spoken, as far as that is known without waiting.
    #[must_use]
    pub fn refuses(&self, text: &str) -> Option<SpeechError> {
        let known = self.lock().made.get(text).cloned();
        match known {
            Some(made) => made.err(),
            None => self.words(text).err().or(self.lock().given_up.clone()),
        }
    }

    /// The words in the form in which the program gets them.
    fn words(&self, text: &str) -> Result<String, SpeechError> {
        let words = command_line::harmless(text)?;
        match self.command.spells(&words) {
            Some(script) => Err(SpeechError::Spells {
                program: self.program().to_owned(),
                script,
            }),
            None => Ok(words),
        }
    }

    /// Lets the program speak, unless it has proved to be too slow.
    fn run(&self, words: &str) -> Result<Vec<u8>, SpeechError> {
        if let Some(why) = &self.lock().given_up {
            return Err(why.clone());
        }
        let began = clock::now();
        let folder = self.cache.as_ref().map(|cache| cache.join(OUT));
        let made = run::run(&self.command, words, self.limit, folder.as_deref());
        let mut lines = self.lock();
        lines.spent += clock::now().saturating_duration_since(began);
        match &made {
            Err(slow @ SpeechError::TooSlow(_)) => lines.given_up = Some(slow.clone()),
            _ if lines.spent > TOTAL_LIMIT => {
                let name = self.program().to_owned();
                lines.given_up = Some(SpeechError::TooSlowInAll(name));
            }
            _ => {}
        }
        made
    }

    fn lock(&self) -> MutexGuard<'_, SpokenLines> {
        // The map is whole between any two steps.
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn line(wav: &[u8]) -> Option<SpokenLine> {
    Some(SpokenLine {
        length: wav::length(wav)?,
        wav: wav.into(),
    })
}

#[cfg(all(test, unix))]
mod tests;
