//! Sessions that are killed at any moment.

use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::time::Duration;

use backrub::clock;

use super::home::{Home, PLAY};
use super::{Chance, Failure, Row};

/// So many sessions.
const TRIES: usize = 300;
/// Longer than the session lasts: some of them end by themselves.
const LONGEST_MS: usize = 1_400;

/// What was told so shortly before may still have been on its way to the disk.
const ON_ITS_WAY: Duration = Duration::from_millis(50);

/// Each session is in the diary once, with all that was worked until the end of its last stroke.
pub(super) fn row(chance: &mut Chance) -> Result<Row, Failure> {
    let home = Home::new()?;
    let mut row = Row::of("kill -9 in a session");
    let mut kept = 0;
    for _ in 0..TRIES {
        let told = killed_after(
            &home,
            Duration::from_millis(chance.below(LONGEST_MS) as u64),
        )?;
        // The next start takes in what was left.
        let next = home.run(&["diary"])?;
        let (sessions, torn) = home.diary()?;
        let new = &sessions[kept.min(sessions.len())..];
        let strokes = new
            .iter()
            .filter_map(|one| one["strokes"].as_u64())
            .sum::<u64>();
        let ended = told.strokes_ended as u64;
        // A session may be there that had no time to tell of its first stroke, never two.
        let lost = torn + new.len().saturating_sub(1) + ended.saturating_sub(strokes) as usize;
        row.tried(lost, next.took_ms, if lost > 0 { &next.said } else { "" });
        kept = sessions.len();
    }
    row.said = format!("{kept} sessions in the diary");
    Ok(row)
}

/// What a session told before it was killed.
struct Told {
    strokes_ended: usize,
}

fn killed_after(home: &Home, time: Duration) -> Result<Told, Failure> {
    let mut child = home.command(&PLAY)?.stderr(Stdio::null()).spawn()?;
    let out = child.stdout.take().ok_or("no output")?;
    let reading = std::thread::spawn(move || {
        let lines = BufReader::new(out).lines().map_while(Result::ok);
        let ends = ["next", "switch", "end"].map(|end| format!("\"signal\":\"{end}\""));
        let ends = lines.filter(|line| ends.iter().any(|end| line.contains(end)));
        ends.map(|_| clock::now()).collect::<Vec<_>>()
    });
    clock::wait(time);
    let killed = clock::now();
    // It may have ended by itself.
    let _ = child.kill();
    child.wait()?;
    let ends = reading.join().map_err(|_| "what it told cannot be read")?;
    let strokes_ended = ends.iter().filter(|at| **at + ON_ITS_WAY < killed).count();
    Ok(Told { strokes_ended })
}
