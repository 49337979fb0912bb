//! How far the shown second is from the true one.

use std::time::Duration;

use super::window::{Window, left_in_all};

/// Follows the longest routine for so many minutes and prints how late its seconds are shown.
pub fn measure(minutes: u64) -> Result<(), Box<dyn std::error::Error>> {
    println!("seconds: {minutes} minutes of lower-body-flow");
    let mut window = Window::play("lower-body-flow")?;
    let (mut shown, mut late) = (None, Vec::new());
    let mut first = None;
    while late.len() < usize::try_from(minutes * 60)? {
        let Some((at, screen)) = window.next(Duration::from_secs(5)) else {
            return Err("nothing was drawn for five seconds".into());
        };
        let Some(left) = left_in_all(&screen).filter(|left| shown != Some(*left)) else {
            continue;
        };
        if let Some(before) = shown.replace(left) {
            if before != left + 1 {
                println!("  jumped from {before} to {left} seconds left");
            }
            // The first change is the zero; a constant way through the terminal is no drift.
            let (start, zero) = *first.get_or_insert((at, left));
            let truth = Duration::from_secs(zero - left);
            late.push((at - start).as_secs_f64() * 1000.0 - truth.as_secs_f64() * 1000.0);
        }
    }
    let least = late.iter().copied().fold(f64::INFINITY, f64::min);
    let most = late.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    println!(
        "  {} seconds shown, from {least:.1} ms early to {most:.1} ms late",
        late.len()
    );
    println!(
        "  at the end {:+.1} ms",
        late.last().copied().unwrap_or_default()
    );
    Ok(())
}
