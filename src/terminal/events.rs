//! What comes from the terminal: keys, changes of its size, and its answers.
//!
//! On Unix the line is read here and not by crossterm, whose reader hands the letters of an
//! answer on as keys, takes the first byte of a sequence for the Esc key when it comes alone,
//! blocks in the middle of one, and forgets a key that comes together with a change of size.

mod decoder;
mod sequence;

use std::collections::VecDeque;
use std::io::{self, ErrorKind, Read, Write};
use std::os::unix::net::UnixStream;
use std::time::{Duration, Instant};

use crossterm::event::Event;
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use super::keys::{Input, input};
use crate::clock;
use crate::model::Background;
use decoder::Decoder;
use sequence::Token;

/// For the background, and for the kind of terminal, which every terminal answers.
const BACKGROUND: &[u8] = b"\x1b]11;?\x1b\\\x1b[c";
/// For the cursor.
const CURSOR: &[u8] = b"\x1b[6n";
/// A terminal that has not said by then where its cursor is will not do so.
const PATIENCE: Duration = Duration::from_secs(2);

/// Asks a terminal that nothing is drawn on for its background, and waits for the answer. Nothing
/// where it has none to give.
#[must_use]
pub fn background() -> Option<Background> {
    enable_raw_mode().ok()?;
    let answer = Events::open().and_then(|mut events| events.answer());
    // It was usable a moment ago; if it is not now, there is nothing to say about its colours.
    let _ = disable_raw_mode();
    answer.ok().flatten()
}

/// What comes from the terminal, in order.
pub(super) struct Events {
    decoder: Decoder,
    tokens: VecDeque<Token>,
    /// Readable when the size of the window has changed.
    resized: UnixStream,
}

impl Events {
    /// Listens from now on. The terminal must be in raw mode.
    ///
    /// # Errors
    /// When the system refuses to tell of changes of size.
    pub(super) fn open() -> io::Result<Self> {
        let (resized, sender) = UnixStream::pair()?;
        resized.set_nonblocking(true)?;
        signal_hook::low_level::pipe::register(signal_hook::consts::SIGWINCH, sender)?;
        Ok(Self {
            decoder: Decoder::new(clock::now()),
            tokens: VecDeque::new(),
            resized,
        })
    }

    /// The next thing that the terminal tells; nothing if it told nothing for that long.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub(super) fn next(&mut self, wait: Option<Duration>) -> io::Result<Option<Input>> {
        let until = wait.and_then(|wait| clock::now().checked_add(wait));
        loop {
            match self.tokens.pop_front() {
                Some(Token::Key(key)) => return Ok(Some(input(&Event::Key(key)))),
                Some(Token::Background(background, in_time)) => {
                    return Ok(Some(Input::Background(background, in_time)));
                }
                Some(Token::CursorRow(_) | Token::Attributes) => {}
                None if self.fill(until)? => return Ok(Some(Input::Changed)),
                None if self.tokens.is_empty() && is_past(until) => return Ok(None),
                None => {}
            }
        }
    }

    /// Asks for the background. The answer comes as any other input, or never.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub(super) fn ask_for_background(&mut self) -> io::Result<()> {
        self.decoder.ask(clock::now());
        send(BACKGROUND)
    }

    /// Waits until the terminal has answered or will not.
    fn answer(&mut self) -> io::Result<Option<Background>> {
        self.ask_for_background()?;
        let until = clock::now() + PATIENCE;
        while self.decoder.is_expecting(clock::now()) && !is_past(Some(until)) {
            self.fill(Some(until))?;
        }
        let background = self.tokens.iter().find_map(|token| match token {
            Token::Background(background, _) => Some(*background),
            _ => None,
        });
        Ok(background)
    }

    /// Waits for an answer that may still come in time, so that the shell does not find it on
    /// its line.
    pub(super) fn wait_for_answer(&mut self) {
        while let Some(until) = self.decoder.answers_until(clock::now()) {
            if self.fill(Some(until)).is_err() {
                return;
            }
        }
    }

    /// The row of the cursor, from 0. Keys that are pressed meanwhile are not lost.
    ///
    /// # Errors
    /// When the terminal does not tell.
    pub(super) fn cursor_row(&mut self) -> io::Result<u16> {
        send(CURSOR)?;
        let until = Some(clock::now() + PATIENCE);
        loop {
            let row = |token: &Token| match token {
                Token::CursorRow(row) => Some(*row),
                _ => None,
            };
            if let Some(row) = self.tokens.iter().find_map(row) {
                self.tokens
                    .retain(|token| !matches!(token, Token::CursorRow(_)));
                return Ok(row);
            }
            if is_past(until) {
                let why = "the terminal does not say where its cursor is";
                return Err(io::Error::new(ErrorKind::TimedOut, why));
            }
            self.fill(until)?;
        }
    }

    /// Waits for the terminal, at most until then, and reads what it sent. Tells whether the
    /// size of the window has changed.
    fn fill(&mut self, until: Option<Instant>) -> io::Result<bool> {
        let now = clock::now();
        let left = until.map(|until| until.saturating_duration_since(now));
        let wait = left.into_iter().chain(self.decoder.settles_in(now)).min();
        let stdin = io::stdin();
        let mut ends = [
            PollFd::new(&stdin, PollFlags::IN),
            PollFd::new(&self.resized, PollFlags::IN),
        ];
        let wait = wait.and_then(|wait| Timespec::try_from(wait).ok());
        match poll(&mut ends, wait.as_ref()) {
            // A signal came; the caller waits again.
            Err(Errno::INTR) => return Ok(false),
            ready => ready?,
        };
        let [has_input, has_changed] = ends.map(|end| !end.revents().is_empty());
        let now = clock::now();
        if has_input {
            let mut bytes = [0; 1024];
            match rustix::io::read(&stdin, &mut bytes) {
                Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
                Ok(count) => self.tokens.extend(self.decoder.feed(&bytes[..count], now)),
                // Somebody else took it, or a signal came.
                Err(Errno::AGAIN | Errno::INTR) => {}
                Err(why) => return Err(why.into()),
            }
        } else {
            self.tokens.extend(self.decoder.settle(now));
        }
        // Emptied; one byte or many, it is one change.
        Ok(has_changed && self.resized.read(&mut [0; 64]).is_ok())
    }
}

fn is_past(until: Option<Instant>) -> bool {
    until.is_some_and(|until| until <= clock::now())
}

fn send(question: &[u8]) -> io::Result<()> {
    let mut out = io::stdout();
    out.write_all(question)?;
    out.flush()
}
