//! All routines at hand, in the order of the list.

use std::collections::HashSet;
use std::time::Duration;

use super::{Entry, Origin};
use crate::model::Benefit;

/// All routines at hand. A routine of the user's replaces the built-in one with its id.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    entries: Vec<Entry>,
}

impl Shelf {
    /// Puts entries on the shelf, in place of the built-in ones that they replace.
    pub fn add(&mut self, entries: impl IntoIterator<Item = Entry>) {
        let mut new: Vec<Entry> = entries.into_iter().collect();
        let own = new.iter().filter(|entry| entry.origin != Origin::BuiltIn);
        let own: HashSet<String> = own.map(|entry| entry.id.clone()).collect();
        let covered = |old: &mut Entry| old.origin == Origin::BuiltIn && own.contains(&old.id);
        let gone: HashSet<String> = self
            .entries
            .extract_if(.., covered)
            .map(|old| old.id)
            .collect();
        for entry in &mut new {
            entry.shadows = gone.contains(&entry.id);
        }
        self.entries.append(&mut new);
        self.entries.sort_by(|a, b| key(a).cmp(&key(b)));
    }

    /// Every entry: the playable ones by benefit, time and title, then the others.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The routines for one benefit, shortest first, up to this length.
    pub fn of(&self, benefit: Benefit, most: Option<Duration>) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| {
            entry.listing.as_ref().is_some_and(|listing| {
                listing.benefit == benefit && most.is_none_or(|most| listing.total <= most)
            })
        })
    }

    /// The files that cannot be played.
    pub fn broken(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.listing.is_none())
    }

    /// The entry with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }
}

fn key(entry: &Entry) -> impl Ord + '_ {
    let listing = entry.listing.as_ref();
    let shown = listing.map(|listing| (listing.benefit, listing.total, &listing.title));
    (shown.is_none(), shown, &entry.id)
}
