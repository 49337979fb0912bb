//! A terminal that takes nothing for a minute: what is heard meanwhile, and how long ending takes.

use std::process::Command;
use std::time::Duration;

use backrub::clock;
use backrub::library;

use super::heard::compare;
use super::server::Server;
use super::window::{Window, left_in_all};

/// Leaves the terminal unread, and prints what was heard, what is seen then, and how long TERM takes.
pub fn measure() -> Result<(), Box<dyn std::error::Error>> {
    const ROUTINE: &str = "desk-neck-shoulders";
    println!("unread: a terminal that takes nothing for 60 s");
    let opened = library::open(ROUTINE, None)?;
    let folder = tempfile::tempdir()?;
    let wav = folder.path().join("unread.wav");
    let server = Server::start()?;
    let recorder = server.record(&wav)?;
    let mut window = Window::play_with(&["play", ROUTINE, "--now"], &server.environment())?;
    let before = left_in_all(&window.after(Duration::from_secs(6)));
    window.set_unread(true);
    clock::wait(Duration::from_secs(60));
    window.set_unread(false);
    let screen = window.after(Duration::from_secs(2));
    let away = screen.contains("You were away");
    println!(
        "  {before:?} s left before, {:?} s after; told that one was away: {away}",
        left_in_all(&screen)
    );
    drop(recorder);
    compare(&wav, &opened, Duration::from_secs(65))?;
    let process = window.process().ok_or("the program has ended")?.to_string();
    window.set_unread(true);
    // Until the system takes no more for it either.
    clock::wait(Duration::from_secs(40));
    Command::new("kill").args(["-TERM", &process]).status()?;
    println!(
        "  TERM ends it in {:?}",
        window.end(Duration::from_secs(10))
    );
    Ok(())
}
