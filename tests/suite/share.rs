//! `add`, `remove` and `export`: the real program with files of friends and of foes.

mod given;

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::Command;

use crate::process::{backrub, own, told};

fn run(home: &Path, arguments: &[&str]) -> (i32, String) {
    let (code, text) = told(&backrub(home, arguments));
    let acts = |c: char| c.is_control() && c != '\n' || ('\u{202A}'..='\u{202E}').contains(&c);
    assert!(!text.contains(acts), "{text:?}");
    (code, text)
}

/// The names in a folder, hidden ones too; none of one that is not there.
fn left(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// A good file, with marks that only a copy byte for byte keeps.
fn good(title: &str) -> String {
    format!(
        "\u{FEFF}title: {title}   # größe\r\nbenefit: relax-muscles\r\nsetting: desk\r\nsources: [AMTA]\r\nstrokes:\r\n  - {{ technique: rest, area: chest-belly, time: 5s }}\r\n\r\n"
    )
}

#[test]
fn files_and_folders_come_in_byte_for_byte() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    fs::create_dir_all(at("gift/more/.git")).unwrap();
    for (name, title) in [
        ("gift/b.yaml", "B"),
        ("gift/more/c.yml", "C"),
        ("desk-microbreak.yaml", "Mine"),
    ] {
        fs::write(at(name), good(title)).unwrap();
    }
    fs::write(at("gift/more/.git/x.yaml"), "[").unwrap();
    fs::write(at("gift/readme.txt"), "[").unwrap();
    let arguments = ["add", "gift", "desk-microbreak.yaml"];
    let (code, text) = run(home.path(), &arguments);
    assert!(
        code == 2 && text.contains("--yes to add 3 routines"),
        "{code} {text}"
    );
    assert!(text.contains("Mine (replaces the built-in one)"), "{text}");
    assert_eq!(left(&own(home.path())), [""; 0]);

    let (code, text) = run(
        home.path(),
        &["add", "--yes", "gift", "desk-microbreak.yaml"],
    );
    assert!(code == 0 && text.contains("3 routines"), "{code} {text}");
    assert_eq!(
        left(&own(home.path())),
        ["b.yaml", "c.yaml", "desk-microbreak.yaml"]
    );
    assert_eq!(
        left(&at("data/backrub")),
        ["routine.schema.json", "routines"]
    );
    for (name, title) in [("b", "B"), ("c", "C"), ("desk-microbreak", "Mine")] {
        let kept = fs::read(own(home.path()).join(format!("{name}.yaml"))).unwrap();
        assert_eq!(kept, good(title).as_bytes());
        let out = backrub(home.path(), &["export", name]);
        assert!(out.status.success() && out.stdout == kept, "{name}");
    }
    let (code, text) = run(home.path(), &["add", "gift"]);
    assert!(
        code == 0 && text.contains("You already have all of these."),
        "{code} {text}"
    );
}

#[test]
fn one_bad_file_keeps_all_out() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    fs::create_dir_all(at("gift/sub")).unwrap();
    fs::write(at("gift/a.yaml"), good("A")).unwrap();
    fs::write(at("gift/b.yaml"), "titel: B\u{1b}[31m\n").unwrap();
    fs::write(at("gift/c.yaml"), "title: C\nbenefit: relax\n").unwrap();
    let (code, text) = run(home.path(), &["add", "--yes", "--force", "gift"]);
    assert_eq!(code, 1, "{text}");
    for words in [
        "gift/b.yaml:1",
        "gift/c.yaml:2",
        "`relax`",
        "nothing was added",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    fs::remove_file(at("gift/b.yaml")).unwrap();
    fs::remove_file(at("gift/c.yaml")).unwrap();
    fs::write(at("gift/sub/A.yaml"), good("Another A")).unwrap();
    let (code, text) = run(home.path(), &["add", "--yes", "gift"]);
    assert!(code == 1 && text.contains("have the same name"), "{text}");
    for (path, words) in [
        ("gone.yaml", "cannot read gone.yaml"),
        ("data", "cannot read data"),
        ("gift/../gift/x.txt", "must end in .yaml"),
    ] {
        let (code, text) = run(home.path(), &["add", "--yes", path]);
        assert!(
            code == 1 && (text.contains(words) || path == "data"),
            "{path}: {text}"
        );
    }
    assert_eq!(run(home.path(), &["add"]).0, 2);
    assert_eq!(left(&own(home.path())), [""; 0]);
    assert_eq!(left(&at("data")), [""; 0]);
}

