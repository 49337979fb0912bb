//! YAML merge keys: `<<: *base` takes over what another mapping says.

use super::tree::{Entries, Kind, Node};
use crate::rules::{self, Fault};
use std::collections::HashSet;

/// Writes YAML merge keys out, which `serde_yaml` leaves to its user: what a mapping says
/// itself wins, and of several mappings the first.
pub(super) fn merged(entries: Entries<'_>) -> Result<Entries<'_>, Fault> {
    let (merges, mut own): (Vec<_>, Vec<_>) = entries
        .into_iter()
        .partition(|(key, _)| key.text() == Some("<<"));
    let mut have: HashSet<String> = own
        .iter()
        .filter_map(|(key, _)| key.text().map(str::to_owned))
        .collect();
    for (_, value) in merges {
        let maps = match value.kind {
            Kind::List(list) => list,
            kind => vec![Node { id: value.id, kind }],
        };
        for map in maps {
            let Kind::Map(map) = map.kind else {
                let title = "`<<:` wants a mapping, such as *name";
                return Err(Fault::new(rules::BAD_MERGE, title, "in this mapping"));
            };
            let new = |(key, _): &(Node<'_>, Node<'_>)| {
                key.text().is_some_and(|key| have.insert(key.to_owned()))
            };
            own.extend(map.entries.into_iter().filter(new));
        }
    }
    Ok(own)
}
