//! Reminders by the system's timer, by stand-ins for its programs that write down how they are called;
//! and what scripts are told.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

mod scripts;

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

/// The timer was started, for the program that is tested.
fn is_started(home: &Path) {
    let called =
        "systemctl --user daemon-reload\nsystemctl --user enable --now backrub-remind.timer\n";
    assert_eq!(log(home), called);
    let service = home.join("config/systemd/user/backrub-remind.service");
    let service = fs::read_to_string(service).unwrap();
    let exec = format!(
        "ExecStart=\"{}\" remind tick",
        env!("CARGO_BIN_EXE_backrub")
    );
    assert!(service.contains(&exec), "{service}");
}

#[test]
fn each_file_and_command_is_told_and_all_of_it_is_taken_back() {
    if cfg!(target_os = "macos") {
        return;
    }
    let home = home("voice: brief\n", &[("systemctl", "")]);
    let (code, text) = tells(home.path(), &["remind", "status"]);
    assert!(
        code == 0 && text.starts_with("Reminders are off: "),
        "{text}"
    );
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
    is_started(home.path());
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
    for (programs, why, wants) in [
        (&[][..], "no timer", 1),
        (
            &[("systemctl", "echo no bus >&2; exit 1")][..],
            "`systemctl --user daemon-reload` did not work: no bus",
            3,
        ),
    ] {
        if cfg!(target_os = "macos") {
            return;
        }
        let home = home(ALWAYS, programs);
        let (code, text) = tells(home.path(), &["remind", "on"]);
        assert_eq!(code, wants, "{text}");
        let units = fs::read_dir(home.path().join("config/systemd/user"));
        assert_eq!(units.into_iter().flatten().count(), 0, "{text}");
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
    let begin = "notify-send --app-name=backrub -- Time for a break 50 minutes without a break. 3 minutes for the ";
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
fn what_is_seen_while_a_notice_is_shown_is_kept() {
    let now = backrub::clock::date().as_second();
    let since = now - 3_100;
    for (meanwhile, begins_anew) in [
        (format!("{} {since} 0 0 2", now + 7), false),
        (format!("{} {now} 0 0 0", now + 7), true),
    ] {
        let write = format!("echo '{meanwhile}' > \"$HOME/state/backrub/seen\"");
        let home = home(
            ALWAYS,
            &[
                ("notify-send", write.as_str()),
                ("xprintidle", "echo 20000"),
            ],
        );
        is_at_it(home.path());
        fs::write(
            home.path().join("state/backrub/seen"),
            format!("{now} {since} 0 0 0\n"),
        )
        .unwrap();
        assert_eq!(tells(home.path(), &["remind", "tick"]), (0, String::new()));
        assert!(log(home.path()).contains("notify-send"));
        let kept = fs::read_to_string(home.path().join("state/backrub/seen")).unwrap();
        if begins_anew {
            assert_eq!(kept.trim_end(), meanwhile);
        } else {
            assert!(kept.starts_with(&format!("{} {since} ", now + 7)), "{kept}");
            assert!(kept.ends_with(" 1 2\n") && !kept.contains(" 0 "), "{kept}");
        }
    }
}

#[test]
fn nothing_is_shown_while_somebody_types_is_away_or_wants_no_disturbance() {
    for (name, script, why) in [
        ("xprintidle", "echo 900", "Yes, once you stop typing"),
        ("xprintidle", "echo 900000", "away"),
        ("gsettings", "echo false", "do not disturb is on"),
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
    let line = "without a break. Take 3 minutes: backrub now 3   (or: backrub later)\n";
    assert!(
        log(private.path()).ends_with(line),
        "{}",
        log(private.path())
    );
    let due = fs::read_to_string(private.path().join("state/backrub/due")).unwrap();
    assert!(due.ends_with(line), "{due}");
    is_at_it(private.path());
    let any = "50 minutes without a break. Take one: backrub now   (or: backrub later)\n";
    assert_eq!(
        tells(private.path(), &["due"]),
        (0, any.to_owned()),
        "what was kept may name one"
    );
    let unanswered = home(ALWAYS, &programs);
    fs::remove_file(unanswered.path().join("state/backrub/memory.json")).unwrap();
    is_at_it(unanswered.path());
    tells(unanswered.path(), &["remind", "tick"]);
    let line = "Please go through the warning signs before your next session: backrub\n";
    assert!(
        log(unanswered.path()).ends_with(line),
        "{}",
        log(unanswered.path())
    );
    assert_eq!(tells(unanswered.path(), &["due"]), (0, line.to_owned()));
}
