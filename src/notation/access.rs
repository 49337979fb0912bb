//! What the reader hands to serde: the items of a list, the pairs of a mapping, the keys of a
//! struct, the chosen variant of an enum, the parts of a field.

use super::reader::Reader;
use super::tree::{Content, Node, Pair};
use crate::rules::Fault;
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

/// The items of a list.
pub(super) struct ListItems<'a, 't> {
    pub(super) reader: Reader<'a, 't>,
    pub(super) rest: std::slice::Iter<'a, Node<'t>>,
}

impl<'de, 'a: 'de, 't> SeqAccess<'de> for ListItems<'a, 't> {
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

/// The keys and values of a mapping, without the author's own (`x-…`).
pub(super) struct MapPairs<'a, 't> {
    pub(super) reader: Reader<'a, 't>,
    pub(super) rest: std::slice::Iter<'a, Pair<'t>>,
    pub(super) pending: Option<&'a Pair<'t>>,
}

impl<'de, 'a: 'de, 't> MapAccess<'de> for MapPairs<'a, 't> {
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

/// A field of a struct with the key and value that the file has for it.
pub(super) struct StructKey<'a, 't> {
    pub(super) name: &'static str,
    pub(super) key: &'a Node<'t>,
    pub(super) value: &'a Node<'t>,
}

/// The keys of a mapping that a struct knows.
pub(super) struct StructKeys<'a, 't> {
    pub(super) reader: Reader<'a, 't>,
    pub(super) rest: std::vec::IntoIter<StructKey<'a, 't>>,
    pub(super) pending: Option<StructKey<'a, 't>>,
}

impl<'de, 'a: 'de, 't> MapAccess<'de> for StructKeys<'a, 't> {
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

/// serde asks for a key before each value. If it ever did not, this error comes instead of a panic.
fn value_before_key() -> Fault {
    Fault::custom("a value was asked for before its key")
}

/// A variant chosen by the keys of a mapping; it holds that mapping.
pub(super) struct ChosenVariant<'a, 't> {
    pub(super) name: &'static str,
    pub(super) reader: Reader<'a, 't>,
}

impl<'de, 'a: 'de, 't> EnumAccess<'de> for ChosenVariant<'a, 't> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Fault> {
        let name: StrDeserializer<'_, Fault> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de, 'a: 'de, 't> VariantAccess<'de> for ChosenVariant<'a, 't> {
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

/// The parts of a [`Field`](super::field::Field): three ids, then the value if it can be read.
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
