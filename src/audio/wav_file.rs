//! A sound file of plain samples, with its title and its words at the end.

use std::fs::File;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};

use super::earcon::SAMPLE_RATE;
use super::sound_file::rounded;
use super::tags::{ARTIST, Tags, clean};

/// A WAV file that is being written.
pub(super) struct WavFile {
    samples: hound::WavWriter<BufWriter<File>>,
    /// The same file, for what comes after the samples.
    file: File,
    info: Vec<u8>,
}

impl WavFile {
    /// Begins one in an empty file.
    pub(super) fn new(file: File, tags: &Tags) -> io::Result<Self> {
        let spec = hound::WavSpec {
            channels: 1,
            sample_rate: SAMPLE_RATE,
            bits_per_sample: 16,
            sample_format: hound::SampleFormat::Int,
        };
        let same = BufWriter::new(file.try_clone()?);
        let samples = hound::WavWriter::new(same, spec).map_err(io::Error::other)?;
        let info = info(tags);
        Ok(Self {
            samples,
            file,
            info,
        })
    }

    /// Adds samples.
    pub(super) fn write(&mut self, samples: &[f32]) -> io::Result<()> {
        let mut all = samples.iter();
        let written = all.try_for_each(|sample| self.samples.write_sample(rounded(*sample)));
        written.map_err(io_error)
    }

    /// Writes the sizes that are now known, and what is said of the sound.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.samples.finalize().map_err(io_error)?;
        let end = self.file.seek(SeekFrom::End(0))? + self.info.len() as u64;
        self.file.write_all(&self.info)?;
        let size = u32::try_from(end - 8).map_err(io::Error::other)?;
        self.file.seek(SeekFrom::Start(4))?;
        self.file.write_all(&size.to_le_bytes())
    }
}

/// The list of what is said of the sound, as the format has it.
fn info(tags: &Tags) -> Vec<u8> {
    let texts = [
        (b"INAM", tags.title.as_str()),
        (b"IART", ARTIST),
        (b"ICMT", tags.comment.as_str()),
    ];
    let parts = texts.into_iter().filter(|(_, text)| !text.is_empty());
    let mut list = b"INFO".to_vec();
    for (name, text) in parts {
        list.extend(chunk(*name, format!("{}\0", clean(text)).as_bytes()));
    }
    chunk(*b"LIST", &list)
}

/// A part of the file: its name, its size, its bytes, an even number of them.
fn chunk(name: [u8; 4], bytes: &[u8]) -> Vec<u8> {
    // Nothing that is said here comes near this size.
    let size = u32::try_from(bytes.len()).unwrap_or_default();
    let mut all = [&name[..], &size.to_le_bytes(), bytes].concat();
    all.resize(all.len().next_multiple_of(2), 0);
    all
}

/// The system's error where it is the system that failed.
fn io_error(error: hound::Error) -> io::Error {
    match error {
        hound::Error::IoError(error) => error,
        other => io::Error::other(other),
    }
}
