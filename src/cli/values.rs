//! Parsers for the values on the command line.

use std::ops::RangeInclusive;
use std::str::FromStr;

use clap::CommandFactory as _;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::civil::Date;

use crate::library::MINUTES;
use crate::model::secs::BadSecs;
use crate::model::{Secs, asked};
use crate::rules::Rule;

/// How long a new routine may be, in minutes.
pub(super) fn minutes() -> RangeInclusive<i64> {
    i64::from(*MINUTES.start())..=i64::from(*MINUTES.end())
}

/// A time, in which a bare number is minutes. The error says how to write one.
pub(super) fn time(text: &str) -> Result<Secs, String> {
    asked(text).map_err(|why| match why {
        BadSecs::TooLong => why.to_string(),
        _ => "write a time like 5, 5m, 2:30 or 1h".to_owned(),
    })
}

/// A day of the calendar. The error says how to write one.
pub(super) fn date(text: &str) -> Result<Date, String> {
    text.parse()
        .map_err(|_| "write a day like 2026-01-31".to_owned())
}

/// The first word, if it is no command: a time. The error names the command that was probably meant.
pub(super) fn first_word(text: &str) -> Result<Secs, String> {
    if text.contains(|c: char| c.is_ascii_digit()) {
        return time(text);
    }
    let commands = super::Cli::command();
    let names = commands.get_subcommands().map(clap::Command::get_name);
    let near = names.map(|name| (strsim::damerau_levenshtein(text, name), name));
    let near = near
        .min()
        .filter(|(far, name)| *far <= name.len().div_ceil(3));
    Err(match near {
        Some((_, name)) => format!("neither a command nor a time; did you mean `{name}`?"),
        None => "neither a command nor a time; `backrub --help` lists the commands, and a time is \
                 written like 5m"
            .to_owned(),
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
