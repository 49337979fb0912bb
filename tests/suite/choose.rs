//! Choosing by need: what is typed on the home screen and on the command line, what is suggested,
//! and with how many keys a session begins.

use jiff::SignedDuration;
use serde_json::Value;
use unicode_width::UnicodeWidthStr as _;

use crate::process::{answer, backrub, told};
use crate::terminal::{Start, Terminal};

const DOWN: &str = "\x1b[B";
const ESC: &str = "\x1b";
/// Leaves a session: stop, and then finish.
const FINISH: &str = "q\x1b[B\r";

/// A line of the diary for a session that ended so many hours ago.
fn line(routine: &str, hours: i64) -> String {
    let at = backrub::clock::date() - SignedDuration::from_hours(hours);
    format!(
        r#"{{"at":"{at}","routine":"{routine}","title":"T","benefit":"relax-muscles","seconds":90,"strokes":4,"finished":true}}"#
    ) + "\n"
}

fn run(arguments: &[&str]) -> (i32, String) {
    let home = tempfile::tempdir().unwrap();
    told(&backrub(home.path(), arguments))
}

#[test]
fn from_a_typed_need_to_a_session_it_takes_three_keys() {
    let mut terminal = Terminal::start(&Start {
        arguments: &["--mute"],
        size: (80, 24),
        ..Start::default()
    });
    terminal.shows("short, no tools needed");
    terminal.press("6m shoulder quiet");
    terminal.shows("2 of 16");
    terminal.shows("› Desk neck and shoulders");
    terminal.press("\r");
    // Not all of it is in sight in such a window.
    terminal.shows("Enter read on");
    terminal.press("\r");
    terminal.shows("n none: begin");
    terminal.press("n");
    terminal.shows("GET READY");
    terminal.press(FINISH);
    // A letter is no command here, and Esc clears before it leaves.
    terminal.shows("2 of 16");
    terminal.press("qqq\x7f\x7f");
    terminal.shows("quietq");
    terminal.press(ESC);
    terminal.shows("type what you need");
    terminal.press(ESC);
    assert_eq!(terminal.ends().exit_code(), 0);
}

#[test]
fn the_routine_of_yesterday_begins_with_two_keys() {
    let diary = line("desk-neck-shoulders", 100) + &line("standing-pump", 30);
    let mut terminal = Terminal::start(&Start {
        arguments: &["--mute"],
        kept: &[("diary.jsonl", &diary)],
        ..Start::default()
    });
    // Pressed with the first picture, before the diary is read, it means the same.
    terminal.shows("type what you need");
    terminal.press("\r");
    terminal.shows("Three-minute standing pump");
    terminal.shows("n none: begin");
    terminal.press("n");
    terminal.shows("GET READY");
    terminal.press(FINISH);
    terminal.shows("For now");
    terminal.press(ESC);
    assert_eq!(terminal.ends().exit_code(), 0);
}

#[test]
fn a_time_and_words_open_the_list_with_them_typed() {
    let mut terminal = Terminal::start(&Start {
        arguments: &["5", "desk", "--mute"],
        size: (80, 24),
        ..Start::default()
    });
    terminal.shows("› 5m desk");
    terminal.shows("4 of 16");
    terminal.press("\x1b[A");
    terminal.shows("› Two-minute desk microbreak");
    terminal.press(DOWN);
    terminal.shows("› Desk neck and shoulders");
    terminal.press("\r");
    terminal.shows("at a desk · hands only");
    terminal.press("\x03");
    assert_eq!(terminal.ends().exit_code(), 130);
}

#[test]
fn from_a_part_of_the_body_to_the_routines_that_work_it() {
    let mut terminal = Terminal::start(&Start {
        arguments: &["areas", "calf"],
        ..Start::default()
    });
    terminal.shows("gastrocnemius");
    terminal.press("\r");
    terminal.shows("› Three-minute standing pump");
    terminal.shows("1:28 of  2:55");
    terminal.press("\r");
    terminal.shows("Muscle pump, calf");
    terminal.press("q");
    terminal.shows("of 16");
    // The way there from the list, and back.
    terminal.press(ESC);
    terminal.shows("type what you need");
    terminal.press("\tb");
    terminal.shows("Areas of the body");
    terminal.press(ESC);
    terminal.shows("type what you need");
    terminal.press("\td");
    terminal.shows("Nothing yet.");
    terminal.press("q\x1b");
    assert_eq!(terminal.ends().exit_code(), 0);
}

#[test]
fn what_is_suggested_opens_its_briefing_and_never_skips_it() {
    let mut terminal = Terminal::start(&Start {
        arguments: &["now", "3", "--mute"],
        ..Start::default()
    });
    terminal.shows("Two-minute desk microbreak");
    terminal.shows("n none: begin");
    terminal.press("q");
    assert_eq!(terminal.ends().exit_code(), 0);
}

