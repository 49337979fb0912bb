//! Small types for single values. Each says its range once, in its type.

use super::fault::Fault;
use super::plain::{acts, quoted};
use crate::model::Secs;
use crate::model::secs::BadSecs;
use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use std::fmt::{self, Display};
use std::marker::PhantomData;

/// One paragraph of 1 to `MAX` characters.
#[derive(Debug)]
pub(super) struct Text<const MAX: usize>(pub(super) String);

/// A time from `MIN` to `MAX` seconds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Time<const MIN: u32, const MAX: u32>(pub(super) Secs);

/// A whole number that `T` accepts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Whole<T>(pub(super) T);

/// How often a block is done, 2 to 10.
#[derive(Debug, Clone, Copy)]
pub(super) struct Times(pub(super) u8);

/// A number of times outside 2 to 10.
#[derive(Debug, thiserror::Error)]
#[error("a repeat is a whole number of times, from 2 to 10")]
pub(super) struct BadTimes;

impl TryFrom<u64> for Times {
    type Error = BadTimes;

    fn try_from(times: u64) -> Result<Self, BadTimes> {
        match u8::try_from(times) {
            Ok(times @ Self::MIN..=Self::MAX) => Ok(Self(times)),
            _ => Err(BadTimes),
        }
    }
}

impl Times {
    /// The fewest times.
    pub(super) const MIN: u8 = 2;
    /// The most times.
    pub(super) const MAX: u8 = 10;
}

impl<const MIN: u32, const MAX: u32> Time<MIN, MAX> {
    /// The shortest time, in seconds.
    pub(super) const LEAST: u32 = MIN;
    /// The longest time, in seconds.
    pub(super) const MOST: u32 = MAX;
}

/// Reads a value of type `T`.
struct Of<T>(PhantomData<T>);

impl<'de, const MAX: usize> Deserialize<'de> for Text<MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Of::<Self>(PhantomData))
    }
}

impl<const MAX: usize> Visitor<'_> for Of<Text<MAX>> {
    type Value = Text<MAX>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Text<MAX>, E> {
        let text = text.trim();
        let length = text.chars().count();
        if length == 0 {
            let fault = Fault::new("empty", "this text is empty", "nothing in it");
            return Err(fault.help("write something, or remove the line").raise());
        }
        if length > MAX {
            let label = format!("{length} characters; at most {MAX}");
            return Err(Fault::new("wrong-length", "this text is too long", label).raise());
        }
        match text.chars().find(|c| acts(*c)) {
            None => Ok(Text(text.to_owned())),
            Some(c) => Err(not_plain(c).raise()),
        }
    }
}

fn not_plain(c: char) -> Fault {
    match c {
        '\n' => Fault::new(
            "control-character",
            "this text has several lines",
            "it begins here",
        )
        .help("write one paragraph; `>-` in place of `|` joins its lines"),
        '\t' => Fault::new(
            "control-character",
            "this text has a tab in it",
            "in this text",
        )
        .help("write spaces"),
        c => Fault::new(
            "control-character",
            "this text has an invisible control character in it",
            format!("U+{:04X}", u32::from(c)),
        )
        .help("type the text again without it"),
    }
}

impl<'de, const MIN: u32, const MAX: u32> Deserialize<'de> for Time<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Of::<Self>(PhantomData))
    }
}

impl<const MIN: u32, const MAX: u32> Visitor<'_> for Of<Time<MIN, MAX>> {
    type Value = Time<MIN, MAX>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a time such as 45s or 1m 30s")
    }

    fn visit_u64<E: Error>(self, seconds: u64) -> Result<Self::Value, E> {
        within(&seconds.to_string(), seconds.try_into()).map_err(Fault::raise)
    }

    fn visit_i64<E: Error>(self, seconds: i64) -> Result<Self::Value, E> {
        within(&seconds.to_string(), Err(BadSecs::Unreadable)).map_err(Fault::raise)
    }

    fn visit_f64<E: Error>(self, seconds: f64) -> Result<Self::Value, E> {
        let whole = whole(seconds).ok_or(BadSecs::Unreadable);
        within(&seconds.to_string(), whole.and_then(Secs::try_from)).map_err(Fault::raise)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        within(text, text.parse()).map_err(Fault::raise)
    }
}

/// The whole number that is written with a point or an exponent: 30.0, as JSON Schema has it.
fn whole(number: f64) -> Option<u64> {
    let exact = number.fract() == 0.0 && (0.0..=1e15).contains(&number);
    exact.then_some(number as u64)
}

fn within<const MIN: u32, const MAX: u32>(
    given: &str,
    read: Result<Secs, BadSecs>,
) -> Result<Time<MIN, MAX>, Fault> {
    let (least, most) = (Secs::new(MIN), Secs::new(MAX));
    let secs = match read {
        Ok(secs) => secs,
        Err(BadSecs::TooLong) => Secs::new(86_400),
        Err(error) => return Err(unreadable(given, &error)),
    };
    if (least..=most).contains(&secs) {
        return Ok(Time(secs));
    }
    let wrong = if secs < least { "short" } else { "long" };
    let title = format!("{} is too {wrong}", quoted(given));
    let label = format!("possible: {least} to {most}");
    Err(Fault::new("out-of-range", title, label))
}

fn unreadable(given: &str, error: &BadSecs) -> Fault {
    let title = format!("`{}` is not a time", quoted(given));
    let fault = Fault::new("unreadable-time", title, error.to_string());
    match error {
        BadSecs::Clock => fault,
        _ => fault.help("write seconds (45), or 45s, 2m, 1m 30s"),
    }
}

impl<'de, T> Deserialize<'de> for Whole<T>
where
    T: TryFrom<u64, Error: Display>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Of::<Self>(PhantomData))
    }
}

impl<T: TryFrom<u64, Error: Display>> Of<Whole<T>> {
    /// What is wanted, in the words of the type's own error: no type takes the largest number.
    fn wanted() -> String {
        T::try_from(u64::MAX).map_or_else(|error| error.to_string(), |_| "a number".to_owned())
    }

    fn out_of_range<E: Error>(given: impl Display) -> E {
        let title = format!("{given} is out of range");
        Fault::new("out-of-range", title, Self::wanted()).raise()
    }
}

impl<T: TryFrom<u64, Error: Display>> Visitor<'_> for Of<Whole<T>> {
    type Value = Whole<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Whole<T>, E> {
        T::try_from(number)
            .map(Whole)
            .map_err(|_| Self::out_of_range(number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Whole<T>, E> {
        Err(Self::out_of_range(number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Whole<T>, E> {
        let read = whole(number).and_then(|number| T::try_from(number).ok());
        read.map(Whole).ok_or_else(|| Self::out_of_range(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Whole<T>, E> {
        match text.trim().parse::<u64>() {
            Ok(number) => Err(Fault::new(
                "wrong-type",
                "expected a whole number",
                "this is text, because of the quotes",
            )
            .help(format!("write {number} without quotes"))
            .raise()),
            Err(_) => Err(Fault::invalid_type(Unexpected::Str(text), &self)
                .help(Self::wanted())
                .raise()),
        }
    }
}
