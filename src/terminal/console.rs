//! What comes from the terminal where it is no line of bytes but Windows' console: crossterm
//! reads it. Such a console is not asked anything.

use std::io;
use std::time::Duration;

use crossterm::event;

use super::keys::{Input, input};
use crate::model::Background;

/// Nothing is asked.
#[must_use]
pub fn background() -> Option<Background> {
    None
}

/// What comes from the terminal, in order.
pub(super) struct Events;

impl Events {
    /// Listens from now on.
    ///
    /// # Errors
    /// Never.
    pub(super) fn open() -> io::Result<Self> {
        Ok(Self)
    }

    /// The next thing that the terminal tells; nothing if it told nothing for that long.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub(super) fn next(&mut self, wait: Option<Duration>) -> io::Result<Option<Input>> {
        match wait {
            Some(wait) if !event::poll(wait)? => Ok(None),
            _ => Ok(Some(input(&event::read()?))),
        }
    }

    /// Asks for nothing.
    ///
    /// # Errors
    /// Never.
    pub(super) fn ask_for_background(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// Nothing was asked.
    pub(super) fn wait_for_answer(&mut self) {}

    /// The row of the cursor, from 0.
    ///
    /// # Errors
    /// When the terminal does not tell.
    pub(super) fn cursor_row(&mut self) -> io::Result<u16> {
        crossterm::cursor::position().map(|(_, row)| row)
    }
}
