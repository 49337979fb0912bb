//! Which moment each sample of an open stream belongs to.
//!
//! A device takes samples in bursts, ahead of the time at which they are heard. So a moment is
//! not "now, when the sample is taken" but counted in samples from the first one: what is due at
//! a moment is heard after it by one constant latency, whatever the bursts do. A stream that
//! stood still has fallen behind by as much. A burst may be taken late, never early; so that is
//! seen from the burst that came the least late of many, and corrected.
//!
//! The crystal of a sound card differs from the clock by less than a ten-thousandth. That is
//! followed and not corrected: 0.1 s at the end of twenty minutes is heard by nobody, a step is.
//!
//! Pure: it is told the time.

use std::time::{Duration, Instant};

use super::earcon::SAMPLE_RATE;

/// The bursts of so many samples are judged together: half a second.
const WINDOW: u64 = SAMPLE_RATE as u64 / 2;
/// How far ahead of time a stream is taken is known after so many windows.
const SETTLED: u32 = 2;
/// What is taken after a pause of this length begins another burst.
const PAUSE: Duration = Duration::from_micros(500);
/// Less than this, in seconds, is the bursts' own play.
const PLAY: f64 = 0.008;
/// So much, in seconds, a crystal may differ in one window: four in ten thousand.
const CRYSTAL: f64 = 0.000_2;
/// More than this at once, in seconds, is a stream that stood still.
const STOOD: f64 = 0.1;

/// Counts the samples of one stream, from its first.
#[derive(Debug)]
pub(super) struct StreamClock {
    born: Instant,
    taken: u64,
    /// Seconds by which the stream stood still, or ran slow, so far.
    shift: f64,
    last: Instant,
    /// The least that a burst of this window was late, in seconds after its own moment.
    least: f64,
    /// The same as it usually is; below zero, since bursts are taken ahead.
    usual: Option<f64>,
    /// How much more is taken ahead than at first; it may take less again.
    ahead: f64,
    windows: u32,
    /// What the last window was off.
    off_before: f64,
}

impl StreamClock {
    pub(super) fn new(now: Instant) -> Self {
        Self {
            born: now,
            taken: 0,
            shift: 0.0,
            last: now,
            least: f64::MAX,
            usual: None,
            ahead: 0.0,
            windows: 0,
            off_before: 0.0,
        }
    }

    /// The moment of the next sample, when so many are about to be taken `now`.
    pub(super) fn take(&mut self, count: usize, now: Instant) -> Instant {
        self.look(now);
        let moment = self.moment();
        let before = self.taken / WINDOW;
        self.taken += count as u64;
        if self.taken / WINDOW != before {
            self.judge();
        }
        moment
    }

    fn look(&mut self, now: Instant) {
        let pause = now.saturating_duration_since(self.last);
        self.last = now;
        if pause < PAUSE {
            return;
        }
        let late = now.saturating_duration_since(self.born).as_secs_f64() - self.stream_time();
        let usual = self.usual.unwrap_or(0.0);
        if late - usual > STOOD {
            self.shift += late - usual;
            self.least = usual;
        } else {
            self.least = self.least.min(late);
        }
    }

    /// At the end of a window: a stream that is behind twice in a row is corrected.
    fn judge(&mut self) {
        let least = std::mem::replace(&mut self.least, f64::MAX);
        if least == f64::MAX {
            return; // all in one burst
        }
        self.windows += 1;
        let Some(usual) = self.usual else {
            if self.windows >= SETTLED {
                self.usual = Some(least);
            }
            return;
        };
        let off = least - usual;
        let before = std::mem::replace(&mut self.off_before, off);
        if off.min(before) > PLAY {
            let behind = off.min(before);
            let less_ahead = behind.min(self.ahead);
            self.ahead -= less_ahead;
            self.shift += behind - less_ahead;
            self.usual = Some(usual + less_ahead);
            self.off_before = 0.0;
        } else if off.max(before) < -PLAY {
            // It takes more ahead than it did; what was taken is heard as before.
            self.ahead += usual - least;
            self.usual = Some(least);
        } else {
            self.usual = Some(usual + off.clamp(-CRYSTAL, CRYSTAL));
        }
    }

    fn stream_time(&self) -> f64 {
        self.taken as f64 / f64::from(SAMPLE_RATE) + self.shift
    }

    fn moment(&self) -> Instant {
        self.born + Duration::from_secs_f64(self.stream_time().max(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BURST: usize = 1_024;

    /// A device: the real time in seconds at which each burst is taken.
    fn moments(bursts: impl IntoIterator<Item = f64>) -> Vec<f64> {
        let born = crate::clock::now();
        let mut clock = StreamClock::new(born);
        let moment = |at: f64| {
            let now = born + Duration::from_secs_f64(at);
            let moment = clock.take(BURST / 2, now);
            clock.take(BURST / 2, now);
            moment.duration_since(born).as_secs_f64()
        };
        bursts.into_iter().map(moment).collect()
    }

    fn of(burst: usize) -> f64 {
        (burst * BURST) as f64 / f64::from(SAMPLE_RATE)
    }

    /// Three bursts are taken at once, then one whenever there is room, a little late.
    fn taken(burst: usize, play: f64) -> f64 {
        let late = play * ((burst * 7) % 10) as f64 / 10.0;
        (of(burst) - of(2)).max(0.0) + late
    }

    #[test]
    fn the_moments_follow_the_samples_and_not_the_bursts() {
        let moments = moments((0..3_000).map(|burst| taken(burst, 0.004)));
        for (burst, moment) in moments.iter().enumerate() {
            assert!((moment - of(burst)).abs() < 1e-6, "burst {burst}");
        }
    }

    #[test]
    fn a_stream_that_stood_still_is_corrected() {
        for still in [0.02, 0.5, 30.0] {
            let at = |burst| taken(burst, 0.002) + if burst > 200 { still } else { 0.0 };
            let moments = moments((0..400).map(at));
            let off = moments[399] - of(399) - still;
            assert!(off.abs() < 0.004, "{still} s: {off}");
            assert!((moments[200] - of(200)).abs() < 1e-6);
        }
    }

    #[test]
    fn a_crystal_of_another_speed_is_followed_without_a_step() {
        for speed in [0.9997, 1.0003] {
            let moments = moments((0..40_000).map(|burst| taken(burst, 0.002) * speed));
            for (burst, moment) in moments.iter().enumerate() {
                assert!((moment - of(burst)).abs() < 1e-6, "burst {burst}");
            }
        }
    }

    #[test]
    fn a_device_that_takes_more_ahead_and_less_again_is_heard_as_before() {
        let more = |burst: usize| usize::from((200..400).contains(&burst));
        let at = |burst: usize| taken(burst - 3 * more(burst), 0.002);
        let moments = moments((0..600).map(at));
        for burst in [399, 599] {
            assert!((moments[burst] - of(burst)).abs() < 1e-6, "burst {burst}");
        }
    }
}
