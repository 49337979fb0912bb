//! Stand-ins for a speech program, from well-behaved to hostile.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::*;

/// A WAV file of a tenth of a second at 8 kHz whose head says that it is endless.
const WAV: &str = r"printf 'RIFF\377\377\377\177WAVEfmt \020\000\000\000\001\000\001\000\100\037\000\000\200\076\000\000\002\000\020\000data\377\377\377\177'; head -c 1600 /dev/zero";

struct StandIn {
    folder: tempfile::TempDir,
    speech: Speech,
}

impl StandIn {
    /// A program that runs this script.
    fn new(script: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("speak");
        fs::write(
            &program,
            format!(
                "#!/bin/sh\ncd '{}'\n{script}\n",
                folder.path().to_str().unwrap()
            ),
        )
        .unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        let command = [program.to_str().unwrap().to_owned(), "--rate=1".into()];
        let cache = folder.path().join("cache");
        let mut speech = Speech::find(Some(&command), Some(cache)).unwrap();
        // On a busy machine even a shell takes its time.
        speech.limit = Duration::from_secs(60);
        Self { folder, speech }
    }

    /// The same with less patience, for a script that never ends.
    fn endless(script: &str) -> Self {
        let mut stand_in = Self::new(script);
        stand_in.speech.limit = Duration::from_secs(2);
        stand_in
    }

    /// What the script wrote into its folder.
    fn wrote(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap_or_default()
    }
}

#[test]
fn a_line_is_made_once_and_found_again() {
    let stand_in = StandIn::new(&format!("echo run >> runs; {WAV}"));
    let speech = &stand_in.speech;
    assert_eq!(speech.ready("Let it hang."), None);
    let line = speech.wait_for("Let it hang.").unwrap();
    assert_eq!(line.length, Duration::from_millis(100));
    assert_eq!(speech.ready("Let it hang."), Some(line.clone()));
    // Another start finds it in the cache.
    let again = Speech {
        lines: Arc::default(),
        ..speech.clone()
    };
    assert_eq!(again.wait_for("Let it hang."), Ok(line));
    assert_eq!(stand_in.wrote("runs").lines().count(), 1);
}

#[test]
fn what_is_no_line_in_the_cache_is_made_again() {
    let stand_in = StandIn::new(&format!("echo run >> runs; {WAV}"));
    let line = stand_in.speech.wait_for("Let it hang.").unwrap();
    let cache = stand_in.folder.path().join("cache");
    let cached = cache.join(cache::name(&stand_in.speech.command, "Let it hang."));
    let mut long = fs::read(&cached).unwrap();
    long.resize(run::BYTES_MAX + 1, 0);
    for (runs, is_pipe) in [(2, false), (3, true)] {
        fs::remove_file(&cached).unwrap();
        match is_pipe {
            true => rustix::fs::mkfifoat(rustix::fs::CWD, &cached, 0o600.into()).unwrap(),
            false => fs::write(&cached, &long).unwrap(),
        }
        let again = Speech {
            lines: Arc::default(),
            ..stand_in.speech.clone()
        };
        // A pipe would be waited for without end.
        let (sender, made) = std::sync::mpsc::channel();
        std::thread::spawn(move || sender.send(again.wait_for("Let it hang.")));
        let made = made.recv_timeout(Duration::from_secs(60)).unwrap();
        assert_eq!(made, Ok(line.clone()));
        assert_eq!(stand_in.wrote("runs").lines().count(), runs);
    }
}

#[test]
fn words_arrive_as_one_argument_and_reach_no_shell() {
    let script = format!("printf '%s\\n' \"$#\" > count; printf '%s' \"$2\" > text; {WAV}");
    let long = "n".repeat(300);
    for (given, arrives) in [
        ("Say \"this\" and 'that'.", "Say \"this\" and 'that'."),
        (
            "$(touch pwned) `touch pwned`; touch pwned",
            "$(touch pwned) `touch pwned`; touch pwned",
        ),
        ("--version", "version"),
        (" - -x file", "x file"),
        ("One\u{7}\n\ttwo\u{1b}[31m three\0", "One two [31m three"),
        ("Grüße, 肩 and 🙂", "Grüße, 肩 and 🙂"),
        ("{text} {out}", "{text} {out}"),
        (&long, &long),
    ] {
        let stand_in = StandIn::new(&script);
        stand_in.speech.wait_for(given).unwrap();
        assert_eq!(stand_in.wrote("count"), "2\n", "{given}");
        assert_eq!(stand_in.wrote("text"), arrives, "{given}");
        assert!(!stand_in.folder.path().join("pwned").exists(), "{given}");
    }
}

#[test]
fn what_cannot_be_spoken_is_refused_with_a_reason() {
    let stand_in = StandIn::new(&format!("echo run >> runs; {WAV}"));
    let told = |text: &str| stand_in.speech.wait_for(text).unwrap_err().to_string();
    assert_eq!(
        told(&"a".repeat(5_000)),
        "cannot speak a line of 5000 letters; the most is 300"
    );
    assert_eq!(told("…"), "cannot speak a line without words");
    assert_eq!(stand_in.wrote("runs"), "");
}

#[test]
fn no_program_can_hold_up_or_fill_up() {
    let told_by = |stand_in: StandIn| stand_in.speech.wait_for("A line.").unwrap_err().to_string();
    assert!(told_by(StandIn::endless("sleep 600")).contains("took longer"));
    let told = |script: &str| told_by(StandIn::new(script));
    assert!(told("exec sleep 600 > /dev/null").contains("failed"));
    assert!(told("cat /dev/zero").contains("gave more than 10 MB"));
    assert!(told("echo nonsense").contains("no WAV file"));
    assert!(told("exit 1").contains("failed"));
    assert!(told(&format!("{WAV}; exit 3")).contains("failed"));
    let nothing = ["/no/such/program".to_owned()];
    let speech = Speech::find(Some(&nothing), None).unwrap();
    assert!(
        speech
            .wait_for("A line.")
            .unwrap_err()
            .to_string()
            .contains("cannot run")
    );
    assert!(Speech::find(Some(&[]), None).is_none());
}

