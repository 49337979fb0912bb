//! Every key has a hand: other keyboards, pastes, strays, storms, and ways out without letters.

use crate::terminal::{ESC, RIGHT, Start, Terminal};

/// A session that nobody hears, with the short question answered.
fn player() -> Terminal {
    let mut terminal = Terminal::session();
    terminal.press(RIGHT);
    terminal.shows("GET READY");
    terminal
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
    terminal.finishes_after(ESC);
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
    terminal.shows("Is that right?");
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
