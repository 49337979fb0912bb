//! The one place that reads the time.
//!
//! Everything else takes time as an argument, so that it can be rehearsed and tested at any speed.

use std::time::{Instant, SystemTime};

/// The moment now, on a clock that never goes back. For measuring how long something takes.
#[must_use]
pub fn now() -> Instant {
    Instant::now()
}

/// The date and time of day now, as the machine has it. It may jump when the clock is set.
#[must_use]
pub fn wall() -> SystemTime {
    SystemTime::now()
}
