//! Keeps what sound libraries print off the screen.
//!
//! ALSA, JACK and PulseAudio write to the process's error stream when they please. For a whole
//! sitting, with or without a screen, that stream ends in the log; panics and last words get the
//! real one back.

use std::path::Path;

use super::log_file;

#[cfg(unix)]
pub use diversion::{real, restore};

/// Opens the log, and sends the error stream there until the process ends or `restore` is called.
/// Where there is no log it goes nowhere: the screen matters more.
pub fn divert(log: Option<&Path>) {
    if let Some(path) = log {
        log_file::open(path);
    }
    #[cfg(unix)]
    diversion::begin();
}

#[cfg(unix)]
mod diversion {
    use std::fs::OpenOptions;
    use std::io::{self, BufRead, BufReader, PipeReader, Read};
    use std::os::fd::OwnedFd;
    use std::sync::mpsc::{Receiver, channel};
    use std::sync::{Mutex, OnceLock, PoisonError};
    use std::time::Duration;

    use super::log_file;

    /// Bytes of one line, if it has no end.
    const LINE_MAX: u64 = 4_096;
    /// The last lines are written in a moment, unless a program that was started from here still
    /// holds the other end.
    const PATIENCE: Duration = Duration::from_millis(200);

    static DIVERSION: OnceLock<Diversion> = OnceLock::new();

    struct Diversion {
        /// The real error stream.
        real: OwnedFd,
        /// Disconnected once everything that was printed is written down.
        written: Mutex<Receiver<()>>,
    }

    pub(super) fn begin() {
        let Ok(real) = rustix::io::dup(io::stderr()) else {
            return;
        };
        let (alive, written) = channel();
        let nowhere = || OpenOptions::new().write(true).open("/dev/null");
        let sink = pipe(move || drop(alive)).or_else(|_| nowhere().map(OwnedFd::from));
        if sink.is_ok_and(|sink| rustix::stdio::dup2_stderr(sink).is_ok()) {
            // A second sitting in one process keeps the first one's real stream.
            let _ = DIVERSION.set(Diversion {
                real,
                written: Mutex::new(written),
            });
        }
    }

    /// The end of a pipe that a thread reads into the log.
    fn pipe(at_the_end: impl FnOnce() + Send + 'static) -> io::Result<OwnedFd> {
        let (reader, writer) = io::pipe()?;
        let read = move || {
            into_log(reader);
            at_the_end();
        };
        std::thread::Builder::new().name("log".into()).spawn(read)?;
        Ok(writer.into())
    }

    fn into_log(reader: PipeReader) {
        let mut reader = BufReader::new(reader);
        let mut line = Vec::new();
        loop {
            line.clear();
            match reader.by_ref().take(LINE_MAX).read_until(b'\n', &mut line) {
                Ok(0) | Err(_) => return,
                Ok(_) => log_file::printed(&String::from_utf8_lossy(&line)),
            }
        }
    }

    /// Gives the error stream back, once everything that was printed is in the log.
    pub fn restore() {
        if let Some(diversion) = DIVERSION.get() {
            // Nothing can be told to anybody if even this fails.
            let _ = rustix::stdio::dup2_stderr(&diversion.real);
            let written = diversion.written.lock();
            let _ = written
                .unwrap_or_else(PoisonError::into_inner)
                .recv_timeout(PATIENCE);
        }
        log_file::settle();
    }

    /// The real error stream, for a program that is given the terminal; none where it is not
    /// diverted.
    #[must_use]
    pub fn real() -> Option<OwnedFd> {
        DIVERSION.get()?.real.try_clone().ok()
    }
}

/// Nothing was diverted.
#[cfg(not(unix))]
#[must_use]
pub fn real() -> Option<std::process::Stdio> {
    None
}

/// Nothing was diverted: elsewhere no sound library is known to print.
#[cfg(not(unix))]
pub fn restore() {
    log_file::settle();
}
