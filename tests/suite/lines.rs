//! A session on lines, with hands: keys that are not shown, one sentence for each.

use backrub::engine::Signal;
use backrub::library;
use backrub::model::VoiceMode;

use crate::terminal::{DOWN, RIGHT, Start, Terminal, UP};

/// A session on lines, in its first way in.
fn lines(arguments: &[&str]) -> Terminal {
    let terminal = Terminal::with(arguments);
    terminal.shows("Space pauses");
    terminal.shows("only your hands.");
    terminal.shows("It begins in");
    terminal
}

#[test]
fn plain_mode_has_hands() {
    let mut terminal = lines(&["play", "desk-neck-shoulders", "--plain", "--mute"]);
    for (key, words) in [
        ("?", "left in all."),
        (" ", "Paused. Space resumes."),
        (" ", "Resuming in 3 seconds."),
        (RIGHT, "Next:"),
        ("-", "Lighter: half the pressure."),
        ("-", "Skipped"),
        ("m", "Sound on"),
        ("\x1b[200~x \x1b[B\r\x1b[201~v", VoiceMode::Brief.told()),
        ("x", "Stopped. Enter resumes."),
        (DOWN, "Enter finishes here."),
        (UP, "To finish here"),
        (DOWN, "The up arrow goes back."),
        ("\r", "Finished here. No stroke was done."),
    ] {
        // What was pasted stopped nothing.
        assert!(key != "x" || !terminal.contents().contains("Stopped."));
        terminal.press(key);
        terminal.shows(words);
    }
    terminal.ends_with(0);
    let shown = terminal.contents();
    assert!(
        !shown.contains('^') && !shown.contains('\u{28ff}'),
        "{shown}"
    );
    // Each line begins at its beginning: what is written is still made fit for the terminal.
    assert!(shown.contains("\nFinished here."), "{shown}");
}

#[test]
fn that_nothing_will_be_heard_is_told_before_it_begins() {
    let mut terminal = lines(&["play", "desk-microbreak", "--plain", "--speed", "100"]);
    let told = terminal.contents();
    let (before, _) = told.split_once("Stop if it feels").unwrap();
    assert!(
        before.contains("No sound device. Nothing will be heard"),
        "{told}"
    );
    terminal.shows("The end. Well done.");
    terminal.ends_with(0);
}

#[test]
fn what_was_done_is_told_where_it_is_finished_and_silence_before_it_begins() {
    let arguments = [
        "play",
        "desk-neck-shoulders",
        "--plain",
        "--mute",
        "--speed",
        "30",
    ];
    let mut terminal = lines(&arguments);
    assert!(terminal.contents().contains("Muted. Nothing will be heard"));
    terminal.shows("Other side.");
    terminal.press("x");
    terminal.shows("what you did is saved");
    terminal.press(&format!("{DOWN}\r"));
    terminal.shows("That counts too.");
    terminal.ends_with(0);
    let shown = terminal.contents();
    assert!(
        shown.contains("Finished here. Desk neck and shoulders: "),
        "{shown}"
    );
}

#[test]
fn the_bell_of_the_terminal_rings_on_lines_too() {
    let arguments = ["play", "desk-microbreak", "--plain", "--speed", "60"];
    let mut terminal = Terminal::with(&arguments);
    terminal.shows("The end. Well done.");
    terminal.ends_with(0);
    let timeline = library::open("desk-microbreak", None).unwrap().timeline;
    let rings = |signal| matches!(signal, Signal::Next | Signal::Switch | Signal::End);
    let rings = timeline.signals.iter().filter(|dated| rings(dated.signal));
    assert_eq!(terminal.bells(), rings.count());
}

#[test]
fn the_modes_are_given_back_in_every_ending() {
    let start = ["play", "desk-neck-shoulders", "--plain", "--mute"];
    for (signal, code) in [("TERM", 143), ("INT", 130), ("HUP", 129), ("QUIT", 131)] {
        let mut terminal = lines(&start);
        terminal.signal(signal);
        assert_eq!(terminal.ends().exit_code(), code, "{signal}");
    }
    let mut terminal = lines(&start);
    terminal.is_interrupted();
    // Ctrl-Z and back.
    let mut terminal = lines(&start);
    terminal.signal("TSTP");
    terminal.is_stopped();
    terminal.is_as_found();
    terminal.signal("CONT");
    terminal.press(" ");
    terminal.shows("Paused. Space resumes.");
    terminal.is_interrupted();
}

#[test]
fn a_terminal_that_shows_no_screens_gets_lines() {
    let dumb: &[(&str, &str)] = &[("TERM", "dumb")];
    let mut terminal = Terminal::start(&Start {
        arguments: &["play", "desk-microbreak", "--mute", "--speed", "60"],
        variables: dumb,
        ..Start::default()
    });
    terminal.shows("then Enter:");
    terminal.press("no\r");
    terminal.shows("The end. Well done.");
    terminal.ends_with(0);
    // What stands before it sends whole lines, with the end that it likes.
    for end in ["\n", "\r"] {
        let mut terminal = Terminal::start(&Start {
            arguments: &[
                "play",
                "desk-neck-shoulders",
                "--plain",
                "--mute",
                "--speed",
                "8",
            ],
            variables: dumb,
            ..Start::default()
        });
        terminal.shows("only your hands.");
        for (line, words) in [
            ("x", "Stopped. Enter resumes."),
            ("", "It begins in"),
            ("x", "type f and press Enter twice"),
            ("f", "Enter once more finishes here."),
            ("", "Finished here."),
        ] {
            terminal.press(&format!("{line}{end}"));
            terminal.shows(words);
        }
        terminal.ends_with(0);
    }
    let mut terminal = Terminal::start(&Start {
        variables: dumb,
        ..Start::default()
    });
    terminal.shows("This terminal cannot show screens.");
    terminal.ends_with(0);
}

#[test]
fn lines_that_the_terminal_does_not_take_hold_no_session() {
    let mut terminal = lines(&[
        "play",
        "desk-microbreak",
        "--plain",
        "--mute",
        "--speed",
        "60",
    ]);
    terminal.takes_output(false);
    terminal.keeps("state/backrub/diary.jsonl", r#""finished":true"#);
    terminal.takes_output(true);
    terminal.shows("The end. Well done.");
    terminal.ends_with(0);
}
