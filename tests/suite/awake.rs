//! The machine stays awake while a session lasts, by a stand-in for the system's own program that
//! writes down how it is called and when what it ran has ended.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::process::{answer, command, told, until};

const STAND_IN: &str = "#!/bin/sh\necho \"begin $*\" >> \"$HOME/log\"\n\
    for last; do :; done\n\"$last\"\necho end >> \"$HOME/log\"\n";

/// A home folder of somebody who has answered the warning signs, with these settings.
fn home(settings: &str) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    answer(home.path());
    let (bin, config) = (home.path().join("bin"), home.path().join("config/backrub"));
    fs::create_dir_all(&bin).unwrap();
    fs::create_dir_all(&config).unwrap();
    fs::write(config.join("settings.yaml"), settings).unwrap();
    let program = bin.join("systemd-inhibit");
    fs::write(&program, STAND_IN).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    home
}

/// The program, where the stand-in is found first.
fn with_stand_in(home: &Path, arguments: &[&str]) -> Command {
    let mut command = command(home, arguments);
    let usual = std::env::var("PATH").unwrap();
    command.env("PATH", format!("{}:{usual}", home.join("bin").display()));
    command
}

fn log(home: &Path) -> Vec<String> {
    let log = fs::read_to_string(home.join("log")).unwrap_or_default();
    log.lines().map(ToOwned::to_owned).collect()
}

/// A session that takes a minute.
fn session(home: &Path) -> Child {
    let play = [
        "play",
        "desk-microbreak",
        "--json",
        "--mute",
        "--speed",
        "2",
    ];
    let mut command = with_stand_in(home, &play);
    command.stdout(Stdio::null()).spawn().unwrap()
}

fn signal(name: &str, process: &Child) {
    let number = process.id().to_string();
    let sent = Command::new("kill")
        .args([&format!("-{name}"), &number])
        .status();
    assert!(sent.unwrap().success());
}

#[test]
fn it_lasts_as_long_as_the_session_and_ends_with_it_however_it_ends() {
    for name in ["KILL", "TERM"] {
        let home = home("");
        let mut process = session(home.path());
        until("the begin", || log(home.path()).len() == 1);
        let called = &log(home.path())[0];
        let want =
            "begin --what=idle:sleep --who=backrub --why=A session is under way --mode=block /";
        assert!(
            called.starts_with(want) && called.ends_with("/cat"),
            "{called}"
        );
        signal(name, &process);
        process.wait().unwrap();
        until("the end", || log(home.path()).len() == 2);
        assert_eq!(log(home.path())[1], "end", "{name}");
    }
}

#[test]
fn a_stopped_program_keeps_nothing_awake() {
    let home = home("awake: sleep");
    let mut process = session(home.path());
    until("the begin", || log(home.path()).len() == 1);
    assert!(log(home.path())[0].starts_with("begin --what=sleep "));
    signal("TSTP", &process);
    until("the end", || log(home.path()).len() == 2);
    process.kill().unwrap();
    process.wait().unwrap();
}

#[test]
fn who_wants_none_has_none_and_the_doctor_says_which_way_works() {
    let home = home("awake: no");
    let play = [
        "play",
        "desk-microbreak",
        "--plain",
        "--mute",
        "--speed",
        "100",
    ];
    let (code, text) = told(&with_stand_in(home.path(), &play).output().unwrap());
    assert_eq!(code, 0, "{text}");
    let doctor = || {
        told(
            &with_stand_in(home.path(), &["doctor", "--mute"])
                .output()
                .unwrap(),
        )
        .1
    };
    assert!(doctor().contains("off (`awake: no` in the settings)"));
    assert_eq!(log(home.path()), [""; 0]);
    fs::write(home.path().join("config/backrub/settings.yaml"), "").unwrap();
    let text = doctor();
    assert!(text.contains("the machine and its screen, by "), "{text}");
    assert!(text.contains("/bin/systemd-inhibit"), "{text}");
}
