//! The shape of a routine file, version 1, as serde sees it: every key with its type.
//!
//! Each value is a [`Field`], so that it may be absent or unusable; which keys are required, and
//! what must hold between them, is checked in `routine`, `steps` and `stroke`. Messages list the
//! keys in the order of the fields.

use super::field::Field;
use super::meant::{Reason, Warned};
use super::values::{Edition, Text, TimeBetween, Times, Whole};
use crate::model::{
    Area, Benefit, Ending, Position, Pressure, Setting, Sides, Suits, Tag, Technique, Tempo, Tool,
};
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// The working time of a stroke, per side: 5 s to 20 min.
pub(super) type StrokeTime = TimeBetween<5, 1200>;
/// The lead-in of a stroke: 2 to 60 s.
pub(super) type LeadInTime = TimeBetween<2, 60>;
/// The pause between two sides: 2 to 30 s.
pub(super) type SwitchTime = TimeBetween<2, 30>;
/// The time into the work at which a line is said: 0 s to 20 min.
pub(super) type SayTime = TimeBetween<0, 1200>;
/// A cue, a move, or a line to say.
pub(super) type ShortText = Text<200>;
/// The title of a routine.
pub(super) type Title = Text<80>;
/// One of `sources`: a key of the table, or an author's own reference.
pub(super) type SourceName = Text<300>;

/// The most entries in one list of strokes.
pub(super) const STROKES_MAX: usize = 200;
/// The most sources of a routine.
pub(super) const SOURCES_MAX: usize = 200;
/// The most strokes as they are played, with blocks and repeats written out and each side counted.
/// Twenty minutes have room for a fifth of them.
pub(super) const PLAYED_MAX: usize = 500;
/// The most lines to say in one stroke.
pub(super) const SAY_MAX: usize = 60;

/// The whole file.
#[derive(Default, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[serde(expecting = "a routine: `title: …`, `benefit: …` and so on, one on each line")]
pub(super) struct FileShape {
    pub(super) title: Field<Title>,
    pub(super) benefit: Field<Benefit>,
    pub(super) setting: Field<Setting>,
    pub(super) suits: Field<Vec<Field<Suits>>>,
    pub(super) end: Field<Ending>,
    pub(super) summary: Field<Text<300>>,
    pub(super) why: Field<Text<600>>,
    pub(super) avoid: Field<Vec<Field<Tag>>>,
    pub(super) sources: Field<Vec<Field<SourceName>>>,
    pub(super) author: Field<Text<80>>,
    pub(super) licence: Field<Text<80>>,
    pub(super) edition: Field<Edition>,
    pub(super) meant: Field<MeantShape>,
    pub(super) strokes: Field<Entries>,
}

/// The entries below `strokes:`.
pub(super) type Entries = Vec<Field<EntryShape>>;

/// An entry below `strokes:`. `choice` picks the variant by the keys.
#[derive(serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum EntryShape {
    Stroke(Box<StrokeShape>),
    Each(EachShape),
    Repeat(RepeatShape),
    /// The keys of an entry that is both a stroke and a block.
    Both(Keys),
    /// The keys of an entry whose `each:` is empty because the lines below it are not indented.
    Flat(Keys),
}

/// A stroke.
#[derive(Default, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[serde(expecting = "a stroke: `technique: …`, `area: …` and so on")]
pub(super) struct StrokeShape {
    pub(super) technique: Field<Technique>,
    pub(super) area: Field<Area>,
    pub(super) side: Field<Sides>,
    pub(super) time: Field<StrokeTime>,
    pub(super) pressure: Field<Whole<Pressure>>,
    pub(super) tempo: Field<Whole<Tempo>>,
    pub(super) position: Field<PositionShape>,
    pub(super) tool: Field<Tool>,
    pub(super) lead_in: Field<LeadInTime>,
    pub(super) switch: Field<SwitchTime>,
    #[serde(rename = "move")]
    pub(super) movement: Field<MoveShape>,
    pub(super) cue: Field<TextShape<200>>,
    pub(super) detail: Field<TextShape<600>>,
    pub(super) say: Field<SayShape>,
    pub(super) meant: Field<MeantShape>,
}

/// `- each: { switch: …, strokes: … }`.
#[derive(Default, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct EachShape {
    pub(super) each: Field<BlockShape>,
}

/// What stands below `each:`.
#[derive(Default, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
#[serde(expecting = "a block: `strokes: …` and perhaps `switch: …`, indented below `each:`")]
pub(super) struct BlockShape {
    pub(super) switch: Field<SwitchTime>,
    pub(super) strokes: Field<Entries>,
}

/// `- repeat: 2` with `strokes: …` beside it.
#[derive(Default, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RepeatShape {
    pub(super) repeat: Field<Whole<Times>>,
    pub(super) strokes: Field<Entries>,
}

/// One position, or one for each side.
#[derive(serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum PositionShape {
    One(Position),
    PerSide(PerSideShape<Position>),
}

/// One text, or one for each side.
#[derive(serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum TextShape<const MAX: usize> {
    One(Text<MAX>),
    PerSide(PerSideShape<Text<MAX>>),
}

/// One text for both sides, one for each side, or one that is said once.
#[derive(serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum MoveShape {
    One(ShortText),
    PerSide(PerSideShape<ShortText>),
    Once(OnceShape),
}

/// `{once: …}`.
#[derive(Default, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct OnceShape {
    pub(super) once: Field<ShortText>,
}

/// `{left: …, right: …}`.
#[derive(serde::Deserialize)]
#[serde(default, deny_unknown_fields, bound = "T: Deserialize<'de>")]
pub(super) struct PerSideShape<T> {
    pub(super) left: Field<T>,
    pub(super) right: Field<T>,
}

impl<T> Default for PerSideShape<T> {
    fn default() -> Self {
        let (left, right) = (Field::default(), Field::default());
        Self { left, right }
    }
}

/// The lines of both sides, or those of each.
#[derive(serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum SayShape {
    One(Lines),
    PerSide(PerSideShape<Lines>),
}

/// `{6s: …, 12s: …}`.
pub(super) type Lines = Pairs<Field<SayTime>, Field<ShortText>>;

/// `{moving-strip: For a patient …}`.
pub(super) struct MeantShape(pub(super) Vec<(Field<Warned>, Field<Reason>)>);

impl<'de> Deserialize<'de> for MeantShape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let expected = "rules with reasons: { long-cue: It is a rhyme that everybody knows. }";
        let visitor = PairsVisitor(expected, PhantomData);
        Ok(Self(deserializer.deserialize_map(visitor)?.0))
    }
}

/// The keys of a mapping.
pub(super) type Keys = Pairs<Field<String>, IgnoredAny>;

/// The entries of a mapping, in the order of the file.
pub(super) struct Pairs<K, V>(pub(super) Vec<(K, V)>);

impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Deserialize<'de> for Pairs<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let expected = "times with texts: { 6s: Let the shoulder drop. }";
        deserializer.deserialize_map(PairsVisitor(expected, PhantomData))
    }
}

struct PairsVisitor<K, V>(&'static str, PhantomData<(K, V)>);

impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Visitor<'de> for PairsVisitor<K, V> {
    type Value = Pairs<K, V>;

    /// Only `say` and `meant` are read from what may be no mapping.
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Pairs(pairs))
    }
}
