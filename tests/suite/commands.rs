//! What scripts see: field names, exit codes, and that all of it tells the same story.

mod check;
#[cfg(unix)]
mod doctor;
mod list;
mod person;

use std::process::{Output, Stdio};

use serde_json::Value;

use crate::process::{backrub, command};

fn run(arguments: &[&str]) -> (Output, String, String) {
    let home = tempfile::tempdir().unwrap();
    let output = backrub(home.path(), arguments);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    (output, out, err)
}

fn json(arguments: &[&str]) -> Value {
    let (output, out, err) = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {err}");
    serde_json::from_str(&out).unwrap()
}

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

#[test]
fn show_names_its_fields() {
    let show = json(&["show", "desk-neck-shoulders", "--json"]);
    assert_eq!(
        keys(&show),
        ["benefit", "id", "seconds", "segments", "signals", "title"]
    );
    assert_eq!(
        keys(&show["segments"][0]),
        ["length_ms", "phase", "side", "start_ms", "stroke"]
    );
    assert_eq!(
        keys(&show["signals"][0]),
        ["at_ms", "side", "signal", "stroke", "text"]
    );
    assert_eq!(show["segments"][0]["stroke"], 1);
    let phases = ["lead-in", "work", "switch"];
    for segment in show["segments"].as_array().unwrap() {
        assert!(phases.contains(&segment["phase"].as_str().unwrap()));
    }
}

#[test]
fn show_tells_the_moves_and_how_hard() {
    let (_, out, _) = run(&["show", "wall-ball-upper-back"]);
    for words in [
        "Face the wall, right hand on it. Ball below your left collarbone, toward the shoulder.",
        "Face the wall, left hand on it. Ball below your right collarbone, toward the shoulder.",
        "(pressure 5 of 6, firm)",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
}

#[test]
fn list_show_and_play_tell_the_same_story() {
    for id in ["desk-microbreak", "standing-pump"] {
        let list = json(&["list", "--json"]);
        let listed = list
            .as_array()
            .unwrap()
            .iter()
            .find(|entry| entry["id"] == id)
            .unwrap();
        let show = json(&["show", id, "--json"]);
        let (output, out, err) = run(&["play", id, "--json", "--mute", "--speed", "100"]);
        assert!(output.status.success(), "{err}");
        let played: Vec<Value> = out
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        let told = played.iter().take_while(|line| line["event"] == "told");
        let (told, played) = played.split_at(told.count());
        assert!(told[0]["text"].as_str().unwrap().starts_with("Not for: "));
        let (opening, played) = played.split_at(1);
        assert_eq!(opening[0]["event"], "tells");
        for line in played {
            assert_eq!(
                keys(line),
                ["at_ms", "event", "side", "signal", "stroke", "text"]
            );
            assert_eq!(line["event"], "signal");
        }
        let story = |line: &Value| {
            ["at_ms", "signal", "stroke", "side", "text"].map(|field| line[field].clone())
        };
        let shown: Vec<_> = show["signals"]
            .as_array()
            .unwrap()
            .iter()
            .map(story)
            .collect();
        assert_eq!(played.iter().map(story).collect::<Vec<_>>(), shown, "{id}");
        let end = played.last().unwrap();
        assert_eq!(end["signal"], "end");
        let total = listed["seconds"].as_u64().unwrap();
        assert_eq!(end["at_ms"], total * 1000);
        assert_eq!(show["seconds"], total);
        let last = show["segments"].as_array().unwrap().last().unwrap();
        assert_eq!(
            last["start_ms"].as_u64().unwrap() + last["length_ms"].as_u64().unwrap(),
            total * 1000
        );
    }
}

#[test]
fn without_a_terminal_play_speaks_in_lines() {
    let (output, out, err) = run(&["play", "desk-microbreak", "--speed", "100", "--mute"]);
    assert!(output.status.success(), "{err}");
    assert!(out.contains("\nStop if it feels sharp"), "{out}");
    assert!(
        out.contains("Two minutes, three strokes, only your hands."),
        "{out}"
    );
    assert!(out.contains("Other side. "), "{out}");
    assert!(out.trim_end().ends_with("The end. Well done."), "{out}");
    assert!(!out.contains('\x1b'), "{out}");
    assert_eq!(err, "");
}

#[test]
fn the_diary_can_be_read() {
    let home = tempfile::tempdir().unwrap();
    let empty = backrub(home.path(), &["diary"]);
    assert!(String::from_utf8_lossy(&empty.stdout).contains("Nothing yet"));
    let play = ["play", "desk-microbreak", "--speed", "100", "--mute"];
    assert!(backrub(home.path(), &play).status.success());
    let diary = backrub(home.path(), &["diary"]);
    let diary = String::from_utf8_lossy(&diary.stdout);
    assert!(
        diary.contains("completed      Two-minute desk microbreak"),
        "{diary}"
    );
    let json = backrub(home.path(), &["diary", "--json"]);
    let json: Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(
        keys(&json[0]),
        [
            "at", "benefit", "finished", "routine", "seconds", "strokes", "title"
        ]
    );
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let home = tempfile::tempdir().unwrap();
    let mut child = command(home.path(), &["list"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(output.status.success());
}

#[test]
fn exit_codes_tell_whose_fault_it_is() {
    let (output, _, err) = run(&["play", "desk-microbraek"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err.contains("did you mean `desk-microbreak`?"), "{err}");
    let (output, _, err) = run(&["show", "./not/there.yaml"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err.contains("cannot read ./not/there.yaml"), "{err}");
    assert_eq!(run(&["play"]).0.status.code(), Some(2));
    assert_eq!(run(&["--speed", "0", "list"]).0.status.code(), Some(2));
    let (output, _, err) = run(&["5x"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err.contains("write a time like 5, 5m"), "{err}");
    let (output, _, err) = run(&["lits"]);
    assert_eq!(output.status.code(), Some(2));
    let meant = "neither a command nor a time; did you mean `list`?";
    assert!(err.contains(meant), "{err}");
    let (output, out, _) = run(&["3m"]);
    assert!(output.status.success(), "what fits needs no terminal");
    assert!(out.contains("desk-microbreak") && !out.contains("desk-neck"));
    let (output, _, err) = run(&[]);
    assert_eq!(output.status.code(), Some(3));
    assert!(err.contains("no terminal"), "{err}");
}

#[test]
fn completions_and_the_manual_are_printed() {
    for shell in ["bash", "zsh", "fish"] {
        let (output, out, _) = run(&["completions", shell]);
        assert!(
            output.status.success() && out.contains("backrub"),
            "{shell}"
        );
        assert!(out.contains("desk") && out.contains("speed"), "{shell}");
    }
    let (_, out, _) = run(&["man"]);
    assert!(out.contains(".TH") && out.contains("play"), "{out}");
}
