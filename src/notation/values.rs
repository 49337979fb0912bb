//! Types for single values, each with its range.

use super::plain::quoted;
use crate::model::Secs;
use crate::model::secs::BadSecs;
use crate::rules::{self, Fault};
use crate::shown::acts;
use serde::de::{Deserialize, Deserializer, Error, Unexpected as Given, Visitor};
use std::fmt::{self, Display};
use std::marker::PhantomData;

/// One paragraph of 1 to `MAX` characters.
#[derive(Debug)]
pub(super) struct Text<const MAX: usize>(pub(super) String);

/// Which edition a file is: a text, or a number as it is written.
#[derive(Debug)]
pub(super) struct Edition(pub(super) String);

/// The most that an edition without quotes can be.
pub(super) const EDITION_NUMBER_MAX: u64 = 999_999_999;

/// The most characters of an edition.
pub(super) const EDITION_MAX: usize = 40;

/// A time from `MIN` to `MAX` seconds.
#[derive(Debug, Clone, Copy)]
pub(super) struct TimeBetween<const MIN: u32, const MAX: u32>(pub(super) Secs);

/// A whole number that `T` accepts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Whole<T>(pub(super) T);

/// The number of times that a repeat is done, 2 to 10.
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

/// A type that is read from a single text or number.
pub(super) trait Single: Sized {
    /// What is expected, for the report of anything else.
    const EXPECTED: &'static str;

    /// The value, or what is wrong with the one that is given.
    fn read(given: Given<'_>) -> Result<Self, Fault>;
}

/// Reads a value of a type of its own.
pub(super) fn single<'de, T: Single, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(SingleVisitor(PhantomData))
}

/// Reads a value of type `T`. This is the only place where a fault is passed through serde.
struct SingleVisitor<T>(PhantomData<T>);

impl<T: Single> Visitor<'_> for SingleVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        T::read(Given::Unsigned(number)).map_err(E::custom)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        T::read(Given::Signed(number)).map_err(E::custom)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<T, E> {
        T::read(Given::Float(number)).map_err(E::custom)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        T::read(Given::Str(text)).map_err(E::custom)
    }
}

impl<'de, const MAX: usize> Deserialize<'de> for Text<MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SingleVisitor(PhantomData))
    }
}

impl<'de, const MIN: u32, const MAX: u32> Deserialize<'de> for TimeBetween<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SingleVisitor(PhantomData))
    }
}

impl<'de, T: TryFrom<u64, Error: Display>> Deserialize<'de> for Whole<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SingleVisitor(PhantomData))
    }
}

impl<'de> Deserialize<'de> for Edition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        single(deserializer)
    }
}

impl Single for Edition {
    const EXPECTED: &'static str = "a number or a text";

    fn read(given: Given<'_>) -> Result<Self, Fault> {
        match given {
            Given::Unsigned(number) if number <= EDITION_NUMBER_MAX => Ok(Self(number.to_string())),
            Given::Float(number) => match whole(number) {
                Some(number) if number <= EDITION_NUMBER_MAX => Ok(Self(number.to_string())),
                // 1.10 would be 1.1.
                _ => Text::<EDITION_MAX>::read(given).map(|text| Self(text.0)),
            },
            text => Text::<EDITION_MAX>::read(text).map(|text| Self(text.0)),
        }
    }
}

impl<const MAX: usize> Single for Text<MAX> {
    const EXPECTED: &'static str = "text";

    fn read(given: Given<'_>) -> Result<Self, Fault> {
        let Given::Str(text) = given else {
            return Err(Fault::invalid_type(given, &Self::EXPECTED));
        };
        let text = text.trim();
        let length = text.chars().count();
        if length == 0 {
            let fault = rules::EMPTY.fault("this text is empty", "nothing in it");
            return Err(fault.help("write something, or remove the line"));
        }
        if length > MAX {
            let label = format!("{length} characters; at most {MAX}");
            return Err(rules::WRONG_LENGTH.fault("this text is too long", label));
        }
        match text.chars().find(|c| acts(*c)) {
            None => Ok(Self(text.to_owned())),
            Some(c) => Err(not_plain(c)),
        }
    }
}

