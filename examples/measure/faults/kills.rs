//! Sessions that are killed at any moment.

use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::time::Duration;

use backrub::clock;

use super::home::{Home, PLAY};
use super::{Chance, Failure, Row};

/// So many sessions.
const TRIES: usize = 200;
/// Longer than the session lasts: some of them end by themselves.
const LONGEST_MS: usize = 1_400;

/// What was told so shortly before may still have been on its way to the disk.
const ON_ITS_WAY: Duration = Duration::from_millis(50);

/// Each session is in the diary once, with all that was worked until the end of its last stroke, and what
/// one can go on with is at most one stroke before what was begun.
pub(super) fn row(chance: &mut Chance) -> Result<Row, Failure> {
    let home = Home::new()?;
    let mut row = Row::of("kill -9 in a session");
    let (mut kept, mut most_back) = (0, 0);
    for _ in 0..TRIES {
        let told = killed_after(
            &home,
            Duration::from_millis(chance.below(LONGEST_MS) as u64),
        )?;
        let offered = offered(&home)?;
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
        // One that came to its end leaves nothing to go on with.
        let goes_on = new.last().is_none_or(|one| one["finished"] == false);
        let back = told.stroke.saturating_sub(offered) * u64::from(goes_on);
        most_back = most_back.max(back);
        let lost = lost + usize::from(back > 1);
        row.tried(lost, next.took_ms, if lost > 0 { &next.said } else { "" });
        kept = sessions.len();
    }
    row.said = format!("{kept} sessions in the diary, at most {most_back} stroke back");
    Ok(row)
}

/// The stroke with which one could go on; the first where nothing was done.
fn offered(home: &Home) -> Result<u64, Failure> {
    let told = home.run(&["resume", "--json"])?;
    let left: serde_json::Value = serde_json::from_str(&told.said)?;
    Ok(left["stroke"].as_u64().unwrap_or(1))
}

/// What a session told before it was killed.
struct Told {
    strokes_ended: usize,
    /// The stroke that was under way, counted from 1.
    stroke: u64,
}

fn killed_after(home: &Home, time: Duration) -> Result<Told, Failure> {
    let mut child = home.command(&PLAY)?.stderr(Stdio::null()).spawn()?;
    let out = child.stdout.take().ok_or("no output")?;
    let reading = std::thread::spawn(move || {
        let lines = BufReader::new(out).lines().map_while(Result::ok);
        let lines = lines.flat_map(|line| serde_json::from_str::<serde_json::Value>(&line));
        lines.map(|line| (clock::now(), line)).collect::<Vec<_>>()
    });
    clock::wait(time);
    let killed = clock::now();
    // It may have ended by itself.
    let _ = child.kill();
    child.wait()?;
    let lines = reading.join().map_err(|_| "what it told cannot be read")?;
    let in_time = lines.iter().filter(|(at, _)| *at + ON_ITS_WAY < killed);
    let in_time: Vec<_> = in_time.map(|(_, line)| line).collect();
    let ends = in_time.iter().filter_map(|line| line["signal"].as_str());
    let strokes = in_time.iter().filter_map(|line| line["stroke"].as_u64());
    Ok(Told {
        strokes_ended: ends
            .filter(|signal| ["next", "end"].contains(signal))
            .count(),
        stroke: strokes.max().unwrap_or(1),
    })
}
