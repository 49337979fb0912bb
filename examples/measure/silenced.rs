//! What a session does when sound fails: each way of failing, really done to a private server.
//!
//! For each: whether the seconds went on, what the badge said, whether sound came back, and how
//! long leaving took.

use std::time::{Duration, Instant};

use backrub::clock;

use super::server::Server;
use super::window::{Window, left_in_all};

type Failure = Box<dyn std::error::Error>;
type Variables = Vec<(String, String)>;

/// Tries all of them.
pub fn measure() -> Result<(), Failure> {
    println!("silenced: a session of desk-neck-shoulders at its own speed");
    let nothing = tempfile::tempdir()?;
    let path = |name: &str| nothing.path().join(name).display().to_string();
    let variables = |file: &str| -> Variables { vec![("ALSA_CONFIG_PATH".into(), path(file))] };
    std::fs::write(path("empty"), "")?;
    std::fs::write(path("broken"), "pcm.!default { type ")?;
    watch("no card at all", &variables("empty"), |_, _| Ok(()))?;
    watch(
        "a broken ALSA configuration",
        &variables("broken"),
        |_, _| Ok(()),
    )?;
    let mut server = Server::start()?;
    watch(
        "server killed at 4 s, started again at 12 s",
        &server.environment(),
        |second, _| match second {
            4 => server.signal("-KILL"),
            12 => server.again(),
            _ => Ok(()),
        },
    )?;
    let mut server = Server::start()?;
    watch(
        "server frozen at 4 s, let go at 12 s",
        &server.environment(),
        |second, _| match second {
            4 => server.signal("-STOP"),
            12 => server.signal("-CONT"),
            _ => Ok(()),
        },
    )?;
    let mut server = Server::start()?;
    watch(
        "server frozen at 4 s, for good",
        &server.environment(),
        |second, _| match second {
            4 => server.signal("-STOP"),
            _ => Ok(()),
        },
    )?;
    server.signal("-CONT")?;
    again_and_again()
}

/// All of it twenty times.
fn again_and_again() -> Result<(), Failure> {
    let mut server = Server::start()?;
    watch_for(
        TIMES * EACH,
        "server killed and started again ten times, frozen and let go ten times, in turn",
        &server.environment(),
        |second, _| match (second / EACH % 2, second % EACH) {
            (0, 1) => server.signal("-KILL"),
            (0, 3) => server.again(),
            (1, 1) => server.signal("-STOP"),
            (1, 3) => server.signal("-CONT"),
            _ => Ok(()),
        },
    )
}

/// So often it fails in turn, and so many seconds apart.
const TIMES: u64 = 20;
const EACH: u64 = 7;

/// Watches twenty seconds of a session, in which something is done.
fn watch(
    what: &str,
    variables: &[(String, String)],
    act: impl FnMut(u64, &mut Window) -> Result<(), Failure>,
) -> Result<(), Failure> {
    watch_for(20, what, variables, act)
}

/// The same for so many seconds.
fn watch_for(
    seconds: u64,
    what: &str,
    variables: &[(String, String)],
    mut act: impl FnMut(u64, &mut Window) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut window = Window::play_with(&["play", "desk-neck-shoulders", "--now"], variables)?;
    // Past the opening, in which the session's time stands still.
    window.after(Duration::from_millis(1500));
    window.press("\x1b[C")?;
    window.after(Duration::from_millis(500));
    let started = clock::now();
    let mut seen: Vec<(Instant, u64)> = Vec::new();
    let mut badges: Vec<(u64, bool)> = Vec::new();
    let mut acted = 0;
    while clock::now().duration_since(started) < Duration::from_secs(seconds) {
        let second = clock::now().duration_since(started).as_secs();
        if second > acted {
            acted = second;
            act(second, &mut window)?;
        }
        let Some((at, screen)) = window.next(Duration::from_millis(200)) else {
            continue;
        };
        if let Some(left) = left_in_all(&screen) {
            seen.push((at, left));
        }
        let silent = screen.contains("silent");
        if badges.last().is_none_or(|(_, was)| *was != silent) {
            badges.push((second, silent));
        }
    }
    let late = latest(&seen);
    // Stop, choose to finish, and out of what was done.
    for keys in ["q", "\x1b[B", "\r"] {
        window.press(keys)?;
        window.after(Duration::from_millis(400));
    }
    window.press("\x1b")?;
    let end = window.end(Duration::from_secs(5));
    let badges: Vec<String> = badges
        .iter()
        .map(|(second, silent)| format!("{second} s {}", if *silent { "silent" } else { "sound" }))
        .collect();
    println!("  {what}:");
    println!(
        "    shown seconds at most {late:.0} ms late; badge: {}; left after {end:?}",
        badges.join(", ")
    );
    Ok(())
}

/// How late the latest of the shown seconds was, beside the first, in milliseconds.
fn latest(seen: &[(Instant, u64)]) -> f64 {
    let Some((first, from)) = seen.get(1) else {
        return f64::NAN;
    };
    let mut most = f64::MIN;
    let mut before = from;
    for (at, left) in &seen[1..] {
        if left != before {
            let due = (from - left) as f64;
            most = most.max((at.duration_since(*first).as_secs_f64() - due) * 1000.0);
        }
        before = left;
    }
    most
}
