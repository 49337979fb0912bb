//! What a session changes about its routine: times, lead-ins, pressures, strokes left out.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// Changes to a routine for one session. A stroke is named by its index in playing order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The working times per side that were changed.
    pub(super) times: BTreeMap<usize, Duration>,
    /// The least lengths of lead-ins.
    pub(super) lead_ins: BTreeMap<usize, Duration>,
    /// The first stroke that is played: those before it were done in another session.
    pub(super) from: usize,
    /// The strokes that are left out.
    pub(super) skips: BTreeSet<usize>,
    /// The remarks on the time that were made.
    pub(super) said: Vec<&'static str>,
    /// The strokes that are done with half their pressure.
    pub(super) eased: BTreeSet<usize>,
}

impl Plan {
    /// Makes the lead-in of a stroke at least this long, for a body that comes from elsewhere.
    pub fn lengthen_lead_in(&mut self, stroke: usize, least: Duration) {
        let known = self.lead_ins.entry(stroke).or_default();
        *known = least.max(*known);
    }

    /// The working time per side, if it was changed.
    #[must_use]
    pub fn time(&self, stroke: usize) -> Option<Duration> {
        self.times.get(&stroke).copied()
    }

    /// Whether a stroke is done with half its pressure.
    #[must_use]
    pub fn eases(&self, stroke: usize) -> bool {
        self.eased.contains(&stroke)
    }

    /// Whether a stroke is played in this session.
    #[must_use]
    pub fn plays(&self, stroke: usize) -> bool {
        stroke >= self.from && !self.skips(stroke)
    }

    /// Whether a stroke is left out.
    #[must_use]
    pub fn skips(&self, stroke: usize) -> bool {
        self.skips.contains(&stroke)
    }
}
