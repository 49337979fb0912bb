//! What prompts keep of when somebody was seen: no other prompt ever finds it lost.

use std::fs;

use super::shell::{Home, Shell};
use crate::process::backrub;

/// Fish can only empty a file and fill it again; the others read it that way for no instant.
#[test]
fn it_is_written_over_and_never_empty() {
    for shell in Shell::all().filter(|shell| shell.name != "fish") {
        let home = Home::of(shell);
        home.is_due("a pause");
        let now = backrub::clock::date().as_second();
        let rest = format!("{}\n", "x".repeat(200));
        home.was_seen(&format!("{} {} 0 0 0\n{rest}", now - 100, now - 200));
        home.types(&["true"]);
        let kept = fs::read_to_string(home.state("seen")).unwrap();
        let told = format!("{}: {kept}", shell.name);
        let last: i64 = kept.split(' ').next().unwrap().parse().unwrap();
        assert!(last >= now, "{told}");
        // Had it been emptied, this would be gone.
        assert!(kept.ends_with("xxx\n"), "{told}");
        let first = kept.lines().next().unwrap();
        assert!(
            first.trim_end().ends_with(&format!(" {} 0 0 0", now - 200)),
            "{told}"
        );
    }
}

#[test]
fn what_another_prompt_is_writing_is_left_alone() {
    for shell in Shell::all() {
        let home = Home::of(shell);
        home.is_due("a quiet line");
        home.was_seen("");
        let seen = home.types(&["echo la''st"]);
        assert!(
            seen.contains("last") && !seen.contains("a quiet line"),
            "{seen}"
        );
        let kept = fs::read_to_string(home.state("seen")).unwrap();
        assert_eq!(kept, "", "{}", shell.name);
        // One that stays empty is nobody's work: the next shell begins it anew.
        backrub(home.folder.path(), &["init", shell.name]);
        assert!(
            fs::read_to_string(home.state("seen"))
                .unwrap()
                .ends_with(" 0 0 0\n")
        );
    }
}

/// Where bash cannot write what its history says, an absence is one all the same.
#[test]
fn an_absence_is_noticed_where_nothing_can_be_written() {
    for shell in Shell::all().filter(|shell| shell.name == "bash") {
        let home = Home::of(shell);
        home.is_due("a quiet line");
        let now = backrub::clock::date().as_second();
        home.was_seen(&format!("{} {} 0 0 0\n", now - 400, now - 3_100));
        fs::create_dir(home.state("began")).unwrap();
        let seen = home.types_after("readonly PS0=", &["echo la''st"]);
        assert!(
            seen.contains("last") && !seen.contains("a quiet line"),
            "{seen}"
        );
    }
}

/// An Enter at which nothing was entered is no command, also right after one that took no second.
#[test]
fn in_bash_an_enter_after_lunch_is_no_hour() {
    for shell in Shell::all().filter(|shell| shell.name == "bash") {
        let home = Home::of(shell);
        home.is_due("a quiet line");
        let now = backrub::clock::date().as_second();
        home.was_seen(&format!("{} {} 0 0 0\n", now - 20, now - 2_500));
        // By this clock a thousand seconds pass at the third prompt.
        let ahead = "(++turn > 2 ? 1000 : 0)";
        let clock = format!("__backrub_clock() {{ __backrub_now=$((EPOCHSECONDS + {ahead})); }}");
        let seen = home.types_after("true", &[&clock, "true", "", "echo la''st=$turn"]);
        assert!(seen.contains("last=3"), "{seen}");
        assert!(!seen.contains("a quiet line"), "{seen}");
    }
}
