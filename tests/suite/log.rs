//! What the log says afterwards: the real program, and what went wrong.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::process::{answer, at_once, backrub, told, variables};

fn log(home: &Path) -> String {
    fs::read_to_string(home.join("state/backrub/log.txt")).unwrap_or_default()
}

#[test]
#[cfg(feature = "sound")]
fn a_session_without_a_device_leaves_a_few_dated_lines() {
    let home = tempfile::tempdir().unwrap();
    let play = ["play", "desk-microbreak", "--plain", "--speed", "60"];
    let (code, text) = told(&backrub(home.path(), &play));
    assert_eq!(code, 0, "{text}");
    assert!(!text.contains("ALSA") && !text.contains("sound:"), "{text}");
    let log = log(home.path());
    assert!(
        log.contains(" sound: no device; next try in 500ms\n"),
        "{log}"
    );
    assert!(
        log.contains(" sound: still no device; next try in 1s\n"),
        "{log}"
    );
    for line in log.lines() {
        let (date, text) = line.split_at(20);
        assert!(date.starts_with("20") && date.ends_with(' '), "{line}");
        let again = log.lines().filter(|other| other.ends_with(text)).count();
        // Once where it is looked for before the session, and in that once before it was known that
        // there is no device, once after.
        assert!(again <= 3, "{again} times {line}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let known = fs::metadata(home.path().join("state/backrub/log.txt")).unwrap();
        assert_eq!(known.permissions().mode() & 0o777, 0o600);
    }
    // The doctor shows the end of it.
    let (_, text) = told(&backrub(home.path(), &["doctor", "--mute"]));
    assert!(text.contains("state/backrub/log.txt"), "{text}");
    assert!(text.contains(log.lines().last().unwrap()), "{text}");
}

#[test]
fn what_went_wrong_with_files_is_in_the_log() {
    let home = tempfile::tempdir().unwrap();
    let (state, config) = (
        home.path().join("state/backrub"),
        home.path().join("config/backrub"),
    );
    fs::create_dir_all(&state).unwrap();
    fs::create_dir_all(&config).unwrap();
    fs::write(state.join("memory.json"), "{").unwrap();
    fs::write(config.join("settings.yaml"), "volume: loud\n").unwrap();
    // A folder in the place of the diary.
    fs::create_dir_all(state.join("diary.jsonl")).unwrap();
    let play = [
        "play",
        "desk-microbreak",
        "--plain",
        "--mute",
        "--speed",
        "100",
    ];
    let (code, text) = told(&backrub(home.path(), &play));
    assert!(
        code == 1 && text.contains("What applies to you is not known"),
        "{text}"
    );
    fs::remove_file(state.join("memory.json")).unwrap();
    let (code, text) = told(&backrub(home.path(), &play));
    assert_eq!(code, 3, "{text}");
    let log = log(home.path());
    for fault in [
        "understand",
        "settings.yaml, line 1: `volume",
        "cannot write",
        "cannot read",
    ] {
        assert!(log.contains(fault), "{fault}: {log}");
    }
    assert_eq!(log.lines().count(), 6, "{log}");
}

#[test]
fn where_all_is_well_there_is_no_log() {
    let home = tempfile::tempdir().unwrap();
    let (code, text) = told(&backrub(home.path(), &["doctor", "--mute"]));
    assert!(code == 0 && text.contains("log.txt, empty"), "{text}");
    assert!(!home.path().join("state/backrub/log.txt").exists());
}

/// However early it is that the system gives no more.
#[test]
fn what_keeps_the_program_from_beginning_is_told() {
    let failed = AtomicUsize::new(0);
    at_once(&[4, 5, 6, 7, 8], |files| {
        let home = tempfile::tempdir().unwrap();
        answer(home.path());
        let script = format!("ulimit -n {files}; exec \"$0\" \"$@\"");
        let mut shell = std::process::Command::new("sh");
        shell.args(["-c", &script, env!("CARGO_BIN_EXE_backrub")]);
        shell.args(["play", "desk-microbreak", "--plain", "--speed", "100"]);
        shell.env_clear().envs(variables(home.path()));
        let output = shell.stdin(std::process::Stdio::null()).output().unwrap();
        let (code, said) = told(&output);
        if code != 0 {
            failed.fetch_add(1, Ordering::Relaxed);
            assert!(said.contains("open files"), "{files}: {code} {said:?}");
        }
    });
    assert!(failed.into_inner() > 0, "none was too few");
}
