//! `meant`: the warnings that an author wants, each with the reason.

use super::field::Field;
use super::known::unknown_word;
use super::notes::Notes;
use super::plain::quoted;
use super::shape::MeantShape;
use super::values::{Single, Text};
use crate::model::Meant;
use crate::rules::{self, Fault, Level, Rule};
use serde::de::{Deserialize, Deserializer, Unexpected as Given};

/// The fewest characters of a reason.
pub(super) const REASON_MIN: usize = 10;
/// The reason why something is meant.
pub(super) type Reason = Text<120>;

/// The name of a warning.
#[derive(Debug, Clone, Copy)]
pub(super) struct Warned(pub(super) &'static Rule);

/// All warnings.
pub(super) fn warnings() -> Vec<&'static Rule> {
    Rule::all()
        .filter(|rule| rule.level == Level::Warning)
        .collect()
}

impl Single for Warned {
    const EXPECTED: &'static str = "the name of a warning";

    fn read(given: Given<'_>) -> Result<Self, Fault> {
        let Given::Str(name) = given else {
            return Err(serde::de::Error::invalid_type(given, &Self::EXPECTED));
        };
        match Rule::find(name) {
            Some(rule) if rule.level == Level::Warning => Ok(Self(rule)),
            Some(rule) => {
                let title = format!("`{}` is not a warning but {}", quoted(name), a(rule.level));
                let fault = rules::NOT_TO_BE_MEANT.fault(title, "it cannot be meant");
                Err(fault.help(
                    "only a warning can be marked as meant; what is never done has no \
                                exception",
                ))
            }
            None => {
                let ids: Vec<&str> = warnings().iter().map(|rule| rule.id).collect();
                Err(unknown_word("Rule", name, &ids))
            }
        }
    }
}

const fn a(level: Level) -> &'static str {
    match level {
        Level::Error => "an error",
        Level::Warning => "a warning",
        Level::Hint => "a hint",
    }
}

impl<'de> Deserialize<'de> for Warned {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::values::single(deserializer)
    }
}

/// What is meant, of the values that could be read.
pub(super) fn meant(field: Field<MeantShape>, notes: &Notes) -> Vec<Meant> {
    let mut all = Vec::new();
    for (rule, reason) in field.value.map(|meant| meant.0).unwrap_or_default() {
        let at = reason.ids.value;
        let (Some(Warned(rule)), Some(Text(reason))) = (rule.value, reason.value) else {
            continue;
        };
        let length = reason.chars().count();
        if length < REASON_MIN {
            let label = format!("{length} characters; at least {REASON_MIN}");
            let fault = rules::WRONG_LENGTH.fault("this reason is too short", label);
            notes.add(at, fault.help("say for whom and why it is right"));
        }
        let rule = rule.id.to_owned();
        all.push(Meant { rule, reason });
    }
    all
}
