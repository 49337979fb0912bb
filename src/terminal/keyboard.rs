//! The keys of a terminal that is not drawn on: they come at once and are not shown, and what is
//! written comes line by line, as from any other program.

use std::io::{self, Write};
use std::time::Duration;

use super::events::Events;
use super::guard::{Extent, Taken, not_taken};
use super::keys::Input;
use super::writer;
use crate::clock;

/// The keys of a terminal. Given back when dropped.
pub struct Keyboard {
    events: Events,
    _taken: Taken,
}

impl Keyboard {
    /// Takes the keys.
    ///
    /// # Errors
    /// When there is no terminal, or it cannot be put into this mode.
    pub fn take() -> io::Result<Self> {
        let events = Events::open().map_err(not_taken)?;
        let _taken = Taken::new(Extent::Keys).map_err(not_taken)?;
        Ok(Self { events, _taken })
    }

    /// The next thing that the terminal tells; nothing if it told nothing for that long.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn next(&mut self, wait: Option<Duration>) -> io::Result<Option<Input>> {
        let until = wait.and_then(|wait| clock::now().checked_add(wait));
        let token = self.events.next(until)?;
        Ok(token.map(|token| token.input()))
    }
}

/// Lines for standard output, whatever that is. Nobody waits for whoever reads them, except for
/// the end.
#[derive(Debug, Default)]
pub struct Lines;

impl Lines {
    /// Waits for so long, or until nobody reads them any more.
    ///
    /// # Errors
    /// When nobody does.
    pub fn rest(&self, time: Duration) -> io::Result<()> {
        writer::rest(time)
    }

    /// Rings the terminal's bell.
    ///
    /// # Errors
    /// When nobody hears it any more.
    pub fn ring(&self) -> io::Result<()> {
        writer::ring()
    }

    /// Waits until all has been read.
    ///
    /// # Errors
    /// When nobody does.
    pub fn finish(&self) -> io::Result<()> {
        writer::settle(None)
    }
}

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        writer::say(bytes).map(|()| bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
