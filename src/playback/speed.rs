//! How fast a session's time runs beside real time.

use std::str::FromStr;
use std::time::Duration;

/// How many times as fast the time runs, 1 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Speed(u32);

/// The steps of a rehearsal.
const STEPS: [u32; 5] = [1, 2, 5, 10, 30];

/// A speed outside 1 to 100, or no number at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a speed is a whole number from 1 to 100")]
pub struct BadSpeed;

impl Speed {
    /// As fast as real time.
    pub const USUAL: Self = Self(1);

    /// The session time that goes by in a real time.
    #[must_use]
    pub fn session_time(self, real: Duration) -> Duration {
        real.saturating_mul(self.0)
    }

    /// The real time that a session time takes, rounded up so that nobody wakes too early.
    #[must_use]
    pub fn real_time(self, session: Duration) -> Duration {
        let nanos = session.as_nanos().div_ceil(u128::from(self.0));
        Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX))
    }

    /// The next of the steps that a rehearsal is sped up by; the fastest stays.
    #[must_use]
    pub fn faster(self) -> Self {
        let faster = STEPS.into_iter().find(|step| *step > self.0);
        faster.map_or(self, Self)
    }

    /// The step before; the slowest stays.
    #[must_use]
    pub fn slower(self) -> Self {
        let slower = STEPS.into_iter().rev().find(|step| *step < self.0);
        slower.map_or(self, Self)
    }

    /// How many times as fast.
    #[must_use]
    pub const fn times(self) -> u32 {
        self.0
    }
}

impl FromStr for Speed {
    type Err = BadSpeed;

    fn from_str(text: &str) -> Result<Self, BadSpeed> {
        match text.parse() {
            Ok(times @ 1..=100) => Ok(Self(times)),
            _ => Err(BadSpeed),
        }
    }
}

impl std::fmt::Display for Speed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rehearsal_goes_faster_and_slower_in_steps() {
        let mut speed = Speed::USUAL;
        let mut up = vec![speed.times()];
        while speed.faster() != speed {
            speed = speed.faster();
            up.push(speed.times());
        }
        assert_eq!(up, STEPS);
        assert_eq!(speed.slower().times(), 10);
        assert_eq!(Speed(60).faster().times(), 60);
        assert_eq!(Speed(60).slower().times(), 30);
        assert_eq!(Speed::USUAL.slower(), Speed::USUAL);
        assert_eq!(Speed(60).to_string(), "60");
    }
}
