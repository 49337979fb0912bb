//! From text to a tree of values. Every key and value has an id: its number in reading order.
//!
//! One pass of `serde_yaml` builds the tree. Keys, plain words and quoted texts are slices of the
//! file, so their spans come for free. For anything else `start_of` parses once more and stops
//! at the id in question: the error of `serde_yaml` then carries the place. (`serde_yaml` is here
//! the old name of `yaml_serde`, its maintained continuation.)

use super::merge::merged;
use crate::rules::{self, Fault};
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::ops::Range;

/// The most values of a file, with aliases written out. A long text counts as several, one for
/// each [`TEXT_COSTS`] bytes.
const COST_MAX: usize = 20_000;
/// See [`COST_MAX`].
const TEXT_COSTS: usize = 64;

/// A value and its id.
#[derive(Debug)]
pub(super) struct Node<'t> {
    pub(super) id: u32,
    pub(super) content: Content<'t>,
}

/// What a value is.
#[derive(Debug)]
pub(super) enum Content<'t> {
    Null,
    Bool(bool),
    Whole(u64),
    Negative(i64),
    Fraction(f64),
    Text(Cow<'t, str>),
    List(Vec<Node<'t>>),
    Map(Map<'t>),
}

/// Keys and values in the order of the file, with merges (`<<`) written out. A key may stand
/// here twice.
#[derive(Debug)]
pub(super) struct Map<'t> {
    /// The id of the first key as written.
    pub(super) first: Option<u32>,
    pub(super) entries: Vec<Pair<'t>>,
}

/// A key with its value.
pub(super) type Pair<'t> = (Node<'t>, Node<'t>);

impl Node<'_> {
    /// The text, if that is what it is.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// The values of a file, and by id the spans that are known.
#[derive(Debug)]
pub(super) struct Tree<'t> {
    pub(super) root: Node<'t>,
    pub(super) spans: Vec<Option<Range<u32>>>,
}

/// Why there is no tree: the error of `serde_yaml`, and the fault behind it if it is one of ours.
#[derive(Debug)]
pub(super) struct ParseError {
    pub(super) yaml: serde_yaml::Error,
    pub(super) fault: Option<Fault>,
}

/// Parses the text of a file.
pub(super) fn parse(text: &str) -> Result<Tree<'_>, ParseError> {
    let parse = Parse::new(text, None);
    let result = parse.deserialize(serde_yaml::Deserializer::from_str(text));
    let (spans, fault) = (parse.spans.take(), parse.fault.take());
    match result {
        Ok(root) => Ok(Tree { root, spans }),
        Err(yaml) => Err(ParseError { yaml, fault }),
    }
}

/// The byte at which a value begins, found by parsing again: the one with this id in the nth
/// document of the text, from 0.
pub(super) fn start_of(text: &str, nth: usize, id: u32) -> Option<usize> {
    let parse = Parse::new(text, Some(id));
    let document = serde_yaml::Deserializer::from_str(text).nth(nth)?;
    let error = parse.deserialize(document).err()?;
    Some(error.location()?.index())
}

/// One pass over a text.
struct Parse<'t> {
    text: &'t str,
    stop_at: Option<u32>,
    spans: RefCell<Vec<Option<Range<u32>>>>,
    cost: Cell<usize>,
    fault: RefCell<Option<Fault>>,
}

impl<'t> Parse<'t> {
    fn new(text: &'t str, stop_at: Option<u32>) -> Self {
        Self {
            text,
            stop_at,
            spans: RefCell::new(Vec::with_capacity(text.len() / 8)),
            cost: Cell::new(0),
            fault: RefCell::default(),
        }
    }

