//! One run of the speech program: bounded in time and in what it may give, and always reaped.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

use super::SpeechError;
use super::command_line::CommandLine;
use crate::clock;

/// More than this is no line: five minutes of samples at 16 kHz.
pub(super) const BYTES_MAX: usize = 10_000_000;

/// How often a program that has closed its output is looked at, and how far apart.
const AFTER_OUTPUT: usize = 100;
const LOOK: Duration = Duration::from_millis(10);

/// What the program gives for these words, in at most this long.
pub(super) fn run(
    command: &CommandLine,
    text: &str,
    limit: Duration,
) -> Result<Vec<u8>, SpeechError> {
    let name = || command.program().to_owned();
    let not_run = |why: io::Error| SpeechError::NotRun {
        program: name(),
        why: why.to_string(),
    };
    // A new folder: no other program knows its name, and nothing is in it that could be in the way.
    let folder = command.writes_a_file().then(tempfile::tempdir);
    let folder = folder.transpose().map_err(not_run)?;
    let out = folder.as_ref().map(|folder| folder.path().join("line.wav"));
    let mut process = Command::new(command.program());
    process.args(command.arguments(text, out.as_deref().unwrap_or(Path::new(""))));
    process.stdin(Stdio::null()).stdout(Stdio::piped());
    // A group of its own: what it starts itself is ended with it.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut process, 0);
    let mut child = process.stderr(Stdio::null()).spawn().map_err(not_run)?;
    let given = read(&mut child, limit);
    let ended = match &given {
        Some(bytes) if bytes.len() <= BYTES_MAX => ended_well(&mut child),
        _ => end(&mut child),
    };
    let mut bytes = given.ok_or_else(|| SpeechError::TooSlow(name()))?;
    if let Some(out) = out.filter(|_| ended) {
        let file = File::open(out).map_err(|_| SpeechError::NoSound(name()))?;
        bytes = read_bounded(file);
    }
    if bytes.len() > BYTES_MAX {
        return Err(SpeechError::TooMuch(name()));
    }
    match ended {
        true => Ok(bytes),
        false => Err(SpeechError::Failed(name())),
    }
}

/// All of the standard output, and a byte more than is allowed at most; nothing if it is not
/// closed in time.
fn read(child: &mut Child, limit: Duration) -> Option<Vec<u8>> {
    let stdout = child.stdout.take()?;
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        let _ = sender.send(read_bounded(stdout));
    });
    receiver.recv_timeout(limit).ok()
}

/// What is there to read, and a byte more than is allowed at most.
fn read_bounded(from: impl Read) -> Vec<u8> {
    let mut bytes = Vec::new();
    // What could be read until an error is judged by its form.
    let _ = from.take(BYTES_MAX as u64 + 1).read_to_end(&mut bytes);
    bytes
}

/// Whether a program that has closed its output ends soon, and well; one that does not is ended.
fn ended_well(child: &mut Child) -> bool {
    for _ in 0..AFTER_OUTPUT {
        match child.try_wait() {
            Ok(None) => clock::wait(LOOK),
            Ok(Some(code)) => return code.success(),
            Err(_) => break,
        }
    }
    end(child)
}

/// Ends a program that does not end, and leaves nothing of it behind.
fn end(child: &mut Child) -> bool {
    // It may have ended by itself meanwhile.
    #[cfg(unix)]
    let _ = rustix::process::kill_process_group(
        rustix::process::Pid::from_child(child),
        rustix::process::Signal::KILL,
    );
    let _ = child.kill();
    let _ = child.wait();
    false
}
