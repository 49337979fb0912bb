//! Keeps what sound libraries print off the screen.
//!
//! ALSA, JACK and PulseAudio write to the process's error stream when they please. For a whole
//! sitting that stream goes to a log; panics and last words get the real one back.

use std::path::Path;

#[cfg(unix)]
use std::fs::{self, OpenOptions};
#[cfg(unix)]
use std::os::fd::OwnedFd;
#[cfg(unix)]
use std::sync::OnceLock;

/// The real error stream while it is diverted.
#[cfg(unix)]
static REAL: OnceLock<OwnedFd> = OnceLock::new();

/// Sends the error stream to a log until the process ends or `restore` is called. Where the
/// log cannot be written, everything goes nowhere: the screen matters more.
#[cfg(unix)]
pub fn divert(log: Option<&Path>) {
    let Ok(real) = rustix::io::dup(std::io::stderr()) else {
        return;
    };
    let opened = log.and_then(|path| {
        fs::create_dir_all(path.parent()?).ok()?;
        OpenOptions::new().create(true).append(true).open(path).ok()
    });
    let sink = opened.or_else(|| OpenOptions::new().write(true).open("/dev/null").ok());
    if let Some(sink) = sink
        && rustix::stdio::dup2_stderr(&sink).is_ok()
    {
        // A second sitting in one process keeps the first one's real stream.
        let _ = REAL.set(real);
    }
}

/// Gives the error stream back.
#[cfg(unix)]
pub fn restore() {
    if let Some(real) = REAL.get() {
        // Nothing can be told to anybody if even this fails.
        let _ = rustix::stdio::dup2_stderr(real);
    }
}

/// The real error stream, for a program that is given the terminal; none where it is not
/// diverted.
#[cfg(unix)]
#[must_use]
pub fn real() -> Option<OwnedFd> {
    REAL.get()?.try_clone().ok()
}

/// Nothing was diverted.
#[cfg(not(unix))]
#[must_use]
pub fn real() -> Option<std::process::Stdio> {
    None
}

/// Elsewhere no sound library is known to print.
#[cfg(not(unix))]
pub fn divert(_: Option<&Path>) {}

/// Nothing was diverted.
#[cfg(not(unix))]
pub fn restore() {}
