//! Who writes what is remembered: a thread, so that nobody waits for a disk. It takes one thing
//! after the other and is gone when there is nothing more to do.

mod jobs;
mod session;
mod tray;

use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;

use tray::Tray;

use super::place::Place;
use super::{Change, Done, StoreError, Unfinished};
use crate::model::{Background, Remind};

/// Keeps what is to be remembered. Clones are one. The usual one keeps nothing: there is no folder.
#[derive(Debug, Clone, Default)]
pub struct Keeper(Option<Arc<Desk>>);

#[derive(Debug)]
struct Desk {
    folder: PathBuf,
    tray: Mutex<Tray>,
    /// The place of the session that is under way.
    place: Mutex<Option<Place>>,
    /// Whoever wants to be reminded of a pause, and when.
    remind: Mutex<Option<Remind>>,
}

type Answer = Sender<Result<(), StoreError>>;

#[derive(Debug, Clone)]
enum Job {
    /// Tidy the folder, and take in what killed programs left.
    Begin(Timestamp),
    /// Change the memory.
    Change(Change),
    /// Keep the background of a terminal.
    Background(String, Background),
    /// Keep how far the session has come.
    Renew(Box<Unfinished>),
    /// Add the session to the diary, and answer whether that is done.
    Close(Box<Unfinished>, Answer),
    /// Take a session out of the diary, and answer whether that is done.
    TakeOut(Box<Done>, Answer),
    /// Add what was said of a session.
    Add(Box<Done>),
    /// Try once more what could not be kept, and answer whether all is.
    Again(Answer),
}

impl Keeper {
    /// Keeps things in a folder.
    #[must_use]
    pub fn of(folder: &Path) -> Self {
        Self(Some(Arc::new(Desk {
            folder: folder.to_owned(),
            tray: Mutex::default(),
            place: Mutex::default(),
            remind: Mutex::default(),
        })))
    }

    /// Lets the end of a session put off the next reminder, for somebody who wants any.
    pub fn remind(&self, remind: Option<Remind>) {
        if let Some(desk) = &self.0 {
            *desk.remind() = remind;
        }
    }

    /// Tidies the folder, and takes into the diary what killed programs left.
    pub fn begin(&self, now: Timestamp) {
        // Nothing is made for somebody of whom nothing is remembered.
        if self.0.as_ref().is_some_and(|desk| desk.folder.is_dir()) {
            self.give(Job::Begin(now));
        }
    }

    /// Changes the memory.
    pub fn change(&self, change: Change) {
        self.give(Job::Change(change));
    }

    /// Keeps the background of a terminal, for its next first picture.
    pub fn keep_background(&self, terminal: &str, background: Background) {
        self.give(Job::Background(terminal.to_owned(), background));
    }

    /// How far the session has come that is under way; `None` where nothing was done. It is kept
    /// at once if it is `due`, and at the latest when the program ends.
    pub fn follow(&self, session: Option<Unfinished>, due: bool) {
        let Some(desk) = &self.0 else { return };
        let job = session.clone().filter(|_| due);
        desk.tray().session = session;
        if let Some(session) = job {
            self.give(Job::Renew(Box::new(session)));
        }
    }

    /// Adds the session that is under way to the diary, if there is one, and waits for that; for
    /// all else too where there is none. Returns whether one was added.
    ///
    /// # Errors
    /// When it cannot be added, or not within the limit; then it goes on.
    pub fn close(&self, limit: Duration) -> Result<bool, StoreError> {
        let Some(desk) = &self.0 else {
            return Ok(false);
        };
        let session = desk.tray().session.take();
        let Some(session) = session else {
            return self.wait(limit).map(|()| false);
        };
        self.asks(limit, |answer| Job::Close(Box::new(session), answer))?;
        Ok(true)
    }

    /// Takes a session out of the diary. The answer comes when that is done, or why it is not; none
    /// comes where nothing is kept at all.
    #[must_use]
    pub fn take_out(&self, done: &Done) -> Receiver<Result<(), StoreError>> {
        let (sender, receiver) = channel();
        self.give(Job::TakeOut(Box::new(done.clone()), sender));
        receiver
    }

