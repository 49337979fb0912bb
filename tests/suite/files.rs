//! Sessions as sound files: the real program, its files and exit codes.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::OnceLock;

use backrub::audio::Meter;
use flac_codec::metadata::{self, VorbisComment};
use opus_pure::{MAX_PACKET_SAMPLES, OggOpusReader, Trim};
use tempfile::TempDir;

use crate::process::{backrub, told};

/// A session for anyone as `out.wav`, `out.flac` and `out.opus`, each with its sheet.
fn rendered() -> &'static Path {
    static HOME: OnceLock<TempDir> = OnceLock::new();
    let home = HOME.get_or_init(|| {
        let home = tempfile::tempdir().unwrap();
        for kind in ["wav", "flac", "opus"] {
            fs::create_dir(home.path().join(kind)).unwrap();
            let out = format!("{kind}/out.{kind}");
            let arguments = ["render", "desk-microbreak", "-o", &out];
            let more = ["--for-anyone", "--cue-sheet"];
            let (code, text) = told(&backrub(home.path(), &[&arguments[..], &more].concat()));
            assert_eq!(code, 0, "{text}");
        }
        home
    });
    home.path()
}

fn bytes(kind: &str) -> Vec<u8> {
    fs::read(rendered().join(format!("{kind}/out.{kind}"))).unwrap()
}

fn samples(kind: &str) -> Vec<f32> {
    let longest = std::time::Duration::from_secs(3_600);
    backrub::audio::decoded(bytes(kind), longest)
        .unwrap()
        .to_vec()
}

/// As loud as other things that people listen to, and never harsh.
fn is_within_the_levels(samples: &[f32]) {
    let mut meter = Meter::default();
    meter.add(samples);
    let loudness = meter.loudness().unwrap();
    assert!((loudness + 18.0).abs() <= 1.0, "{loudness} LUFS");
    let peak = between_the_samples(samples);
    assert!(peak <= 0.841, "-1.5 dB is the most: {peak}");
}

#[test]
fn a_session_is_written_as_wav_and_flac_with_a_cue_sheet() {
    for (kind, name) in [("wav", "WAVE"), ("flac", "FLAC"), ("opus", "OPUS")] {
        let sheet = fs::read_to_string(rendered().join(format!("{kind}/out.cue"))).unwrap();
        let file = format!("FILE \"out.{kind}\" {name}");
        assert!(sheet.contains(&file), "{sheet}");
        assert_eq!(sheet.matches("TRACK").count(), 4, "{sheet}");
        // After the opening.
        assert!(sheet.contains("INDEX 01 00:28:00"), "{sheet}");
        let left: Vec<_> = fs::read_dir(rendered().join(kind)).unwrap().collect();
        assert_eq!(left.len(), 2, "nothing half written stays: {left:?}");
    }
    let (wav, flac) = (samples("wav"), samples("flac"));
    assert!(wav.len() >= 120 * 48_000);
    assert!(wav == flac, "the same samples in both");
    is_within_the_levels(&wav);
}

#[test]
fn an_opus_file_gives_back_the_session_within_the_levels() {
    let (opus, given) = (bytes("opus"), samples("wav"));
    assert!(opus.len() * 8 < bytes("wav").len(), "{} bytes", opus.len());
    let heard = decoded_opus(&opus);
    assert_eq!(heard.len(), given.len(), "not a sample more or less");
    let product = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>();
    let alike =
        product(&heard, &given) / (product(&heard, &heard) * product(&given, &given)).sqrt();
    assert!(alike > 0.97, "{alike}");
    is_within_the_levels(&heard);
}

/// What a player plays.
fn decoded_opus(file: &[u8]) -> Vec<f32> {
    let mut reader = OggOpusReader::new(file).unwrap();
    let mut decoder = reader.head().decoder(48_000).unwrap();
    let mut trim = Trim::new(reader.head(), 48_000, 1).unwrap();
    let mut block = vec![0.0; MAX_PACKET_SAMPLES];
    let mut all = Vec::new();
    for packet in reader.packets() {
        let packet = packet.unwrap();
        // One way of coding for the whole file: players differ where it changes.
        assert!(packet.data[0] >> 3 >= 16, "no speech mode");
        let count = decoder.decode(&packet.data, MAX_PACKET_SAMPLES, &mut block);
        all.extend_from_slice(trim.keep(&packet, &block[..count.unwrap()]));
    }
    all
}

