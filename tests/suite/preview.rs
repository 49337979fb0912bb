//! The author's screen with the real program: beside an editor, and with one of its own.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

use tempfile::TempDir;

use crate::terminal::{DOWN, RIGHT, Start, Terminal};

const TEXT: &str = "\
title: Evening legs
benefit: relax-muscles
setting: chair
strokes:
  - technique: effleurage
    area: calf
    side: each
    time: 40s
  - { technique: petrissage, area: calf, side: each, time: 60s }
  - { technique: effleurage, area: thigh-front, side: both, time: 30s }
";

/// A file on an author's desk, and an editor of theirs.
struct Desk {
    home: TempDir,
    file: String,
}

impl Desk {
    fn new(text: &str) -> Self {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("legs.yaml");
        fs::write(&file, text).unwrap();
        let file = file.display().to_string();
        Self { home, file }
    }

    fn save(&self, text: &str) {
        let beside = self.home.path().join(".legs.swp");
        fs::write(&beside, text).unwrap();
        fs::rename(&beside, &self.file).unwrap();
    }

    /// An editor that does what a script says; it is given the place and the file.
    fn editor(&self, script: &str) -> PathBuf {
        let path = self.home.path().join("vim");
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        path
    }

    fn open(&self, variables: &[(&str, &str)]) -> Terminal {
        Terminal::start(&Start {
            arguments: &["preview", &self.file, "--mute"],
            variables,
            ..Start::default()
        })
    }
}

#[test]
fn what_is_saved_is_shown_and_the_last_good_version_stays() {
    let desk = Desk::new(TEXT);
    let mut terminal = desk.open(&[]);
    terminal.shows("› 1  Gliding, left, calf");
    terminal.shows("legs.yaml can be played: ");
    terminal.press(DOWN);
    terminal.press(DOWN);
    terminal.shows("› 2  Kneading, left, calf");
    desk.save(&TEXT.replace("petrissage", "petrisage"));
    terminal.shows("legs.yaml cannot be played: 1 error");
    terminal.shows("› 2  Kneading, left, calf");
    terminal.press("\t");
    terminal.shows("did you mean `petrissage`?");
    // A stroke that came before it leaves the chosen one chosen.
    let earlier = "strokes:\n  - { technique: breathing, area: chest-belly, time: 30s }\n";
    desk.save(
        &TEXT
            .replace("strokes:\n", earlier)
            .replace("Evening", "Morning"),
    );
    terminal.shows("Morning legs");
    terminal.shows("› 3  Kneading, left, calf");
    terminal.press("q");
    terminal.ends_with(0);
}

#[test]
fn a_file_that_never_was_good_shows_what_is_to_be_mended() {
    let desk = Desk::new("title: Legs\nbenefit: relax-muscle\nsetting: chair\n");
    let mut terminal = desk.open(&[]);
    terminal.shows("legs.yaml cannot be played yet: 2 errors");
    terminal.shows("did you mean `relax-muscles`?");
    terminal.press("\r");
    terminal.shows("There is nothing to rehearse yet.");
    desk.save(TEXT);
    terminal.shows("› 1  Gliding, left, calf");
    terminal.press("q");
    terminal.ends_with(0);
}

#[test]
fn the_editor_is_opened_at_the_line_and_comes_back() {
    let desk = Desk::new(TEXT);
    let seen = desk.home.path().join("seen");
    let editor = desk.editor(&format!(
        "stty -a > {0}.modes\necho \"$@\" > {0}\necho in the editor\nread key\n\
         sed -i s/Evening/Morning/ \"$2\"",
        seen.display()
    ));
    let editor = editor.display().to_string();
    let mut terminal = desk.open(&[("VISUAL", &editor), ("EDITOR", "false")]);
    terminal.shows("Evening legs");
    terminal.press(&DOWN.repeat(2));
    terminal.shows("› 2  Kneading, left, calf");
    terminal.press("e");
    terminal.is_on_its_own_screen(false);
    terminal.shows("in the editor");
    terminal.press("\r");
    terminal.is_on_its_own_screen(true);
    terminal.shows("Morning legs");
    let told = fs::read_to_string(&seen).unwrap();
    assert_eq!(told, format!("+9 {}\n", desk.file));
    let modes = fs::read_to_string(seen.with_extension("modes")).unwrap();
    assert!(
        modes.contains(" icanon") && modes.contains(" echo "),
        "{modes}"
    );
    terminal.press("q");
    terminal.ends_with(0);
}

