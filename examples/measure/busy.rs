//! Drop-outs on a busy machine: a session through one sound server, and beside it a player of the
//! same session as a file through another, while six loops keep every processor busy.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use backrub::audio::SAMPLE_RATE;
use backrub::clock;

use super::heard::samples;
use super::server::Server;
use super::window::answer;

type Failure = Box<dyn std::error::Error>;

/// A session that lasts twenty minutes.
const ROUTINE: &str = "lower-body-flow";
/// How many loops run.
const LOOPS: usize = 6;
/// Sound that stops at once, and goes on at once within this time, was not made so.
const SHORTEST: usize = SAMPLE_RATE as usize / 500;
const LONGEST: usize = SAMPLE_RATE as usize * 2 / 5;
/// Softer than this at its edges, it may have been.
const LOUD: f32 = 0.01;
/// So near an edge.
const EDGE: usize = SAMPLE_RATE as usize / 500;

/// A process that ends when it is no longer needed.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Plays, records and counts, for so many minutes.
pub fn measure(minutes: u64) -> Result<(), Failure> {
    println!("busy: {ROUTINE} for {minutes} min, {LOOPS} busy loops, beside paplay of the file");
    let folder = tempfile::tempdir()?;
    let path = |name: &str| folder.path().join(name);
    answer(folder.path())?;
    let program = std::env::current_exe()?.with_file_name("../backrub");
    let backrub = |arguments: &[&str], server: &Server| {
        let mut command = Command::new(&program);
        command.args(arguments).envs(server.environment());
        for state in ["XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"] {
            command.env(state, folder.path());
        }
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    let (one, other) = (Server::start()?, Server::start()?);
    let file = path("file.wav").display().to_string();
    let rendered = backrub(&["render", ROUTINE, "-o", &file], &one).status()?;
    if !rendered.success() {
        return Err("the session was not rendered".into());
    }
    let (live, beside) = (path("live.wav"), path("beside.wav"));
    let recorders = (one.record(&live)?, other.record(&beside)?);
    let mut loops = Vec::new();
    for _ in 0..LOOPS {
        let endless = Command::new("sh")
            .args(["-c", "while :; do :; done"])
            .spawn()?;
        loops.push(Running(endless));
    }
    let mut player = Command::new("paplay");
    player.arg(&file).envs(other.environment());
    let sounding = [
        Running(backrub(&["play", ROUTINE, "--json"], &one).spawn()?),
        Running(player.spawn()?),
    ];
    clock::wait(Duration::from_secs(60 * minutes));
    drop((sounding, loops, recorders));
    for (name, recorded) in [("backrub", &live), ("paplay", &beside)] {
        tell(name, recorded)?;
    }
    fs::remove_file(&file)?;
    Ok(())
}

/// Prints the drop-outs of a recording.
fn tell(name: &str, recorded: &Path) -> Result<(), Failure> {
    let heard = samples(recorded)?;
    let rate = f64::from(SAMPLE_RATE);
    let holes = holes(&heard);
    let lost: usize = holes.iter().map(|(_, length)| length).sum();
    println!(
        "  {name}: {} drop-outs, {:.0} ms in all, in {:.0} s",
        holes.len(),
        lost as f64 * 1000.0 / rate,
        heard.len() as f64 / rate
    );
    Ok(())
}

/// Silences with a hard edge before and after, and how long each is.
fn holes(heard: &[f32]) -> Vec<(usize, usize)> {
    let mut holes = Vec::new();
    let mut at = 0;
    for silent in heard.chunk_by(|a, b| (*a == 0.0) == (*b == 0.0)) {
        let (from, to) = (at, at + silent.len());
        at = to;
        if silent[0] != 0.0 || !(SHORTEST..LONGEST).contains(&silent.len()) {
            continue;
        }
        let before = &heard[from.saturating_sub(EDGE)..from];
        let after = &heard[to..(to + EDGE).min(heard.len())];
        let loud = |edge: &[f32]| edge.iter().any(|x| x.abs() > LOUD);
        if loud(before) && loud(after) {
            holes.push((from, silent.len()));
        }
    }
    holes
}
