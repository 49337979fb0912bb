//! Every file is in the list, or is told with the reason why it is not.

use std::fs;
use std::os::unix::fs::{PermissionsExt, lchown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Output};

use super::GOOD;
use crate::process::{backrub, command, own, told, variables};

/// What `list` says of the user's own files, by id.
fn listed(home: &Path) -> Vec<(String, Option<String>)> {
    unplayable(&backrub(home, &["list", "--json"]))
}

/// The user's own files in what `list` said, by id, with the reason of each that is not read.
fn unplayable(output: &Output) -> Vec<(String, Option<String>)> {
    let (code, text) = told(output);
    assert_eq!(code, 0, "{text}");
    let all: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    let mut own: Vec<_> = all
        .iter()
        .filter(|entry| entry["origin"] != "built-in")
        .map(|entry| (text(&entry["id"]).unwrap(), text(&entry["unplayable"])))
        .collect();
    own.sort();
    own
}

#[test]
fn every_file_is_in_the_list_or_told() {
    let home = tempfile::tempdir().unwrap();
    let folder = own(home.path());
    fs::create_dir_all(folder.join("sub/deep")).unwrap();
    let nfd = "scho\u{308}ne.yaml";
    for name in [
        "a.yml",
        "a.yaml",
        "UPPER.YAML",
        "Mixed.Yml",
        "sub/one.yaml",
        "sub/deep/two.yaml",
        nfd,
    ] {
        fs::write(folder.join(name), GOOD).unwrap();
    }
    let ids = ["Mixed", "UPPER", "a", "one", "schöne", "two"];
    let seen = listed(home.path());
    let good: Vec<&str> = seen
        .iter()
        .filter(|s| s.1.is_none())
        .map(|s| s.0.as_str())
        .collect();
    assert_eq!(good, ids);
    assert_eq!(seen.len(), 7);
    let (id, Some(reason)) = &seen[3] else {
        panic!("{seen:?}")
    };
    assert!(
        id == "a.yml" && reason.contains("a.yaml has the same name"),
        "{reason}"
    );
    // The count of `check` is that of the list.
    let (_, text) = told(&backrub(home.path(), &["check", folder.to_str().unwrap()]));
    assert!(text.contains("7 files"), "{text}");
    for name in [&ids[..], &["scho\u{308}ne"]].concat() {
        for command in ["show", "export", "check"] {
            let (code, text) = told(&backrub(home.path(), &[command, name]));
            assert_eq!(code, 0, "{command} {name}: {text}");
        }
    }
    let (code, text) = told(&backrub(home.path(), &["list"]));
    assert!(code == 0 && text.contains("a.yml  "), "{text}");
    assert!(text.contains("rename one of them"), "{text}");
    let (code, text) = told(&backrub(home.path(), &["doctor"]));
    assert!(
        code == 1 && text.contains("a.yml (") && text.contains("7 of your own"),
        "{text}"
    );
}

/// Why the one thing in the folder cannot be played.
fn reason(home: &Path, id: &str) -> String {
    let listed = listed(home);
    let [(is, Some(reason))] = listed.as_slice() else {
        panic!("{listed:?}");
    };
    assert_eq!(is, id);
    reason.clone()
}

/// Runs it as an ordinary user, to whom the home folder then belongs: a folder is closed to anybody
/// but the superuser, who may run the tests.
fn as_ordinary(home: &Path, arguments: &[&str]) -> Output {
    let mut command = command(home, arguments);
    if rustix::process::geteuid().is_root() {
        let nobody = 65_534;
        give(home, nobody);
        command.uid(nobody).gid(nobody);
    }
    command.output().unwrap()
}

fn give(path: &Path, user: u32) {
    lchown(path, Some(user), Some(user)).unwrap();
    if path.is_dir() && !path.is_symlink() {
        for entry in fs::read_dir(path).unwrap() {
            give(&entry.unwrap().path(), user);
        }
    }
}

#[test]
fn a_folder_that_may_not_be_read_is_told() {
    let home = tempfile::tempdir().unwrap();
    let folder = own(home.path());
    let gift = home.path().join("gift");
    for closed in [folder.join("closed"), folder.clone(), gift.clone()] {
        fs::create_dir_all(&closed).unwrap();
    }
    let mode = |folder: &Path, mode| {
        fs::set_permissions(folder, fs::Permissions::from_mode(mode)).unwrap();
    };
    for (closed, id) in [
        (folder.join("closed"), "closed/"),
        (folder.clone(), "routines/"),
    ] {
        mode(&closed, 0o000);
        let listed = as_ordinary(home.path(), &["list", "--json"]);
        mode(&closed, 0o755);
        let told = unplayable(&listed);
        let [(is, Some(reason))] = told.as_slice() else {
            panic!("{told:?}");
        };
        assert!(is == id && reason.contains("Permission denied"), "{told:?}");
    }
    mode(&gift, 0o000);
    let (code, text) = told(&as_ordinary(home.path(), &["add", "--yes", "gift"]));
    mode(&gift, 0o755);
    assert!(
        code == 1 && text.contains("cannot read gift: Permission denied"),
        "{text}"
    );
    // A file in the folder's place is the same to everybody.
    fs::remove_dir_all(&folder).unwrap();
    fs::write(&folder, "").unwrap();
    let reason = reason(home.path(), "routines/");
    assert!(reason.contains("Not a directory"), "{reason}");
}

#[test]
fn hundreds_of_files_are_added_with_few_open_at_a_time() {
    let home = tempfile::tempdir().unwrap();
    let gift = home.path().join("gift");
    fs::create_dir(&gift).unwrap();
    let many = 300;
    for nth in 0..many {
        fs::write(gift.join(format!("r{nth}.yaml")), GOOD).unwrap();
    }
    let few = "ulimit -n 64; exec \"$0\" add --yes gift";
    let program = env!("CARGO_BIN_EXE_backrub");
    let mut shell = Command::new("sh");
    shell
        .arg("-c")
        .arg(few)
        .arg(program)
        .current_dir(home.path());
    shell.env_clear().envs(variables(home.path()));
    let (code, text) = told(&shell.output().unwrap());
    assert!(code == 0 && text.contains("Added 300 routines"), "{text}");
    assert_eq!(fs::read_dir(own(home.path())).unwrap().count(), many);
}

#[test]
fn a_name_that_could_not_be_asked_for_is_not_added() {
    let home = tempfile::tempdir().unwrap();
    for (name, code) in [
        ("x.yml.yaml", 1),
        ("ス\u{3099}ホ\u{3099}ン.yaml", 0),
        ("scho\u{308}ne.yaml", 0),
    ] {
        fs::write(home.path().join(name), GOOD).unwrap();
        let (ended, text) = told(&backrub(home.path(), &["add", "--yes", name]));
        assert_eq!(ended, code, "{name}: {text}");
    }
    for id in ["ズボン", "schöne"] {
        let (code, text) = told(&backrub(home.path(), &["show", id]));
        assert_eq!(code, 0, "{id}: {text}");
    }
}
