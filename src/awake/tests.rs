//! Stand-ins for the programs of the system.

use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::Duration;

use super::*;

/// Programs of these names, which write down how they are called, run what they are told to run, and
/// write down that it has ended; with `fails` they do neither.
fn stand_ins(folder: &Path, names: &[&str], fails: bool) -> OsString {
    let log = folder.join("log");
    let run = if fails {
        "exit 1"
    } else {
        "for last; do :; done; \"$last\"; echo end >> \"$LOG\""
    };
    for name in names {
        let script = format!(
            "#!/bin/sh\nLOG='{}'\necho {name} \"$*\" >> \"$LOG\"\n{run}\n",
            log.to_str().unwrap()
        );
        let path = folder.join(name);
        fs::write(&path, script).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let usual = std::env::var_os("PATH").unwrap();
    let folders =
        std::env::split_paths(&usual).filter(|folder| !folder.join("systemd-inhibit").exists());
    let all = [folder.to_owned()].into_iter().chain(folders);
    let bin = [Path::new("/bin"), Path::new("/usr/bin")].map(Path::to_owned);
    std::env::join_paths(all.chain(bin)).unwrap()
}

fn surroundings(path: &OsString, desktop: &str) -> Surroundings {
    Surroundings {
        path: Some(path.clone()),
        desktop: Some(desktop.into()),
    }
}

/// How the first way is called.
fn first(awake: Awake, desktop: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let names = [
        "gnome-session-inhibit",
        "kde-inhibit",
        "systemd-inhibit",
        "caffeinate",
    ];
    let path = stand_ins(folder.path(), &names, false);
    let ways = Way::all(awake, &surroundings(&path, desktop));
    let way = &ways[0];
    assert!(way.program.starts_with(folder.path()));
    let (cat, words) = way.arguments.split_last().unwrap();
    assert!(Path::new(cat).is_absolute() && Path::new(cat).ends_with("cat"));
    let name = way.program.file_name().unwrap();
    let words = [name]
        .into_iter()
        .chain(words.iter().map(OsString::as_os_str));
    words
        .collect::<Vec<_>>()
        .join(" ".as_ref())
        .into_string()
        .unwrap()
}

#[test]
fn each_desktop_has_its_own_way_for_the_screen_and_for_the_machine_alone() {
    let (screen, sleep) = (Awake::Screen, Awake::Sleep);
    let reason = "--reason A session is under way";
    assert_eq!(
        first(screen, "ubuntu:GNOME"),
        format!("gnome-session-inhibit --inhibit idle:suspend {reason}")
    );
    assert_eq!(
        first(sleep, "GNOME"),
        format!("gnome-session-inhibit --inhibit suspend {reason}")
    );
    let systemd = |what: &str| format!("systemd-inhibit --what={what} {WHO} --mode=block");
    assert_eq!(first(screen, "sway"), systemd("idle:sleep"));
    // Its own program gives what it runs another input, so that would outlive us.
    assert_eq!(first(screen, "KDE"), systemd("idle:sleep"));
    assert_eq!(first(sleep, ""), systemd("sleep"));
}

const WHO: &str = "--who=backrub --why=A session is under way";

#[test]
fn what_is_not_there_is_no_way_and_a_folder_from_here_is_not_looked_into() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("caffeinate"), "no program").unwrap();
    for path in [folder.path().into(), OsString::from("."), OsString::new()] {
        assert_eq!(Way::all(Awake::Screen, &surroundings(&path, "KDE")), []);
    }
    assert_eq!(Way::all(Awake::Screen, &Surroundings::default()), []);
}

/// Waits for the log to say this.
fn logs(folder: &Path, want: &[&str]) {
    let begins = |log: &str| {
        let lines: Vec<&str> = log.lines().collect();
        lines.len() == want.len()
            && lines
                .iter()
                .zip(want)
                .all(|(line, want)| line.starts_with(want))
    };
    for _ in 0..3_000 {
        if begins(&fs::read_to_string(folder.join("log")).unwrap_or_default()) {
            return;
        }
        clock::wait(Duration::from_millis(10));
    }
    panic!(
        "{:?} instead of {want:?}",
        fs::read_to_string(folder.join("log"))
    );
}

