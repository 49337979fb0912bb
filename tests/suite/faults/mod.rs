//! What goes wrong outside of the program: files, disks, kills, and other windows.

mod endings;
mod places;
mod state_files;
mod windows;

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use crate::process::{answer, kept, own, variables};

/// A routine that is over in a moment at a hundred times the speed.
const SHORT: &str = "title: Short\nbenefit: relax-muscles\nsetting: chair\nstrokes:\n  \
                     - { technique: petrissage, area: calf, side: left, time: 20s }\n";
/// How to play it.
const PLAY: [&str; 6] = ["play", "short", "--json", "--mute", "--speed", "100"];

/// A home folder of somebody who answered every question, with a short routine.
fn home() -> TempDir {
    let home = tempfile::tempdir().unwrap();
    answer(home.path());
    fs::create_dir_all(own(home.path())).unwrap();
    fs::create_dir_all(home.path().join("config/backrub")).unwrap();
    fs::write(own(home.path()).join("short.yaml"), SHORT).unwrap();
    home
}

/// The program, with a limit for how long it may take: nothing may wait for ever. Whoever owns the
/// home runs it.
fn limited(home: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("timeout");
    command.args(["60", env!("CARGO_BIN_EXE_backrub")]);
    command.args(arguments).current_dir(home);
    command.env_clear().envs(variables(home));
    command.stdin(Stdio::null());
    let owner = fs::metadata(home).unwrap().uid();
    if owner != rustix::process::geteuid().as_raw() {
        command.uid(owner).gid(owner);
    }
    command
}

/// Runs it to its end.
fn run(home: &Path, arguments: &[&str]) -> Output {
    limited(home, arguments).output().unwrap()
}

/// Runs it to its end: how it ended, and all that it said.
fn said(home: &Path, arguments: &[&str]) -> (i32, String) {
    let told = crate::process::told(&run(home, arguments));
    assert!(!told.1.contains("panicked"), "{arguments:?}: {}", told.1);
    told
}

/// The sessions of the diary.
fn diary(home: &Path) -> Vec<serde_json::Value> {
    let output = run(home, &["diary", "--json"]);
    serde_json::from_slice(&output.stdout).unwrap()
}
