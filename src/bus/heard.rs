//! How a message is read, whoever sent it.

use super::incoming::Incoming;
use super::message::{Message, NO_ANSWER, Purpose};
use super::value::Value;

/// What stands before the fields of every message, in bytes, with their length.
pub(super) const HEAD: usize = 16;
/// The longest message that a bus hands on, in bytes: D-Bus specification, "Message protocol".
const LENGTH_MAX: usize = 1 << 27;

impl Message {
    /// How long a message is that begins like this, in bytes; nothing if it is none.
    pub(super) fn length(head: &[u8; HEAD]) -> Option<usize> {
        let mut reader = Incoming::of(head, is_big(head)?);
        reader.take(4)?;
        let body = usize::try_from(reader.u32()?).ok()?;
        reader.u32()?;
        let fields = usize::try_from(reader.u32()?).ok()?;
        let whole = HEAD.checked_add(fields)?.checked_next_multiple_of(8)?;
        whole.checked_add(body).filter(|all| *all <= LENGTH_MAX)
    }

    /// Reads a whole message; nothing if it is none that matters.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Incoming::of(bytes, is_big(bytes)?);
        let head = reader.take(4)?;
        let purpose = match head.get(1)? {
            1 => Purpose::Call,
            2 => Purpose::Answer,
            3 => Purpose::Error,
            4 => Purpose::Signal,
            _ => return None,
        };
        let mut message = Self {
            purpose,
            wants_no_answer: head.get(2)? & NO_ANSWER != 0,
            ..Self::default()
        };
        let body = usize::try_from(reader.u32()?).ok()?;
        message.serial = reader.u32()?;
        let length = usize::try_from(reader.u32()?).ok()?;
        let mut fields = reader.clone();
        let mut fields = Incoming::of(fields.take(length)?, is_big(bytes)?);
        let mut types = String::new();
        while !fields.is_at_end() {
            fields.align(8);
            let code = fields.byte()?;
            message.take(code, fields.variant(1)?, &mut types);
        }
        reader.take(length)?;
        reader.align(8);
        message.body = Incoming::of(reader.take(body)?, is_big(bytes)?).values(&types);
        Some(message)
    }

    fn take(&mut self, code: u8, value: Value, types: &mut String) {
        match (code, value) {
            (1, Value::Path(path)) => self.path = Some(path),
            (2, Value::Text(text)) => self.interface = Some(text),
            (3, Value::Text(text)) => self.member = Some(text),
            (4, Value::Text(text)) => self.error = Some(text),
            (5, Value::U32(serial)) => self.answers = Some(serial),
            (6, Value::Text(text)) => self.to = Some(text),
            (7, Value::Text(text)) => self.from = Some(text),
            (8, Value::Signature(these)) => *types = these,
            _ => {}
        }
    }
}

/// Whether the larger part of its numbers comes first, as its first byte says.
fn is_big(bytes: &[u8]) -> Option<bool> {
    match bytes.first()? {
        b'l' => Some(false),
        b'B' => Some(true),
        _ => None,
    }
}
