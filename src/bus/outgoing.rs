//! How values are written: little-endian, each aligned to its own size.

use super::value::Value;

/// Bytes that are written, aligned from their beginning.
#[derive(Debug, Default)]
pub(super) struct Outgoing(pub(super) Vec<u8>);

impl Outgoing {
    /// Fills up to a multiple of so many bytes.
    pub(super) fn align(&mut self, to: usize) {
        self.0.resize(self.0.len().next_multiple_of(to), 0);
    }

    /// A whole number of four bytes.
    pub(super) fn u32(&mut self, number: u32) {
        self.align(4);
        self.0.extend(number.to_le_bytes());
    }

    /// A value, without its type.
    pub(super) fn value(&mut self, value: &Value) {
        match value {
            Value::Bool(is) => self.u32(u32::from(*is)),
            Value::I32(number) => self.u32(number.cast_unsigned()),
            Value::U32(number) => self.u32(*number),
            Value::I64(number) => self.eight(number.to_le_bytes()),
            Value::F64(number) => self.eight(number.to_le_bytes()),
            Value::Text(text) | Value::Path(text) => self.text(text),
            Value::Signature(types) => self.signature(types),
            Value::Texts(texts) => {
                self.array(4, |all| texts.iter().for_each(|text| all.text(text)));
            }
            Value::Table(rows) => self.array(8, |all| {
                for (name, value) in rows {
                    all.align(8);
                    all.text(name);
                    all.variant(value);
                }
            }),
            Value::Variant(value) => self.variant(value),
        }
    }

    /// A value with its type.
    pub(super) fn variant(&mut self, value: &Value) {
        self.signature(value.signature());
        self.value(value);
    }

    /// An array whose items are aligned like this. Its length does not count the way to the first.
    pub(super) fn array(&mut self, to: usize, items: impl FnOnce(&mut Self)) {
        self.u32(0);
        let length = self.0.len() - 4;
        self.align(to);
        let start = self.0.len();
        items(self);
        let bytes = u32::try_from(self.0.len() - start).unwrap_or(u32::MAX);
        self.0[length..length + 4].copy_from_slice(&bytes.to_le_bytes());
    }

    fn eight(&mut self, bytes: [u8; 8]) {
        self.align(8);
        self.0.extend(bytes);
    }

    fn text(&mut self, text: &str) {
        self.u32(u32::try_from(text.len()).unwrap_or(u32::MAX));
        self.0.extend(text.as_bytes());
        self.0.push(0);
    }

    fn signature(&mut self, types: &str) {
        self.0.push(u8::try_from(types.len()).unwrap_or(u8::MAX));
        self.0.extend(types.as_bytes());
        self.0.push(0);
    }
}
