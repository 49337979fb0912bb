//! Files made to hurt, given to the real program: each gets a located message of its own,
//! nothing of it reaches the terminal raw, and none keeps it waiting.

use std::fs;
use std::path::Path;
use std::process::Output;

use backrub::shown::acts;

use crate::process::backrub;

const HEAD: &str = "title: T\nbenefit: relax-muscles\nsetting: desk\nsources: [Behm20]\n";

fn check(home: &Path, arguments: &[&str]) -> Output {
    backrub(home, &[&["check"], arguments].concat())
}

/// Aliases of aliases: nine to the power of nine values.
fn bomb() -> String {
    let mut text = String::from("x-0: &a0 [rest]\n");
    for level in 1..=9 {
        let uses = vec![format!("*a{}", level - 1); 9].join(", ");
        text += &format!("x-{level}: &a{level} [{uses}]\n");
    }
    format!("{text}{HEAD}")
}

/// As many strokes as a file may have, every one with everything wrong that can be.
fn all_wrong() -> String {
    let stroke = "- &a { technique: trigger-point-pressure, area: low-back, side: left, time: 20m, \
                  pressure: 2, lead-in: 2s, tool: heat-pack, say: { 20m: A. } }\n";
    let mut text = format!("{HEAD}strokes:\n{stroke}");
    text += &"- *a\n".repeat(199);
    text
}

/// Blocks within a file's limits that are two thousand strokes, played ten times over.
fn long_repeats() -> String {
    let stroke = "{ technique: rest, area: chest-belly, time: 5s, cue: Rest. }";
    let mut text = format!("x-s: &s {stroke}\n{HEAD}strokes:\n");
    for _ in 0..10 {
        text += &format!(
            "- repeat: 10\n  strokes: [{}]\n",
            vec!["*s"; 150].join(", ")
        );
    }
    text
}

/// Each file's name, its bytes, and the rule that is told first.
type Files = Vec<(&'static str, Vec<u8>, &'static str)>;

/// What no reader of YAML may stumble over.
fn not_yaml() -> Files {
    let deep = format!("{HEAD}x-a: {}", "[".repeat(60_000));
    let scalar = format!("title: {}\n", "a".repeat(10_000_000));
    let escape = format!("{HEAD}why: \u{1b}[2J\u{1b}]0;x\u{7}\n");
    let hidden = format!("{HEAD}why: \"\\e[2J\\x9b2J\\u202e\"\n");
    let merged = format!("x-a: &a {{ <<: *a }}\n{HEAD}");
    let cycle = format!("x-a: &a [*a]\n{HEAD}");
    let nul = format!("{HEAD}why: a\0b\n");
    vec![
        ("bomb", bomb().into(), "too-big"),
        ("deep", deep.into(), "too-deep"),
        ("dashes", "- ".repeat(60_000).into(), "too-deep"),
        ("questions", "? ".repeat(60_000).into(), "too-deep"),
        ("scalar", scalar.into(), "too-big"),
        ("nul", nul.into(), "control-character"),
        ("escape", escape.into(), "control-character"),
        ("hidden", hidden.into(), "control-character"),
        ("latin", b"title: Caf\xe9 \x9b2J\n".into(), "not-utf8"),
        ("cycle", cycle.into(), "too-deep"),
        ("merged-cycle", merged.into(), "too-deep"),
    ]
}

/// What is YAML and no routine.
fn no_routines() -> Files {
    let huge = format!("{HEAD}strokes: 1e309\n");
    // Of YAML's own tags all but numbers and the like are text, and nothing is ever made.
    let object = format!("{HEAD}why: !!python/object:os.system x\n");
    let own_tag = format!("{HEAD}why: !run x\n");
    vec![
        ("huge", huge.into(), "wrong-type"),
        ("object", object.into(), "missing-key"),
        ("own-tag", own_tag.into(), "custom-tag"),
        ("all-wrong", all_wrong().into(), "still-spot"),
        ("long-repeats", long_repeats().into(), "too-many-turns"),
    ]
}

#[test]
fn hostile_files_get_a_located_message_and_nothing_of_them_is_raw() {
    let home = tempfile::tempdir().unwrap();
    for (name, bytes, rule) in [not_yaml(), no_routines()].concat() {
        let name = format!("{name}.yaml");
        fs::write(home.path().join(&name), bytes).unwrap();
        let output = check(home.path(), &["--strict", &name]);
        assert_eq!(output.status.code(), Some(1), "{name}");
        let told = String::from_utf8(output.stdout).unwrap();
        assert!(told.contains(&format!("--> {name}:")), "{name}: {told}");
        assert!(told.contains(&format!("[{rule}]")), "{name}: {told}");
        assert!(!told.contains(|c| c != '\n' && acts(c)), "{name}: {told:?}");
        assert!(told.len() < 200_000, "{name}: {} bytes", told.len());
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_readable_file_is_told_and_not_waited_for() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    fs::create_dir(at("all")).unwrap();
    symlink("loop.yaml", at("all/loop.yaml")).unwrap();
    symlink("nowhere.yaml", at("all/dangling.yaml")).unwrap();
    let pipe = std::process::Command::new("mkfifo")
        .arg(at("all/pipe.yaml"))
        .status();
    assert!(pipe.unwrap().success());
    fs::write(at("all/closed.yaml"), HEAD).unwrap();
    fs::set_permissions(at("all/closed.yaml"), fs::Permissions::from_mode(0o0)).unwrap();
    fs::write(at("all/ok\u{1b}[31m\u{202e}.yaml"), "title: ''\n").unwrap();
    symlink("/dev/zero", at("all/zero.yaml")).unwrap();
    fs::create_dir(at("all/folder.yaml")).unwrap();
    symlink("..", at("all/folder.yaml/up")).unwrap();

    let output = check(home.path(), &["all"]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(!told.contains(|c| c != '\n' && acts(c)), "{told:?}");
    for name in ["loop", "dangling", "pipe", "zero"] {
        let place = format!("all/{name}.yaml:1:1");
        assert!(told.contains(&place), "{place}: {told}");
    }
    // Whoever runs the tests as root may read everything.
    let closed = fs::read(at("all/closed.yaml")).is_err();
    assert_eq!(told.contains("Permission denied"), closed, "{told}");
    assert!(told.contains("6 files: "), "{told}");

    let output = check(home.path(), &["--json", "all"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(!text.contains(|c| c != '\n' && acts(c)), "{text:?}");
    let found: serde_json::Value = serde_json::from_str(&text).unwrap();
    let found = found.as_array().unwrap();
    assert!(
        found
            .iter()
            .any(|p| p["path"] == "all/ok\u{1b}[31m\u{202e}.yaml")
    );
    assert!(
        found
            .iter()
            .all(|p| p["line"].as_u64() >= Some(1) && p["column"].as_u64() >= Some(1))
    );
}
