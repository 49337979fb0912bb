//! From text to a tree of values. Every key and value gets a number, in reading order.
//!
//! One pass of `serde_yaml` makes the tree and notes the places that come for free: keys, plain
//! words and quoted texts are slices of the file. For the others, `start_of` reads once more
//! and stops at the number in question; the error of `serde_yaml` then carries the place.

use super::merge::merged;
use crate::rules::{self, Fault};
use serde::de::{Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::ops::Range;

/// Values after aliases are written out; a long text counts for more than one.
const COST_MAX: usize = 20_000;

/// A value and its number.
#[derive(Debug)]
pub(super) struct Node<'t> {
    pub(super) id: u32,
    pub(super) kind: Kind<'t>,
}

/// What a value is.
#[derive(Debug)]
pub(super) enum Kind<'t> {
    Null,
    Bool(bool),
    Whole(u64),
    Negative(i64),
    Fraction(f64),
    Text(Cow<'t, str>),
    List(Vec<Node<'t>>),
    Map(Map<'t>),
}

/// Keys and values in order, doubles kept, `<<` written out.
#[derive(Debug)]
pub(super) struct Map<'t> {
    /// The number of the first key as written.
    pub(super) first: Option<u32>,
    pub(super) entries: Entries<'t>,
}

/// Keys with their values.
pub(super) type Entries<'t> = Vec<(Node<'t>, Node<'t>)>;

impl Node<'_> {
    /// The text of a text.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// The values of a file, and the places that are known of them.
#[derive(Debug)]
pub(super) struct Tree<'t> {
    pub(super) root: Node<'t>,
    pub(super) spans: Vec<Option<Range<u32>>>,
}

/// Why there is no tree: `serde_yaml`'s own error, or a fault that was found on the way.
#[derive(Debug)]
pub(super) struct Halt {
    pub(super) error: serde_yaml::Error,
    pub(super) fault: Option<Fault>,
}

/// Reads the values of a file.
pub(super) fn grow(text: &str) -> Result<Tree<'_>, Halt> {
    let growth = Growth::new(text, None);
    let result = Seed(&growth).plant(serde_yaml::Deserializer::from_str(text));
    let Growth { spans, fault, .. } = growth;
    match result {
        Ok(root) => Ok(Tree {
            root,
            spans: spans.into_inner(),
        }),
        Err(error) => Err(Halt {
            error,
            fault: fault.into_inner(),
        }),
    }
}

/// The byte at which a value begins, found by reading again.
pub(super) fn start_of(text: &str, id: u32) -> Option<usize> {
    let growth = Growth::new(text, Some(id as usize));
    let error = Seed(&growth)
        .plant(serde_yaml::Deserializer::from_str(text))
        .err()?;
    Some(error.location()?.index())
}

/// The byte at which the first value of the second document begins.
pub(super) fn start_of_second(text: &str) -> Option<usize> {
    let growth = Growth::new(text, Some(0));
    let second = serde_yaml::Deserializer::from_str(text).nth(1)?;
    let error = Seed(&growth).plant(second).err()?;
    Some(error.location()?.index())
}

/// What grows while a file is read.
struct Growth<'t> {
    text: &'t str,
    stop_at: Option<usize>,
    spans: RefCell<Vec<Option<Range<u32>>>>,
    cost: Cell<usize>,
    fault: RefCell<Option<Fault>>,
}

impl<'t> Growth<'t> {
    fn new(text: &'t str, stop_at: Option<usize>) -> Self {
        Self {
            text,
            stop_at,
            spans: RefCell::new(Vec::with_capacity(text.len() / 8)),
            cost: Cell::new(0),
            fault: RefCell::default(),
        }
    }

    /// The next number; an error where the reading is to stop.
    fn number<E: Error>(&self, length: usize, span: Option<Range<u32>>) -> Result<u32, E> {
        let mut spans = self.spans.borrow_mut();
        let id = spans.len();
        spans.push(span);
        if self.stop_at == Some(id) {
            return Err(E::custom("here"));
        }
        self.cost.set(self.cost.get() + 1 + length / 64);
        if self.cost.get() > COST_MAX {
            let title = "this file holds too much";
            let label = "with this value it is too much";
            return Err(self.halt(
                Fault::new(rules::TOO_BIG, title, label)
                    .help("are aliases (`*name`) repeated too often?"),
            ));
        }
        // Numbers are below COST_MAX.
        Ok(id as u32)
    }

