//! Bash, among what else somebody has there: traps, timers, other code for prompts, names that are
//! read-only.

use super::shell::{Home, Shell};

/// What is seen where `first` was typed before the code was taken in.
fn seen(first: &str, lines: &[&str]) -> Option<String> {
    let bash = Shell::all().find(|shell| shell.name == "bash")?;
    let home = Home::of(bash);
    home.is_due("a quiet line");
    Some(home.types_after(first, lines))
}

#[test]
fn an_error_is_trapped_once() {
    let lines = ["false", "echo status=$?"];
    for first in [
        "trap 'echo tra''pped' ERR",
        "set -E; trap 'echo tra''pped' ERR",
    ] {
        let Some(seen) = seen(first, &lines) else {
            return;
        };
        assert_eq!(seen.matches("trapped").count(), 1, "{seen}");
        assert!(seen.contains("status=1"), "{seen}");
    }
}

#[test]
fn what_measures_commands_measures_those() {
    // As in somebody's own file, where what is taken in by `source` would know of no trap.
    let timer = "alias source='eval \"$(<\"$HOME/code\")\" #'; \
                 trap ': ${timer=$BASH_COMMAND}' DEBUG; PROMPT_COMMAND='unset timer'";
    let Some(seen) = seen(timer, &["echo first-$timer"]) else {
        return;
    };
    assert!(seen.contains("first-echo first-$timer"), "{seen}");
    assert_eq!(seen.matches("a quiet line").count(), 1, "{seen}");
}

#[test]
fn what_comes_after_it_finds_the_status() {
    let later = "PROMPT_COMMAND=\"$PROMPT_COMMAND; echo la''ter=\\$?\"";
    let Some(seen) = seen("true", &[later, "(exit 7)"]) else {
        return;
    };
    assert!(seen.contains("later=7"), "{seen}");
}

#[test]
fn where_others_keep_a_list_it_is_in_that() {
    let list = "precmd_functions=(true); PROMPT_COMMAND='for each in \"${precmd_functions[@]}\"; do \"$each\"; done'";
    let ask = "[[ $PROMPT_COMMAND == *back''rub* ]] || echo not''there";
    let Some(seen) = seen(list, &[ask]) else {
        return;
    };
    assert_eq!(seen.matches("a quiet line").count(), 1, "{seen}");
    assert!(seen.contains("notthere"), "{seen}");
}

#[test]
fn where_it_may_not_it_silently_does_without() {
    for first in ["readonly PROMPT_COMMAND=true", "readonly IFS"] {
        let Some(seen) = seen(first, &["echo la''st"]) else {
            return;
        };
        assert!(seen.contains("last"), "{seen}");
        for word in ["a quiet line", "readonly variable", "rror"] {
            assert!(!seen.contains(word), "{first}: {seen}");
        }
    }
}
