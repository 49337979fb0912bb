//! What was done before, and what that makes of now: the diary, read off the loop, and the routine
//! that is suggested.

mod care;
mod felt;

use std::fmt;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::Duration;

pub use care::care;
pub use felt::felt;

use super::Program;
use super::program::after_the_picture;
use crate::advice::suggest::{self, Candidate, Suggestion};
use crate::advice::{Fit, Past};
use crate::library::{Entry, Listing};
use crate::model::Tag;
use crate::store::{Diary, Done, StoreError};
use crate::ui::screens::home::ForNow;
use crate::zone;

/// The diary that was read, or none where it is as it was; and why it cannot be read.
type Read = Result<Option<Diary>, StoreError>;

/// What is known of the sessions before.
#[derive(Debug, Default)]
pub struct LookBack {
    /// The diary, or none where it is as it was.
    reading: Option<Receiver<Read>>,
    diary: Option<Diary>,
    /// How often the diary was another one than before, or could not be read.
    times_read: usize,
    /// Why it cannot be read.
    pub(super) failure: Option<String>,
    suggested: Option<Suggestion>,
    /// The last routine, unless it was done today or left it worse not long ago.
    last: Option<String>,
    /// What the suggestion was made from: so many routines, and what applied.
    made_from: Option<(usize, Vec<Tag>)>,
}

impl Program {
    /// Begins to read the diary; what is known of it holds until that is done.
    pub fn look_back(&mut self) {
        let Some(paths) = &self.paths else {
            self.look_back_on(Diary::default());
            return;
        };
        let folder = paths.state.clone();
        let known = self.before.diary.as_ref().and_then(|diary| diary.stamp);
        let (sender, receiver) = channel();
        let read = move || {
            after_the_picture();
            drop(sender.send(Diary::read_anew(&folder, known)));
        };
        match std::thread::Builder::new().name("diary".into()).spawn(read) {
            Ok(_) => self.before.reading = Some(receiver),
            Err(why) => {
                self.cannot_look_back(&why);
            }
        }
    }

    /// Reads the diary and waits for it: for commands that show no screen before.
    pub fn look_back_now(&mut self) {
        let read = self.paths.as_ref().map(|paths| Diary::read(&paths.state));
        match read.unwrap_or_else(|| Ok(Diary::default())) {
            Ok(diary) => self.look_back_on(diary),
            Err(why) => self.cannot_look_back(&why),
        }
    }

    /// The diary cannot be read: what was known of it holds, and nothing is suggested.
    pub(super) fn cannot_look_back(&mut self, why: &impl fmt::Display) {
        log::warn!("{why}");
        self.before.reading = None;
        self.before.failure = Some(why.to_string());
        // As it was before, it is read again once it can be.
        self.before.diary.get_or_insert_default().stamp = None;
        self.before.times_read += 1;
        self.before.made_from = None;
    }

    fn look_back_on(&mut self, diary: Diary) {
        self.before.reading = None;
        let now = self.time.date;
        let lately = diary.sessions.iter().filter(|done| done.past().counts(now));
        self.recent = lately.cloned().collect();
        self.conclude();
        self.before.diary = Some(diary);
        self.before.times_read += 1;
        self.before.failure = None;
        self.before.made_from = None;
    }

    /// Takes what was read, and suggests anew where something has changed; answers whether there is
    /// something new to see.
    pub fn take_what_was_done(&mut self) -> bool {
        let read = self.before.reading.as_ref().map(Receiver::try_recv);
        match read {
            Some(Ok(Ok(Some(diary)))) => self.look_back_on(diary),
            Some(Ok(Err(why))) => self.cannot_look_back(&why),
            Some(Ok(Ok(None))) => {
                self.before.reading = None;
                // A day may have passed.
                self.before.made_from = None;
            }
            Some(Err(TryRecvError::Disconnected)) => self.cannot_look_back(&StoreError::Broken),
            Some(Err(TryRecvError::Empty)) | None => {}
        }
        // Half a shelf would suggest something else a moment later.
        if self.before.diary.is_none() || (self.is_reading() && !self.is_reading_long()) {
            return false;
        }
        let from = (self.shelf.entries().len(), self.memory.profile.tags());
        if self.before.made_from.as_ref() == Some(&from) {
            return false;
        }
        self.before.suggested = self.suggestion(None);
        self.before.last = self.last_before_today();
        self.before.made_from = Some(from);
        true
    }

