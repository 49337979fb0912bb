//! The real program as a script starts it: without a terminal, in a home folder of its own.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use backrub::store::{Change, change};

/// Longer than anything takes on a busy machine; only a failing test waits this long.
#[cfg(unix)]
pub const PATIENCE: std::time::Duration = std::time::Duration::from_secs(30);

/// A program that stands in its home folder, and whose questions nobody answers.
pub fn command(home: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_backrub"));
    command.args(arguments).current_dir(home);
    command.env_clear().envs(variables(home));
    command.stdin(Stdio::null());
    command
}

/// Runs it to its end; sessions for somebody who has answered the warning signs.
pub fn backrub(home: &Path, arguments: &[&str]) -> Output {
    let plays = matches!(arguments.first(), Some(&"play" | &"render"));
    if plays && !home.join("state/backrub/memory.json").exists() {
        answer(home);
    }
    command(home, arguments).output().unwrap()
}

/// Answers the notice and the warning signs for a home folder.
pub fn answer(home: &Path) {
    let now = backrub::clock::date();
    let answers = [Change::NoticeRead(now), Change::NoRedFlags(now)];
    change(&home.join("state/backrub"), &answers, now).unwrap();
}

/// Waits until something is so of which nobody tells when it comes about: a file, a process.
#[cfg(unix)]
pub fn until(what: &str, is_so: impl Fn() -> bool) {
    let end = backrub::clock::now() + PATIENCE;
    while !is_so() {
        assert!(backrub::clock::now() < end, "waited for {what}");
        std::thread::park_timeout(std::time::Duration::from_millis(10));
    }
}

/// Tries it with each of these at the same time: programs that wait for time to pass do it
/// together.
#[cfg(unix)]
pub fn at_once<T: Sync>(all: &[T], try_it: impl Fn(&T) + Sync) {
    std::thread::scope(|scope| {
        for one in all {
            scope.spawn(|| try_it(one));
        }
    });
}

/// How it ended, and what it said on both outputs.
#[cfg(unix)]
pub fn told(output: &Output) -> (i32, String) {
    let all = [&output.stdout[..], &output.stderr[..]].concat();
    (
        output.status.code().unwrap(),
        String::from_utf8(all).unwrap(),
    )
}

/// The user's own routines.
#[cfg(unix)]
pub fn own(home: &Path) -> std::path::PathBuf {
    home.join("data/backrub/routines")
}

/// The environment of every program that a test starts: a home of its own, no sound device.
pub fn variables(home: &Path) -> Vec<(&'static str, String)> {
    let below = |name: &str| home.join(name).display().to_string();
    vec![
        ("HOME", home.display().to_string()),
        ("XDG_DATA_HOME", below("data")),
        ("XDG_STATE_HOME", below("state")),
        ("XDG_CONFIG_HOME", below("config")),
        ("XDG_CACHE_HOME", below("cache")),
        ("TERM", "xterm-256color".into()),
        ("PATH", std::env::var("PATH").unwrap_or_default()),
        ("ALSA_CONFIG_PATH", below("no-sound-here")),
    ]
}

/// The names of the files in the state folder.
pub fn kept(home: &Path) -> Vec<String> {
    let files = fs::read_dir(home.join("state/backrub")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    // Whoever is killed while a file is written leaves that; it is swept away a day later.
    let half_written = |name: &String| name.starts_with(".backrub-") && name.ends_with(".new");
    let mut names: Vec<String> = names.filter(|name| !half_written(name)).collect();
    names.sort();
    names
}
