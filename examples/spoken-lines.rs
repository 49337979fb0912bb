//! Prints every sentence that the voice in the box has to know, each once, in order.
//!
//! `scripts/voice` reads it.

#![allow(clippy::print_stdout, reason = "it prints")]

use std::collections::BTreeSet;

use backrub::engine::vocabulary::own_sentences;
use backrub::{library, voice};

fn main() {
    let mut all: BTreeSet<String> = own_sentences().into_iter().collect();
    for entry in library::built_in() {
        let Ok(opened) = library::open(&entry.id, None) else {
            continue;
        };
        for line in opened.timeline.speech {
            all.extend(voice::sentences(&line.text).map(str::to_owned));
        }
        // Also what had no room to be spoken.
        for signal in opened.timeline.signals {
            let text = signal.text.filter(|_| signal.signal.id() == "say");
            all.extend(voice::sentences(&text.unwrap_or_default()).map(str::to_owned));
        }
    }
    for sentence in all {
        println!("{sentence}");
    }
}
