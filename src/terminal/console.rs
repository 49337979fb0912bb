//! What comes from the terminal where it is no line of bytes but Windows' console: crossterm
//! reads it. Such a console is not asked anything.

use std::io;
use std::time::{Duration, Instant};

use crossterm::event::{self, Event};

pub(super) use super::keys::Token;
use super::writer;
use crate::clock;
use crate::model::Background;

/// How often a console that took nothing is looked at.
const LOOK: Duration = Duration::from_millis(100);

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

    /// The next thing that the terminal tells; nothing if it told nothing until then.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub(super) fn next(&mut self, until: Option<Instant>) -> io::Result<Option<Token>> {
        loop {
            let left = until.map(|until| until.saturating_duration_since(clock::now()));
            // Nothing wakes this when the console takes pictures again, so it is looked at.
            let look = match writer::is_free_again() {
                Some(true) => return Ok(Some(Token::Changed)),
                Some(false) => Some(LOOK),
                None => None,
            };
            match left.into_iter().chain(look).min() {
                Some(wait) if !event::poll(wait)? => {
                    if left.is_some_and(|left| left <= wait) {
                        return Ok(None);
                    }
                }
                _ => {
                    if let token @ Some(_) = token(&event::read()?) {
                        return Ok(token);
                    }
                }
            }
        }
    }

    /// Nothing was asked.
    pub(super) fn expect_soon(&mut self) {}

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
    /// Never: one that is not told is not known.
    pub(super) fn ask_for_cursor(&mut self) -> io::Result<Option<u16>> {
        Ok(crossterm::cursor::position().ok().map(|(_, row)| row))
    }
}

/// What an event says; nothing of interest is said by a mouse, a paste or the window's focus.
fn token(event: &Event) -> Option<Token> {
    match event {
        Event::Key(key) => Some(Token::Key(*key)),
        Event::Resize(..) => Some(Token::Changed),
        _ => None,
    }
}
