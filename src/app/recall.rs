//! What is remembered, as it comes to the program and goes from it: read at the start, read again
//! before a session, because another window may have changed it, and changed one thing at a time.

use std::sync::mpsc::channel;
use std::time::Duration;

use super::{Doubt, Program};
use crate::store::{self, Change, Memory, Settings, StoreError};

/// How long a disk may take to say it again.
const PATIENCE: Duration = Duration::from_secs(1);

impl Program {
    /// Reads what is remembered and what the person set. What of it makes no sense is told, and the
    /// rest holds. Where what applies to the person cannot be read, nobody is taken for somebody
    /// to whom nothing applies.
    pub fn recall(&mut self) {
        let Some(paths) = &self.paths else { return };
        let (memory, settings) = (Memory::read(&paths.state), Settings::read(&paths.settings));
        self.left = store::last_left(&paths.state, self.time.date);
        match settings {
            Ok(settings) => {
                settings.told.iter().for_each(|words| log::warn!("{words}"));
                let first = settings.told.first().cloned();
                self.notice = first.map(|first| match settings.told.len() {
                    1 => first,
                    _ => format!("{first} There is more: `backrub doctor` lists it."),
                });
                self.keeper.remind(settings.remind.clone());
                self.settings = settings;
            }
            Err(error) => self.tell(&error),
        }
        if let Ok(memory) = &memory
            && !memory.told.is_empty()
        {
            let told = memory.told.join(". ");
            log::warn!("memory.json: {told}");
            let notice = || format!("In memory.json: {told}. The rest is used.");
            self.notice.get_or_insert_with(notice);
        }
        self.take(memory, &[]);
    }

    /// Reads what the body has said in the last sessions. The home screen has it from the diary, which
    /// is read after the first picture, and it is read again before a session.
    pub fn recall_body(&mut self) {
        let Some(paths) = &self.paths else { return };
        let read = Self::read_recent(&paths.state, self.time.date);
        self.take_recent(read);
        self.conclude();
    }

    /// Looks again at what applies to the person, and whether a warning sign was answered with yes
    /// since: that may have been said in another window.
    pub fn look_again(&mut self) {
        let is_of_file = self.doubt.as_ref().is_some_and(Doubt::is_of_file);
        // Of such a file what is marked here holds until all of it was said again.
        let Some(paths) = self.paths.as_ref().filter(|_| !is_of_file) else {
            return;
        };
        let folder = paths.state.clone();
        // Before the file is read: what is written meanwhile is in one of the two.
        let pending = self.keeper.pending();
        let (sender, receiver) = channel();
        let now = self.time.date;
        let read = move || {
            let (memory, recent) = (Memory::read(&folder), Self::read_recent(&folder, now));
            drop(sender.send((memory, recent)));
        };
        let thread = std::thread::Builder::new().name("memory".into());
        if let Err(why) = thread.spawn(read) {
            log::warn!("the memory cannot be read again: {why}");
        }
        match receiver.recv_timeout(PATIENCE) {
            Ok((memory, recent)) => {
                self.take_recent(recent);
                self.take(memory, &pending);
            }
            Err(_) => self.doubt = Some(Doubt::Slow),
        }
    }

    /// Changes what is remembered, here and in the file.
    pub fn change(&mut self, change: Change) {
        self.memory.change(&change, self.time.date);
        if !self.doubt.as_ref().is_some_and(Doubt::is_of_file) {
            self.keeper.change(change);
        }
    }

