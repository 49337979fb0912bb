//! What becomes of the session that is under way: kept in its place, and added to the diary.

use std::sync::{MutexGuard, PoisonError};

use super::Desk;
use crate::advice::due;
use crate::advice::red_flags::HOLDS_FOR_DAYS;
use crate::clock;
use crate::store::due::{self as kept, Due};
use crate::store::place::Place;
use crate::store::{Done, Memory, StoreError, Unfinished, folder};

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
        let put_off = self.put_off(&session.done);
        for error in [left, put_off].into_iter().filter_map(Result::err) {
            log::warn!("{error}");
        }
        Ok(())
    }

    /// Adds to the diary what was said of sessions.
    pub(super) fn say(&self) -> Result<(), StoreError> {
        let all = self.tray().unsaid.clone();
        if all.is_empty() {
            return Ok(());
        }
        let _lock = folder::lock(&self.folder)?;
        all.iter().try_for_each(|done| done.keep(&self.folder))?;
        self.tray().unsaid.clear();
        Ok(())
    }

    /// After a session of a minute somebody begins anew. Only for who holds the folder's lock.
    fn put_off(&self, done: &Done) -> Result<(), StoreError> {
        let Some(remind) = self.remind().clone() else {
            return Ok(());
        };
        if done.seconds < due::SESSION.as_secs() {
            return Ok(());
        }
        let mut seen = kept::seen(&self.folder);
        seen.begin(done.at);
        seen.last = seen.last.max(done.at);
        kept::keep_seen(&self.folder, seen)?;
        // After a session that made it worse the signs may come first.
        let memory = Memory::read(&self.folder).unwrap_or_default();
        let offer = match memory.red_flags_due(done.at, HOLDS_FOR_DAYS) {
            true => due::Offer::SignsFirst,
            false => due::Offer::Any,
        };
        let next = Due {
            at: done.at.saturating_add(remind.after).unwrap_or(done.at),
            words: due::words(&remind, offer),
        };
        next.keep_alone(&self.folder, due::trusted(clock::date()))
    }

    /// After a yes to a warning sign a reminder offers no session.
    pub(super) fn signs_first(&self) {
        let Some(known) = Due::read(&self.folder) else {
            return;
        };
        let words = due::SIGNS_FIRST.into();
        let kept = Due { words, ..known }.keep(&self.folder, due::trusted(clock::date()));
        kept.unwrap_or_else(|error| log::warn!("{error}"));
    }

    fn place(&self) -> MutexGuard<'_, Option<Place>> {
        self.place.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
