//! However the program ends, what was done is in the diary once, and no half file stays.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::{diary, home, kept};
use crate::process::{at_once, command, until};

/// A session in lines that nobody answers, and that is soon well under way and long not at its
/// end.
fn session(home: &Path) -> Child {
    let play = [
        "play",
        "lower-body-flow",
        "--json",
        "--mute",
        "--speed",
        "100",
    ];
    let mut command = command(home, &play);
    command.stdout(Stdio::null()).spawn().unwrap()
}

fn signal(name: &str, process: &Child) {
    let sent = Command::new("kill")
        .args([&format!("-{name}"), &process.id().to_string()])
        .status();
    assert!(sent.unwrap().success());
}

fn has_open(home: &Path, name: &str, strokes: u64) -> bool {
    let text = fs::read_to_string(home.join("state/backrub").join(name)).unwrap_or_default();
    let open = serde_json::from_str::<serde_json::Value>(&text).unwrap_or_default();
    open["strokes"].as_u64() >= Some(strokes)
}

#[test]
fn a_session_is_in_the_diary_once_however_it_ends() {
    at_once(&["KILL", "QUIT", "USR1", "TERM", "HUP", "INT"], |name| {
        let home = home();
        let mut process = session(home.path());
        until("two strokes", || has_open(home.path(), "open.json", 2));
        signal(name, &process);
        let status = process.wait().unwrap();
        assert!(
            status.signal().is_some() || status.code() > Some(128),
            "{name}: {status}"
        );
        for _ in 0..2 {
            let sessions = diary(home.path());
            assert_eq!(sessions.len(), 1, "{name}");
            assert_eq!(sessions[0]["finished"], false, "{name}");
            assert!(sessions[0]["strokes"].as_u64() >= Some(2), "{name}");
        }
        assert_eq!(
            kept(home.path()),
            ["diary.jsonl", "left.json", "memory.json"],
            "{name}: nothing else stays"
        );
    });
}

#[test]
fn one_window_leaves_the_session_of_the_other_alone() {
    let home = home();
    let (mut one, mut other) = (session(home.path()), session(home.path()));
    until("two sessions", || {
        has_open(home.path(), "open.json", 1) && has_open(home.path(), "open-2.json", 1)
    });
    assert_eq!(diary(home.path()).len(), 0, "both live");
    signal("KILL", &one);
    one.wait().unwrap();
    assert_eq!(diary(home.path()).len(), 1);
    signal("TERM", &other);
    other.wait().unwrap();
    assert_eq!(diary(home.path()).len(), 2);
    let kept = kept(home.path());
    assert_eq!(kept, ["diary.jsonl", "left.json", "memory.json"]);
}

#[test]
fn a_session_file_says_all_that_is_needed_to_go_on() {
    let home = home();
    let mut process = session(home.path());
    until("two strokes", || has_open(home.path(), "open.json", 2));
    signal("KILL", &process);
    process.wait().unwrap();
    let open = fs::read_to_string(home.path().join("state/backrub/open.json")).unwrap();
    let open: serde_json::Value = serde_json::from_str(&open).unwrap();
    let keys: Vec<&String> = open.as_object().unwrap().keys().collect();
    let want = [
        "at",
        "begun",
        "benefit",
        "body",
        "changed",
        "conditions",
        "ended",
        "finished",
        "of",
        "position",
        "routine",
        "seconds",
        "seconds_left",
        "strokes",
        "text",
        "title",
    ];
    assert_eq!(keys, want);
    let position: Vec<_> = open["position"].as_object().unwrap().keys().collect();
    assert_eq!(position, ["at_ms", "side", "stroke"]);
    let changed: Vec<_> = open["changed"].as_object().unwrap().keys().collect();
    assert_eq!(changed, ["eased", "left_out", "times"]);
}

#[test]
fn a_signal_leaves_no_half_sound_file() {
    for name in ["INT", "TERM", "HUP"] {
        let home = home();
        let folder = home.path().join("out");
        fs::create_dir(&folder).unwrap();
        let render = ["render", "lower-body-flow", "-o", "out/a.wav"];
        let mut process = command(home.path(), &render)
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let files = || fs::read_dir(&folder).unwrap().count();
        until("a file to be begun", || files() == 1);
        signal(name, &process);
        assert!(process.wait().unwrap().code() > Some(128), "{name}");
        assert_eq!(files(), 0, "{name}");
    }
}

/// Not to be able to open a file says nothing about what is in it.
#[test]
fn a_program_that_can_open_nothing_takes_no_session_for_garbage() {
    let home = home();
    let mut process = session(home.path());
    until("two strokes", || has_open(home.path(), "open.json", 2));
    for files in 4..10 {
        let script = format!(
            "ulimit -n {files}; exec {} diary",
            env!("CARGO_BIN_EXE_backrub")
        );
        let mut shell = Command::new("sh");
        shell.args(["-c", &script]).current_dir(home.path());
        shell
            .env_clear()
            .envs(crate::process::variables(home.path()));
        let output = shell.output().unwrap();
        assert_ne!(output.status.code(), Some(101), "{files}");
        assert_eq!(kept(home.path()), ["memory.json", "open.json"], "{files}");
    }
    signal("KILL", &process);
    process.wait().unwrap();
    assert_eq!(diary(home.path()).len(), 1);
}

/// As with `| head`: it does not end well where something is lost.
#[test]
fn who_has_read_enough_is_told_what_is_not_kept() {
    let play = |home: &Path| {
        let play = [
            "play",
            "desk-microbreak",
            "--plain",
            "--mute",
            "--speed",
            "50",
        ];
        let mut command = command(home, &play);
        let pipes = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut process = pipes.spawn().unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        // Something is done by then.
        let mut lines = lines.map(Result::unwrap);
        assert!(lines.any(|line| line.starts_with("Next: ")));
        drop(lines);
        let ended = process.wait_with_output().unwrap();
        (
            ended.status.code(),
            String::from_utf8(ended.stderr).unwrap(),
        )
    };
    let home = home();
    assert_eq!(play(home.path()).0, Some(0));
    assert_eq!(diary(home.path()).len(), 1);
    let diary = home.path().join("state/backrub/diary.jsonl");
    fs::remove_file(&diary).unwrap();
    fs::create_dir(&diary).unwrap();
    let (code, told) = play(home.path());
    assert!(
        code == Some(3) && told.contains("not saved"),
        "{code:?} {told}"
    );
}
