//! Sound files to samples: WAV, FLAC and Ogg Vorbis, as one channel at 48 kHz.

use std::io::Cursor;
use std::sync::Arc;

use rodio::{Decoder, Source};

use super::earcon::SAMPLE_RATE;
use crate::voice::Clip;

/// Samples a second that a sound may have; at any other it is none.
const RATES: std::ops::RangeInclusive<u32> = 4_000..=384_000;

/// The samples of a sound file, each from -1 to 1: channels are averaged, other rates brought to
/// 48 kHz. None where it is no sound that can be read. Takes about a millisecond for each second.
#[must_use]
pub fn decoded(file: Vec<u8>) -> Option<Arc<[f32]>> {
    let length = file.len() as u64;
    let decoder = Decoder::builder()
        .with_data(Cursor::new(file))
        .with_byte_len(length)
        .build()
        .ok()?;
    let (channels, rate) = (
        usize::from(decoder.channels().get()),
        decoder.sample_rate().get(),
    );
    if !RATES.contains(&rate) {
        return None;
    }
    let interleaved: Vec<f32> = decoder.collect();
    let one = |frame: &[f32]| frame.iter().sum::<f32>() / channels as f32;
    let samples: Vec<f32> = interleaved.chunks_exact(channels).map(one).collect();
    Some(match rate {
        SAMPLE_RATE => samples.into(),
        _ if rate * 2 == SAMPLE_RATE => doubled(&samples).into(),
        _ => resampled(&samples, rate).into(),
    })
}

/// The samples of a sentence of the voice in the box, cut to its length: a decoder gives whole
/// blocks, and so a little more than was meant.
#[must_use]
pub fn spoken(clip: &Clip) -> Option<Arc<[f32]>> {
    let samples = decoded(clip.ogg())?;
    let meant = (clip.length.as_secs_f64() * f64::from(SAMPLE_RATE)).round() as usize;
    match samples.len() > meant {
        true => Some(samples[..meant].into()),
        false => Some(samples),
    }
}

/// The loudness of the clips, as the root of the mean square of what is above a tenth of the peak.
const SPOKEN: f32 = 0.1;
/// No voice is louder than this.
const PEAK: f32 = 0.42;

/// Another voice, about as loud as the one in the box.
#[must_use]
pub(super) fn levelled(samples: Arc<[f32]>) -> Arc<[f32]> {
    let peak = samples.iter().fold(0.0_f32, |most, x| most.max(x.abs()));
    let (mut sum, mut count) = (0.0_f32, 0.0_f32);
    for x in samples.iter().filter(|x| x.abs() > peak / 10.0) {
        sum += x * x;
        count += 1.0;
    }
    if count == 0.0 {
        return samples;
    }
    let gain = (SPOKEN / (sum / count).sqrt()).min(PEAK / peak);
    samples.iter().map(|x| x * gain).collect()
}

/// Every second weight of a half-band filter (the others are zero, the middle one is one half): a
/// sinc under a Blackman window, for 24 kHz to 48 kHz.
const HALF_BAND: [f32; 8] = [
    0.626_55, -0.183_82, 0.084_94, -0.040_34, 0.017_58, -0.006_46, 0.001_71, -0.000_15,
];

/// Twice the rate: each sample, and between two of them what the band allows.
fn doubled(samples: &[f32]) -> Vec<f32> {
    let at = |index: isize| {
        let index = usize::try_from(index).ok();
        index
            .and_then(|index| samples.get(index))
            .copied()
            .unwrap_or(0.0)
    };
    let between = |place: isize| {
        let pairs = HALF_BAND.iter().zip(0..);
        let sum = pairs.map(|(weight, far)| weight * (at(place - far) + at(place + 1 + far)));
        sum.sum::<f32>()
    };
    let places = 0..samples.len();
    places
        .flat_map(|place| [samples[place], between(place as isize)])
        .collect()
}

/// Any other rate, on straight lines between the samples.
fn resampled(samples: &[f32], rate: u32) -> Vec<f32> {
    let step = f64::from(rate) / f64::from(SAMPLE_RATE);
    let count = (samples.len() as f64 / step) as usize;
    let value = |n: usize| {
        let place = n as f64 * step;
        let (index, part) = (place as usize, (place.fract()) as f32);
        let here = samples[index];
        let next = samples.get(index + 1).copied().unwrap_or(0.0);
        here + (next - here) * part
    };
    (0..count).map(value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tone(rate: u32, hertz: f64) -> Vec<f32> {
        let turn = std::f64::consts::TAU * hertz / f64::from(rate);
        (0..rate / 2)
            .map(|n| (f64::from(n) * turn).sin() as f32 * 0.5)
            .collect()
    }

    /// The largest difference between a tone brought to 48 kHz and the same tone made there.
    fn off(made: &[f32], hertz: f64) -> f32 {
        let pairs = made.iter().zip(tone(SAMPLE_RATE, hertz));
        let middle = pairs.skip(200).take(20_000);
        middle.map(|(a, b)| (a - b).abs()).fold(0.0, f32::max)
    }

    #[test]
    fn twice_the_rate_is_the_same_sound() {
        assert!(off(&doubled(&tone(24_000, 440.0)), 440.0) < 0.001);
        assert!(off(&doubled(&tone(24_000, 6_000.0)), 6_000.0) < 0.005);
        assert!(off(&resampled(&tone(44_100, 440.0), 44_100), 440.0) < 0.001);
    }

    #[test]
    fn what_is_no_sound_is_nothing() {
        assert!(decoded(Vec::new()).is_none());
        assert!(decoded(b"not a sound at all".to_vec()).is_none());
    }

    #[test]
    fn a_clip_of_the_voice_is_as_long_as_the_index_says() {
        let clip = crate::voice::clip("Tired?").unwrap();
        let samples = spoken(&clip).unwrap();
        let length = samples.len() as f64 / f64::from(SAMPLE_RATE);
        assert!(
            (length - clip.length.as_secs_f64()).abs() < 0.002,
            "{length}"
        );
    }
}
