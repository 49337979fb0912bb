//! Sessions as sound files, and what the doctor says: the real program, its files and exit codes.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use backrub::audio::Meter;

use crate::process::{backrub, told};

#[test]
fn a_session_is_written_as_wav_and_flac_with_a_cue_sheet() {
    let home = tempfile::tempdir().unwrap();
    for (name, kind) in [("out.wav", "WAVE"), ("out.flac", "FLAC")] {
        let (code, text) = told(&backrub(
            home.path(),
            &[
                "render",
                "desk-microbreak",
                "-o",
                name,
                "--cue-sheet",
                "--force",
            ],
        ));
        assert_eq!(code, 0, "{text}");
        let sheet = fs::read_to_string(home.path().join("out.cue")).unwrap();
        assert!(
            sheet.contains(&format!("FILE \"{name}\" {kind}")),
            "{sheet}"
        );
        assert_eq!(sheet.matches("TRACK").count(), 4, "{sheet}");
        assert!(
            sheet.contains("INDEX 01 00:19:00"),
            "after the opening: {sheet}"
        );
    }
    let read = |name: &str| {
        let bytes = fs::read(home.path().join(name)).unwrap();
        let longest = std::time::Duration::from_secs(3_600);
        backrub::audio::decoded(bytes, longest).unwrap()
    };
    let (wav, flac) = (read("out.wav"), read("out.flac"));
    assert!(wav.len() >= 120 * 48_000);
    assert!(wav == flac, "the same samples in both");
    let mut meter = Meter::default();
    meter.add(&wav);
    let loudness = meter.loudness().unwrap();
    assert!((loudness + 18.0).abs() <= 1.0, "{loudness} LUFS");
    let peak = between_the_samples(&wav);
    assert!(peak <= 0.841, "-1.5 dB is the most: {peak}");
    let left: Vec<_> = fs::read_dir(home.path()).unwrap().collect();
    // With the folder of what is remembered.
    assert_eq!(left.len(), 4, "nothing half written stays: {left:?}");
}

/// The highest peak, also between the samples: four times as many by a windowed sinc.
fn between_the_samples(samples: &[f32]) -> f32 {
    const REACH: usize = 12;
    let tap = |at: f32| {
        let x = std::f32::consts::PI * at;
        let window = 0.5 + 0.5 * (x / (REACH as f32 + 1.0)).cos();
        if at == 0.0 { 1.0 } else { window * x.sin() / x }
    };
    let kernels = [0.25_f32, 0.5, 0.75].map(|part| {
        let taps = 1 - REACH as i32..=REACH as i32;
        taps.map(|n| tap(n as f32 - part)).collect::<Vec<_>>()
    });
    let mut most = 0.0_f32;
    for near in samples.windows(2 * REACH) {
        let middle = near[REACH - 1].abs();
        most = most.max(middle);
        if middle < 0.5 {
            continue;
        }
        for kernel in &kernels {
            let between: f32 = kernel.iter().zip(near).map(|(tap, x)| tap * x).sum();
            most = most.max(between.abs());
        }
    }
    most
}

#[test]
fn a_file_that_is_there_is_kept_and_what_cannot_be_written_is_told() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("mine.wav"), "mine").unwrap();
    let render = |out: &str| {
        told(&backrub(
            home.path(),
            &["render", "desk-microbreak", "-o", out],
        ))
    };
    let (code, text) = render("mine.wav");
    assert!(code == 1 && text.contains("--force"), "{code} {text}");
    assert_eq!(fs::read(home.path().join("mine.wav")).unwrap(), b"mine");
    let (code, text) = render("out.mp3");
    assert!(
        code == 1 && text.contains("OUT.wav or OUT.flac"),
        "{code} {text}"
    );
    let (code, text) = render("no/such/out.wav");
    assert!(
        code == 3 && text.contains("cannot write no/such/out.wav"),
        "{code} {text}"
    );
}

/// A routine of an author, whose words the voice in the box does not know.
const OWN: &str = "title: My own\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n  \
    - {technique: effleurage, area: calf, side: left, time: 20s, \
    cue: 'Wobble $(touch pwned) `touch pwned` gladly.', say: {12s: '--version; \"Wobble.\"'}}\n";

#[test]
fn an_authors_words_are_spoken_by_the_program_that_the_settings_name() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    fs::write(at("own.yaml"), OWN).unwrap();
    let script = "#!/bin/sh\nprintf '%s|' \"$@\" >> \"$(dirname \"$0\")/spoken\"\n\
        printf 'RIFF\\377\\377\\377\\177WAVEfmt \\020\\000\\000\\000\\001\\000\\001\\000\\100\\037\\000\\000\\200\\076\\000\\000\\002\\000\\020\\000data\\377\\377\\377\\177'\n\
        head -c 16000 /bin/sh\n";
    fs::write(at("speak"), script).unwrap();
    fs::set_permissions(at("speak"), fs::Permissions::from_mode(0o755)).unwrap();
    let render = |out: &str| told(&backrub(home.path(), &["render", "own.yaml", "-o", out]));
    let settings = at("config/backrub/settings.yaml");
    fs::create_dir_all(settings.parent().unwrap()).unwrap();
    fs::write(&settings, "speech: [/no/such/program]\n").unwrap();
    let (code, text) = render("without.wav");
    assert!(
        code == 0 && text.contains("not spoken, cannot run"),
        "{code} {text}"
    );
    fs::write(
        &settings,
        format!("speech: [{}, -x]\n", at("speak").display()),
    )
    .unwrap();
    let (code, text) = render("with.wav");
    assert!(code == 0 && !text.contains("not spoken"), "{code} {text}");
    let spoken = fs::read_to_string(at("spoken")).unwrap();
    let words =
        "-x|My own.|-x|Wobble $(touch pwned) `touch pwned` gladly.|-x|version; \"Wobble.\"|";
    assert_eq!(spoken, words);
    assert!(!at("pwned").exists());
    assert_ne!(
        fs::read(at("with.wav")).unwrap(),
        fs::read(at("without.wav")).unwrap()
    );
}

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
