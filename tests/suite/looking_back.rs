//! Looking back: the diary in the program, and what is taken out of it.

use std::fs;

use crate::process::{backrub, told};
use crate::terminal::{Start, Terminal};

const ESC: &str = "\x1b";

/// A line of the diary for a session that ended so many minutes ago.
fn line(title: &str, minutes: i64) -> String {
    let at = backrub::clock::date() - jiff::SignedDuration::from_mins(minutes);
    format!(
        r#"{{"at":"{at}","begun":"{at}","routine":"desk-microbreak","title":"{title}","benefit":"relax-muscles","seconds":90,"strokes":4,"finished":true}}"#
    ) + "\n"
}

#[test]
fn a_session_is_taken_out_of_the_diary_and_no_other_line_is_touched() {
    let (one, other) = (line("The first", 0), line("The second", 0));
    let strange = "{\"mood\": 3 }\n";
    let all = format!("{one}{strange}{other}");
    let mut terminal = Terminal::start(&Start {
        size: (80, 24),
        kept: &[("diary.jsonl", &all)],
        ..Start::default()
    });
    terminal.shows("type what you need");
    terminal.press("\t");
    terminal.shows("your diary");
    terminal.press("d");
    terminal.shows("One line of the diary cannot be read and is skipped.");
    terminal.shows("1 day this week, 3 min");
    terminal.press("\r");
    terminal.shows("› ");
    // In one paste: nobody has seen the question.
    terminal.press("xy");
    terminal.shows("Remove this session from your diary?");
    terminal.shows("y yes, remove it");
    terminal.press("y");
    terminal.shows("1 session");
    let kept = fs::read_to_string(terminal.home.path().join("state/backrub/diary.jsonl"));
    assert_eq!(kept.unwrap(), format!("{strange}{other}"));
    terminal.press(ESC);
    terminal.shows("Enter sessions");
    terminal.press(ESC);
    terminal.shows("type what you need");
    terminal.press(ESC);
    terminal.ends_with(0);
}

#[test]
fn the_command_opens_the_diary_and_prints_it_where_lines_are_asked_for() {
    let diary = line("The first", 0) + &line("Long ago", 60 * 24 * 40);
    let mut terminal = Terminal::start(&Start {
        arguments: &["diary"],
        kept: &[("diary.jsonl", &diary)],
        ..Start::default()
    });
    terminal.shows("1 day this week, 2 min");
    terminal.shows("your left");
    terminal.press(ESC);
    terminal.ends_with(0);
    let home = terminal.home.path();
    let (code, lines) = told(&backrub(home, &["diary", "--days", "7"]));
    assert_eq!(code, 0);
    assert!(
        lines.contains("The first") && !lines.contains("Long ago"),
        "{lines}"
    );
    let (code, _) = told(&backrub(home, &["diary", "--days", "0"]));
    assert_eq!(code, 2);
}

/// The person's own time zone, whatever the machine has.
#[test]
fn a_named_zone_is_the_persons_own() {
    let home = tempfile::tempdir().unwrap();
    let state = home.path().join("state/backrub");
    fs::create_dir_all(&state).unwrap();
    let line = line("T", 0).replace(&line("T", 0)[7..17], "2026-03-01");
    fs::write(state.join("diary.jsonl"), line).unwrap();
    for zone in ["Asia/Tokyo", ":Asia/Tokyo", "JST-9"] {
        let mut command = crate::process::command(home.path(), &["diary"]);
        let (_, lines) = told(&command.env("TZ", zone).output().unwrap());
        assert!(lines.contains(" JST "), "{zone}: {lines}");
    }
}

/// A fixed sample of what `make measure looked-back` tries.
#[test]
fn made_diaries_are_read_and_only_what_is_meant_goes() {
    let home = tempfile::tempdir().unwrap();
    for seed in 0..60 {
        assert_eq!(crate::diaries::fault(seed, home.path()), None, "{seed}");
    }
}

#[test]
fn ten_thousand_lines_are_ten_thousand_sessions() {
    let home = tempfile::tempdir().unwrap();
    let text = crate::diaries::plain(10_000, backrub::clock::date());
    fs::write(home.path().join("diary.jsonl"), text).unwrap();
    let diary = backrub::store::Diary::read(home.path()).unwrap();
    assert_eq!((diary.sessions.len(), diary.unread), (10_000, 0));
    assert_eq!(backrub::store::worked(&diary.sessions), "250 h 00 min");
}
