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
        /// What was worked earlier.
        worked: Vec<Site>,
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
        // Two thirds as long as the longest, a third, or less.
        let share = |time: Duration| match () {
            () if time * 3 >= most * 2 => Layer::Now,
            () if time * 3 >= most => Layer::Some,
            () => Layer::Worked,
        };
        let places = worked
            .iter()
            .map(|(area, side, time)| ((*area, *side), share(*time)));
        Self::Routine(places.collect())
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
