//! What is remembered, as it comes to the program and goes from it: read at the start, read again
//! before a session, because another window may have changed it, and changed one thing at a time.

use std::sync::mpsc::channel;
use std::time::Duration;

use super::Program;
use crate::shown::harmless;
use crate::store::{Change, Memory, Settings, StoreError};

/// How long a disk may take to say it again.
const PATIENCE: Duration = Duration::from_secs(1);

impl Program {
    /// Reads what is remembered and what the person set. What of it makes no sense is told, and the
    /// rest holds. Where what applies to the person cannot be read, nobody is taken for somebody
    /// to whom nothing applies.
    pub fn recall(&mut self) {
        let Some(paths) = &self.paths else { return };
        let (memory, settings) = (Memory::read(&paths.state), Settings::read(&paths.settings));
        match settings {
            Ok(settings) => {
                settings.told.iter().for_each(|words| log::warn!("{words}"));
                let first = settings.told.first().cloned();
                self.notice = first.map(|first| match settings.told.len() {
                    1 => first,
                    _ => format!("{first} There is more: `backrub doctor` lists it."),
                });
                self.settings = settings;
            }
            Err(error) => self.tell(&error),
        }
        if let Ok(memory) = &memory
            && !memory.told.is_empty()
        {
            let told = memory.told.join("; ");
            log::warn!("memory.json: {told}");
            let notice = || format!("In memory.json, {told}. All else in it holds.");
            self.notice.get_or_insert_with(notice);
        }
        self.take(memory);
    }

    /// Looks again at what applies to the person, and whether a warning sign was answered with yes
    /// since: that may have been said in another window.
    pub fn look_again(&mut self) {
        let Some(paths) = self.paths.as_ref().filter(|_| self.doubt.is_none()) else {
            return;
        };
        let folder = paths.state.clone();
        // Before the file is read: what is written meanwhile is in one of the two.
        let pending = self.keeper.pending();
        let (sender, receiver) = channel();
        let read = move || drop(sender.send(Memory::read(&folder)));
        let thread = std::thread::Builder::new().name("memory".into());
        if let Err(why) = thread.spawn(read) {
            log::warn!("the memory cannot be read again: {why}");
        }
        match receiver.recv_timeout(PATIENCE) {
            // A file that is gone takes nothing away from what is known here.
            Ok(Ok(memory)) if memory == Memory::default() => {}
            Ok(memory) => {
                self.take(memory);
                pending.iter().for_each(|change| self.memory.change(change));
            }
            Err(_) => self.doubt = Some(cannot_be_read(&StoreError::NotYet.to_string())),
        }
    }

    /// Changes what is remembered, here and in the file.
    pub fn change(&mut self, change: Change) {
        self.memory.change(&change);
        if !self.is_unreadable {
            self.keeper.change(change);
        }
    }

    /// Goes by a memory that was read, or by the doubt that is left where it could not be.
    fn take(&mut self, memory: Result<Memory, StoreError>) {
        match memory {
            Ok(memory) => {
                let unknown = memory.profile.unknown();
                self.memory = memory;
                self.doubt = (!unknown.is_empty()).then(|| {
                    let words = unknown.join(", ");
                    let words: String = harmless(&words).chars().take(200).collect();
                    format!(
                        "Something applies to you that this version does not know: {words}. Please \
                         look through the list; Enter at its end says that it is right."
                    )
                });
            }
            Err(error) => {
                log::warn!("{error}");
                self.doubt = Some(cannot_be_read(&error.to_string()));
                self.is_unreadable = true;
            }
        }
    }
}

fn cannot_be_read(why: &str) -> String {
    format!(
        "What applies to you cannot be read: {why}. Please mark it anew; Enter at the end of the \
         list says that it is right."
    )
}
