//! `remove` and `export`, and what is asked on a terminal.

use std::fs;
use std::os::unix::fs::symlink;

use super::{good, left, run};
use crate::process::{backrub, own};
use crate::terminal::{Start, Terminal};

fn built_in(id: &str) -> Vec<u8> {
    let path = format!(
        "{}/routines/relax-muscles/{id}.yaml",
        env!("CARGO_MANIFEST_DIR")
    );
    fs::read(path).unwrap()
}

#[test]
fn a_built_in_routine_is_given_back_as_it_was_written() {
    let home = tempfile::tempdir().unwrap();
    let want = built_in("desk-microbreak");
    let out = backrub(home.path(), &["export", "desk-microbreak"]);
    assert!(out.status.success() && out.stdout == want && out.stderr.is_empty());
    let (code, text) = run(home.path(), &["export", "desk-microbreak", "-o", "x.yaml"]);
    assert!(code == 0 && text == "Saved: x.yaml\n", "{code} {text}");
    assert_eq!(fs::read(home.path().join("x.yaml")).unwrap(), want);
    fs::write(home.path().join("x.yaml"), "mine").unwrap();
    let (code, text) = run(home.path(), &["export", "desk-microbreak", "-o", "x.yaml"]);
    assert!(code == 1 && text.contains("--force"), "{code} {text}");
    assert_eq!(fs::read(home.path().join("x.yaml")).unwrap(), b"mine");
    let forced = ["export", "desk-microbreak", "-o", "x.yaml", "--force"];
    assert_eq!(run(home.path(), &forced).0, 0);
    assert_eq!(
        run(home.path(), &["export", "desk-microbreak", "-o", "."]).0,
        0
    );
    assert_eq!(left(home.path()), ["desk-microbreak.yaml", "x.yaml"]);
    let (code, text) = run(home.path(), &["export", "desk-microbraek"]);
    assert!(
        code == 1 && text.contains("did you mean `desk-microbreak`?"),
        "{text}"
    );
    assert_eq!(
        run(home.path(), &["export", "desk-microbreak", "--force"]).0,
        2
    );

    fs::create_dir_all(own(home.path())).unwrap();
    let broken = b"title: [ \x1b[31m \xff";
    fs::write(own(home.path()).join("broken.yaml"), broken).unwrap();
    assert_eq!(backrub(home.path(), &["export", "broken"]).stdout, broken);
}

#[test]
fn only_ones_own_are_removed_and_what_lay_beneath_comes_back() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir_all(own(home.path()).join("sub")).unwrap();
    let at = |name: &str| own(home.path()).join(name);
    fs::write(at("desk-microbreak.yaml"), "broken [").unwrap();
    fs::write(at("sub/desk-microbreak.yaml"), good("B")).unwrap();
    fs::write(home.path().join("outside.yaml"), good("C")).unwrap();
    symlink(home.path().join("outside.yaml"), at("link.yaml")).unwrap();

    let (code, text) = run(home.path(), &["remove", "desk-microbreak"]);
    assert!(
        code == 2 && text.contains("--yes to remove"),
        "{code} {text}"
    );
    let (code, text) = run(home.path(), &["remove", "--yes", "desk-microbreak"]);
    assert!(
        code == 0 && text.contains("is now") && text.contains("sub/"),
        "{code} {text}"
    );
    let (code, text) = run(home.path(), &["remove", "--yes", "desk-microbreak"]);
    assert!(
        code == 0 && text.contains("is now the built-in routine again"),
        "{code} {text}"
    );
    let (code, text) = run(home.path(), &["remove", "--yes", "desk-microbreak"]);
    assert!(
        code == 1 && text.contains("is built in and cannot be removed"),
        "{code} {text}"
    );
    let (code, text) = run(home.path(), &["remove", "--yes", "link"]);
    assert_eq!(code, 0, "{text}");
    assert!(home.path().join("outside.yaml").exists());
    for id in [
        "../../outside",
        "../../../outside.yaml",
        "./outside.yaml",
        "outside.yaml",
        "",
        ".",
        "..",
        "/",
        "sub",
        "a\u{1b}[31mb",
        "no-such",
    ] {
        let (code, text) = run(home.path(), &["remove", "--yes", "--", id]);
        assert_eq!(code, 1, "{id:?}: {text}");
    }
    assert!(home.path().join("outside.yaml").exists());
    assert_eq!(left(&own(home.path())), ["sub"]);
}

#[test]
fn on_a_terminal_each_asks_first() {
    let text = good("Asked");
    let own = [("mine.yaml", text.as_str())];
    let ask = |arguments: &[&str], question: &str, answer: &str| {
        let mut terminal = Terminal::start(&Start {
            arguments,
            own: &own,
            ..Start::default()
        });
        terminal.shows(question);
        terminal.press(answer);
        let status = terminal.ends();
        (terminal, status.exit_code())
    };
    let there = |terminal: &Terminal| left(&terminal.home.path().join("data/backrub/routines"));
    for answer in ["\n", "no\n", "\u{4}"] {
        let (terminal, code) = ask(&["remove", "mine"], "mine.yaml? [no]:", answer);
        assert_eq!((code, there(&terminal)), (1, vec!["mine.yaml".to_owned()]));
        terminal.shows("nothing was removed");
    }
    let (terminal, code) = ask(&["remove", "mine"], "mine.yaml? [no]:", "maybe\nyes\n");
    assert_eq!((code, there(&terminal)), (0, Vec::new()));

    let outside = tempfile::tempdir().unwrap();
    let gift = outside.path().join("gift.yaml");
    fs::write(&gift, good("Gift")).unwrap();
    let arguments = ["add", gift.to_str().unwrap()];
    let (terminal, code) = ask(&arguments, "Add 1 routine to", "no\n");
    assert_eq!((code, there(&terminal)), (1, vec!["mine.yaml".to_owned()]));
    let (terminal, code) = ask(&arguments, "Add 1 routine to", "y\n");
    let both = vec!["gift.yaml".to_owned(), "mine.yaml".to_owned()];
    assert_eq!((code, there(&terminal)), (0, both));
    terminal.shows("backrub play gift");
}

#[test]
fn what_acts_on_a_terminal_is_not_printed_to_one() {
    let mut terminal = Terminal::start(&Start {
        arguments: &["export", "evil"],
        own: &[("evil.yaml", "title: \u{1b}]0;owned\u{7}\n")],
        ..Start::default()
    });
    terminal.shows("save it with -o FILE");
    terminal.ends_with(1);
    assert_eq!(terminal.titles(), 0);
}
