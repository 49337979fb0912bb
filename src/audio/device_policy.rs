//! When to open the device, when to close it, when to try again, and when a sound is too late.
//!
//! A pure state machine: it is told what happened and when, and answers what to do. It holds no
//! device, no thread and no clock.
//!
//! An open stream costs power even in silence, and keeps a sound card from sleeping; opening one
//! takes time. So the device is opened shortly before something is due and closed a while after
//! the last sound.

use std::time::{Duration, Instant};

use super::ahead::{AHEAD_MAX, Ahead};
use super::status::Status;

/// The device is opened this long before something is due.
const AHEAD: Duration = Duration::from_secs(2);
/// An open device is kept when something is due within this time.
const KEEP: Duration = Duration::from_secs(5);
/// An open device is kept this long after the last sound.
const LINGER: Duration = Duration::from_secs(3);
/// What was due and has not come this long after is expected no more.
const OVERDUE: Duration = Duration::from_secs(1);
/// A sound that would start later than this is not played at all.
pub(super) const FRESH: Duration = Duration::from_millis(300);
/// A device that takes no samples for this long is lost.
const STALL: Duration = Duration::from_millis(750);
/// The first pause after a failure; it doubles with each further one.
const FIRST_RETRY: Duration = Duration::from_millis(500);
/// The longest pause between two tries.
const LAST_RETRY: Duration = Duration::from_secs(5);
/// How often an open device is looked at.
const LOOK: Duration = Duration::from_millis(250);
/// A device has proved to be one when it has taken samples, and not too many, for this long.
const PROOF: Duration = Duration::from_millis(100);
/// How soon a device just opened is looked at.
const FIRST_LOOK: Duration = Duration::from_millis(50);

/// What to do with the device now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DeviceAct {
    Stay,
    Open,
    Close,
    /// Close it too, but because it answers no more.
    GiveUp,
}

/// What is known of an open device.
#[derive(Debug)]
struct Pulse {
    /// Samples taken until the last look.
    beats: u64,
    looked: Instant,
    opened: Instant,
    /// It has proved to be a device.
    lives: bool,
    /// How long it has been seen to take none.
    still: Duration,
    ahead: Ahead,
    /// It takes samples faster than time passes: nothing plays them.
    is_endless: bool,
}

/// The state of the device, as far as deciding needs it.
#[derive(Debug)]
pub(super) struct DevicePolicy {
    /// Present while the device is open.
    pulse: Option<Pulse>,
    /// When the next sound is expected.
    due: Option<Instant>,
    /// When the last sound ends or ended, or when the device was opened.
    used_until: Instant,
    /// What is wrong, until a device has proved to be alive.
    trouble: Option<Status>,
    retry_at: Instant,
    retry_after: Duration,
    /// Somebody asks whether there is a device, though nothing is due.
    looks: bool,
}

/// Whether a sound asked for at `asked` is too old to start at `now`.
pub(super) fn too_late(asked: Instant, now: Instant) -> bool {
    now.saturating_duration_since(asked) > FRESH
}

impl DevicePolicy {
    pub(super) fn new(now: Instant) -> Self {
        Self {
            pulse: None,
            due: None,
            used_until: now,
            trouble: None,
            retry_at: now,
            retry_after: FIRST_RETRY,
            looks: false,
        }
    }

    /// Somebody asks whether there is a device.
    pub(super) fn look_for_one(&mut self) {
        // One that is only just open may yet prove to be none.
        self.looks = !self.pulse.as_ref().is_some_and(|pulse| pulse.lives);
    }

    /// Whether that is still to be found out.
    pub(super) fn looks(&self) -> bool {
        self.looks
    }

    /// The next sound is due at this moment, or none is.
    pub(super) fn expect(&mut self, due: Option<Instant>) {
        self.due = due;
    }

    /// What to do now.
    pub(super) fn step(&self, now: Instant) -> DeviceAct {
        match &self.pulse {
            Some(pulse) if pulse.still >= STALL || pulse.is_endless => DeviceAct::GiveUp,
            Some(_) if self.idle(now) => DeviceAct::Close,
            Some(_) => DeviceAct::Stay,
            None if now < self.retry_at => DeviceAct::Stay,
            None if self.looks => DeviceAct::Open,
            None if self.expecting(now) && self.wanted_by(now) => DeviceAct::Open,
            None => DeviceAct::Stay,
        }
    }

