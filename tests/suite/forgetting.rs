//! `backrub forget`: what is named, what is asked, what goes, and what stays.

use std::fs;
use std::process::{Command, Stdio};

use crate::process::{answer, backrub, command, kept, told, until};
use crate::terminal::{Start, Terminal};

const LINE: &str = r#"{"at":"2026-03-01T08:00:00Z","routine":"r","title":"R","benefit":"relax-muscles","seconds":90,"strokes":4,"finished":true}"#;

#[test]
fn it_is_named_and_asked_for_and_only_a_yes_takes_it_away() {
    let diary = format!("{LINE}\n");
    let start = |reply: &str| {
        let mut terminal = Terminal::start(&Start {
            arguments: &["forget"],
            kept: &[("diary.jsonl", &diary)],
            own: &[("mine.yaml", "title: Mine")],
            ..Start::default()
        });
        terminal.shows("your diary: 1 session, 2026-03-01 (diary.jsonl)");
        terminal.shows("what applies to you, your answers");
        terminal.shows("Your own routines and your settings stay.");
        terminal.shows("It cannot be undone. [no]:");
        terminal.press(reply);
        terminal
    };
    let mut no = start("\r");
    no.ends_with(1);
    assert_eq!(kept(no.home.path()), ["diary.jsonl", "memory.json"]);
    let mut yes = start("yes\r");
    yes.ends_with(0);
    assert_eq!(kept(yes.home.path()), [""; 0]);
    assert!(
        yes.home
            .path()
            .join("data/backrub/routines/mine.yaml")
            .exists()
    );
    let (code, text) = told(&backrub(yes.home.path(), &["forget"]));
    assert_eq!(
        (code, text.as_str()),
        (0, "Nothing is remembered about you.\n")
    );
}

#[test]
fn without_a_terminal_it_wants_a_yes_and_a_day_that_is_one() {
    let home = tempfile::tempdir().unwrap();
    answer(home.path());
    let diary = home.path().join("state/backrub/diary.jsonl");
    let newer = LINE.replace("2026-03-01", "2026-03-02");
    fs::write(&diary, format!("{LINE}\n{newer}\n\u{1}torn")).unwrap();
    let run = |words: &[&str]| told(&backrub(home.path(), words));
    let (code, text) = run(&["forget"]);
    assert!(code == 2 && text.contains("--yes"), "{code}: {text}");
    let (code, text) = run(&["forget", "--before", "soon", "--yes"]);
    assert!(code == 2 && text.contains("2026-01-31"), "{code}: {text}");
    let (code, text) = run(&["forget", "--before", "2026-03-02", "--yes"]);
    assert_eq!(code, 0, "{text}");
    assert!(
        text.contains("from your diary: 1 session, 2026-03-01"),
        "{text}"
    );
    assert!(text.contains("one line of the diary has no date"), "{text}");
    assert_eq!(
        fs::read_to_string(&diary).unwrap(),
        format!("{newer}\n\u{1}torn")
    );
    let (code, text) = run(&["forget", "--before", "2026-03-02", "--yes"]);
    assert!(
        code == 0 && text.contains("Nothing is remembered from before"),
        "{text}"
    );
    assert_eq!(kept(home.path()), ["diary.jsonl", "memory.json"]);
}

#[test]
fn what_was_cut_short_is_remembered_still() {
    let home = tempfile::tempdir().unwrap();
    answer(home.path());
    let state = home.path().join("state/backrub");
    // Killed after all was moved, and while a copy was written.
    let moved = state.join(".about-to-be-forgotten");
    fs::create_dir(&moved).unwrap();
    fs::rename(state.join("memory.json"), moved.join("memory.json")).unwrap();
    fs::write(moved.join("diary.jsonl"), format!("{LINE}\n")).unwrap();
    fs::write(state.join(".backrub-a1b2c3.new"), LINE).unwrap();
    let (code, text) = told(&backrub(home.path(), &["forget", "--yes"]));
    assert_eq!(code, 0, "{text}");
    for words in [
        "your diary: 1 session",
        "what applies to you",
        "an unfinished copy",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert_eq!(kept(home.path()), [""; 0]);
    // Killed after it was called forgotten: nothing is remembered, and nothing stays.
    fs::create_dir(state.join(".forgotten")).unwrap();
    fs::write(state.join(".forgotten/diary.jsonl"), LINE).unwrap();
    let (code, text) = told(&backrub(home.path(), &["forget", "--yes"]));
    assert_eq!(
        (code, text.as_str()),
        (0, "Nothing is remembered about you.\n")
    );
    assert_eq!(kept(home.path()), [""; 0]);
    for days in [
        &["forget", "--yes"][..],
        &["forget", "--before", "2026-03-02", "--yes"],
    ] {
        fs::write(state.join(".backrub-a1b2c3.new"), LINE).unwrap();
        let (code, text) = told(&backrub(home.path(), days));
        assert!(
            code == 0 && text.contains("(.backrub-a1b2c3.new)"),
            "{text}"
        );
        assert_eq!(kept(home.path()), [""; 0]);
    }
}

#[test]
fn a_session_in_another_window_goes_on_and_is_in_the_diary() {
    let home = tempfile::tempdir().unwrap();
    answer(home.path());
    let play = [
        "play",
        "lower-body-flow",
        "--json",
        "--mute",
        "--speed",
        "100",
    ];
    let mut session = command(home.path(), &play);
    let mut session = session.stdout(Stdio::null()).spawn().unwrap();
    let open = home.path().join("state/backrub/open.json");
    until("a session", || open.exists());
    let (code, text) = told(&backrub(home.path(), &["forget", "--yes"]));
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("under way in another window"), "{text}");
    assert_eq!(kept(home.path()), ["open.json"]);
    let end = Command::new("kill").arg(session.id().to_string()).status();
    assert!(end.unwrap().success());
    session.wait().unwrap();
    let (_, sessions) = told(&backrub(home.path(), &["diary", "--json"]));
    assert_eq!(sessions.matches("lower-body-flow").count(), 1, "{sessions}");
}
