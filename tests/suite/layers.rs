//! The layers hold: imports only go down, and what belongs to one place stays there.

use std::fs;
use std::path::Path;

/// The modules of each layer, from the lowest. `lib.rs` names them all and is free.
const LAYERS: [&[&str]; 6] = [
    &["model", "clock"],
    &["engine", "notation", "advice"],
    &["library", "store", "audio"],
    &["ui"],
    &["app"],
    &["cli", "commands", "main"],
];

/// Words that belong into some layers only: the word, the lowest layer, and whose it is.
const OWNED: [(&str, usize, &str); 2] = [
    ("ratatui", 3, "screens are drawn in ui"),
    ("crossterm", 4, "the terminal belongs to app"),
];

/// Readings of the clock: only `src/clock.rs` may.
const CLOCKS: [&str; 5] = [
    "Instant::now",
    "SystemTime::now",
    "Timestamp::now",
    "Zoned::now",
    "clock_gettime",
];

/// A file above this many lines is to be taken apart; the house aims at 300.
const LINES_MAX: usize = 400;

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
    let code = without_comments(source);
    for (nth, line) in code.lines().enumerate() {
        let place = format!("{path}:{}", nth + 1);
        for (word, lowest, whose) in OWNED {
            if layer < lowest && names(line, word) {
                faults.push(format!("{place}: `{word}`: {whose}"));
            }
        }
        if path != "clock.rs" && CLOCKS.iter().any(|reading| line.contains(reading)) {
            faults.push(format!("{place}: only clock.rs reads the clock"));
        }
    }
    for (place, other) in imports(&code) {
        let wrong = match layer_of(&other) {
            _ if other == module => false,
            Some(target) if target < layer => false,
            // The two of the top layer are one thing: what can be asked for, and doing it.
            Some(target) => target != 5 || layer != 5,
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

/// The first segment behind every `crate::` and `backrub::`, with its line; groups as well.
fn imports(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for root in ["crate::", "backrub::"] {
        for (at, _) in code.match_indices(root) {
            if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$') {
                continue;
            }
            let line = code[..at].lines().count().max(1);
            let rest = &code[at + root.len()..];
            match rest.strip_prefix('{') {
                Some(group) => {
                    found.extend(group_names(group).into_iter().map(|name| (line, name)));
                }
                None => found.push((line, first_name(rest))),
            }
        }
    }
    found
}

/// The first names of `{a::b, c::{d, e}, f}`.
fn group_names(group: &str) -> Vec<String> {
    let (mut depth, mut names, mut start) = (0, Vec::new(), true);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => start = true,
            c if start && !c.is_whitespace() => {
                names.push(first_name(&group[at..]));
                start = false;
            }
            _ => {}
        }
    }
    names
}

fn first_name(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

fn names(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '"')
    })
}

/// The source with its comments blank, so that lines keep their numbers.
fn without_comments(source: &str) -> String {
    let lines = source.lines().map(|line| match line.find("//") {
        // An address in a text is no comment.
        Some(at) if !line[..at].ends_with(':') => &line[..at],
        _ => line,
    });
    lines.collect::<Vec<_>>().join("\n")
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
    let mut found = Vec::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        "",
        &mut found,
    );
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
fn one_file_names_the_sound_library() {
    let named: Vec<String> = all()
        .into_iter()
        .filter(|(_, source)| {
            without_comments(source)
                .lines()
                .any(|line| names(line, "rodio"))
        })
        .map(|(path, _)| path)
        .collect();
    assert_eq!(named, ["audio/device.rs"]);
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

#[test]
fn what_breaks_the_layers_is_found() {
    let broken = [
        (
            "model/x.rs",
            "//! X\nuse crate::engine::Session;",
            "model/x.rs:2: `model` must not import `engine`",
        ),
        (
            "engine/x.rs",
            "//! X\nuse crate::{\n    model::Side,\n    notation::{read, Report},\n};",
            "`engine` must not import `notation`",
        ),
        (
            "library/x.rs",
            "//! X\nfn f() { crate::store::recent(); }",
            "`library` must not import `store`",
        ),
        (
            "ui/x.rs",
            "//! X\nuse ratatui::crossterm::event;",
            "`crossterm`: the terminal belongs to app",
        ),
        (
            "engine/x.rs",
            "//! X\nuse ratatui::Frame;",
            "`ratatui`: screens are drawn in ui",
        ),
        (
            "app/x.rs",
            "//! X\nlet now = std::time::Instant::now();",
            "app/x.rs:2: only clock.rs reads the clock",
        ),
        (
            "app/x.rs",
            "use crate::model::Side;",
            "a module opens with what it is for",
        ),
        ("other/x.rs", "//! X", "`other` is in no layer"),
    ];
    for (path, source, fault) in broken {
        let found = faults(path, source).join("\n");
        assert!(found.contains(fault), "{path}: {source}\nfound: {found}");
    }
    let sound = "//! X\n// crate::app in a comment\nuse crate::model::{Side, engine_like};";
    assert_eq!(faults("engine/x.rs", sound), Vec::<String>::new());
}