    /// The next id, for a value with a text of `length` bytes; an error where the pass stops.
    fn id<E: Error>(&self, length: usize, span: Option<Range<u32>>) -> Result<u32, E> {
        let mut spans = self.spans.borrow_mut();
        // There are fewer than COST_MAX.
        let id = spans.len() as u32;
        spans.push(span);
        if self.stop_at == Some(id) {
            return Err(E::custom("here"));
        }
        self.cost.set(self.cost.get() + 1 + length / TEXT_COSTS);
        if self.cost.get() > COST_MAX {
            let title = "this file holds too much";
            let label = "this value takes it over the limit";
            let fault = rules::TOO_BIG.fault(title, label);
            return Err(self.error(fault.help("are aliases (`*name`) repeated too often?")));
        }
        Ok(id)
    }

    fn error<E: Error>(&self, fault: Fault) -> E {
        let error = E::custom(&fault.title);
        *self.fault.borrow_mut() = Some(fault);
        error
    }

    /// The span of a text that is a slice of the file, with its quotes.
    fn span_of(&self, slice: &str) -> Option<Range<u32>> {
        let start = (slice.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize)?;
        let end = start + slice.len();
        let bytes = self.text.as_bytes();
        let quoted =
            |quote: u8| start > 0 && bytes[start - 1] == quote && bytes.get(end) == Some(&quote);
        let quotes = usize::from(quoted(b'"') || quoted(b'\''));
        Some((start - quotes) as u32..(end + quotes) as u32)
    }

    fn leaf<E: Error>(
        &self,
        content: Content<'t>,
        span: Option<Range<u32>>,
    ) -> Result<Node<'t>, E> {
        let length = match &content {
            Content::Text(text) => text.len(),
            _ => 0,
        };
        let id = self.id(length, span)?;
        Ok(Node { id, content })
    }
}

impl<'t> DeserializeSeed<'t> for &Parse<'t> {
    type Value = Node<'t>;

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Node<'t>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'t> Visitor<'t> for &Parse<'t> {
    type Value = Node<'t>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Node<'t>, E> {
        self.leaf(Content::Null, None)
    }

    fn visit_none<E: Error>(self) -> Result<Node<'t>, E> {
        self.leaf(Content::Null, None)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node<'t>, E> {
        self.leaf(Content::Bool(value), None)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node<'t>, E> {
        self.leaf(Content::Whole(value), None)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node<'t>, E> {
        self.leaf(Content::Negative(value), None)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Node<'t>, E> {
        self.leaf(Content::Fraction(value as f64), None)
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Node<'t>, E> {
        self.leaf(Content::Fraction(value as f64), None)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node<'t>, E> {
        self.leaf(Content::Fraction(value), None)
    }

    fn visit_borrowed_str<E: Error>(self, value: &'t str) -> Result<Node<'t>, E> {
        self.leaf(Content::Text(Cow::Borrowed(value)), self.span_of(value))
    }

    /// Texts with escapes, or folded from several lines.
    fn visit_str<E: Error>(self, value: &str) -> Result<Node<'t>, E> {
        self.leaf(Content::Text(Cow::Owned(value.to_owned())), None)
    }

    fn visit_enum<A: EnumAccess<'t>>(self, _: A) -> Result<Node<'t>, A::Error> {
        let title = "routine files do not use a `!tag`";
        let fault = rules::CUSTOM_TAG.fault(title, "this tag");
        Err(self.error(fault.help("text that begins with ! must be in quotes")))
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut access: A) -> Result<Node<'t>, A::Error> {
        let id = self.id(0, None)?;
        let mut list = Vec::new();
        while let Some(node) = access.next_element_seed(self)? {
            list.push(node);
        }
        let content = Content::List(list);
        Ok(Node { id, content })
    }

    fn visit_map<A: MapAccess<'t>>(self, mut access: A) -> Result<Node<'t>, A::Error> {
        let id = self.id(0, None)?;
        let mut entries = Vec::new();
        while let Some(key) = access.next_key_seed(self)? {
            entries.push((key, access.next_value_seed(self)?));
        }
        let first = entries.first().map(|(key, _)| key.id);
        if entries.iter().any(|(key, _)| key.text() == Some("<<")) {
            entries = merged(entries).map_err(|fault| self.error(fault))?;
        }
        let content = Content::Map(Map { first, entries });
        Ok(Node { id, content })
    }
}
