//! Prints every sentence that the voice in the box has to know, each once, in order.
//!
//! `scripts/voice` reads it.

#![allow(clippy::print_stdout, reason = "it prints")]

mod lines;

fn main() {
    for sentence in lines::all() {
        println!("{sentence}");
    }
}
