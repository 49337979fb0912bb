//! What scripts, bars and people are told, and what `later` does.

use std::fs;

use backrub::advice::due::SIGNS_FIRST;

use super::{ALWAYS, home, is_at_it, log, tells};

#[test]
fn scripts_are_told_whether_a_pause_is_due() {
    let home = home(ALWAYS, &[]);
    let json = || {
        let (_, text) = tells(home.path(), &["due", "--json"]);
        serde_json::from_str::<serde_json::Value>(&text).unwrap()
    };
    let (code, text) = tells(home.path(), &["due"]);
    assert!(code == 1 && text.starts_with("Not yet: at "), "{text}");
    assert_eq!(tells(home.path(), &["due", "--bar"]), (1, String::new()));
    assert_eq!(
        (json()["due"].as_bool(), json()["why"].as_str()),
        (Some(false), Some("not-yet"))
    );
    is_at_it(home.path());
    assert_eq!(tells(home.path(), &["due"]), (0, "words\n".into()));
    assert_eq!(
        tells(home.path(), &["due", "--bar"]),
        (0, "break 51m\n".into())
    );
    assert_eq!(
        (json()["due"].as_bool(), json()["words"].as_str()),
        (Some(true), Some("words"))
    );
    let now = backrub::clock::date().as_second();
    let due = home.path().join("state/backrub/due");
    fs::write(&due, format!("{} \x1b[2Jwords\n", now - 10)).unwrap();
    assert_eq!(
        tells(home.path(), &["due"]),
        (0, "\\u{1b}[2Jwords\n".into())
    );
}

#[test]
fn later_puts_it_off_for_longer_each_time_or_for_as_long_as_is_said() {
    let home = home(ALWAYS, &[]);
    is_at_it(home.path());
    let now = backrub::clock::date().as_second();
    let due = home.path().join("state/backrub/due");
    for (minutes, arguments) in [
        (10, &["later"][..]),
        (20, &["later"]),
        (40, &["later"]),
        (40, &["later"]),
        (90, &["later", "1h30"]),
    ] {
        let (code, text) = tells(home.path(), arguments);
        assert!(code == 0 && text.starts_with("Not before "), "{text}");
        let at = fs::read_to_string(&due).unwrap();
        let at: i64 = at.split(' ').next().unwrap().parse().unwrap();
        let late = at - now - minutes * 60;
        assert!((0..30).contains(&late), "{minutes}: {late}");
    }
    assert_eq!(tells(home.path(), &["due"]).0, 1);
    let (code, text) = tells(home.path(), &["later", "today"]);
    assert!(
        code == 0 && text.trim_end().ends_with("day, 00:00."),
        "{text}"
    );
    let (code, text) = tells(home.path(), &["later", "300h"]);
    assert!(code == 2 && text.contains("for 24h at most"), "{text}");
}

/// Open prompts show what is kept.
#[test]
fn words_that_no_longer_hold_are_written_anew() {
    let any = "50 minutes without a break. Take one: backrub now   (or: backrub later)";
    let none = "50 minutes without a break. Take 3 minutes: backrub now 3   (or: backrub later)";
    let part =
        "50 minutes without a break. 3 minutes for the calf: backrub now 3   (or: backrub later)";
    let private = format!("{ALWAYS}private: yes\n");
    for (settings, is_answered, kept, holds) in [
        (ALWAYS, true, part, part),
        (ALWAYS, true, SIGNS_FIRST, any),
        (ALWAYS, false, part, SIGNS_FIRST),
        (&private, true, part, any),
        (&private, true, none, none),
        (&private, false, none, SIGNS_FIRST),
    ] {
        let home = home(settings, &[]);
        is_at_it(home.path());
        let state = home.path().join("state/backrub");
        if !is_answered {
            fs::remove_file(state.join("memory.json")).unwrap();
        }
        let at = backrub::clock::date().as_second() - 10;
        fs::write(state.join("due"), format!("{at} {kept}\n")).unwrap();
        tells(home.path(), &["due", "--bar"]);
        let due = fs::read_to_string(state.join("due")).unwrap();
        assert_eq!(due, format!("{at} {holds}\n"), "{settings}: {kept}");
    }
}

#[test]
fn who_never_asked_for_reminders_gets_none() {
    let home = home("", &[("notify-send", ""), ("xprintidle", "echo 20000")]);
    is_at_it(home.path());
    assert_eq!(tells(home.path(), &["remind", "tick"]), (0, String::new()));
    assert_eq!(tells(home.path(), &["due", "--bar"]), (1, String::new()));
    for arguments in [&["due"][..], &["later"]] {
        let (code, text) = tells(home.path(), arguments);
        assert!(code == 1 && text.contains("reminders are off"), "{text}");
    }
    for shell in ["bash", "zsh", "fish"] {
        let (code, text) = tells(home.path(), &["init", shell]);
        assert!(
            code == 0 && text.lines().count() == 1 && text.starts_with("# "),
            "{text}"
        );
    }
    assert_eq!(log(home.path()), "");
}
