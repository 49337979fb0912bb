//! Turns the bytes that a terminal sends into keys and answers, and drops everything else.
//!
//! Keys, answers to our questions and answers to somebody else's come down one line, in pieces
//! of any size, and nearly all begin with ESC. A sequence that nobody here knows is read to its
//! end and dropped; an ESC counts as the Esc key only once nothing has followed it for a while. The
//! decoder is told the time and waits for nothing.

use std::time::{Duration, Instant};

use crossterm::event::KeyCode;

use super::Token;
use super::sequence::{self, key};

const ESC: u8 = 0x1b;
const BELL: u8 = 0x07;
const CONTROL_C: u8 = 0x03;

/// An ESC with nothing after it for this long is the Esc key.
const ESC_ALONE: Duration = Duration::from_millis(80);
/// The same while an answer is on its way, which may come in pieces.
const ESC_ALONE_ASKED: Duration = Duration::from_millis(300);
/// A sequence that has not ended after this long is given up.
const STALE: Duration = Duration::from_secs(1);
/// The same while an answer is on its way.
const STALE_ASKED: Duration = Duration::from_secs(10);
/// An answer that has not come after this long is no longer expected.
const EXPECTED: Duration = Duration::from_secs(10);
/// The same after the terminal has said what kind it is: only GNU screen answers that first.
const EXPECTED_STILL: Duration = Duration::from_secs(1);
/// An answer within this time is in time: nobody has looked at much of the picture yet.
const IN_TIME: Duration = Duration::from_millis(200);
/// A paste that does not go on within this time is over, although its end never came.
const PASTE_STALE: Duration = Duration::from_secs(5);
/// More than this at once is not typed, and makes a sequence or a paste go on; keys do not, or
/// whoever looks for the way out would keep it open.
const TYPED_MAX: usize = 32;
/// Ctrl-C by itself, this long after all else, was pressed and not pasted.
const PRESSED: Duration = Duration::from_millis(80);
/// No key and no answer of interest is longer than this; of a longer one only the last byte is kept.
const HELD_MAX: usize = 64;

/// What the next byte is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Plain text; bytes of an unfinished character are held.
    Text,
    /// ESC came: the Esc key, Alt with a key, or the start of a sequence.
    Escape,
    /// ESC O, to be followed by one byte.
    Single,
    /// ESC [, to be followed by parameters and a final byte.
    Control,
    /// A sequence whose next bytes mean nothing here, such as a mouse's coordinates.
    Skip(u8),
    /// A string (OSC, DCS, APC) that runs until BEL or ESC \.
    String,
    /// An ESC within such a string.
    StringEscape,
    /// What was pasted: no keys, whatever it is. The last bytes are held, to see its end.
    Paste,
}

/// What comes after a paste; before it comes the same with 200.
const PASTE_END: &[u8] = b"\x1b[201~";

/// The decoder, in the middle of what has come so far.
#[derive(Debug)]
pub(super) struct Decoder {
    state: State,
    held: Vec<u8>,
    last: Instant,
    /// Since when the state has not gone on.
    stands_since: Instant,
    /// When something was asked last.
    asked: Option<Instant>,
    /// When the background was asked for, and whether it has been told since.
    asked_background: Option<Instant>,
    is_told: bool,
    /// Until when answers, or pieces of them, may come.
    expected_until: Instant,
}

impl Decoder {
    pub(super) fn new(now: Instant) -> Self {
        Self {
            state: State::Text,
            held: Vec::new(),
            last: now,
            stands_since: now,
            asked: None,
            asked_background: None,
            is_told: false,
            expected_until: now,
        }
    }

    /// The background was asked for, and the kind of terminal after it.
    pub(super) fn ask(&mut self, now: Instant) {
        (self.asked_background, self.is_told) = (Some(now), false);
        self.asked = Some(now);
        self.expected_until = now + EXPECTED;
    }

    /// Something was asked that many terminals do not answer.
    pub(super) fn expect_soon(&mut self, now: Instant) {
        self.asked = Some(now);
        self.expected_until = self.expected_until.max(now + EXPECTED_STILL);
    }

    /// Until when an answer in time may still come.
    pub(super) fn answers_until(&self, now: Instant) -> Option<Instant> {
        let asked = self.asked.filter(|_| self.is_expecting(now))?;
        (now < asked + IN_TIME).then_some(asked + IN_TIME)
    }

    /// Whether an answer, in time or late, may still come.
    pub(super) fn is_expecting(&self, now: Instant) -> bool {
        now < self.expected_until
    }

    /// Reads what has come.
    pub(super) fn feed(&mut self, bytes: &[u8], now: Instant) -> Vec<Token> {
        let stale = match self.state {
            State::Paste => PASTE_STALE,
            _ if self.is_expecting(now) => STALE_ASKED,
            _ => STALE,
        };
        let is_stale = now > self.stands_since + stale;
        let is_pressed = bytes == [CONTROL_C] && now > self.last + PRESSED;
        // An ESC is not judged here: what follows it may have been waiting to be read.
        if self.state != State::Escape && (is_stale || is_pressed) {
            self.begin(State::Text);
        }
        self.last = now;
        if bytes.len() > TYPED_MAX {
            self.stands_since = now;
        }
        bytes.iter().filter_map(|byte| self.take(*byte)).collect()
    }

