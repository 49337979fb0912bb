//! How loud a short sound is to the ear, by the meter of the program; `audio/level.rs` holds that
//! to the figures of the standards.

use backrub::audio::{Meter, SAMPLE_RATE};

/// Samples in 400 ms, one block of the meter.
const BLOCK: usize = SAMPLE_RATE as usize * 2 / 5;

/// The loudest 400 ms of samples at 48 kHz, in LUFS, looked for every 50 ms; shorter sounds count
/// with the silence after them.
pub fn loudest(samples: &[f32]) -> f64 {
    let mut padded = samples.to_vec();
    padded.resize(samples.len() + BLOCK, 0.0);
    let levels = padded
        .windows(BLOCK)
        .step_by(BLOCK / 8)
        .filter_map(|block| {
            let mut meter = Meter::default();
            meter.add(block);
            meter.loudness()
        });
    levels.fold(f64::NEG_INFINITY, f64::max)
}
