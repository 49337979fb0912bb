//! The keys of a mapping, with their descriptions.

use super::merge;
use super::values::InSchema;
use crate::notation::field::Field;
use serde_json::{Map, Value, json};

/// A key, the schema of its value, and its description.
pub(super) struct Key {
    pub(super) name: &'static str,
    value: Value,
    about: &'static str,
}

/// A key of the shape `S`. Its field determines the type of the value.
pub(super) fn key<S, T: InSchema>(
    name: &'static str,
    _: fn(&S) -> &Field<T>,
    about: &'static str,
) -> Key {
    with_value(name, T::schema(), about)
}

/// A key whose value depends on where the mapping stands.
pub(super) fn with_value(name: &'static str, value: Value, about: &'static str) -> Key {
    Key { name, value, about }
}

impl Key {
    /// The same with the value that is meant if the key is absent.
    pub(super) fn default(mut self, value: impl Into<Value>) -> Self {
        merge(&mut self.value, json!({ "default": value.into() }));
        self
    }

    fn described(self) -> (String, Value) {
        let mut value = self.value;
        merge(&mut value, json!({ "description": self.about }));
        (self.name.to_owned(), value)
    }
}

/// A mapping with these keys and the author's own, which begin with `x-`.
pub(super) fn object(keys: Vec<Key>, needs: &[&str]) -> Value {
    let properties: Map<String, Value> = keys.into_iter().map(Key::described).collect();
    json!({
        "type": "object",
        "properties": properties,
        "patternProperties": { "^x-": true },
        "additionalProperties": false,
        "required": needs,
    })
}
