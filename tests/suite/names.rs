//! Names from outside: whatever a file is called, no command lets it act on a terminal, and no
//! file is passed over in silence. Other systems refuse some of the names.

mod listed;
mod places;

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::process::Output;

use crate::process::{answer, at_once, backrub, command, own};

const GOOD: &str = "title: T\nbenefit: relax-muscles\nsetting: desk\nsources: [AMTA]\nstrokes:\n  \
                    - { technique: rest, area: chest-belly, time: 5s }\n";

/// Names that would act on a terminal, or feign another row.
const NASTY: [&str; 8] = [
    "esc\u{1b}[31mred\u{1b}[0m",
    "title\u{1b}]0;PWNED\u{7}",
    "new\nRelax tight muscles\n  fake  1:00",
    "carriage\rreturn",
    "c1\u{9b}31mx",
    "rlo\u{202e}gnp",
    "isolate\u{2066}x",
    "line\u{2028}separator\u{7f}",
];

/// Everything that a command said on both outputs; nothing in it acts on a terminal.
fn said(output: &Output, what: &str) -> String {
    let text = [&output.stdout[..], &output.stderr[..]].concat();
    let text = String::from_utf8(text).unwrap();
    let acts = |c: char| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    assert!(!text.contains(acts), "{what}: {text:?}");
    let feigned = text.lines().any(|line| line.starts_with("  fake"));
    assert!(!feigned, "{what}: {text}");
    text
}

/// A home folder in which nothing has a harmless name.
fn nasty_home() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let folder = own(home.path());
    fs::create_dir_all(folder.join("sub\u{1b}[2J")).unwrap();
    for (nth, name) in NASTY.iter().enumerate() {
        let text = if nth % 2 == 0 { GOOD } else { "title: [" };
        fs::write(folder.join(format!("{name}.yaml")), text).unwrap();
        fs::write(folder.join(format!("sub\u{1b}[2J/{name}.yml")), text).unwrap();
        symlink("/", folder.join(format!("link {name}"))).unwrap();
    }
    let latin = std::ffi::OsStr::from_bytes(b"latin-\xe9\x9b.yaml");
    fs::write(folder.join(latin), GOOD).unwrap();
    let settings = home.path().join("config/backrub/settings.yaml");
    fs::create_dir_all(settings.parent().unwrap()).unwrap();
    fs::write(&settings, "\"\\e[2J\\e]52;c;cm0gLXJm\\a\": 1\n").unwrap();
    let sounds = home.path().join("data/backrub/sounds");
    fs::create_dir_all(&sounds).unwrap();
    fs::write(sounds.join("next\u{1b}[31m.wav"), "").unwrap();
    answer(home.path());
    home
}

#[test]
fn nothing_that_lists_files_lets_a_name_act() {
    let home = nasty_home();
    let folder = own(home.path()).to_str().unwrap().to_owned();
    for arguments in [
        &["list"][..],
        &["list", "--json"],
        &["list", "--max", "1s"],
        &["doctor"],
        &["check", &folder],
        &["check", "--json", &folder],
        &["add", &folder],
        &["completions", "bash"],
    ] {
        let output = backrub(home.path(), arguments);
        said(&output, &arguments.join(" "));
    }
}

#[test]
fn no_command_lets_a_name_act() {
    let out = |name: &str, ending: &str| format!("{name}.{ending}");
    at_once(&NASTY, |&name| {
        let home = nasty_home();
        let run = |arguments: &[&str]| {
            let output = backrub(home.path(), arguments);
            said(&output, &arguments.join(" "))
        };
        for arguments in [
            &["show", name][..],
            &["show", "--json", name],
            &["show", &name[..2]],
            &["check", name],
            &["check", "--json", name],
            &["play", "--plain", "--mute", "--speed", "60", name],
            &["play", "--json", "--mute", "--speed", "60", name],
            &["preview", name],
            &["export", name],
            &["export", name, "-o", &out(name, "yaml")],
            &["export", name, "-o", &out(name, "yaml")],
            &["new", "--from", name, "--title", "Copy"],
            &["new", "--title", name],
            &["new", "--title", "x", "-o", &out(name, "txt")],
            &["new", "--title", "x", "-o", &out(name, "yaml")],
            &["render", "desk-microbreak", "-o", &out(name, "mp3")],
            &[
                "render",
                "desk-microbreak",
                "-o",
                &out(&format!("{name}/x"), "wav"),
            ],
            &["add", &out(name, "yaml")],
            &["remove", name],
            &["remove", name, name],
            &["explain", name],
            &[name, name],
        ] {
            run(arguments);
        }
        let text = run(&["remove", "--yes", name]);
        assert!(text.contains("Removed: "), "{name:?}: {text}");
    });
}

#[test]
fn a_sound_file_and_its_settings_are_told_harmless() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir_all(own(home.path())).unwrap();
    let nasty = NASTY[0];
    fs::write(own(home.path()).join(format!("{nasty}.yaml")), GOOD).unwrap();
    let out = format!("{nasty}.flac");
    let run = |out: &str| {
        let output = backrub(home.path(), &["render", "--cue-sheet", nasty, "-o", out]);
        (output.status.code(), said(&output, out))
    };
    let (code, text) = run(&out);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("esc\\u{1b}[31mred"), "{text}");
    let (code, text) = run(&out);
    assert!(
        code == Some(1) && text.contains("--force overwrites it"),
        "{text}"
    );
}

#[test]
fn an_argument_that_is_not_understood_is_shown_harmless() {
    let home = tempfile::tempdir().unwrap();
    let output = command(home.path(), &["show", "x", "a\u{1b}[2J\nb"])
        .output()
        .unwrap();
    let text = said(&output, "a name too many");
    assert!(
        output.status.code() == Some(2) && text.contains("\\u{1b}[2J"),
        "{text}"
    );
}
