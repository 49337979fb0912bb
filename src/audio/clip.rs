//! The voices: clips of the embedded one, and another one brought to its loudness.

use std::sync::Arc;
use std::time::Duration;

use super::decode;
use super::earcon::SAMPLE_RATE;
use crate::voice::Clip;

/// A decoder gives whole blocks: up to this much more than a clip is long.
const BLOCK: Duration = Duration::from_secs(1);

/// The samples of a sentence of the embedded voice, cut to its length: the decoder gives whole
/// blocks, and so a little too much.
#[must_use]
pub fn spoken(clip: &Clip) -> Option<Arc<[f32]>> {
    let longest = clip.length + BLOCK;
    let samples = decode::decoded(clip.ogg(), longest).ok()?;
    let meant = (clip.length.as_secs_f64() * f64::from(SAMPLE_RATE)).round() as usize;
    Some(samples[..meant.min(samples.len())].into())
}

/// The loudness of the embedded clips: the RMS of all samples above a tenth of the peak.
const SPOKEN: f32 = 0.1;
/// The highest peak that a voice is given.
const PEAK: f32 = 0.42;

/// Another voice, made about as loud as the embedded one.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audio::Sound;
    use crate::audio::decode::tests::wav;
    use crate::audio::resample::tests::tone;

    /// The loudness as [`levelled`] measures it: the RMS of all samples above a tenth of the peak.
    fn loudness(samples: &[f32]) -> f32 {
        let peak = samples.iter().fold(0.0_f32, |most, x| most.max(x.abs()));
        let loud = samples.iter().filter(|x| x.abs() > peak / 10.0);
        let (sum, count) = loud.fold((0.0, 0.0), |(sum, count), x| (sum + x * x, count + 1.0));
        (sum / count).sqrt()
    }

    #[test]
    fn another_voice_is_as_loud_as_the_one_in_the_box() {
        let clip = crate::voice::clip("Halfway through this one.").unwrap();
        let boxed = loudness(&spoken(&clip).unwrap());
        for gain in [0.02, 0.3, 1.9] {
            // Syllables, with a pause after each.
            let voice: Vec<f32> = tone(22_050, 180.0)
                .iter()
                .zip(0..)
                .map(|(x, n)| x * gain * (f64::from(n) / 900.0).sin().max(0.0) as f32)
                .collect();
            let speech = Sound::Speech(wav(22_050, &voice).into(), Duration::from_millis(500));
            let samples = speech.samples();
            let apart = 20.0 * (loudness(&samples) / boxed).log10();
            assert!(apart.abs() < 3.0, "{gain}: {apart} dB");
            assert!(samples.iter().all(|x| x.abs() <= PEAK + 1e-6), "{gain}");
        }
        let silence = Sound::Speech(wav(22_050, &[0.0; 50]).into(), Duration::from_millis(2));
        assert!(silence.samples().iter().all(|x| *x == 0.0));
    }

    #[test]
    fn a_clip_of_the_voice_is_as_long_as_the_index_says() {
        let clip = crate::voice::clip("Halfway through this one.").unwrap();
        let samples = spoken(&clip).unwrap();
        let length = samples.len() as f64 / f64::from(SAMPLE_RATE);
        assert!(
            (length - clip.length.as_secs_f64()).abs() < 0.002,
            "{length}"
        );
    }
}