    /// How much longer nothing must come until [`Self::settle`] has something to say.
    pub(super) fn settles_in(&self, now: Instant) -> Option<Duration> {
        let alone = match self.is_expecting(now) {
            true => ESC_ALONE_ASKED,
            false => ESC_ALONE,
        };
        (self.state == State::Escape).then(|| (self.last + alone).saturating_duration_since(now))
    }

    /// Nothing more has come: an ESC that waited long enough is the Esc key.
    pub(super) fn settle(&mut self, now: Instant) -> Option<Token> {
        self.settles_in(now).filter(Duration::is_zero)?;
        self.begin(State::Text);
        Some(key(KeyCode::Esc))
    }

    fn begin(&mut self, state: State) {
        self.held.clear();
        (self.state, self.stands_since) = (state, self.last);
    }

    fn take(&mut self, byte: u8) -> Option<Token> {
        let in_string = matches!(self.state, State::String | State::StringEscape);
        match (self.state, byte) {
            (State::Paste, _) => self.pasted(byte),
            // ESC and the next in one byte, as terminals of eight bits send them.
            (State::Text, 0x90 | 0x98 | 0x9b | 0x9d..=0x9f) if self.held.is_empty() => {
                self.escape(byte - 0x40)
            }
            (State::String, BELL) | (State::StringEscape, b'\\') => self.end_string(State::Text),
            // The same in one byte, which is no part of a letter here.
            (State::String, 0x9c) if self.held.last().is_some_and(u8::is_ascii) => {
                self.end_string(State::Text)
            }
            // urxvt ends its answers with ESC alone.
            (State::StringEscape, ESC) => self.end_string(State::Escape),
            (State::String, ESC) => {
                self.state = State::StringEscape;
                None
            }
            (State::Escape, ESC) => Some(key(KeyCode::Esc)),
            (_, ESC) => {
                self.begin(State::Escape);
                None
            }
            (_, 0..0x20) if in_string && byte != CONTROL_C => None,
            (_, 0..0x20) => {
                self.begin(State::Text);
                sequence::control_key(byte)
            }
            (State::Text, _) => self.text(byte),
            (State::Escape | State::StringEscape, _) => self.escape(byte),
            (State::Single, _) => {
                self.begin(State::Text);
                sequence::cursor_key(byte).map(key)
            }
            (State::Control, 0x40..=0x7e) => self.control(byte),
            (State::Control | State::String, _) => {
                self.held.truncate(HELD_MAX - 1);
                self.held.push(byte);
                None
            }
            (State::Skip(more), _) => {
                self.state = match more {
                    0 | 1 => State::Text,
                    _ => State::Skip(more - 1),
                };
                None
            }
        }
    }

    /// A byte of a paste.
    fn pasted(&mut self, byte: u8) -> Option<Token> {
        if self.held.len() == PASTE_END.len() {
            self.held.remove(0);
        }
        self.held.push(byte);
        if self.held == PASTE_END {
            self.begin(State::Text);
        }
        None
    }

    /// The end of a string. Only the first answer to our own question counts.
    fn end_string(&mut self, next: State) -> Option<Token> {
        let background = sequence::background(&self.held);
        self.begin(next);
        let (background, asked) =
            background.zip(self.asked_background.filter(|_| !self.is_told))?;
        self.is_told = true;
        Some(Token::Background(background, self.last <= asked + IN_TIME))
    }

    /// A byte of a character in UTF-8; what makes no character is dropped.
    fn text(&mut self, byte: u8) -> Option<Token> {
        self.held.push(byte);
        let letter = match str::from_utf8(&self.held) {
            Ok(text) => text.chars().next(),
            Err(error) if error.error_len().is_none() => return None,
            Err(_) => None,
        };
        let broken = letter.is_none() && self.held.len() > 1;
        self.held.clear();
        match letter {
            Some('\x7f') => Some(key(KeyCode::Backspace)),
            Some(letter) => Some(key(KeyCode::Char(letter))),
            // The character was cut off; this byte may begin another.
            None if broken => self.text(byte),
            None => None,
        }
    }

    /// The byte after ESC.
    fn escape(&mut self, byte: u8) -> Option<Token> {
        self.begin(match byte {
            b'[' => State::Control,
            b'O' => State::Single,
            b']' | b'P' | b'_' | b'^' | b'X' => State::String,
            _ => State::Text,
        });
        match self.state {
            // Alt makes no other key of it.
            State::Text => return self.text(byte),
            State::String => self.held.push(byte),
            _ => {}
        }
        None
    }

    /// The final byte of a control sequence.
    fn control(&mut self, end: u8) -> Option<Token> {
        let token = sequence::control(&self.held, end);
        self.begin(match (end, self.held.is_empty()) {
            (b'~', _) if self.held == b"200" => State::Paste,
            // The F keys of Linux's console.
            (b'[', true) => State::Skip(1),
            // A mouse of the oldest kind: button, column, row.
            (b'M', true) => State::Skip(3),
            _ => State::Text,
        });
        let background_asked = self.asked_background.is_some();
        if matches!(token, Some(Token::Wheel(_))) && !background_asked {
            self.expected_until = self.last;
        }
        if token == Some(Token::Attributes) && background_asked {
            let still = [EXPECTED_STILL, Duration::ZERO][usize::from(self.is_told)];
            self.expected_until = self.expected_until.min(self.last + still);
        }
        token
    }
}

#[cfg(test)]
#[path = "paste_tests.rs"]
mod paste_tests;
#[cfg(test)]
#[path = "decoder_tests.rs"]
mod tests;
