//! What the keeper does, one job after the other.

use jiff::Timestamp;

use super::{Answer, Desk, Job};
use crate::clock;
use crate::store::place;
use crate::store::{Change, StoreError, backgrounds, change, diary, folder, forget, left};

impl Desk {
    /// Does a job; for changes, all of these.
    pub(super) fn does(&self, job: Job, changes: Vec<Change>) -> Result<(), StoreError> {
        match job {
            Job::Begin(now) => self.begin(now),
            Job::Change(_) => self.change(changes),
            // Not worth a word on the screen: the terminal is asked again.
            Job::Background(terminal, background) => {
                backgrounds::keep(&self.folder, &terminal, background)
                    .inspect_err(|error| log::warn!("{error}"))
                    .or(Ok(()))
            }
            Job::Renew(session) => self.renew(&session),
            Job::Close(session, answer) => {
                let closed = self.close(*session);
                // It may be the end of the program. Where this fails, it stays to be told.
                let _ = closed.is_ok().then(|| self.change(Vec::new()));
                give(&answer, closed)
            }
            Job::TakeOut(done, answer) => {
                self.tray().unsaid.retain(|one| !one.is_same(&done));
                give(&answer, diary::take_out(&self.folder, &done))
            }
            Job::Add(done) => {
                let mut tray = self.tray();
                tray.unsaid.retain(|one| !one.is_same(&done));
                tray.unsaid.push(*done);
                drop(tray);
                self.say()
            }
            Job::Again(answer) => give(&answer, self.again()),
        }
    }

    /// Makes these changes after those that could not be kept.
    fn change(&self, new: Vec<Change>) -> Result<(), StoreError> {
        let changes = [self.tray().unkept.clone(), new].concat();
        if changes.is_empty() {
            return Ok(());
        }
        // Until it is certain that they are kept.
        self.tray().unkept.clone_from(&changes);
        let done = change(&self.folder, &changes, clock::date());
        if done.is_ok() {
            self.tray().unkept.clear();
            if changes
                .iter()
                .any(|change| matches!(change, Change::RedFlag(_)))
            {
                self.signs_first();
            }
        }
        done
    }

    fn begin(&self, now: Timestamp) -> Result<(), StoreError> {
        folder::tidy(&self.folder, now);
        let mended = forget::mend(&self.folder);
        let done = place::take_in(&self.folder, now);
        self.tray().untaken = done.is_err().then_some(now);
        let dropped = left::drop_old(&self.folder, now);
        done.and(mended).and(dropped)
    }

    /// Tries everything once more that could not be done.
    fn again(&self) -> Result<(), StoreError> {
        let mut tray = self.tray();
        // The answer says it.
        tray.failure = None;
        tray.told.clear();
        let (sessions, mut now) = (tray.unadded.clone(), tray.untaken);
        drop(tray);
        let added = sessions.iter().try_for_each(|session| self.add(session));
        let changed = self.change(Vec::new());
        if added.is_ok() {
            self.tray().unadded.clear();
            // What was kept of those sessions is not needed any more.
            now = now.or(sessions.last().map(|session| session.done.at));
        }
        // After the sessions of which it was said.
        let said = self.say();
        let begun = now.map_or(Ok(()), |now| self.begin(now));
        added.and(changed).and(said).and(begun)
    }
}

/// Gives the answer. It comes back if nobody waits for it any more.
fn give(answer: &Answer, done: Result<(), StoreError>) -> Result<(), StoreError> {
    answer.send(done).or_else(|unheard| unheard.0)
}
