//! The layers hold: imports only go down, and what belongs to one place stays there.

use std::fs;
use std::path::Path;

mod broken;
mod code;
mod names;

use code::{bare, has_word, imports};

/// The modules of each layer, from the lowest. `lib.rs` names them all and is free.
const LAYERS: [&[&str]; 8] = [
    &[
        "model",
        "rules",
        "voice",
        "clock",
        "zone",
        "read_file",
        "shown",
        "atomic_write",
        "own_group",
    ],
    &["engine", "notation", "advice"],
    &[
        "library", "store", "audio", "speech", "bus", "awake", "presence",
    ],
    &["playback"],
    &["ui"],
    &["terminal"],
    &["app"],
    &["cli", "commands", "main"],
];

/// Words that belong into some layers only: the word, the lowest layer, and whose it is.
const OWNED: [(&str, usize, &str); 2] = [
    ("ratatui", 4, "screens are drawn in ui"),
    ("crossterm", 5, "the terminal belongs to `terminal`"),
];

/// Readings of the clock: only `src/clock.rs` may.
const CLOCKS: [&str; 5] = [
    "Instant::now",
    "SystemTime::now",
    "Timestamp::now",
    "ZonedDateTime::now",
    "clock_gettime",
];

/// Who may ask `src/clock.rs` for the time; for everybody else it is an argument. In the app that
/// is the two loops, and the program that carries the time of their turn to the screens.
const ASK_THE_CLOCK: [&str; 12] = [
    "awake/",
    "presence/",
    "audio/",
    "bus/",
    "speech/",
    "store/folder.rs",
    "store/keeper/",
    "terminal/",
    "app/run.rs",
    "app/plain.rs",
    "app/program.rs",
    "commands/",
];

/// What makes raw text of a path. Only `src/shown.rs` may: its `Shown` is harmless on a terminal.
const RAW_PATHS: [&str; 2] = [".display()", "to_string_lossy"];

/// Who may ask `src/shown.rs` for the very text of a path, which acts on a terminal: what is written
/// into JSON and files, and what is looked for in a message.
const EXACT_PATHS: [&str; 6] = [
    "shown.rs",
    "commands/check/json.rs",
    "commands/render/cue_sheet.rs",
    "commands/list.rs",
    "commands/own_folder.rs",
    "commands/usage.rs",
];

/// A file with more lines than this has to be taken apart.
const LINES_MAX: usize = 300;

fn layer_of(module: &str) -> Option<usize> {
    LAYERS.iter().position(|modules| modules.contains(&module))
}

/// Everything that is wrong with one file of `src/`, named by its path below it.
fn faults(path: &str, source: &str) -> Vec<String> {
    let module = path.split(['/', '.']).next().unwrap_or_default();
    if module == "lib" {
        return Vec::new();
    }
    let Some(layer) = layer_of(module) else {
        return vec![format!("{path}: `{module}` is in no layer")];
    };
    let mut faults = Vec::new();
    if !source.trim_start().starts_with("//!") {
        faults.push(format!("{path}:1: a module opens with what it is for"));
    }
    if source.lines().count() > LINES_MAX {
        faults.push(format!("{path}: more than {LINES_MAX} lines"));
    }
    let code = bare(source);
    for (nth, line) in code.lines().enumerate() {
        let place = format!("{path}:{}", nth + 1);
        for (word, lowest, whose) in OWNED {
            if layer < lowest && has_word(line, word) {
                faults.push(format!("{place}: `{word}`: {whose}"));
            }
        }
        if path != "clock.rs" && CLOCKS.iter().any(|reading| line.contains(reading)) {
            faults.push(format!("{place}: only clock.rs reads the clock"));
        }
        if path != "shown.rs" && RAW_PATHS.iter().any(|raw| line.contains(raw)) {
            faults.push(format!("{place}: a path is shown by `Shown::path`"));
        }
        let is_named = line.contains("shown") && has_word(line, "exact");
        if !EXACT_PATHS.contains(&path) && (is_named || line.contains("exact(Path")) {
            faults.push(format!("{place}: `exact` is for JSON and files"));
        }
    }
    for (place, other) in imports(path, &code) {
        let wrong = match layer_of(&other) {
            _ if other == module => false,
            // Whoever names a file in an error shows it.
            Some(_) if other == "shown" => false,
            Some(_) if other == "clock" => !ASK_THE_CLOCK.iter().any(|who| path.starts_with(who)),
            Some(target) if target < layer => false,
            // The two of the top layer are one thing: what can be asked for, and doing it.
            Some(target) => target != 7 || layer != 7,
            None => true,
        };
        if wrong {
            faults.push(format!(
                "{path}:{place}: `{module}` must not import `{other}`"
            ));
        }
    }
    faults
}

fn sources(folder: &Path, below: &str, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{below}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            sources(&path, &format!("{name}/"), found);
        } else if name.ends_with(".rs") {
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

fn all() -> Vec<(String, String)> {
    below("src")
}

/// The Rust files below a folder of the project, and what is in them.
fn below(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    sources(&folder, "", &mut found);
    found
}

#[test]
fn imports_only_go_down() {
    let sources = all();
    assert!(sources.len() > 50, "the sources were not found");
    let faults: Vec<String> = sources
        .iter()
        .flat_map(|(path, source)| faults(path, source))
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn two_files_name_the_sound_library() {
    let mut named: Vec<String> = all()
        .into_iter()
        .filter(|(_, source)| bare(source).lines().any(|line| has_word(line, "rodio")))
        .map(|(path, _)| path)
        .collect();
    named.sort();
    assert_eq!(named, ["audio/decode.rs", "audio/device.rs"]);
}

#[test]
fn no_test_or_example_is_a_long_file() {
    for folder in ["tests", "examples"] {
        for (path, source) in below(folder) {
            let lines = source.lines().count();
            assert!(lines <= LINES_MAX, "{folder}/{path}: {lines} lines");
        }
    }
}

#[test]
fn the_median_file_is_small() {
    let mut lengths: Vec<usize> = all()
        .iter()
        .map(|(_, source)| source.lines().count())
        .collect();
    lengths.sort_unstable();
    assert!(
        lengths[lengths.len() / 2] <= 110,
        "median {}",
        lengths[lengths.len() / 2]
    );
}