#[test]
fn a_file_says_what_it_is_where_its_parts_begin_and_who_should_not() {
    let opus = bytes("opus");
    let tags = OggOpusReader::new(&opus[..]).unwrap().tags().clone();
    assert_eq!(tags.get("TITLE"), Some("Two-minute desk microbreak"));
    assert!(tags.get("DESCRIPTION").is_some_and(|text| text.len() > 20));
    let comment = tags.get("COMMENT").unwrap();
    for words in [
        "Stop if it feels sharp",
        "Not today with new, unexplained pain",
        "Not if you have cancer in a bone.",
        "Go lighter with any of these: ",
    ] {
        assert!(comment.contains(words), "{words}: {comment}");
    }
    let chapter = |number: usize| {
        let name = format!("CHAPTER{number:03}");
        let title = tags.get(&format!("{name}NAME"));
        title.map(|title| (tags.get(&name).unwrap().to_owned(), title.to_owned()))
    };
    let chapters: Vec<_> = (1..).map_while(chapter).collect();
    assert_eq!(
        chapters[0],
        ("00:00:00.000".to_owned(), "Opening".to_owned())
    );
    assert_eq!(chapters.len(), 5, "the opening and each side of a stroke");
    assert!(chapters.is_sorted(), "{chapters:?}");
    let flac = bytes("flac");
    let flac = metadata::read_block::<_, VorbisComment>(&flac[..]);
    let flac = flac.unwrap().unwrap();
    for name in ["TITLE", "COMMENT", "CHAPTER002", "CHAPTER002NAME"] {
        assert_eq!(flac.get(name), tags.get(name), "{name}");
    }
    let wav = bytes("wav");
    let size = u32::from_le_bytes(wav[4..8].try_into().unwrap());
    assert_eq!(size as usize, wav.len() - 8);
    let end = String::from_utf8_lossy(&wav[wav.len() - 4_000..]).into_owned();
    assert!(end.contains("INAM\u{1b}\0\0\0Two-minute desk microbreak\0"));
    assert!(end.contains(comment), "{end}");
}

/// The same as at normal speed, sooner; a file that nobody could hear is not written.
#[test]
fn a_file_may_be_faster_and_is_never_muted() {
    let home = tempfile::tempdir().unwrap();
    let run = |more: &[&str]| {
        let arguments = ["render", "desk-microbreak", "-o", "x.opus", "--force"];
        told(&backrub(home.path(), &[&arguments[..], more].concat()))
    };
    let (code, text) = run(&["--speed", "4", "--cue-sheet"]);
    // Not two minutes, four times as fast, after an opening at its own pace.
    assert!(
        code == 0 && text.contains(", 0:30, after an opening of 0:22"),
        "{text}"
    );
    let file = fs::read(home.path().join("x.opus")).unwrap();
    let seconds = decoded_opus(&file).len() / 48_000;
    assert!((49..55).contains(&seconds), "{seconds}");
    let sheet = fs::read_to_string(home.path().join("x.cue")).unwrap();
    assert!(sheet.contains("INDEX 01 00:22:00"), "{sheet}");
    fs::remove_file(home.path().join("x.opus")).unwrap();
    for muted in [&["--mute"][..], &["--mute", "--speed", "2"]] {
        let (code, text) = run(muted);
        assert!(code == 2 && text.contains("`--voice off`"), "{code} {text}");
    }
    assert!(!home.path().join("x.opus").exists());
    let help = told(&backrub(home.path(), &["render", "--help"])).1;
    assert!(
        help.contains("--speed") && !help.contains("--mute"),
        "{help}"
    );
}

#[test]
fn the_levels_of_the_settings_hold_in_a_file() {
    let home = tempfile::tempdir().unwrap();
    let settings = home.path().join("config/backrub/settings.yaml");
    fs::create_dir_all(settings.parent().unwrap()).unwrap();
    let loudest = |levels: &str| {
        fs::write(&settings, format!("levels: {levels}\n")).unwrap();
        let arguments = ["render", "desk-microbreak", "-o", "x.wav", "--force"];
        let fast = ["--speed", "40"];
        let (code, text) = told(&backrub(home.path(), &[&arguments[..], &fast].concat()));
        assert_eq!(code, 0, "{text}");
        let file = fs::read(home.path().join("x.wav")).unwrap();
        let longest = std::time::Duration::from_secs(60);
        let samples = backrub::audio::decoded(file, longest).unwrap();
        samples.iter().fold(0.0_f32, |most, x| most.max(x.abs()))
    };
    assert!(loudest("{ pace: 0, voice: 0 }") > 0.3, "the signals");
    assert_eq!(loudest("{ pace: 0, voice: 0, signals: 0 }"), 0.0);
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
        code == 1 && text.contains("OUT.opus, OUT.flac or OUT.wav"),
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
