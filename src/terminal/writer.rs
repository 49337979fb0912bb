//! The way to the terminal: one thread writes, so that nobody else ever waits for it.
//!
//! A terminal may take nothing for as long as it likes: a selection in a Windows console, a hung
//! window, a slow line. Whoever has something to say leaves it here and goes on. Words keep their
//! order and are never lost; a picture is only drawn while the way is free, so that what comes
//! next is always drawn on what the terminal really got.

use std::io::{self, Write};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::slow::Slow;
use crate::clock;

/// What is taken only after this long for each of its kilobytes was not taken by a slow line: nobody
/// knows what became of the picture.
const STOOD: Duration = Duration::from_secs(5);
/// A bell that would ring later than this after its reason only misleads.
const BELL_KEEPS: Duration = Duration::from_secs(1);
/// What is not taken for longer than this, nobody sees yet.
const UNSEEN: Duration = Duration::from_millis(500);

static STATE: Mutex<State> = Mutex::new(State::new());
static NEWS: Condvar = Condvar::new();

struct State {
    is_open: bool,
    /// What is still to be given to the thread.
    waiting: Vec<u8>,
    /// Whether a picture is part of that.
    has_picture: bool,
    /// Since when the thread has been at work.
    at_work: Option<Instant>,
    /// Why nothing can be written any more.
    failed: Option<(io::ErrorKind, String)>,
    slow: Slow,
    has_stood: bool,
    waker: Option<Box<dyn Write + Send>>,
    /// Whether somebody waits for the way to be free.
    is_awaited: bool,
}

impl State {
    const fn new() -> Self {
        Self {
            is_open: false,
            waiting: Vec::new(),
            has_picture: false,
            at_work: None,
            failed: None,
            slow: Slow::new(),
            has_stood: false,
            waker: None,
            is_awaited: false,
        }
    }

    fn is_busy(&self) -> bool {
        self.failed.is_none() && (self.at_work.is_some() || !self.waiting.is_empty())
    }

    /// Whether the thread has been at work on the same for longer than this.
    fn stands(&self, long: Duration, now: Instant) -> bool {
        let stands = |since: Instant| now.saturating_duration_since(since) > long;
        self.at_work.is_some_and(stands)
    }

    fn check(&self) -> io::Result<()> {
        match &self.failed {
            Some((kind, why)) => Err(io::Error::new(*kind, why.clone())),
            None => Ok(()),
        }
    }

    fn wake(&mut self) {
        // Where nobody can be woken, it is asked for.
        if let Some(waker) = &mut self.waker {
            self.is_awaited = false;
            // Where it takes no more, it has not been heard yet.
            let _ = waker.write(b"w");
        }
    }
}

fn lock() -> MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Starts the thread, unless it is there already.
///
/// # Errors
/// When the system refuses it.
pub(super) fn open() -> io::Result<()> {
    let mut state = lock();
    if !state.is_open {
        // Words of before go first.
        io::stdout().flush()?;
        std::thread::Builder::new()
            .name("terminal".into())
            .spawn(work)?;
        state.is_open = true;
    }
    Ok(())
}

/// Where a byte goes when the way is free again after somebody found it taken, or when it ends.
#[cfg(unix)]
pub(super) fn wakes(waker: Box<dyn Write + Send>) {
    lock().waker = Some(waker);
}

/// Whether the way is free again after somebody found it taken. Asked where nobody can be woken.
#[cfg(not(unix))]
pub(super) fn is_free_again() -> Option<bool> {
    let mut state = lock();
    let is_free = !state.is_busy();
    state.is_awaited.then(|| {
        state.is_awaited = !is_free;
        is_free
    })
}

/// Writes these bytes as soon as the terminal takes them.
///
/// # Errors
/// When the terminal is gone, or the thread cannot be started.
pub(super) fn say(bytes: &[u8]) -> io::Result<()> {
    open()?;
    let mut state = lock();
    state.check()?;
    state.waiting.extend_from_slice(bytes);
    NEWS.notify_all();
    Ok(())
}

/// The same for a picture, which shows by how long it takes whether the terminal is slow.
pub(super) fn show(picture: &[u8]) -> io::Result<()> {
    lock().has_picture = true;
    say(picture)
}

