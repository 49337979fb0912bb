//! How loud all of it is: the loudness of a whole session, and peaks that stay within bounds.
//!
//! Loudness is that of ITU-R BS.1770-4: K-weighted, in blocks of 400 ms, silence and what is far
//! softer than the rest left out.

use super::earcon::SAMPLE_RATE;

/// What a live session is amplified by: as loud then as other things that people listen to.
pub const LIVE: f32 = 1.72;
/// What a sound file is brought to, in LUFS.
const WANTED: f64 = -18.0;
/// Below the knee a sample is left as it is; nothing passes the ceiling.
const KNEE: f32 = 0.55;
const CEILING: f32 = 0.8;
/// Samples in 100 ms; four of these make a block.
const QUARTER: usize = SAMPLE_RATE as usize / 10;
/// Blocks below this are silence.
const SILENCE: f64 = -70.0;
/// Blocks this much softer than the rest do not count.
const FAR_SOFTER: f64 = -10.0;

/// A sample after amplification: bent toward the ceiling where it would be too loud.
#[must_use]
pub fn level(sample: f32, gain: f32) -> f32 {
    let loud = sample * gain;
    let over = loud.abs() - KNEE;
    if over <= 0.0 {
        return loud;
    }
    let room = CEILING - KNEE;
    (KNEE + room * (over / room).tanh()).copysign(loud)
}

/// Measures the loudness of samples, one channel at 48 kHz.
#[derive(Debug)]
pub struct Meter {
    shelf: Filter,
    high: Filter,
    sum: f64,
    count: usize,
    quarters: Vec<f64>,
}

impl Default for Meter {
    fn default() -> Self {
        Self {
            shelf: Filter::new(
                [
                    1.535_124_859_586_97,
                    -2.691_696_189_406_38,
                    1.198_392_810_852_85,
                ],
                [-1.690_659_293_182_41, 0.732_480_774_215_85],
            ),
            high: Filter::new(
                [1.0, -2.0, 1.0],
                [-1.990_047_454_833_98, 0.990_072_250_366_21],
            ),
            sum: 0.0,
            count: 0,
            quarters: Vec::new(),
        }
    }
}

impl Meter {
    /// Takes the next samples.
    pub fn add(&mut self, samples: &[f32]) {
        for sample in samples {
            self.sum += self.high.next(self.shelf.next((*sample).into())).powi(2);
            self.count += 1;
            if self.count == QUARTER {
                self.quarters.push(self.sum / QUARTER as f64);
                (self.sum, self.count) = (0.0, 0);
            }
        }
    }

    /// The loudness in LUFS; nothing where all was silent.
    #[must_use]
    pub fn loudness(&self) -> Option<f64> {
        let blocks = self.quarters.windows(4);
        let powers: Vec<f64> = blocks.map(|four| four.iter().sum::<f64>() / 4.0).collect();
        let heard = above(&powers, SILENCE);
        let gate = lufs(mean(&heard)?) + FAR_SOFTER;
        mean(&above(&heard, gate)).map(lufs)
    }

    /// The gain that brings it to where a sound file should be; 1 where all was silent.
    #[must_use]
    pub fn gain(&self) -> f32 {
        let missing = self.loudness().map_or(0.0, |loudness| WANTED - loudness);
        10_f64.powf(missing / 20.0) as f32
    }
}

fn above(powers: &[f64], gate: f64) -> Vec<f64> {
    let powers = powers.iter().copied();
    powers.filter(|power| lufs(*power) > gate).collect()
}

fn mean(powers: &[f64]) -> Option<f64> {
    (!powers.is_empty()).then(|| powers.iter().sum::<f64>() / powers.len() as f64)
}

fn lufs(power: f64) -> f64 {
    10.0 * power.log10() - 0.691
}

/// A filter of second order, in direct form II transposed.
#[derive(Debug)]
struct Filter {
    b: [f64; 3],
    a: [f64; 2],
    kept: [f64; 2],
}

impl Filter {
    const fn new(b: [f64; 3], a: [f64; 2]) -> Self {
        Self {
            b,
            a,
            kept: [0.0; 2],
        }
    }

    fn next(&mut self, x: f64) -> f64 {
        let y = self.b[0] * x + self.kept[0];
        self.kept = [
            self.b[1] * x - self.a[0] * y + self.kept[1],
            self.b[2] * x - self.a[1] * y,
        ];
        y
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tenths of a second of a tone.
    fn sine(hertz: f32, peak: f32, tenths: usize) -> Vec<f32> {
        let turn = std::f32::consts::TAU * hertz / SAMPLE_RATE as f32;
        let samples = 0..tenths * QUARTER;
        samples.map(|n| peak * (n as f32 * turn).sin()).collect()
    }

    #[test]
    fn loudness_is_that_of_the_standard_and_silence_does_not_count() {
        let mut meter = Meter::default();
        assert_eq!((meter.loudness(), meter.gain()), (None, 1.0));
        // The standard's own example: a full sine of 997 Hz on one channel.
        meter.add(&sine(997.0, 1.0, 30));
        let alone = meter.loudness().unwrap();
        assert!((alone + 3.01).abs() < 0.1, "{alone}");
        meter.add(&vec![0.0; 20 * SAMPLE_RATE as usize]);
        meter.add(&sine(997.0, 0.01, 200));
        let among_silence = meter.loudness().unwrap();
        assert!((among_silence - alone).abs() < 0.6, "{among_silence}");
    }

    /// The cases 3 to 5 of EBU Tech 3341: tenths of a second of a tone of 1 kHz at so many dB, -23
    /// LUFS where both channels have it, and 3.01 less in one.
    #[test]
    fn what_is_silent_or_far_softer_than_the_rest_does_not_count() {
        let cases: [&[(usize, f32)]; 3] = [
            &[(100, -36.0), (600, -23.0), (100, -36.0)],
            &[
                (100, -72.0),
                (100, -36.0),
                (600, -23.0),
                (100, -36.0),
                (100, -72.0),
            ],
            &[(200, -26.0), (201, -20.0), (200, -26.0)],
        ];
        for case in cases {
            let mut meter = Meter::default();
            for (tenths, peak) in case {
                // A tenth has a whole number of turns.
                let tenth = sine(1_000.0, 10_f32.powf(peak / 20.0), 1);
                meter.add(&tenth.repeat(*tenths));
            }
            let loudness = meter.loudness().unwrap();
            assert!((loudness + 26.01).abs() < 0.1, "{case:?}: {loudness}");
        }
    }

    #[test]
    fn nothing_passes_the_ceiling_and_what_is_soft_is_left_as_it_is() {
        assert_eq!(level(0.125, 2.0), 0.25);
        assert_eq!(level(-0.125, 2.0), -0.25);
        let mut last = 0.0;
        for n in 1..200 {
            let now = level(n as f32 / 50.0, 1.0);
            assert!(now >= last && now <= CEILING, "{now}");
            last = now;
        }
    }
}
