//! Where a person says that a file is to go.

use std::fs;
use std::os::unix::fs::{FileTypeExt as _, symlink};
use std::process::Stdio;

use super::{SHORT, home, limited, run, said};
use crate::process::told;
use crate::terminal::{Start, Terminal};

#[test]
fn what_is_named_as_a_place_gets_the_file_and_stays_what_it_is() {
    let home = home();
    let at = |name: &str| home.path().join(name);
    symlink("/dev/stdout", at("out")).unwrap();
    for place in ["/dev/stdout", "/proc/self/fd/1", "out"] {
        for force in [&[][..], &["--force"]] {
            let export = [&["export", "short", "-o", place][..], force].concat();
            let output = run(home.path(), &export);
            assert!(output.status.success(), "{place}: {:?}", told(&output));
            assert_eq!(String::from_utf8(output.stdout).unwrap(), SHORT, "{place}");
        }
    }
    assert!(at("out").is_symlink());
    let null = || fs::metadata("/dev/null").unwrap().file_type();
    for arguments in [
        &["export", "short", "-o", "/dev/null", "--force"][..],
        &["render", "short", "-o", "/dev/null"],
        &["render", "short", "-o", "/dev/null", "--force"],
    ] {
        let (code, text) = said(home.path(), arguments);
        assert_eq!(code, 0, "{arguments:?}: {text}");
        assert!(null().is_char_device());
    }
}

#[test]
fn a_file_behind_standard_output_is_not_begun_anew() {
    let home = home();
    let path = home.path().join("all");
    fs::write(&path, "before\n").unwrap();
    let file = fs::File::options().append(true).open(&path).unwrap();
    let mut export = limited(home.path(), &["export", "short", "-o", "/dev/stdout"]);
    assert!(export.stdout(Stdio::from(file)).status().unwrap().success());
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        format!("before\n{SHORT}")
    );
}

#[test]
fn a_whole_sound_file_goes_through_a_pipe() {
    let home = home();
    let output = run(home.path(), &["render", "short", "-o", "/dev/stdout"]);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(!told.contains("ollow these lines"), "{told}");
    let wav = output.stdout;
    assert!(output.status.success() && wav.starts_with(b"RIFF"));
    // The length in its head is the length that it has.
    let length = u32::from_le_bytes(wav[4..8].try_into().unwrap());
    assert_eq!(length as usize + 8, wav.len());
}

#[test]
fn nothing_is_replaced_unasked() {
    let home = home();
    let at = |name: &str| home.path().join(name);
    fs::write(at("mine.wav"), "mine").unwrap();
    symlink("mine.wav", at("link.wav")).unwrap();
    symlink("nowhere.wav", at("to-nothing.wav")).unwrap();
    fs::create_dir(at("folder.wav")).unwrap();
    for name in ["mine.wav", "link.wav", "to-nothing.wav", "folder.wav"] {
        for command in ["render", "export"] {
            // An export into a folder goes into a file there.
            if (command, name) == ("export", "folder.wav") {
                continue;
            }
            let (code, text) = said(home.path(), &[command, "short", "-o", name]);
            assert!(
                code == 1 && text.contains(name),
                "{command} {name}: {code} {text}"
            );
        }
    }
    assert_eq!(fs::read_to_string(at("mine.wav")).unwrap(), "mine");
    assert!(!at("nowhere.wav").exists());
    let (code, text) = said(
        home.path(),
        &["export", "short", "-o", "link.wav", "--force"],
    );
    assert_eq!(code, 0, "{text}");
    assert!(at("link.wav").is_symlink());
    assert_eq!(fs::read_to_string(at("mine.wav")).unwrap(), SHORT);
}

#[test]
fn nothing_that_acts_on_a_terminal_is_written_to_one() {
    let evil = format!("# \x1b]0;pwned\x07\n{SHORT}");
    for place in ["/dev/stdout", "/dev/tty"] {
        for (arguments, words) in [
            (["export", "evil", "-o", place], "would obey"),
            (["render", "evil", "-o", place], "cannot take a sound file"),
        ] {
            let mut terminal = Terminal::start(&Start {
                arguments: &arguments,
                own: &[("evil.yaml", &evil)],
                ..Start::default()
            });
            assert_eq!(terminal.ends().exit_code(), 1, "{arguments:?}");
            terminal.shows(words);
            assert_eq!(terminal.titles(), 0, "{arguments:?}");
        }
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let home = home();
    for arguments in [
        &["export", "short"][..],
        &["export", "short", "-o", "/dev/stdout"],
        &["render", "short", "-o", "/dev/stdout"],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = limited(home.path(), arguments);
        let output = command.stdout(writer).output().unwrap();
        let (code, text) = told(&output);
        assert!(code == 0 && !text.contains("pipe"), "{arguments:?}: {text}");
    }
}
