//! What was typed before anybody asked for it.

use std::time::Duration;

use crate::clock;

/// How long to wait for what is still on its way: a paste, or a key that is held down.
const ON_ITS_WAY: Duration = Duration::from_millis(700);

/// Waits a moment and forgets all that was typed until now, so that it answers nothing that is
/// asked from now on.
pub fn forget_typed() {
    clock::wait(ON_ITS_WAY);
    forget();
}

#[cfg(unix)]
fn forget() {
    use rustix::termios::{QueueSelector, tcflush};

    // The lines of a terminal are read one by one, so none is held anywhere else. What is no
    // terminal, and so nobody who types, keeps its lines.
    let _ = tcflush(std::io::stdin(), QueueSelector::IFlush);
}

#[cfg(not(unix))]
fn forget() {
    use crossterm::event;

    while event::poll(Duration::ZERO).unwrap_or(false) && event::read().is_ok() {}
}
