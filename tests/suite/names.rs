//! Names from outside: whatever a file is called, no command lets it act on a terminal, and no
//! file is passed over in silence. Other systems refuse some of the names.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, lchown, symlink};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Output};

use crate::process::{answer, backrub, command, own, told, variables};

const GOOD: &str = "title: T\nbenefit: relax-muscles\nsetting: desk\nsources: [AMTA]\nstrokes:\n  \
                    - { technique: rest, area: chest-belly, time: 5s }\n";

/// Names that would act on a terminal, or feign another row.
const NASTY: [&str; 8] = [
    "esc\u{1b}[31mred\u{1b}[0m",
    "title\u{1b}]0;PWNED\u{7}",
    "new\nRelax tight muscles\n  fake  1:00",
    "carriage\rreturn",
    "c1\u{9b}31mx",
    "rlo\u{202e}gnp",
    "isolate\u{2066}x",
    "line\u{2028}separator\u{7f}",
];

/// Everything that a command said on both outputs; nothing in it acts on a terminal.
fn said(output: &Output, what: &str) -> String {
    let text = [&output.stdout[..], &output.stderr[..]].concat();
    let text = String::from_utf8(text).unwrap();
    let acts = |c: char| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    assert!(!text.contains(acts), "{what}: {text:?}");
    let feigned = text.lines().any(|line| line.starts_with("  fake"));
    assert!(!feigned, "{what}: {text}");
    text
}

/// A home folder in which nothing has a harmless name.
fn nasty_home() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let folder = own(home.path());
    fs::create_dir_all(folder.join("sub\u{1b}[2J")).unwrap();
    for (nth, name) in NASTY.iter().enumerate() {
        let text = if nth % 2 == 0 { GOOD } else { "title: [" };
        fs::write(folder.join(format!("{name}.yaml")), text).unwrap();
        fs::write(folder.join(format!("sub\u{1b}[2J/{name}.yml")), text).unwrap();
        symlink("/", folder.join(format!("link {name}"))).unwrap();
    }
    let latin = std::ffi::OsStr::from_bytes(b"latin-\xe9\x9b.yaml");
    fs::write(folder.join(latin), GOOD).unwrap();
    let settings = home.path().join("config/backrub/settings.yaml");
    fs::create_dir_all(settings.parent().unwrap()).unwrap();
    fs::write(&settings, "\"\\e[2J\\e]52;c;cm0gLXJm\\a\": 1\n").unwrap();
    let sounds = home.path().join("data/backrub/sounds");
    fs::create_dir_all(&sounds).unwrap();
    fs::write(sounds.join("next\u{1b}[31m.wav"), "").unwrap();
    answer(home.path());
    home
}

#[test]
fn nothing_that_lists_files_lets_a_name_act() {
    let home = nasty_home();
    let folder = own(home.path()).to_str().unwrap().to_owned();
    for arguments in [
        &["list"][..],
        &["list", "--json"],
        &["list", "--max", "1s"],
        &["doctor"],
        &["check", &folder],
        &["check", "--json", &folder],
        &["add", &folder],
        &["completions", "bash"],
    ] {
        let output = backrub(home.path(), arguments);
        said(&output, &arguments.join(" "));
    }
}

#[test]
fn no_command_lets_a_name_act() {
    let home = nasty_home();
    let run = |arguments: &[&str]| {
        let output = backrub(home.path(), arguments);
        said(&output, &arguments.join(" "))
    };
    let out = |name: &str, ending: &str| format!("{name}.{ending}");
    for name in NASTY {
        for arguments in [
            &["show", name][..],
            &["show", "--json", name],
            &["show", &name[..2]],
            &["check", name],
            &["check", "--json", name],
            &["play", "--plain", "--mute", "--speed", "60", name],
            &["play", "--json", "--mute", "--speed", "60", name],
            &["preview", name],
            &["export", name],
            &["export", name, "-o", &out(name, "yaml")],
            &["export", name, "-o", &out(name, "yaml")],
            &["new", "--from", name, "--title", "Copy"],
            &["new", "--title", name],
            &["new", "--title", "x", "-o", &out(name, "txt")],
            &["new", "--title", "x", "-o", &out(name, "yaml")],
            &["render", "desk-microbreak", "-o", &out(name, "mp3")],
            &[
                "render",
                "desk-microbreak",
                "-o",
                &out(&format!("{name}/x"), "wav"),
            ],
            &["add", &out(name, "yaml")],
            &["remove", name],
            &["remove", name, name],
            &["explain", name],
            &[name, name],
        ] {
            run(arguments);
        }
        let text = run(&["remove", "--yes", name]);
        assert!(text.contains("Removed: "), "{name:?}: {text}");
    }
}

#[test]
fn a_sound_file_and_its_settings_are_told_harmless() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir_all(own(home.path())).unwrap();
    let nasty = NASTY[0];
    fs::write(own(home.path()).join(format!("{nasty}.yaml")), GOOD).unwrap();
    let out = format!("{nasty}.flac");
    let run = |out: &str| {
        let output = backrub(home.path(), &["render", "--cue-sheet", nasty, "-o", out]);
        (output.status.code(), said(&output, out))
    };
    let (code, text) = run(&out);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("esc\\u{1b}[31mred"), "{text}");
    let (code, text) = run(&out);
    assert!(
        code == Some(1) && text.contains("--force overwrites it"),
        "{text}"
    );
}

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
fn thousands_of_files_are_added_with_few_open_at_a_time() {
    let home = tempfile::tempdir().unwrap();
    let gift = home.path().join("gift");
    fs::create_dir(&gift).unwrap();
    let many = 3_000;
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
    assert!(code == 0 && text.contains("Added 3000 routines"), "{text}");
    assert_eq!(fs::read_dir(own(home.path())).unwrap().count(), many);
}

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

#[test]
fn an_argument_that_is_not_understood_is_shown_harmless() {
    let home = tempfile::tempdir().unwrap();
    let output = command(home.path(), &["show", "x", "a\u{1b}[2J\nb"])
        .output()
        .unwrap();
    let text = said(&output, "a name too many");
    assert!(
        output.status.code() == Some(2) && text.contains("\\u{1b}[2J"),
        "{text}"
    );
}
