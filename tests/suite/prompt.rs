//! The code for prompts, in the real shells: it shows its line once, breaks nothing whatever it finds,
//! starts no program, and goes by the same rule as the program.

use std::fs;
use std::path::Path;

mod among;
mod kept;
mod rule;
mod shell;

use shell::{Home, Shell};

const HOSTILE: &str =
    "50 minutes\x1b[2J at\u{9b}31m it: `touch x` $(touch x) %s%n \\033[2J ${x} ;touch x\r done";
/// What is left of it.
const HARMLESS: &str =
    "50 minutes[2J at31m it: `touch x` $(touch x) %s%n \\033[2J ${x} ;touch x done";

#[test]
fn a_line_is_shown_once_above_the_prompt_and_nothing_in_it_acts() {
    for shell in Shell::all() {
        let home = Home::of(shell);
        home.is_due(HOSTILE);
        let status = if shell.name == "fish" {
            "$status"
        } else {
            "$?"
        };
        let status = format!("echo status=\"{status}\"");
        let seen = home.types(&["echo one", "false", &status, "echo last"]);
        assert_eq!(seen.matches("50 minutes").count(), 1, "{seen}");
        assert!(seen.contains(HARMLESS), "{seen:?}");
        assert!(seen.contains("status=1") && seen.contains("last"), "{seen}");
        assert!(!home.folder.path().join("x").exists(), "{}", shell.name);
        let kept = fs::read_to_string(home.state("seen")).unwrap();
        let asked: Vec<&str> = kept.trim().split(' ').skip(2).collect();
        assert!(asked[0] != "0" && asked[1..] == ["1", "0"], "{kept}");
    }
}

#[test]
fn nothing_is_shown_while_a_session_is_under_way() {
    for shell in Shell::all() {
        for name in ["open.json", "open-2.json"] {
            let home = Home::of(shell);
            home.is_due("a quiet line");
            fs::write(home.state(name), "{}").unwrap();
            let seen = home.types(&["echo la''st"]);
            assert!(
                seen.contains("last") && !seen.contains("a quiet line"),
                "{seen}"
            );
        }
    }
}

/// What may stand in the place of a file.
fn stands_there(path: &Path, what: &str) {
    let _ = fs::remove_file(path);
    match what {
        "nothing" => {}
        "a folder" => fs::create_dir(path).unwrap(),
        "a pipe" => rustix::fs::mkfifoat(rustix::fs::CWD, path, 0o600.into()).unwrap(),
        "a link in a circle" => std::os::unix::fs::symlink("due", path).unwrap(),
        "a huge line" => fs::write(path, "1".repeat(3_000_000)).unwrap(),
        "bytes" => fs::write(path, b"\xff\0\x1b]0;x\x07 \0 \xc2\x9b\n").unwrap(),
        text => fs::write(path, text).unwrap(),
    }
}

#[test]
fn nothing_breaks_whatever_stands_in_the_place_of_the_files() {
    let there = [
        "nothing",
        "",
        "\n",
        "a folder",
        "a pipe",
        "a link in a circle",
        "a huge line",
        "bytes",
        "08 x",
        "-1 x",
        "a[$(touch x)] x",
        "99999999999 x",
        "999999999999999999999 x",
        "1",
        "1 2 3 4 x",
        "1 2 3 a[$(touch${IFS}x)] 5",
        "9 9 9 9 9 9",
    ];
    for shell in Shell::all() {
        for what in there {
            let home = Home::of(shell);
            home.is_due("a pause");
            for name in ["due", "seen"] {
                stands_there(&home.state(name), what);
            }
            let seen = home.types(&["true", "echo la''st"]);
            assert!(seen.contains("last"), "{} {what}: {seen}", shell.name);
            for word in ["rror", "__backrub", "state/backrub", "nvalid", "math:"] {
                assert!(!seen.contains(word), "{} {what}: {seen:?}", shell.name);
            }
            assert!(
                !home.folder.path().join("x").exists(),
                "{} {what}",
                shell.name
            );
        }
    }
}

#[test]
fn no_option_of_a_shell_breaks_it_and_it_breaks_none() {
    for shell in Shell::all() {
        let options: &[&str] = match shell.name {
            "bash" => &[
                "set -eu",
                "set -C",
                "IFS=123",
                "unset IFS",
                "set -o posix",
                "set -T",
                "shopt -s extdebug",
                "PROMPT_COMMAND=",
                "PROMPT_COMMAND='true;'",
                "PROMPT_COMMAND=(true)",
                "unset EPOCHSECONDS",
                "LC_ALL=de_DE.ISO-8859-1",
                "LC_ALL=xx_XX.none",
                "readonly now since began words last day moment a at ended offset",
                "readonly HISTTIMEFORMAT=x",
                "readonly LC_ALL=C",
                "shopt -s failglob nullglob dotglob",
            ],
            "zsh" => &[
                "set -eu",
                "set -C",
                "IFS=123",
                "setopt ksh_arrays sh_word_split",
                "setopt no_unset err_return",
                "emulate ksh",
                "setopt glob_subst nomatch",
                "precmd() { true }",
                "readonly now since began words last day moment line at all",
            ],
            _ => &["set -g IFS 123", "set -e IFS", "set -g fish_greeting"],
        };
        for option in options {
            let home = Home::of(shell);
            home.is_due("a quiet line");
            let seen = home.types_after(option, &["true", "echo la''st"]);
            let told = format!("{} {option}: {seen}", shell.name);
            assert_eq!(seen.matches("a quiet line").count(), 1, "{told}");
            assert!(seen.contains("last"), "{told}");
            for word in ["rror", "unbound", "readonly variable", "read-only"] {
                assert!(!seen.contains(word), "{told}");
            }
            // Whoever chose it is told so once, by the shell.
            assert!(seen.matches("setlocale").count() <= 1, "{told}");
        }
    }
}

/// Bash says nothing before a command begins; its history knows when that was.
#[test]
fn in_bash_an_hour_in_an_editor_is_none_at_lunch() {
    for shell in Shell::all().filter(|shell| shell.name == "bash") {
        let now = backrub::clock::date().as_second();
        // By a clock that is a thousand seconds ahead, each command takes a thousand seconds.
        for (clock, last, is_shown) in [(1_000, now - 10, true), (0, now - 400, false)] {
            let home = Home::of(shell);
            home.is_due("a quiet line");
            let seen = format!("{last} {} 0 0 0\n", now - 3_100);
            home.was_seen(&seen);
            let own = format!("__backrub_own={last}");
            let begin = format!(
                "__backrub_clock() {{ __backrub_now=$((EPOCHSECONDS + {clock})); }}; {own}; PROMPT_COMMAND=__backrub_prompt"
            );
            let code = fs::read_to_string(home.folder.path().join("code")).unwrap();
            let code = code.replace("  __backrub_begin\n", "");
            fs::write(home.folder.path().join("code"), code).unwrap();
            let seen = home.types(&[&begin, "echo la''st"]);
            assert_eq!(seen.contains("a quiet line"), is_shown, "{seen}");
            // Nobody's command stays in a file.
            assert_eq!(fs::read_to_string(home.state("began")).unwrap(), "");
        }
    }
}

#[test]
fn no_prompt_starts_a_program() {
    for shell in Shell::all() {
        let count = |code: bool| {
            let home = Home::of(shell);
            home.is_due("a pause");
            home.counts_forks(code)
        };
        match (count(false), count(true)) {
            (Some(without), Some(with)) => assert_eq!(with, without, "{}", shell.name),
            _ => shell::not_tried("there is no strace here, or it may not trace"),
        }
    }
}
