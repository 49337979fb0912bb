//! The voice and the sound: what speaks, and whether anything can be heard.

use std::path::Path;
use std::time::Duration;

use super::Finding;
use crate::app::Program;
use crate::audio::{Earcon, Scheduled, Sound, Status, UserSounds};
use crate::cli::Common;
use crate::{clock, voice};

/// How long to wait for a device.
const PATIENCE: Duration = Duration::from_secs(2);
/// The time between two looks at it.
const LOOK: Duration = Duration::from_millis(50);
/// Outputs may swallow the beginning of a sound until this long after they are opened.
const WAKE: Duration = Duration::from_millis(600);

/// How much is said, by which voice, and where that was set.
pub fn voice(program: &Program, common: Common) -> Vec<Finding> {
    let set = match (common.voice, program.settings.voice, program.memory.voice) {
        (Some(_), ..) => "on the command line",
        (_, Some(_), _) => "in the settings",
        (.., Some(_)) => "last chosen with the key v",
        _ => "as it comes",
    };
    let box_ = format!("{} sentences in the box, English", voice::index().count());
    vec![
        Finding::well("says", format!("{}, {set}", program.voice)),
        Finding::well("built-in", box_),
        own_words(program),
    ]
}

fn own_words(program: &Program) -> Finding {
    let Some(speech) = &program.speech else {
        let words = "no speech program: your own routines show their lines, and name their strokes; \
                     espeak-ng would speak them (apt install espeak-ng)";
        return Finding::well("own words", words);
    };
    match speech.wait_for("Hello.") {
        Ok(_) => Finding::well("own words", format!("{} speaks", speech.program())),
        Err(why) => {
            let mend = "see `speech` in the settings: a list, the program first, WAV on its output";
            Finding::wrong("own words", why.to_string(), mend)
        }
    }
}

/// Plays a bowl and a short sentence, and reports whether a device took them.
pub fn look(program: &Program) -> Vec<Finding> {
    let speaker = &program.speaker;
    let mut findings = vec![volume(program)];
    if let Some(paths) = &program.paths {
        findings.extend(own_sounds(&paths.sounds));
    }
    if speaker.muted() || speaker.volume().percent() == 0 {
        findings.push(Finding::well("output", "not tried: muted, or at volume 0"));
        return findings;
    }
    let start = clock::now() + WAKE;
    let words = voice::clip("Sound is working.").map(Sound::Clip);
    let words = words.map(|words| (Duration::from_millis(1_200), words));
    let bowl = (Duration::ZERO, Sound::Earcon(Earcon::Begin));
    speaker.set(Scheduled::from(start, 0, [bowl].into_iter().chain(words)));
    let mut waited = Duration::ZERO;
    while waited < PATIENCE && !matches!(speaker.status(), Status::Playing | Status::NoDevice) {
        clock::wait(LOOK);
        waited += LOOK;
    }
    let played = speaker.status() == Status::Playing;
    if played {
        clock::wait(speaker.remaining());
    }
    // A device that opened but took no sound is reported as lost by now.
    findings.push(match speaker.status() {
        Status::Playing | Status::Ready if played => {
            let words = "plays: a bowl, and a voice that says \"Sound is working.\"";
            Finding::well("output", words)
        }
        Status::NoDevice => Finding::wrong("output", "no device answers", why_none()),
        Status::Lost | Status::Ready | Status::Playing => Finding::wrong(
            "output",
            "there is a device, and it takes no sound",
            "is its sound server stuck? start it again, or take another output",
        ),
    });
    findings
}

fn volume(program: &Program) -> Finding {
    let speaker = &program.speaker;
    let set = match (program.settings.volume, program.memory.volume) {
        (Some(_), _) => "in the settings",
        (_, Some(_)) => "last chosen with [ and ]",
        _ => "as it comes",
    };
    let muted = if speaker.muted() { ", muted" } else { "" };
    Finding::well("volume", format!("{}, {set}{muted}", speaker.volume()))
}

fn own_sounds(folder: &Path) -> Vec<Finding> {
    let own = UserSounds::read(folder);
    let replaced: Vec<&str> = own.replaced().map(Earcon::id).collect();
    let mut findings = Vec::new();
    if !replaced.is_empty() {
        findings.push(Finding::well("own sounds", replaced.join(", ")));
    }
    findings.extend(own.problems().iter().map(|(name, why)| {
        Finding::wrong(
            "own sounds",
            format!("{name} {why}"),
            "until then the built-in one sounds",
        )
    }));
    findings
}

/// The likeliest reason for having no device on this machine.
fn why_none() -> String {
    let is_set = |name: &str| std::env::var_os(name).is_some();
    if cfg!(not(feature = "sound")) {
        return "this build has no sound: build it with its default features".into();
    }
    if is_set("SSH_CONNECTION") {
        return "sound comes out of the machine that this runs on; \
                `backrub render ROUTINE -o OUT.wav` makes a file to take with you"
            .into();
    }
    let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(std::path::PathBuf::from);
    let serves = |name: &str| {
        runtime
            .as_ref()
            .is_some_and(|folder| folder.join(name).exists())
    };
    if cfg!(target_os = "linux") && !serves("pulse/native") && !serves("pipewire-0") {
        return match Path::new("/dev/snd").exists() {
            true => "no sound server runs: start PipeWire (systemctl --user start pipewire-pulse)",
            false => {
                "this machine shows no sound card, as in a container; sessions go on in silence"
            }
        }
        .into();
    }
    "is an output chosen in the system's sound settings?".into()
}
