//! The voice and the sound: what speaks, and whether anything can be heard.

use std::path::Path;
use std::time::Duration;

use super::Finding;
use crate::app::Program;
use crate::audio::{Earcon, Scheduled, Sound, Status, UserSounds};
use crate::cli::Common;
use crate::library;
use crate::{clock, voice};

/// So many routines are named.
const NAMED: usize = 8;
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
        _ => "default",
    };
    let box_ = format!("{} sentences, English", voice::index().count());
    [
        Finding::well("says", format!("{} ({set})", program.voice)),
        Finding::well("built-in", box_),
        own_words(program),
    ]
    .into_iter()
    .chain(unspoken(program))
    .collect()
}

/// The user's routines with lines that will only be shown here, as far as that is known at once.
fn unspoken(program: &Program) -> Option<Finding> {
    let folder = &program.paths.as_ref()?.routines;
    let voicing = program.voicing();
    let own = library::own(folder).filter(|entry| entry.listing.is_some());
    let silent = own.filter(|entry| {
        let opened = library::open_entry(entry);
        opened.is_ok_and(|opened| voicing.unspoken_in_short(&opened.timeline).is_some())
    });
    let mut ids: Vec<String> = silent.map(|entry| entry.id).take(NAMED + 1).collect();
    if ids.len() > NAMED {
        ids[NAMED] = "…".to_owned();
    }
    let words = || format!("some lines are shown, not spoken: {}", ids.join(", "));
    (!ids.is_empty()).then(|| Finding::well("", words()))
}

fn own_words(program: &Program) -> Finding {
    let Some(speech) = &program.speech else {
        let words = "no speech program: lines of your own routines are shown, and only the names of \
                     their strokes are spoken; espeak-ng would speak them (apt install espeak-ng)";
        return Finding::well("your lines", words);
    };
    match speech.wait_for("Hello.") {
        Ok(_) => Finding::well("your lines", format!("spoken by {}", speech.program())),
        Err(why) => {
            let mend = "check `speech` in the settings: a list, the program first, that writes WAV \
                        to its output";
            Finding::wrong("your lines", why.to_string(), mend)
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
        findings.push(Finding::well("output", "not tested: muted, or at volume 0"));
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
            let words = "playing: a bowl, then a voice that says \"Sound is working.\"";
            Finding::well("output", words)
        }
        Status::NoDevice => Finding::wrong("output", "no device answers", why_none()),
        Status::Lost | Status::Ready | Status::Playing => Finding::wrong(
            "output",
            "there is a device, but it accepts no sound",
            "restart the sound server, or choose another output",
        ),
    });
    findings
}

fn volume(program: &Program) -> Finding {
    let speaker = &program.speaker;
    let set = match (program.settings.volume, program.memory.volume) {
        (Some(_), _) => "in the settings",
        (_, Some(_)) => "last chosen with [ and ]",
        _ => "default",
    };
    let muted = if speaker.muted() { ", muted" } else { "" };
    Finding::well("volume", format!("{} ({set}){muted}", speaker.volume()))
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
            "until it is fixed, the built-in sound is played",
        )
    }));
    findings
}

/// The likeliest reason for having no device on this machine.
fn why_none() -> String {
    let is_set = |name: &str| std::env::var_os(name).is_some();
    if cfg!(not(feature = "sound")) {
        return "this build has no sound; build it with the default features".into();
    }
    if is_set("SSH_CONNECTION") {
        return "sound comes out of the machine that backrub runs on; \
                `backrub render ROUTINE -o OUT.opus` makes a file to take with you"
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
            true => {
                "no sound server is running; start PipeWire (systemctl --user start pipewire-pulse)"
            }
            false => "no sound card found, as in a container; sessions run in silence",
        }
        .into();
    }
    "check that an output is chosen in the system's sound settings".into()
}
