//! Every key has a hand: other keyboards, pastes, strays, storms, and ways out without letters.

use crate::terminal::{DOWN, ESC, Start, Terminal};

/// A session that nobody hears, with the short question answered.
fn player() -> Terminal {
    let terminal = Terminal::with(&["play", "desk-neck-shoulders", "--now", "--mute"]);
    terminal.shows("GET READY");
    terminal
}

/// One of which something was done, well after the key that began it; thirty times as fast, so that
/// nobody waits.
fn at_work() -> Terminal {
    let routine = "desk-neck-shoulders";
    let terminal = Terminal::with(&["play", routine, "--now", "--mute", "--speed", "30"]);
    terminal.shows("stroke 2 of");
    terminal
}

/// Finishes a session of which something was done, which is told first.
fn is_left_at_work(mut terminal: Terminal) {
    terminal.press(ESC);
    terminal.shows("to finish");
    terminal.press(DOWN);
    terminal.shows("↑ back");
    terminal.press("\r");
    terminal.shows("Stopped here");
    terminal.press("\r");
    terminal.ends_with(0);
}

#[test]
fn nothing_that_is_typed_or_pasted_into_the_wrong_window_ends_a_session() {
    let mut terminal = at_work();
    terminal.press("sql");
    terminal.shows("PAUSED");
    terminal.press("exit\rquit\rsql\r");
    terminal.press("q l x x :q! \r");
    terminal.press("xlqlxl");
    is_left_at_work(terminal);
}

#[test]
fn an_elbow_pauses_and_nothing_of_it_acts() {
    let mut terminal = at_work();
    // Next stroke, quieter, details, and a key without a meaning; then easier, and stop.
    terminal.press("\x1b[C9df-x");
    terminal.shows("PAUSED");
    terminal.hides("Volume");
    is_left_at_work(terminal);
    // The help does not stay in the way of who does not look.
    let mut terminal = at_work();
    terminal.press("?");
    terminal.shows("an elbow will do");
    terminal.press("\x1b[15~");
    terminal.shows("PAUSED");
    is_left_at_work(terminal);
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
    terminal.finishes_after(ESC);
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
        terminal.shows("n none");
        terminal.press("т");
    }
    terminal.shows("Two-minute desk microbreak");
    // In the menu a letter is a command.
    terminal.press("\tй");
    terminal.ends_with(0);
    let mut terminal = player();
    terminal.press("ь");
    terminal.shows("Sound on");
    terminal.press("Ч");
    terminal.shows("STOPPED");
    terminal.finishes_after(ESC);
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
    terminal.ends_with(0);
    // In a call.
    let mut terminal = Terminal::start(&Start {
        known: false,
        ..Start::default()
    });
    terminal.shows("n none");
    terminal.press("3");
    terminal.shows("y yes, that is right");
    terminal.press("y");
    terminal.shows("999 in the UK");
    terminal.press(ESC);
    terminal.ends_with(0);
    // On the list, from its briefing and its help.
    let mut terminal = Terminal::at_the_list();
    terminal.press("\r");
    terminal.shows("none: begin");
    terminal.press("?");
    terminal.shows("a page down");
    terminal.press(ESC);
    terminal.shows("none: begin");
    terminal.press(ESC);
    terminal.shows("Desk neck and shoulders");
    terminal.press(ESC);
    terminal.ends_with(0);
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
    terminal.finishes_after(ESC);
}
