//! The real program, as a person uses it, and every way in which it can end.

mod given_back;

use std::fs;

use backrub::model::Tag;

use crate::terminal::{DOWN, ESC, RIGHT, Start, Terminal};

/// Leaves a session: stop, and then finish.
const FINISH: &str = "q\x1b[B\r";
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
        terminal.shows("n none");
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
    terminal.press(ESC);
    terminal.ends_with(0);
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
    terminal.shows("n no, I mistyped");
    terminal.press("n");
    terminal.shows("n none");
    terminal.press("y");
    terminal.shows("Which one?");
    terminal.shows("n none");
    terminal.press("3");
    terminal.shows("You answered yes to:");
    terminal.shows("new in both legs: pain, numbness, tingling");
    terminal.shows("y yes, that is right");
    terminal.press("y");
    terminal.shows("999 in the UK");
    terminal.shows("new in both legs: pain, numbness, tingling");
    terminal.press("q");
    terminal.ends_with(0);
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
    terminal.ends_with(0);
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
    terminal.press_until("\r", "none: begin");
    terminal.press(&"\r".repeat(12));
    terminal.press("n");
    terminal.shows("GET READY");
    terminal.press(FINISH);
    terminal.ends_with(0);
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
        size: (80, 70),
        ..Start::default()
    };
    let answers = |answers: &[&str]| {
        let mut terminal = Terminal::start(&start);
        for (nth, answer) in answers.iter().enumerate() {
            terminal.shows_times("then Enter:", nth + 1);
            terminal.press(answer);
        }
        terminal
    };
    // What is pasted answers one question, not those that nobody has read yet.
    let mut terminal = answers(&["no\rno\rno\r", "9\r", "yes\r"]);
    terminal.shows("There is no session until then.");
    terminal.ends_with(0);

    let mut terminal = answers(&["3\r", "no\r", "no\r"]);
    // One byte that is no text is no answer, and no end.
    terminal.shows_times("then Enter:", 4);
    terminal.press_bytes(b"n\xff\r");
    terminal.shows_times("then Enter:", 5);
    terminal.press("no\r");
    terminal.shows("The end. Well done.");
    terminal.ends_with(0);
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
    terminal.press("\t5");
    terminal.shows("› broken");
    terminal.press("\r");
    terminal.shows("did you mean `relax-muscles`?");
    terminal.press("q");
    terminal.shows("› broken");
    terminal.press(ESC);
    terminal.ends_with(0);
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
    terminal.ends_with(0);
    assert!(
        terminal.contents().ends_with("No stroke was done."),
        "{}",
        terminal.contents()
    );
}

#[test]
fn headings_and_rows_are_walked_with_arrows() {
    let mut terminal = Terminal::start(&Start::default());
    terminal.shows("short, no tools needed");
    terminal.press(RIGHT);
    terminal.shows("› Two-minute desk microbreak");
    terminal.press("\t4");
    terminal.shows("› Three-minute standing pump");
    terminal.press(DOWN);
    terminal.press("\r");
    terminal.shows("toward the heart");
    terminal.press("q");
    terminal.shows("› Feet and calves");
    terminal.press("?");
    terminal.shows("the previous heading");
    // Esc alone is a key, though every arrow begins with one.
    terminal.press("\x1b");
    terminal.shows("› Feet and calves");
    terminal.press(ESC);
    terminal.ends_with(0);
}
