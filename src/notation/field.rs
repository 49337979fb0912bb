//! A value of a file and where it stands. A value that cannot be read is noted and reading goes
//! on, so a plain serde struct of fields reports all problems at once.

use super::reader::Reader;
use super::tree::Content;
use crate::rules::Fault;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, IntoDeserializer, SeqAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// The name of a newtype by which the reader knows that a field is wanted.
pub(super) const FIELD: &str = "backrub field";

/// A value as the file gives it: absent, unusable (and noted), or read.
#[derive(Debug)]
pub(super) struct Field<T> {
    /// The value, if it could be read.
    pub(super) value: Option<T>,
    /// Whether the file gives it, readable or not.
    pub(super) given: bool,
    /// Where it stands.
    pub(super) ids: Ids,
}

/// The ids of a value and of what stands around it; 0 if it is absent.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Ids {
    /// The value itself.
    pub(super) value: u32,
    /// Its key, or itself in a list.
    pub(super) key: u32,
    /// The first key inside a mapping, or itself: a missing key is reported here.
    pub(super) first: u32,
}

impl<T> Default for Field<T> {
    fn default() -> Self {
        Self {
            value: None,
            given: false,
            ids: Ids::default(),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(FIELD, FieldVisitor(PhantomData))
    }
}

struct FieldVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for FieldVisitor<T> {
    type Value = Field<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value with its ids")
    }

    /// Three ids, then the value if it can be read.
    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Field<T>, A::Error> {
        let mut number = || parts.next_element::<u32>().map(Option::unwrap_or_default);
        let ids = Ids {
            value: number()?,
            key: number()?,
            first: number()?,
        };
        Ok(Field {
            value: parts.next_element::<T>()?,
            given: true,
            ids,
        })
    }
}

/// What the reader gives for a [`Field`]: three ids, then the value if it can be read.
pub(super) struct FieldParts<'a, 't> {
    pub(super) reader: Reader<'a, 't>,
    pub(super) next: usize,
}

impl FieldParts<'_, '_> {
    fn ids(&self) -> [u32; 3] {
        let Reader { node, key, .. } = self.reader;
        let first = match &node.content {
            Content::Map(map) => map.first,
            _ => None,
        };
        [
            node.id,
            key.map_or(node.id, |key| key.id),
            first.unwrap_or(node.id),
        ]
    }
}

impl<'de, 'a: 'de, 't> SeqAccess<'de> for FieldParts<'a, 't> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let part = self.next;
        self.next += 1;
        if let Some(id) = self.ids().get(part) {
            return seed.deserialize((*id).into_deserializer()).map(Some);
        }
        let Reader { node, notes, .. } = self.reader;
        let read = match node.content {
            Content::Null => Err(self.reader.nothing()),
            _ => seed.deserialize(self.reader),
        };
        Ok(read.map_err(|fault| notes.add(node.id, fault)).ok())
    }
}
