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
            Ok(row) => sum.add(row),
            Err(_) => println!("mutations: one of them brought the reading down, see above"),
        }
    }
    println!(
        "mutations: {} files without a panic",
        sum.played + sum.broken
    );
    println!(
        "  can be played   {:>9}, {} of them with warnings or hints",
        sum.played, sum.told
    );
    println!("  broken          {:>9}", sum.broken);
    // Other programs may have held it up the first time.
    let again = (0..5).map(|_| time(&sum.slowest).1).min();
    let again = again.unwrap_or_default().as_secs_f64() * 1000.0;
    println!("  slowest         {again:>9.1} ms when tried again");
}

#[derive(Default)]
struct Sum {
    played: u64,
    told: u64,
    broken: u64,
    longest: Duration,
    slowest: Vec<u8>,
}

impl Sum {
    fn add(&mut self, other: Self) {
        self.played += other.played;
        self.told += other.told;
        self.broken += other.broken;
        if other.longest > self.longest {
            self.longest = other.longest;
            self.slowest = other.slowest;
        }
    }
}

/// Tries half of the files.
fn row(half: u64) -> Sum {
    let mut chance = Chance::new(half);
    let mut sum = Sum::default();
    for _ in 0..FILES / 2 {
        let bytes = chance.file();
        let ((playable, told), took) = time(&bytes);
        match playable {
            true => sum.played += 1,
            false => sum.broken += 1,
        }
        sum.told += u64::from(playable && told);
        if took > sum.longest {
            sum.longest = took;
            sum.slowest = bytes;
        }
    }
    sum
}

fn time(bytes: &[u8]) -> ((bool, bool), Duration) {
    let start = clock::now();
    let found = try_out(bytes, bytes.len().is_multiple_of(2));
    (found, clock::now() - start)
}
