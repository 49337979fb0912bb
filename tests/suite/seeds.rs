//! The inputs that fuzzing begins with, and those that it found: `scripts/fuzz` goes on from here.

use std::fs;
use std::path::Path;

#[path = "../../fuzz/tries/reader.rs"]
mod reader;
#[path = "../../fuzz/tries/state.rs"]
mod state;

/// Tries all seeds of a target; answers how many there were.
fn all(target: &str, try_out: impl Fn(&[u8])) -> usize {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    let seeds = fs::read_dir(folder.join(target)).unwrap();
    seeds
        .map(|seed| try_out(&fs::read(seed.unwrap().path()).unwrap()))
        .count()
}

#[test]
fn every_seed_of_the_reader_is_read_or_told() {
    assert!(all("reader", reader::try_out) > 30);
}

#[test]
fn no_seed_of_what_is_remembered_loses_anything() {
    assert!(all("state", state::try_out) > 10);
}
