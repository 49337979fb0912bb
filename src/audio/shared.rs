//! What the speaker's handles, its thread and the sounding voices have in common: single values
//! that each may read at any time without waiting.

use std::sync::atomic::{
    AtomicBool, AtomicU8, AtomicU32, AtomicU64,
    Ordering::{Acquire, Relaxed, Release},
};
use std::time::{Duration, Instant};

use super::status::Status;
use super::volume::Volume;
use crate::clock;
use crate::model::Levels;

/// The speaker's settings and state. No two of its values need to fit together.
#[derive(Debug)]
pub(super) struct Shared {
    /// How loud the parts of what is heard are beside each other.
    pub(super) levels: Levels,
    percent: AtomicU8,
    muted: AtomicBool,
    status: AtomicU8,
    /// How often it was asked whether there is a device.
    asked: AtomicU32,
    /// How often it had been asked when the last answer was given.
    answered: AtomicU32,
    /// How often silence was asked for.
    silences: AtomicU32,
    /// How many sounds were played at once.
    played: AtomicU32,
    born: Instant,
    /// When the last sound asked for will have ended, in milliseconds since `born`.
    busy_until: AtomicU64,
}

impl Shared {
    pub(super) fn new(volume: Volume, muted: bool, status: Status) -> Self {
        Self {
            levels: Levels::FULL,
            percent: AtomicU8::new(volume.percent()),
            muted: AtomicBool::new(muted),
            status: AtomicU8::new(status as u8),
            asked: AtomicU32::new(0),
            answered: AtomicU32::new(0),
            silences: AtomicU32::new(0),
            played: AtomicU32::new(0),
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
        self.status.store(status as u8, Relaxed);
    }

    /// Whether it is being found out if there is a device: whoever asked has no answer yet.
    pub(super) fn looking(&self) -> bool {
        self.answered.load(Acquire) < self.asked.load(Relaxed)
    }

    /// Asks whether there is a device; returns the number of this question.
    pub(super) fn ask(&self) -> u32 {
        self.asked.fetch_add(1, Relaxed) + 1
    }

    /// The question with this number, and all before it, are answered by the status.
    pub(super) fn answer(&self, question: u32) {
        self.answered.fetch_max(question, Release);
    }

    /// Nobody will answer any more.
    pub(super) fn answer_all(&self) {
        self.answer(self.asked.load(Relaxed));
    }

    /// How often silence was asked for. What was scheduled before the last time holds no more.
    pub(super) fn silences(&self) -> u32 {
        self.silences.load(Relaxed)
    }

    /// Ends what sounds, and takes back what is to come.
    pub(super) fn silence(&self) {
        self.silences.fetch_add(1, Relaxed);
        self.busy_until.store(0, Relaxed);
    }

    /// The next number for a sound that is played at once.
    pub(super) fn next_played(&self) -> u32 {
        self.played.fetch_add(1, Relaxed)
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
