//! What an open device plays: a schedule in, samples out.
//!
//! It runs in the device's own thread, so it never waits unless it is taken faster than time
//! passes, and allocates and frees nothing: every list has its room from the start, and whatever is
//! handed over is kept by the worker until it is the last to hold it. Each sound begins on the sample
//! of its moment, however late or early the device takes its samples. One whose moment has passed
//! does not begin at all: a sound server that was frozen would otherwise play everything it missed
//! at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::{Duration, Instant};

use super::ahead::Ahead;
use super::device_policy::FRESH;
use super::earcon::SAMPLE_RATE;
use super::level::{LIVE, level};
use super::mixer::{Layer, Mixer};
use super::shared::Shared;
use super::sound::SoundId;
use super::stream_clock::StreamClock;
use crate::clock;

/// Samples that are mixed together: 2.7 ms.
const BLOCK: usize = 128;
/// A sound is given to the mixer this long before its moment, so that what it ducks has time.
pub(super) const AHEAD: Duration = Duration::from_millis(100);
/// What has begun is remembered this long after its moment; nobody schedules it again later.
const REMEMBERED: Duration = Duration::from_secs(1);
/// How many of them are remembered; ten a second would be many.
const REMEMBERED_MAX: usize = 128;
/// Schedules that may wait for a device that takes no samples; further ones are dropped.
const QUEUE: usize = 16;
/// The volume goes from nothing to full in 10 ms at the quickest, so that no change clicks.
const GAIN_STEP: f32 = 100.0 / SAMPLE_RATE as f32;

/// A sound that is decoded and scheduled.
#[derive(Clone, Debug)]
pub(super) struct Ready {
    pub(super) id: SoundId,
    pub(super) due: Instant,
    pub(super) samples: Arc<[f32]>,
    pub(super) layer: Layer,
}

/// All that is to come, as things stood after this many silences.
#[derive(Debug)]
pub(super) struct Schedule {
    pub(super) silences: u32,
    pub(super) sounds: Vec<Ready>,
}

/// Everything that an open device plays: endless, silent where nothing is due.
pub(super) struct Stream {
    handed_over: Receiver<Arc<Schedule>>,
    schedule: Option<Arc<Schedule>>,
    /// What has begun of late: it does not begin again when it is still in the next schedule.
    begun: Vec<(SoundId, Instant)>,
    mixer: Mixer,
    /// Starts with the first sample taken.
    clock: Option<StreamClock>,
    ahead: Option<Ahead>,
    shared: Arc<Shared>,
    silences: u32,
    gain: f32,
    block: [f32; BLOCK],
    next: usize,
    beats: Arc<AtomicU64>,
}

impl Stream {
    /// The stream, the way to hand it a schedule, and the count of samples taken so far.
    pub(super) fn new(shared: Arc<Shared>) -> (Self, SyncSender<Arc<Schedule>>, Arc<AtomicU64>) {
        let (sender, handed_over) = sync_channel(QUEUE);
        let beats = Arc::new(AtomicU64::new(0));
        let stream = Self {
            handed_over,
            schedule: None,
            begun: Vec::with_capacity(REMEMBERED_MAX),
            mixer: Mixer::new(shared.levels),
            clock: None,
            ahead: None,
            silences: shared.silences(),
            gain: shared.gain(),
            shared,
            block: [0.0; BLOCK],
            next: BLOCK,
            beats: Arc::clone(&beats),
        };
        (stream, sender, beats)
    }

    fn fill(&mut self, now: Instant) {
        self.beats.fetch_add(BLOCK as u64, Relaxed);
        while let Ok(newer) = self.handed_over.try_recv() {
            self.schedule = Some(newer);
        }
        let silences = self.shared.silences();
        if silences != self.silences {
            self.silences = silences;
            self.mixer.end_all();
        }
        let clock = self.clock.get_or_insert_with(|| StreamClock::new(now));
        let moment = clock.take(BLOCK, now);
        self.begin_what_is_due(moment, now);
        self.mixer.fill(&mut self.block);
        let aim = self.shared.gain();
        for sample in &mut self.block {
            self.gain += (aim - self.gain).clamp(-GAIN_STEP, GAIN_STEP);
            *sample = level(*sample, LIVE) * self.gain;
        }
    }

    /// A device may take samples far ahead; what is too late is judged by the time of now.
    fn begin_what_is_due(&mut self, moment: Instant, now: Instant) {
        let (soon, oldest) = (moment + AHEAD, moment.min(now));
        self.begun.retain(|(_, due)| *due + REMEMBERED > moment);
        let schedule = self.schedule.iter();
        let current = schedule.filter(|schedule| schedule.silences == self.silences);
        for ready in current.flat_map(|schedule| &schedule.sounds) {
            let has_begun = self.begun.iter().any(|(id, _)| *id == ready.id);
            let too_late = ready.due + FRESH < oldest;
            let no_room = self.begun.len() == self.begun.capacity();
            if ready.due > soon || too_late || has_begun || no_room {
                continue;
            }
            self.begun.push((ready.id, ready.due));
            let wait = ready.due.saturating_duration_since(moment).as_secs_f64();
            let delay = (wait * f64::from(SAMPLE_RATE)).round() as usize;
            self.mixer
                .begin(Arc::clone(&ready.samples), ready.layer, delay);
        }
    }
}

impl Iterator for Stream {
    type Item = f32;

