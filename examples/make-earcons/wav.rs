//! Samples to the bytes of a WAV file: one channel, 16 bits.

/// Samples per second of every earcon.
pub const RATE: u32 = 48_000;

/// The whole file, header and all.
pub fn bytes(samples: &[i16]) -> Vec<u8> {
    let size = 2 * samples.len() as u32;
    let mut file = Vec::with_capacity(44 + size as usize);
    file.extend(b"RIFF");
    file.extend((36 + size).to_le_bytes());
    file.extend(b"WAVEfmt ");
    file.extend(16_u32.to_le_bytes());
    file.extend(1_u16.to_le_bytes()); // plain samples
    file.extend(1_u16.to_le_bytes()); // one channel
    file.extend(RATE.to_le_bytes());
    file.extend((2 * RATE).to_le_bytes()); // bytes per second
    file.extend(2_u16.to_le_bytes()); // bytes per sample
    file.extend(16_u16.to_le_bytes()); // bits per sample
    file.extend(b"data");
    file.extend(size.to_le_bytes());
    file.extend(samples.iter().flat_map(|sample| sample.to_le_bytes()));
    file
}
