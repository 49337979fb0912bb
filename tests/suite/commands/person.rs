//! What applies to the person is minded without a screen too.

use serde_json::Value;

use crate::process::{backrub, command};

/// A home folder in which these conditions were marked.
fn home_with(conditions: &str) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let state = home.path().join("state/backrub");
    std::fs::create_dir_all(&state).unwrap();
    let now = backrub::clock::date();
    let memory = format!("{{\"conditions\": {conditions}, \"no_red_flags\": \"{now}\"}}");
    std::fs::write(state.join("memory.json"), memory).unwrap();
    home
}

#[test]
fn what_applies_to_the_person_is_minded_without_a_screen_too() {
    let home = home_with("[\"high-blood-pressure\"]");
    let play = ["play", "desk-neck-shoulders", "--speed", "100", "--mute"];
    let output = backrub(home.path(), &play);
    let out = String::from_utf8(output.stdout).unwrap();
    assert!(
        out.contains("Gentler for you: high blood pressure."),
        "{out}"
    );
    assert!(out.contains(", pressure 3 of 6, comfortable."), "{out}");
    assert!(!out.contains("medium") && !out.contains("firm"), "{out}");
}

#[test]
fn a_routine_that_is_not_for_the_person_does_not_begin() {
    let home = home_with("[\"blood-thinners\"]");
    let play = ["play", "desk-neck-shoulders", "--mute"];
    let render = ["render", "desk-neck-shoulders", "-o", "out.wav"];
    for form in [
        &play[..],
        &[&play[..], &["--json"]].concat(),
        &[&play[..], &["--plain"]].concat(),
        &[&play[..], &["--inline"]].concat(),
        &[&play[..], &["--now"]].concat(),
        &render,
    ] {
        let output = backrub(home.path(), form);
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout.is_empty());
        let err = String::from_utf8(output.stderr).unwrap();
        assert!(
            err.contains("not for you today: you take blood thinners"),
            "{err}"
        );
    }
}

/// Where what applies cannot be read, or only in part, nobody is taken for somebody to whom nothing
/// applies.
#[test]
fn nothing_is_played_in_doubt_about_the_person() {
    let partly = home_with("[\"scurvy\", \"diabetes\"]");
    let unreadable = home_with("[");
    for home in [&partly, &unreadable] {
        for form in [
            &["play", "desk-microbreak", "--mute"][..],
            &["play", "desk-microbreak", "--mute", "--json"],
            &["render", "desk-microbreak", "-o", "out.wav"],
        ] {
            let output = backrub(home.path(), form);
            assert_eq!(output.status.code(), Some(1), "{form:?}");
            let err = String::from_utf8(output.stderr).unwrap();
            assert!(err.contains("backrub me"), "{err}");
        }
    }
    for (home, command, act) in [
        (
            &partly,
            "me",
            "`backrub me --remove scurvy` if it no longer applies",
        ),
        (&partly, "doctor", "`backrub me --remove scurvy`"),
        (&unreadable, "me", "`backrub me --none --add TAG`"),
        (&unreadable, "doctor", "`backrub me --none --add TAG`"),
    ] {
        let output = backrub(home.path(), &[command]);
        let (out, err) = (output.stdout, output.stderr);
        let said = String::from_utf8([out, err].concat()).unwrap();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains(act), "{said}");
        // What takes all else away is for who cannot be known, and there is no list here.
        assert_eq!(said.contains("--none"), act.contains("--none"), "{said}");
        assert!(
            !said.contains("Enter") && !said.contains("All is well"),
            "{said}"
        );
    }
    let mended = backrub(partly.path(), &["me", "--remove", "scurvy", "--json"]);
    let me: Value = serde_json::from_slice(&mended.stdout).unwrap();
    assert_eq!(me["conditions"][0]["tag"], "diabetes");
    assert_eq!(me["doubt"], Value::Null);
    assert!(
        backrub(unreadable.path(), &["me", "--none"])
            .status
            .success()
    );
    let state = std::fs::read_dir(unreadable.path().join("state/backrub")).unwrap();
    let names = state.map(|file| file.unwrap().file_name().into_string().unwrap());
    let aside = names.filter(|name| name.starts_with("memory.json.bad-"));
    assert_eq!(aside.count(), 1, "what could not be read is kept");
}

/// A session without anybody to ask begins only after the warning signs were all answered.
#[test]
fn nothing_is_played_where_nobody_has_answered() {
    let home = tempfile::tempdir().unwrap();
    for form in [
        &["play", "desk-microbreak", "--mute"][..],
        &["play", "desk-microbreak", "--mute", "--plain"],
        &["play", "desk-microbreak", "--mute", "--json"],
        &["render", "desk-microbreak", "-o", "out.wav"],
    ] {
        let output = command(home.path(), form).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{form:?}");
        let err = String::from_utf8(output.stderr).unwrap();
        assert!(err.contains("run `backrub` in a terminal"), "{err}");
    }
    let for_anyone = [
        "render",
        "desk-neck-shoulders",
        "-o",
        "out.wav",
        "--for-anyone",
    ];
    let output = command(home.path(), &for_anyone).output().unwrap();
    assert!(output.status.success());
    let err = String::from_utf8(output.stderr).unwrap();
    for told in [
        "Not if you have hurt the area",
        "Not if you have a new, severe pain in the neck or head.",
        "With any other condition, ask your doctor first.",
        "Go lighter with any of these: ",
    ] {
        assert!(err.contains(told), "{told}: {err}");
    }
}

#[test]
fn marks_are_made_and_taken_away_without_the_screen() {
    let home = tempfile::tempdir().unwrap();
    let me = |arguments: &[&str]| {
        let output = backrub(home.path(), &[&["me"], arguments].concat());
        let text = [output.stdout, output.stderr].concat();
        (
            output.status.code().unwrap(),
            String::from_utf8(text).unwrap(),
        )
    };
    assert!(me(&[]).1.contains("Nothing is marked."));
    let (code, told) = me(&["--add", "blood-thinner"]);
    assert!(
        code == 1 && told.contains("did you mean `blood-thinners`?"),
        "{told}"
    );
    let (code, told) = me(&["--add", "blood-thinners", "bruise"]);
    assert!(
        code == 0 && told.contains("Blood thinners: at most pressure 3"),
        "{told}"
    );
    assert!(told.contains("Fresh bruise (since "), "{told}");
    assert!(!me(&["--remove", "bruise"]).1.contains("Fresh bruise"));
    assert!(me(&["--none"]).1.contains("Nothing is marked."));
    assert!(me(&["--add"]).1.contains("fall-risk"));
}
