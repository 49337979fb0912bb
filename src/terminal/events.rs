//! What comes from the terminal: keys, changes of its size, and its answers.
//!
//! On Unix the line is read here and not by crossterm, whose reader hands the letters of an
//! answer on as keys, takes the first byte of a sequence for the Esc key when it comes alone,
//! blocks in the middle of one, and forgets a key that comes together with a change of size.

mod decoder;
mod sequence;

use std::collections::VecDeque;
use std::io::{self, ErrorKind, Read};
use std::os::unix::net::UnixStream;
use std::time::{Duration, Instant};

use crossterm::event::KeyCode;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

pub(super) use super::keys::Token;
use super::modes::{self, Mode};
use super::{guard, inbox, writer};
use crate::clock;
use crate::model::Background;
use decoder::Decoder;
use sequence::key;

/// For the background, and for the kind of terminal, which every terminal answers.
const BACKGROUND: &[u8] = b"\x1b]11;?\x1b\\\x1b[c";
/// For the cursor.
const CURSOR: &[u8] = b"\x1b[6n";
/// A terminal that has not told its background by then will not do so.
const PATIENCE: Duration = Duration::from_secs(2);

/// Asks a terminal that nothing is drawn on for its background, and waits for the answer. Nothing
/// where it has none to give, and in the background, where whoever sets its modes is stopped.
#[must_use]
pub fn background() -> Option<Background> {
    if !modes::is_foreground() {
        return None;
    }
    modes::set(Mode::Raw).ok()?;
    let answer = Events::open().and_then(|mut events| events.answer());
    modes::restore();
    answer.ok().flatten()
}

/// How often a job of the background looks whether it is in the foreground: not every shell tells.
const LOOK: Duration = Duration::from_millis(500);

/// What comes from the terminal, in order.
pub(super) struct Events {
    decoder: Decoder,
    tokens: VecDeque<Token>,
    /// Whether keys come line by line, from a program that stands before the person.
    by_lines: bool,
    /// Readable when the window has changed, or is free to be drawn on again.
    changed: UnixStream,
}

impl Events {
    /// Listens from now on. The terminal must be in raw mode.
    ///
    /// # Errors
    /// When the system refuses to tell of changes of size.
    pub(super) fn open() -> io::Result<Self> {
        let (changed, sender) = UnixStream::pair()?;
        changed.set_nonblocking(true)?;
        sender.set_nonblocking(true)?;
        writer::wakes(Box::new(sender.try_clone()?));
        inbox::wakes(Box::new(sender.try_clone()?));
        signal_hook::low_level::pipe::register(signal_hook::consts::SIGWINCH, sender)?;
        Ok(Self {
            decoder: Decoder::new(clock::now()),
            tokens: VecDeque::new(),
            by_lines: guard::is_dumb(),
            changed,
        })
    }

