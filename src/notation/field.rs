//! A value of a file together with its place. What cannot be read is noted, and the reading
//! of the rest goes on: this is what lets a plain serde struct tell all problems at once.

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// The name by which the reader knows that a value and its place are wanted.
pub(super) const FIELD: &str = "backrub field";

/// A value as given: absent, there but of no use (and noted), or there and read.
#[derive(Debug)]
pub(super) struct Field<T> {
    /// The value, if it could be read.
    pub(super) value: Option<T>,
    /// Its place; `None` where it is absent.
    pub(super) place: Option<Place>,
}

/// The numbers of what belongs to a value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The value itself.
    pub(super) value: u32,
    /// Its key, or itself in a list.
    pub(super) key: u32,
    /// The first key of a mapping, or itself: where a key is missed.
    pub(super) first: u32,
}

impl<T> Field<T> {
    /// Whether it stands in the file, readable or not.
    pub(super) fn is_given(&self) -> bool {
        self.place.is_some()
    }

    /// The number of the value, if it is given.
    pub(super) fn at(&self) -> u32 {
        self.place.map_or(0, |place| place.value)
    }

    /// The number of the key, if it is given.
    pub(super) fn key(&self) -> u32 {
        self.place.map_or(0, |place| place.key)
    }

    /// The number of the first key inside it, if it is given.
    pub(super) fn first(&self) -> u32 {
        self.place.map_or(0, |place| place.first)
    }
}

impl<T> Default for Field<T> {
    fn default() -> Self {
        Self {
            value: None,
            place: None,
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(FIELD, Parts(PhantomData))
    }
}

struct Parts<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Parts<T> {
    type Value = Field<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value with its place")
    }

    /// Three numbers, and the value if it can be read.
    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Field<T>, A::Error> {
        let mut number = || parts.next_element::<u32>().map(Option::unwrap_or_default);
        let place = Place {
            value: number()?,
            key: number()?,
            first: number()?,
        };
        Ok(Field {
            value: parts.next_element::<T>()?,
            place: Some(place),
        })
    }
}
