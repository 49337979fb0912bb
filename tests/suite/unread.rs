//! A terminal that takes nothing: a selection in a console, a hung window. It holds nobody.

use std::time::Duration;

use crate::terminal::{Start, Terminal};

const DIARY: &str = "state/backrub/diary.jsonl";

/// A session on a terminal that takes nothing any more.
fn unread(arguments: &[&str]) -> Terminal {
    let terminal = Terminal::start(&Start {
        arguments,
        ..Start::default()
    });
    terminal.shows("stroke 2 of");
    terminal.takes_output(false);
    terminal
}

#[test]
fn a_session_goes_on_though_the_terminal_takes_nothing() {
    let mut terminal = unread(&["play", "desk-microbreak", "--now", "--speed", "60"]);
    terminal.keeps(DIARY, r#""finished":true"#);
    terminal.takes_output(true);
    // Saved, or still being saved.
    terminal.shows("aved to your diary");
    assert!(
        !terminal.contents().contains("You were away"),
        "{}",
        terminal.contents()
    );
    terminal.press("\r");
    terminal.ends_with(0);
}

#[test]
fn what_was_done_is_kept_before_a_terminal_is_waited_for_that_takes_nothing() {
    let terminal = unread(&[
        "play",
        "desk-neck-shoulders",
        "--now",
        "--mute",
        "--speed",
        "30",
    ]);
    let begun = backrub::clock::now();
    terminal.signal("TERM");
    assert_eq!(terminal.exit_status().exit_code(), 143);
    // An eighth of a second; the rest is for a busy machine.
    let took = backrub::clock::now() - begun;
    assert!(took < Duration::from_secs(3), "{took:?}");
    terminal.keeps(DIARY, r#""finished":false"#);
}
