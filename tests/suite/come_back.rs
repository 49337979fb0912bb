//! Coming back: a session that was left or killed is gone on with where it was.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;

use crate::process::{answer, at_once, backrub, command, told};
use crate::terminal::{Start, Terminal};

/// A routine with many strokes.
const FLOW: &str = "lower-body-flow";
/// Leaves a session: stop, and then finish.
const FINISH: &str = "q\x1b[B\r";

/// A home folder of somebody who has answered the warning signs.
fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    answer(home.path());
    home
}

/// Plays the flow until so many lines were told, and is killed. Returns the stroke that was told last.
fn killed_after(home: &Path, lines: usize) -> u64 {
    killed_in(home, FLOW, lines)
}

/// The same for any routine, in lines that nobody answers.
fn killed_in(home: &Path, routine: &str, lines: usize) -> u64 {
    let arguments = ["play", routine, "--json", "--mute", "--speed", "100"];
    let mut process = command(home, &arguments)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let told = BufReader::new(process.stdout.take().unwrap()).lines();
    let told: Vec<String> = told.take(lines).map(Result::unwrap).collect();
    process.kill().unwrap();
    process.wait().unwrap();
    let strokes = told.iter().filter_map(|line| {
        let line: Value = serde_json::from_str(line).unwrap();
        line["stroke"].as_u64()
    });
    strokes.max().unwrap_or_default()
}

fn json(home: &Path, arguments: &[&str]) -> Value {
    let output = backrub(home, arguments);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{:?}", told(&output)))
}

/// A few of what `scripts/measure faults kills` does at random moments.
#[test]
fn after_a_kill_one_goes_on_at_most_one_stroke_before_and_it_is_in_the_diary_once() {
    at_once(&[3, 10, 20, 31, 47, 60], |lines| {
        let home = home();
        let stroke = killed_after(home.path(), *lines);
        let left = json(home.path(), &["resume", "--json"]);
        let offered = left["stroke"].as_u64().unwrap_or(1);
        assert!(
            offered + 1 >= stroke,
            "{lines}: {left}, and {stroke} was told"
        );
        assert!(
            offered <= stroke + 1,
            "{lines}: {left}, and {stroke} was told"
        );
        let sessions = json(home.path(), &["diary", "--json"]);
        assert!(
            sessions.as_array().unwrap().len() <= 1,
            "{lines}: {sessions}"
        );
        // Taken into the diary, it is still there to go on with.
        assert_eq!(json(home.path(), &["resume", "--json"]), left, "{lines}");
    });
}

/// A file that is named by its path is in no list: its path is what leads back to it.
#[test]
fn a_file_that_was_named_by_its_path_is_gone_on_with_too() {
    let home = home();
    let text = told(&backrub(home.path(), &["export", "lower-body-flow"])).1;
    let file = home.path().join("stairs.yaml");
    fs::write(&file, &text).unwrap();
    let path = file.to_str().unwrap();
    killed_in(home.path(), path, 40);
    assert_eq!(json(home.path(), &["resume", "--json"])["id"], "stairs");
    fs::write(&file, format!("{text}\n# mine\n")).unwrap();
    let goes_on = || told(&backrub(home.path(), &["resume", "--speed", "100"]));
    let (code, said) = goes_on();
    assert!(
        code == 1 && said.contains(&format!("backrub play {path}")),
        "{said}"
    );
    fs::write(&file, &text).unwrap();
    let (code, said) = goes_on();
    assert!(code == 0 && said.contains("The end."), "{said}");
}

#[test]
fn from_home_one_goes_on_where_it_was_left_with_two_keys() {
    let home = home();
    killed_after(home.path(), 40);
    let left = json(home.path(), &["resume", "--json"]);
    let stroke = left["stroke"].as_u64().unwrap();
    let open = fs::read_to_string(home.path().join("state/backrub/left.json"));
    let open = open.or_else(|_| fs::read_to_string(home.path().join("state/backrub/open.json")));
    let mut terminal = Terminal::start(&Start {
        arguments: &["--mute"],
        kept: &[("left.json", &open.unwrap())],
        ..Start::default()
    });
    terminal.shows(&format!("stroke {stroke} of"));
    terminal.shows("› Resume");
    terminal.press("\r");
    terminal.shows("n none: begin");
    terminal.shows(&format!(", from stroke {stroke} on"));
    terminal.press("n");
    terminal.shows("GET READY");
    terminal.shows(&format!("stroke {stroke} of"));
    terminal.press(FINISH);
    // Nothing of it was done: it is still there.
    terminal.shows("› Resume");
    terminal.press("\x1b");
    terminal.ends_with(0);
}

#[test]
fn a_file_that_was_changed_begins_again_and_says_so() {
    let home = home();
    let own = home.path().join("data/backrub/routines");
    fs::create_dir_all(&own).unwrap();
    let text = told(&backrub(home.path(), &["export", "lower-body-flow"])).1;
    let file = own.join("lower-body-flow.yaml");
    fs::write(&file, &text).unwrap();
    killed_after(home.path(), 40);
    let goes_on = || told(&backrub(home.path(), &["resume", "--speed", "100"]));
    fs::write(&file, format!("{text}\n# mine\n")).unwrap();
    let (code, said) = goes_on();
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("changed since") && said.contains("backrub play lower-body-flow"));
    fs::write(&file, &text).unwrap();
    let (code, said) = goes_on();
    assert_eq!(code, 0, "{said}");
    let sessions = json(home.path(), &["diary", "--json"]);
    let [first, second] = &sessions.as_array().unwrap()[..] else {
        panic!("{sessions}");
    };
    assert_eq!(
        (&first["finished"], &second["finished"]),
        (&false.into(), &true.into())
    );
    assert!(second["went_on_with"].as_u64() > Some(1), "{second}");
    // It has come to its end.
    let (code, said) = goes_on();
    assert!(code == 1 && said.contains("`backrub again`"), "{said}");
    assert_eq!(json(home.path(), &["resume", "--json"])["id"], Value::Null);
    let (code, said) = told(&backrub(home.path(), &["again", "--speed", "100"]));
    assert!(code == 0 && said.contains("The end."), "{said}");
}