#[test]
fn a_script_is_told_what_is_suggested_and_why() {
    let (code, text) = run(&["now", "--json"]);
    let now: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((code, &now["id"]), (0, &"desk-microbreak".into()));
    assert_eq!(now["why"], "short, no tools needed");
    let (code, text) = run(&["now"]);
    assert!(
        text.starts_with("Two-minute desk microbreak, 1:5")
            && text.contains(": short, no tools needed."),
        "{text}"
    );
    assert_eq!(code, 0);
    let (code, text) = run(&["now", "1"]);
    assert!(code == 1 && text.contains("fits in 1:00"), "{text}");
    // What was done today is not suggested again; what is barred never is.
    let home = tempfile::tempdir().unwrap();
    answer(home.path());
    let state = home.path().join("state/backrub");
    std::fs::write(state.join("diary.jsonl"), line("desk-microbreak", 0)).unwrap();
    let (_, text) = told(&backrub(home.path(), &["now", "2:30", "--json"]));
    let now: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(now["id"], Value::Null, "{text}");
    let all = backrub::library::built_in().map(|entry| line(&entry.id, 0));
    std::fs::write(state.join("diary.jsonl"), all.collect::<String>()).unwrap();
    let (code, text) = told(&backrub(home.path(), &["now"]));
    assert!(
        code == 1 && text.contains("you have done all that suits you today"),
        "{text}"
    );
    told(&backrub(home.path(), &["me", "--add", "fever"]));
    let (code, text) = told(&backrub(home.path(), &["now"]));
    assert!(code == 1 && text.contains("nothing suits you"), "{text}");
}

#[test]
fn a_bare_number_is_minutes_and_an_error_quotes_what_was_typed() {
    let lists = |arguments: &[&str]| run(arguments).1;
    let five = lists(&["5m"]);
    assert!(
        five.contains("Desk neck and shoulders") && !five.contains("10:00"),
        "{five}"
    );
    for spelt in ["5", "5min", "5:00", "300s"] {
        assert_eq!(lists(&[spelt]), five, "{spelt}");
    }
    assert_eq!(lists(&["list", "--max", "5"]), five);
    assert_eq!(lists(&["1h"]), lists(&["list", "--max", "60"]));
    for wrong in ["1:3:0", "5x", "5m5"] {
        let (code, text) = run(&[wrong]);
        assert!(code == 2 && text.contains(&format!("'{wrong}'")), "{text}");
    }
    for (typed, meant) in [("paly", "play"), ("shw", "show"), ("lsit", "list")] {
        let (code, text) = run(&[typed]);
        assert!(
            code == 2 && text.contains(&format!("did you mean `{meant}`?")),
            "{text}"
        );
    }
}

#[test]
fn the_words_of_a_person_find_parts_of_the_body_on_the_command_line() {
    for (part, id) in [
        ("shoulder", "desk-neck-shoulders"),
        ("lower back", "wall-ball-low-back-hips"),
        ("hamstrings", "post-lifting-roller"),
        ("gastrocnemius", "feet-and-calves"),
        ("calf", "feet-and-calves"),
    ] {
        let (code, text) = run(&["list", "--area", part]);
        assert!(code == 0 && text.contains(id), "{part}: {text}");
        assert!(text.contains(&format!(" on {part} · ")), "{text}");
    }
    let (_, text) = run(&["list", "--area", "calf", "--json"]);
    let list: Value = serde_json::from_str(&text).unwrap();
    for one in list.as_array().unwrap() {
        assert!(one["seconds_there"].as_u64().unwrap() > 0, "{one}");
    }
    let (code, text) = run(&["list", "--area", "sholder"]);
    assert!(
        code == 2 && text.contains("did you mean `shoulder`?"),
        "{text}"
    );
    let (code, text) = run(&["6m", "shoulder", "quiet"]);
    assert!(code == 0 && text.contains("desk-neck-shoulders"), "{text}");
    assert!(!text.contains("ball") && !text.contains("bed"), "{text}");
    let (code, text) = run(&["6m", "xyzzy"]);
    assert!(code == 0 && text.contains("\"xyzzy\""), "{text}");
    let (code, text) = run(&["areas", "neck"]);
    assert!(code == 0 && text.contains("skull-base: "), "{text}");
    assert!(!text.contains("calf: "), "{text}");
}

#[test]
fn a_routine_is_opened_by_the_beginning_of_its_id_or_by_its_title() {
    let whole = run(&["show", "desk-neck-shoulders"]);
    for name in [
        "desk-n",
        "DESK-NECK",
        "desk neck and shoulders",
        "Desk Neck and Shoulders",
    ] {
        assert_eq!(run(&["show", name]), whole, "{name}");
    }
    let (code, text) = run(&["show", "desk"]);
    assert_eq!(code, 1);
    assert!(
        text.contains("`desk` could be `desk-microbreak` or `desk-neck-shoulders`"),
        "{text}"
    );
    let (code, text) = run(&["show", "desk-neck-shoulder"]);
    assert_eq!(code, 0, "{text}");
    let (code, text) = run(&["show", "desk-nekc-shoulders"]);
    assert!(
        code == 1 && text.contains("did you mean `desk-neck-shoulders`?"),
        "{text}"
    );
    // What removes wants the whole id.
    let (code, text) = run(&["remove", "desk-n", "--yes"]);
    assert!(code == 1 && text.contains("whole id"), "{text}");
}

#[test]
fn the_list_and_a_routine_fit_the_window() {
    for size in [(100, 90), (80, 120), (60, 200), (40, 300)] {
        for arguments in [
            &["list"][..],
            &["list", "--area", "shoulder"],
            &["show", "desk-neck-shoulders"],
        ] {
            let mut terminal = Terminal::start(&Start {
                arguments,
                size,
                ..Start::default()
            });
            assert_eq!(terminal.ends().exit_code(), 0);
            // A line that the terminal had to break is one line here.
            let shown = terminal.contents();
            for line in shown.lines() {
                assert!(
                    line.width() <= size.0.into(),
                    "{size:?} {arguments:?}: {line}"
                );
            }
            assert!(shown.contains("Desk neck and shoulders"), "{shown}");
        }
    }
}
