//! Decodes sound files: WAV, FLAC and Ogg Vorbis, to one channel at 48 kHz.

use std::io::Cursor;
use std::sync::Arc;

use rodio::{Decoder, Source};
use rubato::audioadapter_buffers::direct::SequentialSlice;
use rubato::{Fft, FixedSync, Resampler};

use super::earcon::SAMPLE_RATE;
use crate::voice::Clip;

/// Samples a second that a sound may have; a file with any other rate is refused.
const RATES: std::ops::RangeInclusive<u32> = 4_000..=384_000;
/// The resampler works on at least this many samples at a time. Its filter is as long: flat up to
/// 95 % of the band for all rates up to 96 kHz, with everything above the band 100 dB down.
const CHUNK: usize = 512;

/// The samples of a sound file, each from -1 to 1: the average of its channels, resampled to
/// 48 kHz. `None` if it is not a sound that can be read. Takes about a millisecond per second.
#[must_use]
pub fn decoded(file: Vec<u8>) -> Option<Arc<[f32]>> {
    if has_no_rate(&file) {
        return None;
    }
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
    match rate {
        SAMPLE_RATE => Some(samples.into()),
        _ => resampled(&samples, rate).map(Into::into),
    }
}

/// Whether the header of a WAV file says zero samples a second, on which the decoder would panic.
fn has_no_rate(file: &[u8]) -> bool {
    let mut heads = file.windows(16);
    heads.any(|head| head.starts_with(b"fmt ") && head[12..] == [0; 4])
}

/// The samples of a sentence of the embedded voice, cut to its length: the decoder gives whole
/// blocks, and so a little too much.
#[must_use]
pub fn spoken(clip: &Clip) -> Option<Arc<[f32]>> {
    let samples = decoded(clip.ogg())?;
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

/// The same sound at 48 kHz, without images or aliases.
fn resampled(samples: &[f32], rate: u32) -> Option<Vec<f32>> {
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
    use std::time::Duration;

    use super::*;
    use crate::audio::Sound;

    /// A WAV file of one channel that says it has this rate.
    pub(in crate::audio) fn wav(rate: u32, samples: &[f32]) -> Vec<u8> {
        let spec = hound::WavSpec {
            channels: 1,
            sample_rate: SAMPLE_RATE,
            bits_per_sample: 16,
            sample_format: hound::SampleFormat::Int,
        };
        let mut bytes = Cursor::new(Vec::new());
        let mut writer = hound::WavWriter::new(&mut bytes, spec).unwrap();
        for x in samples {
            writer.write_sample((x * 32_767.0) as i16).unwrap();
        }
        writer.finalize().unwrap();
        let mut bytes = bytes.into_inner();
        bytes[24..28].copy_from_slice(&rate.to_le_bytes());
        bytes
    }

    /// Half a second of a tone at half of full scale.
    fn tone(rate: u32, hertz: f64) -> Vec<f32> {
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

    const RATES_OF_FILES: [u32; 9] = [
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

    #[test]
    fn a_file_comes_out_at_its_own_speed() {
        for rate in [RATES_OF_FILES.as_slice(), &[44_099, SAMPLE_RATE]].concat() {
            let samples = decoded(wav(rate, &tone(rate, 440.0))).unwrap();
            let crossings = samples
                .windows(2)
                .filter(|two| two[0] <= 0.0 && two[1] > 0.0);
            assert!((219..=221).contains(&crossings.count()), "{rate}");
        }
    }

    #[test]
    fn what_is_no_sound_is_nothing() {
        assert!(decoded(Vec::new()).is_none());
        assert!(decoded(b"not a sound at all".to_vec()).is_none());
        for rate in [0, 1, 3_999, 384_001, u32::MAX / 2] {
            assert!(decoded(wav(rate, &[0.5; 100])).is_none(), "{rate}");
        }
    }

    /// The loudness as [`levelled`] measures it: the RMS of all samples above a tenth of the peak.
    fn loudness(samples: &[f32]) -> f32 {
        let peak = samples.iter().fold(0.0_f32, |most, x| most.max(x.abs()));
        let loud = samples.iter().filter(|x| x.abs() > peak / 10.0);
        let (sum, count) = loud.fold((0.0, 0.0), |(sum, count), x| (sum + x * x, count + 1.0));
        (sum / count).sqrt()
    }

    #[test]
    fn another_voice_is_as_loud_as_the_one_in_the_box() {
        let clip = crate::voice::clip("Half of this one.").unwrap();
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
        let clip = crate::voice::clip("Half of this one.").unwrap();
        let samples = spoken(&clip).unwrap();
        let length = samples.len() as f64 / f64::from(SAMPLE_RATE);
        assert!(
            (length - clip.length.as_secs_f64()).abs() < 0.002,
            "{length}"
        );
    }
}
