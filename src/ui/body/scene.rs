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
    /// A stroke that is held, by a pause or a stop: the body is an outline, what is lit is faint, and
    /// no hand is seen.
    Held {
        /// What is worked once it goes on.
        now: Site,
        /// What was worked earlier.
        worked: Vec<(Site, Layer)>,
    },
    /// A whole routine, or all that a session did: each place with the layer that its share of the
    /// time puts it on.
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
            Share::None => Layer::Mass,
        };
        let places = worked
            .iter()
            .map(|(area, side, time)| ((*area, *side), layer(*time)));
        Self::Routine(places.collect())
    }

    /// A stroke. `worked` is how long each place of the session was worked before it: those of no
    /// time yet are not lit, but the view is chosen so that it can stay when they come. `most` is
    /// how long the longest place of the session is worked in all.
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
            Share::None => Layer::Mass,
        };
        let worked = worked.iter().map(|(site, time)| (*site, layer(*time)));
        Self::Stroke {
            now,
            worked: worked.collect(),
            next,
        }
    }

    /// The same while it is held.
    #[must_use]
    pub fn held(self) -> Self {
        match self {
            Self::Stroke {
                now,
                mut worked,
                next,
            } => {
                // The view stays, and what comes next belongs to it.
                worked.extend(next.map(|site| (site, Layer::Mass)));
                Self::Held { now, worked }
            }
            other => other,
        }
    }

    /// What is worked now; none for a whole routine.
    #[must_use]
    pub const fn now(&self) -> Option<Site> {
        match self {
            Self::Stroke { now, .. } | Self::Held { now, .. } => Some(*now),
            Self::Routine(_) => None,
        }
    }

    /// What a hand is seen on.
    pub(super) const fn touched(&self) -> Option<Site> {
        match self {
            Self::Stroke { now, .. } => Some(*now),
            Self::Held { .. } | Self::Routine(_) => None,
        }
    }

    /// What comes next, unless it is the same place.
    pub(super) fn next(&self) -> Option<Site> {
        match self {
            Self::Stroke { now, next, .. } => next.filter(|next| next != now),
            Self::Held { .. } | Self::Routine(_) => None,
        }
    }

    /// Whether it is held.
    pub(super) const fn is_held(&self) -> bool {
        matches!(self, Self::Held { .. })
    }

    /// What is lit, and how.
    pub(super) fn lit(&self) -> Vec<(Site, Layer)> {
        let (places, now) = match self {
            Self::Stroke { now, worked, .. } => (worked, Some((*now, Layer::Now))),
            Self::Held { now, worked } => (worked, Some((*now, Layer::Some))),
            Self::Routine(places) => (places, None),
        };
        let faint = |layer: Layer| match self {
            Self::Held { .. } => Layer::Worked,
            _ => layer,
        };
        let places = places.iter().filter(|(_, layer)| *layer != Layer::Mass);
        let places = places.map(|(site, layer)| (*site, faint(*layer)));
        let next = self.next().map(|site| (site, Layer::Next));
        places.chain(next).chain(now).collect()
    }

    /// Every area that belongs to it, lit or not.
    pub(super) fn areas(&self) -> Vec<Area> {
        let (places, next) = match self {
            Self::Stroke { worked, next, .. } => (worked, *next),
            Self::Held { worked, .. } | Self::Routine(worked) => (worked, None),
        };
        let places = places.iter().map(|(site, _)| site.0);
        let more = self.now().into_iter().chain(next).map(|site| site.0);
        places.chain(more).collect()
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
    /// Not at all.
    None,
}

fn share(time: Duration, most: Duration) -> Share {
    match () {
        () if time.is_zero() => Share::None,
        () if time * 3 >= most * 2 => Share::Most,
        () if time * 3 >= most => Share::Half,
        () => Share::Little,
    }
}