    fn next(&mut self) -> Option<f32> {
        if self.next == BLOCK {
            let now = clock::now();
            let ahead = self.ahead.get_or_insert_with(|| Ahead::new(now));
            ahead.brake(BLOCK as u64, now);
            self.fill(now);
            self.next = 0;
        }
        self.next += 1;
        Some(self.block[self.next - 1])
    }
}

#[cfg(test)]
mod tests {
    use assert_no_alloc::assert_no_alloc;

    use super::*;
    use crate::audio::mixer::samples;
    use crate::audio::{Status, Volume};

    struct Bench {
        stream: Stream,
        way: SyncSender<Arc<Schedule>>,
        /// Everything that was handed over, as the worker keeps it.
        kept: Vec<Arc<Schedule>>,
        shared: Arc<Shared>,
        start: Instant,
        taken: usize,
    }

    impl Bench {
        fn new() -> Self {
            let shared = Arc::new(Shared::new(Volume::FULL, false, Status::Ready));
            let (stream, way, _) = Stream::new(Arc::clone(&shared));
            Self {
                stream,
                way,
                kept: Vec::new(),
                shared,
                start: clock::now(),
                taken: 0,
            }
        }

        /// Hands over a schedule of numbered sounds with their moments in milliseconds.
        fn schedule(&mut self, sounds: &[(u16, u64)]) {
            let sounds = sounds.iter().map(|(number, at)| Ready {
                id: SoundId {
                    take: self.shared.silences(),
                    part: [*number; 5],
                },
                due: self.start + Duration::from_millis(*at),
                samples: Arc::from(vec![0.5; samples(20)]),
                layer: Layer::Signal,
            });
            let schedule = Arc::new(Schedule {
                silences: self.shared.silences(),
                sounds: sounds.collect(),
            });
            self.way.send(Arc::clone(&schedule)).unwrap();
            self.kept.push(schedule);
        }

        /// Takes samples for this many milliseconds as a device of this speed would; returns
        /// where sound began.
        fn take(&mut self, milliseconds: usize) -> Vec<usize> {
            let mut all = Vec::new();
            while all.len() < samples(milliseconds) {
                let now = self.start + Duration::from_millis((self.taken / 48) as u64);
                assert_no_alloc(|| self.stream.fill(now));
                all.extend(self.stream.block);
                self.taken += BLOCK;
            }
            let begins =
                (0..all.len()).filter(|n| all[*n] != 0.0 && (*n == 0 || all[n - 1] == 0.0));
            begins.map(|n| n + self.taken - all.len()).collect()
        }
    }

    #[test]
    fn each_begins_on_the_sample_of_its_moment() {
        let mut bench = Bench::new();
        bench.schedule(&[(1, 300), (2, 1_000)]);
        assert_eq!(bench.take(2_000), [samples(300), samples(1_000)]);
    }

    #[test]
    fn what_is_due_now_begins_now_and_what_is_too_late_never() {
        let mut bench = Bench::new();
        assert!(bench.take(1_000).is_empty());
        bench.schedule(&[(1, 900), (2, 600)]);
        let begun = bench.take(500);
        assert_eq!(begun.len(), 1);
        assert!(begun[0] - samples(1_000) <= BLOCK);
    }

    #[test]
    fn another_schedule_takes_the_place_of_the_one_before() {
        let mut bench = Bench::new();
        bench.schedule(&[(1, 500), (2, 550)]);
        bench.take(100);
        bench.schedule(&[(1, 700)]);
        assert_eq!(bench.take(1_000), [samples(700)]);
        bench.schedule(&[]);
        assert!(bench.take(1_000).is_empty());
    }

    #[test]
    fn a_silence_ends_at_once_what_sounds_and_what_is_to_come() {
        let mut bench = Bench::new();
        bench.schedule(&[(1, 500), (2, 1_000)]);
        assert_eq!(bench.take(510), [samples(500)]);
        bench.shared.silence();
        bench.take(10);
        assert!(bench.take(1_000).is_empty());
    }

    #[test]
    fn what_has_begun_does_not_begin_again_unless_it_was_silenced() {
        let mut bench = Bench::new();
        bench.schedule(&[(1, 150)]);
        assert_eq!(bench.take(300), [samples(150)]);
        // Its moment has moved meanwhile, as with ten seconds more.
        bench.schedule(&[(1, 350), (2, 400)]);
        assert_eq!(bench.take(700), [samples(400)]);
        bench.shared.silence();
        bench.schedule(&[(1, 1_100), (2, 1_200)]);
        assert_eq!(bench.take(500), [samples(1_100), samples(1_200)]);
    }

    #[test]
    fn a_storm_of_sounds_and_schedules_allocates_nothing() {
        let mut bench = Bench::new();
        for round in 0..40_u64 {
            let sounds: Vec<_> = (0..200)
                .map(|n| (n, round * 50 + u64::from(n % 50)))
                .collect();
            bench.schedule(&sounds);
            bench.take(40);
            if round % 7 == 0 {
                bench.shared.silence();
            }
        }
        // The stream was never the last to hold a sound or a schedule.
        let held = bench.kept.iter().filter(|kept| Arc::strong_count(kept) > 1);
        assert_eq!(held.count(), 1);
    }

    #[test]
    fn it_is_as_loud_as_it_is_set() {
        let mut bench = Bench::new();
        bench.shared.set_volume(Volume::new(50).unwrap());
        bench.schedule(&[(1, 500)]);
        bench.take(505);
        assert!((bench.stream.block[0] - 0.25 * level(0.5, LIVE)).abs() < 1e-6);
        bench.shared.set_muted(true);
        bench.take(30);
        assert_eq!(bench.stream.block, [0.0; BLOCK]);
    }
}
