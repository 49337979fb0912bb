//! One change of the memory. It says what somebody did and when, not what all of the memory is, so that
//! it can be made to whatever the memory is by then: two windows never undo each other's changes, and
//! one that is kept late undoes no newer answer.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::Timestamp;

use super::memory::{self, Memory};
use super::{StoreError, aside, folder};
use crate::advice::past::LOOKS_BACK;
use crate::model::{Tag, VoiceMode};

/// One change of the memory. To make it twice is to make it once.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// The notice was read.
    NoticeRead(Timestamp),
    /// The warning signs were answered with no to all of them.
    NoRedFlags(Timestamp),
    /// A warning sign was answered with yes, which voids an older no.
    RedFlag(Timestamp),
    /// Somebody has looked at the warning sign with this id.
    LookedAt(&'static str, Timestamp),
    /// This applies to the person, from now on.
    Add(Tag, Timestamp),
    /// This applies no more.
    Remove(Tag, Timestamp),
    /// These words, which this version does not know, apply no more.
    Forget(Vec<String>),
    /// What applied was looked through at this time: what this memory says applies, and what was
    /// taken away in it does not. What another window marked meanwhile applies too. A file that
    /// cannot be read is put aside.
    Anew(Box<Memory>, Timestamp),
    /// What the body has said of this spot until now counts no more.
    AskBack(String, Timestamp),
    /// It was not asked back after all, or last at this time.
    NotBack(String, Option<Timestamp>),
    /// Who should not do a routine was read: these.
    ReadWhoNot(Vec<String>, Timestamp),
    /// How loud, in percent.
    Volume(u8),
    /// How much the coach says.
    Voice(VoiceMode),
    /// Whether sound is off.
    Muted(bool),
}

impl Memory {
    /// Makes a change, unless what it is about was answered again since. What is dated after `now`
    /// is of a clock that was set back, and is no newer answer.
    pub fn change(&mut self, change: &Change, now: Timestamp) {
        match change {
            Change::NoticeRead(at) => {
                self.set_anew("notice_read");
                self.notice_read = Some(*at);
            }
            Change::NoRedFlags(at) => self.answer(Some(*at), *at, now),
            Change::RedFlag(at) => self.answer(None, *at, now),
            Change::LookedAt(id, at) => {
                self.set_anew_in_part("looked_at");
                if !is_newer(self.looked_at.get(*id), *at, now) {
                    self.looked_at.insert((*id).to_owned(), *at);
                }
            }
            Change::Add(tag, at) => {
                if self.turns(*tag, *at, now) {
                    self.profile.add(*tag, *at);
                }
            }
            Change::Remove(tag, at) => {
                if self.turns(*tag, *at, now) {
                    self.profile.remove(*tag);
                }
            }
            Change::Forget(words) => self.profile.forget(words),
            Change::Anew(mine, at) => self.join(mine, *at, now),
            Change::AskBack(spot, at) => {
                self.set_anew_in_part("asked_back");
                keep_for_a_while(&mut self.asked_back, [spot.clone()], *at, now);
            }
            Change::NotBack(spot, before) => {
                self.asked_back.remove(spot);
                if let Some(before) = before {
                    self.change(&Change::AskBack(spot.clone(), *before), now);
                }
            }
            Change::ReadWhoNot(these, at) => self.keep_read(these, *at, now),
            Change::Volume(percent) => {
                self.set_anew("volume");
                self.volume = Some(*percent);
            }
            Change::Voice(voice) => {
                self.set_anew("voice");
                self.voice = Some(*voice);
            }
            Change::Muted(muted) => {
                self.set_anew("muted");
                self.muted = *muted;
            }
        }
    }

    /// Takes who should not do a routine, as it was read.
    fn keep_read(&mut self, these: &[String], at: Timestamp, now: Timestamp) {
        self.set_anew_in_part("read_who_not");
        keep_for_a_while(&mut self.read_who_not, these.iter().cloned(), at, now);
    }

    /// Takes an answer to the warning signs: when all were answered with no, or none for a yes.
    fn answer(&mut self, no: Option<Timestamp>, at: Timestamp, now: Timestamp) {
        let known = [self.no_red_flags, self.red_flag];
        if known
            .iter()
            .flatten()
            .any(|known| is_newer(Some(known), at, now))
        {
            return;
        }
        self.set_anew("no_red_flags");
        self.no_red_flags = no;
        if no.is_none() {
            self.set_anew("red_flag");
            self.red_flag = Some(at);
        }
    }

    /// Whether a mark is set or taken away by what was said of it then.
    fn turns(&mut self, tag: Tag, at: Timestamp, now: Timestamp) -> bool {
        if is_newer(self.turned.get(tag.id()), at, now) {
            return false;
        }
        self.set_anew_in_part("turned");
        self.turned.insert(tag.id().to_owned(), at);
        true
    }

    /// Takes over what was looked through in another memory.
    fn join(&mut self, mine: &Memory, at: Timestamp, now: Timestamp) {
        let tags = mine.profile.tags();
        for mark in mine.profile.marks() {
            if self.turns(mark.tag, at, now) {
                self.profile.add(mark.tag, mark.since.unwrap_or(at));
            }
        }
        let is_gone = |tag: &Tag| !tags.contains(tag);
        for tag in Tag::ALL.iter().copied().filter(is_gone) {
            if let Some(removed) = mine.turned.get(tag.id()) {
                self.change(&Change::Remove(tag, *removed), now);
            }
        }
        if let Some(yes) = mine.red_flag {
            self.change(&Change::RedFlag(yes), now);
        }
        if let Some(no) = mine.no_red_flags {
            self.change(&Change::NoRedFlags(no), now);
        }
    }
}

/// Keeps these with their date; what is older than the diary says anything says nothing any more.
fn keep_for_a_while(
    dates: &mut BTreeMap<String, Timestamp>,
    these: impl IntoIterator<Item = String>,
    at: Timestamp,
    now: Timestamp,
) {
    dates.retain(|_, at| now.duration_since(*at) <= LOOKS_BACK);
    dates.extend(these.into_iter().map(|one| (one, at)));
}

/// Whether what is known is newer than what was said at `at`.
fn is_newer(known: Option<&Timestamp>, at: Timestamp, now: Timestamp) -> bool {
    known.is_some_and(|known| (at..=now).contains(known) && *known != at)
}

/// Makes changes to the memory in a folder as it is by `now`, all in one.
///
/// # Errors
/// When the file cannot be read, or not written. It is then as it was.
pub fn change(folder: &Path, changes: &[Change], now: Timestamp) -> Result<(), StoreError> {
    let _lock = folder::lock(folder)?;
    let anew = changes.iter().find_map(|change| match change {
        Change::Anew(anew, at) => Some((anew, *at)),
        _ => None,
    });
    let (mut memory, aside) = match (Memory::read(folder), anew) {
        (Err(_), Some((anew, at))) => {
            let aside = aside::put_aside(&memory::file(folder), at)?;
            ((**anew).clone(), Some(aside))
        }
        (read, _) => (read?, None),
    };
    changes.iter().for_each(|change| memory.change(change, now));
    let written = memory.write(folder);
    if let Some(aside) = aside.filter(|_| written.is_err()) {
        // Without a file nothing would apply to anybody.
        aside.take_back();
    }
    written
}

#[cfg(test)]
#[path = "change_tests.rs"]
mod tests;
