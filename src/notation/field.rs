//! A value of a file and where it stands. A value that cannot be read is noted and reading goes
//! on, so a plain serde struct of fields reports all problems at once.

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// The name of a newtype by which the reader knows that a field is wanted.
pub(super) const FIELD: &str = "backrub field";

/// A value as the file gives it: absent, unusable (and noted), or read.
#[derive(Debug)]
pub(super) struct Field<T> {
    /// The value, if it could be read.
    pub(super) value: Option<T>,
    /// Where it stands; `None` if it is absent.
    pub(super) ids: Option<Ids>,
}

/// The ids of a value and of what stands around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ids {
    /// The value itself.
    pub(super) value: u32,
    /// Its key, or itself in a list.
    pub(super) key: u32,
    /// The first key inside a mapping, or itself: a missing key is reported here.
    pub(super) first: u32,
}

impl<T> Field<T> {
    /// Whether the file gives it, readable or not.
    pub(super) fn is_given(&self) -> bool {
        self.ids.is_some()
    }

    /// The id of the value; 0 if it is absent.
    pub(super) fn at(&self) -> u32 {
        self.ids.map_or(0, |ids| ids.value)
    }

    /// The id of the key; 0 if it is absent.
    pub(super) fn key(&self) -> u32 {
        self.ids.map_or(0, |ids| ids.key)
    }

    /// The id of the first key inside it; 0 if it is absent.
    pub(super) fn first(&self) -> u32 {
        self.ids.map_or(0, |ids| ids.first)
    }
}

impl<T> Default for Field<T> {
    fn default() -> Self {
        Self {
            value: None,
            ids: None,
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
            ids: Some(ids),
        })
    }
}
