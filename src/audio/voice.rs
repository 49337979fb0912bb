//! One earcon on its way to the device: samples with the volume of this very moment.
//!
//! It runs in the device's own thread and must never wait. It ends by itself when silence is asked
//! for, and does not begin at all when its moment has passed: a sound server that was frozen would
//! otherwise play everything it missed at once.

use std::sync::Arc;
use std::time::Instant;

use super::earcon::SAMPLE_RATE;
use super::keeper::too_late;
use super::shared::Shared;
use crate::clock;

/// The gain goes from nothing to full in 10 ms at the quickest, so that no change clicks.
const GAIN_STEP: f32 = 100.0 / SAMPLE_RATE as f32;
/// While so many samples have been taken the moment is still looked at. More than one, because a
/// device of another rate takes the first few ahead when it is given the voice.
const START: usize = 16;

pub(super) struct Voice {
    samples: Arc<[f32]>,
    taken: usize,
    gain: f32,
    /// How often silence had been asked for when this sound was.
    hushes: u32,
    asked: Instant,
    shared: Arc<Shared>,
}

impl Voice {
    /// A voice for a sound that was asked for at `asked`, after so many `hushes`.
    pub(super) fn new(
        samples: Arc<[f32]>,
        asked: Instant,
        hushes: u32,
        shared: Arc<Shared>,
    ) -> Self {
        Self {
            samples,
            taken: 0,
            gain: shared.gain(),
            hushes,
            asked,
            shared,
        }
    }
}

impl Iterator for Voice {
    type Item = f32;

    fn next(&mut self) -> Option<f32> {
        if self.taken < START && too_late(self.asked, clock::now()) {
            return None;
        }
        let sample = *self.samples.get(self.taken)?;
        self.taken += 1;
        let hushed = self.hushes != self.shared.hushes();
        let aim = if hushed { 0.0 } else { self.shared.gain() };
        self.gain += (aim - self.gain).clamp(-GAIN_STEP, GAIN_STEP);
        if hushed && self.gain == 0.0 {
            None
        } else {
            Some(sample * self.gain)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::audio::{Status, Volume};

    fn shared() -> Arc<Shared> {
        Arc::new(Shared::new(Volume::FULL, false, Status::Ready))
    }

    fn voice(shared: &Arc<Shared>) -> Voice {
        // Asked for in time to come, so that no slow machine makes it late.
        let asked = clock::now() + Duration::from_secs(600);
        Voice::new(Arc::from([0.5; 4800]), asked, 0, Arc::clone(shared))
    }

    #[test]
    fn plays_every_sample_at_the_volume_that_is_set() {
        let shared = shared();
        assert_eq!(voice(&shared).collect::<Vec<_>>(), [0.5; 4800]);
        shared.set_volume(Volume::new(50).unwrap());
        assert_eq!(voice(&shared).collect::<Vec<_>>(), [0.125; 4800]);
    }

    #[test]
    fn a_hush_ends_it_within_ten_milliseconds_and_without_a_click() {
        let shared = shared();
        let mut voice = voice(&shared);
        voice.by_ref().take(100).for_each(drop);
        shared.hush();
        let rest: Vec<f32> = voice.collect();
        assert!((400..=480).contains(&rest.len()), "{}", rest.len());
        assert!(
            rest.windows(2)
                .all(|pair| (pair[0] - pair[1]).abs() < 0.002)
        );
    }

    #[test]
    fn muting_silences_it_and_unmuting_brings_the_rest_back() {
        let shared = shared();
        let mut voice = voice(&shared);
        shared.set_muted(true);
        assert_eq!(voice.by_ref().nth(500), Some(0.0));
        shared.set_muted(false);
        assert_eq!(voice.by_ref().nth(500), Some(0.5));
    }

    #[test]
    fn does_not_begin_when_its_moment_has_passed() {
        let asked = clock::now().checked_sub(Duration::from_secs(1)).unwrap();
        let mut late = Voice::new(Arc::from([0.5; 4800]), asked, 0, shared());
        assert_eq!(late.next(), None);
    }
}
