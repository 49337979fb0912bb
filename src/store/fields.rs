//! One file of JSON that is an object: read field by field, so that what is not understood costs
//! itself, and is kept as it was.

use std::fmt;
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::StoreError;
use crate::atomic_write::{Existing, write_private};
use crate::read_file;

/// The largest file of JSON that is read, in bytes.
const BYTES_MAX: usize = 1_000_000;

/// The fields of an object. Of a field that stands there twice the later one counts; lists are
/// joined.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Fields(pub(super) Map<String, Value>);

/// Reads a file; without fields where there is none yet.
///
/// # Errors
/// When it is there and cannot be read, or is no object.
pub(super) fn read(path: &Path) -> Result<Fields, StoreError> {
    let bytes =
        read_file::all(path, BYTES_MAX).map_err(|why| StoreError::new("read", path, why))?;
    let Some(bytes) = bytes else {
        return Ok(Fields::default());
    };
    let text = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(&bytes);
    serde_json::from_slice(text).map_err(|why| {
        let why = match (why.line(), bytes.is_empty()) {
            (_, true) => "it is empty".to_owned(),
            (line, _) => format!("line {line} is not as this program writes it"),
        };
        StoreError::new("understand", path, io::Error::other(why))
    })
}

/// Writes a file, wholly or not at all.
pub(super) fn write(path: &Path, value: &impl serde::Serialize) -> Result<(), StoreError> {
    let text = text(path, value)?;
    let fill = |file: &mut File| file.write_all(text.as_bytes());
    write_private(path, Existing::Replace, fill)?;
    Ok(())
}

/// What is to be written to a file.
pub(super) fn text(path: &Path, value: &impl serde::Serialize) -> Result<String, StoreError> {
    let text = serde_json::to_string_pretty(value);
    text.map_err(|why| StoreError::new("write", path, why.into()))
}

impl Fields {
    /// Takes a field out, if `read` understands it. One that it does not stays, and is told with
    /// what it should be.
    pub(super) fn take<T>(
        &mut self,
        name: &str,
        should_be: &str,
        told: &mut Vec<String>,
        read: impl FnOnce(&Value) -> Option<T>,
    ) -> Option<T> {
        match self.0.get(name)? {
            Value::Null => {
                self.0.remove(name);
                None
            }
            value => match read(value) {
                Some(understood) => {
                    self.0.remove(name);
                    Some(understood)
                }
                None => {
                    told.push(format!(
                        "`{name}` is not understood; it should be {should_be}"
                    ));
                    None
                }
            },
        }
    }
}

/// The value that a text is. One that none can hold, such as a number without bounds, is kept as
/// that text, so that it costs itself alone.
fn of_text(text: &RawValue) -> Value {
    serde_json::from_str(text.get()).unwrap_or_else(|_| text.get().into())
}

/// The name of a field, even one that is no text.
struct Name(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl Visitor<'_> for Bytes {
            type Value = Name;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }

            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Name, E> {
                Ok(Name(String::from_utf8_lossy(bytes).into_owned()))
            }
        }
        from.deserialize_bytes(Bytes)
    }
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Fields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Fields, A::Error> {
                let mut fields = Map::new();
                while let Some((Name(name), value)) = access.next_entry::<_, Box<RawValue>>()? {
                    let both = match (fields.remove(&name), of_text(&value)) {
                        (Some(Value::Array(mut first)), Value::Array(second)) => {
                            first.extend(second);
                            Value::Array(first)
                        }
                        (Some(Value::Array(mut list)), one)
                        | (Some(one), Value::Array(mut list)) => {
                            list.push(one);
                            Value::Array(list)
                        }
                        (_, value) => value,
                    };
                    fields.insert(name, both);
                }
                Ok(Fields(fields))
            }
        }
        from.deserialize_map(Object)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str) -> Fields {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn what_is_not_understood_stays_and_is_told() {
        let mut fields = fields(r#"{"a": 1, "b": "x", "c": null, "later": {}}"#);
        let mut told = Vec::new();
        let mut number = |name| fields.take(name, "a number", &mut told, Value::as_u64);
        assert_eq!(
            ["a", "b", "c", "d"].map(&mut number),
            [Some(1), None, None, None]
        );
        assert_eq!(told, ["`b` is not understood; it should be a number"]);
        assert_eq!(
            Value::Object(fields.0).to_string(),
            r#"{"b":"x","later":{}}"#
        );
    }

    #[test]
    fn nothing_of_a_doubled_list_is_lost() {
        let both = fields(r#"{"a": ["x"], "v": 1, "a": ["y"], "v": 2}"#);
        assert_eq!(both, fields(r#"{"v": 2, "a": ["x", "y"]}"#));
    }

    #[test]
    fn a_value_that_nothing_can_hold_costs_itself() {
        let deep = "[".repeat(500) + &"]".repeat(500);
        for odd in [
            "1e400",
            r#""\ud800""#,
            r#"["x", "\ud800"]"#,
            r#"{"\ud800": -1e999}"#,
            &deep,
        ] {
            let mut told = Vec::new();
            let mut both = fields(&format!(r#"{{"a": {odd}, "b": 1, "later": {odd}}}"#));
            let mut number = |name| both.take(name, "a number", &mut told, Value::as_u64);
            assert_eq!(["a", "b"].map(&mut number), [None, Some(1)], "{odd}");
            assert_eq!(told.len(), 1, "{odd}");
            let again = fields(&Value::Object(both.0.clone()).to_string());
            assert_eq!(again.0["later"], odd);
            assert_eq!(again, both, "{odd}");
        }
        assert_eq!(fields(r#"{"\ud800": 1, "b": 2}"#).0["b"], 2);
    }
}
