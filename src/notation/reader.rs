//! A serde deserializer over the tree that does not stop at a fault: where a
//! [`Field`](super::field::Field) is wanted, a value that cannot be used is noted and left out.

use super::choice::choose;
use super::field::{FIELD, FieldParts};
use super::known::{choice, did_you_mean, unknown_word};
use super::notes::Notes;
use super::plain::quoted;
use super::tree::{Content, Map, Node};
use crate::rules::{self, Fault};
use serde::de::value::{MapAccessDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, Error, IntoDeserializer, Unexpected, Visitor};

/// Reads one value of the tree.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a, 't> {
    pub(super) node: &'a Node<'t>,
    pub(super) key: Option<&'a Node<'t>>,
    pub(super) notes: &'a Notes,
}

/// A value, and the name that a struct knows its key by.
type Known<'a, 't> = (&'static str, Reader<'a, 't>);

impl<'a, 't> Reader<'a, 't> {
    pub(super) fn at(self, node: &'a Node<'t>, key: Option<&'a Node<'t>>) -> Self {
        Self { node, key, ..self }
    }

    /// The fault of a key or an entry without a value.
    pub(super) fn nothing(self) -> Fault {
        match self.key.and_then(Node::text) {
            Some(key) => rules::EMPTY
                .fault(format!("`{}` has no value", quoted(key)), "nothing here")
                .help("write a value, or remove the line"),
            None => rules::EMPTY
                .fault("there is nothing here", "no value")
                .help("fill it in, or remove it"),
        }
    }

    fn unexpected(self) -> Unexpected<'a> {
        match &self.node.content {
            Content::Null => Unexpected::Unit,
            Content::Bool(value) => Unexpected::Bool(*value),
            Content::Whole(number) => Unexpected::Unsigned(*number),
            Content::Negative(number) => Unexpected::Signed(*number),
            Content::Fraction(number) => Unexpected::Float(*number),
            Content::Text(text) => Unexpected::Str(text),
            Content::List(_) => Unexpected::Seq,
            Content::Map(_) => Unexpected::Map,
        }
    }

    /// The entries whose key is one of `names`, under that name. A misspelt key is noted and taken
    /// for the one that was probably meant, so that its value is checked too.
    fn entries(self, map: &'a Map<'t>, names: &'static [&'static str]) -> Vec<Known<'a, 't>> {
        let mut found: Vec<Known<'a, 't>> = Vec::with_capacity(map.entries.len());
        let mut again = Vec::new();
        let mut whole = 0;
        for (key, value) in &map.entries {
            if self.notes.is_full() {
                break;
            }
            if is_own(key) {
                continue;
            }
            let word = key.text().unwrap_or_default();
            let name = match names.iter().find(|name| **name == word) {
                Some(name) if found.iter().any(|(known, _)| known == name) => {
                    if again.is_empty() {
                        whole = found.len();
                    }
                    again.push((key.id, *name));
                    continue;
                }
                Some(name) => Some(*name),
                None => self.unknown_key(map, key, names, &found),
            };
            found.extend(name.map(|name| (name, self.at(value, Some(key)))));
        }
        match again.as_slice() {
            // What follows belongs to another stroke.
            [(at, name), _, ..] if again.iter().any(|(_, name)| *name == "technique") => {
                self.notes.add(*at, lacks_its_dash(name));
                found.truncate(whole);
            }
            each => each
                .iter()
                .for_each(|(at, name)| self.notes.add(*at, given_twice(name))),
        }
        found
    }

    fn unknown_key(
        self,
        map: &Map<'t>,
        key: &Node<'t>,
        names: &'static [&'static str],
        found: &[Known<'a, 't>],
    ) -> Option<&'static str> {
        let given = |name: &str| {
            found.iter().any(|(known, _)| *known == name)
                || map.entries.iter().any(|(key, _)| key.text() == Some(name))
        };
        let free: Vec<&'static str> = names.iter().copied().filter(|name| !given(name)).collect();
        let Some(word) = key.text() else {
            let fault = rules::UNKNOWN_KEY.fault("a key must be a word", "this is not a word");
            self.notes.add(key.id, fault.help(possible(&free)));
            return None;
        };
        let meant = did_you_mean(word, &free);
        let (label, help) = match meant {
            Some(name) => (format!("did you mean `{name}`?"), possible(&free)),
            None => {
                let own = "keys of your own begin with `x-`";
                (
                    "unknown key".to_owned(),
                    format!("{}; {own}", possible(&free)),
                )
            }
        };
        let title = format!("`{}` is not a key here", quoted(word));
        let fault = rules::UNKNOWN_KEY.fault(title, label);
        self.notes.add(key.id, fault.help(help));
        meant
    }
}

/// Whether a key is one of the author's own, which are passed over.
fn is_own(key: &Node<'_>) -> bool {
    key.text().is_some_and(|word| word.starts_with("x-"))
}

/// The fault of a stroke that runs into the one before.
fn lacks_its_dash(name: &str) -> Fault {
    rules::DUPLICATE_KEY
        .fault("two strokes run into one", "does a new stroke begin here?")
        .help(format!("a new stroke begins with a dash: `- {name}: …`"))
}

fn given_twice(name: &str) -> Fault {
    rules::DUPLICATE_KEY
        .fault(format!("`{name}` is given twice"), "this is the second one")
        .help("keep one of the two")
}

fn possible(free: &[&str]) -> String {
    match free {
        [] => "no other key is possible here".to_owned(),
        _ => format!("possible: {}", free.join(", ")),
    }
}

impl<'de, 'a: 'de, 't> IntoDeserializer<'de, Fault> for Reader<'a, 't> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de, 'a: 'de, 't> Deserializer<'de> for Reader<'a, 't> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.node.content {
            Content::Null => visitor.visit_unit(),
            Content::Bool(value) => visitor.visit_bool(*value),
            Content::Whole(number) => visitor.visit_u64(*number),
            Content::Negative(number) => visitor.visit_i64(*number),
            Content::Fraction(number) => visitor.visit_f64(*number),
            Content::Text(text) => visitor.visit_str(text),
            Content::List(list) => {
                let items = list.iter().map(|item| self.at(item, None));
                visitor.visit_seq(SeqDeserializer::new(items))
            }
            Content::Map(map) => {
                let pairs = map.entries.iter().filter(|(key, _)| !is_own(key));
                let pairs =
                    pairs.map(|(key, value)| (self.at(key, None), self.at(value, Some(key))));
                visitor.visit_map(MapDeserializer::new(pairs))
            }
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match name {
            FIELD => visitor.visit_seq(FieldParts {
                reader: self,
                next: 0,
            }),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let Content::Map(map) = &self.node.content else {
            // A derived struct would take a list for its fields in order.
            return Err(Fault::invalid_type(self.unexpected(), &visitor));
        };
        let entries = self.entries(map, names).into_iter();
        visitor.visit_map(MapDeserializer::new(entries))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        set: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if let Some(name) = choose(set, self.node) {
            let chosen = MapDeserializer::new(std::iter::once((name, self)));
            return visitor.visit_enum(MapAccessDeserializer::new(chosen));
        }
        let Some(word) = self.node.text() else {
            let fault = Fault::invalid_type(self.unexpected(), &"a word");
            return Err(fault.help(choice("", words)));
        };
        match words.contains(&word) {
            true => visitor.visit_enum(word.into_deserializer()),
            false => Err(unknown_word(set, word, words)),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        option unit unit_struct seq tuple tuple_struct map identifier ignored_any
    }
}
