//! All ways in which a session ends before its time.

use std::process::Command;
use std::time::Duration;

use backrub::clock;

use super::home::Home;
use super::{Failure, Row};
use crate::window::Window;

/// The signals that end a program, by name.
const SIGNALS: [&str; 8] = ["TERM", "INT", "HUP", "QUIT", "KILL", "ABRT", "USR1", "ALRM"];
/// Beyond the first stroke at this speed.
const WORKED: Duration = Duration::from_millis(1_600);

/// A row for each way: the session is in the diary once, after the next start at the latest.
pub(super) fn rows() -> Result<Vec<Row>, Failure> {
    let mut rows = Vec::new();
    for signal in SIGNALS {
        rows.push(ended(&format!("SIG{signal}"), |window| {
            let process = window.process().ok_or("it has ended")?.to_string();
            Command::new("kill")
                .args(["-s", signal, &process])
                .status()?;
            Ok(())
        })?);
    }
    rows.push(ended("Ctrl-C", |window| Ok(window.press("\x03")?))?);
    Ok(rows)
}

fn ended(way: &str, act: impl FnOnce(&mut Window) -> Result<(), Failure>) -> Result<Row, Failure> {
    let home = Home::new()?;
    let mut row = Row::of(way);
    let words = [
        "play",
        "desk-microbreak",
        "--now",
        "--mute",
        "--speed",
        "60",
    ];
    let mut window = Window::play_with(&words, &home.variables())?;
    let begun = clock::now();
    while clock::now() - begun < WORKED {
        window.next(Duration::from_millis(50));
    }
    let acted = clock::now();
    act(&mut window)?;
    let stood = window.end(Duration::from_secs(5));
    let next = home.run(&["diary"])?;
    let (sessions, torn) = home.diary()?;
    let lost = torn + sessions.len().abs_diff(1) + usize::from(stood.is_none());
    let stood = stood.map_or((clock::now() - acted).as_millis(), |time| time.as_millis());
    row.tried(lost, stood, &next.said);
    Ok(row)
}
