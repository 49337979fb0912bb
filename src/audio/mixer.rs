//! Many sounds into one: layers, ducking, and soft ends.
//!
//! Knows samples only, no clock and no device; what it gives is the same whether it goes to a
//! device or into a file. At most one line is spoken at a time and at most one beat of the pace
//! sounds: a newer one ends the older softly. While a line is spoken, everything else is ducked.

use std::sync::Arc;

use super::earcon::SAMPLE_RATE;
use super::volume::gain;
use crate::model::Levels;

/// What a sound is for, and so what gives way to what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Layer {
    /// Spoken.
    Talk,
    /// A sound with a meaning.
    Signal,
    /// The pace, under everything.
    Pace,
}

impl Layer {
    /// What its samples are multiplied by, 0.0 to 1.0.
    fn gain(self, levels: Levels) -> f32 {
        gain(match self {
            Self::Talk => levels.voice,
            Self::Signal => levels.signals,
            Self::Pace => levels.pace,
        })
    }
}

/// Under speech everything else is this loud: 9 dB less.
const DUCKED: f32 = 0.355;
/// The way down begins this long before the first word, so that it is not heard.
const DUCK_AHEAD: usize = samples(60);
/// Per sample, on the way from loud to ducked and back: 80 ms in all.
const DUCK_STEP: f32 = (1.0 - DUCKED) / samples(80) as f32;
/// Per sample, where a sound is ended: 10 ms in all.
const END_STEP: f32 = 1.0 / samples(10) as f32;

/// More sounds than this at once are not begun; the device's thread must not allocate.
const SOUNDING_MAX: usize = 64;

/// The number of samples in this many milliseconds.
pub(super) const fn samples(milliseconds: usize) -> usize {
    SAMPLE_RATE as usize * milliseconds / 1000
}

/// Sounds on their way.
#[derive(Debug)]
pub(super) struct Mixer {
    sounding: Vec<Sounding>,
    levels: Levels,
    /// How loud what is not speech is now.
    duck: f32,
}

#[derive(Debug)]
struct Sounding {
    samples: Arc<[f32]>,
    layer: Layer,
    /// Samples until it begins.
    delay: usize,
    taken: usize,
    /// How loud it is; falls once it is told to end.
    gain: f32,
    ends: bool,
}

impl Mixer {
    pub(super) fn new(levels: Levels) -> Self {
        Self {
            levels,
            sounding: Vec::with_capacity(SOUNDING_MAX),
            duck: 1.0,
        }
    }

    /// Begins a sound after a delay in samples. Speech needs some, so that the rest is ducked
    /// before its first word.
    pub(super) fn begin(&mut self, samples: Arc<[f32]>, layer: Layer, delay: usize) {
        if self.sounding.len() == self.sounding.capacity() {
            return;
        }
        self.sounding.push(Sounding {
            samples,
            layer,
            delay,
            taken: 0,
            gain: layer.gain(self.levels),
            ends: false,
        });
    }

    /// Ends everything softly, and at once what has not begun.
    pub(super) fn end_all(&mut self) {
        self.sounding.retain(|sound| sound.delay == 0);
        for sound in &mut self.sounding {
            sound.ends = true;
        }
    }

    /// The next samples of all that sounds.
    pub(super) fn fill(&mut self, out: &mut [f32]) {
        out.fill(0.0);
        self.end_what_is_followed(out.len());
        let talks = self
            .sounding
            .iter()
            .any(|sound| sound.layer == Layer::Talk && !sound.ends && sound.delay <= DUCK_AHEAD);
        let aim = if talks { DUCKED } else { 1.0 };
        let from = self.duck;
        for sound in &mut self.sounding {
            let ducked = (sound.layer != Layer::Talk).then_some((from, aim));
            sound.add_to(out, ducked);
        }
        self.duck = step(from, aim, DUCK_STEP * out.len() as f32);
        self.sounding.retain(|sound| !sound.is_over());
    }

    /// A line ends where the next one begins, and so does a beat.
    fn end_what_is_followed(&mut self, soon: usize) {
        for index in (1..self.sounding.len()).rev() {
            let (before, after) = self.sounding.split_at_mut(index);
            let next = &after[0];
            if next.layer == Layer::Signal || next.delay > soon || next.taken > 0 {
                continue;
            }
            for sound in before.iter_mut().filter(|sound| sound.layer == next.layer) {
                sound.ends = true;
            }
        }
    }
}

