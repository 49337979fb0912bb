//! `backrub new`: the real program, its questions, and the files that it makes.

use std::fs;
use std::path::{Path, PathBuf};

use backrub::model::{Benefit, Setting};

use crate::process::{backrub, own, told};
use crate::terminal::{Start, Terminal};

fn left(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Makes a routine by flags alone, and looks at what is said of it.
fn makes(home: &Path, benefit: &str, setting: &str, minutes: &str) {
    let title = format!("{benefit} {setting} {minutes}");
    #[rustfmt::skip]
    let flags = [
        "new", "--title", &title, "--benefit", benefit, "--setting", setting, "--minutes", minutes,
    ];
    let (code, text) = told(&backrub(home, &flags));
    assert_eq!(code, 0, "{text}");
    let id = title.replace(' ', "-");
    let path = own(home).join(format!("{id}.yaml")).display().to_string();
    let next = ["check", "play"].map(|command| format!("backrub {command} {id}"));
    for words in next.iter().chain([&path]) {
        assert!(text.contains(words), "{text}");
    }
}

#[test]
fn flags_alone_make_a_routine_that_is_played() {
    let home = tempfile::tempdir().unwrap();
    for benefit in Benefit::IDS {
        for setting in Setting::IDS {
            makes(home.path(), benefit, setting, "3");
            makes(home.path(), benefit, setting, "20");
        }
    }
    let files: Vec<PathBuf> = left(&own(home.path()))
        .iter()
        .map(|name| own(home.path()).join(name))
        .collect();
    assert_eq!(files.len(), 40);
    let mut check = vec!["check"];
    check.extend(files.iter().map(|path| path.to_str().unwrap()));
    let (code, text) = told(&backrub(home.path(), &check));
    assert_eq!(code, 0, "{text}");
    assert_eq!(text.matches("can be played").count(), 40, "{text}");
    for level in ["warning", "hint", "  line ", "error"] {
        assert!(!text.contains(level), "{text}");
    }
    let (code, text) = told(&backrub(
        home.path(),
        &[
            "play",
            "relax-muscles-desk-3",
            "--plain",
            "--speed",
            "100",
            "--mute",
        ],
    ));
    assert_eq!(code, 0, "{text}");
}

#[test]
fn the_editor_finds_the_schema_where_the_first_line_says() {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("data/backrub");
    fs::create_dir_all(&data).unwrap();
    fs::write(data.join("routine.schema.json"), "of an older backrub").unwrap();
    let named = |arguments: &[&str], path: &Path| {
        let (code, text) = told(&backrub(home.path(), arguments));
        assert_eq!(code, 0, "{text}");
        let text = fs::read_to_string(path).unwrap();
        let line = text.lines().next().unwrap().to_owned();
        let schema = line
            .strip_prefix("# yaml-language-server: $schema=")
            .unwrap();
        let schema = fs::read_to_string(path.parent().unwrap().join(schema)).unwrap();
        assert!(schema == backrub::notation::schema(), "{line}");
    };
    named(&["new", "--title", "A"], &own(home.path()).join("a.yaml"));
    named(
        &["new", "--title", "B", "-o", "b.yaml"],
        &home.path().join("b.yaml"),
    );
    fs::create_dir(home.path().join("more")).unwrap();
    named(
        &["new", "--title", "C d", "-o", "more"],
        &home.path().join("more/c-d.yaml"),
    );
    named(
        &["new", "--from", "desk-microbreak", "-o", "d.yaml"],
        &home.path().join("d.yaml"),
    );
}

#[test]
fn nothing_is_ever_written_over() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir_all(own(home.path()).join("more")).unwrap();
    let mine = own(home.path()).join("mine.yaml");
    fs::write(&mine, "mine").unwrap();
    fs::write(own(home.path()).join("more/other.yaml"), "mine").unwrap();
    std::os::unix::fs::symlink("nowhere", own(home.path()).join("link.yaml")).unwrap();
    for title in ["Mine", "Other", "Link"] {
        let (code, text) = told(&backrub(home.path(), &["new", "--title", title]));
        assert!(
            code == 1 && text.contains("already exists"),
            "{code} {text}"
        );
    }
    let mine = mine.to_str().unwrap();
    let (code, text) = told(&backrub(home.path(), &["new", "--title", "X", "-o", mine]));
    assert!(
        code == 1 && text.contains("already exists"),
        "{code} {text}"
    );
    assert_eq!(fs::read_to_string(mine).unwrap(), "mine");
    assert_eq!(left(&own(home.path())), ["link.yaml", "mine.yaml", "more"]);
    assert!(!home.path().join("nowhere").exists());
}

