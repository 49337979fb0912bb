//! Every key has a hand: other keyboards, pastes, strays, storms, and ways out without letters.

use backrub::engine::Signal;
use backrub::library;

use crate::terminal::{Start, Terminal};

const DOWN: &str = "\x1b[B";
const ESC: &str = "\x1b";

/// A session that nobody hears, with the short question answered.
fn player() -> Terminal {
    let terminal = Terminal::start(&Start {
        arguments: &["play", "desk-neck-shoulders", "--now", "--mute"],
        ..Start::default()
    });
    terminal.shows("GET READY");
    terminal
}

/// Ends a session by the keys that every keyboard has.
fn is_left_without_letters(mut terminal: Terminal) {
    terminal.press(ESC);
    terminal.shows("to finish");
    terminal.press(DOWN);
    terminal.shows("↑ back");
    terminal.press("\r");
    assert_eq!(terminal.ends().exit_code(), 0);
}

#[test]
fn nothing_that_is_typed_or_pasted_into_the_wrong_window_ends_a_session() {
    let mut terminal = player();
    terminal.press("sql");
    terminal.shows("STOPPED");
    terminal.press(" ");
    terminal.shows("RESUMING");
    terminal.press("exit\rquit\rsql\rq q l x x :q! \r");
    terminal.press("xlqlxl");
    terminal.shows("STOPPED");
    is_left_without_letters(terminal);
}

#[test]
fn a_paste_is_no_key() {
    let mut terminal = player();
    for paste in [
        "quick look: exit\rsql -----\r",
        "\x1b[C\x1b[B\r",
        "m\x03\x1b",
    ] {
        terminal.press(&format!("\x1b[200~{paste}\x1b[201~"));
    }
    terminal.press("9");
    terminal.shows("Volume 90%");
    let shown = terminal.contents();
    assert!(
        shown.contains("stroke 1 of") && !shown.contains("STOPPED"),
        "{shown}"
    );
    is_left_without_letters(terminal);
}

#[test]
fn a_russian_keyboard_answers_follows_and_leaves() {
    let mut terminal = Terminal::start(&Start {
        known: false,
        ..Start::default()
    });
    terminal.shows("physiotherapist");
    for page in ["1/2", "2/2"] {
        terminal.shows(page);
        terminal.press("т");
    }
    terminal.shows("Two-minute desk microbreak");
    terminal.press("й");
    assert_eq!(terminal.ends().exit_code(), 0);
    let mut terminal = player();
    terminal.press("ь");
    terminal.shows("Sound on");
    terminal.press("Ч");
    terminal.shows("STOPPED");
    is_left_without_letters(terminal);
}

#[test]
fn every_screen_is_left_without_letters() {
    // At the warning signs.
    let mut terminal = Terminal::start(&Start {
        known: false,
        ..Start::default()
    });
    terminal.shows("physiotherapist");
    terminal.press(ESC);
    assert_eq!(terminal.ends().exit_code(), 0);
    // In a call.
    let mut terminal = Terminal::start(&Start {
        known: false,
        ..Start::default()
    });
    terminal.shows("n none");
    terminal.press("3");
    terminal.shows("Is that right?");
    terminal.press("y");
    terminal.shows("999 in the UK");
    terminal.press(ESC);
    assert_eq!(terminal.ends().exit_code(), 0);
    // On the list, from its briefing and its help.
    let mut terminal = Terminal::start(&Start::default());
    terminal.shows("Two-minute desk microbreak");
    terminal.press("\r");
    terminal.shows("none: begin");
    terminal.press("?");
    terminal.shows("a page down");
    terminal.press(ESC);
    terminal.shows("none: begin");
    terminal.press(ESC);
    terminal.shows("Desk neck and shoulders");
    terminal.press(ESC);
    assert_eq!(terminal.ends().exit_code(), 0);
}

#[test]
fn every_keyboard_sets_the_volume() {
    let mut terminal = player();
    terminal.press("9");
    terminal.shows("Volume 90%");
    terminal.press("0");
    terminal.shows("Volume 100%");
    terminal.press("[");
    terminal.shows("Volume 90%");
    is_left_without_letters(terminal);
}

/// Keys and sizes as fast as they go, on a screen and on lines.
#[test]
fn a_storm_of_keys_and_sizes_loses_no_signal() {
    let routine = "desk-microbreak";
    let storm = |terminal: &mut Terminal| {
        for cols in (60..160).cycle().take(300) {
            terminal.press("?q~");
            terminal.resize(cols, 30);
        }
        terminal.resize(100, 30);
    };
    let mut terminal = Terminal::start(&Start {
        arguments: &["play", routine, "--now", "--speed", "20"],
        ..Start::default()
    });
    terminal.shows("stroke 1 of");
    storm(&mut terminal);
    // Saved, or still being saved.
    terminal.shows("aved to your diary");
    let opened = library::open(routine, None).unwrap();
    let rung = [Signal::Next, Signal::Switch, Signal::End];
    let signals = opened.timeline.signals.iter();
    let count = signals
        .filter(|signal| rung.contains(&signal.signal))
        .count();
    // The first may be due before it is known that there is no device.
    terminal.has_rung(count - 1);
    assert!(terminal.bells() <= count, "{}", terminal.bells());
    terminal.press("\r");
    assert_eq!(terminal.ends().exit_code(), 0);

    let mut terminal = Terminal::start(&Start {
        arguments: &["play", routine, "--plain", "--mute", "--speed", "20"],
        ..Start::default()
    });
    terminal.shows("Space pauses");
    for cols in (60..160).cycle().take(300) {
        terminal.press("~");
        terminal.resize(cols, 30);
    }
    terminal.shows("The end. Well done.");
    assert_eq!(terminal.ends().exit_code(), 0);
    let shown = terminal.contents();
    for (words, signal) in [("Next:", Signal::Next), ("Other side.", Signal::Switch)] {
        let signals = opened.timeline.signals.iter();
        let count = signals.filter(|one| one.signal == signal).count();
        assert_eq!(shown.matches(words).count(), count, "{shown}");
    }
}

#[test]
fn a_storm_of_keys_and_sizes_loses_no_key() {
    let mut terminal = Terminal::start(&Start {
        arguments: &["areas"],
        ..Start::default()
    });
    terminal.shows("part of the body");
    let shown = |terminal: &Terminal| -> Vec<String> {
        let contents = terminal.contents();
        let lines = contents.lines().map(|line| line.trim_end().to_owned());
        lines.collect()
    };
    // Unequal, and never beyond an end of the list, so a lost key of either is seen.
    let mut walk = |resizes: bool| {
        terminal.press("\x1b[H");
        for _ in 0..20 {
            terminal.press(&DOWN.repeat(7));
            if resizes {
                terminal.resize(90, 30);
            }
            terminal.press(&"\x1b[A".repeat(6));
            if resizes {
                terminal.resize(100, 30);
            }
        }
        terminal.press("?");
        terminal.shows("the one above");
        terminal.press("q");
        terminal.hides("the one above");
        terminal.shows("part of the body");
        shown(&terminal)
    };
    let quiet = walk(false);
    assert_eq!(walk(true), quiet);
    terminal.press("q");
    assert_eq!(terminal.ends().exit_code(), 0);
}
