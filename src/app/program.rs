//! What lives as long as the program: everything that more than one screen needs.

use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use super::signals::LastWords;
use super::{Paths, Speed};
use crate::audio::Speaker;
use crate::library::{self, Entry, Shelf};
use crate::store::{Memory, StoreError};
use crate::ui::Theme;
use crate::ui::screens::home::Home;

/// So many entries of the user's folder come at once.
const BATCH: usize = 250;
/// The first picture waits this long for the user's folder: most are read by then.
const FIRST_PICTURE: Duration = Duration::from_millis(60);

/// What lives as long as the program.
pub struct Program {
    /// How everything is drawn.
    pub theme: Theme,
    /// The ear.
    pub speaker: Speaker,
    /// How fast a session's time runs.
    pub speed: Speed,
    /// Where files belong; none without a home folder.
    pub paths: Option<Paths>,
    /// A few answers of the person.
    pub memory: Memory,
    /// What the diary keeps if the program is ended now.
    pub last_words: LastWords,
    /// Every routine at hand.
    pub shelf: Shelf,
    /// How long a routine may take, if that was asked for.
    pub most: Option<Duration>,
    /// What is chosen on the home screen; none if the program was opened for one routine.
    pub home: Option<Home>,
    /// Something to tell on the home screen.
    pub notice: Option<String>,
    reading: Option<Receiver<Vec<Entry>>>,
}

impl Program {
    /// A program with nothing on its shelf yet.
    #[must_use]
    pub fn new(theme: Theme, speaker: Speaker, speed: Speed, paths: Option<Paths>) -> Self {
        Self {
            theme,
            speaker,
            speed,
            paths,
            memory: Memory::default(),
            last_words: LastWords::default(),
            shelf: Shelf::default(),
            most: None,
            home: None,
            notice: None,
            reading: None,
        }
    }

    /// Fills the shelf: the built-in routines at once, the user's own from a thread.
    pub fn fill_shelf(&mut self) {
        self.shelf.add(library::built_in());
        let Some(folder) = self.paths.as_ref().map(|paths| paths.routines.clone()) else {
            return;
        };
        let (sender, receiver) = channel();
        let read = move || {
            let mut own = library::own(&folder);
            loop {
                let batch: Vec<Entry> = own.by_ref().take(BATCH).collect();
                // Nobody listens any more: the program ends.
                if batch.is_empty() || sender.send(batch).is_err() {
                    return;
                }
            }
        };
        match std::thread::Builder::new().name("shelf".into()).spawn(read) {
            Ok(_) => self.reading = Some(receiver),
            Err(why) => self.notice = Some(format!("Your own routines cannot be read: {why}")),
        }
        self.take_what_was_read(FIRST_PICTURE);
    }

    /// Whether the user's folder is still being read.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        self.reading.is_some()
    }

    /// Takes what was read of the user's folder, waiting at most so long; answers whether
    /// anything came.
    pub fn take_what_was_read(&mut self, wait: Duration) -> bool {
        let Some(reading) = &self.reading else {
            return false;
        };
        let started = crate::clock::now();
        let (mut taken, mut ended) = (Vec::new(), false);
        loop {
            let left = wait.saturating_sub(crate::clock::now() - started);
            match reading.recv_timeout(left) {
                Ok(batch) => taken.extend(batch),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => {
                    ended = true;
                    break;
                }
            }
        }
        if ended {
            self.reading = None;
        }
        let changed = ended || !taken.is_empty();
        self.shelf.add(taken);
        changed
    }

    /// Reads what is remembered; what cannot be read is told and taken as empty.
    pub fn recall(&mut self) {
        if let Some(paths) = &self.paths {
            match Memory::read(&paths.state) {
                Ok(memory) => self.memory = memory,
                Err(error) => self.tell(&error),
            }
        }
    }

    /// Keeps what is remembered; a failure is told and costs nothing else.
    pub fn remember(&mut self) {
        if let Some(Err(error)) = self
            .paths
            .as_ref()
            .map(|paths| self.memory.keep(&paths.state))
        {
            self.tell(&error);
        }
    }

    fn tell(&mut self, error: &StoreError) {
        self.notice = Some(format!("{error}."));
    }
}