impl Sounding {
    fn add_to(&mut self, out: &mut [f32], ducked: Option<(f32, f32)>) {
        let skipped = self.delay.min(out.len());
        self.delay -= skipped;
        let (mut duck, aim) = ducked.unwrap_or((1.0, 1.0));
        duck = step(duck, aim, DUCK_STEP * skipped as f32);
        let rest = self.samples[self.taken..].iter();
        for (place, sample) in out[skipped..].iter_mut().zip(rest) {
            duck = step(duck, aim, DUCK_STEP);
            if self.ends {
                self.gain = (self.gain - END_STEP).max(0.0);
            }
            *place += sample * self.gain * duck;
            self.taken += 1;
        }
    }

    fn is_over(&self) -> bool {
        self.taken == self.samples.len() || (self.ends && self.gain == 0.0)
    }
}

/// One step from a value toward another.
fn step(from: f32, to: f32, most: f32) -> f32 {
    from + (to - from).clamp(-most, most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sound(value: f32, milliseconds: usize) -> Arc<[f32]> {
        vec![value; samples(milliseconds)].into()
    }

    /// All that a mixer gives in this many milliseconds, in blocks of any size.
    fn heard(mixer: &mut Mixer, milliseconds: usize, block: usize) -> Vec<f32> {
        let mut all = vec![0.0; samples(milliseconds)];
        all.chunks_mut(block).for_each(|part| mixer.fill(part));
        all
    }

    #[test]
    fn a_sound_begins_on_its_sample_and_ends_with_its_last() {
        let mut mixer = Mixer::new(Levels::FULL);
        mixer.begin(sound(0.5, 2), Layer::Signal, 200);
        let heard = heard(&mut mixer, 10, 128);
        let first = heard.iter().position(|x| *x != 0.0);
        let last = heard.iter().rposition(|x| *x != 0.0);
        assert_eq!((first, last), (Some(200), Some(199 + samples(2))));
    }

    #[test]
    fn the_blocks_do_not_change_a_sample() {
        let all = [64, 128, 480].map(|block| {
            let mut mixer = Mixer::new(Levels::FULL);
            mixer.begin(sound(0.5, 700), Layer::Signal, 0);
            mixer.begin(sound(0.1, 300), Layer::Pace, samples(120));
            heard(&mut mixer, 1_000, block)
        });
        assert_eq!(all[0], all[1]);
        assert_eq!(all[1], all[2]);
    }

    #[test]
    fn what_is_not_speech_is_ducked_before_the_first_word_and_comes_back() {
        let mut mixer = Mixer::new(Levels::FULL);
        mixer.begin(sound(0.4, 3_000), Layer::Signal, 0);
        mixer.begin(sound(0.0, 500), Layer::Talk, samples(1_000));
        let heard = heard(&mut mixer, 2_000, 128);
        let at = |milliseconds| heard[samples(milliseconds)];
        assert_eq!(at(900), 0.4);
        assert!(at(1_040) < 0.145, "{}", at(1_040));
        assert_eq!(at(1_999), 0.4);
        let jump = heard.windows(2).map(|two| (two[0] - two[1]).abs());
        assert!(jump.fold(0.0, f32::max) < 0.001, "no click");
    }

    #[test]
    fn only_one_line_is_spoken_and_only_one_beat_sounds() {
        for layer in [Layer::Talk, Layer::Pace] {
            let mut mixer = Mixer::new(Levels::FULL);
            mixer.begin(sound(0.2, 1_000), layer, 0);
            mixer.begin(sound(0.2, 1_000), layer, samples(500));
            let heard = heard(&mut mixer, 1_400, 96);
            let most = heard[samples(520)..].iter().fold(0.0_f32, |m, x| m.max(*x));
            assert!(most <= 0.2, "{most}");
        }
    }

    #[test]
    fn each_layer_has_its_level() {
        let levels = Levels {
            voice: 50,
            signals: 100,
            pace: 0,
        };
        for (layer, gain) in [
            (Layer::Talk, 0.25),
            (Layer::Signal, 1.0),
            (Layer::Pace, 0.0),
        ] {
            let mut mixer = Mixer::new(levels);
            mixer.begin(sound(0.8, 100), layer, 0);
            let heard = heard(&mut mixer, 50, 128);
            assert!(heard.iter().all(|x| *x == 0.8 * gain), "{layer:?}");
        }
    }

    #[test]
    fn all_ends_within_ten_milliseconds_without_a_click() {
        let mut mixer = Mixer::new(Levels::FULL);
        mixer.begin(sound(0.5, 1_000), Layer::Signal, 0);
        mixer.begin(sound(0.5, 1_000), Layer::Signal, samples(400));
        heard(&mut mixer, 100, 128);
        mixer.end_all();
        let rest = heard(&mut mixer, 1_000, 128);
        let last = rest.iter().rposition(|x| *x != 0.0).unwrap_or(0);
        assert!(last <= samples(10), "{last}");
        assert!(rest.windows(2).all(|two| (two[0] - two[1]).abs() < 0.002));
    }
}
