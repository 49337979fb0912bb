//! WAV files as speech programs write them to a pipe: with made-up sizes in the header.

use std::time::Duration;

/// The same file with the right sizes; `None` if it is not a WAV file with samples in it.
pub(super) fn mended(bytes: &[u8]) -> Option<Vec<u8>> {
    let data = data(bytes)?;
    let mut file = bytes.to_vec();
    let size = |n: usize| u32::try_from(n).ok().map(u32::to_le_bytes);
    file.truncate(data.end);
    file[4..8].copy_from_slice(&size(data.end - 8)?);
    file[data.start - 4..data.start].copy_from_slice(&size(data.end - data.start)?);
    Some(file)
}

/// How long it lasts; `None` if its header does not say, or says zero samples a second.
pub(super) fn length(bytes: &[u8]) -> Option<Duration> {
    let data = data(bytes)?;
    let at = format(bytes)?;
    let (rate, bytes_per_second) = (number(bytes, at + 4)?, number(bytes, at + 8)?);
    let size = (data.end - data.start) as f64;
    (rate > 0 && bytes_per_second > 0)
        .then(|| Duration::from_secs_f64(size / f64::from(bytes_per_second)))
}

/// Where the samples are, as far as the file goes.
fn data(bytes: &[u8]) -> Option<std::ops::Range<usize>> {
    let (start, size) = chunk(bytes, b"data")?;
    let end = bytes.len().min(start.saturating_add(size));
    (end > start).then_some(start..end)
}

fn format(bytes: &[u8]) -> Option<usize> {
    let (start, size) = chunk(bytes, b"fmt ")?;
    (size >= 16 && bytes.len() >= start + 16).then_some(start)
}

/// Where the content of a chunk begins, and the size that it claims to have.
fn chunk(bytes: &[u8], name: &[u8; 4]) -> Option<(usize, usize)> {
    if bytes.get(..4)? != b"RIFF" || bytes.get(8..12)? != b"WAVE" {
        return None;
    }
    let mut at = 12;
    loop {
        let size = usize::try_from(number(bytes, at + 4)?).ok()?;
        if bytes.get(at..at + 4)? == name {
            return Some((at + 8, size));
        }
        at = at
            .checked_add(8)?
            .checked_add(size)?
            .checked_add(size % 2)?;
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}
