//! No command leaves its folder by a link, or begins what it cannot write.

use std::fs;
use std::os::unix::fs::symlink;

use super::GOOD;
use crate::process::{backrub, own, told};

#[test]
fn a_link_to_a_folder_is_told_and_covers_nothing() {
    let home = tempfile::tempdir().unwrap();
    let (folder, at) = (own(home.path()), |name: &str| home.path().join(name));
    fs::create_dir_all(&folder).unwrap();
    fs::create_dir_all(at("gift/sub")).unwrap();
    fs::write(at("gift/t.yaml"), GOOD).unwrap();
    symlink("/", at("gift/sub/far")).unwrap();
    symlink(at("gift"), folder.join("desk-microbreak")).unwrap();
    let (code, text) = told(&backrub(home.path(), &["list"]));
    assert!(code == 0 && text.contains(" · desk-microbreak\n"), "{text}");
    assert!(
        text.contains("  desk-microbreak/  ") && text.contains("a link to a folder"),
        "{text}"
    );
    for arguments in [
        &["check", "gift"][..],
        &["check", "--json", "gift"],
        &["add", "--yes", "gift"],
    ] {
        let output = backrub(home.path(), arguments);
        let text = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {text}");
        let words = "gift/sub/far: a link to a folder is not followed";
        assert!(text.contains(words), "{arguments:?}: {text}");
    }
}

#[test]
fn no_command_goes_out_of_its_folder_by_a_link() {
    let home = tempfile::tempdir().unwrap();
    let (folder, at) = (own(home.path()), |name: &str| home.path().join(name));
    fs::create_dir_all(&folder).unwrap();
    fs::create_dir(at("far")).unwrap();
    fs::write(at("far/victim.yaml"), "mine").unwrap();
    fs::write(at("gift.yaml"), GOOD).unwrap();
    for name in [
        "gift.yaml",
        "t.yaml",
        "out.yaml",
        "out.wav",
        "out.cue",
        "desk-microbreak.yaml",
    ] {
        symlink(at("far/victim.yaml"), folder.join(name)).unwrap();
        if name.starts_with("out") {
            symlink(at("far/gone"), at(name)).unwrap();
        }
    }
    symlink(at("far"), folder.join("far")).unwrap();
    let own_wav = folder.join("out.wav").to_str().unwrap().to_owned();
    for arguments in [
        &["add", "--yes", "gift.yaml"][..],
        &["new", "--title", "T"],
        &["new", "--title", "T", "-o", "out.yaml"],
        &["export", "relax-shoulders", "-o", "out.yaml"],
        &["export", "desk-neck-shoulders", "-o", "out.yaml"],
        &["render", "desk-microbreak", "-o", "out.wav"],
        &["render", "desk-microbreak", "-o", &own_wav],
        &["remove", "--yes", "victim"],
    ] {
        let (code, text) = told(&backrub(home.path(), arguments));
        assert_eq!(code, 1, "{arguments:?}: {text}");
    }
    // With --force the link goes, not what it points to.
    for arguments in [
        &["add", "--yes", "--force", "gift.yaml"][..],
        &["export", "--force", "desk-neck-shoulders", "-o", "out.yaml"],
        &["remove", "--yes", "t"],
    ] {
        let (code, text) = told(&backrub(home.path(), arguments));
        assert_eq!(code, 0, "{arguments:?}: {text}");
    }
    assert_eq!(fs::read_to_string(at("far/victim.yaml")).unwrap(), "mine");
    assert_eq!(fs::read_dir(at("far")).unwrap().count(), 1);
}

#[test]
fn render_refuses_what_it_cannot_write_before_it_begins() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    fs::create_dir_all(at("folder.wav")).unwrap();
    fs::write(at("sheet.cue"), "mine").unwrap();
    fs::write(at("long.yaml"), long()).unwrap();
    // The program speaks for a long time; nothing may be asked of it.
    fs::create_dir_all(at("config/backrub")).unwrap();
    fs::write(
        at("config/backrub/settings.yaml"),
        "speech: [touch, spoke]\n",
    )
    .unwrap();
    for (arguments, exit, words) in [
        (&["no/x.wav"][..], 3, "there is no folder no"),
        (&["folder.wav", "--force"], 1, "folder.wav is a folder"),
        (&["sheet.wav", "--cue-sheet"], 1, "sheet.cue already exists"),
        (&["long.yaml/x.wav"], 3, "cannot write long.yaml/x.wav"),
        (&["x.mp3"], 1, "give the file its ending"),
    ] {
        let all = [&["render", "long.yaml", "-o"][..], arguments].concat();
        let (code, text) = told(&backrub(home.path(), &all));
        assert!(
            code == exit && text.contains(words),
            "{arguments:?}: {text}"
        );
    }
    let all = ["render", "long.yaml", "-o", "x.wav"];
    let (code, text) = told(&backrub(home.path(), &all));
    assert!(
        code == 1 && text.contains("a WAV file holds 12 hours"),
        "{text}"
    );
    assert!(!at("spoke").exists() && !at("x.wav").exists());
}

/// A routine of more than twelve hours, with a line of the author's.
fn long() -> String {
    let stroke = "  - { technique: breathing, area: chest-belly, time: 5m, cue: Qqq. }\n";
    GOOD.to_owned() + &stroke.repeat(150)
}