    /// The next thing that the terminal tells; nothing if it told nothing until then.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub(super) fn next(&mut self, until: Option<Instant>) -> io::Result<Option<Token>> {
        loop {
            // The keys that are there come first: whatever storms on the bus, Ctrl-C is heard.
            if self.tokens.is_empty() && inbox::waits() && self.fill(Some(clock::now()))? {
                return Ok(Some(Token::Changed));
            }
            let token = self.tokens.pop_front();
            match token.or_else(|| inbox::take().map(Token::Asked)) {
                Some(token) => return Ok(Some(token)),
                None if self.fill(until)? => return Ok(Some(Token::Changed)),
                None if self.tokens.is_empty() && is_past(until) => return Ok(None),
                None => {}
            }
        }
    }

    /// The terminal was asked something that it may not answer.
    pub(super) fn expect_soon(&mut self) {
        self.decoder.expect_soon(clock::now());
    }

    /// Asks for the background. The answer comes as any other input, or never.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub(super) fn ask_for_background(&mut self) -> io::Result<()> {
        self.decoder.ask(clock::now());
        writer::say(BACKGROUND)
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

    /// The row of the cursor, from 0, where that is known without asking. Here it is asked for; the
    /// answer comes as anything else, or never.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub(super) fn ask_for_cursor(&mut self) -> io::Result<Option<u16>> {
        writer::say(CURSOR).map(|()| None)
    }

    /// Waits for the terminal, at most until then, and reads what it sent. Tells whether it is to be
    /// drawn on again, in another size or at all.
    fn fill(&mut self, until: Option<Instant>) -> io::Result<bool> {
        if guard::take_if_put_off()? {
            return Ok(true);
        }
        let now = clock::now();
        let left = until.map(|until| until.saturating_duration_since(now));
        let is_foreground = modes::is_foreground();
        let look = (!is_foreground).then_some(LOOK);
        let waits = [left, self.decoder.settles_in(now), look];
        let wait = waits.into_iter().flatten().min();
        let stdin = io::stdin();
        let mut ends = vec![PollFd::new(&self.changed, PollFlags::IN)];
        // A job of the background that reads the terminal is stopped.
        if is_foreground {
            ends.push(PollFd::new(&stdin, PollFlags::IN));
        }
        let wait = wait.and_then(|wait| Timespec::try_from(wait).ok());
        match poll(&mut ends, wait.as_ref()) {
            // A signal came; the caller waits again.
            Err(Errno::INTR) => return Ok(false),
            ready => ready?,
        };
        let is_ready = |nth: usize| ends.get(nth).is_some_and(|end| !end.revents().is_empty());
        let (has_changed, has_input) = (is_ready(0), is_ready(1));
        let now = clock::now();
        if has_input {
            let mut bytes = [0; 1024];
            match rustix::io::read(&stdin, &mut bytes) {
                Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
                Ok(count) => {
                    let mut tokens = self.decoder.feed(&bytes[..count], now);
                    if self.by_lines {
                        drop_ends_of_lines(&mut tokens);
                    }
                    self.tokens
                        .extend(tokens.into_iter().filter(is_for_the_loop));
                }
                // Somebody else took it, or a signal came.
                Err(Errno::AGAIN | Errno::INTR) => {}
                Err(why) => return Err(why.into()),
            }
        } else {
            self.tokens.extend(self.decoder.settle(now));
        }
        // Emptied; one byte or many, it is one change.
        Ok(has_changed && self.changed.read(&mut [0; 64]).is_ok())
    }
}

/// The end of a line with keys only sends them; that of an empty one is Enter.
fn drop_ends_of_lines(tokens: &mut Vec<Token>) {
    const ENTER: Token = key(KeyCode::Enter);
    let mut before = ENTER;
    tokens.retain(|token| {
        let ends = *token == ENTER && before != ENTER;
        before = *token;
        !ends
    });
}

/// Whether the loop is to hear of it. How the wheel was is minded at once: whoever leaves by a key
/// before the answer hears no more of it.
fn is_for_the_loop(token: &Token) -> bool {
    if let Token::Wheel(types) = token {
        guard::wheel_was_still(!types);
    }
    !matches!(token, Token::Wheel(_) | Token::Attributes)
}

fn is_past(until: Option<Instant>) -> bool {
    until.is_some_and(|until| until <= clock::now())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_line_sends_its_keys_and_an_empty_line_is_enter() {
        let keys = |line: &[u8]| {
            let mut tokens = Decoder::new(clock::now()).feed(line, clock::now());
            drop_ends_of_lines(&mut tokens);
            tokens
        };
        let [x, f] = ['x', 'f'].map(|letter| key(KeyCode::Char(letter)));
        let enter = key(KeyCode::Enter);
        assert_eq!(keys(b"x\r"), [x]);
        assert_eq!(keys(b"x\rf\r\r"), [x, f, enter]);
        assert_eq!(keys(b"\r\r"), [enter, enter]);
    }
}