#[test]
fn one_that_fails_is_followed_by_the_next_and_all_that_fail_harm_nobody() {
    let folder = tempfile::tempdir().unwrap();
    stand_ins(folder.path(), &["gnome-session-inhibit"], true);
    let path = stand_ins(folder.path(), &["systemd-inhibit"], false);
    let inhibitor = Inhibitor::of(Awake::Screen, surroundings(&path, "GNOME"));
    inhibitor.hold();
    logs(folder.path(), &["gnome-session-inhibit", "systemd-inhibit"]);
    let Tried::Works(way) = inhibitor.look() else {
        panic!("none works")
    };
    assert!(way.program.ends_with("systemd-inhibit"));
    let fails = tempfile::tempdir().unwrap();
    let path = stand_ins(fails.path(), &["systemd-inhibit"], true);
    let inhibitor = Inhibitor::of(Awake::Screen, surroundings(&path, ""));
    inhibitor.hold();
    inhibitor.hold_for(Duration::ZERO);
    inhibitor.let_go();
    assert!(
        matches!(inhibitor.look(), Tried::Fails(ways) if ways[0].program.starts_with(fails.path()))
    );
    assert_eq!(
        Inhibitor::of(Awake::No, surroundings(&path, "")).look(),
        Tried::Off
    );
}

#[test]
fn it_holds_until_it_is_let_go_or_its_time_is_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = stand_ins(folder.path(), &["systemd-inhibit"], false);
    let inhibitor = Inhibitor::of(Awake::Screen, surroundings(&path, ""));
    // What is not held needs no end.
    inhibitor.hold_for(Duration::ZERO);
    inhibitor.let_go();
    inhibitor.hold();
    inhibitor.hold();
    logs(folder.path(), &["systemd-inhibit"]);
    inhibitor.hold_for(Duration::from_secs(600));
    inhibitor.hold();
    inhibitor.hold_for(Duration::ZERO);
    logs(folder.path(), &["systemd-inhibit", "end"]);
    inhibitor.hold();
    logs(
        folder.path(),
        &["systemd-inhibit", "end", "systemd-inhibit"],
    );
    inhibitor.let_go();
    let both = ["systemd-inhibit", "end", "systemd-inhibit", "end"];
    logs(folder.path(), &both);
}

#[test]
fn whoever_was_stopped_and_goes_on_holds_as_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = stand_ins(folder.path(), &["systemd-inhibit"], false);
    let inhibitor = Inhibitor::of(Awake::Screen, surroundings(&path, ""));
    // Nothing was held.
    inhibitor.take_up();
    inhibitor.hold();
    inhibitor.let_go();
    inhibitor.take_up();
    let again = ["systemd-inhibit", "end", "systemd-inhibit"];
    logs(folder.path(), &again);
    // Paused, it stays held for a while; then it is over also for whoever was stopped meanwhile.
    inhibitor.hold_for(Duration::from_secs(600));
    inhibitor.let_go();
    inhibitor.hold_for(Duration::ZERO);
    inhibitor.take_up();
    let both = [&again[..], &["end"]].concat();
    let then = [&both[..], &["systemd-inhibit", "end"]].concat();
    logs(folder.path(), &then);
}

#[test]
fn the_time_goes_on_while_it_is_let_go() {
    let folder = tempfile::tempdir().unwrap();
    let path = stand_ins(folder.path(), &["systemd-inhibit"], false);
    let ways = Way::all(Awake::Screen, &surroundings(&path, ""));
    let (sender, receiver) = channel();
    let limit = Wish::HoldFor(Duration::from_secs(600));
    for wish in [Wish::Hold, limit, Wish::LetGo, Wish::TakeUp] {
        sender.send(wish).unwrap();
    }
    // By this clock 400 seconds pass between any two looks at it.
    let begin = clock::now();
    let looks = std::cell::Cell::new(0);
    let now = || {
        looks.set(looks.get() + 1);
        begin + Duration::from_secs(400) * looks.get()
    };
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let twice = ["systemd-inhibit", "end", "systemd-inhibit", "end"];
            logs(folder.path(), &twice);
            drop(sender);
        });
        work(&ways, &Pipe::default(), &receiver, now);
    });
}
