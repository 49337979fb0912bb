//! The sounds of now, as an open device takes them: cues in, samples out.
//!
//! It runs in the device's own thread and must never wait. Each cue is begun on the sample of its
//! moment, however late or early the device takes its samples; one whose moment has passed is not
//! begun at all: a sound server that was frozen would otherwise play everything it missed at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use super::earcon::SAMPLE_RATE;
use super::keeper::FRESH;
use super::mixer::{Layer, Mixer};
use super::shared::{Mark, Shared};
use super::stream_clock::StreamClock;
use crate::clock;

/// Samples that are mixed together: 2.7 ms.
const BLOCK: usize = 128;
/// A sound is given to the mixer so long before its moment, so that what it ducks has time.
pub(super) const AHEAD: Duration = Duration::from_millis(100);
/// What was begun is remembered so long after its moment.
const REMEMBERED: Duration = Duration::from_secs(1);
/// Two of one layer that are due less than this apart are the same sound.
const SAME: Duration = Duration::from_millis(3);
/// The volume goes from nothing to full in 10 ms at the quickest, so that no change clicks.
const GAIN_STEP: f32 = 100.0 / SAMPLE_RATE as f32;

/// A sound that is ready, with its moment.
#[derive(Clone, Debug)]
pub(super) struct Due {
    pub(super) at: Instant,
    pub(super) samples: Arc<[f32]>,
    pub(super) layer: Layer,
    pub(super) mark: Mark,
}

/// Everything that an open device plays: endless, silent where nothing is due.
pub(super) struct Live {
    given: Receiver<Due>,
    waiting: Vec<Due>,
    /// What was begun of late: a plan that is given again must not begin it twice.
    begun: Vec<(Instant, Layer)>,
    mixer: Mixer,
    /// Starts with the first sample taken.
    clock: Option<StreamClock>,
    shared: Arc<Shared>,
    mark: Mark,
    gain: f32,
    block: [f32; BLOCK],
    next: usize,
    beats: Arc<AtomicU64>,
}

impl Live {
    /// The sounds, the way to give it some, and how many samples were taken so far.
    pub(super) fn new(shared: Arc<Shared>) -> (Self, Sender<Due>, Arc<AtomicU64>) {
        let (sender, given) = channel();
        let beats = Arc::new(AtomicU64::new(0));
        let live = Self {
            given,
            waiting: Vec::new(),
            begun: Vec::new(),
            mixer: Mixer::new(),
            clock: None,
            mark: shared.mark(),
            gain: shared.gain(),
            shared,
            block: [0.0; BLOCK],
            next: BLOCK,
            beats: Arc::clone(&beats),
        };
        (live, sender, beats)
    }

    fn fill(&mut self, now: Instant) {
        self.beats.fetch_add(BLOCK as u64, Relaxed);
        self.waiting.extend(self.given.try_iter());
        let mark = self.shared.mark();
        if mark.hushes != self.mark.hushes {
            self.mixer.hush();
            self.begun.clear();
        }
        self.mark = mark;
        let clock = self.clock.get_or_insert_with(|| StreamClock::new(now));
        let moment = clock.take(BLOCK, now);
        self.begin_what_is_due(moment, now);
        self.mixer.fill(&mut self.block);
        let aim = self.shared.gain();
        for sample in &mut self.block {
            self.gain += (aim - self.gain).clamp(-GAIN_STEP, GAIN_STEP);
            *sample *= self.gain;
        }
    }

    /// A device may take samples far ahead; what is too late is judged by the time of now.
    fn begin_what_is_due(&mut self, moment: Instant, now: Instant) {
        let mark = self.mark;
        let soon = moment + AHEAD;
        let (mixer, begun) = (&mut self.mixer, &mut self.begun);
        begun.retain(|(at, _)| *at + REMEMBERED > moment);
        self.waiting.retain(|due| {
            if !due.mark.holds(mark) || due.at + FRESH < moment.min(now) || is_in(begun, due) {
                return false;
            }
            if due.at > soon {
                return true;
            }
            begun.push((due.at, due.layer));
            let wait = due.at.saturating_duration_since(moment).as_secs_f64();
            let delay = (wait * f64::from(SAMPLE_RATE)).round() as usize;
            mixer.begin(Arc::clone(&due.samples), due.layer, delay);
            false
        });
    }
}

