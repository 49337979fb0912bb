//! Good files, broken by chance: whatever comes of it, it can be played or is told what is
//! wrong, in places that are there. `make measure` tries a million of them.

use crate::chance::{Chance, SEEDS, try_out};

#[test]
fn no_mutation_of_a_good_file_brings_the_reading_down() {
    let mut chance = Chance::new(7);
    let (mut good, mut told, mut broken) = (0, 0, 0);
    for round in 0..4_000 {
        match try_out(&chance.file(), round % 2 == 0) {
            (true, something) => {
                good += 1;
                told += i32::from(something);
            }
            (false, _) => broken += 1,
        }
    }
    assert!(
        good > 100 && told > 50 && broken > 1_000,
        "{good}, {told}, {broken}"
    );
}

#[test]
fn the_seeds_can_be_played() {
    for seed in SEEDS {
        assert!(try_out(seed.as_bytes(), false).0, "{seed}");
    }
}
