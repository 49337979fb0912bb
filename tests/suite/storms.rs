//! Keys and sizes of the window as fast as they come: neither hides the other, and no signal is
//! lost.

use backrub::engine::Signal;
use backrub::library;

use crate::terminal::{DOWN, ESC, Start, Terminal, UP};

#[test]
fn any_size_of_window_is_survived() {
    let mut terminal = Terminal::session();
    for (cols, rows) in [(1, 1), (20, 5), (40, 10), (300, 100), (60, 20)] {
        terminal.resize(cols, rows);
    }
    // In these words only in a window of the last width.
    terminal.shows("Stop: sharp, burning, tingling");
    terminal.finishes_after("q");
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
        for (key, words) in [("?", "the previous heading"), ("q", LIST)] {
            for cols in [81, 82, 81, 82] {
                terminal.resize(cols, 24);
            }
            terminal.press(key);
            terminal.resize(80, 24);
            terminal.shows(words);
        }
    }
    terminal.press(ESC);
    terminal.ends_with(0);
}

const ROUTINE: &str = "desk-microbreak";

/// How often these signals are in the timeline.
fn count(signals: &[Signal]) -> usize {
    let timeline = library::open(ROUTINE, None).unwrap().timeline;
    let all = timeline.signals.iter();
    all.filter(|one| signals.contains(&one.signal)).count()
}

#[test]
fn a_storm_of_keys_and_sizes_loses_no_signal() {
    let storm = |terminal: &mut Terminal| {
        for cols in (60..160).cycle().take(300) {
            terminal.press("?q");
            terminal.resize(cols, 30);
        }
        terminal.resize(100, 30);
    };
    let mut terminal = Terminal::with(&["play", ROUTINE, "--now", "--speed", "40"]);
    terminal.shows("stroke 1 of");
    storm(&mut terminal);
    // Saved, or still being saved.
    terminal.shows("aved to your diary");
    let count = count(&[Signal::Next, Signal::Switch, Signal::End]);
    // The first may be due before it is known that there is no device.
    terminal.has_rung(count - 1);
    assert!(terminal.bells() <= count, "{}", terminal.bells());
    terminal.press("\r");
    terminal.ends_with(0);
}

#[test]
fn a_storm_on_lines_loses_no_signal() {
    let mut terminal = Terminal::with(&["play", ROUTINE, "--plain", "--mute", "--speed", "40"]);
    terminal.shows("Space pauses");
    for cols in (60..160).cycle().take(300) {
        terminal.press("?");
        terminal.resize(cols, 30);
    }
    terminal.shows("The end. Well done.");
    terminal.ends_with(0);
    let shown = terminal.contents();
    for (words, signal) in [("Next:", Signal::Next), ("Other side.", Signal::Switch)] {
        assert_eq!(shown.matches(words).count(), count(&[signal]), "{shown}");
    }
}

#[test]
fn a_storm_of_keys_and_sizes_loses_no_key() {
    let mut terminal = Terminal::with(&["areas"]);
    terminal.shows("across");
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
            terminal.press(&UP.repeat(6));
            if resizes {
                terminal.resize(100, 30);
            }
        }
        terminal.press("?");
        terminal.shows("the one above");
        terminal.press("q");
        terminal.hides("the one above");
        terminal.shows("across");
        shown(&terminal)
    };
    let quiet = walk(false);
    assert_eq!(walk(true), quiet);
    terminal.press("q");
    terminal.ends_with(0);
}
