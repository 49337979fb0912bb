//! What becomes of the session that is under way: kept in its place, and added to the diary.

use std::sync::{MutexGuard, PoisonError};

use super::Desk;
use crate::clock;
use crate::store::place::Place;
use crate::store::{StoreError, Unfinished, folder};

impl Desk {
    pub(super) fn renew(&self, session: &Unfinished) -> Result<(), StoreError> {
        let mut place = self.place();
        // Nobody else writes in its place, so that for this nobody is waited for. A first one is
        // found without the lock too: somebody may hold it who does not come to an end.
        let lock = place.is_none().then(|| folder::lock(&self.folder));
        let alone = matches!(lock, Some(Ok(_)));
        session.keep(&self.folder, &mut place, alone)
    }

    pub(super) fn close(&self, session: Unfinished) -> Result<(), StoreError> {
        // First where that needs nobody's leave: the program may be about to end.
        let mut place = self.place();
        let kept = session.keep(&self.folder, &mut place, false);
        drop(place);
        let added = self.add(&session);
        let mut place = self.place();
        if added.is_ok() {
            place.take().into_iter().for_each(Place::leave);
            // It no longer matters how far it had come.
            self.tray().behind = None;
        } else {
            // For the next start, as well as can be.
            let _ = kept.inspect_err(|error| log::warn!("{error}"));
            place.take();
            self.tray().unadded.push(session);
        }
        added.inspect_err(|error| log::warn!("{error}"))
    }

    pub(super) fn add(&self, session: &Unfinished) -> Result<(), StoreError> {
        let _lock = folder::lock(&self.folder)?;
        session.done.keep(&self.folder)?;
        // What was done is kept: that nobody can go on with it is no reason to say otherwise.
        let left = session.leave(&self.folder, clock::date());
        left.or_else(|error| {
            log::warn!("{error}");
            Ok(())
        })
    }

    fn place(&self) -> MutexGuard<'_, Option<Place>> {
        self.place.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
