//! Parsers for the values on the command line.

use std::ops::RangeInclusive;
use std::str::FromStr;

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::library::MINUTES;
use crate::model::Secs;
use crate::model::secs::BadSecs;
use crate::rules::Rule;

/// How long a new routine may be, in minutes.
pub(super) fn minutes() -> RangeInclusive<i64> {
    i64::from(*MINUTES.start())..=i64::from(*MINUTES.end())
}

/// A time. The error says how to write one.
pub(super) fn time(text: &str) -> Result<Secs, String> {
    text.parse().map_err(|why: BadSecs| match why {
        BadSecs::Unreadable if !text.contains(|c: char| c.is_ascii_digit()) => {
            "neither a command nor a time; `backrub --help` lists the commands, and a time is \
             written like 5m"
                .to_owned()
        }
        BadSecs::Unreadable => format!("{why}; write it like 5m, 90s or \"1m 30s\""),
        _ => why.to_string(),
    })
}

/// A rule by its id. The error suggests the one that was probably meant.
pub(super) fn rule(id: &str) -> Result<&'static Rule, String> {
    Rule::find(id).ok_or_else(|| {
        let near = Rule::all().map(|rule| (strsim::damerau_levenshtein(id, rule.id), rule.id));
        match near.min().filter(|(far, meant)| *far <= meant.len() / 3) {
            Some((_, meant)) => format!("no such rule; did you mean `{meant}`?"),
            None => "no such rule; reports show the names of rules in brackets".to_owned(),
        }
    })
}

/// One word of a fixed set, listed in the help.
pub(super) fn word<T>(ids: &'static [&'static str]) -> impl TypedValueParser<Value = T>
where
    T: FromStr + Clone + Send + Sync + 'static,
    T::Err: std::error::Error + Send + Sync + 'static,
{
    PossibleValuesParser::new(ids).try_map(|id| id.parse())
}