    fn halt<E: Error>(&self, fault: Fault) -> E {
        let error = E::custom(&fault.title);
        *self.fault.borrow_mut() = Some(fault);
        error
    }

    /// The place of a text that is a slice of the file, with its quotes.
    fn span_of(&self, slice: &str) -> Option<Range<u32>> {
        let start = (slice.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize)?;
        let end = start + slice.len();
        let bytes = self.text.as_bytes();
        let quoted =
            |quote: u8| start > 0 && bytes[start - 1] == quote && bytes.get(end) == Some(&quote);
        let quotes = usize::from(quoted(b'"') || quoted(b'\''));
        Some((start - quotes) as u32..(end + quotes) as u32)
    }
}

#[derive(Clone, Copy)]
struct Seed<'g, 't>(&'g Growth<'t>);

impl<'t> Seed<'_, 't> {
    fn plant<D: Deserializer<'t>>(self, deserializer: D) -> Result<Node<'t>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn leaf<E: Error>(self, kind: Kind<'t>) -> Result<Node<'t>, E> {
        let id = self.0.number(0, None)?;
        Ok(Node { id, kind })
    }
}

impl<'t> serde::de::DeserializeSeed<'t> for Seed<'_, 't> {
    type Value = Node<'t>;

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Node<'t>, D::Error> {
        self.plant(deserializer)
    }
}

impl<'t> Visitor<'t> for Seed<'_, 't> {
    type Value = Node<'t>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Node<'t>, E> {
        self.leaf(Kind::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Node<'t>, E> {
        self.leaf(Kind::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node<'t>, E> {
        self.leaf(Kind::Bool(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node<'t>, E> {
        self.leaf(Kind::Whole(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node<'t>, E> {
        self.leaf(Kind::Negative(value))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Node<'t>, E> {
        self.leaf(Kind::Fraction(value as f64))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Node<'t>, E> {
        self.leaf(Kind::Fraction(value as f64))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node<'t>, E> {
        self.leaf(Kind::Fraction(value))
    }

    fn visit_borrowed_str<E: Error>(self, value: &'t str) -> Result<Node<'t>, E> {
        let id = self.0.number(value.len(), self.0.span_of(value))?;
        let kind = Kind::Text(Cow::Borrowed(value));
        Ok(Node { id, kind })
    }

    /// Texts with escapes, or folded from several lines.
    fn visit_str<E: Error>(self, value: &str) -> Result<Node<'t>, E> {
        let id = self.0.number(value.len(), None)?;
        let kind = Kind::Text(Cow::Owned(value.to_owned()));
        Ok(Node { id, kind })
    }

    fn visit_enum<A: EnumAccess<'t>>(self, _: A) -> Result<Node<'t>, A::Error> {
        let fault = Fault::new(
            rules::CUSTOM_TAG,
            "a `!tag` is not used in routine files",
            "this tag",
        );
        Err(self
            .0
            .halt(fault.help("text that begins with ! must be in quotes")))
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut access: A) -> Result<Node<'t>, A::Error> {
        let id = self.0.number(0, None)?;
        let mut list = Vec::new();
        while let Some(node) = access.next_element_seed(self)? {
            list.push(node);
        }
        let kind = Kind::List(list);
        Ok(Node { id, kind })
    }

    fn visit_map<A: MapAccess<'t>>(self, mut access: A) -> Result<Node<'t>, A::Error> {
        let id = self.0.number(0, None)?;
        let mut entries = Vec::new();
        while let Some(key) = access.next_key_seed(self)? {
            entries.push((key, access.next_value_seed(self)?));
        }
        let first = entries.first().map(|(key, _)| key.id);
        if entries.iter().any(|(key, _)| key.text() == Some("<<")) {
            entries = merged(entries).map_err(|fault| self.0.halt(fault))?;
        }
        let kind = Kind::Map(Map { first, entries });
        Ok(Node { id, kind })
    }
}