#[test]
fn an_editor_that_cannot_be_opened_is_told() {
    let desk = Desk::new(TEXT);
    let mut terminal = desk.open(&[("EDITOR", "no-such-editor")]);
    terminal.shows("Evening legs");
    terminal.press("e");
    terminal.shows("cannot start `no-such-editor`");
    terminal.press("q");
    terminal.ends_with(0);
}

/// Both are told to stop; the shell must find both stopped, and both going on.
#[test]
fn a_stop_in_the_editor_stops_the_program_too() {
    let desk = Desk::new(TEXT);
    let editor = desk.editor("echo in the editor\nkill -TSTP $PPID $$\necho back\nread key");
    let editor = editor.display().to_string();
    let mut terminal = desk.open(&[("VISUAL", &editor)]);
    terminal.shows("Evening legs");
    terminal.press("e");
    terminal.shows("in the editor");
    terminal.is_stopped();
    terminal.signal("CONT");
    terminal.signal_children("CONT");
    terminal.shows("back");
    terminal.press("\r");
    terminal.shows("Evening legs");
    terminal.press("q");
    terminal.ends_with(0);
}

#[test]
fn a_rehearsal_begins_anywhere_at_any_speed_and_goes_on_with_what_is_saved() {
    let desk = Desk::new(TEXT);
    let mut terminal = desk.open(&[]);
    terminal.shows("Evening legs");
    terminal.press(&DOWN.repeat(3));
    terminal.shows("› 2  Kneading, right, calf");
    terminal.press("\r");
    terminal.shows("stroke 2 of 3");
    terminal.shows("your right ●");
    terminal.press(" ");
    terminal.shows("PAUSED");
    terminal.press(">>");
    terminal.shows("rehearsal  ·  5x speed");
    terminal.press("<");
    terminal.shows("rehearsal  ·  2x speed");
    // It stays held, at the same stroke, whatever is saved.
    let earlier = "strokes:\n  - { technique: breathing, area: chest-belly, time: 30s }\n";
    desk.save(&TEXT.replace("strokes:\n", earlier));
    terminal.shows("stroke 3 of 4");
    terminal.shows("PAUSED");
    desk.save("title: no more\n");
    terminal.shows("still playing the previous version");
    terminal.press("\x1b[H");
    terminal.shows("stroke 1 of 4");
    terminal.press(RIGHT);
    terminal.shows("stroke 2 of 4");
    terminal.press("\x1b[F");
    terminal.shows("stroke 4 of 4");
    terminal.press("q");
    terminal.shows("› 4  Gliding, both sides, front of the thigh");
    terminal.press("\r");
    terminal.shows("This is the last version that can be played.");
    terminal.press(">>>>>");
    terminal.shows("30x speed");
    terminal.shows("Rehearsed to the end.");
    terminal.press("q");
    terminal.ends_with(0);
    // Nothing of it was done by anybody.
    let diary = terminal.home.path().join("state/backrub/diary.jsonl");
    assert!(!diary.exists());
}

#[test]
fn what_cannot_be_previewed_is_said() {
    let started = |arguments| {
        Terminal::start(&Start {
            arguments,
            ..Start::default()
        })
    };
    let mut terminal = started(&["preview", "desk-microbreak"]);
    terminal.shows("backrub new --from desk-microbreak");
    terminal.ends_with(1);
    let mut terminal = started(&["preview", "nowhere.yaml"]);
    terminal.shows("`backrub new` writes one");
    terminal.ends_with(1);
}
