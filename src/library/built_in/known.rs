//! What a list shows of the built-in routines, known without reading their files: so the first
//! picture waits for none of them. A test holds the table against the files and writes it anew.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::library::Listing;

static TABLE: &str = include_str!("known.json");

/// A routine of the table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Known {
    id: String,
    listing: Listing,
}

/// What the table says of a routine; none if it is not in it, as one that was just added.
pub(super) fn listing(id: &str) -> Option<Listing> {
    static KNOWN: OnceLock<Vec<Known>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| serde_json::from_str(TABLE).unwrap_or_default());
    let found = known.iter().find(|known| known.id == id)?;
    Some(found.listing.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::built_in::{files, read};

    /// `UPDATE=1 cargo test --lib known` writes it anew.
    #[test]
    fn the_table_says_what_the_files_say() {
        let known = files().map(|(id, file)| Known {
            id: id.to_owned(),
            listing: read(id, file).listing.unwrap(),
        });
        let lines: Vec<String> = known
            .map(|one| serde_json::to_string(&one).unwrap())
            .collect();
        let table = format!("[\n{}\n]\n", lines.join(",\n"));
        if std::env::var_os("UPDATE").is_some() {
            let path = concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/src/library/built_in/known.json"
            );
            std::fs::write(path, table).unwrap();
            return;
        }
        assert!(table == TABLE, "write it anew with UPDATE=1");
        for (id, file) in files() {
            assert_eq!(listing(id), read(id, file).listing, "{id}");
        }
    }
}
