//! What a stopped process does to a session: SIGSTOP for 20 seconds, then SIGCONT.

use std::process::Command;
use std::time::Duration;

use super::window::{Window, left_in_all};

/// Stops the program, lets it go on, and prints what it shows.
pub fn measure() -> Result<(), Box<dyn std::error::Error>> {
    println!("stopped: SIGSTOP for 20 s");
    let mut window = Window::play("desk-neck-shoulders")?;
    let mut before = None;
    while before.is_none_or(|left| left > 290) {
        let Some((_, screen)) = window.next(Duration::from_secs(5)) else {
            return Err("nothing was drawn for five seconds".into());
        };
        before = left_in_all(&screen).or(before);
    }
    let process = window.process().ok_or("the program has ended")?.to_string();
    Command::new("kill").args(["-STOP", &process]).status()?;
    backrub::clock::wait(Duration::from_secs(20));
    Command::new("kill").args(["-CONT", &process]).status()?;
    let screen = window.settled(Duration::from_millis(1500));
    let told = screen
        .find("You were")
        .map_or("nothing", |at| &screen[at..]);
    let told = told.lines().next().unwrap_or_default().trim();
    println!(
        "  {:?} s left before, {:?} s after; it says: {told}",
        before,
        left_in_all(&screen)
    );
    window.press(" ")?;
    let screen = window.settled(Duration::from_millis(900));
    println!(
        "  after Space it goes on: {:?} s left",
        left_in_all(&screen)
    );
    Ok(())
}
