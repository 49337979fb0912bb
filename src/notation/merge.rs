//! YAML merge keys: `<<: *base` takes over the entries of another mapping.

use super::tree::{Content, Node, Pair};
use crate::rules::{self, Fault};
use std::collections::HashSet;

/// Replaces merge keys by what they take over, which `serde_yaml` leaves to its user. A mapping's
/// own entries win over merged ones, and the first of several merged mappings over the rest.
pub(super) fn merged(entries: Vec<Pair<'_>>) -> Result<Vec<Pair<'_>>, Fault> {
    let (merges, mut own): (Vec<_>, Vec<_>) = entries
        .into_iter()
        .partition(|(key, _)| key.text() == Some("<<"));
    let mut have: HashSet<String> = own
        .iter()
        .filter_map(|(key, _)| key.text().map(str::to_owned))
        .collect();
    for (_, value) in merges {
        let maps = match value.content {
            Content::List(list) => list,
            content => vec![Node {
                id: value.id,
                content,
            }],
        };
        for map in maps {
            let Content::Map(map) = map.content else {
                let title = "`<<:` needs a mapping, such as *name";
                return Err(rules::BAD_MERGE.fault(title, "in this mapping"));
            };
            let new =
                |(key, _): &Pair<'_>| key.text().is_some_and(|key| have.insert(key.to_owned()));
            own.extend(map.entries.into_iter().filter(new));
        }
    }
    Ok(own)
}
