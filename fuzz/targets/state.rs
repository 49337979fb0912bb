//! Any bytes in the place of what is remembered.
#![no_main]

#[path = "../tries/state.rs"]
mod state;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| state::try_out(bytes));
