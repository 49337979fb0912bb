//! What a map shows: one stroke with what came before and what comes next, or a whole routine.

use std::time::Duration;

use super::dots::Layer;
use crate::model::{Area, Side};

/// An area and its side.
pub type Site = (Area, Side);

/// What the map shows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Scene {
    /// One stroke of a session.
    Stroke {
        /// What is worked now, or is about to be.
        now: Site,
        /// What was worked earlier, each place with the layer that its time puts it on.
        worked: Vec<(Site, Layer)>,
        /// What comes next.
        next: Option<Site>,
    },
    /// A whole routine: each place with the layer that its share of the time puts it on.
    Routine(Vec<(Site, Layer)>),
}

impl Scene {
    /// A routine, from how long each place is worked.
    #[must_use]
    pub fn routine(worked: &[(Area, Side, Duration)]) -> Self {
        let most = worked.iter().map(|(_, _, time)| *time).max();
        let most = most.unwrap_or_default();
        let layer = |time: Duration| match share(time, most) {
            Share::Most => Layer::Now,
            Share::Half => Layer::Some,
            Share::Little => Layer::Worked,
        };
        let places = worked
            .iter()
            .map(|(area, side, time)| ((*area, *side), layer(*time)));
        Self::Routine(places.collect())
    }

    /// A stroke after what was `worked` before it; `most` is how long the longest place of the
    /// session is worked in all.
    #[must_use]
    pub fn stroke(
        now: Site,
        worked: &[(Site, Duration)],
        most: Duration,
        next: Option<Site>,
    ) -> Self {
        let layer = |time: Duration| match share(time, most) {
            Share::Most => Layer::Much,
            Share::Half => Layer::Some,
            Share::Little => Layer::Worked,
        };
        let worked = worked.iter().map(|(site, time)| (*site, layer(*time)));
        Self::Stroke {
            now,
            worked: worked.collect(),
            next,
        }
    }

    /// What is worked now; none for a whole routine.
    #[must_use]
    pub const fn now(&self) -> Option<Site> {
        match self {
            Self::Stroke { now, .. } => Some(*now),
            Self::Routine(_) => None,
        }
    }
}

/// How long a place is worked, beside the one that is worked longest.
enum Share {
    /// At least two thirds as long.
    Most,
    /// At least a third.
    Half,
    /// Less.
    Little,
}

fn share(time: Duration, most: Duration) -> Share {
    match () {
        () if time * 3 >= most * 2 => Share::Most,
        () if time * 3 >= most => Share::Half,
        () => Share::Little,
    }
}
