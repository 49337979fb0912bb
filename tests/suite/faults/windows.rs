//! Several windows at once, each with what it read at its start.

use std::path::Path;

use backrub::clock;
use backrub::model::Tag;
use backrub::store::{Change, Memory, change};

use super::said;
use crate::terminal::{CONTROL_C, DOWN, ESC, Start, Terminal};

fn state(terminal: &Terminal) -> std::path::PathBuf {
    terminal.home.path().join("state/backrub")
}

fn memory(folder: &Path) -> Memory {
    Memory::read(folder).unwrap()
}

#[test]
fn a_window_that_stood_open_wipes_nothing_that_another_one_marked() {
    let mut terminal = Terminal::session();
    let (code, text) = said(terminal.home.path(), &["me", "--add", "osteoporosis"]);
    assert_eq!(code, 0, "{text}");
    // As after a yes to a warning sign.
    let now = clock::date();
    change(&state(&terminal), &[Change::RedFlag(now)], now).unwrap();
    terminal.press("]");
    terminal.shows("Volume");
    terminal.press("m");
    terminal.shows("Sound on");
    terminal.press("v");
    terminal.shows("leaves out the details");
    terminal.finishes_after("q");
    let memory = memory(&state(&terminal));
    assert_eq!(memory.profile.tags(), [Tag::Osteoporosis]);
    assert_eq!(memory.no_red_flags, None);
    assert!(memory.volume.is_some() && memory.voice.is_some());
}

#[test]
fn a_session_minds_what_was_marked_elsewhere_before_it_begins() {
    let mut terminal = Terminal::start(&Start {
        arguments: &["play", "desk-neck-shoulders", "--mute"],
        size: (100, 60),
        ..Start::default()
    });
    terminal.shows("n none: begin");
    let now = clock::date();
    change(
        &state(&terminal),
        &[Change::Add(Tag::HighBloodPressure, now)],
        now,
    )
    .unwrap();
    terminal.press("n");
    // What the briefing says has changed, so it is shown once more.
    terminal.shows("Gentler for you: high blood pressure.");
    change(
        &state(&terminal),
        &[Change::Add(Tag::BloodThinners, now)],
        now,
    )
    .unwrap();
    terminal.shows("Enter begin");
    terminal.press("\r");
    terminal.shows("you take blood thinners");
    terminal.press("q");
    terminal.ends_with(0);
}

#[test]
fn a_warning_sign_elsewhere_is_a_warning_sign_here() {
    let mut terminal = Terminal::with(&["play", "desk-microbreak", "--mute"]);
    terminal.shows("n none: begin");
    let now = clock::date();
    change(&state(&terminal), &[Change::RedFlag(now)], now).unwrap();
    terminal.press("n");
    terminal.shows("1/2");
    terminal.is_interrupted();
}

#[test]
fn a_memory_that_breaks_while_a_window_is_open_begins_nothing() {
    let mut terminal = Terminal::with(&["play", "desk-microbreak", "--mute"]);
    terminal.shows("n none: begin");
    std::fs::write(state(&terminal).join("memory.json"), "{").unwrap();
    terminal.press("n");
    terminal.shows("What applies to you is not known");
    terminal.is_interrupted();
}

/// A disk that does not answer is, for the program, a folder in which another window writes.
#[test]
fn a_disk_that_takes_its_time_holds_no_session_up() {
    let mut terminal = Terminal::with(&[
        "play",
        "desk-neck-shoulders",
        "--now",
        "--mute",
        "--speed",
        "30",
    ]);
    terminal.shows("GET READY");
    let disk = std::fs::File::open(state(&terminal)).unwrap();
    disk.lock().unwrap();
    terminal.press("[");
    terminal.shows("Volume 90%");
    terminal.shows("stroke 4 of");
    assert!(!terminal.contents().contains("You were away"));
    terminal.press("q");
    terminal.shows("STOPPED");
    terminal.press(&format!("{DOWN}\r"));
    terminal.shows("It is being saved to your diary.");
    drop(disk);
    terminal.press("\r");
    terminal.ends_with(0);
    assert_eq!(memory(&state(&terminal)).volume, Some(90));
    assert_eq!(super::diary(terminal.home.path()).len(), 1);
}

