//! Notices that the program was not running: a suspended laptop, SIGSTOP, a stall.
//!
//! The loop says how long it is going to wait. If it wakes much later than that, by a clock that
//! runs on while the machine sleeps, the program was away. The session is then held where it was;
//! it does not catch up.

use std::time::{Duration, Instant};

use crate::clock;

/// Waking later than this after the deadline means that the program was away.
const LATE: Duration = Duration::from_secs(2);

/// What went by since the clocks were last read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passed {
    /// This much real time.
    Awake(Duration),
    /// The program was away for about this long.
    Away(Duration),
}

/// Two clocks, read together.
#[derive(Debug, Clone, Copy)]
pub struct Watch {
    looked: Instant,
    looked_through_sleep: Duration,
    expected: Duration,
}

impl Watch {
    /// When the clocks were last read.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.looked
    }

    /// Says how soon after the last reading the next one is due.
    pub fn expect_within(&mut self, wait: Duration) {
        self.expected = wait;
    }

    /// Reads both clocks, and returns what went by since they were last read.
    pub fn look(&mut self) -> Passed {
        let (now, through_sleep) = (clock::now(), clock::through_sleep());
        let passed = passed(
            now.saturating_duration_since(self.looked),
            through_sleep.saturating_sub(self.looked_through_sleep),
            self.expected,
        );
        (self.looked, self.looked_through_sleep) = (now, through_sleep);
        passed
    }
}

impl Default for Watch {
    /// Starts now.
    fn default() -> Self {
        Self {
            looked: clock::now(),
            looked_through_sleep: clock::through_sleep(),
            expected: Duration::ZERO,
        }
    }
}

fn passed(awake: Duration, in_all: Duration, expected: Duration) -> Passed {
    let late = in_all.saturating_sub(expected);
    if late > LATE {
        Passed::Away(late)
    } else {
        Passed::Awake(awake)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn a_little_late_is_not_away() {
        assert_eq!(
            passed(ms(1_900), ms(1_900), ms(0)),
            Passed::Awake(ms(1_900))
        );
        assert_eq!(
            passed(ms(9_000), ms(9_000), ms(8_000)),
            Passed::Awake(ms(9_000))
        );
    }

    #[test]
    fn stopped_or_asleep_is_away() {
        assert_eq!(
            passed(ms(20_400), ms(20_400), ms(400)),
            Passed::Away(ms(20_000))
        );
        // In suspend the first clock stands still.
        assert_eq!(
            passed(ms(500), ms(3_600_500), ms(500)),
            Passed::Away(ms(3_600_000))
        );
    }
}
