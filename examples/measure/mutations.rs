//! A million files broken by chance, checked and shown: none may bring the program down.

use std::time::Duration;

use backrub::clock;

use crate::chance::{Chance, try_out};

const FILES: u64 = 1_000_000;

/// Prints how many there were of each kind, and how long the slowest took.
pub fn measure() {
    let halves = [0, 1].map(|half| std::thread::spawn(move || row(half)));
    let mut sum = Sum::default();
    for half in halves {
        match half.join() {
            Ok(row) => sum.add(&row),
            Err(_) => println!("mutations: one of them brought the reading down, see above"),
        }
    }
    let Sum {
        playable,
        told,
        broken,
        slowest,
        ..
    } = sum;
    println!("mutations: {} files without a panic", playable + broken);
    println!("  can be played   {playable:>9}, {told} of them with warnings or hints");
    println!("  broken          {broken:>9}");
    println!(
        "  slowest         {:>9.1} ms",
        slowest.as_secs_f64() * 1000.0
    );
}

#[derive(Default)]
struct Sum {
    playable: u64,
    told: u64,
    broken: u64,
    slowest: Duration,
}

impl Sum {
    fn add(&mut self, other: &Self) {
        self.playable += other.playable;
        self.told += other.told;
        self.broken += other.broken;
        self.slowest = self.slowest.max(other.slowest);
    }
}

fn row(half: u64) -> Sum {
    let mut chance = Chance::new(half);
    let mut sum = Sum::default();
    for nth in 0..FILES / 2 {
        let bytes = chance.file();
        let start = clock::now();
        match try_out(&bytes, nth % 2 == 0) {
            (true, told) => {
                sum.playable += 1;
                sum.told += u64::from(told);
            }
            (false, _) => sum.broken += 1,
        }
        sum.slowest = sum.slowest.max(clock::now() - start);
    }
    sum
}
