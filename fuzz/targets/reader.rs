//! Any bytes as a routine file: told or played, never more.
#![no_main]

#[path = "../tries/reader.rs"]
mod reader;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| reader::try_out(bytes));
