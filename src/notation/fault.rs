//! A [`Fault`] as the error type of serde, in words for an author.
//!
//! serde passes an error on as text only. So a fault displays as its four parts, a line each, and
//! `custom` turns a text of that form back into the fault.

use super::plain::quoted;
use crate::rules::{self, Fault, Rule};
use serde::de::{Error, Expected, Unexpected};
use std::fmt;

/// The fault of a key that has to be there.
pub(super) fn missing(key: &str) -> Fault {
    let title = format!("`{key}` is missing");
    rules::MISSING_KEY.fault(title, format!("add `{key}: …` here"))
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let help = self.help.as_deref().unwrap_or_default();
        write!(
            f,
            "{}\n{}\n{}\n{help}",
            self.rule.id, self.title, self.label
        )
    }
}

impl std::error::Error for Fault {}

impl Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        let lines: Vec<&str> = message.split('\n').collect();
        if let [rule, title, label, help] = lines[..]
            && let Some(rule) = Rule::find(rule)
        {
            let fault = rule.fault(title, label);
            return match help {
                "" => fault,
                help => fault.help(help),
            };
        }
        rules::WRONG_TYPE.fault(quoted(&message), "here")
    }

    fn invalid_type(given: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let expected = expected.to_string();
        let expected = match expected.as_str() {
            "a sequence" => "a list",
            other => other,
        };
        let fault = rules::WRONG_TYPE.fault(
            format!("expected {expected}"),
            format!("this is {}", description(given)),
        );
        match hint(given, expected) {
            Some(hint) => fault.help(hint),
            None => fault,
        }
    }
}

fn description(given: Unexpected<'_>) -> String {
    match given {
        Unexpected::Str(text) => format!("the text \"{}\"", quoted(text)),
        Unexpected::Unsigned(number) => format!("the number {number}"),
        Unexpected::Signed(number) => format!("the number {number}"),
        Unexpected::Float(number) => format!("the number {number}"),
        Unexpected::Bool(value) => format!("the value {value}"),
        Unexpected::Map => "a mapping (`key: value`)".to_owned(),
        Unexpected::Seq => "a list".to_owned(),
        Unexpected::Unit => "empty".to_owned(),
        other => quoted(&other.to_string()),
    }
}

fn hint(given: Unexpected<'_>, expected: &str) -> Option<String> {
    use Unexpected::{Bool, Float, Map, Signed, Str, Unsigned};
    match (expected, given) {
        ("text", Unsigned(_) | Signed(_) | Float(_) | Bool(_)) => {
            Some("put it in quotes to make it text".to_owned())
        }
        ("text", Map) => {
            Some("text that begins with { or has a colon in it must be in quotes: \"…\"".to_owned())
        }
        ("a list", Map) => Some("each entry of a list begins with `- `".to_owned()),
        ("a list", Str(word)) if word.len() < 40 => Some(format!("write it as [{}]", quoted(word))),
        _ => None,
    }
}