#[test]
fn hostile_names_and_files_stay_outside() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    fs::create_dir_all(at("gift")).unwrap();
    let long = format!("{}.yaml", "a".repeat(150));
    for name in [
        "-rf.yaml",
        "a\u{1b}[2J.yaml",
        "a\nb.yaml",
        "a\u{202e}b.yaml",
        "a\\b.yaml",
        " a.yaml",
        "x.yaml.yaml",
        "...yaml",
        &long,
    ] {
        let path = at("gift").join(name);
        fs::write(&path, good("T")).unwrap();
        let (code, text) = run(home.path(), &["add", "--yes", "--", path.to_str().unwrap()]);
        assert!(
            code == 1 && text.contains("its name"),
            "{name:?}: {code} {text}"
        );
        fs::remove_file(path).unwrap();
    }
    let bytes = at("gift").join(std::ffi::OsStr::from_bytes(b"\xff.yaml"));
    fs::write(&bytes, good("T")).unwrap();
    let (code, text) = run(home.path(), &["add", "--yes", "gift"]);
    assert!(code == 1 && text.contains("plain text"), "{text}");
    fs::remove_file(bytes).unwrap();

    symlink("loop.yaml", at("gift/loop.yaml")).unwrap();
    let fifo = at("gift/pipe.yaml");
    assert!(
        Command::new("mkfifo")
            .arg(&fifo)
            .status()
            .unwrap()
            .success()
    );
    fs::create_dir(at("gift/folder.yaml")).unwrap();
    fs::write(at("gift/bomb.yaml"), "x: &a [1]\ny: &b [*a,*a]\n").unwrap();
    fs::write(at("gift/big.yaml"), vec![b'a'; 300_000]).unwrap();
    let (code, text) = run(home.path(), &["add", "--yes", "gift"]);
    assert_eq!(code, 1, "{text}");
    for words in ["loop.yaml", "pipe.yaml", "not a regular file", "big.yaml"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert_eq!(left(&own(home.path())), [""; 0]);
}

#[test]
fn what_is_there_is_replaced_only_by_force() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    fs::create_dir_all(own(home.path()).join("sub")).unwrap();
    fs::write(own(home.path()).join("a.yaml"), good("Old")).unwrap();
    fs::write(own(home.path()).join("sub/b.yaml"), good("Old")).unwrap();
    fs::write(at("far"), "far away").unwrap();
    symlink(at("far"), own(home.path()).join("l.yaml")).unwrap();
    fs::create_dir(at("gift")).unwrap();
    for name in ["a", "b", "l", "new"] {
        fs::write(at("gift").join(format!("{name}.yaml")), good("New")).unwrap();
    }
    let (code, text) = run(home.path(), &["add", "--yes", "gift"]);
    assert!(code == 1 && text.contains("--force"), "{code} {text}");
    assert!(text.contains("sub/b.yaml)"), "{text}");
    assert_eq!(left(&own(home.path())), ["a.yaml", "l.yaml", "sub"]);
    assert_eq!(
        fs::read_to_string(own(home.path()).join("a.yaml")).unwrap(),
        good("Old")
    );

    let (code, text) = run(home.path(), &["add", "--yes", "--force", "gift"]);
    assert_eq!(code, 0, "{text}");
    assert_eq!(
        left(&own(home.path())),
        ["a.yaml", "l.yaml", "new.yaml", "sub"]
    );
    for name in ["a.yaml", "sub/b.yaml", "l.yaml", "new.yaml"] {
        let text = fs::read_to_string(own(home.path()).join(name)).unwrap();
        assert_eq!(text, good("New"), "{name}");
    }
    assert_eq!(fs::read_to_string(at("far")).unwrap(), "far away");
    assert!(!own(home.path()).join("l.yaml").is_symlink());
}

#[test]
fn what_cannot_be_written_is_told_with_its_act() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("a.yaml"), good("A")).unwrap();
    fs::create_dir_all(own(home.path())).unwrap();
    let mode = |mode: u32| {
        fs::set_permissions(own(home.path()), fs::Permissions::from_mode(mode)).unwrap();
    };
    mode(0o555);
    // Who may do everything is not held back by the mode of a folder.
    if fs::write(own(home.path()).join("probe"), "").is_err() {
        let (code, text) = run(home.path(), &["add", "--yes", "a.yaml"]);
        assert!(code == 3 && text.contains("cannot write"), "{code} {text}");
        let (code, text) = run(home.path(), &["new", "--title", "A"]);
        assert!(code == 3 && text.contains("cannot write"), "{code} {text}");
    }
    mode(0o755);
    let (code, text) = run(
        home.path(),
        &["export", "desk-microbreak", "-o", "/dev/full/x.yaml"],
    );
    assert!(
        code == 3 && text.contains("cannot create the folder /dev/full"),
        "{code} {text}"
    );
}
