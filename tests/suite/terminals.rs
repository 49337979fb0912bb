//! Terminals of other kinds: without an alternate screen, without a size, without an answer; and
//! what else comes over a picture.

use crate::terminal::{BEFORE, CONTROL_C, DOWN, PLAYER, RIGHT, Start, Terminal};

#[test]
fn a_terminal_with_one_screen_is_cleared_before_and_after() {
    let mut terminal = Terminal::start(&Start {
        has_one_screen: true,
        ..Start::default()
    });
    terminal.shows("Two-minute desk microbreak");
    terminal.hides(BEFORE);
    terminal.press("\x1b");
    terminal.ends_with(0);
    assert_eq!(
        terminal.contents().trim(),
        "",
        "the prompt has a line of its own"
    );
}

#[test]
fn control_l_and_going_on_draw_all_of_it_anew() {
    const FOREIGN: &str = "The system goes down at noon";
    let mut terminal = Terminal::session();
    let foreign = format!("\x1b[5;1H{FOREIGN}");
    terminal.another_writes(&foreign);
    terminal.shows(FOREIGN);
    terminal.press("\x0c");
    terminal.hides(FOREIGN);
    terminal.shows("GET READY");
    terminal.press(" ");
    terminal.shows("PAUSED");
    terminal.another_writes(&foreign);
    terminal.shows(FOREIGN);
    terminal.press(" ");
    terminal.hides(FOREIGN);
    terminal.is_interrupted();
}

#[test]
fn a_window_without_a_size_is_taken_as_a_usual_one() {
    for size in [(0, 0), (80, 0), (0, 24)] {
        let mut terminal = Terminal::start(&Start {
            arguments: &PLAYER,
            size,
            ..Start::default()
        });
        terminal.shows("GET READY");
        terminal.resize(100, 30);
        terminal.shows("Space pause");
        terminal.resize(0, 0);
        terminal.press(RIGHT);
        terminal.shows("stroke 2 of");
        terminal.is_interrupted();
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
        terminal.shows("the previous heading");
        terminal.press("q\x1b");
        terminal.ends_with(0);
        assert_eq!(terminal.wheel_types(), Some(given_back), "{answer:?}");
    }
}

#[test]
fn lines_below_the_prompt_need_no_answer_of_the_terminal() {
    let mut terminal = Terminal::with(&["play", "desk-microbreak", "--inline", "--mute"]);
    // Nobody says where the cursor is.
    terminal.shows("GET READY");
    terminal.resize(90, 30);
    terminal.press(RIGHT);
    terminal.shows("kneading, left, top of the shoulder");
    terminal.is_interrupted();
}

#[test]
fn lines_stand_where_the_last_answer_says() {
    let mut terminal = Terminal::with(&["play", "desk-microbreak", "--inline", "--mute"]);
    terminal.asks_for_the_cursor(1);
    terminal.resize(90, 30);
    terminal.asks_for_the_cursor(2);
    // The first answer is of before.
    terminal.press("\x1b[20;1R\x1b[5;1R");
    terminal.shows("GET READY");
    let contents = terminal.contents();
    let row = contents.lines().position(|row| row.contains("GET READY"));
    assert!(row.is_some_and(|row| (4..7).contains(&row)), "{contents}");
    terminal.is_interrupted();
}

#[test]
fn choosing_in_a_stopped_session_does_not_clear_the_window() {
    const FOREIGN: &str = "The system goes down at noon";
    let mut terminal = Terminal::session();
    terminal.press("x");
    terminal.shows("STOPPED");
    terminal.another_writes(&format!("\x1b[5;1H{FOREIGN}"));
    terminal.shows(FOREIGN);
    terminal.press(DOWN);
    terminal.shows("\u{2191} back");
    let contents = terminal.contents();
    assert!(contents.contains(FOREIGN), "{contents}");
    // Whoever goes on from there finds all of it drawn anew.
    terminal.press(" ");
    terminal.hides(FOREIGN);
    terminal.is_interrupted();
}

#[test]
fn a_job_that_was_stopped_is_ended_by_the_shell() {
    for arguments in [
        ["play", "desk-neck-shoulders", "--now", "--mute"],
        ["play", "desk-neck-shoulders", "--inline", "--mute"],
        ["play", "desk-neck-shoulders", "--plain", "--mute"],
    ] {
        let mut terminal = Terminal::start(&Start {
            arguments: &arguments,
            shell: Some("\"$@\"; kill %1; bg %1; wait %1; echo \"it ended with $?\""),
            ..Start::default()
        });
        if arguments[2] == "--inline" {
            terminal.says_where_the_cursor_is();
        }
        terminal.shows(match arguments[2] {
            "--now" => "stroke 1 of",
            "--inline" => "GET READY",
            _ => "It begins in",
        });
        terminal.press("\x1a");
        terminal.shows("it ended with 143");
        assert_eq!(terminal.ends().exit_code(), 0, "{arguments:?}");
    }
}

#[test]
fn a_job_in_the_background_draws_nothing_until_it_is_called() {
    let mut terminal = Terminal::start(&Start {
        shell: Some(
            "\"$@\"; bg %1; echo 'the shell has it'; read -r line; fg %1; echo \"it ended with $?\"",
        ),
        arguments: &PLAYER,
        ..Start::default()
    });
    terminal.shows("GET READY");
    terminal.press("\x1a");
    terminal.shows("the shell has it");
    terminal.is_on_its_own_screen(false);
    terminal.resize(90, 30);
    terminal.press("\r");
    terminal.shows("PAUSED");
    terminal.is_on_its_own_screen(true);
    terminal.press(CONTROL_C);
    terminal.shows("it ended with 130");
    terminal.ends_with(0);
}
