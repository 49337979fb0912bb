//! The real program, as a person uses it, and every way in which it can end.

use std::fs;

use backrub::model::Tag;
use portable_pty::ExitStatus;

use crate::terminal::{Start, Terminal};

const DOWN: &str = "\x1b[B";
/// Leaves a session: stop, and then finish.
const FINISH: &str = "q\x1b[B\r";
const RIGHT: &str = "\x1b[C";

fn player() -> Start<'static> {
    Start {
        arguments: &["play", "desk-microbreak", "--now", "--mute"],
        ..Start::default()
    }
}

#[test]
fn a_person_follows_a_routine_from_the_list_to_the_last_bell() {
    let start = Start {
        arguments: &["--speed", "60"],
        known: false,
        ..Start::default()
    };
    let mut terminal = Terminal::start(&start);
    terminal.shows("physiotherapist");
    for page in ["1/2", "2/2"] {
        terminal.shows(page);
        terminal.press("n");
    }
    terminal.shows("Two-minute desk microbreak");
    terminal.press("\r");
    terminal.shows("Enter begin");
    terminal.press("\r");
    terminal.shows("Saved to your diary");
    // Without a device the bell rings for `next`, `switch` and `end`.
    terminal.has_rung(3);
    terminal.press("\r");
    terminal.shows("Desk neck and shoulders");
    terminal.press("q");
    assert_eq!(terminal.ends().exit_code(), 0);
    let diary = fs::read_to_string(terminal.home.path().join("state/backrub/diary.jsonl")).unwrap();
    assert_eq!(diary.lines().count(), 1, "{diary}");
    assert!(diary.contains(r#""finished":true"#), "{diary}");
}

#[test]
fn a_yes_to_a_warning_sign_begins_no_session() {
    let mut terminal = Terminal::start(&Start {
        known: false,
        ..Start::default()
    });
    terminal.shows("physiotherapist");
    terminal.shows("n none");
    // A slip is taken back; a yes is asked once more and says which sign it was.
    terminal.press("1");
    terminal.shows("Is that right?");
    terminal.press("n");
    terminal.shows("n none");
    terminal.press("y");
    terminal.shows("Which one?");
    terminal.press("3");
    terminal.shows("You answered yes to:");
    terminal.shows("new in both legs: pain, numbness or");
    terminal.press("y");
    terminal.shows("999 in the UK");
    terminal.shows("new in both legs: pain, numbness or");
    terminal.press("q");
    assert_eq!(terminal.ends().exit_code(), 0);
}

#[test]
fn a_person_with_high_blood_pressure_begins_gently() {
    let start = Start {
        arguments: &["play", "desk-neck-shoulders", "--mute"],
        size: (80, 24),
        ..Start::default()
    };
    let mut terminal = Terminal::start(&start);
    terminal.shows("p for me");
    terminal.press("p");
    terminal.shows("What applies to you");
    let nth = Tag::asked().position(|tag| tag == Tag::HighBloodPressure);
    terminal.press(&DOWN.repeat(nth.unwrap()));
    terminal.shows("› [ ] High blood pressure");
    terminal.press(" ");
    terminal.shows("› [x] High blood pressure");
    terminal.press("\r");
    terminal.shows("Gentler for you: high blood pressure.");
    terminal.press("\r\r\r");
    terminal.shows("n none: begin");
    terminal.press("n");
    // The second stroke that touches is kneading, written at 4.
    terminal.shows("GET READY");
    terminal.press(RIGHT);
    terminal.shows("stroke 2 of 9");
    terminal.press(RIGHT);
    terminal.shows("Kneading");
    terminal.shows("●●●○○○ comfortable");
    terminal.press(FINISH);
    assert_eq!(terminal.ends().exit_code(), 0);
    let memory = terminal.home.path().join("state/backrub/memory.json");
    let memory = fs::read_to_string(memory).unwrap();
    assert!(memory.contains("high-blood-pressure"), "{memory}");
}

#[test]
fn enter_reads_on_where_not_all_was_seen() {
    let start = Start {
        arguments: &["play", "desk-neck-shoulders", "--mute"],
        size: (40, 12),
        ..Start::default()
    };
    let mut terminal = Terminal::start(&start);
    terminal.shows("Enter read on");
    // Once all has been in sight Enter answers nothing.
    terminal.press(&"\r".repeat(12));
    terminal.shows("none: begin");
    terminal.press("n");
    terminal.shows("GET READY");
    terminal.press(FINISH);
    assert_eq!(terminal.ends().exit_code(), 0);
}

#[test]
fn plain_mode_asks_the_warning_signs_too() {
    let start = Start {
        arguments: &[
            "play",
            "desk-microbreak",
            "--plain",
            "--mute",
            "--speed",
            "100",
        ],
        known: false,
        ..Start::default()
    };
    let mut terminal = Terminal::start(&start);
    terminal.shows("Type no for none");
    terminal.press("3\r");
    terminal.shows("Is that right?");
    terminal.press("yes\r");
    terminal.shows("There is no session today.");
    assert_eq!(terminal.ends().exit_code(), 0);

    let mut terminal = Terminal::start(&start);
    terminal.shows("Type no for none");
    terminal.press("3\rno\rno\rno\r");
    terminal.shows("The end. Well done.");
    assert_eq!(terminal.ends().exit_code(), 0);
}

#[test]
fn quitting_leaves_the_terminal_as_it_was() {
    let mut terminal = Terminal::start(&Start::default());
    terminal.shows("Two-minute desk microbreak");
    terminal.press("q");
    assert_eq!(terminal.ends().exit_code(), 0);

    let mut terminal = Terminal::start(&player());
    terminal.shows("GET READY");
    terminal.press("q");
    terminal.shows("to finish");
    terminal.press(DOWN);
    terminal.shows("↑ back");
    terminal.press("\r");
    assert_eq!(terminal.ends().exit_code(), 0);
}

#[test]
fn signals_and_control_c_leave_the_terminal_as_it_was() {
    for (signal, code) in [("TERM", 143), ("INT", 130), ("HUP", 129)] {
        let mut terminal = Terminal::start(&player());
        terminal.shows("GET READY");
        terminal.signal(signal);
        assert_eq!(terminal.ends().exit_code(), code, "{signal}");
    }
    let mut terminal = Terminal::start(&player());
    terminal.shows("GET READY");
    terminal.press("\x03");
    assert_eq!(terminal.ends().exit_code(), 130);
}

#[test]
fn what_was_done_is_kept_when_the_program_is_ended() {
    let start = Start {
        arguments: &[
            "play",
            "desk-neck-shoulders",
            "--now",
            "--mute",
            "--speed",
            "30",
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
    let mut start = player();
    start.variables = &[("BACKRUB_PANIC", "ui")];
    let mut terminal = Terminal::start(&start);
    terminal.shows("asked to panic");
    assert_eq!(terminal.ends().exit_code(), 101);
}

#[test]
fn a_panic_of_the_sound_leaves_the_session_running_silent() {
    let start = Start {
        arguments: &["play", "desk-microbreak", "--now", "--speed", "30"],
        variables: &[("BACKRUB_PANIC", "audio")],
        ..Start::default()
    };
    let mut terminal = Terminal::start(&start);
    terminal.shows("silent");
    terminal.shows("Saved to your diary");
    terminal.press("\r");
    assert_eq!(terminal.ends().exit_code(), 0);
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
    let mut terminal = Terminal::start(&player());
    terminal.shows("GET READY");
    terminal.press("\x1a");
    terminal.is_on_its_own_screen(false);
    terminal.is_stopped();
    terminal.signal("CONT");
    terminal.is_on_its_own_screen(true);
    terminal.shows("PAUSED");
    terminal.press("q");
    terminal.shows("to finish");
    terminal.press(DOWN);
    terminal.shows("↑ back");
    terminal.press("\r");
    assert_eq!(terminal.ends().exit_code(), 0);
}

#[test]
fn any_size_of_window_is_survived() {
    let mut terminal = Terminal::start(&player());
    terminal.shows("GET READY");
    for (cols, rows) in [(1, 1), (20, 5), (40, 10), (300, 100), (60, 20)] {
        terminal.resize(cols, rows);
    }
    // In these words only in a window of the last width.
    terminal.shows("Stop: sharp, burning, tingling");
    terminal.press("q");
    terminal.shows("to finish");
    terminal.press(DOWN);
    terminal.shows("↑ back");
    terminal.press("\r");
    assert_eq!(terminal.ends().exit_code(), 0);
}

/// The change and the key arrive together, and neither may hide the other.
#[test]
fn a_key_pressed_while_the_window_changes_its_size_acts_at_once() {
    const LIST: &str = "Two-minute desk microbreak";
    let mut terminal = Terminal::start(&Start {
        size: (80, 24),
        ..Start::default()
    });
    terminal.shows(LIST);
    for _ in 0..100 {
        for (key, words) in [("?", "the benefit to the left"), ("q", LIST)] {
            for cols in [81, 82, 81, 82] {
                terminal.resize(cols, 24);
            }
            terminal.press(key);
            terminal.resize(80, 24);
            terminal.shows(words);
        }
    }
    terminal.press("q");
    assert_eq!(terminal.ends().exit_code(), 0);
}

#[test]
fn a_broken_file_of_ones_own_costs_only_itself() {
    let own = [
        ("broken.yaml", "title: Broken\nbenefit: relax-muscle\n"),
        (
            "mine.yaml",
            "title: My own calves\nbenefit: relax-muscles\nsetting: chair\nstrokes:\n  \
             - { technique: petrissage, area: calf, side: each, time: 30s }\n",
        ),
    ];
    let mut terminal = Terminal::start(&Start {
        own: &own,
        ..Start::default()
    });
    terminal.shows("My own calves");
    terminal.press("5");
    terminal.shows("broken");
    terminal.press("\r");
    terminal.shows("did you mean `relax-muscles`?");
    terminal.press("q");
    terminal.press("q");
    assert_eq!(terminal.ends().exit_code(), 0);
}

#[test]
fn a_session_in_three_lines_leaves_what_is_above_them() {
    let start = Start {
        arguments: &["play", "desk-microbreak", "--inline", "--mute"],
        ..Start::default()
    };
    let mut terminal = Terminal::start(&start);
    terminal.says_where_the_cursor_is();
    terminal.shows("GET READY");
    let contents = terminal.contents();
    let (_, session) = contents.split_once("then Enter: no\n").unwrap();
    assert!(session.lines().count() <= 3, "{contents}");
    terminal.is_on_its_own_screen(false);
    terminal.press(RIGHT);
    terminal.shows("kneading, left, top of the shoulder");
    terminal.press("x");
    terminal.shows("Enter resumes, ↓ Enter finishes");
    terminal.press(DOWN);
    terminal.shows("Enter finishes, ↑ goes back");
    terminal.press("\r");
    assert_eq!(terminal.ends().exit_code(), 0);
    assert!(
        terminal.contents().ends_with("No stroke was done."),
        "{}",
        terminal.contents()
    );
}

#[test]
fn tabs_and_lists_are_walked_with_arrows() {
    let mut terminal = Terminal::start(&Start::default());
    terminal.shows("Two-minute desk microbreak");
    terminal.press(RIGHT);
    terminal.shows("Three-minute reset");
    terminal.press("4");
    terminal.shows("Three-minute standing pump");
    terminal.press(DOWN);
    terminal.press("\r");
    terminal.shows("toward the heart");
    terminal.press("q");
    terminal.press("?");
    terminal.shows("the benefit to the left");
    // Esc alone is a key, though every arrow begins with one.
    terminal.press("\x1b");
    terminal.shows("Three-minute standing pump");
    terminal.press("q");
    assert_eq!(terminal.ends().exit_code(), 0);
}
