//! What the keeper does, one job after the other.

use std::sync::{MutexGuard, PoisonError};

use super::{Desk, Job};
use crate::store::place::{self, Place};
use crate::store::{Change, StoreError, Unfinished, backgrounds, change, folder};

impl Desk {
    pub(super) fn does(&self, job: Job, changes: &[Change]) -> Result<(), StoreError> {
        let folder = &self.folder;
        match job {
            Job::Begin(now) => {
                folder::tidy(folder, now);
                place::take_in(folder, now)
            }
            Job::Change(_) => change(folder, changes),
            Job::Background(terminal, background) => {
                let kept = backgrounds::keep(folder, &terminal, background);
                // Not worth a word on the screen: the terminal is asked again.
                kept.unwrap_or_else(|error| log::warn!("{error}"));
                Ok(())
            }
            Job::Renew(session) => self.renew(&session),
            Job::Close(session, answer) => match answer.send(self.close(&session)) {
                Ok(()) => Ok(()),
                // Nobody waits for it any more.
                Err(unheard) => unheard.0,
            },
        }
    }

    fn renew(&self, session: &Unfinished) -> Result<(), StoreError> {
        let _lock = folder::lock(&self.folder)?;
        session.keep(&self.folder, &mut self.place())
    }

    fn close(&self, session: &Unfinished) -> Result<(), StoreError> {
        let written = folder::lock(&self.folder).and_then(|_lock| session.done.keep(&self.folder));
        match written {
            Ok(()) => {
                self.place().take().into_iter().for_each(Place::leave);
                Ok(())
            }
            Err(error) => {
                log::warn!("{error}");
                // For the next start, as well as can be.
                let _ = self.renew(session);
                self.place().take();
                Err(error)
            }
        }
    }

    fn place(&self) -> MutexGuard<'_, Option<Place>> {
        self.place.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
