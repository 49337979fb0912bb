//! Terminals of other kinds: without an alternate screen, without a size, without an answer; and
//! what else comes over a picture.

use crate::terminal::{BEFORE, Start, Terminal};

const RIGHT: &str = "\x1b[C";

fn player() -> Start<'static> {
    Start {
        arguments: &["play", "desk-microbreak", "--now", "--mute"],
        ..Start::default()
    }
}

#[test]
fn a_terminal_with_one_screen_is_cleared_before_and_after() {
    let mut terminal = Terminal::start(&Start {
        has_one_screen: true,
        ..Start::default()
    });
    terminal.shows("Two-minute desk microbreak");
    terminal.hides(BEFORE);
    terminal.press("q");
    assert_eq!(terminal.ends().exit_code(), 0);
    assert_eq!(
        terminal.contents().trim(),
        "",
        "the prompt has a line of its own"
    );
}

#[test]
fn control_l_and_going_on_draw_all_of_it_anew() {
    const FOREIGN: &str = "The system goes down at noon";
    let mut terminal = Terminal::start(&player());
    terminal.shows("ease off");
    let foreign = format!("\x1b[5;1H{FOREIGN}");
    terminal.another_writes(&foreign);
    terminal.shows(FOREIGN);
    terminal.press("\x0c");
    terminal.hides(FOREIGN);
    terminal.shows("ease off");
    terminal.press(" ");
    terminal.shows("PAUSED");
    terminal.another_writes(&foreign);
    terminal.shows(FOREIGN);
    terminal.press(" ");
    terminal.hides(FOREIGN);
    terminal.press("\x03");
    assert_eq!(terminal.ends().exit_code(), 130);
}

#[test]
fn a_window_without_a_size_is_taken_as_a_usual_one() {
    for size in [(0, 0), (80, 0), (0, 24)] {
        let mut terminal = Terminal::start(&Start { size, ..player() });
        terminal.shows("ease off");
        terminal.resize(100, 30);
        terminal.shows("Space pause");
        terminal.resize(0, 0);
        terminal.press(RIGHT);
        terminal.shows("stroke 2 of");
        terminal.press("\x03");
        assert_eq!(terminal.ends().exit_code(), 130);
    }
}

#[test]
fn the_wheel_types_nothing_and_is_given_back_as_it_was() {
    for (answer, given_back) in [
        ("\x1b[?1007;1$y", true),
        ("\x1b[?1007;2$y", false),
        ("", true),
    ] {
        let mut terminal = Terminal::start(&Start::default());
        terminal.press(answer);
        terminal.shows("Two-minute desk microbreak");
        assert_eq!(terminal.wheel_types(), Some(false));
        terminal.press("?");
        terminal.shows("the benefit to the left");
        terminal.press("qq");
        assert_eq!(terminal.ends().exit_code(), 0);
        assert_eq!(terminal.wheel_types(), Some(given_back), "{answer:?}");
    }
}

#[test]
fn lines_below_the_prompt_need_no_answer_of_the_terminal() {
    let start = Start {
        arguments: &["play", "desk-microbreak", "--inline", "--mute"],
        ..Start::default()
    };
    let mut terminal = Terminal::start(&start);
    // Nobody says where the cursor is.
    terminal.shows("GET READY");
    terminal.resize(90, 30);
    terminal.press(RIGHT);
    terminal.shows("gliding, left, top of the shoulder");
    terminal.press("\x03");
    assert_eq!(terminal.ends().exit_code(), 130);
}
