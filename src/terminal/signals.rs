//! What other programs tell this one: end, stop, go on.
//!
//! One thread sleeps until a signal comes. At TERM, INT, HUP and others that end a process it keeps
//! what was done, gives the terminal back and ends the process by itself: the loop may be asleep for
//! another second, and the terminal may be gone or take nothing. So the loop tells the keeper each
//! second how far the session has come.

use std::io;
#[cfg(unix)]
use std::time::Duration;

#[cfg(unix)]
use super::{guard, stderr};
#[cfg(unix)]
use crate::atomic_write::leftovers;
use crate::awake::Inhibitor;
use crate::bus::Bus;
#[cfg(unix)]
use crate::speech;
use crate::store::Keeper;

/// How long the end waits for what is to be kept.
#[cfg(unix)]
const KEEPING: Duration = Duration::from_secs(3);

/// Starts the thread.
///
/// # Errors
/// When the system refuses the signals or the thread.
#[cfg(unix)]
pub fn listen(keeper: Keeper, bus: Bus, inhibitor: Inhibitor) -> io::Result<()> {
    use signal_hook::consts::{
        SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGUSR1, SIGUSR2,
    };
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::{emulate_default_handler, raise};

    const SIGWINCH: i32 = signal_hook::consts::SIGWINCH;

    let mut signals = Signals::new([
        SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGTSTP, SIGCONT,
    ])?;
    let wait = move || {
        for signal in signals.forever() {
            match signal {
                SIGTSTP => guard::while_left(|| {
                    inhibitor.let_go();
                    // Stops the whole process; the call comes back at SIGCONT.
                    let _ = emulate_default_handler(SIGTSTP);
                    inhibitor.take_up();
                }),
                SIGCONT => {
                    guard::while_left(|| {});
                    // Wakes the loop, so that it draws at once.
                    let _ = raise(SIGWINCH);
                }
                SIGINT if guard::is_lent() => {}
                signal => end(signal, &keeper, &bus),
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
pub fn listen(_: Keeper, _: Bus, _: Inhibitor) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
#[expect(
    clippy::exit,
    reason = "the loop may never come back from a terminal that is gone"
)]
fn end(signal: i32, keeper: &Keeper, bus: &Bus) -> ! {
    // Before the terminal, which may never take another byte. There is nobody left to tell a
    // failure; it is in the log.
    let _ = keeper.close(KEEPING);
    leftovers::remove();
    speech::end_all();
    guard::leave_at_once();
    bus.close(Bus::PATIENCE);
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
            crate::clock::wait(Duration::from_secs(4));
        }
    }
}
