//! How it is before and after a session, and what was too much: said with few keys, kept in the diary, and
//! minded the next time.

use std::fs;

use backrub::advice::red_flags::PAGES;
use backrub::clock;
use jiff::SignedDuration;
use serde_json::Value;

use crate::process::{answer, backrub, told};
use crate::terminal::{Start, Terminal};

/// A session of two minutes that takes one second and a bit.
const QUICK: [&str; 5] = ["play", "desk-microbreak", "--mute", "--speed", "100"];

/// What the diary says: the last line of each session counts.
fn diary(terminal: &Terminal) -> Vec<Value> {
    let text = fs::read_to_string(terminal.home.path().join("state/backrub/diary.jsonl")).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
    lines.collect()
}

/// A line for a session of the microbreak so many hours ago, with this in it too.
fn line(hours: i64, more: &str) -> String {
    let at = clock::date() - SignedDuration::from_hours(hours);
    format!(
        r#"{{"at":"{at}","begun":"{at}","routine":"desk-microbreak","title":"Two-minute desk microbreak","benefit":"relax-muscles","seconds":90,"strokes":5,"finished":true,{more}}}"#
    )
}

/// Somebody who has answered the warning signs two days ago.
fn memory() -> String {
    let at = clock::date() - SignedDuration::from_hours(48);
    format!(r#"{{"notice_read":"{at}","no_red_flags":"{at}"}}"#)
}

/// Kneading at the top of the shoulder was made lighter two days ago.
fn lighter() -> String {
    let eased = r#"{"technique":"petrissage","area":"shoulder-top","side":"left","to":1}"#;
    line(48, &format!(r#""eased":[{eased}]"#))
}

#[test]
fn one_key_before_and_one_after_and_both_are_in_the_diary() {
    let pairs = [(5, 3), (4, 1), (6, 4), (7, 7)];
    let pair = |(nth, (before, after)): (usize, &(u8, u8))| {
        let hours = 24 * (20 - i64::try_from(nth).unwrap());
        line(hours, &format!(r#""before":{before},"after":{after}"#))
    };
    let lines: Vec<String> = pairs.iter().enumerate().map(pair).collect();
    let mut terminal = Terminal::start(&Start {
        arguments: &QUICK,
        kept: &[("diary.jsonl", &format!("{}\n", lines.join("\n")))],
        ..Start::default()
    });
    terminal.shows("how is it now? 0-9, t for 10");
    terminal.shows("n none: begin");
    terminal.press("4");
    terminal.shows("now 4 of 10");
    // The same again takes it back.
    terminal.press("4");
    terminal.shows("how is it now?");
    terminal.press("5n");
    terminal.shows("Done. You looked after yourself.");
    terminal.shows("How is it now? 0 (nothing) to 9");
    terminal.press("t");
    terminal.shows("Before and now: 5 → 10");
    terminal.shows("That is worse by 2 or more");
    // It was mistyped.
    terminal.press("3");
    terminal.shows("Before and now: 5 → 3");
    terminal.shows("5 times: better by 2 or more in 4, about the same in 1, worse by");
    terminal.press("\r");
    terminal.ends_with(0);
    let last = diary(&terminal).pop().unwrap();
    assert_eq!((&last["before"], &last["after"]), (&5.into(), &3.into()));
    let told = fs::read_to_string(terminal.home.path().join("state/backrub/diary.jsonl")).unwrap();
    assert_eq!(
        told.lines().count(),
        4 + 3,
        "the session, and what was said of it"
    );
}

#[test]
fn much_asks_the_warning_signs_again_and_no_asks_nothing() {
    let memory = memory();
    let mut terminal = Terminal::start(&Start {
        arguments: &QUICK,
        kept: &[("memory.json", &memory)],
        ..Start::default()
    });
    terminal.shows("n none: begin");
    terminal.press("8");
    terminal.shows("At 7 or more, you are asked about the warning signs before it begins.");
    terminal.shows("Enter begin");
    terminal.press("\r");
    terminal.shows(PAGES[0].parts[0].question);
    terminal.press("\x1b");
    terminal.ends_with(0);
    let config = tempfile::tempdir().unwrap();
    fs::create_dir(config.path().join("backrub")).unwrap();
    fs::write(config.path().join("backrub/settings.yaml"), "ask: no\n").unwrap();
    let mut terminal = Terminal::start(&Start {
        arguments: &QUICK,
        variables: &[("XDG_CONFIG_HOME", config.path().to_str().unwrap())],
        ..Start::default()
    });
    terminal.shows("n none: begin");
    assert!(!terminal.contents().contains("how is it"));
    terminal.press("8n");
    terminal.shows("Done. You looked after yourself.");
    assert!(!terminal.contents().contains("How is it"));
    terminal.press("\r");
    terminal.ends_with(0);
    assert_eq!(diary(&terminal)[0]["before"], Value::Null);
}

#[test]
fn on_lines_a_number_may_come_before_the_answer() {
    let mut terminal = Terminal::start(&Start {
        arguments: &[&QUICK[..], &["--plain"]].concat(),
        known: false,
        kept: &[("memory.json", &memory())],
        size: (100, 70),
        ..Start::default()
    });
    terminal.shows("If you like, first type 0 (nothing) to 10 (very bad)");
    terminal.shows_times("then Enter:", 1);
    terminal.press("2\r");
    terminal.shows("2 of 10.");
    terminal.shows_times("then Enter:", 2);
    terminal.press("no\r");
    terminal.shows("Enter alone leaves it out:");
    terminal.press("4\r");
    terminal.shows("2 before, 4 now.");
    terminal.shows("That is worse by 2 or more");
    terminal.ends_with(0);
    let last = diary(&terminal).pop().unwrap();
    assert_eq!((&last["before"], &last["after"]), (&2.into(), &4.into()));
}

#[test]
fn on_lines_too_it_is_asked_where_the_warning_signs_are_due() {
    let at = clock::date() - SignedDuration::from_hours(24 * 31);
    let memory = format!(r#"{{"notice_read":"{at}","no_red_flags":"{at}"}}"#);
    let mut terminal = Terminal::start(&Start {
        arguments: &[&QUICK[..], &["--plain"]].concat(),
        known: false,
        kept: &[("memory.json", &memory)],
        size: (100, 70),
        ..Start::default()
    });
    terminal.shows("Enter alone leaves it out:");
    terminal.press("8\r");
    terminal.shows("At 7 or more, you are asked about the warning signs before it begins.");
    terminal.shows(PAGES[0].parts[0].question);
    terminal.shows("the number of one, then Enter:");
    terminal.press("\x04");
    terminal.ends_with(0);
}

#[test]
fn what_was_too_much_begins_lighter_in_every_mode_unless_as_written() {
    let home = tempfile::tempdir().unwrap();
    answer(home.path());
    let state = home.path().join("state/backrub");
    let file = state.join("diary.jsonl");
    fs::write(&file, format!("{}\n", lighter())).unwrap();
    let play = |more: &[&str]| {
        let arguments = [&QUICK[..], more].concat();
        told(&backrub(home.path(), &arguments)).1
    };
    let as_written = play(&["--plain", "--as-written"]);
    assert!(
        as_written.contains("pressure 3 of 6, comfortable."),
        "{as_written}"
    );
    assert!(!as_written.contains("as last time"), "{as_written}");
    fs::write(&file, format!("{}\n", lighter())).unwrap();
    let lines = play(&["--plain"]);
    assert!(lines.contains("As last time: 1 stroke lighter."), "{lines}");
    assert!(
        lines.contains("pressure 1 of 6, feather-light, as last time."),
        "{lines}"
    );
    let written = fs::read_to_string(&file).unwrap();
    let last: Value = serde_json::from_str(written.lines().last().unwrap()).unwrap();
    assert_eq!(last["eased"][0]["as_before"], true, "{last}");
    let (_, mine) = told(&backrub(home.path(), &["me"]));
    assert!(
        mine.contains("kneading, top of the shoulder: at most pressure 1"),
        "{mine}"
    );
    let json = play(&["--json"]);
    assert!(json.contains("As last time: 1 stroke lighter."), "{json}");
    let out = home.path().join("a.wav");
    let render = ["render", "desk-microbreak", "-o", out.to_str().unwrap()];
    let (code, said) = told(&backrub(home.path(), &render));
    assert!(code == 0 && said.contains("As last time"), "{said}");
}

#[test]
fn the_list_of_what_applies_shows_it_and_space_brings_it_back() {
    let left = r#"{"technique":"petrissage","area":"shoulder-top","side":"left"}"#;
    let lines = [47, 24].map(|hours| line(hours, &format!(r#""left_out":[{left}]"#)));
    let mut terminal = Terminal::start(&Start {
        arguments: &QUICK,
        kept: &[("diary.jsonl", &format!("{}\n", lines.join("\n")))],
        ..Start::default()
    });
    terminal.shows("1 stroke skipped");
    terminal.press("p");
    terminal.shows("Too much before: Space brings it back");
    terminal.shows("› [x] Kneading, top of the shoulder: skipped");
    terminal.press(" ");
    terminal.shows("› [ ] Kneading, top of the shoulder: skipped");
    terminal.press(" ");
    terminal.shows("› [x] Kneading, top of the shoulder: skipped");
    terminal.press(" ");
    terminal.shows("› [ ] Kneading, top of the shoulder: skipped");
    terminal.press("\r");
    terminal.shows("2 × 0:22");
    terminal.press("\x1b");
    terminal.ends_with(0);
    let mut on_lines = Terminal::start(&Start {
        arguments: &[&QUICK[..], &["--plain"]].concat(),
        kept: &[("diary.jsonl", &format!("{}\n", lines.join("\n")))],
        size: (100, 70),
        ..Start::default()
    });
    on_lines.shows("As last time: 1 stroke skipped.");
    on_lines.ends_with(0);
    let memory =
        fs::read_to_string(terminal.home.path().join("state/backrub/memory.json")).unwrap();
    assert!(memory.contains("petrissage shoulder-top"), "{memory}");
}
