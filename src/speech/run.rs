//! One run of the speech program: limited in time and output, and always reaped.

use std::io::{self, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

use super::SpeechError;
use super::command_line::CommandLine;
use super::group::Group;
use super::out_folder;
use crate::read_file;

/// The most output for one line: five minutes of samples at 16 kHz.
pub(super) const BYTES_MAX: usize = 10_000_000;

/// What the program makes of these words, within the time limit. The file that it may write lies in
/// `folder`, or among the system's temporary files.
pub(super) fn run(
    command: &CommandLine,
    text: &str,
    limit: Duration,
    folder: Option<&Path>,
) -> Result<Vec<u8>, SpeechError> {
    let name = || command.program().to_owned();
    let not_run = |why: io::Error| SpeechError::NotRun {
        program: name(),
        why: why.to_string(),
    };
    let out_folder = command
        .writes_a_file()
        .then(|| out_folder::make(folder))
        .transpose()
        .map_err(not_run)?;
    let out = out_folder.as_ref().map(|made| made.path().join("line.wav"));
    let mut process = Command::new(command.program());
    process.args(command.arguments(text, out.as_deref().unwrap_or(Path::new(""))));
    process.stdin(Stdio::null()).stdout(Stdio::piped());
    process.stderr(Stdio::null());
    let mut group = Group::start(&mut process).map_err(not_run)?;
    let given = read(&mut group, limit).map_err(not_run)?;
    let ended = match &given {
        Some(bytes) if bytes.len() <= BYTES_MAX => group.ended_well(),
        _ => {
            drop(group);
            false
        }
    };
    let mut bytes = given.ok_or_else(|| SpeechError::TooSlow(name()))?;
    if let Some(out) = out.filter(|_| ended) {
        let read = read_file::bytes(&out, BYTES_MAX);
        bytes = read.map_err(|_| SpeechError::NoSound(name()))?;
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
fn read(group: &mut Group, limit: Duration) -> io::Result<Option<Vec<u8>>> {
    let Some(stdout) = group.head().stdout.take() else {
        return Ok(None);
    };
    let (sender, receiver) = channel();
    let reader = std::thread::Builder::new().name("speech output".into());
    reader.spawn(move || {
        let _ = sender.send(read_bounded(stdout));
    })?;
    Ok(receiver.recv_timeout(limit).ok())
}

/// Everything there is to read, up to one byte more than is allowed.
fn read_bounded(from: impl Read) -> Vec<u8> {
    let mut bytes = Vec::new();
    // After an error, what was read so far is judged by its form.
    let _ = from.take(BYTES_MAX as u64 + 1).read_to_end(&mut bytes);
    bytes
}
