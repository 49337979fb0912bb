//! One line of the list.

use std::path::PathBuf;
use std::time::Duration;

use crate::advice::Demands;
use crate::engine::Timeline;
use crate::model::{Area, Benefit, Credit, Pressure, Routine, Setting, Side, Suits, Tool};
use crate::shown::is_seen;

/// A routine as the list knows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The file's name without its ending, fit for a terminal.
    pub id: String,
    /// Where it was found.
    pub origin: Origin,
    /// Whether it is the user's own and replaces a built-in one.
    pub shadows: bool,
    /// What the list shows; `None` for a file that cannot be played.
    pub listing: Option<Listing>,
    /// How many problems its file has.
    pub problems: usize,
    /// Why it cannot be played, if not for what stands in it.
    pub reason: Option<String>,
}

/// Where a routine was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// In the binary.
    BuiltIn,
    /// In a file of the user's.
    Own(PathBuf),
}

/// What the list shows of a routine that can be played.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Listing {
    /// The name in the list.
    pub title: String,
    /// What it is for.
    pub benefit: Benefit,
    /// Where it is done.
    pub setting: Setting,
    /// What it is made for.
    pub suits: Vec<Suits>,
    /// Who made it.
    pub credit: Credit,
    /// The tools to have ready, besides one's hands.
    pub tools: Vec<Tool>,
    /// How long it takes in all.
    pub total: Duration,
    /// How many strokes are played.
    pub strokes: usize,
    /// How long each area is worked on each side.
    pub worked: Vec<(Area, Side, Duration)>,
    /// How long each area is worked in all; two sides at once count once.
    pub time_on: Vec<(Area, Duration)>,
    /// What is worked, how hard and for how long, in order.
    pub parts: Vec<(Area, Pressure, Duration)>,
    /// What it asks of a body.
    pub demands: Demands,
}

impl Listing {
    /// How long these areas are worked in all.
    #[must_use]
    pub fn seconds_on(&self, areas: &[Area]) -> Duration {
        let on = self.time_on.iter().filter(|(area, _)| areas.contains(area));
        on.map(|(_, time)| *time).sum()
    }

    /// The areas that are worked, the longest first, with how long.
    #[must_use]
    pub fn longest(&self) -> Vec<(Area, Duration)> {
        let mut all = self.time_on.clone();
        all.sort_by_key(|(_, time)| std::cmp::Reverse(*time));
        all
    }

    /// Whether people nearby would hardly notice it: seated, with nothing but the hands, nothing
    /// tapped.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.tools.is_empty() && self.demands.is_quiet()
    }
}

impl Entry {
    /// The title, or the id of a file that could not be read or whose title cannot be seen.
    #[must_use]
    pub fn title(&self) -> &str {
        let title = self.listing.as_ref().map(|listing| &listing.title);
        title
            .filter(|title| title.contains(is_seen))
            .unwrap_or(&self.id)
    }
}

/// The entry for what was read: a routine, or the number of its problems.
pub(super) fn of(id: &str, origin: Origin, read: Result<Routine, usize>) -> Entry {
    let problems = read.as_ref().err().copied().unwrap_or_default();
    let listing = read.ok().map(|routine| {
        let timeline = Timeline::of(&routine);
        Listing {
            tools: timeline.tools(),
            total: timeline.total,
            strokes: timeline.strokes.len(),
            worked: timeline.worked(),
            time_on: timeline.time_on(),
            parts: timeline.parts(),
            demands: Demands::of(&routine),
            suits: routine.suits,
            credit: routine.credit,
            title: routine.title,
            benefit: routine.benefit,
            setting: routine.setting,
        }
    });
    Entry {
        id: id.to_owned(),
        origin,
        shadows: false,
        listing,
        problems,
        reason: None,
    }
}

/// The entry for a built-in routine of which this is known.
pub(super) fn known(id: &str, listing: Listing) -> Entry {
    Entry {
        id: id.to_owned(),
        origin: Origin::BuiltIn,
        shadows: false,
        listing: Some(listing),
        problems: 0,
        reason: None,
    }
}

/// The entry for something of the user's that was not read, and why.
pub(super) fn unread(id: String, path: PathBuf, reason: String) -> Entry {
    Entry {
        id,
        origin: Origin::Own(path),
        shadows: false,
        listing: None,
        problems: 1,
        reason: Some(reason),
    }
}
