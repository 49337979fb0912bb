//! How long `check` takes for ten thousand valid files, against only loading them.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use backrub::{clock, library};

use crate::library::routine;

const FILES: usize = 10_000;

/// Prints both times and their ratio.
pub fn measure() -> std::io::Result<()> {
    let folder = tempfile::tempdir()?;
    let text = routine();
    for nth in 0..FILES {
        fs::write(folder.path().join(format!("routine-{nth:05}.yaml")), &text)?;
    }
    let mut load = f64::MAX;
    let mut check = f64::MAX;
    // The better of two: the first run may have to wait for the disk.
    for _ in 0..2 {
        let start = clock::now();
        let loaded = library::own(folder.path())
            .filter(|entry| entry.listing.is_some())
            .count();
        load = load.min((clock::now() - start).as_secs_f64());
        assert_eq!(loaded, FILES);
        let start = clock::now();
        program(folder.path())?;
        check = check.min((clock::now() - start).as_secs_f64());
    }
    println!("check: {FILES} valid files");
    println!("  loaded in       {:>7.0} ms", load * 1000.0);
    println!(
        "  checked in      {:>7.0} ms by the program",
        check * 1000.0
    );
    println!("  ratio           {:>7.2}", check / load);
    Ok(())
}

/// The real program on a folder.
fn program(folder: &Path) -> std::io::Result<()> {
    // The example stands beside the folder of the examples.
    let example = std::env::current_exe()?;
    let Some(built) = example.parent().and_then(Path::parent) else {
        return Ok(());
    };
    let mut command = Command::new(built.join("backrub"));
    let status = command
        .arg("check")
        .arg(folder)
        .stdout(Stdio::null())
        .status()?;
    match status.success() {
        true => Ok(()),
        false => Err(std::io::Error::other("check finds fault with a valid file")),
    }
}
