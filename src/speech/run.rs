//! One run of the speech program: bounded in time and in what it may give, and always reaped.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command as Process, Stdio};
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::sync::mpsc::channel;
use std::time::Duration;

use super::SpeechError;
use super::command::Command;
use crate::clock;

/// More than this is no line: five minutes of samples at 16 kHz.
pub(super) const BYTES_MAX: usize = 10_000_000;

/// How often a program that has closed its output is looked at, and how far apart.
const AFTER_OUTPUT: usize = 100;
const LOOK: Duration = Duration::from_millis(10);

/// What the program gives for these words, in at most this long.
pub(super) fn run(command: &Command, text: &str, limit: Duration) -> Result<Vec<u8>, SpeechError> {
    let name = || command.program().to_owned();
    let out = OutFile::new();
    let mut process = Process::new(command.program());
    process.args(command.arguments(text, &out.0));
    process.stdin(Stdio::null()).stdout(Stdio::piped());
    // A group of its own: what it starts itself is ended with it.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut process, 0);
    let mut child = process
        .stderr(Stdio::null())
        .spawn()
        .map_err(|why| SpeechError::NotRun {
            program: name(),
            why: why.to_string(),
        })?;
    let given = read(&mut child, limit);
    let ended = match &given {
        Some(bytes) if bytes.len() <= BYTES_MAX => ended_well(&mut child),
        _ => end(&mut child),
    };
    let bytes = given.ok_or_else(|| SpeechError::TooSlow(name()))?;
    if bytes.len() > BYTES_MAX {
        return Err(SpeechError::TooMuch(name()));
    }
    if !ended {
        return Err(SpeechError::Failed(name()));
    }
    match command.writes_a_file() {
        true => fs::read(&out.0).map_err(|_| SpeechError::NoSound(name())),
        false => Ok(bytes),
    }
}

/// All of the standard output, and a byte more than is allowed at most; nothing if it is not
/// closed in time.
fn read(child: &mut Child, limit: Duration) -> Option<Vec<u8>> {
    let stdout = child.stdout.take()?;
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        let most = BYTES_MAX as u64 + 1;
        // What could be read until an error is judged by its form.
        let _ = stdout.take(most).read_to_end(&mut bytes);
        let _ = sender.send(bytes);
    });
    receiver.recv_timeout(limit).ok()
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

/// A place for a file that a program writes; removed when it is no longer needed.
struct OutFile(PathBuf);

impl OutFile {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let (process, count) = (std::process::id(), COUNT.fetch_add(1, Relaxed));
        let name = format!("backrub-{process}-{count}.wav");
        Self(Path::new(&std::env::temp_dir()).join(name))
    }
}

impl Drop for OutFile {
    fn drop(&mut self) {
        // Most programs write none.
        let _ = fs::remove_file(&self.0);
    }
}