#[test]
fn a_program_may_write_a_file_in_a_folder_of_its_own() {
    let stand_in = StandIn::new(&format!(
        "dirname \"$2\" > dir; [ -e \"$2\" ] && exit 1; ({WAV}) > \"$2\""
    ));
    let command = [stand_in.speech.program(), "-o", "{out}"].map(ToOwned::to_owned);
    let speech = Speech::find(Some(&command), None).unwrap();
    let line = speech.wait_for("A line.").unwrap();
    assert_eq!(line.length, Duration::from_millis(100));
    assert!(!Path::new(stand_in.wrote("dir").trim()).exists());
}

#[test]
fn one_line_that_fails_leaves_the_others_alone() {
    let stand_in = StandIn::new(&format!("[ \"$2\" = Bad. ] && exit 1; {WAV}"));
    let lines = ["One.", "Bad.", "Two."].map(|text| stand_in.speech.wait_for(text).is_ok());
    assert_eq!(lines, [true, false, true]);
}

/// Runs a script whose own child holds a pipe open; comes back when that child has ended.
fn until_all_ended(stand_in: &StandIn) -> Result<SpokenLine, SpeechError> {
    let pipe = stand_in.folder.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let ended = std::thread::spawn(move || fs::read(pipe).unwrap());
    let line = stand_in.speech.wait_for("A line.");
    assert_eq!(ended.join().unwrap(), b"runs\n");
    line
}

#[test]
fn what_a_program_starts_ends_with_it() {
    // Ended before it has said so, it would not have been tried.
    let is_up = "until [ -e up ]; do sleep 0.01; done;";
    let child = format!("(echo runs; : > up; exec sleep 600) > pipe & {is_up}");
    assert!(until_all_ended(&StandIn::new(&format!("{child} {WAV}"))).is_ok());
    let loud = format!("(echo runs > pipe; : > up; exec sleep 600 3> pipe) & {is_up}");
    assert!(until_all_ended(&StandIn::endless(&format!("{loud} {WAV}"))).is_err());
    assert!(until_all_ended(&StandIn::endless(&format!("{child} sleep 600"))).is_err());
    assert!(until_all_ended(&StandIn::new(&format!("{child} cat /dev/zero"))).is_err());
}

#[test]
fn a_program_that_hangs_is_asked_once() {
    let stand_in = StandIn::endless("echo run >> runs; sleep 600");
    let speech = &stand_in.speech;
    assert_eq!(speech.refuses("One."), None);
    for line in ["One.", "Two.", "Three."] {
        let why = speech.wait_for(line).unwrap_err().to_string();
        assert!(why.ends_with("and is not asked again"), "{why}");
    }
    assert_eq!(stand_in.wrote("runs"), "run\n");
    assert!(speech.refuses("Four.").is_some());
}

#[test]
fn the_file_that_it_writes_is_bounded_and_no_pipe() {
    let told = |script: &str| {
        let stand_in = StandIn::new(script);
        let command = [stand_in.speech.program(), "-o", "{out}"].map(ToOwned::to_owned);
        let cache = stand_in.folder.path().join("cache");
        let speech = Speech::find(Some(&command), Some(cache.clone())).unwrap();
        let why = speech.wait_for("A line.").unwrap_err().to_string();
        let left = fs::read_dir(cache.join(OUT)).unwrap().count();
        assert_eq!(left, 0, "{script}");
        why
    };
    assert!(told("head -c 20000000 /dev/zero > \"$2\"").contains("more than 10 MB"));
    for script in [
        "mkfifo \"$2\"",
        "ln -s /dev/zero \"$2\"",
        "mkdir \"$2\"",
        "true",
    ] {
        assert!(told(script).contains("no WAV file"), "{script}");
    }
}

#[test]
fn what_a_killed_process_left_is_gone_at_the_next_start() {
    let stand_in = StandIn::new("true");
    let out = stand_in.folder.path().join("cache").join(OUT);
    let ours = format!("line-{}-x", std::process::id());
    for name in ["line-2147483647-x", &ours, "mine"] {
        fs::create_dir_all(out.join(name)).unwrap();
        fs::write(out.join(name).join("line.wav"), "x").unwrap();
    }
    let command = ["speak".to_owned()];
    let _ = Speech::find(Some(&command), Some(stand_in.folder.path().join("cache")));
    let left = ["line-2147483647-x", &ours, "mine"].map(|name| out.join(name).exists());
    assert_eq!(left, [false, true, true]);
}

#[test]
fn words_that_a_voice_would_spell_are_not_spoken() {
    let stand_in = StandIn::new(&format!("echo run >> runs; {WAV}"));
    let folder = stand_in.folder.path();
    fs::rename(folder.join("speak"), folder.join("espeak-ng")).unwrap();
    let program = folder.join("espeak-ng").to_str().unwrap().to_owned();
    let of = |voice: &str| {
        let command = [&program, "-v", voice, "--stdout"].map(ToString::to_string);
        Speech::find(Some(&command), None).unwrap()
    };
    let why = of("en").wait_for("肩をゆっくり。").unwrap_err().to_string();
    assert!(why.ends_with("has no voice here for Han script"), "{why}");
    assert!(of("en").refuses("Плечо").is_some());
    assert_eq!(stand_in.wrote("runs"), "");
    assert!(of("ja").wait_for("肩をゆっくり。").is_ok());
}
