//! What a value of the settings is, if it is of the kind that is asked for.

use serde_json::Value;

/// A value as it stands in the file, cut short.
pub(super) fn shown(value: &Value) -> String {
    let text = value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned);
    let mut shown: String = text.chars().take(40).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

pub(super) fn word<W: std::str::FromStr>(value: &Value) -> Option<Option<W>> {
    value.as_str()?.parse().ok().map(Some)
}

/// An answer to a question: `yes` and `no` are words in YAML, `true` and `false` are not.
pub(super) fn yes(value: &Value) -> Option<bool> {
    match value.as_str() {
        Some("yes") => Some(true),
        Some("no") => Some(false),
        _ => value.as_bool(),
    }
}

pub(super) fn percent(value: &Value) -> Option<u8> {
    let number = u8::try_from(value.as_u64()?).ok()?;
    (number <= 100).then_some(number)
}

/// A list that begins with a program; never one text, which a shell would have to take apart.
pub(super) fn command(value: &Value) -> Option<Vec<String>> {
    let words = value.as_array()?.iter().map(|word| match word {
        Value::String(word) => Some(word.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    });
    let words: Vec<String> = words.collect::<Option<_>>()?;
    words.first().filter(|program| !program.is_empty())?;
    Some(words)
}