    /// How long the thread may sleep unless it is told something; `None` for as long as it likes.
    pub(super) fn sleep(&self, now: Instant) -> Option<Duration> {
        if let Some(pulse) = &self.pulse {
            return Some(if pulse.lives { LOOK } else { FIRST_LOOK });
        }
        if self.looks {
            return Some(self.retry_at.saturating_duration_since(now));
        }
        let wake = self.wanted_from()?.max(self.retry_at);
        self.expecting(wake.max(now))
            .then(|| wake.saturating_duration_since(now))
    }

    /// The device was opened.
    pub(super) fn opened(&mut self, now: Instant) {
        self.pulse = Some(Pulse {
            beats: 0,
            looked: now,
            opened: now,
            lives: false,
            still: Duration::ZERO,
            ahead: Ahead::new(now),
            is_endless: false,
        });
        self.used_until = self.used_until.max(now);
    }

    /// The device could not be opened.
    pub(super) fn failed(&mut self, now: Instant) {
        let wait = self.retry_after;
        match self.trouble {
            None => log::info!("sound: no device; next try in {wait:?}"),
            Some(_) => log::warn!("sound: still no device; next try in {wait:?}"),
        }
        self.trouble.get_or_insert(Status::NoDevice);
        self.looks = false;
        self.put_off(now);
    }

    /// The open device has taken so many samples since it was opened.
    pub(super) fn look(&mut self, beats: u64, now: Instant) {
        let Some(pulse) = &mut self.pulse else { return };
        if beats == pulse.beats {
            // No more than one look's time: while the whole program was stopped, the device could
            // not take any.
            let passed = now.saturating_duration_since(pulse.looked).min(LOOK);
            pulse.still += passed;
        } else if pulse.ahead.take(beats - pulse.beats, now) > AHEAD_MAX {
            pulse.is_endless = true;
        } else {
            pulse.still = Duration::ZERO;
            if now.saturating_duration_since(pulse.opened) >= PROOF {
                if !pulse.lives {
                    log::info!("sound: the device is open");
                }
                pulse.lives = true;
                self.looks = false;
                self.trouble = None;
                self.retry_after = FIRST_RETRY;
            }
        }
        pulse.beats = beats;
        pulse.looked = now;
    }

    /// The device was closed in peace.
    pub(super) fn closed(&mut self) {
        self.pulse = None;
    }

    /// The device is given up for lost.
    pub(super) fn lost(&mut self, now: Instant) {
        let wait = self.retry_after;
        let is_endless = self.pulse.as_ref().is_some_and(|pulse| pulse.is_endless);
        let (what, trouble) = match is_endless {
            true => ("plays nothing: it takes all there is", Status::NoDevice),
            false => ("takes no more samples", Status::Lost),
        };
        match self.trouble {
            None => log::info!("sound: the device {what}; next try in {wait:?}"),
            Some(_) => log::warn!("sound: the device {what}; next try in {wait:?}"),
        }
        self.pulse = None;
        self.used_until = self.used_until.min(now);
        self.trouble = Some(trouble);
        self.looks = false;
        self.put_off(now);
    }

    /// A sound was given to the device and will end at `until`.
    pub(super) fn sounding(&mut self, until: Instant) {
        self.used_until = self.used_until.max(until);
    }

    /// Everything that sounded was ended.
    pub(super) fn silenced(&mut self, now: Instant) {
        self.used_until = self.used_until.min(now);
    }

    pub(super) fn status(&self, now: Instant) -> Status {
        match self.trouble {
            Some(trouble) => trouble,
            None if self.pulse.is_some() && now < self.used_until => Status::Playing,
            None => Status::Ready,
        }
    }

    fn put_off(&mut self, now: Instant) {
        self.retry_at = now + self.retry_after;
        self.retry_after = (self.retry_after * 2).min(LAST_RETRY);
    }

    /// From when on the device should be open for what is due. With trouble: at once, so that
    /// there is time to find a device, and the badge is right.
    fn wanted_from(&self) -> Option<Instant> {
        let due = self.due?;
        if self.trouble.is_some() {
            Some(self.retry_at)
        } else {
            due.checked_sub(AHEAD)
        }
    }

    fn wanted_by(&self, now: Instant) -> bool {
        self.wanted_from().is_some_and(|from| from <= now)
    }

    fn expecting(&self, now: Instant) -> bool {
        self.due.is_some_and(|due| now <= due + OVERDUE)
    }

    fn idle(&self, now: Instant) -> bool {
        let soon = self.expecting(now) && self.due.is_some_and(|due| due <= now + KEEP);
        !soon && now > self.used_until + LINGER
    }
}

#[cfg(test)]
#[path = "device_policy_tests.rs"]
mod tests;
