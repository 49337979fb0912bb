//! Foreign sounds and programs: what is wrong with one costs that one alone, and nothing of it
//! outlives the session.

use std::fs;
use std::io::Read;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::process::{answer, backrub, command, own, told};
use crate::terminal::Terminal;

/// A WAV file with these samples a second in its head, of this length.
fn wav(rate: u32, samples: u32) -> Vec<u8> {
    let size = samples * 2;
    let mut file = b"RIFF".to_vec();
    file.extend((36 + size).to_le_bytes());
    file.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    file.extend(rate.to_le_bytes());
    file.extend((rate * 2).to_le_bytes());
    file.extend(b"\x02\0\x10\0data");
    file.extend(size.to_le_bytes());
    file.resize(file.len() + size as usize, 1);
    file
}

/// Lets this script speak for a home folder.
fn speaks(home: &Path, script: &str) {
    let (program, config) = (home.join("speak"), home.join("config/backrub"));
    let folder = home.to_str().unwrap();
    fs::write(&program, format!("#!/bin/sh\ncd '{folder}'\n{script}\n")).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    fs::create_dir_all(&config).unwrap();
    let settings = format!("speech: [{}, -o, '{{out}}']\n", program.to_str().unwrap());
    fs::write(config.join("settings.yaml"), settings).unwrap();
}

/// A routine with three lines that the voice in the box does not know.
const OWN: &str = "title: My own\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n  \
    - {technique: effleurage, area: calf, side: left, time: 60s, cue: 'Wobble gladly.', \
    say: {20s: 'Wobble more.', 40s: 'Wobble less.'}}\n";

#[test]
fn a_sound_that_fells_its_decoder_is_told_and_the_built_in_one_plays() {
    let home = tempfile::tempdir().unwrap();
    let sounds = home.path().join("data/backrub/sounds");
    fs::create_dir_all(&sounds).unwrap();
    fs::write(sounds.join("next.wav"), wav(0, 480)).unwrap();
    fs::write(sounds.join("work.wav"), wav(8_000, 480)).unwrap();
    fs::write(sounds.join("end.wav"), wav(4_000, 40_001)).unwrap();
    assert!(
        Command::new("mkfifo")
            .arg(sounds.join("tick.wav"))
            .status()
            .unwrap()
            .success()
    );
    let (code, text) = told(&backrub(
        home.path(),
        &["render", "desk-microbreak", "-o", "x.flac"],
    ));
    assert!(code == 0 && !text.contains("panicked"), "{text}");
    let (code, text) = told(&backrub(home.path(), &["doctor"]));
    assert!(code == 1 && !text.contains("panicked"), "{text}");
    for words in [
        "own sounds   work",
        "next.wav is not a sound that can be read",
        "end.wav is longer than 10 s",
        "tick.wav cannot be read: it is not a regular file",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn what_a_program_cannot_say_is_told_with_one_reason() {
    let home = tempfile::tempdir().unwrap();
    speaks(home.path(), "echo run >> runs; echo nothing > \"$2\"");
    fs::write(home.path().join("own.yaml"), OWN).unwrap();
    let (code, text) = told(&backrub(
        home.path(),
        &["render", "own.yaml", "-o", "x.flac"],
    ));
    assert_eq!(code, 0, "{text}");
    assert_eq!(text.matches("not spoken, ").count(), 1, "{text}");
    for line in ["Wobble gladly.", "Wobble more.", "Wobble less."] {
        assert!(text.contains(&format!("\n  {line}\n")), "{text}");
    }
}

#[test]
fn what_a_program_started_ends_with_us_and_its_files_go() {
    let home = tempfile::tempdir().unwrap();
    let hangs = |seconds: u16| {
        let script = format!("(echo runs; exec sleep {seconds}) > pipe &\nexec sleep {seconds}");
        speaks(home.path(), &script);
    };
    fs::write(home.path().join("own.yaml"), OWN).unwrap();
    answer(home.path());
    let pipe = home.path().join("pipe");
    for signal in ["TERM", "INT", "HUP", "KILL"] {
        // Of a kill nobody can tell the program; it goes its way.
        hangs(if signal == "KILL" { 2 } else { 600 });
        let _ = fs::remove_file(&pipe);
        assert!(
            Command::new("mkfifo")
                .arg(&pipe)
                .status()
                .unwrap()
                .success()
        );
        let mut program = command(home.path(), &["render", "own.yaml", "-o", "x.flac"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Opened once the program's child runs.
        let mut pipe = fs::File::open(&pipe).unwrap();
        let mut runs = [0; 5];
        pipe.read_exact(&mut runs).unwrap();
        let id = program.id().to_string();
        let killed = Command::new("kill")
            .args([&format!("-{signal}"), &id])
            .status();
        assert!(killed.unwrap().success());
        program.wait().unwrap();
        if signal == "KILL" {
            break;
        }
        // Comes to its end when the child has ended too.
        assert_eq!(pipe.read_to_end(&mut Vec::new()).unwrap(), 0, "{signal}");
    }
    let out = home.path().join("cache/backrub/speech/out");
    let left = || fs::read_dir(&out).unwrap().count();
    assert!(left() > 0, "a kill leaves the folder of the line");
    speaks(home.path(), "exit 1");
    let (code, text) = told(&backrub(
        home.path(),
        &["render", "own.yaml", "-o", "y.flac"],
    ));
    assert_eq!(code, 0, "{text}");
    assert_eq!(left(), 0);
}

#[test]
fn home_and_briefing_say_what_will_be_heard_and_m_and_v_change_it() {
    let mut terminal = Terminal::with(&["--mute"]);
    terminal.shows("muted: Tab m turns it on");
    // No device is there to be turned on.
    terminal.press("\tm");
    terminal.shows("no sound device");
    terminal.press("m\t\r");
    terminal.shows("Muted: watch the screen, or m turns the sound on.");
    terminal.press("m");
    terminal.shows("No sound device: watch the screen.");
    terminal.press("vq");
    terminal.shows("Enter open");
    terminal.press("\x1b");
    terminal.ends_with(0);
    let memory = terminal.home.path().join("state/backrub/memory.json");
    let memory = fs::read_to_string(memory).unwrap();
    assert!(memory.contains(r#""voice": "brief""#), "{memory}");
}

#[test]
fn doctor_names_the_routines_that_are_not_all_spoken() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir_all(own(home.path())).unwrap();
    let japanese = OWN.replace("Wobble gladly.", "ゆっくり");
    fs::write(own(home.path()).join("kata.yaml"), japanese).unwrap();
    let (_, text) = told(&backrub(home.path(), &["doctor"]));
    assert!(
        text.contains("some lines are shown, not spoken: kata"),
        "{text}"
    );
    let (code, text) = told(&backrub(home.path(), &["check", "kata"]));
    assert!(code == 0 && text.contains("hint[foreign-script]"), "{text}");
}
