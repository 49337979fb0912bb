//! Makes the earcons: writes `sounds/*.wav`, the same bytes on every run and every machine.
//!
//! ```text
//! cargo run --example make-earcons             write the files
//! cargo run --example make-earcons -- --check  only say whether the files are what the score says
//! ```
//!
//! What each earcon is made of stands in `score.rs`; how a bowl, a bell or a wooden bar rings, in
//! `voice.rs`. A new earcon is written into the score and made first, and then added to
//! `backrub::audio::Earcon`, which embeds its file.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it tells people what it does"
)]

use std::fs;
use std::path::Path;
use std::process::ExitCode;

mod score;
mod sine;
mod voice;
mod wav;

fn main() -> ExitCode {
    let only_check = std::env::args().skip(1).any(|word| word == "--check");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sounds");
    let mut all_well = true;
    for (id, samples) in score::all() {
        let bytes = wav::bytes(&samples);
        let file = folder.join(format!("{id}.wav"));
        let outcome = if only_check {
            fs::read(&file).map(|found| found == bytes)
        } else {
            fs::write(&file, &bytes).map(|()| true)
        };
        let seconds = samples.len() as f64 / f64::from(wav::RATE);
        match outcome {
            Ok(true) => println!("{id:<8} {seconds:.2} s  {:>6} bytes", bytes.len()),
            Ok(false) => {
                all_well = false;
                eprintln!("{id:<8} differs from the score; run `cargo run --example make-earcons`");
            }
            Err(problem) => {
                all_well = false;
                eprintln!("{id:<8} {}: {problem}", file.display());
            }
        }
    }
    if all_well {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