fn is_in(begun: &[(Instant, Layer)], due: &Due) -> bool {
    begun.iter().any(|(at, layer)| {
        let apart = at.max(&due.at).duration_since(*at.min(&due.at));
        *layer == due.layer && apart < SAME
    })
}

impl Iterator for Live {
    type Item = f32;

    fn next(&mut self) -> Option<f32> {
        if self.next == BLOCK {
            self.fill(clock::now());
            self.next = 0;
        }
        self.next += 1;
        Some(self.block[self.next - 1])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audio::mixer::samples;
    use crate::audio::{Status, Volume};

    struct Bench {
        live: Live,
        give: Sender<Due>,
        shared: Arc<Shared>,
        start: Instant,
        taken: usize,
    }

    impl Bench {
        fn new() -> Self {
            let shared = Arc::new(Shared::new(Volume::FULL, false, Status::Ready));
            let (live, give, _) = Live::new(Arc::clone(&shared));
            let start = clock::now();
            Self {
                live,
                give,
                shared,
                start,
                taken: 0,
            }
        }

        fn give(&self, at_ms: u64, layer: Layer) {
            let at = self.start + Duration::from_millis(at_ms);
            let samples = Arc::from(vec![0.5; samples(20)]);
            let mark = self.shared.mark();
            self.give
                .send(Due {
                    at,
                    samples,
                    layer,
                    mark,
                })
                .unwrap();
        }

        /// Takes so many milliseconds as a device of this speed would; answers where sound began.
        fn take(&mut self, milliseconds: usize) -> Vec<usize> {
            let mut all = Vec::new();
            while all.len() < samples(milliseconds) {
                let now = self.start + Duration::from_millis((self.taken / 48) as u64);
                self.live.fill(now);
                all.extend(self.live.block);
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
        bench.give(300, Layer::Signal);
        bench.give(1_000, Layer::Signal);
        assert_eq!(bench.take(2_000), [samples(300), samples(1_000)]);
    }

    #[test]
    fn what_is_due_now_begins_now_and_what_is_too_late_never() {
        let mut bench = Bench::new();
        assert!(bench.take(1_000).is_empty());
        bench.give(900, Layer::Signal);
        bench.give(600, Layer::Signal);
        let begun = bench.take(500);
        assert_eq!(begun.len(), 1);
        assert!(begun[0] - samples(1_000) <= BLOCK);
    }

    #[test]
    fn what_was_taken_back_does_not_begin() {
        let mut bench = Bench::new();
        bench.give(500, Layer::Signal);
        bench.take(100);
        bench.shared.cancel();
        bench.give(700, Layer::Signal);
        assert_eq!(bench.take(1_000), [samples(700)]);
        bench.give(1_500, Layer::Signal);
        bench.shared.hush();
        assert!(bench.take(1_000).is_empty());
    }

    #[test]
    fn a_plan_that_is_given_again_begins_nothing_twice() {
        let mut bench = Bench::new();
        bench.give(150, Layer::Signal);
        assert_eq!(bench.take(300), [samples(150)]);
        bench.shared.cancel();
        bench.give(150, Layer::Signal);
        bench.give(400, Layer::Signal);
        assert_eq!(bench.take(1_000), [samples(400)]);
    }

    #[test]
    fn it_is_as_loud_as_it_is_set() {
        let mut bench = Bench::new();
        bench.shared.set_volume(Volume::new(50).unwrap());
        bench.give(500, Layer::Signal);
        bench.take(505);
        assert!((bench.live.block[0] - 0.125).abs() < 1e-6);
        bench.shared.set_muted(true);
        bench.take(30);
        assert_eq!(bench.live.block, [0.0; BLOCK]);
    }
}
