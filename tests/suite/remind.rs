//! Reminders by the system's timer, by stand-ins for its programs that write down how they are called;
//! and what scripts are told.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use crate::process::{answer, command, told};

const ALWAYS: &str =
    "remind: { between: [0:00, 24:00], days: [mon, tue, wed, thu, fri, sat, sun] }\n";

/// A home folder with these settings, of somebody who has answered the warning signs, where only these
/// programs of the system are found.
fn home(settings: &str, programs: &[(&str, &str)]) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    answer(home.path());
    let (bin, config) = (home.path().join("bin"), home.path().join("config/backrub"));
    fs::create_dir_all(&bin).unwrap();
    fs::create_dir_all(&config).unwrap();
    fs::write(config.join("settings.yaml"), settings).unwrap();
    for (name, script) in programs {
        let log = home.path().join("log");
        let script = format!(
            "#!/bin/sh\necho \"{name} $*\" >> '{}'\n{script}\n",
            log.display()
        );
        let program = bin.join(name);
        fs::write(&program, script).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    }
    home
}

fn backrub(home: &Path, arguments: &[&str]) -> Command {
    let mut command = command(home, arguments);
    command.env("PATH", home.join("bin"));
    command
}

fn tells(home: &Path, arguments: &[&str]) -> (i32, String) {
    told(&backrub(home, arguments).output().unwrap())
}

fn log(home: &Path) -> String {
    fs::read_to_string(home.join("log")).unwrap_or_default()
}

/// Somebody is at it for more than 50 minutes.
fn is_at_it(home: &Path) {
    let now = backrub::clock::date().as_second();
    let state = home.join("state/backrub");
    fs::write(state.join("due"), format!("{} words\n", now - 10)).unwrap();
    let seen = format!("{} {} 0 0 0\n", now - 20, now - 3_100);
    fs::write(state.join("seen"), seen).unwrap();
}

#[test]
fn each_file_and_command_is_told_and_all_of_it_is_taken_back() {
    if cfg!(target_os = "macos") {
        return;
    }
    let home = home("voice: brief\n", &[("systemctl", "")]);
    let (code, text) = tells(home.path(), &["remind", "status"]);
    assert!(code == 0 && text.starts_with("Off: "), "{text}");
    let (code, text) = tells(home.path(), &["remind", "on"]);
    assert_eq!(code, 0, "{text}");
    let told: Vec<&str> = text.lines().collect();
    let units = home.path().join("config/systemd/user");
    assert!(told[0].ends_with("tue, wed, thu, fri] }"), "{text}");
    assert_eq!(
        told[1],
        format!("Writing {}", units.join("backrub-remind.service").display())
    );
    assert_eq!(
        told[2],
        format!("Writing {}", units.join("backrub-remind.timer").display())
    );
    assert_eq!(told[3], "Running: systemctl --user daemon-reload");
    assert_eq!(
        told[4],
        "Running: systemctl --user enable --now backrub-remind.timer"
    );
    let called =
        "systemctl --user daemon-reload\nsystemctl --user enable --now backrub-remind.timer\n";
    assert_eq!(log(home.path()), called);
    let service = fs::read_to_string(units.join("backrub-remind.service")).unwrap();
    let exec = format!(
        "ExecStart=\"{}\" remind tick",
        env!("CARGO_BIN_EXE_backrub")
    );
    assert!(service.contains(&exec), "{service}");
    let settings = || fs::read_to_string(home.path().join("config/backrub/settings.yaml")).unwrap();
    assert!(settings().starts_with("voice: brief\nremind: { after: 50m"));
    let (_, text) = tells(home.path(), &["remind", "status"]);
    assert!(text.contains("Timer:     on;"), "{text}");
    let (code, text) = tells(home.path(), &["remind", "off"]);
    assert!(
        code == 0 && text.contains("Running: systemctl --user disable --now"),
        "{text}"
    );
    assert!(settings().contains("\n# remind: { after"));
    let left: Vec<_> = fs::read_dir(&units).unwrap().collect();
    assert!(left.is_empty() && !home.path().join("state/backrub/due").exists());
    let (code, text) = tells(home.path(), &["remind", "off"]);
    assert!(code == 0 && !text.contains("Running"), "{text}");
}

