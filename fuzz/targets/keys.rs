//! Any bytes from the terminal, and any sizes of it, through the loop of the program.
#![no_main]

#[path = "../tries/keys.rs"]
mod keys;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| keys::try_out(bytes));
