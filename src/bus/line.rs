//! The line to the bus: taken up, whole messages in and out, and nothing that waits for long.

use std::io::{self, ErrorKind, Read, Write};
use std::os::unix::net::UnixStream;
use std::time::Duration;

use super::address::Address;
use super::heard::HEAD;
use super::message::Message;
use super::value::Value;

/// A bus that takes or says nothing for so long is given up.
const PATIENCE: Duration = Duration::from_secs(1);
/// No line of the beginning is longer than this, in bytes.
const LINE_MAX: usize = 4096;
/// More than this nobody sends who wants something of a player, in bytes: it is passed over.
const MESSAGE_MAX: usize = 1 << 20;

/// The name of the bus, its object and its interface.
pub(super) const BUS: [&str; 3] = [
    "org.freedesktop.DBus",
    "/org/freedesktop/DBus",
    "org.freedesktop.DBus",
];

/// The line to the bus.
#[derive(Debug)]
pub(super) struct Line {
    stream: UnixStream,
    pieces: Pieces,
    serial: u32,
}

impl Line {
    /// Connects, and says who we are.
    ///
    /// # Errors
    /// When no bus is there, or it does not want us, or takes too long.
    pub(super) fn open(address: &Address) -> io::Result<Self> {
        let mut stream = address.connect()?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let id = rustix::process::getuid().as_raw().to_string();
        let id: String = id.bytes().map(|digit| format!("{digit:02x}")).collect();
        stream.write_all(format!("\0AUTH EXTERNAL {id}\r\n").as_bytes())?;
        if !answer(&mut stream)?.starts_with(b"OK") {
            return Err(ErrorKind::PermissionDenied.into());
        }
        stream.write_all(b"BEGIN\r\n")?;
        let mut line = Self {
            stream,
            pieces: Pieces::default(),
            serial: 0,
        };
        line.ask("Hello", Vec::new())?;
        Ok(line)
    }

    /// The end that becomes readable when something has come.
    pub(super) fn end(&self) -> &UnixStream {
        &self.stream
    }

    /// Asks the bus itself; the answer comes as any other message. Returns the number of the call.
    ///
    /// # Errors
    /// When the bus is gone.
    pub(super) fn ask(&mut self, member: &str, body: Vec<Value>) -> io::Result<u32> {
        let [name, path, interface] = BUS;
        self.send(Message::call(name, path, interface, member).with(body))
    }

    /// Sends a message, and returns its number.
    ///
    /// # Errors
    /// When the bus is gone, or takes nothing.
    pub(super) fn send(&mut self, mut message: Message) -> io::Result<u32> {
        // Never 0, which is no number.
        self.serial = self.serial.checked_add(1).unwrap_or(1);
        message.serial = self.serial;
        self.stream.write_all(&message.bytes())?;
        Ok(self.serial)
    }

    /// What has come, as far as it is whole. Waits only where nothing has.
    ///
    /// # Errors
    /// When the bus is gone, or says what is no message.
    pub(super) fn read(&mut self) -> io::Result<Vec<Message>> {
        let mut bytes = [0; 8192];
        match self.stream.read(&mut bytes) {
            Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
            Ok(count) => self.pieces.bytes.extend_from_slice(&bytes[..count]),
            Err(why) if is_not_yet(&why) => {}
            Err(why) => return Err(why),
        }
        self.pieces.whole().ok_or(ErrorKind::InvalidData.into())
    }
}

/// What has come of messages that are not whole yet.
#[derive(Debug, Default)]
struct Pieces {
    bytes: Vec<u8>,
    /// How much is still to come of a message that is passed over, in bytes.
    passes: usize,
}

impl Pieces {
    /// The messages that are whole by now; nothing if it is none.
    fn whole(&mut self) -> Option<Vec<Message>> {
        let mut messages = Vec::new();
        loop {
            let passed = self.passes.min(self.bytes.len());
            self.bytes.drain(..passed);
            self.passes -= passed;
            let Some(head) = self.bytes.first_chunk::<HEAD>() else {
                return Some(messages);
            };
            let length = Message::length(head)?;
            if length > MESSAGE_MAX {
                self.passes = length;
            } else if self.bytes.len() < length {
                return Some(messages);
            } else {
                let whole: Vec<u8> = self.bytes.drain(..length).collect();
                // One that nobody here understands is passed over.
                messages.extend(Message::read(&whole));
            }
        }
    }
}

fn is_not_yet(why: &io::Error) -> bool {
    matches!(
        why.kind(),
        ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted
    )
}

/// The answer to how we begin: a line, of which nothing is read beyond its end.
fn answer(stream: &mut UnixStream) -> io::Result<Vec<u8>> {
    let mut line = Vec::new();
    let mut byte = [0];
    while !line.ends_with(b"\r\n") {
        stream.read_exact(&mut byte)?;
        line.extend(byte);
        if line.len() > LINE_MAX {
            return Err(ErrorKind::InvalidData.into());
        }
    }
    Ok(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bus::media::{PATH, PLAYER};

    #[test]
    fn what_is_too_long_is_passed_over_and_what_follows_is_heard() {
        let call = |member: &str| Message::call(":1.5", PATH, PLAYER, member);
        let long = call("Long").with(vec![Value::Text("x".repeat(MESSAGE_MAX))]);
        let all = [call("Next"), long, call("Pause")].map(|message| message.bytes());
        for size in [7, 8192, usize::MAX] {
            let mut pieces = Pieces::default();
            let mut heard = Vec::new();
            for piece in all.concat().chunks(size) {
                pieces.bytes.extend_from_slice(piece);
                assert!(pieces.bytes.len() <= MESSAGE_MAX || size > MESSAGE_MAX);
                heard.extend(pieces.whole().unwrap());
            }
            let heard: Vec<_> = heard.into_iter().filter_map(|call| call.member).collect();
            assert_eq!(heard, ["Next", "Pause"]);
        }
    }
}