#[test]
fn where_there_is_no_timer_or_it_fails_a_line_for_cron_is_told() {
    for (programs, why) in [
        (&[][..], "no timer"),
        (
            &[("systemctl", "echo no bus >&2; exit 1")][..],
            "did not work: no bus",
        ),
    ] {
        if cfg!(target_os = "macos") {
            return;
        }
        let home = home(ALWAYS, programs);
        let (code, text) = tells(home.path(), &["remind", "on"]);
        assert_eq!(code, 1, "{text}");
        let line = format!("*/5 * * * * {} remind tick", env!("CARGO_BIN_EXE_backrub"));
        assert!(text.contains(why) && text.contains(&line), "{text}");
    }
}

#[test]
fn a_notice_is_shown_once_and_begins_nothing() {
    let programs = [("notify-send", ""), ("xprintidle", "echo 20000")];
    let home = home(ALWAYS, &programs);
    is_at_it(home.path());
    for _ in 0..2 {
        let (code, text) = tells(home.path(), &["remind", "tick"]);
        assert_eq!((code, text.as_str()), (0, ""));
    }
    let log = log(home.path());
    let shown: Vec<&str> = log
        .lines()
        .filter(|line| line.starts_with("notify"))
        .collect();
    let begin =
        "notify-send --app-name=backrub -- Time for a pause 50 minutes at it. 3 minutes for the ";
    assert!(shown.len() == 1 && shown[0].starts_with(begin), "{log}");
    assert!(
        shown[0].ends_with(": backrub now 3   (or: backrub later)"),
        "{log}"
    );
    let state = home.path().join("state/backrub");
    let kept = fs::read_dir(state)
        .unwrap()
        .map(|file| file.unwrap().file_name());
    let mut kept: Vec<_> = kept.collect();
    kept.sort();
    assert_eq!(kept, ["due", "memory.json", "seen"]);
    let (_, text) = tells(home.path(), &["remind", "status"]);
    assert!(text.contains("Due:       Yes; you were told"), "{text}");
}

#[test]
fn nothing_is_shown_while_somebody_types_is_away_or_wants_no_disturbance() {
    for (name, script, why) in [
        ("xprintidle", "echo 900", "Yes, once you stop typing"),
        ("xprintidle", "echo 900000", "away"),
        ("gsettings", "echo false", "do not want to be disturbed"),
        ("busctl", "echo 's \"idle\"'", "keeps the screen awake"),
    ] {
        let programs = [
            ("notify-send", ""),
            ("xprintidle", "echo 20000"),
            (name, script),
        ];
        let home = home(ALWAYS, &programs);
        is_at_it(home.path());
        let (_, status) = tells(home.path(), &["remind", "status"]);
        assert!(status.contains(why), "{name} {script}: {status}");
        let (code, text) = tells(home.path(), &["remind", "tick"]);
        assert_eq!((code, text.as_str()), (0, ""), "{name} {script}");
        assert!(!log(home.path()).contains("notify-send"), "{name} {script}");
    }
}

#[test]
fn a_private_notice_names_no_part_and_signs_come_first() {
    let programs = [("notify-send", ""), ("xprintidle", "echo 20000")];
    let private = home(&format!("{ALWAYS}private: yes\n"), &programs);
    is_at_it(private.path());
    tells(private.path(), &["remind", "tick"]);
    let line = "at it. A pause of 3 minutes: backrub now 3   (or: backrub later)\n";
    assert!(
        log(private.path()).ends_with(line),
        "{}",
        log(private.path())
    );
    let due = fs::read_to_string(private.path().join("state/backrub/due")).unwrap();
    assert!(due.ends_with(line), "{due}");
    is_at_it(private.path());
    let any = "50 minutes at it. Time for a pause: backrub now   (or: backrub later)\n";
    assert_eq!(
        tells(private.path(), &["due"]),
        (0, any.to_owned()),
        "what was kept may name one"
    );
    let unanswered = home(ALWAYS, &programs);
    fs::remove_file(unanswered.path().join("state/backrub/memory.json")).unwrap();
    is_at_it(unanswered.path());
    tells(unanswered.path(), &["remind", "tick"]);
    let line = "Before your next session there are warning signs to go through: backrub\n";
    assert!(
        log(unanswered.path()).ends_with(line),
        "{}",
        log(unanswered.path())
    );
    assert_eq!(tells(unanswered.path(), &["due"]), (0, line.to_owned()));
}

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
        (0, "pause 51m\n".into())
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
