//! The rows of the list: headings, and under each its routines.

use super::{ForNow, GoOn, Home, View};
use crate::library::{Entry, Fitting};
use crate::model::{Area, Benefit};

/// One row.
#[derive(Debug, Clone, Copy)]
pub(super) enum Item<'v> {
    /// The name of a group, and a few words about it.
    Heading(Heading, &'v str),
    /// The session that was left, and its routine if that is there.
    GoOn(GoOn<'v>, Option<&'v Entry>),
    /// The suggested routine; none while it is not known, or nothing suits.
    ForNow(Option<&'v Entry>),
    /// A routine, or a file that needs fixing.
    Routine(&'v Entry),
}

impl Item<'_> {
    /// Whether it is the session that was left.
    pub(super) const fn goes_on(&self) -> bool {
        matches!(self, Self::GoOn(..))
    }
}

/// A group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    ForNow,
    Benefit(Benefit),
    NeedsFixing,
}

impl Heading {
    fn of(entry: &Entry) -> Self {
        let listing = entry.listing.as_ref();
        listing.map_or(Self::NeedsFixing, |listing| Self::Benefit(listing.benefit))
    }

    /// Its name.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::ForNow => "For now",
            Self::Benefit(benefit) => benefit.name(),
            Self::NeedsFixing => "Needs fixing",
        }
    }

    const fn about(self) -> &'static str {
        match self {
            Self::ForNow => "",
            Self::Benefit(benefit) => benefit.person(),
            Self::NeedsFixing => "cannot be played yet; Enter shows why",
        }
    }
}

/// All rows, what is found, and which of it fits best.
pub(super) struct Rows<'v> {
    pub(super) rows: Vec<Item<'v>>,
    /// The best of what was found for the words that were typed.
    pub(super) best: Option<&'v str>,
    /// The parts of the body that were named.
    pub(super) areas: Vec<Area>,
}

impl<'v> Rows<'v> {
    pub(super) fn of(view: &View<'v>, state: &Home) -> Self {
        let need = state.need();
        let mut rows = Vec::new();
        let mut best = None;
        if state.typed.is_empty() {
            let left = view.go_on;
            rows.extend(left.map(|left| Item::GoOn(left, view.shelf.find(left.id))));
            rows.extend(for_now(view));
            under_headings(view.shelf.entries().iter(), &mut rows);
            if view.is_new && state.chosen.is_none() && view.for_now != ForNow::Nothing {
                rows.retain(|row| !matches!(row, Item::Routine(_)));
            }
        } else {
            let found = need.find(view.shelf.entries(), &view.mine);
            best = crate::library::best(&found).map(Fitting::id);
            under_headings(found.iter().map(|one| one.entry), &mut rows);
        }
        Self {
            rows,
            best,
            areas: need.areas(),
        }
    }
}

fn for_now<'v>(view: &View<'v>) -> [Item<'v>; 2] {
    let (entry, why) = match view.for_now {
        ForNow::Pending => (None, "…"),
        ForNow::Nothing => (None, "nothing to suggest right now"),
        ForNow::Is { id, why } => (view.shelf.find(id), why),
    };
    [Item::Heading(Heading::ForNow, why), Item::ForNow(entry)]
}

fn under_headings<'v>(entries: impl Iterator<Item = &'v Entry>, rows: &mut Vec<Item<'v>>) {
    let mut group = None;
    for entry in entries {
        let heading = Heading::of(entry);
        if group.replace(heading) != Some(heading) {
            rows.push(Item::Heading(heading, heading.about()));
        }
        rows.push(Item::Routine(entry));
    }
}
