//! Writes samples to a sound file: one channel at 48 kHz, with its tags.

use std::fs::File;
use std::io::{self, BufWriter};
use std::path::Path;
use std::time::Duration;

use flac_codec::encode::{FlacSampleWriter, Options};

use super::earcon::SAMPLE_RATE;
use super::opus_file::OpusFile;
use super::tags::Tags;
use super::wav_file::WavFile;

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
    /// For a phone: half a megabyte a minute, and hardly to be told from the others.
    Opus,
}

impl Format {
    /// The format that goes with a file's extension: `.wav`, `.flac` or `.opus`.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "wav" => Some(Self::Wav),
            "flac" => Some(Self::Flac),
            "opus" => Some(Self::Opus),
            _ => None,
        }
    }

    /// Whether a file of this format can hold this length. The sizes in a WAV file end at 4 GB.
    #[must_use]
    pub fn holds(self, length: Duration) -> bool {
        match self {
            Self::Wav => length <= WAV_MAX,
            Self::Flac | Self::Opus => true,
        }
    }

    /// What is added to the gain, for what keeping so low a peak takes of the loudness.
    #[must_use]
    pub const fn make_up(self) -> f32 {
        match self {
            Self::Wav | Self::Flac => 1.0,
            Self::Opus => 1.15,
        }
    }

    /// The highest peak of the samples, so that none is above -1.5 dB where it is played: between
    /// two samples, and after a codec that gives back nearly what it got.
    #[must_use]
    pub const fn highest_peak(self) -> f32 {
        match self {
            Self::Wav | Self::Flac => 0.82,
            Self::Opus => 0.65,
        }
    }
}

/// A sound file that is being written.
pub struct SoundFile(Encoder);

enum Encoder {
    Wav(WavFile),
    Flac(Box<FlacSampleWriter<BufWriter<File>>>),
    Opus(Box<OpusFile>),
}

impl SoundFile {
    /// Begins a sound file in an empty file.
    ///
    /// # Errors
    /// When its head cannot be written.
    pub fn new(file: File, format: Format, tags: &Tags) -> io::Result<Self> {
        Ok(Self(match format {
            Format::Wav => Encoder::Wav(WavFile::new(file, tags)?),
            Format::Opus => Encoder::Opus(Box::new(OpusFile::new(file, tags)?)),
            Format::Flac => {
                let comments = tags.comments().into_iter();
                let options = comments.fold(Options::fast(), |options, (name, text)| {
                    options.tag(&name, text)
                });
                let file = BufWriter::new(file);
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
            Encoder::Wav(wav) => wav.write(samples),
            Encoder::Opus(opus) => opus.write(samples),
            Encoder::Flac(flac) => {
                let samples: Vec<i32> = samples.iter().map(|s| rounded(*s).into()).collect();
                flac.write(&samples).map_err(io::Error::other)
            }
        }
    }

    /// Writes what is left, and the head with the sizes that are now known.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(self) -> io::Result<()> {
        match self.0 {
            Encoder::Wav(wav) => wav.finish(),
            Encoder::Opus(opus) => opus.finish(),
            Encoder::Flac(flac) => flac.finalize().map_err(io::Error::other),
        }
    }
}

pub(super) fn rounded(sample: f32) -> i16 {
    (sample.clamp(-1.0, 1.0) * f32::from(i16::MAX)).round() as i16
}
