//! Optional fields of a line of the diary: what is not understood in one costs itself, not the line.

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer};
use serde_json::Value;

/// The highest number for how it is.
const FELT_MAX: u64 = 10;

/// How it was, from 0 to 10; none where it is something else.
pub(super) fn felt<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u8>, D::Error> {
    let number = Value::deserialize(from)?.as_u64();
    Ok(number
        .filter(|number| *number <= FELT_MAX)
        .and_then(|number| u8::try_from(number).ok()))
}

/// Those of a list that are understood; none where it is no list.
pub(super) fn list<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    from: D,
) -> Result<Vec<T>, D::Error> {
    Ok(match Value::deserialize(from)? {
        Value::Array(all) => all
            .into_iter()
            .filter_map(|one| serde_json::from_value(one).ok())
            .collect(),
        _ => Vec::new(),
    })
}
