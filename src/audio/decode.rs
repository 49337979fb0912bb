//! Decodes sound files: WAV, FLAC and Ogg Vorbis, to one channel at 48 kHz.
//!
//! Files of the user's own and what a speech program makes are foreign: the head is looked at
//! first, no more is decoded than is allowed, and a fault in the decoder costs that file alone.

use std::any::Any;
use std::cell::Cell;
use std::io::Cursor;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Arc, Once};
use std::time::Duration;

use rodio::{Decoder, Source};

use super::earcon::SAMPLE_RATE;
use super::resample::resampled;

/// Samples a second that a sound may have; a file with any other rate is refused.
const RATES: std::ops::RangeInclusive<u32> = 4_000..=384_000;
/// The most channels that a sound may have.
const CHANNELS_MAX: usize = 8;

/// Why a file is not played, completing "next.wav …".
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadSound {
    /// It is no sound, or one of a kind that is not known.
    #[error("is not a sound that can be read")]
    Unknown,
    /// It takes longer than allowed.
    #[error("is longer than {} s", .0.as_secs())]
    TooLong(Duration),
    /// Some of its samples are infinite, or no numbers.
    #[error("has samples that are not numbers; save it again as 16-bit")]
    NotFinite,
}

/// The samples of a sound file, each from -1 to 1: the average of its channels, resampled to
/// 48 kHz. Takes about a millisecond per second, and no more memory than the longest sound that is
/// allowed.
///
/// # Errors
/// When it cannot be played.
pub fn decoded(file: Vec<u8>, longest: Duration) -> Result<Arc<[f32]>, BadSound> {
    guarded(|| {
        let (samples, rate) = mono(file, longest)?;
        match rate {
            SAMPLE_RATE => Ok(samples.into()),
            _ => resampled(&samples, rate)
                .map(Into::into)
                .ok_or(BadSound::Unknown),
        }
    })
}

/// The average of the channels, at the file's own rate, which comes with it.
fn mono(file: Vec<u8>, longest: Duration) -> Result<(Vec<f32>, u32), BadSound> {
    let length = file.len() as u64;
    let decoder = Decoder::builder()
        .with_data(Cursor::new(file))
        .with_byte_len(length)
        .build();
    let mut decoder = decoder.map_err(|_| BadSound::Unknown)?;
    let channels = usize::from(decoder.channels().get());
    let rate = decoder.sample_rate().get();
    if !RATES.contains(&rate) || channels > CHANNELS_MAX {
        return Err(BadSound::Unknown);
    }
    let most = (longest.as_secs_f64() * f64::from(rate)).ceil() as usize;
    let mut samples = Vec::new();
    loop {
        let frame = decoder.by_ref().take(channels);
        let (count, sum) = frame.fold((0, 0.0), |(count, sum), x| (count + 1, sum + x));
        if count < channels {
            return Ok((samples, rate));
        }
        if samples.len() == most {
            return Err(BadSound::TooLong(longest));
        }
        if !f32::is_finite(sum) {
            return Err(BadSound::NotFinite);
        }
        samples.push(sum / channels as f32);
    }
}

thread_local! {
    /// Whether this thread decodes now.
    static DECODES: Cell<bool> = const { Cell::new(false) };
}

/// What a panic said, where it said something.
fn said(payload: &(dyn Any + Send)) -> &str {
    let fixed = payload.downcast_ref::<&str>().copied();
    fixed
        .or(payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or_default()
}

/// Decodes something. Where the decoder panics, as on a head that says zero samples a second, the
/// file is not known, and the log keeps what the panic said: no screen shows it.
fn guarded<T>(decode: impl FnOnce() -> Result<T, BadSound>) -> Result<T, BadSound> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let others = panic::take_hook();
        panic::set_hook(Box::new(move |info| match DECODES.get() {
            true => log::warn!("sound: the decoder failed: {}", said(info.payload())),
            false => others(info),
        }));
    });
    DECODES.set(true);
    let decoded = panic::catch_unwind(AssertUnwindSafe(decode));
    DECODES.set(false);
    decoded.unwrap_or(Err(BadSound::Unknown))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::audio::resample::tests::{RATES_OF_FILES, tone};

    const SECOND: Duration = Duration::from_secs(1);

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

    #[test]
    fn a_file_comes_out_at_its_own_speed() {
        for rate in [RATES_OF_FILES.as_slice(), &[44_099, SAMPLE_RATE]].concat() {
            let samples = decoded(wav(rate, &tone(rate, 440.0)), SECOND).unwrap();
            let crossings = samples
                .windows(2)
                .filter(|two| two[0] <= 0.0 && two[1] > 0.0);
            assert!((219..=221).contains(&crossings.count()), "{rate}");
        }
    }

    #[test]
    fn what_is_no_sound_is_nothing() {
        let unknown = |file: Vec<u8>| decoded(file, SECOND) == Err(BadSound::Unknown);
        assert!(unknown(Vec::new()));
        assert!(unknown(b"not a sound at all".to_vec()));
        for rate in [0, 1, 3_999, 384_001, u32::MAX / 2] {
            assert!(unknown(wav(rate, &[0.5; 100])), "{rate}");
        }
        let mut crowd = wav(SAMPLE_RATE, &[0.5; 100]);
        crowd[22..24].copy_from_slice(&9_u16.to_le_bytes());
        crowd[32..34].copy_from_slice(&18_u16.to_le_bytes());
        assert!(unknown(crowd));
    }

    #[test]
    fn a_sound_is_read_as_far_as_it_may_last_and_no_further() {
        let second = vec![0.5; 8_000];
        assert_eq!(decoded(wav(8_000, &second), SECOND).unwrap().len(), 48_000);
        let longer = wav(8_000, &[&second[..], &[0.5]].concat());
        assert_eq!(decoded(longer, SECOND), Err(BadSound::TooLong(SECOND)));
        assert_eq!(
            BadSound::TooLong(SECOND * 10).to_string(),
            "is longer than 10 s"
        );
    }

    #[test]
    fn samples_that_are_no_numbers_are_refused() {
        let spec = hound::WavSpec {
            channels: 1,
            sample_rate: SAMPLE_RATE,
            bits_per_sample: 32,
            sample_format: hound::SampleFormat::Float,
        };
        for odd in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
            let mut bytes = Cursor::new(Vec::new());
            let mut writer = hound::WavWriter::new(&mut bytes, spec).unwrap();
            for x in [0.1, odd, 0.1] {
                writer.write_sample(x).unwrap();
            }
            writer.finalize().unwrap();
            let read = decoded(bytes.into_inner(), SECOND);
            assert_eq!(read, Err(BadSound::NotFinite), "{odd}");
        }
    }

    #[test]
    fn whatever_the_decoder_does_the_next_file_is_read() {
        let failed = guarded(|| -> Result<(), _> { panic!("on purpose") });
        assert_eq!(failed, Err(BadSound::Unknown));
        // Every byte of a head changed, and the file cut at each place.
        let good = wav(8_000, &tone(8_000, 440.0));
        for at in 0..60 {
            for byte in [0, 1, 0x7f, 0xff] {
                let mut file = good.clone();
                file[at] = byte;
                let _ = decoded(file, SECOND);
            }
            let _ = decoded(good[..at].to_vec(), SECOND);
        }
        assert!(decoded(good, SECOND).is_ok());
    }
}