/// Rings the bell, unless it would ring much too late.
pub(super) fn ring() -> io::Result<()> {
    if lock().stands(BELL_KEEPS, clock::now()) {
        return Ok(());
    }
    say(b"\x07")
}

/// Whether everything has been written. Who finds that it has not is woken once it is so.
///
/// # Errors
/// When the terminal is gone.
pub(super) fn is_free() -> io::Result<bool> {
    let mut state = lock();
    state.check()?;
    state.is_awaited |= state.is_busy();
    Ok(!state.is_busy())
}

/// Whether the terminal takes nothing now, so that nobody sees what was drawn last.
pub fn is_stuck() -> bool {
    lock().stands(UNSEEN, clock::now())
}

/// Whether the terminal took nothing for a while since this was last asked.
pub(super) fn has_stood() -> bool {
    std::mem::take(&mut lock().has_stood)
}

/// Whether the terminal is too slow for drawings that move.
pub(super) fn is_slow() -> bool {
    lock().slow.is_slow()
}

/// Waits until everything has been written, at most for so long.
///
/// # Errors
/// When the terminal is gone.
pub fn settle(patience: Option<Duration>) -> io::Result<()> {
    pause(patience, State::is_busy)
}

/// Waits for so long, or until the terminal is gone.
///
/// # Errors
/// When the terminal is gone.
pub(super) fn rest(time: Duration) -> io::Result<()> {
    pause(Some(time), |_| true)
}

fn pause(patience: Option<Duration>, waits: impl Fn(&State) -> bool) -> io::Result<()> {
    let state = lock();
    let waits = |state: &mut State| state.failed.is_none() && waits(state);
    let state = match patience {
        Some(patience) => {
            let waited = NEWS.wait_timeout_while(state, patience, waits);
            waited.unwrap_or_else(PoisonError::into_inner).0
        }
        None => NEWS
            .wait_while(state, waits)
            .unwrap_or_else(PoisonError::into_inner),
    };
    state.check()
}

/// The thread: takes what waits and writes it, for ever.
fn work() {
    let mut state = lock();
    loop {
        state = NEWS
            .wait_while(state, |state| state.waiting.is_empty())
            .unwrap_or_else(PoisonError::into_inner);
        let bytes = std::mem::take(&mut state.waiting);
        let has_picture = std::mem::take(&mut state.has_picture);
        let begun = clock::now();
        state.at_work = Some(begun);
        drop(state);
        let written = write(&bytes);
        let took = clock::now().saturating_duration_since(begun);
        state = lock();
        state.at_work = None;
        if has_picture {
            state.slow.drew(took);
        }
        match written {
            Ok(()) => state.has_stood |= took > stood(bytes.len()),
            Err(why) => {
                state.failed = Some((why.kind(), why.to_string()));
                state.wake();
            }
        }
        if state.is_awaited && !state.is_busy() {
            state.wake();
        }
        NEWS.notify_all();
        if state.failed.is_some() {
            return;
        }
    }
}

/// How long even a slow line takes no more than for so many bytes.
fn stood(bytes: usize) -> Duration {
    STOOD.saturating_mul(u32::try_from(bytes.div_ceil(1024)).unwrap_or(u32::MAX))
}

/// Writes everything; a picture at once, so that it is not seen in part.
fn write(mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        bytes = &bytes[write_some(bytes)?..];
    }
    Ok(())
}

/// Not through the standard library, whose lock somebody may want while the terminal takes nothing.
#[cfg(unix)]
fn write_some(bytes: &[u8]) -> io::Result<usize> {
    use rustix::event::{PollFd, PollFlags, poll};
    use rustix::io::Errno;

    let out = io::stdout();
    loop {
        match rustix::io::write(&out, bytes) {
            Ok(taken) => return Ok(taken),
            Err(Errno::INTR) => {}
            // Another program has left it so that it does not wait.
            Err(Errno::AGAIN) => {
                let _ = poll(&mut [PollFd::new(&out, PollFlags::OUT)], None);
            }
            Err(why) => return Err(why.into()),
        }
    }
}

#[cfg(not(unix))]
fn write_some(bytes: &[u8]) -> io::Result<usize> {
    let mut out = io::stdout();
    out.write_all(bytes)?;
    out.flush()?;
    Ok(bytes.len())
}

#[cfg(test)]
#[path = "writer_tests.rs"]
mod tests;
