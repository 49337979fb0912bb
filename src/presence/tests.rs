//! Stand-ins for the programs of the system.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::PathBuf;

use super::*;
use crate::advice::due::Hush;
use jiff::Timestamp;

/// A system with nothing but these programs, each a script of the shell.
fn system(folder: &Path, programs: &[(&str, &str)]) -> System {
    for (name, script) in programs {
        let path = folder.join(name);
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let nowhere: PathBuf = folder.join("nowhere");
    System {
        path: Some(folder.into()),
        processes: Box::leak(nowhere.clone().into_boxed_path()),
        terminals: Box::leak(nowhere.into_boxed_path()),
    }
}

fn now() -> Timestamp {
    Timestamp::from_second(1_800_000_000).unwrap()
}

#[test]
fn how_long_nobody_did_anything_is_read_from_whoever_knows() {
    let since =
        "case \"$*\" in *IdleHint\\ IdleSinceHint) printf 'b true\\nt 1799999990000000\\n';; esac";
    let not = "printf 'b false\\nt 1799999990000000\\n'";
    let ioreg = "echo '  | \"HIDIdleTime\" = 7000000000'; echo x";
    for (name, script, seconds) in [
        ("gdbus", "echo '(uint64 12345,)'", Some(12)),
        ("xprintidle", "echo 4321", Some(4)),
        ("ioreg", ioreg, Some(7)),
        ("busctl", since, Some(10)),
        ("busctl", not, None),
        ("gdbus", "echo '(uint64 12345,)'; exit 1", None),
        ("gdbus", "echo soon", None),
        ("xprintidle", "printf '\\377'", None),
        ("ioreg", "yes | head -c 300000", None),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let idle = system(folder.path(), &[(name, script)]).idle(now());
        let told = idle.map(|idle| idle.long.as_secs());
        assert_eq!(told, seconds, "{name} {script}");
    }
}

#[test]
fn one_that_fails_is_followed_by_the_next_and_at_last_by_the_terminals() {
    let folder = tempfile::tempdir().unwrap();
    let programs = [("gdbus", "exit 1"), ("xprintidle", "echo 9000")];
    let mut system = system(folder.path(), &programs);
    assert_eq!(system.idle(now()).unwrap().by, "the X server");
    let terminals = folder.path().join("pts");
    fs::create_dir(&terminals).unwrap();
    let typed = [60, 20, 40]
        .map(|ago| std::time::SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000 - ago));
    for (nth, typed) in typed.into_iter().enumerate() {
        let file = fs::File::create(terminals.join(nth.to_string())).unwrap();
        file.set_times(fs::FileTimes::new().set_accessed(typed))
            .unwrap();
    }
    (system.path, system.terminals) = (None, Box::leak(terminals.into_boxed_path()));
    let idle = system.idle(now()).unwrap();
    assert_eq!(
        (idle.long.as_secs(), idle.by),
        (20, "the keyboard of your terminals")
    );
}

#[test]
fn what_keeps_it_quiet_is_read_from_whoever_knows() {
    let busctl = |property: &str, answer: &str| {
        format!("case \"$*\" in *{property}) echo '{answer}';; *) exit 1;; esac")
    };
    for (name, script, quiet) in [
        (
            "gsettings",
            "echo false".to_owned(),
            Some(Hush::DoNotDisturb),
        ),
        ("gsettings", "echo true".to_owned(), None),
        (
            "busctl",
            busctl("Inhibited", "b true"),
            Some(Hush::DoNotDisturb),
        ),
        (
            "busctl",
            busctl(".Notifications Inhibited", "b false"),
            None,
        ),
        (
            "busctl",
            busctl("InhibitedActions", "u 12"),
            Some(Hush::Film),
        ),
        ("busctl", busctl("InhibitedActions", "u 4"), None),
        (
            "busctl",
            busctl("BlockInhibited", "s \"shutdown:idle\""),
            Some(Hush::Film),
        ),
        (
            "busctl",
            busctl("BlockInhibited", "s \"shutdown:idler\""),
            None,
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let system = system(folder.path(), &[(name, &script)]);
        assert_eq!(system.quiet(), quiet, "{name} {script}");
    }
}

#[test]
fn a_camera_is_on_for_who_looks_not_for_who_passes_it_on() {
    let folder = tempfile::tempdir().unwrap();
    let opened = folder.path().join("7/fd");
    fs::create_dir_all(&opened).unwrap();
    symlink("/dev/video0", opened.join("3")).unwrap();
    let mut system = system(folder.path(), &[]);
    system.processes = Box::leak(folder.path().into());
    assert_eq!(system.quiet(), Some(Hush::Camera));
    for (name, quiet) in [
        ("pipewire\n", None),
        ("wireplumber\n", None),
        ("cheese\n", Some(Hush::Camera)),
    ] {
        fs::write(folder.path().join("7/comm"), name).unwrap();
        assert_eq!(system.quiet(), quiet, "{name}");
    }
}

#[test]
fn nobody_is_waited_for_and_what_it_started_ends_too() {
    let folder = tempfile::tempdir().unwrap();
    let script = "sleep 600 & echo $! > \"$0.pid\"; wait";
    let _ = system(folder.path(), &[("slow", script)]);
    let slow = folder.path().join("slow");
    let begin = crate::clock::now();
    assert_eq!(ask(&slow, &[], Duration::from_millis(300)), None);
    assert!(crate::clock::now() - begin < Duration::from_secs(60));
    let told = does(&slow, &[], Duration::ZERO).unwrap_err();
    assert!(told.contains("timed out"), "{told}");
    let _ = system(folder.path(), &[("fails", "echo no bus >&2; exit 1")]);
    let fails = does(&folder.path().join("fails"), &[], Duration::from_secs(20));
    assert_eq!(fails, Err("no bus".to_owned()));
    let nobody = folder.path().join("nobody");
    assert!(does(&nobody, &[], Duration::from_secs(20)).is_err());
}