    /// Whether there is more to come.
    #[must_use]
    pub fn is_looking_back(&self) -> bool {
        self.before.reading.is_some() || self.before.made_from.is_none()
    }

    /// What is suggested, as far as it is known.
    #[must_use]
    pub fn for_now(&self) -> ForNow<'_> {
        match (&self.before.suggested, &self.before.made_from) {
            (_, None) => ForNow::Pending,
            (None, Some(_)) => ForNow::Nothing,
            (Some(Suggestion { id, why }), Some(_)) => ForNow::Is { id, why },
        }
    }

    /// The id of the last routine, unless it was done today, it was worse after it not long ago, or
    /// what was done cannot be read.
    #[must_use]
    pub fn last(&self) -> Option<&str> {
        self.before.last.as_deref()
    }

    /// The sessions that were done, the first one first; none while they are not known.
    #[must_use]
    pub fn done(&self) -> Option<&[Done]> {
        Some(&self.before.diary.as_ref()?.sessions)
    }

    /// What of the diary cannot be read, or that all of it cannot; nothing while it is well.
    #[must_use]
    pub fn not_read(&self) -> Option<String> {
        let unread = || self.before.diary.as_ref()?.unread_told();
        self.before.failure.clone().or_else(unread)
    }

    /// How often the diary was another one than before, or could not be read.
    #[must_use]
    pub fn times_read(&self) -> usize {
        self.before.times_read
    }

    /// The routine to do now, in at most this long. None while it is in doubt what applies, or what
    /// was done cannot be read.
    #[must_use]
    pub fn suggestion(&self, most: Option<Duration>) -> Option<Suggestion> {
        let diary = self
            .before
            .diary
            .as_ref()
            .filter(|_| self.doubt.is_none() && self.before.failure.is_none())?;
        let mine = self.memory.profile.tags();
        let entries = self.shelf.entries().iter();
        let candidates: Vec<Candidate<'_>> = entries
            .filter_map(|entry| Some(candidate(entry, entry.listing.as_ref()?, &mine)))
            .collect();
        let past: Vec<Past<'_>> = diary.sessions.iter().map(Done::past).collect();
        let now = self.time.date.to_zoned_datetime(zone::here());
        suggest::suggest(&candidates, &past, &now, most)
    }

    /// Whether any routine is for this person, whatever was done.
    #[must_use]
    pub fn suits_any(&self) -> bool {
        let mine = self.memory.profile.tags();
        let mut listings = self
            .shelf
            .entries()
            .iter()
            .filter_map(|one| one.listing.as_ref());
        listings.any(|listing| !matches!(listing.demands.fit(&mine), Fit::NotForYou(_)))
    }

    fn last_before_today(&self) -> Option<String> {
        let now = self.time.date;
        let diary = self.before.diary.as_ref();
        let sessions = &diary.filter(|_| self.before.failure.is_none())?.sessions;
        let last = sessions
            .iter()
            .filter(|done| done.at <= now)
            .max_by_key(|done| done.at)?;
        let day = |at: jiff::Timestamp| at.to_zoned_datetime(zone::here()).date();
        let listing = self.shelf.find(&last.routine)?.listing.as_ref()?;
        let mine = self.memory.profile.tags();
        let is_barred = matches!(listing.demands.fit(&mine), Fit::NotForYou(_));
        let is_out = is_barred || self.was_worse_after(&last.routine);
        (day(last.at) != day(now) && !is_out).then(|| last.routine.clone())
    }
}

fn candidate<'e>(entry: &'e Entry, listing: &'e Listing, mine: &[Tag]) -> Candidate<'e> {
    Candidate {
        id: &entry.id,
        benefit: listing.benefit,
        total: listing.total,
        tools: &listing.tools,
        areas: listing
            .longest()
            .into_iter()
            .map(|(area, _)| area)
            .collect(),
        firm: listing.demands.firm().collect(),
        is_barred: matches!(listing.demands.fit(mine), Fit::NotForYou(_)),
    }
}

#[cfg(test)]
mod tests;