    /// Adds to the diary what was said of a session that is in it.
    pub fn add(&self, done: Done) {
        self.give(Job::Add(Box::new(done)));
    }

    /// Waits until all is kept; what could not be is tried once more.
    ///
    /// # Errors
    /// When something is not kept, whether or not that was told, or not within the limit; then it
    /// goes on.
    pub fn wait(&self, limit: Duration) -> Result<(), StoreError> {
        if self.0.as_ref().is_none_or(|desk| desk.tray().is_empty()) {
            return Ok(());
        }
        self.asks(limit, Job::Again)
    }

    /// Gives a job and waits for its answer.
    fn asks(&self, limit: Duration, job: impl FnOnce(Answer) -> Job) -> Result<(), StoreError> {
        let (sender, receiver) = channel();
        self.give(job(sender));
        match receiver.recv_timeout(limit) {
            Ok(answer) => answer,
            Err(RecvTimeoutError::Timeout) => Err(StoreError::NotYet),
            Err(RecvTimeoutError::Disconnected) => Err(StoreError::Broken),
        }
    }

    /// What could not be kept since this was last asked.
    #[must_use]
    pub fn take_failure(&self) -> Option<StoreError> {
        let mut tray = self.0.as_ref()?.tray();
        tray.failure.take().or_else(|| tray.behind.take())
    }

    /// Whether something is still to be kept, or could not be and was not asked for yet.
    #[must_use]
    pub fn has_news(&self) -> bool {
        self.0.as_ref().is_some_and(|desk| {
            let tray = desk.tray();
            tray.at_work || tray.failure.is_some() || tray.behind.is_some()
        })
    }

    /// The changes that may not be in the file, in their order.
    #[must_use]
    pub fn pending(&self) -> Vec<Change> {
        let Some(desk) = &self.0 else {
            return Vec::new();
        };
        let tray = desk.tray();
        let waiting = tray.jobs.iter().filter_map(Job::change);
        tray.unkept.iter().cloned().chain(waiting).collect()
    }

    fn give(&self, job: Job) {
        let Some(desk) = &self.0 else { return };
        let mut tray = desk.tray();
        tray.put(job);
        if std::mem::replace(&mut tray.at_work, true) {
            return;
        }
        drop(tray);
        let worker = Arc::clone(desk);
        let thread = std::thread::Builder::new().name("keeper".into());
        if thread.spawn(move || worker.work()).is_err() {
            // Where there are no threads left it is better to wait than to lose it.
            desk.work();
        }
    }
}

impl Job {
    fn change(&self) -> Option<Change> {
        match self {
            Self::Change(change) => Some(change.clone()),
            _ => None,
        }
    }
}

impl Desk {
    fn tray(&self) -> MutexGuard<'_, Tray> {
        // It is whole between any two steps.
        self.tray.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn remind(&self) -> MutexGuard<'_, Option<Remind>> {
        self.remind.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does all that is to be done.
    fn work(&self) {
        loop {
            let mut tray = self.tray();
            let Some(job) = tray.jobs.front().cloned() else {
                tray.at_work = false;
                return;
            };
            // Changes that wait together are made together.
            let changes: Vec<Change> = tray.jobs.iter().map_while(Job::change).collect();
            let jobs = changes.len().max(1);
            tray.in_hand = jobs;
            drop(tray);
            let renews = matches!(job, Job::Renew(_));
            let done = caught(|| self.does(job, changes));
            let mut tray = self.tray();
            tray.in_hand = 0;
            tray.jobs.drain(..jobs);
            if let Err(failure) = done {
                tray.fail(failure, renews);
            }
        }
    }
}

/// A fault of the program in a job is that of the job alone, and is told.
fn caught<T>(job: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
    panic::catch_unwind(AssertUnwindSafe(job)).unwrap_or(Err(StoreError::Broken))
}

#[cfg(unix)]
#[cfg(test)]
mod tests;