#[test]
fn a_copy_keeps_what_its_author_wrote() {
    let home = tempfile::tempdir().unwrap();
    let (code, text) = told(&backrub(
        home.path(),
        &[
            "new",
            "--from",
            "desk-neck-shoulders",
            "--title",
            "Neck, \"mine\"",
            "--setting",
            "chair",
        ],
    ));
    assert_eq!(code, 0, "{text}");
    let copy = fs::read_to_string(own(home.path()).join("neck-mine.yaml")).unwrap();
    let path = "routines/relax-muscles/desk-neck-shoulders.yaml";
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let want = text
        .replace("$schema=../../schema/routine", "$schema=../routine")
        .replace(
            "title: Desk neck and shoulders",
            "title: \"Neck, \\\"mine\\\"\"",
        )
        .replace("setting: desk\n", "setting: chair\n");
    assert_eq!(copy, want);
    let (code, text) = told(&backrub(home.path(), &["new", "--from", "no-such"]));
    assert!(code == 1 && text.contains("no routine `no-such`"), "{text}");
    fs::write(home.path().join("bad.yaml"), "title: [").unwrap();
    let (code, text) = told(&backrub(
        home.path(),
        &["new", "--from", "bad.yaml", "--title", "B"],
    ));
    assert!(code == 1 && text.contains("bad.yaml:1"), "{text}");
    assert_eq!(left(&own(home.path())), ["neck-mine.yaml"]);
}

#[test]
fn what_is_missing_or_wrong_is_a_matter_of_usage() {
    let home = tempfile::tempdir().unwrap();
    let long = "x".repeat(81);
    for (arguments, words) in [
        (&["new"][..], "--title TITLE"),
        (&["new", "--title", ""], "empty"),
        (&["new", "--title", &long], "81 characters; at most 80"),
        (&["new", "--title", "a\u{1b}[31m"], "control character"),
        (&["new", "--title", "a", "--minutes", "2"], "3..=20"),
        (
            &["new", "--title", "a", "--benefit", "relax"],
            "relax-muscles",
        ),
        (
            &["new", "--from", "x", "--minutes", "5"],
            "cannot be used with",
        ),
    ] {
        let (code, text) = told(&backrub(home.path(), arguments));
        assert!(
            code == 2 && text.contains(words),
            "{arguments:?}: {code} {text}"
        );
    }
    let (code, text) = told(&backrub(
        home.path(),
        &["new", "--title", "a", "-o", "a.yml"],
    ));
    assert!(code == 1 && text.contains("FILE.yaml"), "{text}");
    assert_eq!(left(home.path()), [""; 0]);
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir_all(home.path().join("data")).unwrap();
    fs::write(home.path().join("data/backrub"), "a file in the way").unwrap();
    let (code, text) = told(&backrub(home.path(), &["new", "--title", "A"]));
    assert!(
        code == 3 && text.contains("cannot create the folder"),
        "{code} {text}"
    );
    assert!(text.contains("data/backrub/routines"), "{text}");
}

#[test]
fn on_a_terminal_it_asks_and_asks_again() {
    let mut terminal = Terminal::start(&Start {
        arguments: &["new"],
        own: &[("calves.yaml", "mine")],
        ..Start::default()
    });
    terminal.shows("What is it called? [My routine]:");
    terminal.press("Calves\n");
    terminal.shows("calves.yaml already exists; choose another name.");
    terminal.press("Calves, mine\n");
    terminal.shows("4. improve-circulation");
    terminal.press("7\n");
    terminal.shows("Type a number from 1 to 4.");
    terminal.press("improve\n");
    terminal.shows("5. bed");
    terminal.press("2\n");
    terminal.shows("How many minutes? [5]:");
    terminal.press("99\n");
    terminal.shows("Type a number from 3 to 20.");
    terminal.press("\n");
    terminal.shows("backrub play calves-mine");
    assert!(terminal.ends().success());
    let path = own(terminal.home.path()).join("calves-mine.yaml");
    let routine = backrub::library::open(path.to_str().unwrap(), None)
        .unwrap()
        .routine;
    assert_eq!(routine.title, "Calves, mine");
    assert_eq!(routine.benefit, Benefit::ImproveCirculation);
    assert_eq!(routine.setting, Setting::Chair);
}

#[test]
fn who_goes_away_leaves_nothing() {
    for (keys, code) in [("\u{4}", 1), ("My own\n\n\u{4}", 1), ("My own\n\u{3}", 130)] {
        let mut terminal = Terminal::with(&["new"]);
        terminal.shows("What is it called?");
        terminal.press(keys);
        let status = terminal.ends();
        assert!(!status.success(), "{keys:?}");
        if code == 1 {
            assert_eq!(status.exit_code(), code);
            terminal.shows("nothing was written");
        }
        assert_eq!(left(&own(terminal.home.path())), [""; 0]);
        assert_eq!(
            left(&terminal.home.path().join("data/backrub")),
            ["routines"]
        );
    }
}

/// What `new` has written is known to every command by its id.
#[test]
fn a_routine_of_ones_own_is_checked_by_its_id() {
    let home = tempfile::tempdir().unwrap();
    let made = told(&backrub(home.path(), &["new", "--title", "Evening legs"]));
    assert_eq!(made.0, 0, "{}", made.1);
    let (code, text) = told(&backrub(home.path(), &["check", "evening-legs"]));
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("evening-legs.yaml"), "{text}");
    let (code, text) = told(&backrub(home.path(), &["check", "morning-legs"]));
    assert_eq!(code, 1, "{text}");
}
