//! Writes samples to a WAV or FLAC file: one channel, 16 bits, 48 kHz.

use std::fs::File;
use std::io::{self, BufWriter};
use std::path::Path;
use std::time::Duration;

use flac_codec::encode::{FlacSampleWriter, Options};

use super::earcon::SAMPLE_RATE;

/// The longest session in a WAV file. A few minutes more would fit, for what still sounds at its
/// end.
const WAV_MAX: Duration = Duration::from_secs(12 * 3600);

/// The format of a sound file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain samples: 5.8 MB a minute.
    Wav,
    /// The same samples in about a fifth of the space.
    Flac,
}

impl Format {
    /// The format that goes with a file's extension: `.wav` or `.flac`.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "wav" => Some(Self::Wav),
            "flac" => Some(Self::Flac),
            _ => None,
        }
    }

    /// Whether a file of this format can hold this length. The sizes in a WAV file end at 4 GB.
    #[must_use]
    pub fn holds(self, length: Duration) -> bool {
        match self {
            Self::Wav => length <= WAV_MAX,
            Self::Flac => true,
        }
    }
}

/// A sound file that is being written.
pub struct SoundFile(Encoder);

enum Encoder {
    Wav(hound::WavWriter<BufWriter<File>>),
    Flac(Box<FlacSampleWriter<BufWriter<File>>>),
}

impl SoundFile {
    /// Begins a sound file in an empty file.
    ///
    /// # Errors
    /// When the header cannot be written.
    pub fn new(file: File, format: Format) -> io::Result<Self> {
        let file = BufWriter::new(file);
        Ok(Self(match format {
            Format::Wav => {
                let spec = hound::WavSpec {
                    channels: 1,
                    sample_rate: SAMPLE_RATE,
                    bits_per_sample: 16,
                    sample_format: hound::SampleFormat::Int,
                };
                Encoder::Wav(hound::WavWriter::new(file, spec).map_err(io::Error::other)?)
            }
            Format::Flac => {
                let options = Options::fast();
                let writer = FlacSampleWriter::new(file, options, SAMPLE_RATE, 16, 1, None);
                Encoder::Flac(Box::new(writer.map_err(io::Error::other)?))
            }
        }))
    }

    /// Adds samples, each from -1 to 1.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn write(&mut self, samples: &[f32]) -> io::Result<()> {
        match &mut self.0 {
            Encoder::Wav(wav) => samples
                .iter()
                .try_for_each(|sample| wav.write_sample(rounded(*sample)))
                .map_err(io_error),
            Encoder::Flac(flac) => {
                let samples: Vec<i32> = samples.iter().map(|s| rounded(*s).into()).collect();
                flac.write(&samples).map_err(io::Error::other)
            }
        }
    }

    /// Writes what is left, and the header with the sizes that are now known.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(self) -> io::Result<()> {
        match self.0 {
            Encoder::Wav(wav) => wav.finalize().map_err(io_error),
            Encoder::Flac(flac) => flac.finalize().map_err(io::Error::other),
        }
    }
}

/// The system's error where it is the system that failed.
fn io_error(error: hound::Error) -> io::Error {
    match error {
        hound::Error::IoError(error) => error,
        other => io::Error::other(other),
    }
}

fn rounded(sample: f32) -> i16 {
    (sample.clamp(-1.0, 1.0) * f32::from(i16::MAX)).round() as i16
}
