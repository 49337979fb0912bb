//! What the reader hands to serde: items of a list, pairs of a mapping, the known keys of a
//! struct, the chosen variant of an enum, the parts of a field.

use super::reader::Reader;
use super::tree::{Kind, Node};
use crate::rules::Fault;
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

/// The items of a list.
pub(super) struct Items<'a, 't> {
    pub(super) reader: Reader<'a, 't>,
    pub(super) rest: std::slice::Iter<'a, Node<'t>>,
}

impl<'de, 'a: 'de, 't> SeqAccess<'de> for Items<'a, 't> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let Some(node) = self.rest.next() else {
            return Ok(None);
        };
        seed.deserialize(self.reader.at(node, None)).map(Some)
    }
}

/// Any keys and their values, but for the author's own (`x-…`).
pub(super) struct Pairs<'a, 't> {
    pub(super) reader: Reader<'a, 't>,
    pub(super) rest: std::slice::Iter<'a, (Node<'t>, Node<'t>)>,
    pub(super) pending: Option<&'a (Node<'t>, Node<'t>)>,
}

impl<'de, 'a: 'de, 't> MapAccess<'de> for Pairs<'a, 't> {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let own = |key: &Node<'_>| key.text().is_some_and(|word| word.starts_with("x-"));
        self.pending = self.rest.find(|(key, _)| !own(key));
        let Some((key, _)) = self.pending else {
            return Ok(None);
        };
        seed.deserialize(self.reader.at(key, None)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let (key, value) = self.pending.take().ok_or_else(value_before_key)?;
        seed.deserialize(self.reader.at(value, Some(key)))
    }
}

/// A key of a struct with what is given for it.
pub(super) struct Entry<'a, 't> {
    pub(super) name: &'static str,
    pub(super) key: &'a Node<'t>,
    pub(super) value: &'a Node<'t>,
}

/// The keys that a struct knows.
pub(super) struct Known<'a, 't> {
    pub(super) reader: Reader<'a, 't>,
    pub(super) rest: std::vec::IntoIter<Entry<'a, 't>>,
    pub(super) pending: Option<Entry<'a, 't>>,
}

impl<'de, 'a: 'de, 't> MapAccess<'de> for Known<'a, 't> {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        self.pending = self.rest.next();
        let Some(entry) = &self.pending else {
            return Ok(None);
        };
        let name: StrDeserializer<'_, Fault> = entry.name.into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let entry = self.pending.take().ok_or_else(value_before_key)?;
        seed.deserialize(self.reader.at(entry.value, Some(entry.key)))
    }
}

/// serde asks for a key before each value; this keeps a mistake there from being a panic.
fn value_before_key() -> Fault {
    Fault::custom("a value was asked for before its key")
}

/// A variant that was chosen from the keys, holding the value itself.
pub(super) struct Chosen<'a, 't> {
    pub(super) name: &'static str,
    pub(super) reader: Reader<'a, 't>,
}

impl<'de, 'a: 'de, 't> EnumAccess<'de> for Chosen<'a, 't> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Fault> {
        let name: StrDeserializer<'_, Fault> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de, 'a: 'de, 't> VariantAccess<'de> for Chosen<'a, 't> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Fault> {
        seed.deserialize(self.reader)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.reader.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.reader.deserialize_struct(self.name, names, visitor)
    }
}

/// The parts of a [`Field`](super::field::Field): three numbers, and the value if it can be read.
pub(super) struct Parts<'a, 't> {
    pub(super) reader: Reader<'a, 't>,
    pub(super) told: usize,
}

impl Parts<'_, '_> {
    fn place(&self) -> [u32; 3] {
        let Reader { node, key, .. } = self.reader;
        let first = match &node.kind {
            Kind::Map(map) => map.first,
            _ => None,
        };
        [
            node.id,
            key.map_or(node.id, |key| key.id),
            first.unwrap_or(node.id),
        ]
    }
}

impl<'de, 'a: 'de, 't> SeqAccess<'de> for Parts<'a, 't> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        self.told += 1;
        if let Some(number) = self.place().get(self.told - 1) {
            return seed.deserialize((*number).into_deserializer()).map(Some);
        }
        let Reader { node, notes, .. } = self.reader;
        let read = match node.kind {
            Kind::Null => Err(self.reader.nothing()),
            _ => seed.deserialize(self.reader),
        };
        Ok(read.map_err(|fault| notes.add(node.id, fault)).ok())
    }
}
