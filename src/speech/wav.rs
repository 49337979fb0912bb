//! WAV files as speech programs write them into a pipe: the sizes in their heads are made up.

use std::time::Duration;

/// The same file with sizes that tell the truth; nothing where it is no WAV file of plain samples.
pub(super) fn mended(bytes: &[u8]) -> Option<Vec<u8>> {
    let data = data(bytes)?;
    let mut file = bytes.to_vec();
    let size = |n: usize| u32::try_from(n).ok().map(u32::to_le_bytes);
    file.truncate(data.end);
    file[4..8].copy_from_slice(&size(data.end - 8)?);
    file[data.start - 4..data.start].copy_from_slice(&size(data.end - data.start)?);
    Some(file)
}

/// How long it sounds.
pub(super) fn length(bytes: &[u8]) -> Option<Duration> {
    let data = data(bytes)?;
    let at = format(bytes)?;
    let a_second = number(bytes, at + 8)?; // bytes in a second
    let samples = (data.end - data.start) as f64;
    (a_second > 0).then(|| Duration::from_secs_f64(samples / f64::from(a_second)))
}

/// Where the samples lie, as far as there are any.
fn data(bytes: &[u8]) -> Option<std::ops::Range<usize>> {
    let (start, size) = chunk(bytes, b"data")?;
    let end = bytes.len().min(start.saturating_add(size));
    (end > start).then_some(start..end)
}

fn format(bytes: &[u8]) -> Option<usize> {
    let (start, size) = chunk(bytes, b"fmt ")?;
    (size >= 16 && bytes.len() >= start + 16).then_some(start)
}

/// Where a part of the file begins, and the size that it says it has.
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
