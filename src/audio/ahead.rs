//! Whether a device takes sound faster than time passes, as ALSA's `null` does: it plays nothing,
//! and would keep a whole core busy.

use std::time::{Duration, Instant};

use super::earcon::SAMPLE_RATE;
use crate::clock;

/// A device may take this much ahead, into its buffers; one that takes more plays nothing.
pub(super) const AHEAD_MAX: Duration = Duration::from_millis(2_500);
/// The count begins anew after this long, so that a crystal which runs fast adds nothing up.
const WINDOW: Duration = Duration::from_secs(10);

/// How long it is held up for each further step.
const BRAKE: Duration = Duration::from_millis(100);

/// How far ahead of time a device takes its samples.
#[derive(Debug)]
pub(super) struct Ahead {
    since: Instant,
    taken: u64,
}

impl Ahead {
    pub(super) fn new(now: Instant) -> Self {
        Self {
            since: now,
            taken: 0,
        }
    }

    /// So many samples more were taken until now; returns how far ahead of time that is.
    pub(super) fn take(&mut self, samples: u64, now: Instant) -> Duration {
        self.taken += samples;
        let passed = now.saturating_duration_since(self.since);
        let taken = Duration::from_secs_f64(self.taken as f64 / f64::from(SAMPLE_RATE));
        if passed > WINDOW {
            *self = Self::new(now);
        }
        taken.saturating_sub(passed)
    }

    /// The same, for the thread that gives the samples: holds it up for what is too far ahead, until
    /// the worker has seen it and closes the device.
    pub(super) fn brake(&mut self, samples: u64, now: Instant) {
        if self.take(samples, now) > AHEAD_MAX + BRAKE {
            clock::wait(BRAKE);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_with_large_buffers_is_one_and_an_endless_sink_is_none() {
        let start = clock::now();
        let at = |seconds: f64| start + Duration::from_secs_f64(seconds);
        // Two seconds at once, then as time passes, by a crystal that is a little fast.
        let mut ahead = Ahead::new(start);
        let mut most = ahead.take(96_000, at(0.01));
        for second in 1..50_000 {
            most = most.max(ahead.take(48_005, at(f64::from(second))));
        }
        assert!(most < AHEAD_MAX, "{most:?}");
        let mut ahead = Ahead::new(start);
        let seen = (1..100).find(|n| ahead.take(48_000, at(f64::from(*n) * 0.1)) > AHEAD_MAX);
        assert_eq!(seen, Some(3));
    }
}