#[test]
fn a_mark_that_is_not_kept_is_told_where_it_is_made_and_at_the_end() {
    let mut terminal = Terminal::with(&["--mute"]);
    terminal.shows("Tab menu");
    let disk = std::fs::File::open(state(&terminal)).unwrap();
    disk.lock().unwrap();
    terminal.press("\tp");
    terminal.shows("Every session takes your marks");
    terminal.press(" ");
    terminal.shows("[x]");
    terminal.shows("Not saved: ");
    terminal.press("q");
    terminal.shows("Tab menu");
    terminal.press(ESC);
    terminal.ends_with(3);
    terminal.shows("not saved: cannot write in");
    assert_eq!(memory(&state(&terminal)).profile.tags(), []);
}

#[test]
fn a_mark_is_tried_again_at_the_end() {
    let mut terminal = Terminal::with(&["--mute"]);
    terminal.shows("Tab menu");
    let disk = std::fs::File::open(state(&terminal)).unwrap();
    disk.lock().unwrap();
    terminal.press("\tp");
    terminal.shows("Every session takes your marks");
    terminal.press(" ");
    terminal.shows("Not saved: ");
    drop(disk);
    terminal.press("q");
    terminal.shows("Tab menu");
    terminal.press(ESC);
    terminal.ends_with(0);
    assert_eq!(memory(&state(&terminal)).profile.tags().len(), 1);
}

/// Another window was stopped in the middle of its writing.
#[test]
fn a_session_in_a_folder_that_somebody_holds_is_in_the_diary_later() {
    let home = super::home();
    let disk = std::fs::File::open(home.path().join("state/backrub")).unwrap();
    disk.lock().unwrap();
    let (code, text) = said(home.path(), &super::PLAY);
    assert!(code == 3 && text.contains("\"end\""), "{code} {text}");
    assert!(text.contains("not saved: "), "{text}");
    let has = |name: &str| super::kept(home.path()).contains(&name.to_owned());
    assert!(has("open.json") && !has("diary.jsonl"));
    drop(disk);
    assert_eq!(super::diary(home.path()).len(), 1);
    assert!(!has("open.json"));
}

/// The list is looked through faster than the disk takes it.
#[test]
fn what_was_looked_through_is_not_asked_again() {
    for broken in ["{", r#"{"conditions": ["scurvy"]}"#] {
        let mut terminal = Terminal::start(&Start {
            arguments: &["play", "desk-microbreak", "--mute"],
            kept: &[("memory.json", broken)],
            size: (100, 100),
            ..Start::default()
        });
        terminal.shows("if it is right");
        terminal.shows("Enter done");
        let disk = std::fs::File::open(state(&terminal)).unwrap();
        disk.lock().unwrap();
        terminal.press("\r");
        terminal.hides("if it is right");
        drop(disk);
        terminal.press(CONTROL_C);
        assert_eq!(terminal.ends().exit_code(), 130, "{broken}");
        assert_eq!(
            memory(&state(&terminal)).profile.unknown(),
            [""; 0],
            "{broken}"
        );
    }
}

/// Of two windows that are asked at the same time, who answers last is minded.
#[test]
fn an_answer_on_lines_is_as_new_as_it_is_given() {
    let mut terminal = Terminal::start(&Start {
        arguments: &["play", "desk-microbreak", "--plain", "--mute"],
        known: false,
        size: (80, 70),
        ..Start::default()
    });
    terminal.shows("then Enter:");
    let now = clock::date();
    change(&state(&terminal), &[Change::NoRedFlags(now)], now).unwrap();
    terminal.press("3\r");
    terminal.shows("Is that right?");
    terminal.press("yes\r");
    terminal.shows("There is no session today.");
    terminal.ends_with(0);
    assert_eq!(memory(&state(&terminal)).no_red_flags, None);
}
