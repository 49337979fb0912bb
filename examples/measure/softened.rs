//! Two thousand made routines, softened for every tag and pair of tags, and for what bodies have said.

use backrub::clock;
use backrub::model::Tag;

use crate::day_by_day::fault_of_days;
use crate::made::{Made, body, fault_for, fault_of_any_pair};

const ROUTINES: usize = 2_000;
const BODIES: usize = 50;
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
    let bodies = |_| {
        let opened = made.opened();
        let mut bodies = (0..BODIES).map(|_| body(&opened, &mut made));
        let fault = bodies.find_map(|body| fault_for(&opened, &body));
        fault.or_else(|| fault_of_days(&opened, &mut made))
    };
    let lighter: Vec<String> = (0..ROUTINES).filter_map(bodies).collect();
    println!(
        "as last time: {ROUTINES} made routines, {BODIES} bodies each: {} faults",
        lighter.len()
    );
    for fault in faults.iter().chain(&lighter).take(10) {
        println!("  {fault}");
    }
}
