//! How long ten thousand routines of two kilobytes take to read, on one thread.

use std::fs;

use backrub::{clock, library};

const FILES: usize = 10_000;
const SIZE: usize = 2048;

/// Prints the time for the whole folder, and its ratio to only reading the bytes.
pub fn measure() -> std::io::Result<()> {
    let folder = tempfile::tempdir()?;
    let text = routine();
    for nth in 0..FILES {
        fs::write(folder.path().join(format!("routine-{nth:05}.yaml")), &text)?;
    }
    let start = clock::now();
    let mut bytes = 0;
    for entry in fs::read_dir(folder.path())? {
        bytes += fs::read(entry?.path())?.len();
    }
    let only_reading = clock::now() - start;
    let start = clock::now();
    let playable = library::own(folder.path())
        .filter(|entry| entry.listing.is_some())
        .count();
    let all = clock::now() - start;
    println!(
        "library: {playable} of {FILES} routines of {} bytes",
        bytes / FILES
    );
    println!(
        "  listed in       {:>7.0} ms on one thread",
        all.as_secs_f64() * 1000.0
    );
    println!(
        "  bytes alone     {:>7.0} ms",
        only_reading.as_secs_f64() * 1000.0
    );
    println!(
        "  ratio           {:>7.1}",
        all.as_secs_f64() / only_reading.as_secs_f64()
    );
    Ok(())
}

/// A routine of the size, with as many strokes as fit.
pub fn routine() -> String {
    let mut text = "title: Measured\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n".to_owned();
    let stroke = "  - technique: petrissage\n    area: shoulder-top\n    side: each\n    \
                  time: 15s\n    pressure: 3\n    cue: Gather, squeeze, let go.\n";
    while text.len() + stroke.len() <= SIZE {
        text.push_str(stroke);
    }
    text.push('#');
    text.push_str(&"-".repeat(SIZE.saturating_sub(text.len() + 1)));
    text.push('\n');
    text
}
