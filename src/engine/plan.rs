//! What a session changes about its routine: times, lead-ins, strokes left out.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// Changes to a routine for one session. A stroke is named by its index in playing order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    times: BTreeMap<usize, Duration>,
    lead_ins: BTreeMap<usize, Duration>,
    skips: BTreeSet<usize>,
}

impl Plan {
    /// Sets the working time of a stroke, per side.
    pub fn set_time(&mut self, stroke: usize, time: Duration) {
        self.times.insert(stroke, time);
    }

    /// Makes the lead-in of a stroke at least this long, for a body that comes from elsewhere.
    pub fn lengthen_lead_in(&mut self, stroke: usize, least: Duration) {
        let known = self.lead_ins.entry(stroke).or_default();
        *known = least.max(*known);
    }

    /// Leaves a stroke out.
    pub fn skip(&mut self, stroke: usize) {
        self.skips.insert(stroke);
    }

    /// The working time per side, if it was changed.
    #[must_use]
    pub fn time(&self, stroke: usize) -> Option<Duration> {
        self.times.get(&stroke).copied()
    }

    /// The least length of a stroke's lead-in.
    #[must_use]
    pub fn least_lead_in(&self, stroke: usize) -> Duration {
        self.lead_ins.get(&stroke).copied().unwrap_or_default()
    }

    /// Whether a stroke is left out.
    #[must_use]
    pub fn skips(&self, stroke: usize) -> bool {
        self.skips.contains(&stroke)
    }
}
