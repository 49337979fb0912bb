//! How values are read: from bytes that anybody on the bus may have sent, in either order.
//!
//! Nothing is taken on trust: what is cut short, too deep or of a type that nobody here needs ends the
//! reading.

use super::value::Value;

/// Variants within variants are read so deep.
const DEPTH: usize = 4;

/// Bytes that are read, aligned from their beginning.
#[derive(Debug, Clone)]
pub(super) struct Incoming<'b> {
    bytes: &'b [u8],
    at: usize,
    is_big: bool,
}

impl<'b> Incoming<'b> {
    /// Reads these bytes; the larger part of a number may come first.
    pub(super) fn of(bytes: &'b [u8], is_big: bool) -> Self {
        let at = 0;
        Self { bytes, at, is_big }
    }

    /// Whether all was read.
    pub(super) fn is_at_end(&self) -> bool {
        self.at >= self.bytes.len()
    }

    /// Goes on at a multiple of so many bytes.
    pub(super) fn align(&mut self, to: usize) {
        self.at = self.at.next_multiple_of(to);
    }

    /// So many bytes.
    pub(super) fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let end = self.at.checked_add(count)?;
        let taken = self.bytes.get(self.at..end)?;
        self.at = end;
        Some(taken)
    }

    /// A byte.
    pub(super) fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    /// A whole number of four bytes.
    pub(super) fn u32(&mut self) -> Option<u32> {
        self.align(4);
        let bytes: [u8; 4] = self.take(4)?.try_into().ok()?;
        Some(match self.is_big {
            true => u32::from_be_bytes(bytes),
            false => u32::from_le_bytes(bytes),
        })
    }

    /// A type, as it stands before a value.
    pub(super) fn signature(&mut self) -> Option<&'b str> {
        let length = self.byte()?;
        self.ended(usize::from(length))
    }

    /// The values of these types, until one that is not needed here.
    pub(super) fn values(&mut self, types: &str) -> Vec<Value> {
        let mut types = types.as_bytes();
        std::iter::from_fn(|| self.value(&mut types, DEPTH)).collect()
    }

    /// A value of any type.
    pub(super) fn variant(&mut self, depth: usize) -> Option<Value> {
        let depth = depth.checked_sub(1)?;
        let mut types = self.signature()?.as_bytes();
        self.value(&mut types, depth)
    }

    fn value(&mut self, types: &mut &[u8], depth: usize) -> Option<Value> {
        let (first, rest) = types.split_first()?;
        *types = rest;
        Some(match first {
            b'b' => Value::Bool(self.u32()? != 0),
            b'i' => Value::I32(self.u32()?.cast_signed()),
            b'u' => Value::U32(self.u32()?),
            b'x' => Value::I64(self.eight()?.cast_signed()),
            b'd' => Value::F64(f64::from_bits(self.eight()?)),
            b's' => Value::Text(self.text()?.to_owned()),
            b'o' => Value::Path(self.text()?.to_owned()),
            b'g' => Value::Signature(self.signature()?.to_owned()),
            b'v' => self.variant(depth)?.any(),
            b'a' if rest.first() == Some(&b's') => {
                *types = rest.get(1..)?;
                self.texts()?
            }
            _ => return None,
        })
    }

    fn texts(&mut self) -> Option<Value> {
        let length = usize::try_from(self.u32()?).ok()?;
        let end = self.at.checked_add(length)?;
        let mut texts = Vec::new();
        while self.at < end {
            texts.push(self.text()?.to_owned());
        }
        Some(Value::Texts(texts))
    }

    fn eight(&mut self) -> Option<u64> {
        self.align(8);
        let bytes: [u8; 8] = self.take(8)?.try_into().ok()?;
        Some(match self.is_big {
            true => u64::from_be_bytes(bytes),
            false => u64::from_le_bytes(bytes),
        })
    }

    fn text(&mut self) -> Option<&'b str> {
        let length = self.u32()?;
        self.ended(usize::try_from(length).ok()?)
    }

    /// A text of so many bytes, and the NUL after it.
    fn ended(&mut self, length: usize) -> Option<&'b str> {
        let text = str::from_utf8(self.take(length)?).ok()?;
        self.byte()?;
        Some(text)
    }
}
