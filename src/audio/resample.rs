//! Brings a sound to 48 kHz.

use rubato::audioadapter_buffers::direct::SequentialSlice;
use rubato::{Fft, FixedSync, Resampler};

use super::earcon::SAMPLE_RATE;

/// The least that is worked on, in samples, and the length of the filter: flat up to 95 % of the band.
const CHUNK: usize = 512;

/// The same sound at 48 kHz, without images or aliases.
pub(super) fn resampled(samples: &[f32], rate: u32) -> Option<Vec<f32>> {
    let (from, to) = (rate as usize, SAMPLE_RATE as usize);
    let chunk = CHUNK * from.div_ceil(to);
    let mut resampler = Fft::new(from, to, chunk, 1, FixedSync::Both).ok()?;
    let input = SequentialSlice::new(samples, 1, samples.len()).ok()?;
    let output = resampler.process_all(&input, samples.len(), None).ok()?;
    Some(output.take_data())
}

#[cfg(test)]
pub(super) mod tests {
    use std::f64::consts::TAU;

    use super::*;

    /// Half a second of a tone at half of full scale.
    pub(in crate::audio) fn tone(rate: u32, hertz: f64) -> Vec<f32> {
        let turn = TAU * hertz / f64::from(rate);
        (0..rate / 2)
            .map(|n| (f64::from(n) * turn).sin() as f32 * 0.5)
            .collect()
    }

    /// How loud a tone of half a second comes out, and how loud everything that is not this tone:
    /// both in decibels beside the tone that went in.
    fn heard(rate: u32, hertz: f64) -> [f64; 2] {
        let out = resampled(&tone(rate, hertz), rate).unwrap();
        let middle = &out[out.len() / 4..out.len() * 3 / 4];
        let turn = TAU * hertz / f64::from(SAMPLE_RATE);
        let waves = |n: usize| [(n as f64 * turn).sin(), (n as f64 * turn).cos()];
        let half = middle.len() as f64 / 2.0;
        let mut part = [0.0; 2];
        for (n, x) in middle.iter().enumerate() {
            let [sin, cos] = waves(n);
            part[0] += f64::from(*x) * sin / half;
            part[1] += f64::from(*x) * cos / half;
        }
        let rest = middle.iter().enumerate().map(|(n, x)| {
            let [sin, cos] = waves(n);
            (f64::from(*x) - part[0] * sin - part[1] * cos).powi(2) / half
        });
        [part[0].hypot(part[1]), rest.sum::<f64>().sqrt()].map(|level| 20.0 * (level / 0.5).log10())
    }

    pub(in crate::audio) const RATES_OF_FILES: [u32; 9] = [
        8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 96_000, 384_000,
    ];

    #[test]
    fn every_rate_sounds_the_same_and_nothing_is_added() {
        for rate in RATES_OF_FILES {
            let band = f64::from(rate.min(SAMPLE_RATE)) / 2.0;
            for hertz in [440.0, band * 0.5, band * 0.8, band * 0.9] {
                let [tone, rest] = heard(rate, hertz.round());
                assert!(tone.abs() < 0.5, "{rate}: {hertz} Hz at {tone} dB");
                assert!(rest < -60.0, "{rate}: beside {hertz} Hz {rest} dB");
            }
            let [_, image] = heard(rate, (band * 0.98).round());
            assert!(image < -60.0, "{rate}: an image at {image} dB");
        }
        for hertz in [30_000.0, 47_000.0] {
            let out = resampled(&tone(96_000, hertz), 96_000).unwrap();
            let loudest = out[2_000..22_000]
                .iter()
                .fold(0.0_f32, |most, x| most.max(x.abs()));
            assert!(loudest < 0.000_5, "{hertz} Hz at {loudest}");
        }
    }

    #[test]
    fn every_rate_begins_and_ends_in_time() {
        for rate in RATES_OF_FILES {
            let mut samples = vec![0.0; rate as usize / 20];
            samples.extend(tone(rate, 1_000.0));
            let seconds = samples.len() as f64 / f64::from(rate);
            let out = resampled(&samples, rate).unwrap();
            let at = |sample: usize| sample as f64 / f64::from(SAMPLE_RATE);
            assert!((at(out.len()) - seconds).abs() < 0.001, "{rate}");
            let begins = at(out.iter().position(|x| x.abs() > 0.05).unwrap());
            assert!((begins - 0.05).abs() < 0.001, "{rate}: {begins}");
            let ends = at(out.iter().rposition(|x| x.abs() > 0.05).unwrap());
            assert!((ends - seconds).abs() < 0.001, "{rate}: {ends}");
        }
    }

    #[test]
    fn ten_samples_are_a_sound_too() {
        for rate in RATES_OF_FILES {
            let out = resampled(&[0.5; 10], rate).unwrap();
            let sum: f32 = out.iter().sum();
            let want = 5.0 * SAMPLE_RATE as f32 / rate as f32;
            assert!(
                sum > want * 0.5 && sum < want * 1.5,
                "{rate}: {sum} of {want}"
            );
        }
        assert!(resampled(&[], 24_000).unwrap().is_empty());
    }
}
