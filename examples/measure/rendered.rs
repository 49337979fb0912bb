//! How fast a whole session is written into a file, beside real time.

use std::process::Command;

use backrub::{clock, library};

/// Renders the longest routine, as WAV and as FLAC, with the voice.
pub fn measure() -> Result<(), Box<dyn std::error::Error>> {
    let routine = "lower-body-flow";
    println!("rendered: {routine}");
    let total = library::open(routine, None)?.timeline.total.as_secs_f64();
    let folder = tempfile::tempdir()?;
    let program = std::env::current_exe()?.with_file_name("../backrub");
    for ending in ["wav", "flac"] {
        let out = folder.path().join(format!("out.{ending}"));
        let started = clock::now();
        let mut command = Command::new(&program);
        command
            .args(["render", routine, "--for-anyone", "-o"])
            .arg(&out);
        let status = command.stdout(std::process::Stdio::null()).status()?;
        let took = clock::now().duration_since(started).as_secs_f64();
        let size = std::fs::metadata(&out)?.len() as f64 / 1e6;
        let times = total / took;
        println!("  {ending}: {status}, {took:.2} s, {times:.0} times real time, {size:.1} MB");
    }
    Ok(())
}
