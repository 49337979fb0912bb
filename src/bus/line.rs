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
    /// What has come of a message that is not whole yet.
    held: Vec<u8>,
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
            held: Vec::new(),
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
            Ok(count) => self.held.extend_from_slice(&bytes[..count]),
            Err(why) if is_not_yet(&why) => {}
            Err(why) => return Err(why),
        }
        let mut messages = Vec::new();
        while let Some(head) = self.held.first_chunk::<HEAD>() {
            let length = Message::length(head).ok_or(ErrorKind::InvalidData)?;
            if self.held.len() < length {
                break;
            }
            let whole: Vec<u8> = self.held.drain(..length).collect();
            // One that nobody here understands is passed over.
            messages.extend(Message::read(&whole));
        }
        Ok(messages)
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
