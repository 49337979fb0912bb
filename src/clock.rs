//! The one place that reads the time.
//!
//! Everything else takes time as an argument, so that it can be rehearsed and tested at any speed.

#![expect(clippy::disallowed_methods, reason = "this is the place")]

use std::time::{Duration, Instant, SystemTime};

use jiff::Timestamp;

/// What both clocks say at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time {
    /// By a clock that never goes back.
    pub now: Instant,
    /// The date and time of day.
    pub date: Timestamp,
}

/// Reads both clocks.
#[must_use]
pub fn time() -> Time {
    Time {
        now: now(),
        date: date(),
    }
}

/// The moment now, on a clock that never goes back and stands still while a laptop sleeps.
/// For measuring how long something takes.
#[must_use]
pub fn now() -> Instant {
    Instant::now()
}

/// The date and time of day now, as the machine has it. It may jump when the clock is set.
#[must_use]
pub fn date() -> Timestamp {
    Timestamp::try_from(SystemTime::now()).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A day before now, as file systems date their files.
#[must_use]
pub fn a_day_ago() -> SystemTime {
    let day = Duration::from_secs(24 * 60 * 60);
    SystemTime::now()
        .checked_sub(day)
        .unwrap_or(SystemTime::UNIX_EPOCH)
}

/// A clock that never goes back and runs on while a laptop sleeps, from an arbitrary start.
/// Two readings tell whether the program was away between them.
#[must_use]
pub fn through_sleep() -> Duration {
    #[cfg(any(target_os = "linux", target_os = "android"))]
    let id = rustix::time::ClockId::Boottime;
    #[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
    let id = rustix::time::ClockId::Monotonic;
    #[cfg(unix)]
    {
        let time = rustix::time::clock_gettime(id);
        let seconds = u64::try_from(time.tv_sec).unwrap_or(0);
        Duration::new(seconds, u32::try_from(time.tv_nsec).unwrap_or(0))
    }
    #[cfg(not(unix))]
    {
        SystemTime::now()
            .duration_since(SystemTime::UNIX_EPOCH)
            .unwrap_or_default()
    }
}

/// Waits for this long.
pub fn wait(time: Duration) {
    std::thread::sleep(time);
}
