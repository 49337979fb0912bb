//! `doctor`: what is wrong, and what to do.

use std::fs;

use crate::process::{backrub, told};

#[test]
fn the_doctor_tells_what_is_wrong_and_what_to_do() {
    let home = tempfile::tempdir().unwrap();
    let (code, text) = told(&backrub(home.path(), &["doctor", "--mute"]));
    assert!(code == 0 && text.contains("All is well."), "{code} {text}");
    assert!(text.contains("not tested: muted"), "{text}");
    let (data, config) = (
        home.path().join("data/backrub"),
        home.path().join("config/backrub"),
    );
    for folder in [data.join("sounds"), data.join("routines"), config.clone()] {
        fs::create_dir_all(folder).unwrap();
    }
    fs::write(data.join("sounds/nxt.wav"), "").unwrap();
    fs::write(data.join("routines/broken.yaml"), "title: [").unwrap();
    fs::write(config.join("settings.yaml"), "volume: loud\n").unwrap();
    let (code, text) = told(&backrub(home.path(), &["doctor", "--mute"]));
    assert_eq!(code, 1, "{text}");
    for words in [
        "did you mean next?",
        "with errors: broken",
        "settings.yaml, line 1: `volume: loud`",
        "3 problems",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
}
