//! Every file of the program's own, in every state in which it may be found.

use std::fs::{self, File};
use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _, symlink};
use std::path::Path;
use std::process::Command;

use super::{PLAY, home, said};
use crate::process::at_once;

/// A state of a file: its name, and how it comes about.
type State = (&'static str, fn(&Path));

/// Not one of them is what the program writes.
const STATES: &[State] = &[
    ("empty", |path| write(path, b"")),
    ("nothing but NULs", |path| write(path, &[0; 200])),
    ("cut off", |path| write(path, b"{\"conditions\": [\"pregn")),
    ("another type", |path| write(path, b"[1, 2]")),
    ("a word", |path| write(path, b"pregnancy")),
    ("deeply nested", |path| write(path, &[b'['; 100_000])),
    ("not UTF-8", |path| write(path, b"a: caf\xe9")),
    ("huge", |path| {
        File::create(path).unwrap().set_len(3_000_000_000).unwrap();
    }),
    ("a pipe", |path| {
        rustix::fs::mkfifoat(rustix::fs::CWD, path, 0o600.into()).unwrap();
    }),
    ("a link to a pipe", |path| {
        let pipe = path.with_extension("pipe");
        rustix::fs::mkfifoat(rustix::fs::CWD, &pipe, 0o600.into()).unwrap();
        symlink(pipe, path).unwrap();
    }),
    ("a folder", |path| fs::create_dir(path).unwrap()),
    ("a link to nothing", |path| {
        symlink("nowhere", path).unwrap();
    }),
    ("a link to itself", |path| symlink(path, path).unwrap()),
    ("a device without end", |path| {
        symlink("/dev/zero", path).unwrap();
    }),
    #[cfg(target_os = "linux")]
    ("a disk that errs", |path| {
        symlink("/proc/self/mem", path).unwrap();
    }),
    ("unreadable", |path| {
        write(path, b"{}");
        fs::set_permissions(path, fs::Permissions::from_mode(0o0)).unwrap();
    }),
];

fn write(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap();
}

/// A home folder with this file in each of the states.
fn in_each_state(file: &str, try_it: impl Fn(&Path, &str) + Sync) {
    at_once(STATES, |(state, make)| {
        let home = home();
        let path = home.path().join(file);
        let _ = fs::remove_file(&path);
        make(&path);
        if *state == "unreadable" && !is_without_rights(home.path()) {
            return;
        }
        try_it(home.path(), &format!("{file}, {state}"));
    });
}

/// Whether the program that runs in this home is held up by what its files do not allow. A
/// super-user never is: there the home is handed over to somebody without rights.
fn is_without_rights(home: &Path) -> bool {
    if !rustix::process::geteuid().is_root() {
        return true;
    }
    let owned = Command::new("chown")
        .args(["-R", "65534:65534"])
        .arg(home)
        .status();
    let is_so = owned.unwrap().success() && said(home, &["--version"]).0 == 0;
    if !is_so {
        eprintln!("not tried: nobody but the super-user can run the program here");
    }
    is_so
}

/// Whether no program can read what stands there, though it is a regular file.
fn cannot_be_read(state: &str) -> bool {
    state.ends_with("unreadable") || state.ends_with("errs")
}

/// Whether it is as the program found it.
fn is_untouched(path: &Path) -> bool {
    let known = path.symlink_metadata().unwrap();
    let kind = known.file_type();
    kind.is_symlink() || kind.is_fifo() || kind.is_dir() || known.permissions().mode() & 0o77 == 0
}

#[test]
fn nothing_is_played_by_a_memory_that_cannot_be_read() {
    in_each_state("state/backrub/memory.json", |home, state| {
        let (code, text) = said(home, &PLAY);
        assert!(
            code == 1 && text.contains("cannot be read"),
            "{state}: {code} {text}"
        );
        let (code, text) = said(home, &["me", "--add", "diabetes"]);
        assert!(
            code == 1 && text.contains("--none"),
            "{state}: {code} {text}"
        );
        let (code, text) = said(home, &["doctor", "--mute"]);
        assert!(code == 1 && text.contains("memory.json"), "{state}: {text}");
        assert!(
            is_untouched(&home.join("state/backrub/memory.json")),
            "{state}"
        );
        let (code, text) = said(home, &["me", "--none", "--add", "diabetes"]);
        assert!(
            code == 0 && text.contains("Diabetes"),
            "{state}: {code} {text}"
        );
        let aside = super::kept(home);
        let aside = aside.iter().filter(|name| name.contains(".bad-"));
        assert_eq!(aside.count(), 1, "{state}: {:?}", super::kept(home));
        let (code, text) = said(home, &["me"]);
        assert!(
            code == 0 && text.contains("Diabetes"),
            "{state}: {code} {text}"
        );
    });
}

#[test]
fn settings_that_cannot_be_read_are_told_and_cost_no_session() {
    in_each_state("config/backrub/settings.yaml", |home, state| {
        let empty = state.ends_with("empty");
        let (code, text) = said(home, &PLAY);
        assert_eq!(code, 0, "{state}: {text}");
        assert_eq!(text.contains("settings.yaml"), !empty, "{state}: {text}");
        let (code, text) = said(home, &["doctor", "--mute"]);
        assert_eq!(code, i32::from(!empty), "{state}: {text}");
    });
}

#[test]
fn a_diary_that_cannot_be_read_is_told_and_never_written_over() {
    in_each_state("state/backrub/diary.jsonl", |home, state| {
        let path = home.join("state/backrub/diary.jsonl");
        let is_file = path.is_file() && !cannot_be_read(state);
        let empty = state.ends_with("empty");
        let (code, text) = said(home, &["diary"]);
        assert_eq!(code, if is_file { 0 } else { 3 }, "{state}: {text}");
        assert_eq!(text.contains("Nothing yet"), empty, "{state}: {text}");
        let (code, text) = said(home, &["doctor", "--mute"]);
        assert_eq!(code, i32::from(!empty), "{state}: {text}");
        let (code, text) = said(home, &PLAY);
        assert_eq!(code, if is_file { 0 } else { 3 }, "{state}: {text}");
        if is_file {
            assert_eq!(super::diary(home).len(), 1, "{state}");
            return;
        }
        assert!(text.contains("diary.jsonl"), "{state}: {text}");
        // What could not be added is added once that can be done.
        match path.is_dir() {
            true => fs::remove_dir(&path).unwrap(),
            false => fs::remove_file(&path).unwrap(),
        }
        assert_eq!(super::diary(home).len(), 1, "{state}");
        assert_eq!(super::diary(home).len(), 1, "{state}");
    });
}

#[test]
fn what_is_left_of_a_session_and_makes_no_sense_is_in_nobodys_way() {
    in_each_state("state/backrub/open.json", |home, state| {
        let (code, text) = said(home, &PLAY);
        let kept = super::kept(home);
        if cannot_be_read(state) {
            // It may be a session: it stays, and that is told.
            assert!(code == 3 && text.contains("open.json"), "{state}: {text}");
            assert!(kept.contains(&"open.json".to_owned()), "{state}: {kept:?}");
            assert_eq!(super::diary(home).len(), 1, "{state}");
            return;
        }
        assert_eq!(code, 0, "{state}: {text}");
        assert_eq!(super::diary(home).len(), 1, "{state}");
        assert!(!kept.contains(&"open.json".to_owned()), "{state}: {kept:?}");
        let aside = kept
            .iter()
            .filter(|name| name.starts_with("open.json.bad-"));
        assert_eq!(aside.count(), 1, "{state}: {kept:?}");
    });
}

#[test]
fn neither_backgrounds_nor_a_log_cost_a_session() {
    for file in ["state/backrub/backgrounds.json", "state/backrub/log.txt"] {
        in_each_state(file, |home, state| {
            let (code, text) = said(home, &PLAY);
            assert_eq!(code, 0, "{state}: {text}");
            assert_eq!(super::diary(home).len(), 1, "{state}");
            let (code, text) = said(home, &["doctor", "--mute"]);
            assert!(matches!(code, 0 | 1), "{state}: {code} {text}");
        });
    }
}

#[test]
fn files_that_are_kept_elsewhere_are_written_there() {
    let home = home();
    let at = |name: &str| home.path().join(name);
    for (link, real) in [
        ("state/backrub/memory.json", "memory.json"),
        ("state/backrub/diary.jsonl", "diary.jsonl"),
        ("config/backrub/settings.yaml", "settings.yaml"),
    ] {
        let _ = fs::rename(at(link), at(real));
        let _ = File::options()
            .create(true)
            .append(true)
            .open(at(real))
            .unwrap();
        symlink(at(real), at(link)).unwrap();
    }
    fs::write(at("settings.yaml"), "volume: 35\n").unwrap();
    let (code, text) = said(home.path(), &["me", "--add", "diabetes"]);
    assert_eq!(code, 0, "{text}");
    let (code, text) = said(home.path(), &PLAY);
    assert_eq!(code, 0, "{text}");
    assert!(at("state/backrub/memory.json").is_symlink());
    assert!(
        fs::read_to_string(at("memory.json"))
            .unwrap()
            .contains("diabetes")
    );
    assert_eq!(
        fs::read_to_string(at("diary.jsonl"))
            .unwrap()
            .lines()
            .count(),
        1
    );
    let (_, text) = said(home.path(), &["doctor", "--mute"]);
    assert!(text.contains("35%"), "{text}");
}

#[test]
fn what_is_remembered_is_its_owners_alone() {
    let home = home();
    let state = home.path().join("state/backrub");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let open = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode));
    assert_eq!(
        (mode(&state), mode(&state.join("memory.json"))),
        (0o700, 0o600)
    );
    // As an older version left it.
    open(&state, 0o755).unwrap();
    open(&state.join("memory.json"), 0o644).unwrap();
    write(&state.join("diary.jsonl"), b"");
    open(&state.join("diary.jsonl"), 0o644).unwrap();
    said(home.path(), &PLAY);
    assert_eq!(mode(&state), 0o700);
    for name in super::kept(home.path()) {
        assert_eq!(mode(&state.join(&name)), 0o600, "{name}");
    }
}

#[test]
fn a_read_only_folder_costs_no_session() {
    let home = home();
    if !is_without_rights(home.path()) {
        return;
    }
    let state = home.path().join("state/backrub");
    fs::set_permissions(&state, fs::Permissions::from_mode(0o500)).unwrap();
    let (code, text) = said(home.path(), &PLAY);
    assert!(code == 3 && text.contains("\"end\""), "{code} {text}");
    fs::set_permissions(&state, fs::Permissions::from_mode(0o700)).unwrap();
}
