//! One run of the speech program: limited in time and output, and always reaped.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

use super::SpeechError;
use super::command_line::CommandLine;
use crate::clock;

/// The most output for one line: five minutes of samples at 16 kHz.
pub(super) const BYTES_MAX: usize = 10_000_000;

/// How often, and how far apart, to look whether a program that has closed its output has ended.
const AFTER_OUTPUT: usize = 100;
const LOOK: Duration = Duration::from_millis(10);

/// What the program makes of these words, within the time limit.
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
    // A new folder of a random name: nobody can have put a file or a link there.
    let folder = command.writes_a_file().then(tempfile::tempdir);
    let folder = folder.transpose().map_err(not_run)?;
    let out = folder.as_ref().map(|folder| folder.path().join("line.wav"));
    let mut process = Command::new(command.program());
    process.args(command.arguments(text, out.as_deref().unwrap_or(Path::new(""))));
    process.stdin(Stdio::null()).stdout(Stdio::piped());
    // In a process group of its own, so that whatever it starts can be killed with it.
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

/// All of the standard output, up to one byte more than is allowed; `None` if it is not closed in
/// time.
fn read(child: &mut Child, limit: Duration) -> Option<Vec<u8>> {
    let stdout = child.stdout.take()?;
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        let _ = sender.send(read_bounded(stdout));
    });
    receiver.recv_timeout(limit).ok()
}

/// Everything there is to read, up to one byte more than is allowed.
fn read_bounded(from: impl Read) -> Vec<u8> {
    let mut bytes = Vec::new();
    // After an error, what was read so far is judged by its form.
    let _ = from.take(BYTES_MAX as u64 + 1).read_to_end(&mut bytes);
    bytes
}

/// Whether a program that has closed its output soon exits with success; one that stays is killed.
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

/// Kills and reaps a program, with everything that it has started.
fn end(child: &mut Child) -> bool {
    // It may have exited by itself meanwhile.
    #[cfg(unix)]
    let _ = rustix::process::kill_process_group(
        rustix::process::Pid::from_child(child),
        rustix::process::Signal::KILL,
    );
    let _ = child.kill();
    let _ = child.wait();
    false
}
