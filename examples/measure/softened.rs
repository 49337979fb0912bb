//! Two thousand made routines, softened for every tag and pair of tags.

use backrub::clock;
use backrub::model::Tag;

use crate::made::{Made, fault_of_any_pair};

const ROUTINES: usize = 2_000;
const SEED: u64 = 20_261_126;

/// Prints how many were tried, and the faults.
pub fn measure() {
    let (mut made, begun) = (Made::new(SEED), clock::now());
    let faults: Vec<String> = (0..ROUTINES)
        .filter_map(|_| fault_of_any_pair(&made.opened()))
        .collect();
    let pairs = Tag::ALL.len() * (Tag::ALL.len() + 1) / 2;
    println!(
        "softened: {ROUTINES} made routines (seed {SEED}), {pairs} tags and pairs each: {} faults in {:.0} s",
        faults.len(),
        (clock::now() - begun).as_secs_f64()
    );
    for fault in faults.iter().take(10) {
        println!("  {fault}");
    }
}
