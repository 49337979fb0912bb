//! The sound of a breath, in or out, and of a slow pass of the hand, of any length.
//!
//! Soft noise that brightens as the breath goes in and darkens as it goes out, over a quiet tone
//! that rises or falls with it. A pass goes out and back: noise alone, brightest in its middle. All
//! are made on demand, from nothing but their length.

use std::f32::consts::{PI, TAU};
use std::sync::Arc;
use std::time::Duration;

use super::earcon::SAMPLE_RATE;

/// Which way the breath goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Breath {
    /// In.
    In,
    /// Out.
    Out,
    /// No breath: one slow pass of the hand, out and back.
    Pass,
}

/// The peak of a pass, which is heard for longer.
const PASS_PEAK: f32 = 0.09;
/// The peak: a breath stays under everything else.
const PEAK: f32 = 0.13;
/// The cut-off of the noise in hertz, at its darkest and at its brightest.
const DARK: f32 = 260.0;
const BRIGHT: f32 = 1_100.0;
/// The tone under it, in hertz: D and the A above.
const LOW: f32 = 293.66;
const HIGH: f32 = 440.0;
/// The level of the tone beside that of the noise.
const TONE: f32 = 0.25;
/// The gain of the filtered noise.
const NOISE: f32 = 3.0;
/// The seed of the noise: always the same, so that equal breaths are equal to the last sample.
const SEED: u32 = 0x2545_F491;

impl Breath {
    /// A breath of this length: one channel at 48 kHz, from silence to silence.
    #[must_use]
    pub fn samples(self, length: Duration) -> Arc<[f32]> {
        let count = (length.as_secs_f64() * f64::from(SAMPLE_RATE)).round() as usize;
        let mut noise = Noise::new();
        let mut phase = 0.0_f32;
        let raw: Vec<f32> = (0..count)
            .map(|n| {
                let part = n as f32 / count as f32;
                let glide = match self {
                    Self::In => part,
                    Self::Out => 1.0 - part,
                    Self::Pass => 1.0 - (2.0 * part - 1.0).abs(),
                };
                phase = (phase + (LOW + (HIGH - LOW) * glide) / SAMPLE_RATE as f32).fract();
                let air = NOISE * noise.next(DARK + (BRIGHT - DARK) * glide);
                (air + self.tone() * (TAU * phase).sin()) * self.envelope(part)
            })
            .collect();
        let loudest = raw
            .iter()
            .fold(f32::MIN_POSITIVE, |most, x| most.max(x.abs()));
        let peak = match self {
            Self::In | Self::Out => PEAK,
            Self::Pass => PASS_PEAK,
        };
        raw.iter().map(|x| x * peak / loudest).collect()
    }

    /// The level of the tone beside that of the noise.
    fn tone(self) -> f32 {
        match self {
            Self::In | Self::Out => TONE,
            Self::Pass => 0.0,
        }
    }

    /// The level from 0 to 1 at a part of its length: a breath in swells and stops, a breath out is
    /// let go and dies away.
    fn envelope(self, part: f32) -> f32 {
        let top = match self {
            Self::In => 0.7,
            Self::Out => 0.25,
            Self::Pass => 0.5,
        };
        let way = match part < top {
            true => part / top,
            false => (1.0 - part) / (1.0 - top),
        };
        0.5 - 0.5 * (PI * way).cos()
    }
}

/// White noise through two gentle low passes and one high pass.
struct Noise {
    state: u32,
    low: [f32; 2],
    rumble: f32,
}

impl Noise {
    fn new() -> Self {
        Self {
            state: SEED,
            low: [0.0; 2],
            rumble: 0.0,
        }
    }

    fn next(&mut self, cut_off: f32) -> f32 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 17;
        self.state ^= self.state << 5;
        let white = self.state as f32 / u32::MAX as f32 * 2.0 - 1.0;
        let follow = 1.0 - (-TAU * cut_off / SAMPLE_RATE as f32).exp();
        self.low[0] += follow * (white - self.low[0]);
        self.low[1] += follow * (self.low[0] - self.low[1]);
        self.rumble += 0.015 * (self.low[1] - self.rumble);
        self.low[1] - self.rumble
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How often it crosses zero in a second: its brightness.
    fn crossings(samples: &[f32]) -> f32 {
        let count = samples
            .windows(2)
            .filter(|two| two[0] * two[1] < 0.0)
            .count();
        count as f32 * SAMPLE_RATE as f32 / samples.len() as f32
    }

    #[test]
    fn in_brightens_and_out_darkens_from_silence_to_silence() {
        for seconds in [1.5, 4.0, 6.0, 8.0] {
            for breath in [Breath::In, Breath::Out] {
                let samples = breath.samples(Duration::from_secs_f64(seconds));
                assert_eq!(samples.len(), (seconds * 48_000.0) as usize);
                let third = samples.len() / 3;
                let (first, last) = (
                    crossings(&samples[..third]),
                    crossings(&samples[2 * third..]),
                );
                match breath {
                    Breath::In => assert!(last > 1.25 * first, "{first} to {last}"),
                    Breath::Out => assert!(first > 1.25 * last, "{first} to {last}"),
                    Breath::Pass => unreachable!("it goes out and back"),
                }
                let edge = samples[..480].iter().chain(&samples[samples.len() - 480..]);
                assert!(edge.into_iter().all(|x| x.abs() < 0.01));
            }
        }
    }

    #[test]
    fn the_same_breath_is_the_same_to_the_last_sample() {
        let breath = || Breath::Out.samples(Duration::from_secs(6));
        assert_eq!(breath(), breath());
    }
}
