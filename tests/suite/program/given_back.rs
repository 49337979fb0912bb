//! Every way in which the program can end, and how the terminal is left.

use std::fs;

use portable_pty::ExitStatus;

use crate::terminal::{PLAYER, Start, Terminal};

#[test]
fn quitting_leaves_the_terminal_as_it_was() {
    let mut terminal = Terminal::at_the_list();
    terminal.press("\x1b");
    terminal.ends_with(0);

    let mut terminal = Terminal::session();
    terminal.finishes_after("q");
}

#[test]
fn signals_and_control_c_leave_the_terminal_as_it_was() {
    for (signal, code) in [("TERM", 143), ("INT", 130), ("HUP", 129)] {
        let mut terminal = Terminal::session();
        terminal.signal(signal);
        assert_eq!(terminal.ends().exit_code(), code, "{signal}");
    }
    let mut terminal = Terminal::session();
    terminal.is_interrupted();
}

#[test]
fn what_was_done_is_kept_when_the_program_is_ended() {
    let start = Start {
        arguments: &[
            "play",
            "lower-body-flow",
            "--now",
            "--mute",
            "--speed",
            "100",
        ],
        ..Start::default()
    };
    let keeps = |end: fn(&mut Terminal) -> ExitStatus| {
        let mut terminal = Terminal::start(&start);
        terminal.shows("stroke 3 of");
        assert!(!end(&mut terminal).success());
        let diary = terminal.home.path().join("state/backrub/diary.jsonl");
        let diary = fs::read_to_string(diary).unwrap();
        assert_eq!(diary.lines().count(), 1, "{diary}");
        assert!(diary.contains(r#""finished":false"#), "{diary}");
    };
    keeps(|terminal| {
        terminal.signal("TERM");
        terminal.ends()
    });
    keeps(Terminal::close);
}

#[test]
fn a_panic_gives_the_terminal_back_and_says_why() {
    let mut terminal = Terminal::start(&Start {
        arguments: &PLAYER,
        variables: &[("BACKRUB_PANIC", "ui")],
        ..Start::default()
    });
    terminal.shows("asked to panic");
    terminal.ends_with(101);
}

#[test]
fn a_panic_of_the_sound_leaves_the_session_running_silent() {
    let start = Start {
        arguments: &["play", "desk-microbreak", "--now", "--speed", "60"],
        variables: &[("BACKRUB_PANIC", "audio")],
        ..Start::default()
    };
    let mut terminal = Terminal::start(&start);
    terminal.shows("silent");
    terminal.shows("Saved to your diary");
    terminal.press("\r");
    terminal.ends_with(0);
    assert!(
        !terminal.contents().contains("panicked"),
        "{}",
        terminal.contents()
    );
    let log = fs::read_to_string(terminal.home.path().join("state/backrub/log.txt")).unwrap();
    assert!(log.contains("panicked"), "{log}");
}

#[test]
fn control_z_and_fg_come_back_to_a_held_session() {
    let mut terminal = Terminal::session();
    terminal.press("\x1a");
    terminal.is_on_its_own_screen(false);
    terminal.is_stopped();
    terminal.signal("CONT");
    terminal.is_on_its_own_screen(true);
    terminal.shows("PAUSED");
    terminal.finishes_after("q");
}