    /// Goes by a memory that was read and what is still to be changed in it, or by the doubt that is
    /// left where it could not be read.
    fn take(&mut self, memory: Result<Memory, StoreError>, pending: &[Change]) {
        let is_said_again = pending
            .iter()
            .any(|change| matches!(change, Change::Anew(..)));
        match memory {
            Ok(memory) => {
                // A file that is gone takes nothing away from what is known here.
                if memory != Memory::default() {
                    self.memory = memory;
                }
                let now = self.time.date;
                pending
                    .iter()
                    .for_each(|change| self.memory.change(change, now));
                self.doubt = Doubt::about(self.memory.profile.unknown());
            }
            // All that applies is known here, and is about to be in a new file.
            Err(_) if is_said_again => self.doubt = None,
            Err(error) => {
                log::warn!("{error}");
                self.doubt = Some(Doubt::Unreadable(error.to_string()));
            }
        }
        self.conclude();
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::app::Paths;
    use crate::library;
    use crate::model::Tag;
    use crate::store::Keeper;

    /// A program whose files are all below a folder.
    fn program(home: &Path, memory: &str) -> Program {
        let state = home.join("state");
        fs::create_dir_all(&state).unwrap();
        fs::write(state.join("memory.json"), memory).unwrap();
        let mut program = Program::silent();
        program.keeper = Keeper::of(&state);
        program.paths = Some(Paths {
            routines: home.into(),
            sounds: home.into(),
            state,
            cache: home.into(),
            settings: home.join("settings.yaml"),
        });
        program.recall();
        program
    }

    fn kept(program: &Program) -> Vec<Tag> {
        program.keeper.wait(Duration::from_secs(20)).unwrap();
        let state = &program.paths.as_ref().unwrap().state;
        Memory::read(state).unwrap().profile.tags()
    }

    const UNKNOWN: &str = r#"{"conditions": ["scurvy", "diabetes"]}"#;

    /// The disk is slower than the person: here another window writes.
    #[test]
    fn what_was_looked_through_holds_before_it_is_in_the_file() {
        for memory in ["{", UNKNOWN] {
            let home = tempfile::tempdir().unwrap();
            let mut program = program(home.path(), memory);
            assert!(program.doubt.is_some());
            let disk = fs::File::open(home.path().join("state")).unwrap();
            disk.lock().unwrap();
            program.turn(Tag::Cancer);
            program.turn(Tag::Fever);
            program.settle();
            program.look_again();
            assert_eq!(program.doubt, None, "{memory}");
            // Looked through again, and one mark is taken away.
            program.turn(Tag::Cancer);
            program.settle();
            program.look_again();
            let mine = program.memory.profile.tags();
            assert!(!mine.contains(&Tag::Cancer) && mine.contains(&Tag::Fever));
            assert_eq!(program.doubt, None, "{memory}");
            drop(disk);
            assert_eq!(kept(&program), mine, "{memory}");
            program.look_again();
            assert_eq!(
                (program.doubt.as_ref(), program.memory.profile.tags()),
                (None, mine)
            );
        }
    }

    #[test]
    fn what_is_not_known_here_is_known_once_another_window_has_looked_it_through() {
        let home = tempfile::tempdir().unwrap();
        let mut program = program(home.path(), UNKNOWN);
        fs::write(
            home.path().join("state/memory.json"),
            r#"{"conditions": ["cancer"]}"#,
        )
        .unwrap();
        program.look_again();
        assert_eq!(program.doubt, None);
        assert_eq!(program.memory.profile.tags(), [Tag::Cancer]);
    }

    #[test]
    fn what_was_too_much_holds_and_is_told_while_the_diary_cannot_be_read() {
        let home = tempfile::tempdir().unwrap();
        let mut program = program(home.path(), "{}");
        program.recall_body();
        assert_eq!(program.last_sessions_unknown(), None, "there is no diary");
        let now = program.time.date;
        let line = format!(
            r#"{{"at":"{now}","begun":"{now}","routine":"desk","title":"Desk","benefit":"relax-muscles","seconds":90,"strokes":5,"finished":true,"eased":[{{"technique":"petrissage","area":"shoulder-top","side":"left","to":1}}]}}"#
        );
        let diary = home.path().join("state/diary.jsonl");
        fs::write(&diary, line).unwrap();
        program.look_again();
        let known = program.body.clone();
        assert!(!known.is_silent());
        let lies_there = fs::read(&diary).unwrap();
        fs::remove_file(&diary).unwrap();
        fs::create_dir(&diary).unwrap();
        program.look_again();
        let told = program.last_sessions_unknown().unwrap();
        assert!(told.contains("diary.jsonl"), "{told}");
        assert_eq!(program.body, known, "as before");
        program.shelf.add(library::built_in());
        program.look_back_now();
        assert_eq!(
            (program.suggestion(None), program.body.clone()),
            (None, known)
        );
        fs::remove_dir(&diary).unwrap();
        fs::write(&diary, lies_there).unwrap();
        program.look_again();
        assert_eq!(program.last_sessions_unknown(), None);
    }

    #[test]
    fn a_slow_disk_is_asked_again() {
        let home = tempfile::tempdir().unwrap();
        let mut program = program(home.path(), r#"{"conditions": ["cancer"]}"#);
        program.doubt = Some(Doubt::Slow);
        program.settle();
        assert_eq!(
            program.doubt,
            Some(Doubt::Slow),
            "nobody can say that it is right"
        );
        program.turn(Tag::Fever);
        program.look_again();
        assert_eq!(program.doubt, None);
        assert_eq!(kept(&program), program.memory.profile.tags());
        program.doubt = Some(Doubt::Slow);
        fs::write(home.path().join("state/memory.json"), "{").unwrap();
        program.look_again();
        assert!(program.doubt.as_ref().unwrap().is_of_file());
    }
}