fn not_plain(c: char) -> Fault {
    let code = format!("U+{:04X}", u32::from(c));
    let (title, label, help) = match c {
        '\n' => (
            "this text has several lines",
            "it begins here",
            "write one paragraph; `>-` in place of `|` joins its lines",
        ),
        '\t' => ("this text has a tab in it", "in this text", "write spaces"),
        _ => (
            "this text has an invisible control character in it",
            code.as_str(),
            "type the text again without it",
        ),
    };
    rules::CONTROL_CHARACTER.fault(title, label).help(help)
}

impl<const MIN: u32, const MAX: u32> Single for TimeBetween<MIN, MAX> {
    const EXPECTED: &'static str = "a time such as 45s or 1m 30s";

    fn read(given: Given<'_>) -> Result<Self, Fault> {
        let bad = Err(BadSecs::Unreadable);
        match given {
            Given::Unsigned(seconds) => within(&seconds.to_string(), seconds.try_into()),
            Given::Signed(seconds) => within(&seconds.to_string(), bad),
            Given::Float(seconds) => {
                let read = whole(seconds).map_or(bad, Secs::try_from);
                within(&seconds.to_string(), read)
            }
            Given::Str(text) => within(text, text.parse()),
            other => Err(Fault::invalid_type(other, &Self::EXPECTED)),
        }
    }
}

/// A whole number written with a point or an exponent: 30.0 is 30, because it is to JSON Schema.
fn whole(number: f64) -> Option<u64> {
    let exact = number.fract() == 0.0 && (0.0..=1e15).contains(&number);
    exact.then_some(number as u64)
}

fn within<const MIN: u32, const MAX: u32>(
    given: &str,
    read: Result<Secs, BadSecs>,
) -> Result<TimeBetween<MIN, MAX>, Fault> {
    let (least, most) = (Secs::new(MIN), Secs::new(MAX));
    let secs = match read {
        Ok(secs) => secs,
        Err(BadSecs::TooLong) => Secs::new(86_400),
        Err(error) => return Err(unreadable(given, &error)),
    };
    if (least..=most).contains(&secs) {
        return Ok(TimeBetween(secs));
    }
    let wrong = if secs < least { "short" } else { "long" };
    let title = format!("{} is too {wrong}", quoted(given));
    let label = format!("possible: {least} to {most}");
    Err(rules::OUT_OF_RANGE.fault(title, label))
}

fn unreadable(given: &str, error: &BadSecs) -> Fault {
    let title = format!("`{}` is not a time", quoted(given));
    let fault = rules::UNREADABLE_TIME.fault(title, error.to_string());
    match error {
        BadSecs::Clock(_) => fault,
        _ => fault.help("write seconds (45), or 45s, 2m, 1m 30s"),
    }
}

impl<T: TryFrom<u64, Error: Display>> Whole<T> {
    /// What is expected, in the words of the type's own error. No type takes the largest number.
    fn wanted() -> String {
        T::try_from(u64::MAX).map_or_else(|error| error.to_string(), |_| "a number".to_owned())
    }

    fn checked(given: impl Display, number: Option<u64>) -> Result<Self, Fault> {
        let read = number.and_then(|number| T::try_from(number).ok());
        read.map(Self).ok_or_else(|| {
            let title = format!("{given} is out of range");
            rules::OUT_OF_RANGE.fault(title, Self::wanted())
        })
    }
}

impl<T: TryFrom<u64, Error: Display>> Single for Whole<T> {
    const EXPECTED: &'static str = "a whole number";

    fn read(given: Given<'_>) -> Result<Self, Fault> {
        let text = match given {
            Given::Unsigned(number) => return Self::checked(number, Some(number)),
            Given::Signed(number) => return Self::checked(number, None),
            Given::Float(number) => return Self::checked(number, whole(number)),
            Given::Str(text) => text,
            other => return Err(Fault::invalid_type(other, &Self::EXPECTED)),
        };
        Err(match text.trim().parse::<u64>() {
            Ok(number) => rules::WRONG_TYPE
                .fault(
                    "expected a whole number",
                    "this is text, because of the quotes",
                )
                .help(format!("write {number} without quotes")),
            Err(_) => Fault::invalid_type(given, &Self::EXPECTED).help(Self::wanted()),
        })
    }
}
