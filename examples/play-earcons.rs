//! Plays every earcon with its name, to learn them by ear: `cargo run --example play-earcons`.
//!
//! With names, only those: `cargo run --example play-earcons next work`.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it tells people what it does"
)]

use std::process::ExitCode;
use std::time::Duration;

use backrub::audio::{Earcon, Speaker, Volume};

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    if let Some(word) = wanted
        .iter()
        .find(|word| Earcon::ALL.iter().all(|e| e.id() != **word))
    {
        let ids = Earcon::ALL.map(Earcon::id).join(", ");
        eprintln!("There is no earcon `{word}`. These are: {ids}.");
        return ExitCode::FAILURE;
    }
    let chosen = Earcon::ALL
        .into_iter()
        .filter(|e| wanted.is_empty() || wanted.iter().any(|w| w == e.id()));

    let speaker = Speaker::start(Volume::default(), false, None);
    for earcon in chosen {
        println!("{earcon:<8} {}: {}", earcon.sounds_like(), earcon.meaning());
        speaker.prepare(Duration::ZERO);
        speaker.play(earcon);
        backrub::clock::wait(earcon.length() + Duration::from_millis(700));
        if speaker.status().is_silent() {
            eprintln!("No sound device answers; is a sound server running?");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
