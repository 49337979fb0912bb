//! What the speaker's handles, its thread and the sounding voices have in common: single values
//! that each may read at any time without waiting.

use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU32, AtomicU64, Ordering::Relaxed};
use std::time::{Duration, Instant};

use super::status::Status;
use super::volume::Volume;
use crate::clock;

/// What had been taken back when a sound was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// How often silence was asked for.
    pub(super) hushes: u32,
    plans: u32,
}

impl Mark {
    /// Whether what carries this mark is still wanted, as things stand.
    pub(super) fn holds(self, now: Self) -> bool {
        self == now
    }
}

/// The speaker's settings and state. No two of its values need to fit together.
#[derive(Debug)]
pub(super) struct Shared {
    percent: AtomicU8,
    muted: AtomicBool,
    status: AtomicU8,
    hushes: AtomicU32,
    plans: AtomicU32,
    born: Instant,
    /// When the last sound asked for will have ended, in milliseconds since `born`.
    busy_until: AtomicU64,
}

impl Shared {
    pub(super) fn new(volume: Volume, muted: bool, status: Status) -> Self {
        Self {
            percent: AtomicU8::new(volume.percent()),
            muted: AtomicBool::new(muted),
            status: AtomicU8::new(status.code()),
            hushes: AtomicU32::new(0),
            plans: AtomicU32::new(0),
            born: clock::now(),
            busy_until: AtomicU64::new(0),
        }
    }

    pub(super) fn volume(&self) -> Volume {
        Volume::new(self.percent.load(Relaxed)).unwrap_or_default()
    }

    pub(super) fn set_volume(&self, volume: Volume) {
        self.percent.store(volume.percent(), Relaxed);
    }

    pub(super) fn muted(&self) -> bool {
        self.muted.load(Relaxed)
    }

    pub(super) fn set_muted(&self, muted: bool) {
        self.muted.store(muted, Relaxed);
    }

    /// What to multiply samples with now.
    pub(super) fn gain(&self) -> f32 {
        if self.muted() {
            0.0
        } else {
            self.volume().gain()
        }
    }

    pub(super) fn status(&self) -> Status {
        Status::from_code(self.status.load(Relaxed))
    }

    pub(super) fn set_status(&self, status: Status) {
        self.status.store(status.code(), Relaxed);
    }

    /// How things stand: what is asked for now carries this mark.
    pub(super) fn mark(&self) -> Mark {
        Mark {
            hushes: self.hushes.load(Relaxed),
            plans: self.plans.load(Relaxed),
        }
    }

    /// Takes back what has not begun.
    pub(super) fn cancel(&self) {
        self.plans.fetch_add(1, Relaxed);
        self.busy_until.store(0, Relaxed);
    }

    /// Takes back what has not begun, and ends what sounds.
    pub(super) fn hush(&self) {
        self.hushes.fetch_add(1, Relaxed);
        self.cancel();
    }

    /// Something asked for will sound until then.
    pub(super) fn busy_until(&self, end: Instant) {
        self.busy_until.fetch_max(self.since_birth(end), Relaxed);
    }

    /// How much longer what was asked for sounds.
    pub(super) fn busy_for(&self, now: Instant) -> Duration {
        let left = self
            .busy_until
            .load(Relaxed)
            .saturating_sub(self.since_birth(now));
        Duration::from_millis(left)
    }

    fn since_birth(&self, moment: Instant) -> u64 {
        let time = moment.saturating_duration_since(self.born).as_millis();
        u64::try_from(time).unwrap_or(u64::MAX)
    }
}
