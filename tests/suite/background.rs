//! The terminal is asked whether its background is light, and its answer is never a key.

use std::fs;

use crate::process::at_once;
use crate::terminal::{Start, Terminal};

/// A variable of the environment and its value.
type Variable<'v> = (&'v str, &'v str);

const LIGHT: &str = "\x1b]11;rgb:fdfd/f6f6/e3e3\x1b\\";
/// Answered by every terminal to the last question.
const KIND: &str = "\x1b[?62;22c";
/// The heading of the home screen, on a dark and on a light background.
const KEYS: [u8; 2] = [180, 94];

fn home() -> Start<'static> {
    Start {
        arguments: &["--mute"],
        ..Start::default()
    }
}

/// The rest of a sitting on the home screen, where digits are typed: none was.
fn is_still_at_home(terminal: &mut Terminal) {
    terminal.shows("Two-minute desk microbreak");
    terminal.press("?");
    terminal.shows("the previous heading");
    terminal.press("q\x1b");
    terminal.ends_with(0);
}

fn kept(terminal: &Terminal) -> Option<String> {
    fs::read_to_string(terminal.home.path().join("state/backrub/backgrounds.json")).ok()
}

#[test]
fn a_light_terminal_is_drawn_on_in_light_colours_and_known_at_the_next_start() {
    let mut terminal = Terminal::start(&home());
    // It lies ready, so that it is in time however busy this machine is.
    terminal.press(&format!("{LIGHT}{KIND}"));
    terminal.shows_colour(KEYS[1], KEYS[0]);
    is_still_at_home(&mut terminal);
    assert_eq!(terminal.questions(), 1);
    let kept = kept(&terminal).unwrap();
    assert!(kept.contains("\"xterm-256color\": \"light\""), "{kept}");

    // This time it says nothing.
    let mut terminal = Terminal::start(&Start {
        kept: &[("backgrounds.json", &kept)],
        ..home()
    });
    terminal.shows_colour(KEYS[1], KEYS[0]);
    is_still_at_home(&mut terminal);
}

#[test]
fn an_answer_in_pieces_or_twice_or_of_another_kind_is_no_key() {
    let mut terminal = Terminal::start(&home());
    let (first, rest) = LIGHT.split_at(9);
    terminal.press(first);
    terminal.asks_for_background();
    terminal.press(rest);
    terminal.press(&format!("{LIGHT}{KIND}{LIGHT}"));
    terminal.press("\x1b[>41;388;0c\x1bP>|XTerm(388)\x1b\\\x1b[?997;2n");
    is_still_at_home(&mut terminal);
}

#[test]
fn a_late_answer_changes_nothing_that_is_seen() {
    let mut terminal = Terminal::with(&[
        "play",
        "desk-neck-shoulders",
        "--now",
        "--mute",
        "--speed",
        "40",
    ]);
    terminal.asks_for_background();
    // The first stroke takes 25 seconds, so more than half a second.
    terminal.shows("stroke 2 of");
    terminal.press(&format!("{LIGHT}{KIND} "));
    terminal.shows("PAUSED");
    terminal.shows_colour(KEYS[0], KEYS[1]);
    terminal.press("q\x1b[B\r");
    terminal.shows("Saved to your diary");
    terminal.press("q");
    terminal.ends_with(0);
    assert!(kept(&terminal).unwrap().contains("light"));
}

#[test]
fn nothing_is_asked_where_the_answer_would_not_matter() {
    let starts: [(&[&str], &[Variable]); 3] = [
        (&["--mute", "--theme", "dark"], &[]),
        (&["--mute"], &[("NO_COLOR", "1")]),
        (&["--mute"], &[("TERM", "xterm")]),
    ];
    for (arguments, variables) in starts {
        let mut terminal = Terminal::start(&Start {
            arguments,
            variables,
            ..Start::default()
        });
        is_still_at_home(&mut terminal);
        assert_eq!(terminal.questions(), 0, "{variables:?}");
    }
}

/// Whoever sets the modes of a terminal from its background is stopped.
#[test]
fn the_doctor_asks_nothing_in_the_background() {
    let mut terminal = Terminal::start(&Start {
        arguments: &["doctor", "--mute"],
        shell: Some("\"$@\" & wait %1; echo \"it ended with $?\""),
        ..Start::default()
    });
    terminal.shows("it ended with 0");
    terminal.ends_with(0);
    assert_eq!(terminal.questions(), 0);
}

#[test]
fn the_doctor_asks_too_and_says_who_said_so() {
    let start = Start {
        arguments: &["doctor", "--mute"],
        ..Start::default()
    };
    let mut terminal = Terminal::start(&start);
    terminal.press(&format!("{LIGHT}{KIND}"));
    terminal.shows("256, for a light background: the terminal says so");
    terminal.shows("All is well.");
    terminal.ends_with(0);
    let mut terminal = Terminal::start(&start);
    terminal.press(KIND);
    terminal.shows("256, for a dark background: nothing says that it is light");
    terminal.ends_with(0);
    let told: [(Variable, &str); 6] = [
        (("NO_COLOR", "1"), "none: NO_COLOR is set"),
        (("CLICOLOR", "0"), "none: CLICOLOR is 0"),
        (("TERM", "dumb"), "none: TERM says that there are none"),
        (
            ("TERM", "xterm"),
            "sixteen: neither TERM nor COLORTERM says more",
        ),
        (("COLORTERM", "truecolor"), "full, for a dark background"),
        (("TERM", "xterm-direct"), "full, for a dark background"),
    ];
    at_once(&told, |&(variable, says)| {
        let mut terminal = Terminal::start(&Start {
            variables: &[variable],
            ..start
        });
        terminal.press(KIND);
        terminal.shows(says);
        terminal.ends_with(0);
    });
}
