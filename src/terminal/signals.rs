//! What other programs tell this one: end, stop, go on.
//!
//! One thread sleeps until a signal comes. At TERM, INT and HUP it keeps what was done, gives
//! the terminal back and ends the process by itself: the loop may be asleep for another second,
//! or stuck for ever on a terminal that is gone. So the loop keeps the last words up to date.

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

#[cfg(unix)]
use super::{guard, stderr};
#[cfg(unix)]
use crate::speech;
use crate::store::{Done, StoreError};

/// What goes into the diary if the process is ended now, and the folder of the diary. Whoever
/// writes it takes it out, so that nothing is kept twice.
#[derive(Debug, Clone, Default)]
pub struct LastWords(Arc<Mutex<Option<(PathBuf, Done)>>>);

impl LastWords {
    /// Sets what is kept from now on.
    pub fn set(&self, words: Option<(PathBuf, Done)>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = words;
    }

    /// Keeps it now. A failure goes into the log too.
    ///
    /// # Errors
    /// When the diary cannot be written.
    pub fn keep(&self) -> Result<(), StoreError> {
        // Locked until it is written: when a window closes, the loop and the signal thread both
        // end the process, and the second must not do so while the first is writing.
        let mut words = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = words
            .take()
            .map_or(Ok(()), |(folder, done)| done.keep(&folder));
        kept.inspect_err(|error| log::warn!("{error}"))
    }
}

/// Starts the thread.
///
/// # Errors
/// When the system refuses the signals or the thread.
#[cfg(unix)]
pub fn listen(last_words: LastWords) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::{emulate_default_handler, raise};

    const SIGWINCH: i32 = signal_hook::consts::SIGWINCH;

    let mut signals = Signals::new([SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGCONT])?;
    let wait = move || {
        for signal in signals.forever() {
            match signal {
                SIGTSTP => guard::while_left(|| {
                    // Stops the whole process; the call comes back at SIGCONT.
                    let _ = emulate_default_handler(SIGTSTP);
                }),
                SIGCONT => {
                    guard::while_left(|| {});
                    // Wakes the loop, so that it draws at once.
                    let _ = raise(SIGWINCH);
                }
                SIGINT if guard::is_lent() => {}
                signal => end(signal, &last_words),
            }
        }
    };
    std::thread::Builder::new()
        .name("signals".into())
        .spawn(wait)?;
    Ok(())
}

/// Elsewhere Ctrl-C comes as a key, and the other signals do not exist.
///
/// # Errors
/// Never.
#[cfg(not(unix))]
pub fn listen(_: LastWords) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
#[expect(
    clippy::exit,
    reason = "the loop may never come back from a terminal that is gone"
)]
fn end(signal: i32, last_words: &LastWords) -> ! {
    speech::end_all();
    guard::leave();
    // There is no screen left to tell a failure on.
    let _ = last_words.keep();
    stderr::restore();
    std::process::exit(128 + signal)
}

/// Stops the process as Ctrl-Z does in a terminal that is not raw.
pub fn stop_here() {
    #[cfg(unix)]
    {
        // The thread above receives it. If it cannot be raised, nothing happens.
        let _ = signal_hook::low_level::raise(signal_hook::consts::SIGTSTP);
    }
}

/// Ends the process as Ctrl-C does in a terminal that is not raw.
pub fn interrupt_here() {
    #[cfg(unix)]
    {
        // The thread above ends the process; this one must not return before that.
        if signal_hook::low_level::raise(signal_hook::consts::SIGINT).is_ok() {
            crate::clock::wait(std::time::Duration::from_secs(2));
        }
    }
}
